//! What is kept for a while only, and the port by which it is forgotten. Histories, states and amounts
//! are not among it: they stay. Knows neither what is in it nor how long it is kept.

use async_trait::async_trait;

use crate::{clock::Timestamp, store::StoreError};

/// One sort of what is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What was sent for payments that ended, with the customer's address and User-Agent in it.
    Requests,
    /// What customers wrote to payments that ended.
    Notes,
    /// The bodies of notifications that fit nothing, once a person has looked at them. That there was
    /// one, and why it didn't fit, stays.
    Strays,
    /// Links into the studio whose time is over.
    Links,
    /// Browsers that were signed in there.
    Sessions,
    /// What programs called their wishes for refunds.
    Wishes,
    /// Alarms that a person acknowledged.
    Alarms,
    /// Counters of days.
    Counters,
    /// How far customers got at a code, by days.
    Funnel,
    /// The oldest entries of the trail. What is left still proves that nothing of it was changed.
    Trail,
}

impl Kind {
    /// All of them, in the order in which they are gone through.
    pub const ALL: [Self; 10] = [
        Self::Requests,
        Self::Notes,
        Self::Strays,
        Self::Links,
        Self::Sessions,
        Self::Wishes,
        Self::Alarms,
        Self::Counters,
        Self::Funnel,
        Self::Trail,
    ];

    /// Its name, which never changes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Notes => "notes",
            Self::Strays => "strays",
            Self::Links => "links",
            Self::Sessions => "sessions",
            Self::Wishes => "wishes",
            Self::Alarms => "alarms",
            Self::Counters => "counters",
            Self::Funnel => "funnel",
            Self::Trail => "trail",
        }
    }
}

/// One small step through what is there.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What.
    pub kind: Kind,
    /// What ended before then goes.
    pub before: Timestamp,
    /// Where the step before has come to; `None` at the beginning.
    pub from: Option<&'a str>,
    /// At most so many rows are looked at, or go, in one transaction.
    pub rows: u32,
}

/// What came of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stepped {
    /// How many rows went; of a look, how many would go.
    pub rows: u64,
    /// When the oldest of them ended, as far as that was looked for.
    pub oldest: Option<Timestamp>,
    /// Where to go on; `None` when everything was seen.
    pub next: Option<String>,
}

/// A store that can forget. Whatever ends a step halfway, all of it is there or all of it is gone; and
/// of many servers that forget at the same time each takes other rows.
#[async_trait]
pub trait KeepingStore: Send + Sync {
    /// Says how much would go, and changes nothing.
    async fn forgettable(&self, step: Step<'_>) -> Result<Stepped, StoreError>;
    /// Forgets.
    async fn forget(&self, step: Step<'_>) -> Result<Stepped, StoreError>;
}
