//! What other systems are told: written in the transaction of what happened, with a delivery for each
//! endpoint that wants it. It never stands in the way of that: an endpoint that can't be read is left out.

mod told;

use async_trait::async_trait;
use events::{
    event::{Event, EventId},
    store::{EventStore, EventsOf},
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use sqlx::QueryBuilder;

use super::{
    Database, Row, database,
    dialect::Engine,
    endpoints::{self, ENDPOINTS},
    pages,
    rows::{self, integer, optional_text, text},
    transaction::Transaction,
};
use crate::{hooks, storable::storable};

pub(super) use told::Told;

/// Events that are forgotten in one transaction; their deliveries go with them.
const BATCH: i64 = 200;

const KEEP: &str = "INSERT INTO events (id, merchant_id, store_id, kind, object, version, at_ms, body) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING";
/// Whoever may want something of a merchant's.
const LISTENING: &str = "SELECT id, merchant_id, kinds, stores FROM endpoints \
    WHERE merchant_id = $1 AND state <> 'off'";
pub(super) const DELIVER: &str = "INSERT INTO deliveries (event_id, endpoint_id, progress, tries, attempts, \
    cause, next_ms) VALUES ($1, $2, 'waiting', 0, 0, 'schedule', $3) ON CONFLICT DO NOTHING";
const BY_ID: &str = "SELECT id, merchant_id, store_id, kind, object, version, at_ms, body FROM events \
    WHERE merchant_id = $1 AND id = $2";
const BEHIND: &str = "SELECT id, merchant_id, store_id, kind, object, version, at_ms, body FROM events \
    WHERE merchant_id = ";
/// Names sort by time, but for clocks that are off.
const FORGET: &str = "DELETE FROM events WHERE id IN (SELECT id FROM \
    (SELECT id, at_ms FROM events ORDER BY id LIMIT $2) AS first WHERE at_ms < $1)";

fn event(row: &Row) -> Result<Event, StoreError> {
    let id = text(row, "id")?;
    Ok(Event {
        id: EventId::parse(&id).ok_or(rows::corrupt("id"))?,
        merchant: text(row, "merchant_id")?,
        store: optional_text(row, "store_id")?,
        kind: text(row, "kind")?,
        object: text(row, "object")?,
        version: integer(row, "version")?,
        at: Timestamp(integer(row, "at_ms")?),
        body: text(row, "body")?,
    })
}

impl Transaction<'_> {
    /// Writes an event, and that it is to be delivered.
    pub(super) async fn tell_systems(&mut self, event: Option<Event>) -> Result<(), StoreError> {
        let Some(event) = event else {
            return Ok(());
        };
        self.keep_event(&event).await?;
        let asked = sqlx::query(LISTENING).bind(&event.merchant);
        let listening = asked.fetch_all(&mut **self).await.map_err(database)?;
        let wishes = self.store.readable(&listening, ENDPOINTS, endpoints::wish);
        for (id, wish) in wishes {
            if wish.has(&event.kind, event.store.as_deref()) {
                self.deliver(&event, &id).await?;
            }
        }
        self.tell_people_of(&event).await
    }

    /// The same to people; what it says is looked at only where somebody wants it.
    async fn tell_people_of(&mut self, event: &Event) -> Result<(), StoreError> {
        let Some(topic) = hooks::topic_of(event) else {
            return Ok(());
        };
        let store = self.store;
        let merchant = Some(event.merchant.as_str());
        let listening = store.listening(self, merchant, topic).await?;
        if listening.is_empty() {
            return Ok(());
        }
        match hooks::for_people(event) {
            Some(happened) => store.tell_these(self, &listening, &happened).await,
            None => Ok(()),
        }
    }

    pub(super) async fn keep_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let kept = sqlx::query(KEEP)
            .bind(event.id.as_str())
            .bind(&event.merchant)
            .bind(event.store.as_deref())
            .bind(&event.kind)
            .bind(&event.object)
            .bind(event.version)
            .bind(event.at.0)
            .bind(&event.body);
        let kept = kept.execute(&mut **self).await;
        kept.map(|_| ()).map_err(|error| self.store.failed(error))
    }

    pub(super) async fn deliver(&mut self, event: &Event, to: &str) -> Result<(), StoreError> {
        let row = sqlx::query(DELIVER).bind(event.id.as_str()).bind(to);
        let row = row.bind(event.at.0).execute(&mut **self).await;
        row.map(|_| ()).map_err(|error| self.store.failed(error))
    }
}

/// The latest moment there is: whatever is listed first is before it.
const NEWEST: &str = "~";

#[async_trait]
impl EventStore for Database {
    async fn event(&self, merchant: &str, id: &EventId) -> Result<Option<Event>, StoreError> {
        let row = sqlx::query(BY_ID)
            .bind(storable(merchant))
            .bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref().map(event).transpose()
    }

    async fn events_of(&self, of: &EventsOf, page: &Page) -> Result<Listed<Event>, StoreError> {
        let mut query = QueryBuilder::<Engine>::new(BEHIND);
        query.push_bind(storable(&of.merchant).into_owned());
        let after = page.after.as_ref().map_or(NEWEST, Cursor::id);
        query.push(" AND id < ").push_bind(after.to_owned());
        if let Some(kind) = &of.kind {
            query
                .push(" AND kind = ")
                .push_bind(storable(kind).into_owned());
        }
        if let Some(stores) = &of.stores {
            query.push(" AND (store_id IS NULL OR store_id IN (''");
            for store in stores {
                query.push(", ").push_bind(storable(store).into_owned());
            }
            query.push("))");
        }
        query.push(" ORDER BY id DESC LIMIT ");
        query.push_bind(pages::one_more(page));
        let found = query.build().fetch_all(&self.pool).await;
        let all: Vec<Event> = found
            .map_err(database)?
            .iter()
            .map(event)
            .collect::<Result<_, _>>()?;
        let stands = |event: &Event| Ok(Cursor::behind(0, event.id.as_str()));
        Listed::of(all, page.limit, stands, Some)
    }

    async fn forget_events(&self, before: Timestamp) -> Result<u64, StoreError> {
        let gone = sqlx::query(FORGET).bind(before.0).bind(BATCH);
        let gone = gone.execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
