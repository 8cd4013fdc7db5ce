//! What waits for somebody to agree, and limits (`limits.rs`). That somebody did agree is written in
//! `mandates.rs`, with the refund.

use async_trait::async_trait;
use consent::{
    limit::Rules,
    request::Request,
    store::{Asked, Change, ConsentStore, Decision, GoneBack, LIST_MAX, Spending, Which},
};
use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use trail::{action::Action, author::Author};

use super::{
    Database, database, limits,
    mandates::{self, Of},
    requests::{request, selected},
    rows::minor,
    staff::{hold, still},
};
use crate::{deeds::word, storable::storable_if_any};

const WAITING: &str =
    selected!("WHERE merchant_id = $1 AND state = 'waiting' ORDER BY asked_ms, refund_id LIMIT $2");
const DECIDED: &str = selected!(
    "WHERE merchant_id = $1 AND state <> 'waiting' ORDER BY decided_ms DESC, refund_id DESC LIMIT $2"
);

/// All that is asked for of a payment and waits, together, is no more than what is left of it.
const ASK: &str = "INSERT INTO refund_requests (refund_id, request_id, merchant_id, store_id, till_id, \
    minor, currency, reason, asked_by, asked_ms, until_ms, state, asked_through, via) SELECT $1, \
    p.request_id, p.merchant_id, p.store_id, p.till_id, $2, p.currency, $3, $4, $5, $6, 'waiting', $9, $10 \
    FROM payments p \
    WHERE p.request_id = $7 AND p.currency = $8 AND p.minor - p.reserved_minor - \
    COALESCE((SELECT CAST(SUM(q.minor) AS BIGINT) FROM refund_requests q WHERE q.request_id = p.request_id \
        AND q.state = 'waiting'), 0) >= $2";

const REJECT: &str = "UPDATE refund_requests SET state = 'rejected', decided_by = $1, \
    decided_ms = $2, word = $3 WHERE refund_id = $4 AND state = 'waiting' AND until_ms > $2";

/// It ends as what waited too long does, which a version before can read, too.
const WITHDRAW: &str = "UPDATE refund_requests SET state = 'lapsed', withdrawn = TRUE, \
    decided_ms = $1 WHERE refund_id = $2 AND asked_by = $3 AND state = 'waiting' AND until_ms > $1";

/// What a refund that isn't decided takes may come back.
const LAPSE: &str = "UPDATE refund_requests SET state = 'lapsed', decided_ms = $1 \
    WHERE state = 'waiting' AND (until_ms <= $1 OR EXISTS (SELECT 1 FROM payments p \
        WHERE p.request_id = refund_requests.request_id AND p.reserved_minor >= p.minor \
        AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.request_id = p.request_id \
            AND r.state NOT IN ('refunded', 'refused')))) RETURNING refund_id";

#[async_trait]
impl ConsentStore for Database {
    async fn rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        limits::rules(&mut connection, merchant).await
    }

    async fn set_rules(&self, change: &Change) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let is_there = hold(&mut tx, &change.merchant).await.map_err(database)?;
        let may = still(&mut tx, &change.by, &change.merchant).await;
        let before = limits::rules(&mut tx, &change.merchant).await?;
        let deed = word::limits(&before, change);
        if !is_there || !may.map_err(database)? {
            tx.undo().await?;
            if is_there {
                self.refused_to(deed, "not-allowed").await?;
            }
            return Ok(false);
        }
        if change.is_late(&before) {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        if change.is_done(&before) {
            // Nobody did anything.
            tx.undo().await?;
            return Ok(true);
        }
        self.forget_rules(&mut tx, change).await?;
        self.keep_rules(&mut tx, change).await?;
        tx.commit_with(&deed).await?;
        Ok(true)
    }

    async fn spent(&self, spending: &Spending<'_>) -> Result<u64, StoreError> {
        let of = Of {
            person: spending.person,
            merchant: spending.merchant,
            currency: spending.currency,
            since: spending.since,
        };
        let mut connection = self.pool.acquire().await.map_err(database)?;
        mandates::spent(&mut connection, of).await
    }

    async fn gone_back_of(
        &self,
        payment: &RequestId,
        person: &str,
    ) -> Result<GoneBack, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(database)?;
        mandates::gone_back_of(&mut connection, payment, person).await
    }

    async fn ask(&self, request: &Request) -> Result<Asked, StoreError> {
        let mut tx = self.writing().await?;
        let sql = "SELECT EXISTS (SELECT 1 FROM refunds WHERE refund_id = $1)";
        let made = sqlx::query_scalar(sql).bind(request.id.as_str());
        let made: bool = made.fetch_one(&mut *tx).await.map_err(database)?;
        if made {
            tx.undo().await?;
            return Ok(Asked::Taken);
        }
        let asked = sqlx::query(ASK)
            .bind(request.id.as_str())
            .bind(minor(request.amount.minor())?)
            .bind(storable_if_any(request.reason.as_deref()))
            .bind(&request.asked_by)
            .bind(request.asked.0)
            .bind(request.until.0)
            .bind(request.payment.as_str())
            .bind(request.amount.currency().code())
            .bind(request.through.join(" "))
            .bind(Author::acting().via.as_str())
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error));
        match asked {
            Ok(asked) if asked.rows_affected() == 1 => {
                tx.tell_of_request(Action::RequestMade, &request.id).await?;
                tx.commit().await?;
                Ok(Asked::Kept)
            }
            Ok(_) => {
                tx.undo().await?;
                Ok(Asked::Exceeds)
            }
            Err(StoreError::Conflict) => {
                tx.undo().await?;
                Ok(Asked::Taken)
            }
            Err(error) => {
                tx.undo().await?;
                Err(error)
            }
        }
    }

    async fn request(&self, id: &RefundId) -> Result<Option<Request>, StoreError> {
        let row = sqlx::query(selected!("WHERE refund_id = $1")).bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref().map(request).transpose()
    }

    async fn requests_of(&self, payment: &RequestId) -> Result<Vec<Request>, StoreError> {
        let rows = sqlx::query(selected!(
            "WHERE request_id = $1 ORDER BY asked_ms, refund_id"
        ));
        let rows = rows.bind(payment.as_str()).fetch_all(&self.pool).await;
        rows.map_err(database)?.iter().map(request).collect()
    }

    async fn requests(&self, merchant: &str, which: Which) -> Result<Vec<Request>, StoreError> {
        let sql = match which {
            Which::Waiting => WAITING,
            Which::Decided => DECIDED,
        };
        let rows = sqlx::query(sql).bind(merchant).bind(i64::from(LIST_MAX));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(request).collect()
    }

    async fn reject(&self, decision: &Decision) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let done = sqlx::query(REJECT)
            .bind(&decision.by)
            .bind(decision.at.0)
            .bind(storable_if_any(decision.word.as_deref()))
            .bind(decision.id.as_str())
            .execute(&mut *tx)
            .await
            .map(|done| done.rows_affected())
            .map_err(|error| self.failed(error));
        tx.decided(Action::RequestRejected, &decision.id, done)
            .await
    }

    async fn withdraw(&self, decision: &Decision) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let done = sqlx::query(WITHDRAW)
            .bind(decision.at.0)
            .bind(decision.id.as_str())
            .bind(&decision.by)
            .execute(&mut *tx)
            .await
            .map(|done| done.rows_affected())
            .map_err(|error| self.failed(error));
        tx.decided(Action::RequestWithdrawn, &decision.id, done)
            .await
    }

    async fn lapse(&self, now: Timestamp) -> Result<u64, StoreError> {
        let mut tx = self.writing().await?;
        let over = sqlx::query_scalar(LAPSE).bind(now.0);
        let over = over.fetch_all(&mut *tx).await;
        let mut over: Vec<String> = over.map_err(|error| self.failed(error))?;
        if over.is_empty() {
            tx.undo().await?;
            return Ok(0);
        }
        over.sort();
        tx.tell_of_lapsed(&over).await?;
        tx.commit().await?;
        Ok(u64::try_from(over.len()).unwrap_or(u64::MAX))
    }
}
