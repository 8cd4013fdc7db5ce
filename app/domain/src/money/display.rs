//! Money as a number on a screen, in a locale's digits and marks.
//!
//! Knows marks, grouping and numeral systems; knows no locale's name and no currency's symbol.
//! Digits are pushed by hand: this code is part of the browser's download.

use super::Money;
use crate::numerals::{Mark, Sign, numeral};

/// How a locale writes numbers. The locales' own values are CLDR's and live with the locales.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NumberStyle {
    /// Between whole units and decimals.
    pub decimal: char,
    /// Between groups of whole units.
    pub group: char,
    /// Where the groups end.
    pub grouping: Grouping,
    /// The digit zero of the numeral system; the other nine follow it in Unicode.
    pub zero: char,
}

/// Where the groups of a number's whole units end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// 12,345,678
    Thousands,
    /// 12,345 but 1234
    FromFiveDigits,
    /// 1,23,45,678
    Indian,
    /// 12345678
    None,
}

impl NumberStyle {
    /// English, Chinese, Japanese, Korean, Thai with Latin digits: 1,234.50
    pub const PLAIN_DOT: Self = Self {
        decimal: '.',
        group: ',',
        grouping: Grouping::Thousands,
        zero: '0',
    };

    /// Reads the four characters of [`Self::to_attribute`]. Refuses a style in which what is
    /// shown could not be read back.
    pub fn from_attribute(text: &str) -> Option<Self> {
        let mut chars = text.chars();
        let decimal = chars.next()?;
        let group = chars.next()?;
        let grouping = match chars.next()? {
            '3' => Grouping::Thousands,
            '5' => Grouping::FromFiveDigits,
            '2' => Grouping::Indian,
            '0' => Grouping::None,
            _ => return None,
        };
        let zero = chars.next()?;
        let style = Self {
            decimal,
            group,
            grouping,
            zero,
        };
        (chars.next().is_none() && style.is_readable()).then_some(style)
    }

    /// A compact form for a `data-` attribute: decimal mark, group mark, grouping (3, 5, 2 or 0),
    /// zero. `.,30` is English.
    pub fn to_attribute(&self) -> String {
        let grouping = match self.grouping {
            Grouping::Thousands => '3',
            Grouping::FromFiveDigits => '5',
            Grouping::Indian => '2',
            Grouping::None => '0',
        };
        String::from_iter([self.decimal, self.group, grouping, self.zero])
    }

    /// Whether a group of a number with `len` digits ends before the last `rest` of them.
    const fn breaks_before(&self, rest: usize, len: usize) -> bool {
        match self.grouping {
            Grouping::Thousands => rest > 0 && rest.is_multiple_of(3),
            Grouping::FromFiveDigits => len > 4 && rest > 0 && rest.is_multiple_of(3),
            Grouping::Indian => rest == 3 || (rest > 3 && !rest.is_multiple_of(2)),
            Grouping::None => false,
        }
    }

    fn is_readable(&self) -> bool {
        let (Sign::Mark(decimal), Sign::Mark(group)) =
            (Sign::of(self.decimal), Sign::of(self.group))
        else {
            return false;
        };
        !decimal.only_groups()
            && group != Mark::ArabicDecimal
            && decimal != group
            && Sign::of(self.zero) == Sign::Digit(0)
    }
}

/// The full number with all of the currency's decimals and no currency: "1,250" of JPY, "12.50"
/// of HKD, "1.250" of KWD.
pub fn number(money: Money, style: &NumberStyle) -> String {
    minor_number(money.minor(), money.currency().exponent(), style)
}

/// The number after its currency's code, kept on one line: "HKD 12.50".
pub fn with_code(money: Money, style: &NumberStyle) -> String {
    let mut out = String::from(money.currency().code());
    out.push('\u{a0}');
    out.push_str(&number(money, style));
    out
}

/// [`number`] for callers that have an exponent and no currency, as in the browser.
pub fn minor_number(minor: u64, exponent: u8, style: &NumberStyle) -> String {
    let mut latin = String::with_capacity(20);
    push_latin(minor, &mut latin);
    let decimals = usize::from(exponent);
    while latin.len() <= decimals {
        latin.insert(0, '0');
    }
    let (whole, fraction) = latin.split_at(latin.len() - decimals);
    let mut out = String::with_capacity(32);
    push_grouped(whole, style, &mut out);
    if exponent > 0 {
        out.push(style.decimal);
        push_numerals(fraction, style, &mut out);
    }
    out
}

/// Pushes whole units, given as Latin digits, in groups.
pub(crate) fn push_grouped(latin: &str, style: &NumberStyle, out: &mut String) {
    for (at, digit) in latin.bytes().enumerate() {
        if at > 0 && style.breaks_before(latin.len() - at, latin.len()) {
            out.push(style.group);
        }
        out.push(numeral(digit.wrapping_sub(b'0'), style.zero));
    }
}

/// Pushes decimals, given as Latin digits, without groups.
pub(crate) fn push_numerals(latin: &str, style: &NumberStyle, out: &mut String) {
    for digit in latin.bytes() {
        out.push(numeral(digit.wrapping_sub(b'0'), style.zero));
    }
}

/// Pushes a number in Latin digits, without `core::fmt` and what it weighs.
pub(crate) fn push_latin(value: u64, out: &mut String) {
    let above = value / 10;
    if above > 0 {
        push_latin(above, out);
    }
    out.push(numeral(u8::try_from(value % 10).unwrap_or(0), '0'));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    fn shown(minor: u64, code: &str, style: &str) -> String {
        let money = Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap();
        number(money, &NumberStyle::from_attribute(style).unwrap())
    }

    #[test]
    fn all_decimals_of_the_currency_are_shown() {
        assert_eq!(shown(1250, "JPY", ".,30"), "1,250");
        assert_eq!(shown(1250, "HKD", ".,30"), "12.50");
        assert_eq!(shown(1250, "KWD", ".,30"), "1.250");
        assert_eq!(shown(5, "HKD", ".,30"), "0.05");
        assert_eq!(shown(0, "UYW", ".,30"), "0.0000");
    }

    #[test]
    fn groups_marks_and_digits_follow_the_style() {
        assert_eq!(shown(123_456_789_012, "INR", ".,20"), "1,23,45,67,890.12");
        assert_eq!(shown(123_456_789, "EUR", ",.30"), "1.234.567,89");
        assert_eq!(shown(123_456_789, "CHF", ".’30"), "1’234’567.89");
        assert_eq!(shown(123_456_789, "EUR", ",\u{202f}00"), "1234567,89");
        assert_eq!(shown(123_456, "EUR", ",.50"), "1234,56");
        assert_eq!(shown(1_234_567, "EUR", ",.50"), "12.345,67");
        assert_eq!(shown(123_456, "EGP", "٫٬3٠"), "١٬٢٣٤٫٥٦");
    }

    #[test]
    fn the_code_stands_before_the_number_on_the_same_line() {
        let money = Money::from_wire("1250", "HKD").unwrap();
        assert_eq!(with_code(money, &NumberStyle::PLAIN_DOT), "HKD\u{a0}12.50");
    }

    #[test]
    fn an_attribute_reads_back_and_nonsense_does_not() {
        for text in [
            ".,30",
            ",.30",
            ".’30",
            ",\u{202f}30",
            "٫٬3٠",
            ".,2०",
            ",.50",
            "٫٬3۰",
            ".,0๐",
        ] {
            assert_eq!(
                NumberStyle::from_attribute(text).unwrap().to_attribute(),
                text
            );
        }
        for text in [
            "", ".,3", ".,300", "..30", ".,31", ".,40", "’,30", "a,30", " .30", ".٫30",
        ] {
            assert_eq!(NumberStyle::from_attribute(text), None, "{text}");
        }
    }
}
