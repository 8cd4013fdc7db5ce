//! Check sums of all that was made, as `sha256sum --check` reads them; for several machines one after the other.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Context as _;

use super::deb::digest;

/// By name.
#[derive(Debug, Default)]
pub(super) struct Sums(BTreeMap<String, String>);

impl Sums {
    pub(super) const NAME: &str = "SHA256SUMS";

    /// Those of what was made before, for other machines.
    pub(super) fn read(file: &Path) -> anyhow::Result<Self> {
        match std::fs::read_to_string(file) {
            Ok(text) => Ok(Self::parse(&text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| file.display().to_string()),
        }
    }

    fn parse(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| line.split_once("  "));
        Self(
            lines
                .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
                .collect(),
        )
    }

    pub(super) fn set(&mut self, name: &str, bytes: &[u8]) {
        self.0.insert(name.to_owned(), digest(bytes));
    }

    pub(super) fn text(&self) -> String {
        let lines = self.0.iter();
        let lines: Vec<String> = lines
            .map(|(name, sum)| format!("{sum}  {name}\n"))
            .collect();
        lines.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_again_has_one_line_and_others_stay() {
        let mut sums = Sums::parse("00  portico_1_arm64.deb\n11  portico_1_amd64.deb\n");
        sums.set("portico_1_amd64.deb", b"");
        let empty = digest(b"");
        assert_eq!(
            sums.text(),
            format!("{empty}  portico_1_amd64.deb\n00  portico_1_arm64.deb\n")
        );
    }
}
