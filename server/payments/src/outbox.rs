//! What others will be told: a row for each event of a payment or refund, written with the event.
//! Whoever tells them reads the rows behind the last one that it has told, and misses none.

use std::fmt;

use async_trait::async_trait;

use foundation::{clock::Timestamp, store::StoreError};

/// One event, for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its place among all of them, in the order in which they are told. Numbers may be left out.
    pub number: i64,
    /// What it is about: `payment` or `refund`.
    pub subject: String,
    /// Our id of that.
    pub id: String,
    /// Its place in that history.
    pub seq: i64,
    /// Whose it is.
    pub merchant: String,
    /// Where that was.
    pub store: String,
    /// What happened.
    pub kind: String,
    /// When it was written.
    pub at: Timestamp,
}

/// Where rows wait for those who tell others.
#[async_trait]
pub trait OutboxStore: Send + Sync + fmt::Debug {
    /// At most so many behind this number, in order; nought is the beginning. An event is never given
    /// a number below one that anybody could already read, so reading on behind the last misses
    /// nothing, however long its transaction took. Of one history they come in its order.
    async fn outgoing(&self, after: i64, limit: u32) -> Result<Vec<Outgoing>, StoreError>;
    /// Forgets rows written before this, a few at a time; how many.
    async fn forget_outgoing(&self, before: Timestamp) -> Result<u64, StoreError>;
}
