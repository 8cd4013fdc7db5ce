//! Payments and their histories.

use async_trait::async_trait;
use domain::{AttemptKey, DeclineReason, RequestId, ResultToken};

use super::{
    Database, database,
    due::{self, Lease, Seen},
    rows,
    upkeep::{PAYMENT_EVENTS, PAYMENTS, STRAYS},
};
use alarms::Change;
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use payments::payment::{Event, News, Payment};
use payments::store::{After, PaymentStore, Stray};

/// Payments with what is due of them.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT p.request_id, p.token, p.attempt, p.code, p.account, p.minor, p.currency, p.note, \
             p.wallet, p.pay_body, p.state, p.version, p.created_ms, p.expires_ms, p.go, \
             p.gateway_id, p.decline, p.paid_ms, p.charged_minor, p.charged_currency, p.rate_pair, \
             p.rate_price, p.settlement_quote, p.gross_settlement, d.at_ms AS due_ms, COALESCE(d.checks, 0) AS due_checks FROM payments p \
             LEFT JOIN due d ON d.kind = 'payment' AND d.id = p.request_id ",
            $which
        )
    };
}

/// All of them, for a search to narrow.
pub(super) const EACH: &str = selected!("WHERE 1 = 1");
/// By the page load they came from.
pub(crate) const BY_ATTEMPT: &str = selected!("WHERE p.attempt = $1");
/// By their result address.
pub(crate) const BY_TOKEN: &str = selected!("WHERE p.token = $1");
/// Those that nothing final is known of.
const UNDECIDED: &str = selected!(
    "WHERE p.state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead') \
     ORDER BY p.created_ms"
);
/// The newest.
const RECENT: &str = selected!("ORDER BY p.created_ms DESC LIMIT $1");

impl Database {
    async fn one(&self, sql: &'static str, key: &str) -> Result<Option<Payment>, StoreError> {
        let row = sqlx::query(sql)
            .bind(key)
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, PAYMENTS, rows::payment))
            .transpose()
    }
}

#[async_trait]
impl PaymentStore for Database {
    async fn insert(&self, payment: &Payment) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let made = sqlx::query(
            "INSERT INTO payments (request_id, token, attempt, code, account, minor, currency, note, \
             wallet, pay_body, state, version, created_ms, expires_ms) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        )
        .bind(payment.request_id.as_str())
        .bind(payment.token.as_str())
        .bind(payment.attempt.as_str())
        .bind(payment.code.as_str())
        .bind(&payment.account)
        .bind(rows::minor(payment.amount.minor())?)
        .bind(payment.amount.currency().code())
        .bind(payment.note.as_deref())
        .bind(payment.wallet.as_deref())
        .bind(&payment.pay_body)
        .bind(payment.state.as_str())
        .bind(payment.version)
        .bind(payment.created.0)
        .bind(payment.expires.0)
        .execute(&mut *tx)
        .await;
        if let Err(error) = made {
            let error = self.failed(error);
            tx.undo().await?;
            return Err(error);
        }
        let id = payment.request_id.as_str();
        self.set_due(&mut tx, due::PAYMENT.next(id, payment.check))
            .await?;
        tx.commit().await
    }

    async fn payment(&self, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        self.one(selected!("WHERE p.request_id = $1"), id.as_str())
            .await
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        self.one(BY_ATTEMPT, attempt.as_str()).await
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        self.one(BY_TOKEN, token.as_str()).await
    }

    async fn append(&self, payment: &Payment, news: &News, after: After) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let facts = &news.facts;
        let charged = facts.charged;
        let charged_minor = charged.map(|charged| rows::minor(charged.amount.minor()));
        let rate = charged.and_then(|charged| charged.rate);
        let gateway_id = facts.gateway_id.as_ref();
        let gateway_id = gateway_id.map(domain::GatewayPaymentId::as_str);
        // The version in the condition is what keeps two writers from both winning.
        let moved = sqlx::query(
            "UPDATE payments SET state = $1, version = version + 1, \
             go = COALESCE($2, go), gateway_id = COALESCE($3, gateway_id), \
             decline = COALESCE($4, decline), paid_ms = COALESCE(paid_ms, $5), \
             wallet = COALESCE($6, wallet), charged_minor = COALESCE($7, charged_minor), \
             charged_currency = COALESCE($8, charged_currency), \
             rate_pair = COALESCE($9, rate_pair), rate_price = COALESCE($10, rate_price), \
             settlement_quote = COALESCE($11, settlement_quote), \
             gross_settlement = COALESCE($12, gross_settlement) \
             WHERE request_id = $13 AND version = $14",
        )
        .bind(after.state.as_str())
        .bind(facts.go.as_deref())
        .bind(gateway_id)
        .bind(facts.decline.map(DeclineReason::as_str))
        .bind(facts.paid.map(|at| at.0))
        .bind(facts.wallet.as_deref())
        .bind(charged_minor.transpose()?)
        .bind(charged.map(|charged| charged.amount.currency().code()))
        .bind(rate.map(|rate| rate.pair()))
        .bind(rate.map(|rate| rate.plain_price()))
        .bind(facts.settlement.quote.as_deref())
        .bind(facts.settlement.gross.as_deref())
        .bind(payment.request_id.as_str())
        .bind(payment.version)
        .execute(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        if moved.rows_affected() != 1 {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        sqlx::query(
            "INSERT INTO payment_events (request_id, seq, kind, source, detail, at_ms) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(payment.request_id.as_str())
        .bind(payment.version.saturating_add(1))
        .bind(news.kind.as_str())
        .bind(news.source.as_str())
        .bind(&news.detail)
        .bind(after.at.0)
        .execute(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        let id = payment.request_id.as_str();
        self.set_due(&mut tx, due::PAYMENT.next(id, after.check))
            .await?;
        self.alarm(&mut tx, &news.alarms, after.at).await?;
        tx.commit().await
    }

    async fn schedule(
        &self,
        payment: &Payment,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let seen = Seen {
            kind: due::PAYMENT,
            id: payment.request_id.as_str(),
            version: payment.version,
        };
        self.asked(seen, check).await
    }

    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RequestId>, StoreError> {
        let lease = Lease {
            now,
            for_ms: lease_ms,
            limit,
        };
        let rows = self.claim(due::PAYMENT, lease).await?;
        Ok(self.readable(&rows, PAYMENTS, |row| {
            rows::parsed(row, "request_id", RequestId::parse)
        }))
    }

    async fn events(&self, id: &RequestId) -> Result<Vec<Event>, StoreError> {
        let rows = sqlx::query(
            "SELECT request_id, seq, kind, source, detail, at_ms FROM payment_events \
             WHERE request_id = $1 ORDER BY seq",
        )
        .bind(id.as_str())
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, PAYMENT_EVENTS, rows::event))
    }

    async fn undecided(&self) -> Result<Vec<Payment>, StoreError> {
        let rows = sqlx::query(UNDECIDED)
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(self.readable(&rows, PAYMENTS, rows::payment))
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Payment>, StoreError> {
        let rows = sqlx::query(RECENT)
            .bind(i64::from(limit))
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(self.readable(&rows, PAYMENTS, rows::payment))
    }

    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let times: i64 = sqlx::query_scalar(
            "INSERT INTO stray_notices (digest, reason, body, first_ms, times) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (digest) DO UPDATE SET times = stray_notices.times + 1 \
             RETURNING times",
        )
        .bind(&stray.digest)
        .bind(&stray.reason)
        .bind(&stray.body)
        .bind(stray.first.0)
        .bind(stray.times)
        .fetch_one(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        let is_new = times == stray.times;
        if is_new {
            self.alarm(&mut tx, std::slice::from_ref(alarm), stray.first)
                .await?;
        }
        tx.commit().await?;
        Ok(is_new)
    }

    async fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        let rows = sqlx::query(
            "SELECT digest, reason, body, first_ms, times FROM stray_notices ORDER BY first_ms",
        )
        .fetch_all(&self.pool)
        .await
        .map_err(database)?;
        Ok(self.readable(&rows, STRAYS, rows::stray))
    }

    async fn count(&self, name: &'static str, at: Timestamp, times: u64) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO counters (name, day, count) VALUES ($1, $2, $3) \
             ON CONFLICT (name, day) DO UPDATE SET count = counters.count + excluded.count",
        )
        .bind(name)
        .bind(day(at))
        .bind(i64::try_from(times).unwrap_or(i64::MAX))
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn counted(&self, name: &'static str, at: Timestamp) -> Result<u64, StoreError> {
        let asked = sqlx::query_scalar("SELECT count FROM counters WHERE name = $1 AND day = $2");
        let asked = asked.bind(name).bind(day(at)).fetch_optional(&self.pool);
        let count: Option<i64> = asked.await.map_err(database)?;
        rows::unsigned(count.unwrap_or_default(), "count")
    }
}

fn day(at: Timestamp) -> String {
    at.instant().strftime("%Y-%m-%d").to_string()
}
