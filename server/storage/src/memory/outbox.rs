//! What others will be told, in memory.

use async_trait::async_trait;

use super::Memory;
use foundation::{clock::Timestamp, store::StoreError};
use payments::outbox::{OutboxStore, Outgoing};

#[async_trait]
impl OutboxStore for Memory {
    async fn outgoing(&self, after: i64, limit: u32) -> Result<Vec<Outgoing>, StoreError> {
        let tables = self.tables();
        let behind = tables.outbox.iter().filter(|row| row.number > after);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(behind.take(limit).cloned().collect())
    }

    async fn forget_outgoing(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let all = tables.outbox.len();
        tables.outbox.retain(|row| row.at >= before);
        let gone = all.saturating_sub(tables.outbox.len());
        Ok(u64::try_from(gone).unwrap_or(u64::MAX))
    }
}
