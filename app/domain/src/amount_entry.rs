//! The amount while it is typed: what was typed, how the field shows it, and what a key of the
//! keypad makes of it.
//!
//! It is text, and nothing else: what it is worth is for the [`AmountReader`] to say, which reads
//! what the field shows, as the server will. Knows nothing of currencies, limits or screens. It runs
//! in the browser, so it pulls in no tables and no `core::fmt`.

use crate::money::Money;
use crate::money::display::{NumberStyle, push_grouped, push_numerals};
use crate::money::parse::{Number, TypedError};
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

    /// What was typed once the field, which showed this entry, shows `text`. What is still there
    /// of ours counts as it was typed: group marks that we added, not at all.
    #[must_use]
    pub fn edited(&self, text: &str, reader: &AmountReader) -> Self {
        let Some(shown) = self.grouped(reader) else {
            return Self::of(text);
        };
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let start = shown.chars().zip(text.chars()).take_while(same).count();
        let (old, new) = (shown.chars().count(), text.chars().count());
        let ends = shown.chars().rev().zip(text.chars().rev());
        let end = ends.take_while(same).count().min(old.min(new) - start);
        // Everything we show stands for what was typed, one for one, or is a group mark.
        let typed = |sign: &char| *sign != reader.style.group;
        let before = shown.chars().take(start).filter(typed).count();
        let behind = shown.chars().skip(old - end).filter(typed).count();
        let rest = self.0.chars().count() - behind;
        let new_in_between = text.chars().skip(start).take(new - end - start);
        let kept_before = self.0.chars().take(before);
        let kept_behind = self.0.chars().skip(rest);
        Self(
            kept_before
                .chain(new_in_between)
                .chain(kept_behind)
                .collect(),
        )
    }

    /// Presses a key. `Err` says why it can't count, and then nothing has changed.
    pub fn press(&mut self, key: Key, reader: &AmountReader) -> Result<(), TypedError> {
        if key == Key::Clear {
            self.0.clear();
            return Ok(());
        }
        let settled = if self.is_empty() {
            Some(Digits::default())
        } else {
            self.settled(reader)
        };
        let Some(mut digits) = settled else {
            self.extend(key, &reader.style);
            return Ok(());
        };
        digits.press(key, reader.exponent)?;
        self.0 = digits.whole;
        if let Some(fraction) = digits.fraction {
            self.0.push(reader.style.decimal);
            self.0.push_str(&fraction);
        }
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
        let mut digits = Digits::default();
        for typed in self.0.chars() {
            match Sign::typed(typed, reader.style.zero) {
                Sign::Digit(digit) => digits.end().push(numeral(digit, '0')),
                Sign::Mark(mark)
                    if mark.is_decimal_for(reader.style.decimal) && digits.may_be_marked() =>
                {
                    digits.fraction = Some(String::new());
                }
                Sign::Mark(_) | Sign::Ignored | Sign::Minus | Sign::Other => return None,
            }
        }
        let fits = digits.fits(reader.exponent);
        fits.then(|| digits.grouped(&reader.style, reader.exponent))
    }

    /// A readable text as digits, so that keys can go on from there.
    fn settled(&self, reader: &AmountReader) -> Option<Digits> {
        let number = reader.number(&self.0).ok()?;
        number.minor(reader.exponent).ok()?;
        Some(Digits::of(&number))
    }

    /// What can't be read yet grows and shrinks as text; what is wrong with it is said beside it.
    fn extend(&mut self, key: Key, style: &NumberStyle) {
        match key {
            Key::Digit(digit) => self.0.push(numeral(digit, style.zero)),
            Key::DoubleZero => self.0.extend([style.zero; 2]),
            Key::Mark => self.0.push(style.decimal),
            Key::Delete | Key::Clear => {
                self.0.pop();
            }
        }
    }
}

/// Latin digits of an amount that can be read, and those after the decimal mark once there is one.
#[derive(Clone, Default)]
struct Digits {
    whole: String,
    fraction: Option<String>,
}

impl Digits {
    fn of(number: &Number) -> Self {
        let (whole, fraction) = number.parts();
        let text =
            |digits: &[u8]| -> String { digits.iter().map(|it| numeral(*it, '0')).collect() };
        let all = text(whole);
        let whole = all.trim_start_matches('0');
        Self {
            whole: if whole.is_empty() { "0" } else { whole }.to_owned(),
            fraction: fraction.map(text),
        }
    }

    /// Where the next digit goes.
    fn end(&mut self) -> &mut String {
        self.fraction.as_mut().unwrap_or(&mut self.whole)
    }

    const fn may_be_marked(&self) -> bool {
        self.fraction.is_none() && !self.whole.is_empty()
    }

    /// Whether it is an amount, written without needless zeros in front.
    fn fits(&self, exponent: u8) -> bool {
        let decimals = self.fraction.as_ref().map(String::len);
        let padded = self.whole.len() > 1 && self.whole.starts_with('0');
        let exponent = usize::from(exponent);
        // The decimals' places are kept free, so that whatever is typed fits the wire.
        !padded
            && self.whole.len() + exponent <= Money::DIGITS_MAX
            && decimals.is_none_or(|decimals| exponent > 0 && decimals <= exponent)
    }

    fn grouped(&self, style: &NumberStyle, exponent: u8) -> String {
        let mut out = String::with_capacity(32);
        push_grouped(&self.whole, style, &mut out);
        if self.fraction.is_none() && exponent >= 3 && has_one_doubtful_mark(&out, style) {
            out.retain(|c| c != style.group);
        }
        if let Some(fraction) = &self.fraction {
            out.push(style.decimal);
            push_numerals(fraction, style, &mut out);
        }
        out
    }

    fn press(&mut self, key: Key, exponent: u8) -> Result<(), TypedError> {
        match key {
            Key::Digit(digit) => self.push(digit, exponent),
            // Both or none: half a key would be a surprise.
            Key::DoubleZero => {
                let mut tried = self.clone();
                tried.push(0, exponent)?;
                tried.push(0, exponent)?;
                *self = tried;
                Ok(())
            }
            Key::Mark if exponent == 0 => Err(TypedError::TooManyDecimals { allowed: 0 }),
            Key::Mark if self.fraction.is_some() => Err(TypedError::NotANumber),
            Key::Mark => {
                if self.whole.is_empty() {
                    self.whole.push('0');
                }
                self.fraction = Some(String::new());
                Ok(())
            }
            Key::Delete | Key::Clear => {
                if self.end().pop().is_none() {
                    self.fraction = None;
                }
                Ok(())
            }
        }
    }

    fn push(&mut self, digit: u8, exponent: u8) -> Result<(), TypedError> {
        if self.fraction.is_none() && self.whole == "0" {
            self.whole.clear();
        }
        let mut next = self.clone();
        next.end().push(numeral(digit, '0'));
        if next.fits(exponent) {
            *self = next;
            return Ok(());
        }
        Err(match self.fraction {
            Some(_) => TypedError::TooManyDecimals { allowed: exponent },
            None => TypedError::TooLong,
        })
    }
}

/// "1,000" of a currency with three decimals could be read as one; "1000" can't.
fn has_one_doubtful_mark(shown: &str, style: &NumberStyle) -> bool {
    let groups = matches!(Sign::of(style.group), Sign::Mark(mark) if mark.only_groups());
    !groups && shown.chars().filter(|c| *c == style.group).count() == 1
}
