//! That everything was put back from a backup, and which payments nothing is said of until the gateway was asked.

use async_trait::async_trait;

use super::{Connection, Database, database, rows::integer};
use crate::{
    deeds::restored::{alarm, deed},
    renumbered::rise,
};
use domain::RequestId;
use foundation::{clock::Timestamp, store::StoreError};
use payments::restored::{Restored, RestoredStore};

/// Those that were begun since then.
const DOUBT_NEW: &str = "INSERT INTO due (kind, id, at_ms, checks, unsure) \
    SELECT 'payment', request_id, $1, 0, 1 FROM payments WHERE created_ms >= $2 \
    ON CONFLICT (kind, id) DO UPDATE SET at_ms = excluded.at_ms, checks = 0, unsure = 1";
/// Those that are due anyway; all without a final word are.
const DOUBT_DUE: &str =
    "UPDATE due SET at_ms = $1, unsure = 1 WHERE kind = 'payment' AND unsure = 0";
/// What makes it unsure counts, too.
const ABSENT: &str = "UPDATE due SET unsure = unsure + 1 \
    WHERE kind = 'payment' AND id = $1 AND unsure > 0 RETURNING unsure - 1";
/// Every store has numbers that rise.
const COUNTED: &str = "INSERT INTO feed_heads (store_id, seq, changes) \
    SELECT id, 0, 0 FROM stores WHERE TRUE ON CONFLICT (store_id) DO NOTHING";
const FIRST_NUMBERS: &str = "SELECT h.store_id, COALESCE((SELECT MIN(f.seq) FROM feed f WHERE f.store_id = h.store_id), h.seq) \
    FROM feed_heads h";
const RENUMBER: &str = "UPDATE feed SET seq = seq + $2, of_seq = of_seq + $2 WHERE store_id = $1";
const RAISE: &str = "UPDATE feed_heads SET seq = seq + $2 WHERE store_id = $1";

/// Stores' lines get numbers that nobody had before.
async fn renumbered(tx: &mut Connection, at: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query(COUNTED).execute(&mut *tx).await?;
    let stores: Vec<(String, i64)> = sqlx::query_as(FIRST_NUMBERS).fetch_all(&mut *tx).await?;
    for (store, first) in stores {
        let by = rise(first, at);
        for sql in [RENUMBER, RAISE] {
            let moved = sqlx::query(sql).bind(&store).bind(by);
            moved.execute(&mut *tx).await?;
        }
    }
    Ok(())
}

#[async_trait]
impl RestoredStore for Database {
    async fn restored(&self) -> Result<Option<Restored>, StoreError> {
        let row = sqlx::query("SELECT at_ms, copied_ms FROM restored");
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.map(|row| {
            Ok(Restored {
                at: Timestamp(integer(&row, "at_ms")?),
                copied: Timestamp(integer(&row, "copied_ms")?),
            })
        })
        .transpose()
    }

    async fn doubt(&self, restored: &Restored) -> Result<u64, StoreError> {
        let mut tx = self.writing().await?;
        let kept = sqlx::query(
            "INSERT INTO restored (one, at_ms, copied_ms) VALUES (1, $1, $2) \
             ON CONFLICT (one) DO UPDATE SET at_ms = excluded.at_ms, copied_ms = excluded.copied_ms",
        );
        let kept = kept.bind(restored.at.0).bind(restored.copied.0);
        kept.execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        let new = sqlx::query(DOUBT_NEW)
            .bind(restored.at.0)
            .bind(restored.since().0);
        let new = new
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        let due = sqlx::query(DOUBT_DUE).bind(restored.at.0);
        let due = due
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        // It is used from now on where it is opened next.
        let placed = sqlx::query("DELETE FROM placed").execute(&mut *tx).await;
        placed.map_err(|error| self.failed(error))?;
        // None of those that are in the copy runs any more.
        let gone = sqlx::query("DELETE FROM servers").execute(&mut *tx).await;
        gone.map_err(|error| self.failed(error))?;
        let numbered = renumbered(&mut tx, restored.at).await;
        numbered.map_err(|error| self.failed(error))?;
        self.alarm(&mut tx, &[alarm(restored)], restored.at).await?;
        tx.tell(&deed(restored)).await?;
        tx.commit().await?;
        Ok(new.rows_affected().saturating_add(due.rows_affected()))
    }

    async fn reassure(&self, id: &RequestId) -> Result<(), StoreError> {
        let sql = "UPDATE due SET unsure = 0 WHERE kind = 'payment' AND id = $1";
        let done = sqlx::query(sql).bind(id.as_str()).execute(&self.pool).await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn absent_again(&self, id: &RequestId) -> Result<u32, StoreError> {
        let times = sqlx::query_scalar(ABSENT).bind(id.as_str());
        let times: Option<i64> = times
            .fetch_optional(&self.pool)
            .await
            .map_err(|error| self.failed(error))?;
        let times = times.unwrap_or_default();
        Ok(u32::try_from(times).unwrap_or(u32::MAX))
    }
}
