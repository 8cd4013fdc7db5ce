//! The grammar of a number as people write it, in any locale's digits and marks.
//!
//! Exact or refused: never rounded, and never a guess between twelve and twelve thousand. Knows
//! characters and the page's number style; knows no signs of currencies and no limits.

use super::Money;
use super::display::NumberStyle;
use super::reader::AmountReader;
use crate::currency::Currency;
use crate::numerals::{Mark, Sign};

/// Why typed text is not an amount. Each has a message for the customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypedError {
    /// Nothing was typed.
    Empty,
    /// Something else than one number.
    NotANumber,
    /// A number below zero.
    Negative,
    /// More decimals than the currency has; rounding is not ours to do.
    TooManyDecimals {
        /// How many the currency has.
        allowed: u8,
    },
    /// More than sixteen digits, or much too much text.
    TooLong,
    /// "1,250" of a currency with three decimals may be one or a thousand; we ask.
    Ambiguous,
    /// The currency is paid only in multiples of this many minor units.
    Step {
        /// The step, in minor units.
        step: u64,
    },
}

impl TypedError {
    /// The key of the customer's message.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Empty => "amount-empty",
            Self::NotANumber => "amount-not-a-number",
            Self::Negative => "amount-negative",
            Self::TooManyDecimals { .. } => "amount-too-many-decimals",
            Self::TooLong => "amount-too-long",
            Self::Ambiguous => "amount-ambiguous",
            Self::Step { .. } => "amount-step",
        }
    }
}

/// One number as it was read: its digits, and where the whole units end.
pub(crate) struct Number {
    digits: Vec<u8>,
    whole: usize,
    marked: bool,
}

impl Number {
    /// Reads a number without signs around it.
    pub(super) fn read(text: &str, exponent: u8, style: &NumberStyle) -> Result<Self, TypedError> {
        let typed = Typed::read(text, style.zero)?;
        let decimal = typed.decimal_mark(exponent, style)?;
        let grouping = match decimal {
            Some(_) => typed
                .marks
                .split_last()
                .map_or(&[][..], |(_, before)| before),
            None => &typed.marks,
        };
        let whole = decimal.unwrap_or(typed.digits.len());
        typed.check_groups(grouping, whole)?;
        Ok(Self {
            digits: typed.digits,
            whole,
            marked: decimal.is_some(),
        })
    }

    /// Whole units and, after a decimal mark, decimals: digits of values 0 to 9.
    pub(crate) fn parts(&self) -> (&[u8], Option<&[u8]>) {
        let (whole, decimals) = self
            .digits
            .split_at_checked(self.whole)
            .unwrap_or((&self.digits, &[]));
        (whole, self.marked.then_some(decimals))
    }

    /// Minor units, exact.
    pub(crate) fn minor(&self, exponent: u8) -> Result<u64, TypedError> {
        let decimals = self.digits.len().saturating_sub(self.whole);
        let Some(missing) = usize::from(exponent).checked_sub(decimals) else {
            return Err(TypedError::TooManyDecimals { allowed: exponent });
        };
        let mut minor = 0_u64;
        let filling = std::iter::repeat_n(&0, missing);
        for digit in self.digits.iter().chain(filling) {
            minor = minor * 10 + u64::from(*digit);
            // Checked at every digit, so that the next step can't overflow.
            if minor > Money::MINOR_MAX {
                return Err(TypedError::TooLong);
            }
        }
        Ok(minor)
    }
}

/// Reads an amount as it is written in the terminal or in a file: the currency's code is its only
/// sign. Zero is a number; whether it may be paid is for the limits.
pub fn parse_typed(
    text: &str,
    currency: Currency,
    style: &NumberStyle,
) -> Result<Money, TypedError> {
    AmountReader::new(currency.exponent(), *style, currency.code()).money(text, currency)
}

/// A mark and how many digits stand before it.
type PlacedMark = (Mark, usize);

/// Digits and marks of one number, with everything around it taken off.
struct Typed {
    digits: Vec<u8>,
    marks: Vec<PlacedMark>,
}

impl Typed {
    fn read(text: &str, zero: char) -> Result<Self, TypedError> {
        let mut typed = Self {
            digits: Vec::new(),
            marks: Vec::new(),
        };
        let mut foreign = false;
        let mut minus_in_front = false;
        for sign in text.chars().map(|typed| Sign::typed(typed, zero)) {
            match sign {
                Sign::Digit(digit) => typed.digits.push(digit),
                Sign::Mark(Mark::Space) if typed.is_empty() => {}
                Sign::Mark(mark) => typed.marks.push((mark, typed.digits.len())),
                Sign::Ignored => {}
                Sign::Minus if typed.is_empty() && !minus_in_front => minus_in_front = true,
                Sign::Minus | Sign::Other => foreign = true,
            }
        }
        while typed.marks.last() == Some(&(Mark::Space, typed.digits.len())) {
            typed.marks.pop();
        }
        if typed.is_empty() && !foreign && !minus_in_front {
            return Err(TypedError::Empty);
        }
        if typed.digits.is_empty() || foreign {
            return Err(TypedError::NotANumber);
        }
        if minus_in_front {
            Err(TypedError::Negative)
        } else {
            Ok(typed)
        }
    }

    fn is_empty(&self) -> bool {
        self.digits.is_empty() && self.marks.is_empty()
    }

    /// How many digits stand before the decimal mark, if there is one. Only the last mark can be.
    fn decimal_mark(&self, exponent: u8, style: &NumberStyle) -> Result<Option<usize>, TypedError> {
        let Some((&(last, at), before)) = self.marks.split_last() else {
            return Ok(None);
        };
        let repeated = before.iter().any(|(mark, _)| *mark == last);
        if last.only_groups() || (repeated && last != Mark::ArabicDecimal) {
            return Ok(None);
        }
        // Next to another kind of mark, the last one is the decimal mark everywhere.
        if !before.is_empty() || last.is_decimal_for(style.decimal) {
            return Ok(Some(at));
        }
        let may_group = self.digits.len() - at == 3 && self.groups_may_start(at);
        if !may_group {
            // "12,50": keyboards give the region's mark, whatever the page's language.
            return Ok(Some(at));
        }
        // Three decimals, or a thousand? With fewer decimals only the thousand is possible.
        if exponent >= 3 {
            Err(TypedError::Ambiguous)
        } else {
            Ok(None)
        }
    }

    /// Groups start with one to three digits, the first of them not zero.
    fn groups_may_start(&self, first_len: usize) -> bool {
        (1..=3).contains(&first_len) && self.digits.first() != Some(&0)
    }

    /// Marks must be of one kind and cut the whole units by three, or in the Indian way.
    fn check_groups(&self, marks: &[PlacedMark], whole: usize) -> Result<(), TypedError> {
        let Some(((kind, first), others)) = marks.split_first() else {
            return Ok(());
        };
        let one_kind = *kind != Mark::ArabicDecimal && others.iter().all(|(mark, _)| mark == kind);
        let ends = others.iter().map(|(_, at)| *at).chain([whole]);
        let starts = marks.iter().map(|(_, at)| *at);
        let mut lens: Vec<usize> = starts
            .zip(ends)
            .map(|(start, end)| end.saturating_sub(start))
            .collect();
        let last_is_three = lens.pop() == Some(3);
        let by_three = lens.iter().all(|len| *len == 3);
        let indian = *first <= 2 && lens.iter().all(|len| *len == 2);
        if one_kind && self.groups_may_start(*first) && last_is_three && (by_three || indian) {
            Ok(())
        } else {
            Err(TypedError::NotANumber)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, code: &str, style: &str) -> Result<u64, TypedError> {
        let style = NumberStyle::from_attribute(style).unwrap();
        parse_typed(text, Currency::parse(code).unwrap(), &style).map(Money::minor)
    }

    #[test]
    fn one_mark_is_decimal_unless_only_grouping_is_possible() {
        assert_eq!(read("1,250", "HKD", ".,30"), Ok(125_000));
        assert_eq!(read("1.250", "HKD", ",.30"), Ok(125_000));
        assert_eq!(read("12,5", "HKD", ".,30"), Ok(1250));
        assert_eq!(read("12.5", "HKD", ",.30"), Ok(1250));
        assert_eq!(read("12,345", "JPY", ".,30"), Ok(12345));
        assert_eq!(read("1,250", "KWD", ".,30"), Err(TypedError::Ambiguous));
        assert_eq!(read("1.250", "KWD", ".,30"), Ok(1250));
        assert_eq!(read("1,25", "KWD", ".,30"), Ok(1250));
        assert_eq!(read("0,125", "KWD", ".,30"), Ok(125));
        assert_eq!(
            read("1.250", "HKD", ".,30"),
            Err(TypedError::TooManyDecimals { allowed: 2 })
        );
    }

    #[test]
    fn two_kinds_of_mark_say_which_is_which() {
        assert_eq!(read("1.250,00", "HKD", ".,30"), Ok(125_000));
        assert_eq!(read("1,250.00", "HKD", ",.30"), Ok(125_000));
        assert_eq!(read("1,250.000", "KWD", ",.30"), Ok(1_250_000));
        assert_eq!(read("12,50.00", "HKD", ".,30"), Err(TypedError::NotANumber));
        assert_eq!(
            read("1,250.5.0", "HKD", ".,30"),
            Err(TypedError::NotANumber)
        );
    }

    #[test]
    fn a_stroke_is_decimal_where_persian_digits_are_usual_and_nowhere_else() {
        let persian = "٫٬3۰";
        assert_eq!(read("۱۲/۵", "HKD", persian), Ok(1250));
        assert_eq!(read("12/50", "HKD", persian), Ok(1250));
        assert_eq!(read("۱٬۲۵۰/۵۰", "HKD", persian), Ok(125_050));
        assert_eq!(read("1/250", "KWD", persian), Ok(1250));
        assert_eq!(read("۱/۲/۳", "HKD", persian), Err(TypedError::NotANumber));
        for elsewhere in [".,30", ",.30", "٫٬3٠"] {
            let refused = Err(TypedError::NotANumber);
            assert_eq!(read("12/50", "HKD", elsewhere), refused, "{elsewhere}");
        }
    }

    #[test]
    fn a_currency_with_a_step_is_paid_in_steps() {
        assert_eq!(read("12.500", "IDR", ",.30"), Ok(1_250_000));
        assert_eq!(
            read("12500,5", "IDR", ",.30"),
            Err(TypedError::Step { step: 100 })
        );
    }
}
