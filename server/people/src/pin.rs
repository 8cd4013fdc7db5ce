//! Six digits by which a person is known at a screen of a shop. They open nothing by themselves: a screen
//! has to be set up there first.
//!
//! There are a million of them, so any hash of one is guessed in a moment. They are kept as codes under a
//! key that is not in the database, and few are tried.

use std::fmt;

use async_trait::async_trait;
use aws_lc_rs::hmac;
use foundation::{clock::Timestamp, store::StoreError};

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
        let mut signs = raw.chars().filter(|sign| !sign.is_whitespace());
        for digit in &mut digits {
            *digit = value(signs.next()?)?;
        }
        signs.next().is_none().then_some(Self(digits))
    }

    /// Whether it is among those that are tried first: one digit, or a few again and again, and
    /// digits that go up or down.
    pub fn is_guessable(&self) -> bool {
        let Self(digits) = self;
        let repeats = |length: usize| {
            digits
                .iter()
                .zip(digits.iter().skip(length))
                .all(|(a, b)| a == b)
        };
        let runs = |step: usize, by: u8| {
            let pairs = digits.iter().zip(digits.iter().skip(step)).step_by(step);
            let mut pairs = pairs.map(|(one, next)| one.saturating_add(by) % 10 == *next);
            pairs.all(|runs| runs)
        };
        let doubles = digits.chunks(2).all(|two| two.first() == two.last());
        let up_or_down = |step| runs(step, 1) || runs(step, 9);
        (1..=3).any(repeats) || up_or_down(1) || (doubles && up_or_down(2))
    }
}

/// A decimal digit of a script that phones at counters type.
fn value(sign: char) -> Option<u8> {
    const NOUGHTS: [char; 8] = ['0', '٠', '۰', '०', '০', '၀', '០', '０'];
    let nought = NOUGHTS.into_iter().find(|nought| {
        let from = u32::from(*nought);
        (from..from.saturating_add(10)).contains(&u32::from(sign))
    })?;
    u8::try_from(u32::from(sign).saturating_sub(u32::from(nought))).ok()
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
    /// Keeps somebody's PIN in the place of the one before; what was wrong is forgotten.
    async fn set_pin(
        &self,
        whose: &Whose<'_>,
        code: &PinCode,
        at: Timestamp,
    ) -> Result<(), StoreError>;
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
            "112233", "998877",
        ];
        for raw in guessable {
            assert!(Pin::parse(raw).unwrap().is_guessable(), "{raw}");
        }
        for raw in ["493817", "135791", "110022", "123457", "200419"] {
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
