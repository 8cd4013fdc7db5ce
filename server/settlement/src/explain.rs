//! Every difference between what we know and what the files say, with its name.
//!
//! Ten comparisons, and one of the files among themselves. Each is a pure function over the same picture,
//! and finds what no other finds: a test takes each away and sees something missed. What isn't over yet is
//! no difference. Nothing here changes anything; what a kind asks for is done by whoever called.

mod both;
mod calendar;
mod difference;
mod facts;
mod fees;
mod files;
mod kind;
mod matching;
mod money;
mod payouts;
mod rates;
mod reported;
mod roll;
mod rows;
#[cfg(test)]
mod tests_support;
mod totals;
mod view;

pub use difference::{Difference, Subject};
pub use facts::{
    Arrival, Contract, Item, NamedFee, Opening, PaidIn, Payment, Refund, Seen, Standing, Terms,
};
pub use kind::{ALL as KINDS, Entry, Kind, Weight};
pub use matching::{About, about};

use view::View;

/// All that is compared.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Payments of ours: those of the period, and those that were open when it began.
    pub payments: Vec<Payment>,
    /// Their refunds.
    pub refunds: Vec<Refund>,
    /// Rows of transaction details and settlement details.
    pub items: Vec<Item>,
    /// The files they are of, and the summaries.
    pub files: Vec<Seen>,
    /// What the bank got.
    pub arrivals: Vec<Arrival>,
    /// What the gateway owed when the period began, currency by currency.
    pub openings: Vec<Opening>,
    /// What was agreed.
    pub terms: Terms,
}

/// What is held against what.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Comparison {
    /// Files among themselves: is one missing, or there in two versions?
    Files,
    /// Transaction details and our payments and refunds.
    Reported,
    /// Settlement details and our payments and refunds.
    Money,
    /// Settlement details and transaction details.
    Both,
    /// The rows of a batch and its summary.
    Summary,
    /// A summary and its own total.
    Total,
    /// A row's numbers among themselves.
    Formula,
    /// Fees and the contract.
    Fees,
    /// Prices, and those that were promised.
    Rates,
    /// A batch and the bank.
    Payouts,
    /// What the gateway owed, what moved, and what is open.
    RollForward,
}

impl Comparison {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Files,
        Self::Reported,
        Self::Money,
        Self::Both,
        Self::Summary,
        Self::Total,
        Self::Formula,
        Self::Fees,
        Self::Rates,
        Self::Payouts,
        Self::RollForward,
    ];

    fn differences(self, view: &View<'_>) -> Vec<Difference> {
        match self {
            Self::Files => files::differences(view),
            Self::Reported => reported::differences(view),
            Self::Money => money::differences(view),
            Self::Both => both::differences(view),
            Self::Summary => totals::against_summaries(view),
            Self::Total => totals::of_summaries(view),
            Self::Formula => rows::differences(view),
            Self::Fees => fees::differences(view),
            Self::Rates => rates::differences(view),
            Self::Payouts => payouts::differences(view),
            Self::RollForward => roll::differences(view),
        }
    }
}

/// Every difference, those that matter most first; the same picture gives the same list.
pub fn explain(picture: &Picture, by: &[Comparison]) -> Vec<Difference> {
    let view = View::of(picture);
    let all = by.iter().flat_map(|one| one.differences(&view));
    let mut all: Vec<Difference> = all.collect();
    let weight = |it: &Difference| std::cmp::Reverse(it.kind.weight());
    // Two comparisons may see the same thing; in another currency it is another.
    let currency = |it: &Difference| {
        let amounts = [it.amount, it.found, it.expected].into_iter().flatten();
        amounts.map(|amount| amount.currency().code()).next()
    };
    all.sort_by_key(|it| (weight(it), it.kind, it.subject.clone(), currency(it)));
    all.dedup_by(|one, other| {
        let is_alike = one.kind == other.kind && one.subject == other.subject;
        is_alike && currency(one) == currency(other)
    });
    all
}
