//! Names for attempts, requests and results: made once, stored before use.
//!
//! Knows how each id is written; knows nothing of where random bytes come from or what is stored.

use std::fmt;

/// Why text is not an id: it is of no length or alphabet that we or the gateway use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not an id of this kind")
    }
}

impl std::error::Error for IdError {}

/// One page load's key. Whoever has it may start this attempt's payment, once; sending it again
/// finds the same payment. A bearer secret: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AttemptKey(Box<str>);

/// The unguessable part of a result page's address. A bearer secret: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ResultToken(Box<str>);

/// Our `paymentRequestId`: at most 64 letters and digits (docs/protocol.md §3.3).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct RequestId(Box<str>);

/// Our `refundRequestId`: at most 64 letters and digits (docs/protocol.md §7.3).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct RefundId(Box<str>);

/// The gateway's `paymentId`. Theirs to choose, so only its length and visibility are checked.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct GatewayPaymentId(Box<str>);

impl AttemptKey {
    /// Makes a key out of random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(secret(bytes).into())
    }

    /// Reads a key that [`Self::from_random`] made.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        is_secret(raw).then(|| Self(raw.into())).ok_or(IdError)
    }
}

impl ResultToken {
    /// Makes a token out of random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(secret(bytes).into())
    }

    /// Reads a token that [`Self::from_random`] made.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        is_secret(raw).then(|| Self(raw.into())).ok_or(IdError)
    }
}

impl RequestId {
    /// Makes an id out of the time and random bytes, so that ids sort as they were made. The letter
    /// in front keeps spreadsheets from reading it as a number.
    pub fn made_at(at_ms: i64, random: [u8; RANDOM_LEN]) -> Self {
        Self(timed(at_ms, random, "P").into())
    }

    /// Reads an id of ours, also of an older form.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        is_text(raw, u8::is_ascii_alphanumeric)
            .then(|| Self(raw.into()))
            .ok_or(IdError)
    }
}

impl RefundId {
    /// Makes an id out of the time and random bytes; its first letter tells it from a payment's.
    pub fn made_at(at_ms: i64, random: [u8; RANDOM_LEN]) -> Self {
        Self(timed(at_ms, random, "R").into())
    }

    /// Reads an id only if [`Self::made_at`] can have made it: whoever else gives back names it otherwise.
    pub fn of_our_making(raw: &str) -> Option<Self> {
        let digits = raw.strip_prefix('R')?.as_bytes();
        // 128 bits in fives leave three for the first.
        let fits = digits.len() == BASE32_LEN
            && digits.iter().all(|digit| UPPER.contains(digit))
            && digits.first().is_some_and(|first| *first <= b'7');
        fits.then(|| Self(raw.into()))
    }

    /// Reads an id of ours, also of an older form.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        is_text(raw, u8::is_ascii_alphanumeric)
            .then(|| Self(raw.into()))
            .ok_or(IdError)
    }
}

impl GatewayPaymentId {
    /// Reads an id of the gateway's.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        is_text(raw, u8::is_ascii_graphic)
            .then(|| Self(raw.into()))
            .ok_or(IdError)
    }
}

macro_rules! shown_as_text {
    ($($id:ident),*) => {$(
        impl $id {
            /// The id as it is stored and sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

shown_as_text!(
    AttemptKey,
    ResultToken,
    RequestId,
    RefundId,
    GatewayPaymentId
);

impl fmt::Debug for AttemptKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("AttemptKey(…)")
    }
}

impl fmt::Debug for ResultToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ResultToken(…)")
    }
}

/// Crockford's base 32, so that an id read out over the telephone survives.
const UPPER: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LOWER: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// 128 bits in fives, the last three alone.
const BASE32_LEN: usize = 26;

/// The gateway's ids are at most this long (docs/protocol.md §3.3).
const TEXT_LEN_MAX: usize = 64;

/// Random bytes in an id that also tells the time: as many as make guessing hopeless.
pub const RANDOM_LEN: usize = 10;

/// A secret: all of it random, and none of it in any id.
fn secret(bytes: [u8; 16]) -> String {
    let mut rest = u128::from_be_bytes(bytes);
    let mut out = String::with_capacity(BASE32_LEN);
    for _ in 0..BASE32_LEN {
        out.push(digit(rest, LOWER));
        rest >>= 5;
    }
    out
}

/// 48 bits of milliseconds and 80 random ones, the highest first: text in the order of time. The prefix
/// says of what kind it is.
pub fn timed(at_ms: i64, random: [u8; RANDOM_LEN], prefix: &str) -> String {
    let [_, _, time @ ..] = u64::try_from(at_ms).unwrap_or_default().to_be_bytes();
    let bytes = time.iter().chain(&random);
    let bits = bytes.fold(0, |bits: u128, byte| bits << 8 | u128::from(*byte));
    let mut out = String::with_capacity(BASE32_LEN + prefix.len());
    out.push_str(prefix);
    for place in (0..BASE32_LEN).rev() {
        out.push(digit(bits >> (5 * place), UPPER));
    }
    out
}

fn digit(bits: u128, alphabet: &[u8; 32]) -> char {
    let at = usize::try_from(bits & 31).unwrap_or(0);
    alphabet.get(at).copied().map_or('0', char::from)
}

fn is_secret(raw: &str) -> bool {
    raw.len() == BASE32_LEN && raw.bytes().all(|byte| LOWER.contains(&byte))
}

fn is_text(raw: &str, is_allowed: impl Fn(&u8) -> bool) -> bool {
    (1..=TEXT_LEN_MAX).contains(&raw.len()) && raw.as_bytes().iter().all(is_allowed)
}

#[cfg(test)]
mod tests;
