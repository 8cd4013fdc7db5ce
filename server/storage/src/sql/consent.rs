//! Limits of refunds, and what waits for somebody to agree. That somebody did is written in
//! `mandates.rs`, with the refund.

use async_trait::async_trait;
use consent::{
    limit::{Rules, Setting},
    request::{Request, RequestState},
    store::{Asked, Change, ConsentStore, Decision, LIST_MAX, Spending, Which},
};
use domain::{Currency, Money, RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use payments::payment::Place;
use people::role::Role;
use shops::shop::TillId;

use super::{
    Database, Row, database,
    mandates::{self, Of},
    rows::{
        amount, corrupt, integer, minor, optional_integer, optional_minor, optional_text, parsed,
        text, unsigned,
    },
    staff::{hold, still},
    transaction::Transaction,
};
use crate::storable::storable_if_any;

/// What [`request`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT refund_id, request_id, merchant_id, store_id, till_id, minor, currency, reason, \
             asked_by, asked_ms, until_ms, state, decided_by, decided_ms, word FROM refund_requests ",
            $which
        )
    };
}

const WAITING: &str =
    selected!("WHERE merchant_id = $1 AND state = 'waiting' ORDER BY asked_ms, refund_id LIMIT $2");
const DECIDED: &str = selected!(
    "WHERE merchant_id = $1 AND state <> 'waiting' ORDER BY decided_ms DESC, refund_id DESC LIMIT $2"
);

/// All that is asked for of a payment and waits, together, is no more than what is left of it.
const ASK: &str = "INSERT INTO refund_requests (refund_id, request_id, merchant_id, store_id, till_id, \
    minor, currency, reason, asked_by, asked_ms, until_ms, state) SELECT $1, p.request_id, \
    p.merchant_id, p.store_id, p.till_id, $2, p.currency, $3, $4, $5, $6, 'waiting' FROM payments p \
    WHERE p.request_id = $7 AND p.currency = $8 AND p.minor - p.reserved_minor - \
    COALESCE((SELECT CAST(SUM(q.minor) AS BIGINT) FROM refund_requests q WHERE q.request_id = p.request_id \
        AND q.state = 'waiting'), 0) >= $2";

const REJECT: &str = "UPDATE refund_requests SET state = 'rejected', decided_by = $1, \
    decided_ms = $2, word = $3 WHERE refund_id = $4 AND state = 'waiting' AND until_ms > $2";

/// What a refund that isn't decided takes may come back.
const LAPSE: &str = "UPDATE refund_requests SET state = 'lapsed', decided_ms = $1 \
    WHERE state = 'waiting' AND (until_ms <= $1 OR EXISTS (SELECT 1 FROM payments p \
        WHERE p.request_id = refund_requests.request_id AND p.reserved_minor >= p.minor \
        AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.request_id = p.request_id \
            AND r.state NOT IN ('refunded', 'refused'))))";

fn request(row: &Row) -> Result<Request, StoreError> {
    let state = RequestState::parse(&text(row, "state")?).ok_or(corrupt("state"))?;
    Ok(Request {
        id: parsed(row, "refund_id", RefundId::parse)?,
        payment: parsed(row, "request_id", RequestId::parse)?,
        place: Place {
            merchant: text(row, "merchant_id")?,
            store: text(row, "store_id")?,
            till: TillId(integer(row, "till_id")?),
        },
        amount: amount(row)?,
        reason: optional_text(row, "reason")?,
        asked_by: text(row, "asked_by")?,
        asked: Timestamp(integer(row, "asked_ms")?),
        until: Timestamp(integer(row, "until_ms")?),
        state,
        decided_by: optional_text(row, "decided_by")?,
        decided: optional_integer(row, "decided_ms")?.map(Timestamp),
        word: optional_text(row, "word")?,
    })
}

fn setting(row: &Row) -> Result<Setting, StoreError> {
    let optional = |what: &'static str| {
        let held = optional_integer(row, what)?;
        held.map(|held| unsigned(held, what)).transpose()
    };
    let age = optional("age_days")?.map(u16::try_from).transpose();
    Ok(Setting {
        role: Role::parse(&text(row, "role")?).ok_or(corrupt("role"))?,
        currency: parsed(row, "currency", Currency::parse)?,
        each_minor: optional("each_minor")?,
        day_minor: optional("day_minor")?,
        age_days: age.map_err(|_| corrupt("age_days"))?,
    })
}

fn above(row: &Row) -> Result<Money, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "above_minor")?, "above_minor")?;
    Money::from_minor(minor, currency).map_err(|_| corrupt("above_minor"))
}

impl Database {
    async fn forget_rules(
        &self,
        tx: &mut Transaction<'_>,
        change: &Change,
    ) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM refund_limits WHERE merchant_id = $1 AND currency = $2",
            "DELETE FROM refund_four_eyes WHERE merchant_id = $1 AND currency = $2",
        ] {
            let gone = sqlx::query(sql).bind(&change.merchant);
            let gone = gone.bind(change.currency.code()).execute(&mut **tx).await;
            gone.map_err(|error| self.failed(error))?;
        }
        Ok(())
    }

    async fn keep_rules(
        &self,
        tx: &mut Transaction<'_>,
        change: &Change,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO refund_limits (merchant_id, role, currency, each_minor, day_minor, \
                   age_days) VALUES ($1, $2, $3, $4, $5, $6)";
        for set in &change.settings {
            sqlx::query(sql)
                .bind(&change.merchant)
                .bind(set.role.as_str())
                .bind(change.currency.code())
                .bind(optional_minor(set.each_minor)?)
                .bind(optional_minor(set.day_minor)?)
                .bind(set.age_days.map(i64::from))
                .execute(&mut **tx)
                .await
                .map_err(|error| self.failed(error))?;
        }
        let Some(above) = change.four_eyes else {
            return Ok(());
        };
        let sql = "INSERT INTO refund_four_eyes (merchant_id, currency, above_minor) \
                   VALUES ($1, $2, $3)";
        let kept = sqlx::query(sql).bind(&change.merchant);
        let kept = kept
            .bind(change.currency.code())
            .bind(minor(above.minor())?)
            .execute(&mut **tx)
            .await;
        kept.map(|_| ()).map_err(|error| self.failed(error))
    }
}

#[async_trait]
impl ConsentStore for Database {
    async fn rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        let sql = "SELECT role, currency, each_minor, day_minor, age_days FROM refund_limits \
                   WHERE merchant_id = $1 ORDER BY currency, role";
        let settings = sqlx::query(sql).bind(merchant).fetch_all(&self.pool).await;
        let settings = settings.map_err(database)?;
        let sql = "SELECT currency, above_minor FROM refund_four_eyes \
                   WHERE merchant_id = $1 ORDER BY currency";
        let four_eyes = sqlx::query(sql).bind(merchant).fetch_all(&self.pool).await;
        let four_eyes = four_eyes.map_err(database)?;
        Ok(Rules {
            // A limit that can't be read is not left out: that would be none.
            settings: settings.iter().map(setting).collect::<Result<_, _>>()?,
            four_eyes: four_eyes.iter().map(above).collect::<Result<_, _>>()?,
        })
    }

    async fn set_rules(&self, change: &Change) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let is_there = hold(&mut tx, &change.merchant).await.map_err(database)?;
        let may = still(&mut tx, &change.by, &change.merchant).await;
        if !is_there || !may.map_err(database)? {
            tx.undo().await?;
            return Ok(false);
        }
        self.forget_rules(&mut tx, change).await?;
        self.keep_rules(&mut tx, change).await?;
        tx.commit().await?;
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
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error));
        match asked {
            Ok(asked) if asked.rows_affected() == 1 => {
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
        let done = sqlx::query(REJECT)
            .bind(&decision.by)
            .bind(decision.at.0)
            .bind(storable_if_any(decision.word.as_deref()))
            .bind(decision.id.as_str())
            .execute(&self.pool)
            .await;
        let done = done.map_err(|error| self.failed(error))?;
        Ok(done.rows_affected() == 1)
    }

    async fn lapse(&self, now: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query(LAPSE).bind(now.0).execute(&self.pool).await;
        Ok(done.map_err(|error| self.failed(error))?.rows_affected())
    }
}
