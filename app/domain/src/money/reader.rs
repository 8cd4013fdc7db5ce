//! The one reader of amounts: whatever is typed, pasted, filled in or sent goes through it, in the
//! browser as on the server, so that one text is one amount or the same refusal everywhere.
//!
//! Knows what a page knows of its currency: how many decimals, how numbers are written, and the
//! signs that may stand around them. Knows no currency's name, no limits and no screen.

use super::Money;
use super::display::NumberStyle;
use super::parse::{Number, TypedError};
use crate::currency::Currency;
use crate::numerals::{Mark, Sign};

/// Longer text than any amount needs, even with marks and a currency's sign, is refused unread.
const CHARS_MAX: usize = 64;

/// How amounts are read on one page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AmountReader {
    /// How many decimals the currency has.
    pub exponent: u8,
    /// How numbers are written here.
    pub style: NumberStyle,
    signs: String,
}

impl AmountReader {
    /// For a currency with this many decimals. Of its signs, written one after the other with
    /// spaces between them, the first that fits is taken off: the longer ones come first.
    pub fn new(exponent: u8, style: NumberStyle, signs: impl Into<String>) -> Self {
        Self {
            exponent,
            style,
            signs: signs.into(),
        }
    }

    /// The currency's signs, with spaces between them.
    pub fn signs(&self) -> &str {
        &self.signs
    }

    /// Minor units, exact. Zero is a number; whether it may be paid is for the limits.
    pub fn read(&self, text: &str) -> Result<u64, TypedError> {
        self.number(text)?.minor(self.exponent)
    }

    /// [`Self::read`] as money, in the steps the currency is paid in.
    pub fn money(&self, text: &str, currency: Currency) -> Result<Money, TypedError> {
        let minor = self.read(text)?;
        let step = currency.smallest_step();
        if !minor.is_multiple_of(step) {
            return Err(TypedError::Step { step });
        }
        Money::from_minor(minor, currency).map_err(|_| TypedError::TooLong)
    }

    /// Whether the text is an amount, or may be the beginning of one: "1,250,2" of "1,250,200".
    pub fn may_grow(&self, text: &str) -> bool {
        let grown = |more| self.read(&[text, more].concat()).is_ok();
        ["", "0", "00", "000"].into_iter().any(grown)
    }

    /// Whether a key with this character on it belongs to an amount.
    pub fn counts(&self, typed: char) -> bool {
        match Sign::typed(typed, self.style.zero) {
            Sign::Digit(_) => true,
            Sign::Mark(mark) => mark != Mark::Space,
            Sign::Ignored | Sign::Minus | Sign::Other => false,
        }
    }

    pub(crate) fn number(&self, text: &str) -> Result<Number, TypedError> {
        // No text has more characters than bytes, so most need no counting.
        if text.len() > CHARS_MAX && text.chars().nth(CHARS_MAX).is_some() {
            return Err(TypedError::TooLong);
        }
        Number::read(self.without_sign(text), self.exponent, &self.style)
    }

    /// Takes off the currency's sign, before or after the number: what we show, and what stands on
    /// bills, is what people copy.
    fn without_sign<'a>(&self, text: &'a str) -> &'a str {
        let is_around = |c: char| matches!(Sign::of(c), Sign::Mark(Mark::Space) | Sign::Ignored);
        let text = text.trim_matches(is_around);
        let mut signs = self.signs.split(' ').filter(|sign| !sign.is_empty());
        let bare = signs.find_map(|sign| {
            let from_end = text.len().checked_sub(sign.len())?;
            if is_sign(text.get(..sign.len()), sign) {
                text.get(sign.len()..)
            } else if is_sign(text.get(from_end..), sign) {
                text.get(..from_end)
            } else {
                None
            }
        });
        bare.unwrap_or(text)
    }
}

/// Codes are typed in small letters too. A single letter isn't: "5k" is five thousand to many.
fn is_sign(text: Option<&str>, sign: &str) -> bool {
    text.is_some_and(|text| text == sign || (sign.len() > 1 && text.eq_ignore_ascii_case(sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, exponent: u8, signs: &str) -> Result<u64, TypedError> {
        AmountReader::new(exponent, NumberStyle::PLAIN_DOT, signs).read(text)
    }

    #[test]
    fn the_currencys_own_signs_are_taken_off() {
        let dollars = "HK$ HKD $ 元";
        for text in [
            "HK$50.00",
            "$50",
            " hk$ 50",
            "HKD\u{a0}50",
            "50 hkd",
            "50元",
            "50.00 元",
        ] {
            assert_eq!(read(text, 2, dollars), Ok(5_000), "{text}");
        }
        assert_eq!(
            read("\u{200f}12.50\u{a0}د.إ.\u{200f}", 2, "AED د.إ."),
            Ok(1_250)
        );
        assert_eq!(read("12.50\u{a0}\u{200f}₪", 2, "ILS ₪"), Ok(1_250));
        assert_eq!(read("￥1,250", 0, "JPY ￥ 円"), Ok(1_250));
    }

    #[test]
    fn no_other_sign_is() {
        for text in [
            "€50",
            "US$50",
            "50 USD",
            "$$50",
            "5k",
            "5K",
            "50 HK",
            "HKD 1 HKD",
            "5 hkd 0",
        ] {
            assert_eq!(
                read(text, 2, "HK$ HKD $"),
                Err(TypedError::NotANumber),
                "{text}"
            );
        }
        assert_eq!(read("5k", 2, "MMK K"), Err(TypedError::NotANumber));
        assert_eq!(read("5 K", 2, "MMK K"), Ok(500));
    }

    #[test]
    fn beginnings_of_grouped_amounts_may_grow_and_slips_may_not() {
        let reader = AmountReader::new(2, NumberStyle::PLAIN_DOT, "HKD");
        for beginning in [
            "", "1,", "1,2", "1,25", "1,250", "1,250,", "1,250,0", "1,25,", "12.", "0.",
        ] {
            assert!(reader.may_grow(beginning), "{beginning}");
        }
        for slip in [
            "12.345",
            "1,2,3",
            "12..",
            "1.2.",
            "twelve",
            "-5",
            "12345678901234567",
        ] {
            assert!(!reader.may_grow(slip), "{slip}");
        }
    }

    #[test]
    fn keys_of_an_amount_are_digits_and_marks_of_any_script() {
        let reader = |style| AmountReader::new(2, NumberStyle::from_attribute(style).unwrap(), "");
        for key in ['1', '٢', '３', '.', ',', '٫', '。', '’'] {
            assert!(reader(".,30").counts(key), "{key}");
        }
        for key in [' ', '-', 'a', '/', '\u{200f}'] {
            assert!(!reader(".,30").counts(key), "{key}");
        }
        assert!(reader("٫٬3۰").counts('/'));
    }
}
