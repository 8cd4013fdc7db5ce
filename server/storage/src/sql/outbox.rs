//! What others will be told.
//!
//! Rows are written in many transactions at once, and their own numbers say when they were begun, not
//! when they could be read: whoever reads on behind the last of them would miss what is committed
//! late. So rows get the number they are read by when somebody reads, from one who holds the only row
//! of `outbox_head` until that is committed: what could be read later gets a later number.

use async_trait::async_trait;

use super::{
    Database, Row, database,
    rows::{integer, text},
};
use foundation::{clock::Timestamp, store::StoreError};
use payments::outbox::{OutboxStore, Outgoing};

/// Rows that are given numbers, or forgotten, in one transaction.
const BATCH: i64 = 500;

/// Whether there is anything to be numbered, at the cost of one look into an index.
pub(crate) const ANY_NEW: &str = "SELECT EXISTS (SELECT 1 FROM outbox WHERE number IS NULL)";

/// Takes its turn among those who give numbers.
const HEAD: &str = "UPDATE outbox_head SET number = number WHERE one = 1 RETURNING number";

/// Gives numbers behind that one. A history's rows were begun in its order, each after the one before
/// was committed.
pub(crate) const NUMBER: &str = "UPDATE outbox SET number = new.number FROM \
    (SELECT id, $1 + ROW_NUMBER() OVER (ORDER BY id) AS number FROM \
    (SELECT id FROM outbox WHERE number IS NULL ORDER BY id LIMIT $2) AS first) AS new \
    WHERE outbox.id = new.id";

const ADVANCE: &str = "UPDATE outbox_head SET number = number + $1 WHERE one = 1";

/// A page of them.
pub(crate) const BEHIND: &str = "SELECT number, subject, subject_id, seq, merchant_id, store_id, kind, at_ms \
    FROM outbox WHERE number > $1 ORDER BY number LIMIT $2";

/// The first rows are the oldest, but for clocks that are off.
pub(crate) const FORGET: &str = "DELETE FROM outbox WHERE id IN (SELECT id FROM \
    (SELECT id, at_ms FROM outbox ORDER BY id LIMIT $2) AS first WHERE at_ms < $1)";

impl Database {
    /// Numbers what has none; whether there may be more.
    async fn number_outgoing(&self) -> Result<bool, StoreError> {
        let any: bool = sqlx::query_scalar(ANY_NEW)
            .fetch_one(&self.pool)
            .await
            .map_err(database)?;
        if !any {
            return Ok(false);
        }
        let mut tx = self.writing().await?;
        let head: i64 = sqlx::query_scalar(HEAD)
            .fetch_one(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        let numbered = sqlx::query(NUMBER).bind(head).bind(BATCH);
        let numbered = numbered.execute(&mut *tx).await;
        let numbered = numbered.map_err(|error| self.failed(error))?;
        let count = i64::try_from(numbered.rows_affected()).unwrap_or(i64::MAX);
        let advanced = sqlx::query(ADVANCE).bind(count).execute(&mut *tx).await;
        advanced.map_err(|error| self.failed(error))?;
        tx.commit().await?;
        Ok(count >= BATCH)
    }
}

fn outgoing(row: &Row) -> Result<Outgoing, StoreError> {
    Ok(Outgoing {
        number: integer(row, "number")?,
        subject: text(row, "subject")?,
        id: text(row, "subject_id")?,
        seq: integer(row, "seq")?,
        merchant: text(row, "merchant_id")?,
        store: text(row, "store_id")?,
        kind: text(row, "kind")?,
        at: Timestamp(integer(row, "at_ms")?),
    })
}

#[async_trait]
impl OutboxStore for Database {
    async fn outgoing(&self, after: i64, limit: u32) -> Result<Vec<Outgoing>, StoreError> {
        while self.number_outgoing().await? {}
        let rows = sqlx::query(BEHIND).bind(after).bind(i64::from(limit));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(outgoing).collect()
    }

    async fn forget_outgoing(&self, before: Timestamp) -> Result<u64, StoreError> {
        let gone = sqlx::query(FORGET).bind(before.0).bind(BATCH);
        let gone = gone.execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
