//! What may be paid here, and the proof that an amount may.
//!
//! Knows one currency, a least and a most; knows nothing of merchants, wallets or periods.

use std::fmt;

use crate::currency::Currency;
use crate::money::Money;

/// The least and the most that may be paid at once. Never empty: some amount always fits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    min: Money,
    max: Money,
}

/// Why limits can't be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LimitsError {
    /// No amount is both at least the one and at most the other.
    MinAboveMax,
    /// A bound is larger than any amount.
    TooLarge,
    /// Limits of two currencies can't be narrowed to one.
    WrongCurrency,
}

/// Why an amount may not be paid. Each has a message for the customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LimitError {
    /// The shop takes another currency.
    WrongCurrency,
    /// Nothing to pay.
    Zero,
    /// Too little.
    BelowMin {
        /// The least that may be paid.
        min: Money,
    },
    /// Too much.
    AboveMax {
        /// The most that may be paid.
        max: Money,
    },
}

/// Money proven to be within limits. It can be had only from [`Limits::check`], or read back
/// from where proven money was stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Payable(Money);

impl Limits {
    /// Limits in minor units. Without a least one, the wire's smallest step is it; without a
    /// most, the wire's largest value.
    pub fn new(
        currency: Currency,
        min_minor: Option<u64>,
        max_minor: Option<u64>,
    ) -> Result<Self, LimitsError> {
        let step = currency.smallest_step();
        // The wire takes nothing below its step, whatever the shop says.
        let min = min_minor.unwrap_or(step).max(step);
        let max = max_minor.unwrap_or(Money::MINOR_MAX);
        let bound = |minor| Money::from_minor(minor, currency).map_err(|_| LimitsError::TooLarge);
        Self::between(bound(min)?, bound(max)?)
    }

    /// The least that may be paid.
    pub const fn min(&self) -> Money {
        self.min
    }

    /// The most that may be paid.
    pub const fn max(&self) -> Money {
        self.max
    }

    /// The one currency that may be paid.
    pub const fn currency(&self) -> Currency {
        self.min.currency()
    }

    /// Proves that an amount may be paid.
    pub fn check(&self, money: Money) -> Result<Payable, LimitError> {
        if money.currency() != self.currency() {
            return Err(LimitError::WrongCurrency);
        }
        if money.is_zero() {
            return Err(LimitError::Zero);
        }
        if money.minor() < self.min.minor() {
            return Err(LimitError::BelowMin { min: self.min });
        }
        if money.minor() > self.max.minor() {
            return Err(LimitError::AboveMax { max: self.max });
        }
        Ok(Payable(money))
    }

    /// What both allow, for limits on several levels: merchant, store, code, wallet.
    pub fn narrowed(&self, other: &Self) -> Result<Self, LimitsError> {
        if self.currency() != other.currency() {
            return Err(LimitsError::WrongCurrency);
        }
        let min = if self.min.minor() >= other.min.minor() {
            self.min
        } else {
            other.min
        };
        let max = if self.max.minor() <= other.max.minor() {
            self.max
        } else {
            other.max
        };
        Self::between(min, max)
    }

    fn between(min: Money, max: Money) -> Result<Self, LimitsError> {
        if min.minor() > max.minor() {
            Err(LimitsError::MinAboveMax)
        } else {
            Ok(Self { min, max })
        }
    }
}

impl LimitError {
    /// The key of the customer's message.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::WrongCurrency => "amount-wrong-currency",
            Self::Zero => "amount-zero",
            Self::BelowMin { .. } => "amount-below-min",
            Self::AboveMax { .. } => "amount-above-max",
        }
    }
}

impl Payable {
    /// The amount.
    pub const fn money(self) -> Money {
        self.0
    }

    /// Reads back what was proven when it was stored. Limits may have changed since; a payment
    /// under way is not undone by that. Zero was never proven.
    pub fn stored(money: Money) -> Option<Self> {
        (!money.is_zero()).then_some(Self(money))
    }
}

impl fmt::Display for LimitsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::MinAboveMax => "the least amount is above the most",
            Self::TooLarge => "a limit has more than sixteen digits",
            Self::WrongCurrency => "the limits are of different currencies",
        })
    }
}

impl std::error::Error for LimitsError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: u64, code: &str) -> Money {
        Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap()
    }

    fn limits(code: &str, min: Option<u64>, max: Option<u64>) -> Result<Limits, LimitsError> {
        Limits::new(Currency::parse(code).unwrap(), min, max)
    }

    #[test]
    fn both_bounds_are_inside() {
        let limits = limits("HKD", Some(100), Some(500)).unwrap();
        assert_eq!(
            limits.check(money(100, "HKD")).unwrap().money(),
            money(100, "HKD")
        );
        assert!(limits.check(money(500, "HKD")).is_ok());
        let (min, max) = (limits.min(), limits.max());
        assert_eq!(
            limits.check(money(99, "HKD")),
            Err(LimitError::BelowMin { min })
        );
        assert_eq!(
            limits.check(money(501, "HKD")),
            Err(LimitError::AboveMax { max })
        );
        assert_eq!(limits.check(money(0, "HKD")), Err(LimitError::Zero));
        assert_eq!(
            limits.check(money(100, "USD")),
            Err(LimitError::WrongCurrency)
        );
    }

    #[test]
    fn without_bounds_the_wire_gives_them() {
        assert_eq!(limits("IDR", None, None).unwrap().min(), money(100, "IDR"));
        assert_eq!(limits("HKD", Some(0), None).unwrap().min(), money(1, "HKD"));
        assert_eq!(
            limits("HKD", None, None).unwrap().max().minor(),
            Money::MINOR_MAX
        );
    }

    #[test]
    fn limits_that_allow_nothing_can_not_be_made() {
        assert_eq!(
            limits("HKD", Some(2), Some(1)),
            Err(LimitsError::MinAboveMax)
        );
        assert_eq!(limits("HKD", None, Some(0)), Err(LimitsError::MinAboveMax));
        assert_eq!(
            limits("HKD", None, Some(u64::MAX)),
            Err(LimitsError::TooLarge)
        );
    }

    #[test]
    fn narrowing_keeps_what_both_allow() {
        let shop = limits("HKD", Some(100), Some(500)).unwrap();
        let wallet = limits("HKD", Some(200), None).unwrap();
        let both = shop.narrowed(&wallet).unwrap();
        assert_eq!((both.min().minor(), both.max().minor()), (200, 500));
        assert_eq!(both, wallet.narrowed(&shop).unwrap());
        let apart = limits("HKD", Some(501), None).unwrap();
        assert_eq!(shop.narrowed(&apart), Err(LimitsError::MinAboveMax));
        let yen = limits("JPY", None, None).unwrap();
        assert_eq!(shop.narrowed(&yen), Err(LimitsError::WrongCurrency));
    }

    #[test]
    fn zero_is_never_read_back_as_payable() {
        assert_eq!(Payable::stored(money(0, "HKD")), None);
        assert!(Payable::stored(money(1, "HKD")).is_some());
    }
}
