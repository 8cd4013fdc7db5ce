//! Secrets that open the studio, and their digests. Only digests are stored.

use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// 160 bits: nobody guesses one, however long they try.
pub const SECRET_BYTES: usize = 20;
/// A digest as text: two hexadecimal digits a byte.
const DIGEST_LEN: usize = 64;

/// What opens something. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// SHA-256 of a secret, in lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(String);

impl Secret {
    /// Made of random bytes.
    pub fn from_random(bytes: [u8; SECRET_BYTES]) -> Self {
        Self(hex(&bytes))
    }

    /// Reads what [`Self::from_random`] made; `None` for anything else.
    pub fn parse(raw: &str) -> Option<Self> {
        let length = SECRET_BYTES.saturating_mul(2);
        (raw.len() == length && is_hex(raw)).then(|| Self(raw.to_owned()))
    }

    /// All that may be stored of it.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// The secret itself, for whoever it is given to.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

impl Digest {
    /// Of a text that opens something.
    pub(crate) fn of(text: &str) -> Self {
        Self(hex(&Sha256::digest(text.as_bytes())))
    }

    /// Reads a stored digest; `None` if it is none.
    pub fn parse(raw: &str) -> Option<Self> {
        (raw.len() == DIGEST_LEN && is_hex(raw)).then(|| Self(raw.to_owned()))
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the same, in a time that tells nothing about where it differs.
    pub fn matches(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

fn is_hex(text: &str) -> bool {
    text.bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        // Writing into a string can't fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_again_and_nothing_else_is() {
        let secret = Secret::from_random([0xA7; SECRET_BYTES]);
        assert_eq!(secret.expose().len(), 40);
        assert_eq!(Secret::parse(secret.expose()), Some(secret.clone()));
        for bad in [
            "",
            "a7",
            &"A7".repeat(20),
            &"g7".repeat(20),
            &"a7".repeat(21),
        ] {
            assert_eq!(Secret::parse(bad), None, "{bad}");
        }
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    #[test]
    fn a_digest_is_that_of_the_text_and_tells_secrets_apart() {
        let [one, two] = [1, 2].map(|byte| Secret::from_random([byte; SECRET_BYTES]).digest());
        assert_eq!(Digest::parse(one.as_str()), Some(one.clone()));
        assert!(one.matches(&one.clone()) && !one.matches(&two));
        // SHA-256 of forty zeroes, by sha256sum.
        let zero = Secret::from_random([0; SECRET_BYTES]).digest();
        assert_eq!(zero.as_str(), ZERO);
    }

    const ZERO: &str = "9692e67b8378a6f6753f97782d458aa757e947eab2fbdf6b5c187b74561eb78f";
}
