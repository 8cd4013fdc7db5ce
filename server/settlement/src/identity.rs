//! What a row's own numbers say about each other: paid out = gross and fees, and gross = amount at the
//! price.

use domain::Currency;

use crate::quote::Quote;
use crate::signed::Signed;

/// The numbers of one row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    /// What the customer was asked for.
    pub amount: Option<Signed>,
    /// The same in the currency of the batch.
    pub gross: Option<Signed>,
    /// What the shop gets.
    pub net: Signed,
    /// At which price.
    pub quote: Option<Quote>,
    /// The sum of the fees in the currency of `net`, below zero when charged.
    pub charged: i128,
}

/// Whether a row adds up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Identity {
    /// To the last unit.
    Holds,
    /// Within what the rounding of the price and of the amount can do.
    Rounded {
        /// Minor units that are paid more.
        by: i128,
    },
    /// It doesn't.
    Off {
        /// Minor units that are paid more.
        by: i128,
        /// Whether a price is part of it.
        is_exchanged: bool,
    },
    /// The price has too few digits to say.
    Vague,
    /// Two currencies and no price, or one of others.
    NoPrice,
    /// A row that is of no transaction: it has a sum and no parts.
    Apart,
}

/// What the gross can be, in minor units of what is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gross {
    Exactly(i128),
    Within {
        nearest: i128,
        least: i128,
        most: i128,
    },
    Vague,
    NoPrice,
    Apart,
}

impl Parts {
    /// Whether they add up.
    pub fn identity(&self) -> Identity {
        let gross = i128::from(self.net.minor()) - self.charged;
        match self.gross().identity(gross) {
            Identity::Holds => self.of_own_gross(),
            found @ (Identity::Rounded { .. }
            | Identity::Off { .. }
            | Identity::Vague
            | Identity::NoPrice
            | Identity::Apart) => found,
        }
    }

    /// Where a file says the gross itself, the price has to lead there as well.
    fn of_own_gross(&self) -> Identity {
        let Some(gross) = self.own_gross() else {
            return Identity::Holds;
        };
        let without = Self {
            gross: None,
            net: gross,
            charged: 0,
            ..*self
        };
        match without.gross() {
            Gross::Apart | Gross::NoPrice => Identity::Holds,
            Gross::Exactly(_) | Gross::Within { .. } | Gross::Vague => without.identity(),
        }
    }

    fn own_gross(&self) -> Option<Signed> {
        let same = |gross: &Signed| gross.currency() == self.net.currency();
        self.gross.filter(same)
    }

    fn gross(&self) -> Gross {
        if let Some(gross) = self.own_gross() {
            return Gross::Exactly(i128::from(gross.minor()));
        }
        let Some(amount) = self.amount else {
            return Gross::Apart;
        };
        if amount.minor() == 0 && self.charged == 0 {
            return Gross::Apart;
        }
        if amount.currency() == self.net.currency() {
            return Gross::Exactly(i128::from(amount.minor()));
        }
        let worth = self.quote.and_then(|quote| quote.worth(amount).ok());
        match worth {
            Some(worth) if worth.nearest.currency() != self.net.currency() => Gross::NoPrice,
            Some(worth) if worth.is_vague => Gross::Vague,
            Some(worth) => Gross::Within {
                nearest: i128::from(worth.nearest.minor()),
                least: i128::from(worth.least),
                most: i128::from(worth.most),
            },
            None => Gross::NoPrice,
        }
    }

    /// Whether fees of the other sign would fit and these don't, or the other way round; `None` where
    /// both or neither fit.
    pub fn proves_fee_sign(&self) -> Option<bool> {
        if self.charged == 0 {
            return None;
        }
        let net = i128::from(self.net.minor());
        let gross = self.gross();
        let fits = |charged: i128| gross.identity(net - charged).is_right();
        one_of(fits(self.charged), fits(-self.charged))
    }

    /// Whether the numbers fit only as they were read (true), or only if they count the other unit
    /// (false). Amounts whose currencies have as many decimals fit in both, and prove nothing.
    pub fn proves_unit(&self, are_major: bool) -> Option<bool> {
        let amount = self.amount.filter(|amount| amount.minor() != 0)?;
        if amount.currency().exponent() == self.net.currency().exponent() {
            return None;
        }
        let scaled = |minor: i128, currency: Currency| {
            let unit = 10_i128.checked_pow(u32::from(currency.exponent()))?;
            if are_major {
                (minor % unit == 0).then_some(minor / unit)
            } else {
                minor.checked_mul(unit)
            }
        };
        let signed = |amount: Signed| {
            let minor = scaled(i128::from(amount.minor()), amount.currency())?;
            let minor = i64::try_from(minor).ok()?;
            Some(Signed::new(minor, amount.currency()))
        };
        let gross = self.gross.map(signed);
        let other = match (signed(amount), signed(self.net), gross) {
            (_, _, Some(None)) => None,
            (Some(amount), Some(net), gross) => {
                scaled(self.charged, net.currency()).map(|charged| Self {
                    amount: Some(amount),
                    gross: gross.flatten(),
                    net,
                    charged,
                    ..*self
                })
            }
            (_, _, _) => None,
        };
        match other {
            Some(other) => one_of(self.fits(), other.fits()),
            None => self.fits().then_some(true),
        }
    }

    fn fits(&self) -> bool {
        self.identity().is_right()
    }
}

impl Gross {
    /// What it is for a gross to be this one.
    fn identity(self, gross: i128) -> Identity {
        match self {
            Self::Exactly(exact) if exact == gross => Identity::Holds,
            Self::Exactly(exact) => Identity::Off {
                by: gross - exact,
                is_exchanged: false,
            },
            Self::Within { nearest, .. } if nearest == gross => Identity::Holds,
            Self::Within {
                nearest,
                least,
                most,
            } => {
                let by = gross - nearest;
                if (least..=most).contains(&gross) {
                    Identity::Rounded { by }
                } else {
                    let is_exchanged = true;
                    Identity::Off { by, is_exchanged }
                }
            }
            Self::Vague => Identity::Vague,
            Self::NoPrice => Identity::NoPrice,
            Self::Apart => Identity::Apart,
        }
    }
}

impl Identity {
    const fn is_right(self) -> bool {
        match self {
            Self::Holds | Self::Rounded { .. } => true,
            Self::Off { .. } | Self::Vague | Self::NoPrice | Self::Apart => false,
        }
    }
}

/// Which of two fits, if only one does.
const fn one_of(these: bool, others: bool) -> Option<bool> {
    match (these, others) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (true, true) | (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Signed {
        Signed::new(minor, Currency::parse(code).unwrap())
    }

    fn exchanged(amount: Signed, net: Signed, charged: i128) -> Parts {
        let [from, to] = [amount.currency().code(), net.currency().code()];
        let price = if from == "KWD" { "3.2541" } else { "0.0064622" };
        let quote = Quote::read(&[from, "/", to].concat(), price).unwrap();
        Parts {
            amount: Some(amount),
            gross: None,
            net,
            quote: Some(quote),
            charged,
        }
    }

    #[test]
    fn rows_of_the_samples_add_up_to_the_last_unit_and_one_more_is_told() {
        let right = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
        assert_eq!(right.identity(), Identity::Holds);
        let by = |net| {
            Parts {
                net: money(net, "USD"),
                ..right
            }
            .identity()
        };
        assert_eq!(by(794), Identity::Rounded { by: -1 });
        assert_eq!(
            by(792),
            Identity::Off {
                by: -3,
                is_exchanged: true
            }
        );
        let same = Parts {
            amount: Some(money(1_200, "JPY")),
            gross: None,
            net: money(1_179, "JPY"),
            quote: None,
            charged: -21,
        };
        assert_eq!(same.identity(), Identity::Holds);
        let less = Parts {
            charged: -20,
            ..same
        };
        let off = Identity::Off {
            by: -1,
            is_exchanged: false,
        };
        assert_eq!(less.identity(), off);
        let fee = Parts {
            amount: None,
            charged: 0,
            ..same
        };
        assert_eq!(fee.identity(), Identity::Apart);
        let no_price = Parts {
            quote: None,
            ..right
        };
        assert_eq!(no_price.identity(), Identity::NoPrice);
    }

    #[test]
    fn a_gross_that_the_file_says_has_to_follow_from_the_price_as_well() {
        let row = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
        let told = |gross| {
            Parts {
                gross: Some(money(gross, "USD")),
                ..row
            }
            .identity()
        };
        assert_eq!(told(808), Identity::Holds);
        let off = Identity::Off {
            by: -50,
            is_exchanged: false,
        };
        assert_eq!(told(858), off);
        let both = Parts {
            gross: Some(money(858, "USD")),
            net: money(845, "USD"),
            ..row
        };
        let off = Identity::Off {
            by: 50,
            is_exchanged: true,
        };
        assert_eq!(both.identity(), off);
    }

    #[test]
    fn currencies_of_other_decimals_prove_the_unit_and_fees_their_sign() {
        // In major units, as it is read.
        let row = exchanged(money(1_250, "JPY"), money(795, "USD"), -13);
        assert_eq!(row.proves_unit(true), Some(true));
        assert_eq!(row.proves_fee_sign(), Some(true));
        // A file of minor units that was read as one of major ones.
        let wrong = exchanged(money(1_250, "JPY"), money(79_500, "USD"), -1_300);
        assert_eq!(wrong.proves_unit(true), Some(false));
        // A file of major units without decimals that was read as one of minor ones.
        let wrong = exchanged(money(10_000_000, "JPY"), money(64_622, "USD"), 0);
        assert_eq!(wrong.proves_unit(false), Some(false));
        let reversed = exchanged(money(1_250, "JPY"), money(795, "USD"), 13);
        assert_eq!(reversed.proves_fee_sign(), Some(false));
        let alike = exchanged(money(1_250, "JPY"), money(1_250, "JPY"), 0);
        assert_eq!(alike.proves_unit(true), None);
    }
}
