//! What of a payment the rules look at, and what they say.

use domain::{RequestId, State};
use foundation::clock::Timestamp;

/// Payments that are looked at in one place, at most; more than any rule counts.
pub const SEEN_MAX: u32 = 400;
/// Payments that something is told with, at most.
pub const SHOWN_MAX: usize = 20;

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub payment: RequestId,
    /// How it stands.
    pub state: State,
    /// How much, in minor units.
    pub minor: u64,
    /// The wallet, if it is known.
    pub wallet: Option<String>,
    /// When it was begun.
    pub created: Timestamp,
    /// When the money was taken.
    pub paid: Option<Timestamp>,
}

/// What a rule has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What of the place it is about: a wallet, the digest of a payer; empty for all of it.
    pub about: String,
    /// How many it counted.
    pub number: u32,
    /// Which, the newest first, [`SHOWN_MAX`] at most.
    pub payments: Vec<RequestId>,
}

impl Told {
    /// About these.
    pub fn of(about: &str, payments: impl IntoIterator<Item = RequestId>) -> Self {
        let mut payments: Vec<RequestId> = payments.into_iter().collect();
        let number = u32::try_from(payments.len()).unwrap_or(u32::MAX);
        payments.truncate(SHOWN_MAX);
        Self {
            about: about.to_owned(),
            number,
            payments,
        }
    }
}
