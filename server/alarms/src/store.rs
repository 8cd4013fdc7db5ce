//! Where alarms are kept: the port.

use async_trait::async_trait;

use super::{Change, Kept, OfShop, Wanted};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};

/// Alarms and who has seen them.
#[async_trait]
pub trait AlarmStore: Send + Sync {
    /// Writes changes in order, all or none. An alarm that nobody has acknowledged yet is raised
    /// again instead of twice; the end of what was never raised is nothing. What a version before
    /// raised of a kind that is about a server names none, and ends with any server's.
    async fn write_alarms(&self, changes: &[(Timestamp, Change)]) -> Result<(), StoreError>;
    /// The alarms, the latest first.
    async fn alarms(&self, wanted: Wanted, page: &Page) -> Result<Listed<Kept>, StoreError>;
    /// What a merchant's shops have to know of and nobody has acknowledged, the latest first; at most so
    /// many.
    async fn alarms_of(&self, merchant: &str, limit: u32) -> Result<Vec<OfShop>, StoreError>;
    /// Alarms that go on at servers of which nothing was heard since then, nor the alarm raised.
    async fn alarms_of_the_gone(&self, before: Timestamp) -> Result<Vec<Kept>, StoreError>;
    /// Ends one of them, and adds why; `false` when it was over.
    async fn end_alarm(&self, id: i64, at: Timestamp, why: &str) -> Result<bool, StoreError>;
    /// Says that somebody has looked; `false` when there is none of this id, or somebody had.
    async fn acknowledge(&self, id: i64, at: Timestamp, by: &str) -> Result<bool, StoreError>;
    /// How many nobody has acknowledged.
    async fn unacknowledged(&self) -> Result<i64, StoreError>;
    /// How many of each kind are neither over nor acknowledged.
    async fn count_alarms(&self) -> Result<Vec<(String, i64)>, StoreError>;
}
