//! Smaller copies beside each file, made once here instead of at every request.

use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// Formats that are compressed already gain nothing.
const COMPRESSIBLE: [&str; 10] = [
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

const BROTLI_BUFFER: usize = 4096;
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 24;

/// Whether it is worth trying.
pub(crate) fn is_worthwhile(name: &Path) -> bool {
    name.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// As small as brotli can.
pub(crate) fn brotli(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut writer =
        brotli::CompressorWriter::new(Vec::new(), BROTLI_BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// For clients that do not know brotli.
pub(crate) fn gzip(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip, is_worthwhile};
    use std::io::Read as _;
    use std::path::Path;

    #[test]
    fn what_was_compressed_can_be_read_again() -> anyhow::Result<()> {
        let text = "the same words, ".repeat(200);
        let mut by_brotli = String::new();
        brotli::Decompressor::new(brotli(text.as_bytes())?.as_slice(), 4096)
            .read_to_string(&mut by_brotli)?;
        assert_eq!(by_brotli, text);
        let mut by_gzip = String::new();
        flate2::read::GzDecoder::new(gzip(text.as_bytes())?.as_slice())
            .read_to_string(&mut by_gzip)?;
        assert_eq!(by_gzip, text);
        Ok(())
    }

    #[test]
    fn pictures_in_pixels_are_left_alone() {
        assert!(is_worthwhile(Path::new("islands_bg.0a.wasm")));
        assert!(!is_worthwhile(Path::new("mark.0a.png")));
    }
}
