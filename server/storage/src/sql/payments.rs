//! Payments. Their histories are written in `histories.rs`.

use async_trait::async_trait;
use domain::{AttemptKey, DeclineReason, IdError, RequestId, ResultToken};

use super::{
    Database, Row, database, dialect,
    due::{self, Kind},
    histories::{Stored, append_in},
    note_labels, pages, rows,
    shop_rows::day_rules,
    transaction::Transaction,
    upkeep::{Named, PAYMENT_EVENTS, PAYMENTS, STRAYS},
};
use alarms::Change;
use domain::State;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    payment::{Facts, Payment},
    store::{NewPayment, PaymentStore, Stray},
    subject::Entry,
};

use crate::{
    deeds,
    storable::{storable, storable_if_any},
};
use trail::deed::Deed;

/// Payments with what is due of them.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT p.request_id, p.token, p.attempt, p.code, p.merchant_id, p.store_id, p.till_id, \
             p.day, p.account, p.minor, p.currency, p.note, p.note_label, p.wallet, p.state, p.version, \
             p.created_ms, p.expires_ms, p.go, p.gateway_id, p.decline, p.paid_ms, p.charged_minor, \
             p.charged_currency, p.rate_pair, p.rate_price, p.settlement_quote, p.gross_settlement, \
             p.elsewhere_minor, d.at_ms AS due_ms, COALESCE(d.checks, 0) AS due_checks, \
             COALESCE(d.unsure, 0) AS unsure FROM payments p \
             LEFT JOIN due d ON d.kind = 'payment' AND d.id = p.request_id ",
            $which
        )
    };
}

/// Those behind a row, from the newest on, for a search to narrow.
pub(crate) const BEHIND: &str = selected!("WHERE (p.created_ms, p.request_id) < ");
/// Some, by their ids; the list begins behind it.
pub(crate) const NAMED: &str = selected!("WHERE p.request_id IN (");
/// By the page load they came from.
pub(crate) const BY_ATTEMPT: &str = selected!("WHERE p.attempt = $1");
/// By their result address.
pub(crate) const BY_TOKEN: &str = selected!("WHERE p.token = $1");

/// The oldest first, behind that one.
pub(crate) const STRAYS_BEHIND: &str = "SELECT digest, reason, body, first_ms, times FROM stray_notices \
    WHERE (first_ms, digest) > ($1, $2) ORDER BY first_ms, digest LIMIT $3";

#[async_trait]
impl Stored for Payment {
    const DUE: Kind = due::PAYMENT;
    const ROWS: Named = PAYMENTS;
    const EVENTS: Named = PAYMENT_EVENTS;
    const BY_ID: &'static str = selected!("WHERE p.request_id = $1");
    // As the index says it, so that it is used.
    const OPEN: &'static str = selected!(
        "WHERE p.state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead') \
         AND (p.created_ms, p.request_id) > ($1, $2) ORDER BY p.created_ms, p.request_id LIMIT $3"
    );
    const HISTORY: &'static str = "SELECT request_id, seq, kind, source, detail, at_ms \
        FROM payment_events WHERE request_id = $1 ORDER BY seq";
    const EVENT: &'static str = "INSERT INTO payment_events (request_id, seq, kind, source, detail, \
        at_ms) VALUES ($1, $2, $3, $4, $5, $6)";
    const OUTGOING: &'static str = "INSERT INTO outbox (subject, subject_id, seq, merchant_id, \
        store_id, kind, at_ms) SELECT 'payment', request_id, $2, merchant_id, store_id, $3, $4 \
        FROM payments WHERE request_id = $1";
    const LINE: &'static str = "INSERT INTO movements (subject, subject_id, seq, request_id, \
        store_id, till_id, minor, currency, at_ms, day, wallet) SELECT 'payment', request_id, $2, \
        request_id, store_id, till_id, $3, currency, $4, $5, wallet FROM payments WHERE request_id = $1";
    const DAYS: &'static str = concat!(
        "SELECT ",
        day_rules!(),
        " FROM payments p JOIN stores s ON s.id = p.store_id WHERE p.request_id = $1"
    );

    fn read(row: &Row) -> Result<Self, StoreError> {
        rows::payment(row)
    }

    fn read_id(text: &str) -> Result<RequestId, IdError> {
        RequestId::parse(text)
    }

    fn id_text(id: &RequestId) -> &str {
        id.as_str()
    }

    fn deed(&self, news: &Entry<Self>, _: State) -> Option<Deed> {
        deeds::of_payment(self, news)
    }

    fn payment_id(&self) -> &str {
        self.request_id.as_str()
    }

    async fn moved(
        &self,
        tx: &mut Transaction<'_>,
        state: State,
        facts: &Facts,
    ) -> Result<bool, StoreError> {
        let store = tx.store;
        let charged = facts.charged;
        let charged_minor = charged.map(|charged| rows::minor(charged.amount.minor()));
        let rate = charged.and_then(|charged| charged.rate);
        let gateway_id = facts.gateway_id.as_ref();
        let gateway_id = gateway_id.map(domain::GatewayPaymentId::as_str);
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
        .bind(state.as_str())
        .bind(storable_if_any(facts.go.as_deref()))
        .bind(gateway_id)
        .bind(facts.decline.map(DeclineReason::as_str))
        .bind(facts.paid.map(|at| at.0))
        .bind(storable_if_any(facts.wallet.as_deref()))
        .bind(charged_minor.transpose()?)
        .bind(charged.map(|charged| charged.amount.currency().code()))
        .bind(rate.map(|rate| rate.pair()))
        .bind(rate.map(|rate| rate.plain_price()))
        .bind(storable_if_any(facts.settlement.quote.as_deref()))
        .bind(storable_if_any(facts.settlement.gross.as_deref()))
        .bind(self.request_id.as_str())
        .bind(self.version)
        .execute(&mut **tx)
        .await
        .map_err(|error| store.failed(error))?;
        Ok(moved.rows_affected() == 1)
    }
}

impl Database {
    async fn keep(&self, tx: &mut Transaction<'_>, new: NewPayment<'_>) -> Result<(), StoreError> {
        let payment = new.payment;
        let kept = sqlx::query(dialect::KEEP_PAYMENT)
            .bind(payment.request_id.as_str())
            .bind(payment.token.as_str())
            .bind(payment.attempt.as_str())
            .bind(payment.code.as_str())
            .bind(&payment.place.merchant)
            .bind(&payment.place.store)
            .bind(payment.place.till.0)
            .bind(payment.day.map(|day| day.to_string()))
            .bind(&payment.account)
            .bind(rows::minor(payment.amount.minor())?)
            .bind(payment.amount.currency().code())
            .bind(storable_if_any(payment.note.as_deref()))
            .bind(storable_if_any(payment.wallet.as_deref()))
            .bind(payment.state.as_str())
            .bind(payment.version)
            .bind(payment.created.0)
            .bind(payment.expires.0)
            .bind(payment.note_label.as_ref().map(note_labels::column))
            .bind(note_labels::key(
                payment.note.as_deref(),
                payment.note_label.as_ref(),
            ))
            .execute(&mut **tx)
            .await;
        kept.map_err(|error| self.failed(error))?;
        let id = payment.request_id.as_str();
        let body = sqlx::query("INSERT INTO payment_bodies (request_id, body) VALUES ($1, $2)");
        let body = body.bind(id).bind(new.body).execute(&mut **tx).await;
        body.map_err(|error| self.failed(error))?;
        match new.first {
            Some((news, after)) => {
                let appended = append_in(tx, payment, news, after).await?;
                appended.then_some(()).ok_or(StoreError::Conflict)
            }
            None => self.set_due(tx, due::PAYMENT.next(id, payment.check)).await,
        }
    }
}

#[async_trait]
impl PaymentStore for Database {
    async fn insert(&self, new: NewPayment<'_>) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        if let Err(error) = self.keep(&mut tx, new).await {
            tx.undo().await?;
            return Err(error);
        }
        tx.commit().await
    }

    async fn body(&self, id: &RequestId) -> Result<Option<String>, StoreError> {
        let body = sqlx::query_scalar(dialect::BODY).bind(id.as_str());
        let body: Option<Option<String>> =
            body.fetch_optional(&self.pool).await.map_err(database)?;
        Ok(body.flatten())
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        self.one(BY_ATTEMPT, attempt.as_str()).await
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        self.one(BY_TOKEN, token.as_str()).await
    }

    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let times: i64 = sqlx::query_scalar(
            "INSERT INTO stray_notices (digest, reason, body, first_ms, times) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (digest) DO UPDATE SET times = stray_notices.times + 1 \
             RETURNING times",
        )
        .bind(&stray.digest)
        .bind(storable(&stray.reason))
        .bind(storable(&stray.body))
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

    async fn strays(&self, page: &Page) -> Result<Listed<Stray>, StoreError> {
        let (at, digest) = pages::from_oldest(page);
        let rows = sqlx::query(STRAYS_BEHIND).bind(at).bind(digest);
        let rows = rows.bind(pages::one_more(page));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let stands = |row: &Row| {
            let digest = rows::text(row, "digest")?;
            Ok(Cursor::behind(rows::integer(row, "first_ms")?, digest))
        };
        let read = |row: Row| self.read(&row, STRAYS, rows::stray).ok();
        Listed::of(rows, page.limit, stands, read)
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
