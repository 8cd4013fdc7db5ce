//! What of the money is whose: the rows of each batch, and what is paid and in no batch yet, added up by merchant,
//! store and wallet. It follows from files, ledger and links as differences do, and is made anew with them, so
//! that a page about one shop's money reads that shop's lines and no other's.
//!
//! Whose a row is, the ledger's payment says; never what the file says of stores.

mod adding;
mod owners;
mod waiting;

use std::collections::BTreeMap;

use domain::Day;
use settlement::{RowType, Signed};

pub(crate) use adding::shares;
pub(crate) use owners::Owners;

/// Which store is which merchant's.
pub type Merchants = BTreeMap<Box<str>, Box<str>>;

/// Rows that are alike, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of which source.
    pub source: String,
    /// In which batch; empty for what is in none yet.
    pub batch: String,
    /// Whose; empty for what is no payment of ours.
    pub whose: Whose,
    /// What sort of rows.
    pub kind: RowType,
    /// The gateway's day of the batch; of what is in none, the day it was paid.
    pub day: Day,
    /// Whether transaction details have it, where it is in no batch.
    pub is_reported: bool,
    /// Whether the batch has rows of others, too.
    pub is_part: bool,
    /// How many.
    pub count: u64,
    /// What customers paid or got back, with its currency.
    pub paid: Signed,
    /// The same in the currency that is paid out, before fees; nothing while that isn't known.
    pub gross: Option<Signed>,
    /// What is paid out.
    pub net: Option<Signed>,
    /// What was taken off, by its column's name, below zero when charged.
    pub fees: Vec<FeeSum>,
    /// Days from each payment to its batch, added up.
    pub days: u64,
    /// The gateway's days on which they happened: the first and the last.
    pub happened: [Day; 2],
}

impl Share {
    /// What was taken off, below zero when charged. Of a fee that is a row of its own that is all of it.
    pub fn charged(&self) -> Option<Signed> {
        let net = self.net?;
        if self.kind.is_fee() {
            return Some(net);
        }
        let nothing = Signed::new(0, net.currency());
        let fees = self.fees.iter().map(|fee| fee.amount);
        Some(fees.fold(nothing, plus))
    }

    /// What is paid out beside what the rows' own numbers come to.
    pub fn unexplained(&self) -> Option<Signed> {
        let said = plus(self.gross?, self.charged()?);
        Some(plus(self.net?, said.negated()))
    }
}

/// A fee, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeSum {
    /// Its column.
    pub name: String,
    /// How much.
    pub amount: Signed,
}

/// Whose something is. All empty: nobody's whom we know.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whose {
    /// The merchant's id.
    pub merchant: String,
    /// The store's.
    pub store: String,
    /// The wallet's, as the ledger has it.
    pub wallet: String,
}

/// Two amounts of one currency together. A sum of eighteen digits is more than a bank has.
pub fn plus(one: Signed, other: Signed) -> Signed {
    Signed::new(one.minor().saturating_add(other.minor()), one.currency())
}

/// What was taken off of a sum before fees.
pub fn taken_off(gross: Signed, net: Signed) -> Signed {
    plus(net, gross.negated())
}

/// Adds a fee to those of its name and currency.
pub fn add_fee(fees: &mut Vec<FeeSum>, fee: FeeSum) {
    let is_like = |known: &&mut FeeSum| {
        known.name == fee.name && known.amount.currency() == fee.amount.currency()
    };
    match fees.iter_mut().find(is_like) {
        Some(known) => known.amount = plus(known.amount, fee.amount),
        None => fees.push(fee),
    }
}

/// Days from one to another; none backwards.
pub fn between(from: Day, to: Day) -> u64 {
    const DAY_MS: i64 = 24 * 60 * 60_000;
    let apart = to.utc_ms().saturating_sub(from.utc_ms()) / DAY_MS;
    u64::try_from(apart).unwrap_or_default()
}
