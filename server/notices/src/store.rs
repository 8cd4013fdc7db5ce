//! Where channels are kept, and what waits for them: the port. A notice is written by the adapter, in the
//! transaction of what happened; nobody else can, but for a test.
//!
//! All that is asked for by name is asked for with its merchant: what is another's is as if it weren't
//! there. The installation's are nobody's.

use std::fmt;

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use sealing::Sealed;

use crate::{
    batch::Pace,
    channel::{Channel, ChannelId, Plan, Trouble},
    fact::{Fact, Happened},
};

/// So many notices are claimed at once.
pub const CLAIM_MAX: u32 = 200;

/// What came of changing a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Done,
    /// There is no such channel, or not of this merchant.
    Unknown,
    /// Somebody else has changed it since it was looked at.
    Meanwhile,
    /// There are as many as there may be.
    Full,
}

/// A channel, as somebody saw it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Whose.
    pub merchant: Option<&'a str>,
    /// Which.
    pub id: &'a ChannelId,
    /// See [`Channel::version`].
    pub version: i64,
}

/// What somebody does with a channel.
#[derive(Clone, Debug)]
pub enum Change {
    /// Sets it otherwise.
    Plan(Plan),
    /// Has it lead elsewhere, or with another token.
    Address {
        /// As it is kept.
        sealed: Sealed,
        /// What may be shown of it.
        shown: String,
    },
    /// Tells it again.
    On,
    /// Tells it nothing for now: what waits goes, and nothing new is kept for it.
    Off,
    /// Takes it away, with all that waits.
    End,
}

/// Where people are told. Each change leaves its entry in the trail.
#[async_trait]
pub trait ChannelStore: Send + Sync + fmt::Debug {
    /// Keeps a new one. It counts from the next thing on that happens.
    async fn add_channel(&self, channel: &Channel) -> Result<Changed, StoreError>;
    /// A merchant's, or the installation's, in the order in which they were made.
    async fn channels(&self, merchant: Option<&str>) -> Result<Vec<Channel>, StoreError>;
    /// One of them.
    async fn channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
    ) -> Result<Option<Channel>, StoreError>;
    /// Changes one that is as it was seen.
    async fn change_channel(&self, seen: Seen<'_>, change: &Change) -> Result<Changed, StoreError>;
    /// Has a test told, whatever the hour. False if there is no such channel, or it is off.
    async fn test_channel(
        &self,
        merchant: Option<&str>,
        id: &ChannelId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
}

/// What waits to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Rises as they are written.
    pub id: i64,
    /// Whose it is, where it is anybody's.
    pub merchant: Option<String>,
    /// At which store.
    pub store: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// What happened; nothing for what a newer version wrote.
    pub fact: Option<Fact>,
    /// How often it was tried.
    pub tries: i64,
    /// Whether it has waited for the end of quiet hours.
    pub is_held: bool,
}

/// What waits for a channel, and is nobody else's to tell until a lease ends.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Where it goes.
    pub channel: Channel,
    /// What waits, in the order in which it is due.
    pub notices: Vec<Notice>,
    /// How many messages it got in this minute.
    pub pace: Pace,
    /// When the lease ends, which says whose it is.
    pub lease: Timestamp,
}

/// What becomes of a notice that didn't arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    /// Which.
    pub id: i64,
    /// When it is tried next; given up if never.
    pub next: Option<Timestamp>,
}

/// What came of telling a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// It arrived: these were told.
    Arrived(Vec<i64>),
    /// It didn't.
    Failed {
        /// Why.
        trouble: Trouble,
        /// What was answered, by its number, if anything was.
        answer: Option<u16>,
        /// What was in it.
        again: Vec<Again>,
    },
}

/// The same, of which channel and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which channel.
    pub channel: ChannelId,
    /// When.
    pub at: Timestamp,
    /// How many it got in this minute, with this one.
    pub pace: Pace,
    /// What came of it.
    pub came: Came,
}

/// What waits for channels.
#[async_trait]
pub trait NoticeStore: Send + Sync + fmt::Debug {
    /// Channels for which something is due.
    async fn channels_due(&self, now: Timestamp) -> Result<Vec<ChannelId>, StoreError>;
    /// Takes what is due at one. Nobody else gets anything of it for the time of a lease, whatever is due
    /// there then: who had it may be gone. `None` if somebody else has it.
    async fn claim_notices(
        &self,
        channel: &ChannelId,
        now: Timestamp,
    ) -> Result<Option<Claim>, StoreError>;
    /// Writes down what came of a message.
    async fn told(&self, outcome: &Outcome) -> Result<(), StoreError>;
    /// Has these wait until then, for the end of quiet hours.
    async fn hold(
        &self,
        channel: &ChannelId,
        ids: &[i64],
        until: Timestamp,
    ) -> Result<(), StoreError>;
    /// Gives a channel back that was claimed under this lease; it is due again then, and not before.
    async fn give_back(
        &self,
        channel: &ChannelId,
        lease: Timestamp,
        pause: Timestamp,
    ) -> Result<(), StoreError>;
    /// Tells people what happened elsewhere than in this store: whoever wants to hear of it.
    async fn tell_of(&self, happened: &Happened) -> Result<(), StoreError>;
    /// Tells of keys that end before then, of each once; how many.
    async fn tell_of_keys(&self, now: Timestamp, before: Timestamp) -> Result<u64, StoreError>;
    /// Forgets what has waited since before then, of channels that are gone, a few at a time; how many.
    async fn forget_notices(&self, before: Timestamp) -> Result<u64, StoreError>;
}

/// Channels and what waits for them.
pub trait Channels: ChannelStore + NoticeStore {}
impl<T: ChannelStore + NoticeStore + ?Sized> Channels for T {}
