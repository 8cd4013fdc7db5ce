//! A price of one currency in another, exactly as it is printed, and what an amount is worth by it.
//!
//! A printed price is itself rounded, so it gives bounds. No floats: everything is a fraction of whole
//! numbers. Knows nothing of which price is right.

use domain::{Currency, Rate};

use crate::signed::{Signed, is_scientific};

/// So many units of the second currency for one of the first, with the digits that were printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quote {
    first: Currency,
    second: Currency,
    /// The price is this divided by ten to the power of `scale`.
    digits: i128,
    scale: u32,
}

/// Why two columns are no price.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum QuoteError {
    /// Not two currencies with a slash between them.
    #[error("isn't a pair of currencies such as JPY/USD or 392/840")]
    Pair,
    /// Not a decimal number above zero.
    #[error("isn't a price such as 0.0064622")]
    Price,
    /// `6.4E-03`.
    #[error("was rewritten by a spreadsheet, which loses digits")]
    Spreadsheet,
}

/// What an amount is worth by a printed price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Worth {
    /// By the price as printed, half a minor unit to the even one.
    pub nearest: Signed,
    /// The least that any price printed like this can give, however it is rounded.
    pub least: i64,
    /// The most.
    pub most: i64,
    /// The printed price has so few digits that these bounds prove nothing.
    pub is_vague: bool,
}

/// Why an amount has no worth by a price.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoWorth {
    /// Its currency stands on neither side.
    #[error("the price is of other currencies")]
    OutsidePair,
    /// Beyond what can be counted.
    #[error("the amount or the price is too large to count with")]
    TooLarge,
}

const DIGITS_MAX: usize = 15;
const SCALE_MAX: usize = 12;

/// A price may be off by more than this many hundredths of what it gives, and nothing follows from it.
const VAGUE_PERCENT: i128 = 1;

impl Quote {
    /// Reads `JPY/USD` or `392/840`, and `0.0064622`.
    pub fn read(pair: &str, price: &str) -> Result<Self, QuoteError> {
        let sides = Rate::parse(pair, "1").map_err(|_| QuoteError::Pair)?;
        if is_scientific(price) {
            return Err(QuoteError::Spreadsheet);
        }
        let (whole, decimals) = price.split_once('.').unwrap_or((price, ""));
        let mut digits = whole.bytes().chain(decimals.bytes());
        let bad = whole.is_empty()
            || price.ends_with('.')
            || whole.len().saturating_add(decimals.len()) > DIGITS_MAX
            || decimals.len() > SCALE_MAX
            || !digits.clone().all(|digit| digit.is_ascii_digit())
            || digits.all(|digit| digit == b'0');
        if bad {
            return Err(QuoteError::Price);
        }
        let digits = whole.bytes().chain(decimals.bytes());
        // Fifteen digits always fit.
        let digits = digits.fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        Ok(Self {
            first: sides.first(),
            second: sides.second(),
            digits,
            scale: u32::try_from(decimals.len()).map_err(|_| QuoteError::Price)?,
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

    /// The pair as files write it.
    pub fn pair(&self) -> String {
        format!("{}/{}", self.first, self.second)
    }

    /// The price with the digits that were printed; reading it again gives the same.
    pub fn price(&self) -> String {
        let places = usize::try_from(self.scale).unwrap_or_default();
        let digits = format!("{:0>least$}", self.digits, least = places + 1);
        let (whole, decimals) = digits.split_at(digits.len().saturating_sub(places));
        let point = if decimals.is_empty() { "" } else { "." };
        [whole, point, decimals].concat()
    }

    /// Whether two prices are the same, however many zeros they are printed with.
    pub fn is_same_price(&self, other: &Self) -> bool {
        let at_scale = |quote: &Self| {
            let more = quote.scale.abs_diff(self.scale.max(other.scale));
            10_i128
                .checked_pow(more)
                .and_then(|times| quote.digits.checked_mul(times))
        };
        self.first == other.first
            && self.second == other.second
            && at_scale(self) == at_scale(other)
    }

    /// The amount in the other currency of the pair: times the price if it stands on the left, divided by
    /// it if it stands on the right.
    pub fn worth(&self, amount: Signed) -> Result<Worth, NoWorth> {
        let to = match amount.currency() {
            from if from == self.first => self.second,
            from if from == self.second => self.first,
            _ => return Err(NoWorth::OutsidePair),
        };
        // Twice the price, so that half of its last digit is a whole number.
        let price = self.digits * 2;
        let exact = self.fraction(amount, to, price)?;
        let ends = [
            self.fraction(amount, to, price - 1)?,
            self.fraction(amount, to, price + 1)?,
        ];
        let least = ends.iter().map(Fraction::up).min().unwrap_or_default();
        let most = ends.iter().map(Fraction::down).max().unwrap_or_default();
        let nearest = exact.half_even();
        let width = (most - least).max(0);
        let is_vague = width > 2 && width.saturating_mul(100) > nearest * VAGUE_PERCENT;
        let sign = if amount.minor() < 0 { -1 } else { 1 };
        let signed = |minor: i128| i64::try_from(minor * sign).map_err(|_| NoWorth::TooLarge);
        // A minor unit more or less: amounts are rounded to the even one, upwards, or cut.
        let ends = [signed((least - 1).max(0))?, signed(most + 1)?];
        let [one, other] = ends;
        Ok(Worth {
            nearest: Signed::new(signed(nearest)?, to),
            least: one.min(other),
            most: one.max(other),
            is_vague,
        })
    }

    fn fraction(&self, amount: Signed, to: Currency, price: i128) -> Result<Fraction, NoWorth> {
        let minor = i128::from(amount.minor().unsigned_abs());
        let one = 10_i128
            .checked_pow(self.scale)
            .and_then(|one| one.checked_mul(2));
        let one = one.ok_or(NoWorth::TooLarge)?;
        let from_left = amount.currency() == self.first;
        let (times, per) = if from_left {
            (price, one)
        } else {
            (one, price)
        };
        let above = minor
            .checked_mul(times)
            .and_then(|it| it.checked_mul(unit(to)));
        let below = per.checked_mul(unit(amount.currency()));
        match (above, below) {
            (Some(above), Some(below)) if below > 0 => Ok(Fraction { above, below }),
            (_, _) => Err(NoWorth::TooLarge),
        }
    }
}

/// A number that isn't below zero.
struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    const fn down(&self) -> i128 {
        self.above.div_euclid(self.below)
    }

    const fn up(&self) -> i128 {
        let more = self.above.rem_euclid(self.below) > 0;
        if more { self.down() + 1 } else { self.down() }
    }

    fn half_even(&self) -> i128 {
        let (down, rest) = (self.down(), self.above.rem_euclid(self.below));
        // Compared without doubling, which could overflow.
        let to_next = self.below - rest;
        match rest.cmp(&to_next) {
            std::cmp::Ordering::Less => down,
            std::cmp::Ordering::Equal => down + down.rem_euclid(2),
            std::cmp::Ordering::Greater => down + 1,
        }
    }
}

/// Minor units in a major one.
fn unit(currency: Currency) -> i128 {
    10_i128.pow(u32::from(currency.exponent()))
}

#[cfg(test)]
mod tests;
