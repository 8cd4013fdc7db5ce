//! Amounts in minor units, and what they are in another currency.
//!
//! Knows exponents and a small table of made-up rates; knows no wallet and no payment.
//! Integers only: a rate is a price in hundred-millionths.

pub(crate) mod currencies;

use std::fmt;

pub(crate) use currencies::Currency;

/// Rates carry eight decimals, as the official fixtures do at most.
const PRICE_SCALE: u128 = 100_000_000;

/// So many minor units of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) currency: &'static Currency,
    pub(crate) minor: u64,
}

impl Amount {
    /// The last four digits, which choose a scenario.
    pub(crate) fn last_four(self) -> u64 {
        self.minor % 10_000
    }

    /// This amount in another currency at today's rate; `None` only for absurd amounts.
    pub(crate) fn converted(self, price: Price) -> Option<Self> {
        let (from, to) = (scale(price.from), scale(price.to));
        let worth = u128::from(self.minor)
            .checked_mul(u128::from(price.e8))?
            .checked_mul(to)?;
        let minor = divided_half_up(worth, from.checked_mul(PRICE_SCALE)?);
        Some(Self {
            currency: price.to,
            minor: u64::try_from(minor).ok()?,
        })
    }
}

/// Major units with grouping, without the currency: `1,250` or `59.78`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = usize::from(self.currency.exponent);
        let digits = format!("{:0>least$}", self.minor, least = width + 1);
        let (major, fraction) = digits.split_at(digits.len().saturating_sub(width));
        for (at, digit) in major.char_indices() {
            if at > 0 && (major.len() - at).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        if fraction.is_empty() {
            Ok(())
        } else {
            write!(f, ".{fraction}")
        }
    }
}

/// Units of `to` for one unit of `from`, both in major units (docs/protocol.md §9.2).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Price {
    pub(crate) from: &'static Currency,
    pub(crate) to: &'static Currency,
    e8: u64,
}

impl Price {
    /// The day's price, the same on all days.
    pub(crate) fn of(from: &'static Currency, to: &'static Currency) -> Self {
        let scaled = u128::from(to.per_usd_e4) * PRICE_SCALE;
        let e8 = divided_half_up(scaled, u128::from(from.per_usd_e4));
        // The table's extremes differ by a factor of a million: far from the limit.
        Self {
            from,
            to,
            e8: u64::try_from(e8).unwrap_or(u64::MAX),
        }
    }

    /// So many hundredths of a percent lower.
    pub(crate) fn lowered(self, basis_points: u64) -> Self {
        let less = divided_half_up(u128::from(self.e8) * u128::from(basis_points), 10_000);
        Self {
            e8: self
                .e8
                .saturating_sub(u64::try_from(less).unwrap_or(u64::MAX)),
            ..self
        }
    }

    /// `JPY/CNY`
    pub(crate) fn pair(self) -> String {
        format!("{}/{}", self.from.code, self.to.code)
    }
}

/// A decimal without trailing zeros, e.g. `0.047824`.
impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>9}", self.e8);
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(8));
        match fraction.trim_end_matches('0') {
            "" => f.write_str(whole),
            fraction => write!(f, "{whole}.{fraction}"),
        }
    }
}

fn scale(currency: &Currency) -> u128 {
    10_u128.pow(u32::from(currency.exponent))
}

fn divided_half_up(dividend: u128, divisor: u128) -> u128 {
    let half = divisor / 2;
    dividend
        .saturating_add(half)
        .checked_div(divisor)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(code: &str, minor: u64) -> Amount {
        Amount {
            currency: Currency::find(code).unwrap(),
            minor,
        }
    }

    #[test]
    fn the_protocols_own_example_comes_out() {
        let (jpy, cny) = (
            Currency::find("JPY").unwrap(),
            Currency::find("CNY").unwrap(),
        );
        let price = Price::of(jpy, cny);
        assert_eq!(price.to_string(), "0.047824");
        assert_eq!(price.pair(), "JPY/CNY");
        assert_eq!(
            amount("JPY", 1250).converted(price),
            Some(amount("CNY", 5978))
        );
    }

    #[test]
    fn half_a_minor_unit_is_rounded_up() {
        assert_eq!(divided_half_up(5, 10), 1);
        assert_eq!(divided_half_up(4, 10), 0);
    }

    #[test]
    fn amounts_are_shown_in_major_units() {
        assert_eq!(amount("JPY", 1_234_567).to_string(), "1,234,567");
        assert_eq!(amount("EUR", 5).to_string(), "0.05");
        assert_eq!(amount("HKD", 123_456).to_string(), "1,234.56");
        assert_eq!(amount("KWD", 1_500).to_string(), "1.500");
    }
}
