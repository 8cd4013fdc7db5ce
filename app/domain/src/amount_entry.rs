//! The keys pressed so far: what is shown, and what is owed.
//!
//! Knows digits, one decimal mark and an exponent; knows nothing of currencies, limits, screens
//! or locales' names. It runs in the browser, so it pulls in no tables and no `core::fmt`.

use crate::money::Money;
use crate::money::display::{NumberStyle, push_grouped, push_numerals};
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
    /// mark, drops the rest. The strict reading, for what is sent, is `money::parse`.
    pub fn from_typed(text: &str, exponent: u8, style: &NumberStyle) -> Self {
        Self::read(text, exponent, style).0
    }

    /// As [`Self::from_typed`], but `None` if a digit or anything but grouping had to be dropped:
    /// for text that was pasted, where half of it may mean another amount.
    pub fn from_whole(text: &str, exponent: u8, style: &NumberStyle) -> Option<Self> {
        let (entry, dropped) = Self::read(text, exponent, style);
        (!dropped).then_some(entry)
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

    fn read(text: &str, exponent: u8, style: &NumberStyle) -> (Self, bool) {
        let mut entry = Self::new(exponent);
        let mut dropped = false;
        let mut signs = text
            .chars()
            .map(Sign::of)
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

#[cfg(test)]
mod tests {
    use super::*;

    const EN: NumberStyle = NumberStyle::PLAIN_DOT;

    fn typed(text: &str, exponent: u8) -> AmountEntry {
        AmountEntry::from_typed(text, exponent, &EN)
    }

    #[test]
    fn keys_build_up_an_amount_and_take_it_back() {
        let mut entry = AmountEntry::new(2);
        let keys = [
            Key::Digit(1),
            Key::DoubleZero,
            Key::Digit(5),
            Key::Mark,
            Key::Digit(7),
        ];
        assert!(keys.into_iter().all(|key| entry.press(key)));
        assert_eq!(
            (entry.shown(&EN).as_str(), entry.plain().as_str()),
            ("1,005.7", "1005.7")
        );
        assert_eq!(entry.minor(), Some(100_570));
        assert!(!entry.press(Key::Mark) && !entry.press(Key::DoubleZero));
        assert!(entry.press(Key::Delete));
        assert_eq!(
            (entry.shown(&EN).as_str(), entry.plain().as_str()),
            ("1,005.", "1005")
        );
        assert!(entry.press(Key::Clear) && !entry.press(Key::Clear) && !entry.press(Key::Delete));
        assert_eq!((entry.shown(&EN).as_str(), entry.minor()), ("", None));
    }

    #[test]
    fn a_refused_key_changes_nothing() {
        let mut yen = typed("12", 0);
        let mut cents = typed("12.50", 2);
        let mut zero = typed("0", 2);
        let mut full = typed("99999999999999", 2);
        assert!(!yen.press(Key::Mark) && !yen.press(Key::Digit(10)));
        assert!(!cents.press(Key::Digit(1)) && !zero.press(Key::Digit(0)));
        assert!(!full.press(Key::Digit(9)) && !full.press(Key::DoubleZero));
        let plain = [yen, cents, zero, full].map(|entry| entry.plain());
        assert_eq!(plain, ["12", "12.50", "0", "99999999999999"]);
    }

    #[test]
    fn leading_zeros_collapse_and_a_leading_mark_gets_its_zero() {
        assert_eq!(typed("007", 2).shown(&EN), "7");
        assert_eq!(typed(".5", 2).shown(&EN), "0.5");
        assert_eq!(typed("0.05", 2).minor(), Some(5));
    }

    #[test]
    fn a_group_mark_we_wrote_is_dropped_and_one_just_pressed_is_the_decimal_mark() {
        assert_eq!(typed("1,2500", 2).shown(&EN), "12,500");
        assert_eq!(typed("1,25", 2).shown(&EN), "125");
        assert_eq!(typed("12,", 2).shown(&EN), "12.");
        assert_eq!(typed("1,250,", 0).shown(&EN), "1,250");
    }

    #[test]
    fn pasted_text_is_taken_whole_or_not_at_all() {
        let whole = |text| AmountEntry::from_whole(text, 2, &EN).map(|entry| entry.plain());
        assert_eq!(whole(" 1,250.50 "), Some("1250.50".to_owned()));
        assert_eq!(whole("12.345"), None);
        assert_eq!(whole("1e3"), None);
        assert_eq!(whole("-5"), None);
    }
}
