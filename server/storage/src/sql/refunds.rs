//! Refunds and their histories.

use async_trait::async_trait;
use domain::{RefundEvent, RefundId, RefundRefusal, RefundState, RequestId};

use super::{
    Database, database,
    due::{self, Lease, Seen},
    rows,
    upkeep::{REFUND_EVENTS, REFUNDS},
};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use payments::store::{After, RefundStore, Reserved};
use payments::{
    payment::Event,
    refund::{Refund, RefundNews},
};

/// Refunds with what is due of them.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT r.refund_id, r.request_id, r.minor, r.currency, r.reason, r.state, r.version, \
             r.created_ms, r.refusal, r.refunded_ms, r.gateway_id, r.settlement_quote, \
             r.gross_settlement, d.at_ms AS due_ms, COALESCE(d.checks, 0) AS due_checks FROM refunds r \
             LEFT JOIN due d ON d.kind = 'refund' AND d.id = r.refund_id ",
            $which
        )
    };
}

#[async_trait]
impl RefundStore for Database {
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError> {
        let mut tx = self.writing().await?;
        if !self.take(&mut tx, refund).await? {
            tx.undo().await?;
            return Ok(Reserved::Exceeds);
        }
        let kept = sqlx::query(
            "INSERT INTO refunds (refund_id, request_id, minor, currency, reason, state, version, \
             created_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(refund.id.as_str())
        .bind(refund.payment.as_str())
        .bind(rows::minor(refund.amount.minor())?)
        .bind(refund.amount.currency().code())
        .bind(refund.reason.as_deref())
        .bind(refund.state.as_str())
        .bind(refund.version)
        .bind(refund.created.0)
        .execute(&mut *tx)
        .await;
        if let Err(error) = kept {
            let error = self.failed(error);
            // An id that is there already has its amount; nothing more is taken for it.
            tx.undo().await?;
            return Err(error);
        }
        let id = refund.id.as_str();
        self.set_due(&mut tx, due::REFUND.next(id, refund.check))
            .await?;
        tx.commit().await?;
        Ok(Reserved::Kept)
    }

    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        let row = sqlx::query(selected!("WHERE r.refund_id = $1"))
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, REFUNDS, rows::refund))
            .transpose()
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        let rows = sqlx::query(selected!(
            "WHERE r.request_id = $1 ORDER BY r.created_ms, r.refund_id"
        ))
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
            "UPDATE refunds SET state = $1, version = version + 1, \
             refusal = COALESCE($2, refusal), refunded_ms = COALESCE(refunded_ms, $3), \
             gateway_id = COALESCE($4, gateway_id), \
             settlement_quote = COALESCE($5, settlement_quote), \
             gross_settlement = COALESCE($6, gross_settlement) WHERE refund_id = $7 AND version = $8",
        )
        .bind(after.state.as_str())
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
             VALUES ($1, $2, $3, $4, $5, $6)",
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
        let id = refund.id.as_str();
        self.set_due(&mut tx, due::REFUND.next(id, after.check))
            .await?;
        self.alarm(&mut tx, &news.alarms, after.at).await?;
        tx.commit().await
    }

    async fn schedule_refund(
        &self,
        refund: &Refund,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let seen = Seen {
            kind: due::REFUND,
            id: refund.id.as_str(),
            version: refund.version,
        };
        self.asked(seen, check).await
    }

    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError> {
        let lease = Lease {
            now,
            for_ms: lease_ms,
            limit,
        };
        let rows = self.claim(due::REFUND, lease).await?;
        Ok(self.readable(&rows, REFUNDS, |row| {
            rows::parsed(row, "refund_id", RefundId::parse)
        }))
    }

    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        let rows = sqlx::query(
            "SELECT refund_id, seq, kind, source, detail, at_ms FROM refund_events \
             WHERE refund_id = $1 ORDER BY seq",
        )
        .bind(id.as_str())
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, REFUND_EVENTS, rows::refund_event))
    }

    async fn open_refunds(&self) -> Result<Vec<Refund>, StoreError> {
        let rows = sqlx::query(selected!(
            "WHERE r.state NOT IN ('refunded', 'refused') ORDER BY r.created_ms"
        ))
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, REFUNDS, rows::refund))
    }
}
