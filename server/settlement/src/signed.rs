//! Amounts as settlement files have them: with a sign, in whole minor units, beside their currency.
//!
//! Knows both units that a file may be written in; knows nothing of which file is written in which.

use std::fmt;

use domain::Currency;

/// An amount that may be below zero, and is never without its currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Signed {
    minor: i64,
    currency: Currency,
}

/// What the numbers of a file count. The gateway's papers say both, so a source is told which, and each
/// of its files has to prove it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Dollars with cents behind a point: `7.95`.
    Major,
    /// Cents: `795`.
    Minor,
}

/// Why text is no amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AmountError {
    /// Not digits, with a point between them if need be.
    #[error("isn't a number such as 1250 or -7.95")]
    NotANumber,
    /// `1.2E+12`: no file comes like this from the gateway.
    #[error("was rewritten by a spreadsheet, which loses digits")]
    Spreadsheet,
    /// More decimals than the currency has, and they aren't zeros.
    #[error("has more decimals than its currency")]
    Decimals,
    /// A point in a file whose numbers count minor units.
    #[error("has a decimal point, and this source is set to whole minor units")]
    Point,
    /// More digits than any amount has.
    #[error("has more digits than any amount")]
    Long,
}

/// Digits of an amount: as many as always fit.
const DIGITS_MAX: usize = 18;

impl Signed {
    /// So many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads a number of a file. A needless plus, needless zeros in front and zeros as further decimals
    /// are let through; signs for thousands, exponents and blanks aren't.
    pub fn read(text: &str, currency: Currency, unit: Unit) -> Result<Self, AmountError> {
        let number = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, decimals) = match number.split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (number, None),
        };
        if !is_digits(whole) || !decimals.is_none_or(is_digits) {
            return Err(if is_scientific(number) {
                AmountError::Spreadsheet
            } else {
                AmountError::NotANumber
            });
        }
        let places = match unit {
            Unit::Major => usize::from(currency.exponent()),
            Unit::Minor if decimals.is_some() => return Err(AmountError::Point),
            Unit::Minor => 0,
        };
        let decimals = decimals.unwrap_or("");
        let (kept, more) = decimals.split_at(places.min(decimals.len()));
        if more.bytes().any(|digit| digit != b'0') {
            return Err(AmountError::Decimals);
        }
        let padding = std::iter::repeat_n(b'0', places.saturating_sub(kept.len()));
        let whole = whole.trim_start_matches('0');
        if whole.len().saturating_add(places) > DIGITS_MAX {
            return Err(AmountError::Long);
        }
        let digits = whole.bytes().chain(kept.bytes()).chain(padding);
        // Eighteen digits always fit.
        let minor = digits.fold(0_i64, |minor, digit| minor * 10 + i64::from(digit - b'0'));
        let minor = if text.starts_with('-') { -minor } else { minor };
        Ok(Self { minor, currency })
    }

    /// Minor units.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The other way round.
    #[must_use]
    pub const fn negated(self) -> Self {
        // Eighteen digits always have an opposite, and so has what is made of sums.
        Self {
            minor: self.minor.saturating_neg(),
            currency: self.currency,
        }
    }

    /// The number as a file writes it, in one unit or the other.
    pub fn plain(self, unit: Unit) -> String {
        match unit {
            Unit::Major => major(i128::from(self.minor), self.currency),
            Unit::Minor => self.minor.to_string(),
        }
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.currency, self.plain(Unit::Major))
    }
}

/// Minor units of a sum as a number with its currency's decimals.
pub fn major(minor: i128, currency: Currency) -> String {
    let places = usize::from(currency.exponent());
    let sign = if minor < 0 { "-" } else { "" };
    let digits = format!("{:0>least$}", minor.unsigned_abs(), least = places + 1);
    let (whole, decimals) = digits.split_at(digits.len().saturating_sub(places));
    let point = if decimals.is_empty() { "" } else { "." };
    [sign, whole, point, decimals].concat()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a spreadsheet has put a long number into its own short form: `1.2E+12`.
pub(crate) fn is_scientific(text: &str) -> bool {
    // Most ids begin with letters, or are digits alone.
    let begins = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+');
    if !text.as_bytes().first().is_some_and(begins) {
        return false;
    }
    let at = text.bytes().position(|byte| matches!(byte, b'E' | b'e'));
    let Some((number, power)) = at.and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    let power = power.get(1..).unwrap_or("");
    let number = number.strip_prefix(['-', '+']).unwrap_or(number);
    let power = power.strip_prefix(['-', '+']).filter(|it| is_digits(it));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    power.is_some() && is_digits(whole) && is_digits(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn read(text: &str, code: &str, unit: Unit) -> Result<i64, AmountError> {
        Signed::read(text, currency(code), unit).map(Signed::minor)
    }

    #[test]
    fn major_and_minor_units_are_read_with_every_number_of_decimals() {
        for (text, code, minor) in [
            ("7.95", "USD", 795),
            ("-0.13", "USD", -13),
            ("12.345", "KWD", 12_345),
            ("1250", "JPY", 1_250),
            ("1250.00", "JPY", 1_250),
            ("7", "USD", 700),
            ("7.9", "USD", 790),
            ("+0007.950", "USD", 795),
            ("-0.00", "USD", 0),
        ] {
            assert_eq!(read(text, code, Unit::Major), Ok(minor), "{text}");
        }
        assert_eq!(read("795", "USD", Unit::Minor), Ok(795));
        assert_eq!(read("-12345", "KWD", Unit::Minor), Ok(-12_345));
    }

    #[test]
    fn what_is_no_amount_is_refused_for_what_it_is() {
        use AmountError as E;
        for (text, code, unit, error) in [
            ("1250.5", "JPY", Unit::Major, E::Decimals),
            ("7.955", "USD", Unit::Major, E::Decimals),
            ("7.95", "USD", Unit::Minor, E::Point),
            ("1.2E+12", "USD", Unit::Major, E::Spreadsheet),
            ("1e-5", "USD", Unit::Major, E::Spreadsheet),
            ("1,250.00", "USD", Unit::Major, E::NotANumber),
            ("1 250", "USD", Unit::Major, E::NotANumber),
            ("", "USD", Unit::Major, E::NotANumber),
            ("-", "USD", Unit::Major, E::NotANumber),
            ("--1", "USD", Unit::Major, E::NotANumber),
            (".5", "USD", Unit::Major, E::NotANumber),
            ("5.", "USD", Unit::Major, E::NotANumber),
            ("٣", "USD", Unit::Major, E::NotANumber),
            ("NaN", "USD", Unit::Major, E::NotANumber),
            ("10000000000000000", "KWD", Unit::Major, E::Long),
            ("1000000000000000000", "JPY", Unit::Minor, E::Long),
        ] {
            assert_eq!(read(text, code, unit), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(minor in -999_999_999_999_999_i64..=999_999_999_999_999) {
            for code in ["JPY", "USD", "KWD"] {
                let amount = Signed::new(minor, currency(code));
                for unit in [Unit::Major, Unit::Minor] {
                    let back = Signed::read(&amount.plain(unit), amount.currency(), unit);
                    prop_assert_eq!(back, Ok(amount));
                }
            }
        }
    }
}
