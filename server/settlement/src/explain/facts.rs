//! What is compared: what the ledger has, what the files say, what a person wrote down, and what was agreed.

use std::collections::BTreeSet;

use domain::{Currency, Day};

use crate::header::{Header, Report};
use crate::identity::Parts;
use crate::moment::gateway_day;
use crate::quote::Quote;
use crate::row::Row;
use crate::row_type::RowType;
use crate::signed::Signed;
use crate::sums::Sums;

/// How far a payment of ours is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Verified.
    Paid {
        /// When.
        at_ms: i64,
    },
    /// Nobody knows yet.
    Open,
    /// It came to nothing.
    Failed,
    /// Called off.
    Cancelled,
}

/// A payment of ours.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payment {
    /// Our id.
    pub request_id: Box<str>,
    /// The gateway's.
    pub gateway_id: Box<str>,
    /// Our store.
    pub store: Box<str>,
    /// Which wallet.
    pub wallet: Box<str>,
    /// What was asked for.
    pub amount: Signed,
    /// How far it is.
    pub standing: Standing,
    /// The price that was promised with it, if one was.
    pub promised: Option<Quote>,
    /// The store's own day, which may be another than the gateway's.
    pub store_day: Option<Day>,
}

/// A refund of ours.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refund {
    /// Our id.
    pub request_id: Box<str>,
    /// The gateway's.
    pub gateway_id: Box<str>,
    /// Our id of its payment.
    pub payment: Box<str>,
    /// What went back, above zero.
    pub amount: Signed,
    /// How far it is; *paid* is done.
    pub standing: Standing,
}

/// A fee of a row, by its column's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedFee {
    /// The column.
    pub name: Box<str>,
    /// Whether we know what it is for.
    pub is_known: bool,
    /// How much, below zero when charged.
    pub amount: Signed,
}

/// A row of transaction details or of settlement details, kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Which file, by its place among [`Picture::files`](super::Picture::files).
    pub file: usize,
    /// Its line there.
    pub line: u64,
    /// What it is about.
    pub kind: RowType,
    /// Our id of the payment or refund.
    pub request_id: Box<str>,
    /// Our id of the payment that a refund is of.
    pub original_request_id: Box<str>,
    /// The gateway's id.
    pub gateway_id: Box<str>,
    /// The gateway's id of the payment that a refund is of.
    pub original_gateway_id: Box<str>,
    /// Which store.
    pub store: Box<str>,
    /// Which batch.
    pub batch: Box<str>,
    /// How far a transaction is; empty in older files, which have only those that succeeded.
    pub status: Box<str>,
    /// When it happened.
    pub happened_ms: Option<i64>,
    /// When it was settled.
    pub settled_ms: Option<i64>,
    /// What the customer was asked for.
    pub amount: Option<Signed>,
    /// The same in the currency of the batch.
    pub gross: Option<Signed>,
    /// What the shop gets of it.
    pub net: Option<Signed>,
    /// At which price.
    pub quote: Option<Quote>,
    /// What was taken off.
    pub fees: Vec<NamedFee>,
}

/// A file that was read to its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    /// Its name, for people.
    pub name: Box<str>,
    /// Which report.
    pub report: Report,
    /// Of which day transaction details are.
    pub day: Option<Day>,
    /// Of which batch the others are.
    pub batch: Box<str>,
    /// Which part of them, from 0 on.
    pub part: u32,
    /// What tells its content from another's.
    pub digest: Box<str>,
    /// What it adds up to.
    pub sums: Sums,
    /// The gateway's day on which it came.
    pub came: Day,
    /// Whether a newer file of the same name is in its place: its rows don't count.
    pub is_replaced: bool,
}

/// Money that a person saw at the bank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrival {
    /// For which batch.
    pub batch: Box<str>,
    /// How much.
    pub amount: Signed,
}

/// What the gateway's side of a currency stood at when the period began, as it was written down then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opening {
    /// What the gateway owed.
    pub amount: Signed,
    /// The first moment of the period.
    pub since_ms: i64,
}

/// What a contract says of fees.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contract {
    /// Of which wallet; empty is all others.
    pub wallet: Box<str>,
    /// Hundredths of a percent of the gross.
    pub basis_points: u32,
    /// And so much for each payment, in minor units of what is paid out.
    pub fixed: u32,
    /// Whether the fee comes back with a refund.
    pub is_given_back: bool,
}

/// What was agreed with the gateway, and what an operator knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// Today, by the gateway's clock.
    pub today: Day,
    /// The first day of which files are expected; none expects them of every day on which somebody paid.
    pub since: Option<Day>,
    /// Working days from a payment to its batch.
    pub cycle_days: u32,
    /// Working days from a batch to the bank.
    pub arrival_days: u32,
    /// Days that are no working days beside weekends.
    pub holidays: BTreeSet<Day>,
    /// Nothing is paid out below this, currency by currency.
    pub minimums: Vec<Signed>,
    /// Which currency a currency is paid out in, where it isn't itself.
    pub paid_in: Vec<PaidIn>,
    /// Stores of ours; rows of others are foreign. None knows no stores.
    pub stores: BTreeSet<Box<str>>,
    /// What fees are to be; none checks none.
    pub contracts: Vec<Contract>,
}

/// A currency that is paid out in another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PaidIn {
    /// What customers pay.
    pub from: Currency,
    /// What the shop gets.
    pub to: Currency,
}

impl Item {
    /// Keeps a row.
    pub fn of(row: &Row<'_>, header: &Header, file: usize) -> Self {
        let fees = row.fees.iter().filter_map(|fee| {
            let column = header.fees.get(fee.column)?;
            Some(NamedFee {
                name: column.name.clone(),
                is_known: column.is_known,
                amount: fee.amount,
            })
        });
        Self {
            file,
            line: row.line,
            kind: row.kind,
            request_id: row.request_id.into(),
            original_request_id: row.original_request_id.into(),
            gateway_id: row.gateway_id.into(),
            original_gateway_id: row.original_gateway_id.into(),
            store: row.store.into(),
            batch: row.batch.into(),
            status: row.status.into(),
            happened_ms: row.happened_ms,
            settled_ms: row.settled_ms,
            amount: row.amount,
            gross: row.gross,
            net: row.net,
            quote: row.quote,
            fees: fees.collect(),
        }
    }

    /// Whether it says that the money moved. Older files have only what succeeded.
    pub fn is_done(&self) -> bool {
        matches!(&*self.status, "" | "SUCCESS" | "SUCCEEDED" | "COMPLETED")
    }

    /// Its fees in the currency it is paid in.
    pub fn charged(&self) -> i128 {
        let of_net =
            |fee: &&NamedFee| Some(fee.amount.currency()) == self.net.map(Signed::currency);
        let fees = self.fees.iter().filter(of_net);
        fees.map(|fee| i128::from(fee.amount.minor())).sum()
    }

    /// All that was taken off of it: its fees, or the whole of a row that is a fee itself.
    pub fn taken_off(&self) -> i128 {
        let net = self.net.map_or(0, |net| i128::from(net.minor()));
        self.kind.taken_off(net, self.charged())
    }

    /// Its numbers, where it is paid.
    pub fn parts(&self) -> Option<Parts> {
        Some(Parts {
            amount: self.amount,
            gross: self.gross,
            net: self.net?,
            quote: self.quote,
            charged: self.charged(),
        })
    }

    /// What is paid of it that its own numbers don't explain, in minor units of what is paid out.
    pub fn unexplained(&self) -> i128 {
        let parts = self.parts().filter(|_| !self.kind.is_of_no_payment());
        parts.map_or(0, |parts| parts.unexplained())
    }

    /// The gateway's day it happened on.
    pub fn day(&self) -> Option<Day> {
        self.happened_ms.map(gateway_day)
    }
}

impl Payment {
    /// When it was paid.
    pub const fn paid_ms(&self) -> Option<i64> {
        self.standing.paid_ms()
    }
}

impl Standing {
    /// When the money moved.
    pub const fn paid_ms(self) -> Option<i64> {
        match self {
            Self::Paid { at_ms } => Some(at_ms),
            Self::Open | Self::Failed | Self::Cancelled => None,
        }
    }
}
