//! A rate of exchange as the gateway quotes it (docs/protocol.md §9.2): for showing what a wallet
//! charged and for checking it, never for deciding what is owed.
//!
//! Exact decimals, no floats. Knows nothing of where rates come from.

mod shown;

use std::fmt;

use crate::currency::Currency;
use crate::money::display::{Grouping, NumberStyle, push_numerals};
use crate::money::{Money, display::push_grouped};

/// So many units of the second currency for one unit of the first, both in major units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    first: Currency,
    second: Currency,
    /// The price is `digits` divided by ten to the power of `decimals`.
    digits: u64,
    decimals: u32,
}

/// Why text is no rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RateError {
    /// Not two currencies we know with a slash between them, as letters or as numbers of ISO 4217.
    Pair,
    /// Not a decimal number above zero, or one with more digits than any rate has.
    Price,
}

/// Decimals a price may have: the official samples have eight.
const DECIMALS_MAX: u32 = 18;

impl Rate {
    /// Reads `JPY/CNY` or `392/156`, and `0.064622` or `6.4622E-2`.
    pub fn parse(pair: &str, price: &str) -> Result<Self, RateError> {
        let (first, second) = pair.split_once('/').ok_or(RateError::Pair)?;
        let (digits, decimals) = decimal(price).ok_or(RateError::Price)?;
        Ok(Self {
            first: currency(first).ok_or(RateError::Pair)?,
            second: currency(second).ok_or(RateError::Pair)?,
            digits,
            decimals,
        })
    }

    /// The currency of which one unit is priced.
    pub const fn first(&self) -> Currency {
        self.first
    }

    /// The currency it is priced in.
    pub const fn second(&self) -> Currency {
        self.second
    }

    /// The pair in letters: `JPY/CNY`.
    pub fn pair(&self) -> String {
        [self.first.code(), "/", self.second.code()].concat()
    }

    /// The price as a decimal that [`Self::parse`] reads: `0.064622`, `1500`.
    pub fn plain_price(&self) -> String {
        let style = NumberStyle {
            grouping: Grouping::None,
            ..NumberStyle::PLAIN_DOT
        };
        self.price_in(&style)
    }

    /// The price in a locale's digits and marks.
    pub fn price_in(&self, style: &NumberStyle) -> String {
        let decimals = usize::try_from(self.decimals).unwrap_or(0);
        let digits = format!("{:0>least$}", self.digits, least = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
        let mut out = String::new();
        push_grouped(whole, style, &mut out);
        if !fraction.is_empty() {
            out.push(style.decimal);
            push_numerals(fraction, style, &mut out);
        }
        out
    }

    /// The amount in the other currency, half a minor unit rounded up. Which side of the pair it
    /// stands on decides whether to multiply or to divide: the documents' own samples need both.
    /// `None` for a currency that is not of the pair, and for absurd amounts.
    pub fn convert(&self, money: Money) -> Option<Money> {
        let (from, to) = (money.currency(), self.other(money.currency())?);
        let scale = 10_u128.checked_pow(self.decimals)?;
        let (times, per) = if from == self.first {
            (u128::from(self.digits), scale)
        } else {
            (scale, u128::from(self.digits))
        };
        let worth = u128::from(money.minor())
            .checked_mul(times)?
            .checked_mul(unit(to))?;
        let per = per.checked_mul(unit(from))?;
        let minor = worth.checked_add(per / 2)?.checked_div(per)?;
        Money::from_minor(u64::try_from(minor).ok()?, to).ok()
    }

    fn other(&self, currency: Currency) -> Option<Currency> {
        match currency {
            first if first == self.first => Some(self.second),
            second if second == self.second => Some(self.first),
            _ => None,
        }
    }
}

/// Minor units in a major one.
fn unit(currency: Currency) -> u128 {
    10_u128.pow(u32::from(currency.exponent()))
}

fn currency(text: &str) -> Option<Currency> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) && (1..=3).contains(&text.len()) {
        let numeric: u16 = text.parse().ok()?;
        return Currency::all().find(|currency| currency.numeric() == numeric);
    }
    Currency::parse(text).ok()
}

/// Digits and decimals of a number above zero, without trailing zeros.
fn decimal(text: &str) -> Option<(u64, u32)> {
    let (number, power) = match text.trim().split_once(['e', 'E']) {
        Some((number, power)) => (number, power.parse::<i32>().ok()?),
        None => (text.trim(), 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let mut decimals = i32::try_from(fraction.len()).ok()?.checked_sub(power)?;
    let mut digits: u64 = [whole, fraction]
        .concat()
        .parse()
        .ok()
        .filter(|digits| *digits > 0)?;
    while decimals > 0 && digits.is_multiple_of(10) && digits > 0 {
        digits /= 10;
        decimals -= 1;
    }
    while decimals < 0 {
        digits = digits.checked_mul(10)?;
        decimals += 1;
    }
    let decimals = u32::try_from(decimals).ok()?;
    (digits > 0 && decimals <= DECIMALS_MAX).then_some((digits, decimals))
}

impl fmt::Display for RateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Pair => "not a pair of currencies we know",
            Self::Price => "not a price",
        })
    }
}

impl std::error::Error for RateError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: u64, code: &str) -> Money {
        Money::from_minor(minor, Currency::parse(code).unwrap()).unwrap()
    }

    #[test]
    fn the_documents_own_samples_come_out_in_both_notations_and_directions() {
        for (pair, price, from, to) in [
            (
                "392/156",
                "0.064622",
                money(200, "JPY"),
                money(1_292, "CNY"),
            ),
            (
                "JPY/CNY",
                "0.064622",
                money(200, "JPY"),
                money(1_292, "CNY"),
            ),
            ("446/156", "0.88156063", money(100, "MOP"), money(88, "CNY")),
            (
                "TRY/CNY",
                "1.05980252",
                money(134, "TRY"),
                money(142, "CNY"),
            ),
            // The amount stands on the second side, so the price divides.
            ("344/446", "1.02487562", money(100, "MOP"), money(98, "HKD")),
            (
                "JPY/CNY",
                "0.047824",
                money(1_250, "JPY"),
                money(5_978, "CNY"),
            ),
            ("KWD/JPY", "480.5", money(1_250, "KWD"), money(601, "JPY")),
        ] {
            let rate = Rate::parse(pair, price).unwrap();
            assert_eq!(rate.convert(from), Some(to), "{pair} {price}");
        }
    }

    #[test]
    fn a_price_is_the_same_however_it_is_spelt() {
        let rate = |price: &str| Rate::parse("JPY/CNY", price);
        for spelt in [
            "0.064622",
            "0.0646220",
            "6.4622E-2",
            "6.4622e-02",
            "64622E-6",
        ] {
            assert_eq!(
                rate(spelt).map(|rate| rate.plain_price()),
                Ok("0.064622".to_owned()),
                "{spelt}"
            );
        }
        assert_eq!(rate("1.5E3").unwrap().plain_price(), "1500");
        assert_eq!(rate("7").unwrap().plain_price(), "7");
        let read = |price: &str| rate(&rate(price).unwrap().plain_price());
        assert_eq!(read("1500.25"), rate("1500.25"));
        let comma = NumberStyle {
            decimal: ',',
            group: '.',
            ..NumberStyle::PLAIN_DOT
        };
        assert_eq!(rate("1234.5").unwrap().price_in(&comma), "1.234,5");
    }

    #[test]
    fn what_is_no_rate_is_refused() {
        for pair in [
            "", "JPY", "JPY/", "/CNY", "JPY/XXX", "999/156", "JPY-CNY", "0/0",
        ] {
            assert_eq!(Rate::parse(pair, "1"), Err(RateError::Pair), "{pair}");
        }
        for price in [
            "",
            "0",
            "0.000",
            "-1",
            ".5",
            "1e",
            "1e99",
            "1E-40",
            "0E2147483647",
            "NaN",
            "1,5",
        ] {
            assert_eq!(
                Rate::parse("JPY/CNY", price),
                Err(RateError::Price),
                "{price}"
            );
        }
        let long = "9".repeat(40);
        assert_eq!(Rate::parse("JPY/CNY", &long), Err(RateError::Price));
    }

    #[test]
    fn a_currency_outside_the_pair_and_absurd_amounts_are_not_converted() {
        let rate = Rate::parse("JPY/CNY", "0.064622").unwrap();
        assert_eq!(rate.convert(money(1, "USD")), None);
        let dear = Rate::parse("JPY/CNY", "9999999999999999999").unwrap();
        assert_eq!(dear.convert(money(Money::MINOR_MAX, "JPY")), None);
    }
}
