//! Where a shop's own terms can be read.

use serde::{Deserialize, Serialize};
use url::Url;

/// An `https:` address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Terms(String);

/// A text that is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "must be a whole address that begins with https://, of at most {} characters",
    Terms::LEN_MAX
)]
pub struct NoTerms;

impl Terms {
    /// Longest address.
    pub const LEN_MAX: usize = 500;

    /// Reads an address. One with a name or password in it, or for a host without a name, leads
    /// nowhere a customer should go.
    pub fn parse(text: &str) -> Result<Self, NoTerms> {
        if text.len() > Self::LEN_MAX {
            return Err(NoTerms);
        }
        let url = Url::parse(text).map_err(|_| NoTerms)?;
        // As it is kept: three characters for a byte that isn't plain.
        if url.as_str().len() > Self::LEN_MAX {
            return Err(NoTerms);
        }
        let plain = url.username().is_empty() && url.password().is_none();
        if url.scheme() != "https" || url.domain().is_none() || !plain {
            return Err(NoTerms);
        }
        Ok(Self(url.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Terms {
    type Error = NoTerms;

    fn try_from(text: String) -> Result<Self, NoTerms> {
        Self::parse(&text)
    }
}

impl From<Terms> for String {
    fn from(terms: Terms) -> Self {
        terms.0
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn what_is_kept_can_be_read_again() {
        for length in 1..=Terms::LEN_MAX / 3 {
            let address = format!("https://茶.example/{}", "é".repeat(length));
            if let Ok(terms) = Terms::parse(&address) {
                assert_eq!(Terms::parse(terms.as_str()), Ok(terms));
            }
        }
        assert!(Terms::parse("https://茶.example/規約").is_ok());
    }

    #[test]
    fn terms_are_at_an_https_address() {
        assert!(Terms::parse("https://tea.example/terms?lang=en").is_ok());
        for wrong in [
            "tea.example",
            "http://tea.example",
            "javascript:alert(1)",
            "https://user:secret@tea.example",
            "https://127.0.0.1/",
            "",
            &format!("https://tea.example/{}", "x".repeat(Terms::LEN_MAX)),
            &format!("https://tea.example/{}", "茶".repeat(Terms::LEN_MAX / 4)),
        ] {
            assert!(Terms::parse(wrong).is_err(), "{wrong}");
        }
    }
}
