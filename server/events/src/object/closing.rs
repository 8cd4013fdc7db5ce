//! A closing, as other systems see it.

use closings::{
    body::{self, Body},
    line::Signed,
    sums,
};
use domain::Currency;
use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Amount, Till, time};

/// So many movements, and what they come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Sum {
    /// How many.
    pub count: u64,
    /// What they come to; below nought for what went.
    pub amount: Amount,
}

/// All that was moved in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Moved {
    /// What came.
    pub paid: Sum,
    /// What was paid and then wasn't.
    pub reversed: Sum,
    /// What went back.
    pub refunded: Sum,
    /// What went back and then didn't.
    pub refunds_undone: Sum,
    /// What of all these belongs to an earlier day.
    pub late: Sum,
    /// All together.
    pub all: Sum,
}

/// The same of one till.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfTill {
    /// The till, as it was called then.
    pub till: Till,
    /// By currency.
    pub totals: Vec<Moved>,
}

/// The same of one wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OfWallet {
    /// The wallet; `null` where it wasn't known.
    pub wallet: Option<String>,
    /// By currency.
    pub totals: Vec<Moved>,
}

/// A payment of which nobody knew yet what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Waiting {
    /// By its reference.
    pub payment: String,
    /// How much.
    pub amount: Amount,
    /// When it was begun.
    pub since: String,
}

/// How its days are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Counted {
    /// The business day.
    #[schema(example = "2026-11-28")]
    pub business_day: String,
    /// The store's time zone.
    #[schema(example = "Asia/Tokyo")]
    pub time_zone: String,
    /// When that day began. A later closing of the same day has the same: it takes what is in none yet.
    pub from: String,
    /// Up to when lines were taken.
    pub until: String,
    /// Whether the day had ended then.
    pub is_whole_day: bool,
}

/// A closing. It is written once and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Closing {
    /// The store, by its id.
    #[schema(example = "S-GION")]
    pub store: String,
    /// Among the store's closings, from 1 on, without gaps.
    #[schema(example = 41)]
    pub number: i64,
    /// Of which time.
    #[serde(flatten)]
    pub counted: Counted,
    /// Of one till only.
    pub till: Option<Till>,
    /// When it was made.
    pub made_at: String,
    /// By whom; `null` for one that was made by itself.
    pub made_by: Option<String>,
    /// How many movements it has.
    pub lines: u64,
    /// By currency.
    pub totals: Vec<Moved>,
    /// The same, till by till.
    pub tills: Vec<OfTill>,
    /// The same, wallet by wallet.
    pub wallets: Vec<OfWallet>,
    /// How many payments were undecided.
    pub undecided: u64,
    /// The oldest of them.
    pub waiting: Vec<Waiting>,
}

impl Closing {
    /// Of what it says. `None` where it names a currency that isn't one any more.
    pub fn of(body: &Body) -> Option<Self> {
        Some(Self {
            store: body.store.id.clone(),
            number: body.number,
            counted: Counted {
                business_day: body.day.clone(),
                time_zone: body.zone.clone(),
                from: shown(&body.from),
                until: shown(&body.until),
                is_whole_day: body.is_whole_day,
            },
            till: body.till.as_ref().map(till),
            made_at: shown(&body.made),
            made_by: body.by.clone(),
            lines: body.lines,
            totals: moved(&body.totals)?,
            tills: body.tills.iter().map(of_till).collect::<Option<_>>()?,
            wallets: body.wallets.iter().map(of_wallet).collect::<Option<_>>()?,
            undecided: body.undecided,
            waiting: body.waiting.iter().map(waiting).collect::<Option<_>>()?,
        })
    }
}

fn shown(shown: &body::Shown) -> String {
    time(Timestamp(shown.ms))
}

fn till(named: &body::Named) -> Till {
    Till {
        // What was written there was a number.
        id: named.id.parse().unwrap_or_default(),
        label: named.name.clone(),
    }
}

fn amount(minor: i64, currency: &str) -> Option<Amount> {
    let currency = Currency::parse(currency).ok()?;
    Some(Amount::signed(Signed { minor, currency }))
}

fn moved(totals: &[sums::Total]) -> Option<Vec<Moved>> {
    let one = |total: &sums::Total| {
        let sum = |sum: &sums::Sum| {
            Some(Sum {
                count: sum.count,
                amount: amount(sum.minor, &total.currency)?,
            })
        };
        Some(Moved {
            paid: sum(&total.paid)?,
            reversed: sum(&total.reversed)?,
            refunded: sum(&total.refunded)?,
            refunds_undone: sum(&total.refunds_undone)?,
            late: sum(&total.late)?,
            all: sum(&total.all)?,
        })
    };
    totals.iter().map(one).collect()
}

fn of_till(of: &body::OfTill) -> Option<OfTill> {
    Some(OfTill {
        till: Till {
            id: of.till,
            label: of.label.clone(),
        },
        totals: moved(&of.totals)?,
    })
}

fn of_wallet(of: &body::OfWallet) -> Option<OfWallet> {
    Some(OfWallet {
        wallet: of.wallet.clone(),
        totals: moved(&of.totals)?,
    })
}

fn waiting(one: &body::Waiting) -> Option<Waiting> {
    Some(Waiting {
        payment: one.payment.clone(),
        amount: amount(one.minor, &one.currency)?,
        since: shown(&one.since),
    })
}
