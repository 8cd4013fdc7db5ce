//! What is kept of whoever pays. The wallet tells who it was, by an id of its own; that is nobody's business
//! here. A digest of it under the installation's secret says whether two payments are the same person's, at
//! one merchant's only, and is forgotten after a day.

use domain::RequestId;
use foundation::clock::Timestamp;
use people::pin::PinKey;

/// How long a digest is kept: as long as a rule may look back, and a little.
pub const KEPT_MS: i64 = 25 * 3_600_000;
/// Characters of one; more say nothing more about so few people.
const LENGTH: usize = 32;

/// Says whether payments are the same person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayerMark(String);

impl PayerMark {
    /// Of a payer, at a merchant's. Nobody without the secret can tell whose it is, or that it is the one
    /// of another merchant's.
    pub fn of(key: &PinKey, merchant: &str, payer: &str) -> Self {
        let mut digest = key.mark("portico payer", &[merchant, payer]);
        digest.truncate(LENGTH);
        Self(digest)
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What was kept.
    pub fn kept(text: String) -> Self {
        Self(text)
    }
}

/// Whose payment one was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidBy {
    /// Which.
    pub payment: RequestId,
    /// Whose.
    pub payer: PayerMark,
    /// When that was heard.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_one_payers_at_one_merchants_under_one_secret() {
        let key = PinKey::of(&[7; 32]);
        let mark = |key: &PinKey, merchant, payer| PayerMark::of(key, merchant, payer);
        let one = mark(&key, "M-1", "gcash 2088");
        assert_eq!(one, mark(&key, "M-1", "gcash 2088"));
        assert_eq!(one.as_str().len(), LENGTH);
        for other in [
            mark(&key, "M-2", "gcash 2088"),
            mark(&key, "M-1", "gcash 2089"),
            mark(&PinKey::of(&[8; 32]), "M-1", "gcash 2088"),
        ] {
            assert_ne!(one, other);
        }
        assert!(!one.as_str().contains("2088"));
    }
}
