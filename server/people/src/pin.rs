//! Six digits by which a person is known at a screen of a shop. They open nothing by themselves: a screen
//! has to be set up there first.
//!
//! There are a million of them, so any hash of one is guessed in a moment. They are kept as codes under a
//! key that is not in the database, and few are tried.

use std::fmt;

use async_trait::async_trait;
use aws_lc_rs::hmac;
use domain::plain_digits;
use foundation::{clock::Timestamp, store::StoreError};

use crate::{guessable, hand::Hands};

/// Digits of one.
pub const DIGITS: usize = 6;
/// So many wrong ones in a row lock it, at whichever screens they were typed.
pub const WRONG_MAX: u32 = 5;
/// For how long.
pub const LOCKED_MS: i64 = 15 * 60_000;
/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// Six digits, as somebody typed them.
#[derive(Clone)]
pub struct Pin([u8; DIGITS]);

/// Not even in a log.
impl fmt::Debug for Pin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Pin(..)")
    }
}

impl Pin {
    /// Six digits, of any script, spaces aside; `None` for anything else.
    pub fn parse(raw: &str) -> Option<Self> {
        let mut digits = [0; DIGITS];
        let plain = plain_digits(raw);
        let mut signs = plain.chars().filter(|sign| !sign.is_whitespace());
        for digit in &mut digits {
            let value = signs.next()?.to_digit(10)?;
            *digit = u8::try_from(value).ok()?;
        }
        signs.next().is_none().then_some(Self(digits))
    }

    /// Whether it is among those that are tried first; see [`guessable`](crate::guessable).
    pub fn is_guessable(&self) -> bool {
        let Self(digits) = self;
        guessable::is_guessable(*digits)
    }
}

/// The key of an installation's PINs.
#[derive(Clone)]
pub struct PinKey(hmac::Key);

impl fmt::Debug for PinKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PinKey(..)")
    }
}

impl PinKey {
    /// Out of the installation's secret.
    pub fn of(secret: &[u8; KEY_BYTES]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }

    /// What is kept of somebody's PIN at a shop; the same digits of two people are two codes.
    pub fn code(&self, whose: &Whose<'_>, pin: &Pin) -> PinCode {
        let mut context = hmac::Context::with_key(&self.0);
        for part in ["portico pin", whose.merchant, whose.person] {
            context.update(part.as_bytes());
            context.update(&[0]);
        }
        context.update(&pin.0);
        PinCode(hex(context.sign().as_ref()))
    }

    /// A digest of something else under the same secret, in hexadecimal: the same for the same parts and
    /// purpose, and never a PIN's code, whose own purpose no caller names.
    pub fn mark(&self, purpose: &str, parts: &[&str]) -> String {
        let mut context = hmac::Context::with_key(&self.0);
        for part in ["portico mark", purpose].iter().chain(parts) {
            context.update(part.as_bytes());
            context.update(&[0]);
        }
        hex(context.sign().as_ref())
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or('0');
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(digit).collect()
}

/// What is kept of a PIN.
#[derive(Clone, PartialEq, Eq)]
pub struct PinCode(String);

impl fmt::Debug for PinCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PinCode(..)")
    }
}

impl PinCode {
    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whose PIN.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// The person's id.
    pub person: &'a str,
    /// At whose shop, by its id.
    pub merchant: &'a str,
}

/// A PIN that somebody chose.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    /// Whose.
    pub whose: Whose<'a>,
    /// What is kept of it.
    pub code: &'a PinCode,
    /// In whose hands the browser was in which it was chosen.
    pub through: &'a Hands,
    /// When.
    pub at: Timestamp,
}

/// A PIN that somebody typed at a screen.
#[derive(Clone, Copy, Debug)]
pub struct Try<'a> {
    /// Whose it should be.
    pub whose: Whose<'a>,
    /// What was typed.
    pub code: &'a PinCode,
    /// The store where the screen stands, by its id.
    pub store: &'a str,
    /// When.
    pub at: Timestamp,
}

/// That somebody has a PIN, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPin {
    /// The person's id.
    pub person: String,
    /// When they set it.
    pub set: Timestamp,
    /// Until when it is locked, if it was.
    pub locked: Option<Timestamp>,
    /// In whose hands it was when it was set.
    pub through: Hands,
}

/// What came of trying one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It is theirs.
    Right,
    /// It isn't.
    Wrong,
    /// None is taken until then, right or wrong.
    Locked {
        /// Until when.
        until: Timestamp,
    },
    /// They have none.
    Unset,
}

/// Where PINs are kept.
#[async_trait]
pub trait PinStore: Send + Sync + fmt::Debug {
    /// Keeps somebody's PIN in the place of the one before; what was wrong is forgotten. `false` if it is the
    /// one they have.
    async fn set_pin(&self, chosen: &Chosen<'_>) -> Result<bool, StoreError>;
    /// Who has one at a shop, by person.
    async fn pins(&self, merchant: &str) -> Result<Vec<KeptPin>, StoreError>;
    /// Tries one. The [`WRONG_MAX`]th wrong one locks it, of however many at once.
    async fn try_pin(&self, tried: &Try<'_>) -> Result<Tried, StoreError>;
    /// Says that what was locked no longer is: the alarms about it are over, and nobody has to look any
    /// more; how many.
    async fn end_locks(&self, now: Timestamp) -> Result<u64, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_six_digits_and_none_that_is_tried_first() {
        for bad in ["", "12345", "1234567", "12345a", "-12345", "1.2345"] {
            assert!(Pin::parse(bad).is_none(), "{bad}");
        }
        let guessable = [
            "000000", "999999", "123456", "654321", "890123", "210987", "121212", "123123",
            "112233", "998877", "246810", "135791", "102030", "010203", "121416", "123321",
            "159753", // Days as people write them.
            "310190", "900131", "013190", "200419", "199012", "121990",
        ];
        for raw in guessable {
            assert!(Pin::parse(raw).unwrap().is_guessable(), "{raw}");
        }
        for raw in ["493817", "110022", "123457", "993199", "499321", "219013"] {
            assert!(!Pin::parse(raw).unwrap().is_guessable(), "{raw}");
        }
    }

    #[test]
    fn what_is_kept_is_somebodys_at_a_shop_under_a_key_and_no_debug_shows_it() {
        let key = PinKey::of(&[7; KEY_BYTES]);
        let (aiko, bob) = ("aiko", "bob");
        let whose = |person, merchant| Whose { person, merchant };
        let pin = |raw| Pin::parse(raw).unwrap();
        let code = |person, merchant, raw| key.code(&whose(person, merchant), &pin(raw));
        let own = code(aiko, "M-1", "493817");
        assert_eq!(own, code(aiko, "M-1", "٤٩٣ ٨١٧"));
        assert_eq!(own.as_str().len(), 64);
        let other = PinKey::of(&[8; KEY_BYTES]);
        for foreign in [
            code(bob, "M-1", "493817"),
            code(aiko, "M-2", "493817"),
            code(aiko, "M-1", "493818"),
            other.code(&whose(aiko, "M-1"), &pin("493817")),
        ] {
            assert_ne!(own, foreign);
        }
        let shown = format!("{:?}{own:?}{key:?}", pin("493817"));
        assert!(
            !shown.contains('4') && !shown.contains(own.as_str()),
            "{shown}"
        );
    }
}
