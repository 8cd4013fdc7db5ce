//! What payments and refunds have in common: an id, a state, and a history that says how they came
//! to it. Whoever keeps or writes histories does it once, for both.

use std::fmt;

use domain::payment::UnknownName;

use alarms::{Alarm, Change};
use foundation::clock::Timestamp;

/// What a history is about.
pub trait Subject: Clone + fmt::Debug + Send + Sync + 'static {
    /// What it is called, for people and in tables.
    const NAME: &'static str;
    /// Our name of one.
    type Id: Clone + Ord + fmt::Debug + fmt::Display + Send + Sync;
    /// Where one stands.
    type State: Copy + Eq + fmt::Debug + Send + Sync;
    /// What may happen to one.
    type Kind: Copy + Eq + fmt::Debug + Send + Sync;
    /// What news may add to what is known of one.
    type Facts: Clone + fmt::Debug + Default + Send + Sync;

    /// Our name of it.
    fn id(&self) -> &Self::Id;
    /// Where it stands.
    fn state(&self) -> Self::State;
    /// How many events it has.
    fn version(&self) -> i64;
    /// The name under which a state is stored.
    fn state_name(state: Self::State) -> &'static str;
    /// The name under which an event is stored.
    fn kind_name(kind: Self::Kind) -> &'static str;
    /// Reads the stored name of an event.
    fn kind(name: &str) -> Result<Self::Kind, UnknownName>;
    /// The money that it has moved when it stands so, in minor units: what came to the shop is above
    /// nought, what went is below.
    fn moved_minor(&self, state: Self::State) -> i64;
    /// When news say that money was moved, by the gateway's clock.
    fn moved_at(facts: &Self::Facts) -> Option<Timestamp>;
}

/// Who brought the news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Our own pay call and its answer.
    Pay,
    /// A verified notification.
    Notice,
    /// A verified answer to an inquiry.
    Inquiry,
    /// A cancel call and its answer.
    Cancel,
    /// A refund call and its answer.
    Refund,
    /// The customer, on our pages.
    Customer,
    /// Our own clockwork.
    Sweeper,
    /// An operator, at the command line.
    Operator,
    /// Somebody who works at the shop, in the office.
    Staff,
}

impl Source {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Notice => "notice",
            Self::Inquiry => "inquiry",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
            Self::Customer => "customer",
            Self::Sweeper => "sweeper",
            Self::Operator => "operator",
            Self::Staff => "staff",
        }
    }
}

/// Something that happened, before it is numbered.
#[derive(Clone, Debug)]
pub struct Entry<S: Subject> {
    /// What.
    pub kind: S::Kind,
    /// Who says so.
    pub source: Source,
    /// For people: codes and ids, never secrets.
    pub detail: String,
    /// Facts that came with it; only what is set is written.
    pub facts: S::Facts,
    /// Alarms that are written with it.
    pub alarms: Vec<Change>,
}

impl<S: Subject> Entry<S> {
    /// News without facts.
    pub fn plain(kind: S::Kind, source: Source) -> Self {
        Self {
            kind,
            source,
            detail: String::new(),
            facts: S::Facts::default(),
            alarms: Vec::new(),
        }
    }

    /// The same with an alarm, written only if the news are.
    #[must_use]
    pub fn with_alarm(mut self, alarm: Alarm) -> Self {
        self.alarms.push(Change::Raised(alarm));
        self
    }

    /// The same with words for people.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// One stored event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<K = domain::EventKind> {
    /// Its place in the history, from 1.
    pub seq: i64,
    /// What.
    pub kind: K,
    /// Who said so.
    pub source: String,
    /// For people.
    pub detail: String,
    /// When it was written.
    pub at: Timestamp,
}
