//! Money: minor units together with their currency, and checked arithmetic.
//!
//! Knows the wire's form of an amount; knows nothing of limits, locales or exchange rates.

use std::cmp::Ordering;
use std::fmt;

use crate::currency::{Currency, UnknownCurrency};

pub mod display;
pub mod parse;
pub mod reader;

/// An amount that is never a float, never negative, and never without its currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    minor: u64,
    currency: Currency,
}

/// Why an amount could not be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoneyError {
    /// The wire's currency is not one we trade in.
    UnknownCurrency,
    /// The wire's value is not one to sixteen digits without sign or needless zeros.
    NotAWireValue,
    /// More than [`Money::MINOR_MAX`].
    TooLarge,
    /// A subtraction would fall below zero.
    BelowZero,
    /// Two amounts of different currencies can't be added or subtracted.
    CurrencyMismatch,
}

impl Money {
    /// The wire's value has at most this many digits (docs/protocol.md §10).
    pub const DIGITS_MAX: usize = 16;

    /// The largest amount in minor units: sixteen nines.
    pub const MINOR_MAX: u64 = 9_999_999_999_999_999;

    /// An amount of minor units: 1250 of HKD is HK$12.50, 1250 of JPY is ¥1,250.
    pub const fn from_minor(minor: u64, currency: Currency) -> Result<Self, MoneyError> {
        if minor > Self::MINOR_MAX {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self { minor, currency })
    }

    /// Reads the gateway's form. Strict, since what differs from ours was not written by it:
    /// digits only, no sign, no needless zero in front.
    pub fn from_wire(value: &str, currency: &str) -> Result<Self, MoneyError> {
        let currency = Currency::parse(currency)?;
        let digits = value.as_bytes();
        let padded = digits.len() > 1 && digits.first() == Some(&b'0');
        if digits.is_empty() || digits.len() > Self::DIGITS_MAX || padded {
            return Err(MoneyError::NotAWireValue);
        }
        let mut minor = 0_u64;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return Err(MoneyError::NotAWireValue);
            }
            // Sixteen digits always fit.
            minor = minor * 10 + u64::from(digit - b'0');
        }
        Self::from_minor(minor, currency)
    }

    /// The gateway's form: minor units in digits, "1250".
    pub fn wire_value(self) -> String {
        let mut out = String::with_capacity(Self::DIGITS_MAX);
        display::push_latin(self.minor, &mut out);
        out
    }

    /// Minor units.
    pub const fn minor(self) -> u64 {
        self.minor
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Whether nothing is owed.
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// The sum, of one currency and within the maximum.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or(MoneyError::TooLarge)?;
        Self::from_minor(minor, self.currency)
    }

    /// The difference, of one currency and not below zero.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let minor = self
            .minor
            .checked_sub(other.minor)
            .ok_or(MoneyError::BelowZero)?;
        Self::from_minor(minor, self.currency)
    }

    /// Which is more; `None` for different currencies, which have no order.
    pub fn same_currency_cmp(self, other: Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.minor.cmp(&other.minor))
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch)
        }
    }
}

impl From<UnknownCurrency> for MoneyError {
    fn from(_: UnknownCurrency) -> Self {
        Self::UnknownCurrency
    }
}

impl fmt::Display for MoneyError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::UnknownCurrency => "no currency we trade in has this code",
            Self::NotAWireValue => "a wire value is one to sixteen digits and nothing else",
            Self::TooLarge => "more than sixteen digits of minor units",
            Self::BelowZero => "the difference is below zero",
            Self::CurrencyMismatch => "the amounts are of different currencies",
        })
    }
}

impl std::error::Error for MoneyError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: u64, code: &str) -> Money {
        Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap()
    }

    #[test]
    fn the_wire_form_is_digits_and_nothing_else() {
        assert_eq!(Money::from_wire("599", "USD"), Ok(money(599, "USD")));
        assert_eq!(Money::from_wire("0", "USD"), Ok(money(0, "USD")));
        assert_eq!(
            Money::from_wire("9999999999999999", "JPY").unwrap().minor(),
            Money::MINOR_MAX
        );
        for wrong in [
            "",
            "00",
            "012",
            "+1",
            "-1",
            "1.0",
            "1,0",
            " 1",
            "1e2",
            "٣",
            "10000000000000000",
        ] {
            assert_eq!(
                Money::from_wire(wrong, "USD"),
                Err(MoneyError::NotAWireValue),
                "{wrong}"
            );
        }
        assert_eq!(
            Money::from_wire("1", "usd"),
            Err(MoneyError::UnknownCurrency)
        );
    }

    #[test]
    fn arithmetic_is_checked() {
        let most = money(Money::MINOR_MAX, "HKD");
        assert_eq!(
            money(1, "HKD").checked_add(money(2, "HKD")),
            Ok(money(3, "HKD"))
        );
        assert_eq!(most.checked_add(money(1, "HKD")), Err(MoneyError::TooLarge));
        assert_eq!(
            money(1, "HKD").checked_sub(most),
            Err(MoneyError::BelowZero)
        );
        assert_eq!(
            most.checked_add(money(1, "JPY")),
            Err(MoneyError::CurrencyMismatch)
        );
        assert_eq!(
            most.checked_sub(money(1, "JPY")),
            Err(MoneyError::CurrencyMismatch)
        );
        assert_eq!(
            most.same_currency_cmp(money(1, "HKD")),
            Some(Ordering::Greater)
        );
        assert_eq!(most.same_currency_cmp(money(1, "JPY")), None);
    }
}
