//! Reading a text file that a person wrote, whatever their editor made of it: what can't be read
//! is told by place and with what to do. It doesn't know what the text means.

use std::{fmt, fs::File, io::Read as _, path::Path};

/// Larger than any file that people write for us.
const BYTES_MAX: u64 = 4 * 1_024 * 1_024;
/// The mark that some editors put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Why a file is no text for us. Displayed it goes on after the file's name.
#[derive(Debug)]
pub enum Unreadable {
    /// It isn't there, or not for us.
    Io(std::io::Error),
    /// A folder, a pipe, a device: whoever reads a pipe waits for somebody who writes.
    NoFile,
    /// It is far too large.
    TooLarge,
    /// Two bytes a character, what some editors call Unicode.
    Utf16,
    /// Some other encoding.
    NotUtf8 {
        /// Counted from one.
        line: usize,
        /// In characters, counted from one.
        column: usize,
        /// The first byte that is no UTF-8.
        byte: u8,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(out, "can't be read: {error}"),
            Self::NoFile => out.write_str("is no plain file"),
            Self::TooLarge => out.write_str("is much too large"),
            Self::Utf16 => out
                .write_str("is saved as UTF-16, which some editors call Unicode; save it as UTF-8"),
            Self::NotUtf8 { line, column, byte } => {
                write!(
                    out,
                    "is not UTF-8: line {line}, column {column} has the byte {byte:02X}"
                )?;
                // What it would be in the encodings that western editors had before.
                let old = char::from(*byte);
                if old.is_alphanumeric() {
                    write!(out, ", which is {old} in Latin-1")?;
                }
                out.write_str("; save it as UTF-8")
            }
        }
    }
}

impl std::error::Error for Unreadable {}

/// The file's text, without the mark that may stand before it.
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    if !path.metadata().map_err(Unreadable::Io)?.is_file() {
        return Err(Unreadable::NoFile);
    }
    let file = File::open(path).map_err(Unreadable::Io)?;
    let mut bounded = file.take(BYTES_MAX.saturating_add(1));
    bounded.read_to_end(&mut bytes).map_err(Unreadable::Io)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > BYTES_MAX) {
        return Err(Unreadable::TooLarge);
    }
    text(bytes)
}

fn text(mut bytes: Vec<u8>) -> Result<String, Unreadable> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Unreadable::Utf16);
    }
    // Without a mark: every other byte of plain text is nought.
    if bytes.iter().take(64).any(|byte| *byte == 0) {
        return Err(Unreadable::Utf16);
    }
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| {
        let (good, bad) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let good = String::from_utf8_lossy(good);
        let line = good.rsplit('\n').next().unwrap_or_default();
        Unreadable::NotUtf8 {
            line: good.matches('\n').count().saturating_add(1),
            column: line.chars().count().saturating_add(1),
            byte: bad.first().copied().unwrap_or_default(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> String {
        text(bytes.to_vec()).unwrap_err().to_string()
    }

    #[test]
    fn an_older_encoding_is_told_by_line_column_and_character() {
        let said = told(b"name = \"Tea\"\nname = \"Caf\xe9\"\n");
        assert!(said.contains("line 2, column 12 has the byte E9"), "{said}");
        assert!(
            said.contains("which is é in Latin-1; save it as UTF-8"),
            "{said}"
        );
    }

    #[test]
    fn what_would_never_end_is_not_begun() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("key.pem");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        for no_file in [pipe.as_path(), folder.path()] {
            assert_eq!(read(no_file).unwrap_err().to_string(), "is no plain file");
        }
    }

    #[test]
    fn utf_16_is_told_with_and_without_its_mark() {
        for bytes in [
            &b"\xff\xfen\0a\0"[..],
            b"\xfe\xff\0n\0a",
            b"n\0a\0",
            b"\0n\0a",
        ] {
            assert!(told(bytes).contains("UTF-16"), "{bytes:?}");
        }
    }

    #[test]
    fn a_mark_before_the_text_is_no_part_of_it() {
        assert_eq!(text(b"\xef\xbb\xbfa = 1".to_vec()).unwrap(), "a = 1");
    }
}
