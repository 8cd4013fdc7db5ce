//! The way of the money as books have it: every event an entry of debits and credits, which are as much as
//! each other in every currency.
//!
//! What is exchanged goes through an account of exchange, one for each currency: what stands there is the
//! shop's position, and what it is worth at home is its accountant's business. Pure; nothing is stored.

use std::collections::BTreeMap;

use domain::Currency;

use crate::explain::{Arrival, Item};
use crate::row_type::RowType;
use crate::signed::Signed;

/// Where money stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Account {
    /// What the shop sold.
    Sales,
    /// What the gateway owes.
    Gateway,
    /// What is exchanged.
    Exchange,
    /// What is on its way to the bank.
    Transit,
    /// What the gateway took.
    Fees,
    /// What the gateway's own rounding left.
    Corrections,
    /// What was paid more or less, and nobody says what of.
    Unexplained,
    /// What the gateway holds back.
    Held,
    /// What is in dispute, or was taken back by the gateway.
    Disputes,
    /// The bank's.
    Bank,
    /// What the bank took.
    BankCharges,
}

impl Account {
    /// All there are.
    pub const ALL: [Self; 11] = [
        Self::Sales,
        Self::Gateway,
        Self::Exchange,
        Self::Transit,
        Self::Fees,
        Self::Corrections,
        Self::Unexplained,
        Self::Held,
        Self::Disputes,
        Self::Bank,
        Self::BankCharges,
    ];

    /// What it is called by who gives it a number of their own.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Gateway => "gateway",
            Self::Exchange => "exchange",
            Self::Transit => "transit",
            Self::Fees => "fees",
            Self::Corrections => "corrections",
            Self::Unexplained => "unexplained",
            Self::Held => "held",
            Self::Disputes => "disputes",
            Self::Bank => "bank",
            Self::BankCharges => "bank-charges",
        }
    }
}

/// One line of an entry: above zero is a debit, below it a credit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leg {
    /// Where.
    pub account: Account,
    /// How much.
    pub amount: Signed,
}

/// An entry. Its legs come to nothing in every currency, or it can't be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    legs: Vec<Leg>,
}

/// Why something is no entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BookError {
    /// Its legs come to more or less than nothing.
    #[error("debits and credits in {currency} differ by {by}")]
    Unbalanced {
        /// In which currency.
        currency: &'static str,
        /// By how much.
        by: i128,
    },
    /// More than can be counted.
    #[error("an amount is too large to be booked")]
    TooLarge,
    /// A row that says no amount.
    #[error("the row has no amount")]
    NoAmount,
}

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A payment was verified.
    Paid(Signed),
    /// A refund was done; its amount is above zero.
    GivenBack(Signed),
    /// A row of settlement details.
    Settled(&'a Item),
    /// The gateway's summary pays out so much more of a batch than its rows; below zero, less.
    Unexplained(Signed),
    /// The bank got a batch.
    Arrived {
        /// What came.
        arrival: &'a Arrival,
        /// What was on its way.
        batch: Signed,
    },
}

/// Balances of all accounts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Books {
    balances: BTreeMap<(Account, &'static str), i128>,
}

impl Entry {
    fn of(legs: Vec<Leg>) -> Result<Self, BookError> {
        let mut sums: BTreeMap<&'static str, i128> = BTreeMap::new();
        for leg in &legs {
            *sums.entry(leg.amount.currency().code()).or_default() +=
                i128::from(leg.amount.minor());
        }
        match sums.into_iter().find(|it| it.1 != 0) {
            Some((currency, by)) => Err(BookError::Unbalanced { currency, by }),
            None => Ok(Self {
                legs: legs
                    .into_iter()
                    .filter(|leg| leg.amount.minor() != 0)
                    .collect(),
            }),
        }
    }

    /// The entry of what happened.
    pub fn made_of(event: Event<'_>) -> Result<Self, BookError> {
        match event {
            Event::Paid(amount) => Self::of(both(Account::Gateway, Account::Sales, amount)),
            Event::GivenBack(amount) => Self::of(both(Account::Sales, Account::Gateway, amount)),
            Event::Settled(item) => Self::settled(item),
            Event::Unexplained(more) => {
                Self::of(both(Account::Transit, Account::Unexplained, more))
            }
            Event::Arrived { arrival, batch } => {
                let arrived = arrival.amount;
                let missing = i128::from(batch.minor()) - i128::from(arrived.minor());
                Self::of(vec![
                    leg(Account::Bank, arrived),
                    leg(Account::BankCharges, signed(missing, batch.currency())?),
                    leg(Account::Transit, batch.negated()),
                ])
            }
        }
    }

    /// Gross leaves the gateway, is exchanged, and goes on its way without the fees. What its own numbers don't
    /// explain stands on an account of its own, where everybody sees it.
    fn settled(item: &Item) -> Result<Self, BookError> {
        let net = item.net.ok_or(BookError::NoAmount)?;
        let from = match item.kind {
            RowType::Payment | RowType::Refund | RowType::RefundReversal | RowType::Cancel => {
                Account::Gateway
            }
            RowType::PaymentReversal
            | RowType::Dispute
            | RowType::DisputeReversal
            | RowType::RapidDisputeResolution
            | RowType::DisputeAlert => Account::Disputes,
            RowType::SettlementFee | RowType::AdjustmentFee => Account::Fees,
            RowType::Reserve
            | RowType::ReserveReleased
            | RowType::Collateral
            | RowType::CollateralReleased => Account::Held,
            RowType::Authorization
            | RowType::Capture
            | RowType::Void
            | RowType::Correction
            | RowType::Total
            | RowType::Other => Account::Corrections,
        };
        let mut legs = vec![leg(Account::Transit, net)];
        // Fees in another currency are owed there, and leave with what is on its way in it.
        for fee in &item.fees {
            legs.push(leg(Account::Fees, fee.amount.negated()));
            if fee.amount.currency() != net.currency() {
                legs.push(leg(Account::Transit, fee.amount));
            }
        }
        let off = item.unexplained();
        let gross = i128::from(net.minor())
            .checked_sub(item.charged())
            .and_then(|gross| gross.checked_sub(off))
            .ok_or(BookError::TooLarge)?;
        let gross = signed(gross, net.currency())?;
        legs.push(leg(Account::Unexplained, signed(-off, net.currency())?));
        let is_exchanged = |it: &Signed| it.currency() != gross.currency() && it.minor() != 0;
        let exchanged = item.amount.filter(is_exchanged);
        if let Some(amount) = exchanged {
            legs.extend([
                leg(Account::Exchange, gross.negated()),
                leg(Account::Exchange, amount),
                leg(from, amount.negated()),
            ]);
        } else {
            legs.push(leg(from, gross.negated()));
        }
        Self::of(legs)
    }

    /// Its lines.
    pub fn legs(&self) -> &[Leg] {
        &self.legs
    }
}

impl Books {
    /// Writes an entry.
    pub fn post(&mut self, entry: &Entry) {
        for leg in &entry.legs {
            let key = (leg.account, leg.amount.currency().code());
            *self.balances.entry(key).or_default() += i128::from(leg.amount.minor());
        }
    }

    /// What stands on an account.
    pub fn balance(&self, account: Account, currency: Currency) -> i128 {
        let balance = self.balances.get(&(account, currency.code()));
        balance.copied().unwrap_or(0)
    }

    /// What all accounts of a currency come to: nothing.
    pub fn sum(&self, currency: Currency) -> i128 {
        let all = self.balances.iter();
        let ours = all.filter(|it| it.0.1 == currency.code());
        ours.map(|it| it.1).sum()
    }
}

const fn leg(account: Account, amount: Signed) -> Leg {
    Leg { account, amount }
}

fn both(debit: Account, credit: Account, amount: Signed) -> Vec<Leg> {
    vec![leg(debit, amount), leg(credit, amount.negated())]
}

fn signed(minor: i128, currency: Currency) -> Result<Signed, BookError> {
    let minor = i64::try_from(minor).map_err(|_| BookError::TooLarge)?;
    Ok(Signed::new(minor, currency))
}
