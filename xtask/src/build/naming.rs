//! Names that change with the content, so that a browser may keep a file for ever.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Twelve hexadecimal digits: enough that two versions of a file never meet, short enough to read.
const HASH_BYTES: usize = 6;

/// `marks/favicon.svg` becomes `marks/favicon.<hash>.svg`.
pub(crate) fn hashed(name: &str, content: &[u8]) -> String {
    let hash = hash(content);
    let (folder, file) = match name.rsplit_once('/') {
        Some((folder, file)) => (format!("{folder}/"), file),
        None => (String::new(), name),
    };
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{folder}{stem}.{hash}.{extension}"),
        None => format!("{folder}{file}.{hash}"),
    }
}

fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest
        .iter()
        .take(HASH_BYTES)
        .fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}

#[cfg(test)]
mod tests {
    use super::hashed;

    // SHA-256 of "abc", FIPS 180-2, appendix B.1.
    const ABC: &str = "ba7816bf8f01";

    #[test]
    fn the_hash_stands_before_the_extension() {
        assert_eq!(hashed("style.css", b"abc"), format!("style.{ABC}.css"));
        assert_eq!(
            hashed("islands_bg.wasm", b"abc"),
            format!("islands_bg.{ABC}.wasm")
        );
    }

    #[test]
    fn folders_and_bare_names_stay() {
        assert_eq!(
            hashed("a.b/mark.svg", b"abc"),
            format!("a.b/mark.{ABC}.svg")
        );
        assert_eq!(hashed("LICENSE", b"abc"), format!("LICENSE.{ABC}"));
    }
}
