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

    /// What is paid more than amount, price and fees make; below zero, less. Nobody says what of.
    pub fn unexplained(&self) -> i128 {
        let same = |amount: &Signed| amount.currency() == self.net.currency();
        match (self.identity(), self.amount.filter(same)) {
            // Whatever gross stands between them: this is what a customer paid.
            (Identity::Off { .. }, Some(amount)) => {
                i128::from(self.net.minor()) - self.charged - i128::from(amount.minor())
            }
            (Identity::Off { by, .. }, None) => by,
            (
                Identity::Holds
                | Identity::Rounded { .. }
                | Identity::Vague
                | Identity::NoPrice
                | Identity::Apart,
                _,
            ) => 0,
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
mod tests;
