//! Refunds and their histories in SQLite.

use async_trait::async_trait;
use domain::{RefundEvent, RefundId, RefundRefusal, RefundState, RequestId};

use crate::{
    sqlite::rows,
    sqlite::{
        Sqlite, database,
        upkeep::{REFUND_EVENTS, REFUNDS},
    },
};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use payments::store::{After, LONG_SLEEP_MS_MAX, RefundStore, Reserved};
use payments::{
    payment::Event,
    refund::{Refund, RefundNews},
};

#[async_trait]
impl RefundStore for Sqlite {
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError> {
        let mut tx = self.writing().await?;
        if !self.take(&mut tx, refund).await? {
            tx.undo().await?;
            return Ok(Reserved::Exceeds);
        }
        let kept = sqlx::query(
            "INSERT INTO refunds (refund_id, request_id, minor, currency, reason, state, version, \
             created_ms, check_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(refund.id.as_str())
        .bind(refund.payment.as_str())
        .bind(rows::minor(refund.amount.minor())?)
        .bind(refund.amount.currency().code())
        .bind(refund.reason.as_deref())
        .bind(refund.state.as_str())
        .bind(refund.version)
        .bind(refund.created.0)
        .bind(refund.check.map(|at| at.0))
        .execute(&mut *tx)
        .await;
        if let Err(error) = kept {
            let error = self.failed(error);
            // An id that is there already has its amount; nothing more is taken for it.
            tx.undo().await?;
            return Err(error);
        }
        tx.commit().await?;
        Ok(Reserved::Kept)
    }

    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        let row = sqlx::query("SELECT * FROM refunds WHERE refund_id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, REFUNDS, rows::refund))
            .transpose()
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        let rows = sqlx::query(
            "SELECT * FROM refunds WHERE request_id = ? ORDER BY created_ms, refund_id",
        )
        .bind(payment.as_str())
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, REFUNDS, rows::refund))
    }

    async fn append_refund(
        &self,
        refund: &Refund,
        news: &RefundNews,
        after: After<RefundState>,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let facts = &news.facts;
        self.follow(&mut tx, refund, after.state).await?;
        // The version in the condition is what keeps two writers from both winning.
        let changed = sqlx::query(
            "UPDATE refunds SET state = ?, version = version + 1, check_ms = ?, \
             refusal = COALESCE(?, refusal), refunded_ms = COALESCE(refunded_ms, ?), \
             gateway_id = COALESCE(?, gateway_id), \
             settlement_quote = COALESCE(?, settlement_quote), \
             gross_settlement = COALESCE(?, gross_settlement) WHERE refund_id = ? AND version = ?",
        )
        .bind(after.state.as_str())
        .bind(after.check.map(|at| at.0))
        .bind(facts.refusal.map(RefundRefusal::as_str))
        .bind(facts.refunded.map(|at| at.0))
        .bind(facts.gateway_id.as_deref())
        .bind(facts.settlement.quote.as_deref())
        .bind(facts.settlement.gross.as_deref())
        .bind(refund.id.as_str())
        .bind(refund.version)
        .execute(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        if changed.rows_affected() != 1 {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        sqlx::query(
            "INSERT INTO refund_events (refund_id, seq, kind, source, detail, at_ms) \
             VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(refund.id.as_str())
        .bind(refund.version.saturating_add(1))
        .bind(news.kind.as_str())
        .bind(news.source.as_str())
        .bind(&news.detail)
        .bind(after.at.0)
        .execute(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        self.alarm(&mut tx, &news.alarms, after.at).await?;
        tx.commit().await
    }

    async fn schedule_refund(
        &self,
        refund: &Refund,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE refunds SET check_ms = ?, checks = checks + 1 \
             WHERE refund_id = ? AND version = ?",
        )
        .bind(check.map(|at| at.0))
        .bind(refund.id.as_str())
        .bind(refund.version)
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError> {
        // What is in a state that only a newer version knows is left to that version.
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "UPDATE refunds SET check_ms = ? WHERE refund_id IN (SELECT refund_id \
             FROM refunds WHERE (check_ms <= ? OR check_ms > ?) AND state IN ({}) \
             ORDER BY check_ms LIMIT ?) RETURNING refund_id",
            rows::names(&RefundState::ALL.map(RefundState::as_str))
        )))
        .bind(now.plus_ms(lease_ms).0)
        .bind(now.0)
        .bind(now.plus_ms(LONG_SLEEP_MS_MAX).0)
        .bind(limit)
        .fetch_all(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(self.readable(&rows, REFUNDS, |row| {
            rows::parsed(row, "refund_id", RefundId::parse)
        }))
    }

    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        let rows = sqlx::query("SELECT * FROM refund_events WHERE refund_id = ? ORDER BY seq")
            .bind(id.as_str())
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(self.readable(&rows, REFUND_EVENTS, rows::refund_event))
    }

    async fn open_refunds(&self) -> Result<Vec<Refund>, StoreError> {
        let rows = sqlx::query(
            "SELECT * FROM refunds WHERE state NOT IN ('refunded', 'refused') ORDER BY created_ms",
        )
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, REFUNDS, rows::refund))
    }
}
