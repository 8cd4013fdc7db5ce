//! What is kept about the customer of a payment, and taking it away.

use async_trait::async_trait;
use domain::RequestId;
use sqlx::AssertSqlSafe;

use super::{
    Database, database, keeping,
    rows::{integer, optional_text, text},
};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use payments::privacy::{AboutCustomer, Erased, Found, PrivacyStore, Told};

/// No payment has more events than this: each has a version of its own, and few change so often.
const EVENTS_MAX: i64 = 500;

const PLACE: &str =
    "SELECT merchant_id, store_id, created_ms, note FROM payments WHERE request_id = $1";
const REQUEST: &str = "SELECT body FROM payment_bodies WHERE request_id = $1";
const PAYER: &str = "SELECT payer FROM risk_payers WHERE request_id = $1";
/// A finding has the digest while it goes on, and the latest payments that it is about; it may outlast the digests.
macro_rules! found {
    ($what:literal) => {
        concat!(
            $what,
            " WHERE merchant_id = $1 AND rule = 'payer' AND over_ms IS NULL AND (about = \
             (SELECT p.payer FROM risk_payers p WHERE p.request_id = $2) \
             OR REPLACE(' ' || payments || ' ', ' ' || $2 || ' ', '') <> ' ' || payments || ' ')"
        )
    };
}
const FOUND: &str = found!("SELECT about, begun_ms FROM risk_findings");
/// It ends as it does by itself: with nobody in it.
const FOUND_ERASED: &str = found!("UPDATE risk_findings SET over_ms = $3, about = ''");
/// Names of events sort by time, so none before the payment is looked at.
const EVENTS: &str = "SELECT id, at_ms, body FROM events \
    WHERE merchant_id = $1 AND id >= $2 AND object = $3 ORDER BY id LIMIT $4";
const WAITING: &str = "SELECT COUNT(*) FROM deliveries d JOIN events e ON e.id = d.event_id \
    WHERE e.merchant_id = $1 AND e.id >= $2 AND e.object = $3 AND d.progress = 'waiting'";
const ERASED: [&str; 3] = [
    "UPDATE payments SET note = NULL, note_key = NULL WHERE request_id = $1",
    "DELETE FROM payment_bodies WHERE request_id = $1",
    "DELETE FROM risk_payers WHERE request_id = $1",
];
const EVENTS_ERASED: &str =
    "DELETE FROM events WHERE merchant_id = $1 AND id >= $2 AND object = $3";
/// Clocks of servers differ by less.
const EARLIER_MS: i64 = 3_600_000;

/// Where a payment's events are.
struct Place {
    merchant: String,
    store: String,
    /// Its events are behind this one.
    first: String,
    note: Option<String>,
}

impl Database {
    async fn place_of(&self, id: &RequestId) -> Result<Option<Place>, StoreError> {
        let row = sqlx::query(PLACE).bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.map(|row| {
            let created = Timestamp(integer(&row, "created_ms")?);
            Ok(Place {
                merchant: text(&row, "merchant_id")?,
                store: text(&row, "store_id")?,
                first: events::event::EventId::first_at(created.plus_ms(-EARLIER_MS)),
                note: optional_text(&row, "note")?,
            })
        })
        .transpose()
    }
}

#[async_trait]
impl PrivacyStore for Database {
    async fn about_customer(&self, id: &RequestId) -> Result<AboutCustomer, StoreError> {
        let Some(place) = self.place_of(id).await? else {
            return Ok(AboutCustomer::default());
        };
        let request = sqlx::query_scalar(REQUEST).bind(id.as_str());
        let request = request.fetch_optional(&self.pool).await.map_err(database)?;
        let payer = sqlx::query_scalar(PAYER).bind(id.as_str());
        let payer = payer.fetch_optional(&self.pool).await.map_err(database)?;
        let found = sqlx::query(FOUND).bind(&place.merchant).bind(id.as_str());
        let found = found.fetch_all(&self.pool).await.map_err(database)?;
        let found = found.iter().map(|row| {
            Ok(Found {
                since: Timestamp(integer(row, "begun_ms")?),
                payer: text(row, "about")?,
            })
        });
        let told = sqlx::query(EVENTS).bind(&place.merchant).bind(&place.first);
        let told = told
            .bind(id.as_str())
            .bind(EVENTS_MAX)
            .fetch_all(&self.pool);
        let told = told.await.map_err(database)?;
        let told = told.iter().map(|row| {
            Ok(Told {
                id: text(row, "id")?,
                at: Timestamp(integer(row, "at_ms")?),
                body: text(row, "body")?,
            })
        });
        Ok(AboutCustomer {
            note: place.note,
            request,
            payer,
            findings: found.collect::<Result<_, StoreError>>()?,
            events: told.collect::<Result<_, StoreError>>()?,
        })
    }

    async fn erase_customer(&self, id: &RequestId, now: Timestamp) -> Result<Erased, StoreError> {
        let Some(place) = self.place_of(id).await? else {
            return Ok(Erased::NotOver);
        };
        let mut tx = self.writing().await?;
        let over = format!(
            "SELECT COUNT(*) FROM payments r WHERE r.request_id = $2 AND {}",
            keeping::ended()
        );
        let over = sqlx::query_scalar(AssertSqlSafe(over))
            .bind(now.0)
            .bind(id.as_str());
        let over: i64 = over.fetch_one(&mut *tx).await.map_err(database)?;
        if over == 0 {
            tx.undo().await?;
            return Ok(Erased::NotOver);
        }
        let waiting = sqlx::query_scalar(WAITING)
            .bind(&place.merchant)
            .bind(&place.first);
        let waiting: i64 = waiting
            .bind(id.as_str())
            .fetch_one(&mut *tx)
            .await
            .map_err(database)?;
        if waiting > 0 {
            tx.undo().await?;
            return Ok(Erased::NotTold);
        }
        // Before the digest by which it is found.
        let done = sqlx::query(FOUND_ERASED)
            .bind(&place.merchant)
            .bind(id.as_str());
        let done = done.bind(now.0).execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        for sql in ERASED {
            let done = sqlx::query(sql).bind(id.as_str()).execute(&mut *tx).await;
            done.map_err(|error| self.failed(error))?;
        }
        let done = sqlx::query(EVENTS_ERASED)
            .bind(&place.merchant)
            .bind(&place.first);
        let done = done.bind(id.as_str()).execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        let deed = deeds::customer_erased(&place.merchant, &place.store, id);
        tx.commit_with(&deed.at(now)).await?;
        Ok(Erased::Done)
    }
}
