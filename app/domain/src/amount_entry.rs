//! The keys pressed so far: what is shown, and what is owed.
//!
//! Knows digits, one decimal mark and an exponent; knows nothing of currencies, limits, screens
//! or locales' names. It runs in the browser, so it pulls in no tables and no `core::fmt`.

use crate::money::Money;
use crate::money::display::{Grouping, NumberStyle, minor_number, push_grouped, push_numerals};
use crate::money::parse::{TypedError, parse_minor};
use crate::numerals::{Mark, Sign};

/// An amount while it is typed. It can only ever hold a beginning of a valid amount: a key that
/// would leave that is refused, so nothing is rounded or cut.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AmountEntry {
    exponent: u8,
    /// Latin digits without needless zeros in front; empty only while nothing is typed.
    whole: String,
    /// Latin digits after the mark, once the mark was pressed.
    fraction: Option<String>,
}

/// A key of the keypad.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// One digit, 0 to 9.
    Digit(u8),
    /// Two zeros at once, for round prices.
    DoubleZero,
    /// The decimal mark.
    Mark,
    /// Takes back the last key.
    Delete,
    /// Takes back all.
    Clear,
}

impl AmountEntry {
    /// Nothing typed yet, for a currency with this many decimals.
    pub const fn new(currency_exponent: u8) -> Self {
        Self {
            exponent: currency_exponent,
            whole: String::new(),
            fraction: None,
        }
    }

    /// Reads a field's content while somebody types in it: keeps digits and the first decimal
    /// mark, drops the rest, and refuses digits for which there is no room. What is shown next is
    /// what was understood.
    pub fn from_typed(text: &str, exponent: u8, style: &NumberStyle) -> Self {
        Self::read(text, exponent, style).0
    }

    /// As [`Self::from_typed`], but `None` if anything but grouping would have to be dropped, so
    /// that the caller can keep what was there before.
    pub fn from_whole(text: &str, exponent: u8, style: &NumberStyle) -> Option<Self> {
        let (entry, dropped) = Self::read(text, exponent, style);
        (!dropped).then_some(entry)
    }

    /// Reads text that came all at once, by pasting or before we were there: strictly, as what is
    /// sent. Live reading takes "12,5" for a rest of our own grouping; here it has decimals, which
    /// are filled up.
    pub fn from_pasted(text: &str, exponent: u8, style: &NumberStyle) -> Result<Self, TypedError> {
        let plain = NumberStyle {
            grouping: Grouping::None,
            ..NumberStyle::PLAIN_DOT
        };
        let number = minor_number(parse_minor(text, exponent, style)?, exponent, &plain);
        Ok(Self::from_typed(&number, exponent, &plain))
    }

    /// Presses a key; `false` means it was refused and nothing changed.
    pub fn press(&mut self, key: Key) -> bool {
        match key {
            Key::Digit(digit) => self.push(digit),
            Key::DoubleZero => {
                // Both or none: half a key would be a surprise.
                let mut tried = self.clone();
                let both = tried.push(0) && tried.push(0);
                if both {
                    *self = tried;
                }
                both
            }
            Key::Mark => self.push_mark(),
            Key::Delete => self.delete(),
            Key::Clear => {
                let changed = !self.is_empty();
                *self = Self::new(self.exponent);
                changed
            }
        }
    }

    /// Whether nothing is typed.
    pub const fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// As typed so far, grouped: "", "1,250", "12.", "12.5". Strict reading gives the same
    /// amount, so the field may be sent as it stands.
    pub fn shown(&self, style: &NumberStyle) -> String {
        let mut out = String::with_capacity(32);
        push_grouped(&self.whole, style, &mut out);
        if self.fraction.is_none() && self.exponent >= 3 && has_one_doubtful_mark(&out, style) {
            out.retain(|c| c != style.group);
        }
        if let Some(fraction) = &self.fraction {
            out.push(style.decimal);
            push_numerals(fraction, style, &mut out);
        }
        out
    }

    /// Canonical form in Latin digits, for a form's hidden field: "1250.5".
    pub fn plain(&self) -> String {
        let mut out = self.whole.clone();
        if let Some(fraction) = self.fraction.as_deref().filter(|digits| !digits.is_empty()) {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }

    /// Minor units, exact; `None` while nothing is typed.
    pub fn minor(&self) -> Option<u64> {
        if self.is_empty() {
            return None;
        }
        let fraction = self.fraction.as_deref().unwrap_or_default();
        let missing = usize::from(self.exponent).checked_sub(fraction.len())?;
        let filling = std::iter::repeat_n(b'0', missing);
        let mut minor = 0_u64;
        for digit in self.whole.bytes().chain(fraction.bytes()).chain(filling) {
            let value = u64::from(digit.wrapping_sub(b'0'));
            minor = minor.checked_mul(10)?.checked_add(value)?;
        }
        (minor <= Money::MINOR_MAX).then_some(minor)
    }

    fn push(&mut self, digit: u8) -> bool {
        let Some(typed) = char::from_digit(digit.into(), 10) else {
            return false;
        };
        if let Some(fraction) = &mut self.fraction {
            let room = fraction.len() < usize::from(self.exponent);
            if room {
                fraction.push(typed);
            }
            return room;
        }
        if self.whole == "0" {
            if digit == 0 {
                return false;
            }
            self.whole.clear();
        }
        // The decimals' places are kept free, so that whatever is typed fits the wire.
        let room = self.whole.len() + usize::from(self.exponent) < Money::DIGITS_MAX;
        if room {
            self.whole.push(typed);
        }
        room
    }

    fn push_mark(&mut self) -> bool {
        if self.exponent == 0 || self.fraction.is_some() {
            return false;
        }
        if self.whole.is_empty() {
            self.whole.push('0');
        }
        self.fraction = Some(String::new());
        true
    }

    fn delete(&mut self) -> bool {
        match &mut self.fraction {
            Some(fraction) if fraction.is_empty() => {
                self.fraction = None;
                true
            }
            Some(fraction) => fraction.pop().is_some(),
            None => self.whole.pop().is_some(),
        }
    }

    /// Also says whether a digit, a second decimal mark or anything foreign was dropped.
    fn read(text: &str, exponent: u8, style: &NumberStyle) -> (Self, bool) {
        let mut entry = Self::new(exponent);
        let mut dropped = false;
        let mut signs = text
            .chars()
            .map(|typed| Sign::typed(typed, style.zero))
            .filter(|sign| *sign != Sign::Ignored)
            .peekable();
        while let Some(sign) = signs.next() {
            let is_last = signs.peek().is_none();
            dropped |= match sign {
                // A needless zero in front collapses; that loses nothing.
                Sign::Digit(0) if entry.whole == "0" && entry.fraction.is_none() => false,
                Sign::Digit(digit) => !entry.push(digit),
                Sign::Mark(mark) if is_mark_pressed(mark, style, is_last) => !entry.push_mark(),
                Sign::Mark(_) | Sign::Ignored => false,
                Sign::Minus | Sign::Other => true,
            };
        }
        (entry, dropped)
    }
}

/// "1,000" of a currency with three decimals could be read as one; "1000" can't.
fn has_one_doubtful_mark(shown: &str, style: &NumberStyle) -> bool {
    let groups = matches!(Sign::of(style.group), Sign::Mark(mark) if mark.only_groups());
    !groups && shown.chars().filter(|c| *c == style.group).count() == 1
}

/// Whether a mark in a field's content stands for the decimal key. The style's group mark does
/// only at the very end: we never write it there, so it was just pressed, on a keyboard that has
/// the region's mark and not the language's.
fn is_mark_pressed(mark: Mark, style: &NumberStyle, is_last: bool) -> bool {
    if mark.only_groups() {
        return false;
    }
    let groups =
        Sign::of(style.group) == Sign::Mark(mark) || (mark == Mark::Comma && style.group == '٬');
    mark.is_decimal_for(style.decimal) || !groups || is_last
}
