//! What somebody is told: one finding for each incident, however many payments it goes on for. It begins, goes
//! on, ends by itself, and somebody has looked.

use domain::RequestId;
use foundation::clock::Timestamp;
use shops::shop::TillId;

use crate::{rule::Kind, seen::Told};

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Whose it is.
    pub merchant: String,
    /// The store.
    pub store: String,
    /// The till.
    pub till: TillId,
}

/// What goes on somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// By which rule.
    pub kind: Kind,
    /// Where; of a payer, where they paid last.
    pub spot: Spot,
    /// What makes it the same one: of a shop's and a kind there is one of a key that goes on.
    pub key: String,
    /// The wallet that it is about, if it is about one.
    pub wallet: String,
    /// How many payments, or how many are missing.
    pub number: u32,
    /// The latest that it is about.
    pub payments: Vec<RequestId>,
}

/// An incident as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// By which it is acknowledged.
    pub id: i64,
    /// What.
    pub incident: Incident,
    /// Since when.
    pub begun: Timestamp,
    /// Since when it is over, if it is.
    pub over: Option<Timestamp>,
    /// When somebody said that they looked, and who.
    pub seen: Option<(Timestamp, String)>,
}

impl Incident {
    /// Of a till, or of a wallet there.
    pub fn at_till(kind: Kind, spot: &Spot, told: Told) -> Self {
        Self {
            kind,
            spot: spot.clone(),
            key: till_key(spot.till, &told.about),
            wallet: told.about,
            number: told.number,
            payments: told.payments,
        }
    }

    /// Of a payer, by their mark.
    pub fn of_payer(spot: Spot, told: Told) -> Self {
        Self {
            kind: Kind::Payer,
            spot,
            key: told.about,
            wallet: String::new(),
            number: told.number,
            payments: told.payments,
        }
    }

    /// Whether it is the same one as this finding's.
    pub fn is_of(&self, finding: &Finding) -> bool {
        let held = &finding.incident;
        self.kind == held.kind && self.key == held.key && self.spot.merchant == held.spot.merchant
    }
}

fn till_key(till: TillId, wallet: &str) -> String {
    [&till.0.to_string(), wallet]
        .join(" ")
        .trim_end()
        .to_owned()
}
