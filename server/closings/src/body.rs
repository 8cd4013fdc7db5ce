//! All that a closing says. It is written once and kept as text, so that it can be printed again in ten
//! years as it was: nothing in it is looked up later, not even what a clock showed.

use std::collections::BTreeMap;

use domain::{Currency, Day, Money};
use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};
use shops::{
    day::{Days, local_time},
    shop::TillId,
};

use crate::{
    closing::Broken,
    line::{Line, Signed},
    sums::{Total, totals},
};

/// What is said of a closing's form: raised when a reader of the old would read the new wrongly.
const FORM: u32 = 1;
/// Undecided payments that are named; all are counted.
const NAMED_MAX: usize = 50;

/// The store as a closing names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Whose it is: id and name.
    pub merchant: (String, String),
    /// Id and name.
    pub store: (String, String),
    /// How its days are counted.
    pub days: Days,
}

/// What a closing is to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Of which store.
    pub at: Counted,
    /// One of its tills, by number and label; all of them if not said.
    pub till: Option<(TillId, String)>,
    /// The business day.
    pub day: Day,
    /// When that begins.
    pub begins: Timestamp,
    /// What came before this is taken.
    pub until: Timestamp,
    /// Whether that is the end of the day; otherwise it goes on, and there may be more closings.
    pub is_whole: bool,
    /// When it is made.
    pub made: Timestamp,
    /// Who makes it; nobody for one that is made by itself.
    pub by: Option<Maker>,
}

/// Who makes a closing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Maker {
    /// For people.
    pub name: String,
    /// Their id, if they are one of those who work there.
    pub person: Option<String>,
}

/// A payment of which nobody knows yet what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// Its id.
    pub payment: String,
    /// How much.
    pub amount: Money,
    /// When it was begun.
    pub since: Timestamp,
}

/// What was taken for a closing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// In their order.
    pub lines: Vec<Line>,
    /// At the same place, oldest first. They are in no closing until they are decided.
    pub undecided: Vec<Undecided>,
}

/// An id and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// For programs.
    pub id: String,
    /// For people.
    pub name: String,
}

/// A moment, and what the shop's clock showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Milliseconds since 1970 in UTC.
    pub ms: i64,
    /// RFC 3339 with the offset that was in force there.
    pub local: String,
}

/// What came and went at one till.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfTill {
    /// Its number.
    pub till: i64,
    /// What it was called.
    pub label: String,
    /// By currency.
    pub totals: Vec<Total>,
}

/// What came and went by one wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfWallet {
    /// By its id in the table of wallets; `null` where it wasn't known.
    pub wallet: Option<String>,
    /// By currency.
    pub totals: Vec<Total>,
}

/// An undecided payment, as a closing names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Its id.
    pub payment: String,
    /// ISO 4217.
    pub currency: String,
    /// Minor units.
    pub minor: i64,
    /// The same as a decimal number.
    pub value: String,
    /// When it was begun.
    pub since: Shown,
}

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Of this text's form.
    pub form: u32,
    /// Among the store's closings, from 1 on, without gaps.
    pub number: i64,
    /// Whose.
    pub merchant: Named,
    /// Of which store.
    pub store: Named,
    /// Of one till only.
    pub till: Option<Named>,
    /// The business day.
    pub day: String,
    /// IANA name.
    pub zone: String,
    /// When that day began.
    pub from: Shown,
    /// Up to here.
    pub until: Shown,
    /// Whether the day had ended then.
    pub is_whole_day: bool,
    /// When it was made.
    pub made: Shown,
    /// By whom; `null` for one that was made by itself.
    pub by: Option<String>,
    /// How many lines it has.
    pub lines: u64,
    /// The first and the last one's payment or refund.
    pub first: Option<String>,
    /// See [`Body::first`].
    pub last: Option<String>,
    /// By currency.
    pub totals: Vec<Total>,
    /// The same, till by till.
    pub tills: Vec<OfTill>,
    /// The same, wallet by wallet.
    pub wallets: Vec<OfWallet>,
    /// How many payments were undecided.
    pub undecided: u64,
    /// The oldest of them.
    pub waiting: Vec<Waiting>,
    /// The digest of the store's closing before this one.
    pub previous: Option<String>,
}

impl Body {
    /// Of what was taken, behind the closing with this number and digest.
    pub fn of(extent: &Extent, taken: &Taken, before: Option<(i64, &str)>) -> Self {
        let zone = &extent.at.days.rule(extent.day).zone;
        let shown = |at: Timestamp| Shown {
            ms: at.0,
            local: local_time(at, zone),
        };
        let named = |(id, name): &(String, String)| Named {
            id: id.clone(),
            name: name.clone(),
        };
        let lines = &taken.lines;
        Self {
            form: FORM,
            number: before.map_or(1, |(number, _)| number.saturating_add(1)),
            merchant: named(&extent.at.merchant),
            store: named(&extent.at.store),
            till: extent.till.as_ref().map(|(till, label)| Named {
                id: till.0.to_string(),
                name: label.clone(),
            }),
            day: extent.day.to_string(),
            zone: zone.clone(),
            from: shown(extent.begins),
            until: shown(extent.until),
            is_whole_day: extent.is_whole,
            made: shown(extent.made),
            by: extent.by.as_ref().map(|by| by.name.clone()),
            lines: count(lines.len()),
            first: lines.first().map(|line| line.id.clone()),
            last: lines.last().map(|line| line.id.clone()),
            totals: totals(lines, extent.begins),
            tills: by_till(lines, extent.begins),
            wallets: by_wallet(lines, extent.begins),
            undecided: count(taken.undecided.len()),
            waiting: taken
                .undecided
                .iter()
                .take(NAMED_MAX)
                .map(|one| waiting(one, shown(one.since)))
                .collect(),
            previous: before.map(|(_, digest)| digest.to_owned()),
        }
    }
}

impl Body {
    /// Whether this is what these lines come to.
    pub fn is_of(&self, lines: &[Line]) -> Result<(), Broken> {
        let totals = totals(lines, Timestamp(self.from.ms));
        if self.lines == count(lines.len()) && self.totals == totals {
            Ok(())
        } else {
            Err(Broken::Lines(self.number))
        }
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn waiting(one: &Undecided, since: Shown) -> Waiting {
    let currency: Currency = one.amount.currency();
    let minor = i64::try_from(one.amount.minor()).unwrap_or(i64::MAX);
    Waiting {
        payment: one.payment.clone(),
        currency: currency.code().to_owned(),
        minor,
        value: Signed { minor, currency }.decimal(),
        since,
    }
}

fn by_till(lines: &[Line], begins: Timestamp) -> Vec<OfTill> {
    let mut tills: BTreeMap<TillId, (&str, Vec<&Line>)> = BTreeMap::new();
    for line in lines {
        let (_, of_till) = tills
            .entry(line.till)
            .or_insert((&line.till_label, Vec::new()));
        of_till.push(line);
    }
    let of_till = |(till, (label, lines)): (TillId, (&str, Vec<&Line>))| OfTill {
        till: till.0,
        label: label.to_owned(),
        totals: totals(lines, begins),
    };
    tills.into_iter().map(of_till).collect()
}

fn by_wallet(lines: &[Line], begins: Timestamp) -> Vec<OfWallet> {
    let mut wallets: BTreeMap<Option<&str>, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        wallets
            .entry(line.wallet.as_deref())
            .or_default()
            .push(line);
    }
    let of_wallet = |(wallet, lines): (Option<&str>, Vec<&Line>)| OfWallet {
        wallet: wallet.map(str::to_owned),
        totals: totals(lines, begins),
    };
    wallets.into_iter().map(of_wallet).collect()
}
