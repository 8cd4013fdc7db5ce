//! Where events, endpoints and deliveries are kept: the ports. Who writes an event is the adapter, in the
//! transaction of what happened; nobody else can.
//!
//! All that is asked for by name is asked for with its merchant: what is another's is as if it weren't
//! there.

use std::fmt;

use alarms::Alarm;
use async_trait::async_trait;
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};

use sealing::Sealed;

use crate::{
    delivery::{Attempt, Delivery, Due, Outcome},
    endpoint::{Doing, Endpoint, EndpointId, OldSecret, Plan, State},
    event::{Event, EventId},
};

/// Which events are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventsOf {
    /// Whose.
    pub merchant: String,
    /// Only of these stores, and of none; all if not said.
    pub stores: Option<Vec<String>>,
    /// Only of this kind.
    pub kind: Option<String>,
}

/// What happened.
#[async_trait]
pub trait EventStore: Send + Sync + fmt::Debug {
    /// One of a merchant's.
    async fn event(&self, merchant: &str, id: &EventId) -> Result<Option<Event>, StoreError>;
    /// A merchant's, the newest first. Their names sort as they happened, by the clock of whoever wrote
    /// them: what was written at the same moment may come a little later than its neighbours. Who
    /// catches up goes back to a minute before the last one they have.
    async fn events_of(&self, of: &EventsOf, page: &Page) -> Result<Listed<Event>, StoreError>;
    /// Forgets what happened before then, with its deliveries and their tries, a few at a time; how many.
    async fn forget_events(&self, before: Timestamp) -> Result<u64, StoreError>;
}

/// What came of changing an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Done,
    /// There is no such endpoint, or not of this merchant.
    Unknown,
    /// Somebody else has changed it since it was looked at.
    Meanwhile,
    /// The merchant has as many as there may be.
    Full,
}

/// An endpoint, as somebody saw it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Whose.
    pub merchant: &'a str,
    /// Which.
    pub id: &'a EndpointId,
    /// See [`Endpoint::version`].
    pub version: i64,
}

/// What somebody does with an endpoint.
#[derive(Clone, Debug)]
pub enum Change {
    /// Sets it otherwise.
    Plan(Plan),
    /// Gives it another secret; the old one signs beside it for a while.
    Secret {
        /// The new one.
        new: Sealed,
        /// Until when the old one signs, too.
        until: Timestamp,
    },
    /// Switches it on, or on again: what waits is sent.
    On,
    /// Switches it off: what waits stays, and nothing new is kept for it.
    Off,
    /// Takes it away, with all that was on its way.
    End,
}

/// Where events go. Each change leaves its entry in the trail.
#[async_trait]
pub trait EndpointStore: Send + Sync + fmt::Debug {
    /// Keeps a new one. It counts from the next event on.
    async fn add_endpoint(&self, endpoint: &Endpoint) -> Result<Changed, StoreError>;
    /// A merchant's, in the order in which they were made.
    async fn endpoints(&self, merchant: &str) -> Result<Vec<Endpoint>, StoreError>;
    /// One of a merchant's.
    async fn endpoint(
        &self,
        merchant: &str,
        id: &EndpointId,
    ) -> Result<Option<Endpoint>, StoreError>;
    /// One by its id alone, whosever it is.
    async fn any_endpoint(&self, id: &EndpointId) -> Result<Option<Endpoint>, StoreError>;
    /// Changes one that is as it was seen.
    async fn change_endpoint(&self, seen: Seen<'_>, change: &Change)
    -> Result<Changed, StoreError>;
}

/// An endpoint of a merchant's.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// Whose.
    pub merchant: &'a str,
    /// Which.
    pub endpoint: &'a EndpointId,
}

/// Which deliveries are sent again.
#[derive(Clone, Copy, Debug)]
pub struct Again<'a> {
    /// To which endpoint.
    pub to: To<'a>,
    /// Of what happened since then.
    pub since: Timestamp,
    /// Only what has failed; otherwise also what was taken, and what it never heard of.
    pub failed_only: bool,
    /// At most so many.
    pub limit: u32,
    /// When that is asked for: the first goes now, the others after it.
    pub now: Timestamp,
}

/// How an endpoint is doing after a try, and how it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whose.
    pub merchant: String,
    /// What people call it.
    pub name: String,
    /// Before.
    pub before: Doing,
    /// After.
    pub after: Doing,
}

impl Moved {
    /// Who has to hear of it: it fails, or it is off and nobody wanted that; or that is over.
    pub fn alarm(&self, endpoint: &EndpointId) -> Option<alarms::Change> {
        if self.before.state == self.after.state {
            return None;
        }
        let kind = alarms::Kind::WebhookFailing;
        Some(match self.after.state {
            State::On => alarms::Change::over(kind, endpoint),
            State::Failing | State::Off => {
                let words = format!("{}, {}", self.merchant, self.after.state.as_str());
                alarms::Change::Raised(Alarm::new(kind, endpoint).with_detail(words))
            }
        })
    }
}

/// A delivery with all its tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// How far it is.
    pub delivery: Delivery,
    /// The first first.
    pub attempts: Vec<Attempt>,
}

/// Beyond this it isn't counted how much waits: it is much.
pub const BACKLOG_MAX: i64 = 10_000;

/// How all endpoints are doing, and what wasn't taken there yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Deliveries that wait or are on their way, up to [`BACKLOG_MAX`]; not those to endpoints that are off.
    pub waiting: i64,
    /// When the oldest of those happened.
    pub oldest: Option<Timestamp>,
    /// Endpoints that are on and take what they get.
    pub on: i64,
    /// Endpoints that don't.
    pub failing: i64,
    /// Endpoints that are off.
    pub off: i64,
}

/// Deliveries.
#[async_trait]
pub trait DeliveryStore: Send + Sync + fmt::Debug {
    /// Endpoints with something whose time has come, in no order that favours any.
    async fn endpoints_due(&self, now: Timestamp) -> Result<Vec<EndpointId>, StoreError>;
    /// Takes what is due at one: as many as may be on their way to it at once, whoever sends them; of
    /// one that is failing a single one, the longest due. What is taken is nobody else's for the time of
    /// a lease, and due again after it: whoever had it is gone.
    async fn claim_deliveries(
        &self,
        endpoint: &EndpointId,
        now: Timestamp,
    ) -> Result<Vec<Due>, StoreError>;
    /// Writes down what a try came to; how the endpoint is doing for it. `None` if the delivery is gone
    /// meanwhile.
    async fn tried(&self, outcome: &Outcome) -> Result<Option<Moved>, StoreError>;
    /// What waits, of all merchants together.
    async fn backlog(&self) -> Result<Backlog, StoreError>;
    /// An endpoint's, the newest first.
    async fn deliveries(&self, to: To<'_>, page: &Page) -> Result<Listed<Delivery>, StoreError>;
    /// One with all its tries, the first first.
    async fn delivery(&self, to: To<'_>, event: &EventId) -> Result<Option<Followed>, StoreError>;
    /// Has one event sent to an endpoint, again or for the first time. False if there is no such event or
    /// endpoint of this merchant's.
    async fn send_again(
        &self,
        to: To<'_>,
        event: &EventId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Has many sent again, in the order in which they happened, at a pace that a receiver stands; how
    /// many.
    async fn send_all_again(&self, again: &Again<'_>) -> Result<u64, StoreError>;
    /// Writes a test and has it sent to this endpoint alone. `None` if there is no such endpoint.
    async fn send_test(&self, to: To<'_>, now: Timestamp) -> Result<Option<EventId>, StoreError>;
}

/// What signs beside a new secret, as it is stored.
impl OldSecret {
    /// Of its two columns; none without both.
    pub fn stored(sealed: Option<String>, until_ms: Option<i64>) -> Option<Self> {
        let (sealed, until) = sealed.zip(until_ms)?;
        Some(Self {
            sealed: Sealed::stored(sealed),
            until: Timestamp(until),
        })
    }
}

/// Endpoints and what is on its way to them.
pub trait Shelves: EndpointStore + DeliveryStore {}
impl<T: EndpointStore + DeliveryStore + ?Sized> Shelves for T {}
