//! What a file is, by its content. Names and declared types are never asked.

use image::ImageFormat;

use crate::Refusal;

/// What a file claims to be by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// PNG, JPEG or WebP.
    Pixels(ImageFormat),
    /// XML, which may turn out to be an SVG.
    Drawing,
}

/// Looks at the first bytes only; the decoders hold the rest to it.
pub(crate) fn of(file: &[u8]) -> Result<Kind, Refusal> {
    match image::guess_format(file) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => {
            Ok(Kind::Pixels(format))
        }
        Ok(_) => Err(Refusal::Format),
        Err(_) => {
            let text = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
            let begins_like_xml = text.trim_ascii_start().starts_with(b"<");
            begins_like_xml
                .then_some(Kind::Drawing)
                .ok_or(Refusal::Format)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_decide() {
        let png = Kind::Pixels(ImageFormat::Png);
        assert_eq!(of(b"\x89PNG\r\n\x1a\n<svg/>"), Ok(png));
        assert_eq!(of(b"\xEF\xBB\xBF \n<svg/>"), Ok(Kind::Drawing));
        assert_eq!(of(b"GIF89a=1;alert(1)"), Err(Refusal::Format));
        assert_eq!(of(b"BM......"), Err(Refusal::Format));
        assert_eq!(of(b"%PDF-1.7"), Err(Refusal::Format));
        assert_eq!(of(b""), Err(Refusal::Format));
    }
}
