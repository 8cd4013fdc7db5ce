//! What somebody asked another to agree to. Its id is the one that the refund will have, so agreeing
//! twice, or after an answer was lost, is one refund.

use domain::{Money, RefundId, RequestId};
use foundation::clock::Timestamp;
use payments::payment::Place;

/// How long a request waits before it is over by itself.
pub const WAITS_MS: i64 = 7 * 24 * 3_600_000;

/// Where a request stands, stored under its name; one that was withdrawn as lapsed, with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody has decided.
    Waiting,
    /// Somebody agreed: there is a refund of its id.
    Approved,
    /// Somebody said no.
    Rejected,
    /// It was too late, or nothing was left to give back.
    Lapsed,
    /// Whoever asked took it back.
    Withdrawn,
}

impl RequestState {
    /// All, in the order of declaration.
    pub const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Approved,
        Self::Rejected,
        Self::Lapsed,
        Self::Withdrawn,
    ];

    /// As it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == raw)
    }
}

/// A request for money to be given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What the refund will be called.
    pub id: RefundId,
    /// Of which payment.
    pub payment: RequestId,
    /// Where that was made.
    pub place: Place,
    /// How much.
    pub amount: Money,
    /// Why, in the words of whoever asks.
    pub reason: Option<String>,
    /// Who asks, by their id.
    pub asked_by: String,
    /// When.
    pub asked: Timestamp,
    /// Until when it waits.
    pub until: Timestamp,
    /// Where it stands.
    pub state: RequestState,
    /// By whom it was decided; none while it waits, and if it lapsed.
    pub decided_by: Option<String>,
    /// When it was decided or lapsed.
    pub decided: Option<Timestamp>,
    /// Why it was decided so, in their words.
    pub word: Option<String>,
}

impl Request {
    /// Whether somebody can still agree.
    pub fn is_waiting(&self, now: Timestamp) -> bool {
        self.state == RequestState::Waiting && now < self.until
    }
}
