//! Amounts. Knows currencies; knows nothing of what was paid with them.

use closings::line::Signed;
use domain::Money;
use payments::payment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Amount {
    /// In the smallest unit of the currency: yen, cents, fils. Count with this.
    #[schema(example = 1250)]
    pub minor: i64,
    /// The same as a decimal number, for people and for systems that count in whole units.
    #[schema(example = "12.50")]
    pub value: String,
    /// ISO 4217, in letters.
    #[schema(example = "HKD")]
    pub currency: String,
}

impl Amount {
    /// Of money.
    pub fn of(money: Money) -> Self {
        // An amount is far below what fits.
        let minor = i64::try_from(money.minor()).unwrap_or(i64::MAX);
        let currency = money.currency();
        Self::signed(Signed { minor, currency })
    }

    /// Of money that came, above nought, or went, below.
    pub fn signed(signed: Signed) -> Self {
        Self {
            minor: signed.minor,
            value: signed.decimal(),
            currency: signed.currency.code().to_owned(),
        }
    }
}

/// A rate of exchange, as the gateway quoted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Rate {
    /// One unit of the first currency, in units of the second.
    #[schema(example = "JPY/HKD")]
    pub pair: String,
    /// How many: a decimal number.
    #[schema(example = "0.05232")]
    pub price: String,
}

/// What the wallet charged its customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Charged {
    /// How much, in the wallet's currency.
    pub amount: Amount,
    /// The rate between that and what the shop asked for, if it was told.
    pub rate: Option<Rate>,
}

impl Charged {
    /// Of what is stored.
    pub fn of(charged: &payment::Charged) -> Self {
        Self {
            amount: Amount::of(charged.amount),
            rate: charged.rate.as_ref().map(|rate| Rate {
                pair: rate.pair(),
                price: rate.plain_price(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::Currency;

    use super::*;

    #[test]
    fn an_amount_says_the_same_twice() {
        for (minor, currency, value) in [
            (1_250, "JPY", "1250"),
            (1_250, "HKD", "12.50"),
            (5, "KWD", "0.005"),
        ] {
            let money = Money::from_minor(minor, Currency::parse(currency).unwrap()).unwrap();
            let amount = Amount::of(money);
            assert_eq!(
                (amount.value.as_str(), amount.currency.as_str()),
                (value, currency)
            );
            assert_eq!(u64::try_from(amount.minor), Ok(minor));
        }
    }
}
