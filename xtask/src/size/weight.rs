//! How many bytes something has, and how many travel.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::build;

/// The same file in three forms. A form that is not smaller is not sent.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Weight {
    /// Of a published file, with the compressed copies beside it.
    pub(crate) fn of(file: &Path) -> anyhow::Result<Self> {
        let length = |file: &Path| -> anyhow::Result<usize> {
            let content = fs::read(file).with_context(|| format!("no {}", file.display()))?;
            Ok(content.len())
        };
        let raw = length(file)?;
        let copy = |ending| length(&build::copy_of(file, ending)).unwrap_or(raw);
        Ok(Self {
            raw,
            gzip: copy("gz"),
            brotli: copy("br"),
        })
    }

    /// Both together, compressed apart.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    pub(crate) fn table_head() -> String {
        format!("{:>9} {:>9} {:>9}  bytes", "raw", "gzip", "brotli")
    }

    pub(crate) fn row(self, name: &str) -> String {
        format!(
            "{:>9} {:>9} {:>9}  {name}",
            self.raw, self.gzip, self.brotli
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Weight;

    #[test]
    fn a_file_without_copies_travels_as_it_is() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("a.js");
        std::fs::write(&file, "12345678")?;
        std::fs::write(folder.path().join("a.js.br"), "1234")?;
        assert_eq!(
            Weight::of(&file)?,
            Weight {
                raw: 8,
                gzip: 8,
                brotli: 4
            }
        );
        Ok(())
    }
}
