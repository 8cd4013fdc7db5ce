//! The amount while it is typed: what was typed, how the field shows it, and what a key of the
//! keypad makes of it.
//!
//! It is text, and nothing else: what it is worth is for the [`AmountReader`] to say, which reads
//! what the field shows, as the server will. Knows nothing of currencies, limits or screens. It runs
//! in the browser, so it pulls in no tables and no `core::fmt`.

use crate::money::Money;
use crate::money::display::{NumberStyle, push_grouped, push_numerals};
use crate::money::parse::TypedError;
use crate::money::reader::AmountReader;
use crate::numerals::{Sign, numeral};

/// What was typed so far, without the group marks that we add.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AmountEntry(String);

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
    /// Text that came at once: pasted, filled in, or found in the field. Nothing is added to it or
    /// taken from it, so whoever is still typing can go on.
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What was typed once the field, which showed this entry, shows `text`: group marks that we
    /// added don't count as typed.
    #[must_use]
    pub fn edited(&self, text: &str, reader: &AmountReader) -> Self {
        let Some(shown) = self.grouped(reader) else {
            return Self::of(text);
        };
        if let Some(more) = text.strip_prefix(shown.as_str()) {
            return Self([&self.0, more].concat());
        }
        let group = reader.style.group;
        let marks = |text: &str| text.chars().filter(|character| *character == group).count();
        let mut typed = text.to_owned();
        // We never end with one. One more than we added was typed by somebody, too.
        if marks(text) <= marks(&shown) && !text.ends_with(group) {
            typed.retain(|character| character != group);
        }
        Self(typed)
    }

    /// Presses a key. `Err` says why it can't count, and then nothing has changed.
    pub fn press(&mut self, key: Key, reader: &AmountReader) -> Result<(), TypedError> {
        let settled = self.settled(reader);
        let is_settled = self.is_empty() || settled.is_ok();
        let mut next = settled.unwrap_or_else(|_| self.0.clone());
        match key {
            Key::Digit(digit) => next.push(numeral(digit, '0')),
            Key::DoubleZero => next.push_str("00"),
            Key::Mark => {
                if next.is_empty() {
                    next.push('0');
                }
                next.push(reader.style.decimal);
            }
            Key::Delete => {
                next.pop();
            }
            Key::Clear => next.clear(),
        }
        let next = Self(next);
        // What can't be read yet grows and shrinks as text; what is wrong with it is said beside it.
        self.0 = if is_settled && !next.is_empty() {
            next.settled(reader)?
        } else {
            next.0
        };
        Ok(())
    }

    /// Whether nothing is typed.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the field shows it: digits and a decimal mark in the page's own way, grouped; whatever
    /// has marks or signs of its own, as it was typed. It is read as the same amount.
    pub fn shown(&self, reader: &AmountReader) -> String {
        self.grouped(reader).unwrap_or_else(|| self.0.clone())
    }

    /// Minor units, or why there are none: of what the field shows, since that is what is sent.
    pub fn read(&self, reader: &AmountReader) -> Result<u64, TypedError> {
        reader.read(&self.shown(reader))
    }

    /// The digits in groups, if there is nothing but digits and one clear decimal mark.
    fn grouped(&self, reader: &AmountReader) -> Option<String> {
        let style = &reader.style;
        let (mut whole, mut fraction, mut is_marked) = (String::new(), String::new(), false);
        for typed in self.0.chars() {
            match Sign::typed(typed, style.zero) {
                Sign::Digit(digit) => {
                    let part = if is_marked { &mut fraction } else { &mut whole };
                    part.push(numeral(digit, '0'));
                }
                Sign::Mark(mark) if mark.is_decimal_for(style.decimal) && !is_marked => {
                    is_marked = true;
                }
                Sign::Mark(_) | Sign::Ignored | Sign::Minus | Sign::Other => return None,
            }
        }
        let exponent = usize::from(reader.exponent);
        let is_padded = whole.starts_with('0') && whole.len() > 1;
        let has_room = fraction.len() <= exponent && whole.len() + exponent <= Money::DIGITS_MAX;
        if is_padded || !has_room || (is_marked && (exponent == 0 || whole.is_empty())) {
            return None;
        }
        let mut out = String::new();
        push_grouped(&whole, style, &mut out);
        if is_marked {
            out.push(style.decimal);
            push_numerals(&fraction, style, &mut out);
        } else if exponent >= 3 && has_one_doubtful_mark(&out, style) {
            out.retain(|c| c != style.group);
        }
        Some(out)
    }

    /// A readable text in the plainest way, so that keys can go on from there: Latin digits, and
    /// the page's decimal mark.
    fn settled(&self, reader: &AmountReader) -> Result<String, TypedError> {
        let number = reader.number(&self.0)?;
        number.minor(reader.exponent)?;
        let (whole, fraction) = number.parts();
        let mut out = String::new();
        for (at, digit) in whole.iter().enumerate() {
            // Of needless zeros in front only the last one stays.
            if !out.is_empty() || *digit > 0 || at + 1 == whole.len() {
                out.push(numeral(*digit, '0'));
            }
        }
        if let Some(fraction) = fraction {
            if out.is_empty() {
                out.push('0');
            }
            out.push(reader.style.decimal);
            for digit in fraction {
                out.push(numeral(*digit, '0'));
            }
        }
        Ok(out)
    }
}

/// "1,000" of a currency with three decimals could be read as one; "1000" can't.
fn has_one_doubtful_mark(shown: &str, style: &NumberStyle) -> bool {
    let groups = matches!(Sign::of(style.group), Sign::Mark(mark) if mark.only_groups());
    !groups && shown.chars().filter(|c| *c == style.group).count() == 1
}
