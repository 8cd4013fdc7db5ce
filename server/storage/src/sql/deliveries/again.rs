//! What somebody has sent to an endpoint: something again, much again, or a test.

use domain::ids::timed;
use events::{
    event::{Event, EventId},
    store::{Again, To},
};
use foundation::{clock::Timestamp, store::StoreError};
use sqlx::Row as _;

use super::super::{Database, database, transaction::Transaction};
use crate::{deeds, storable::storable};

const IS_THERE: &str = "SELECT EXISTS (SELECT 1 FROM events WHERE merchant_id = $1 AND id = $2)";
/// A new round. While somebody is just sending it, it is due a moment behind their lease: that tells them, when
/// they are done, that it is wished for again.
const AGAIN: &str = "INSERT INTO deliveries (event_id, endpoint_id, progress, tries, attempts, cause, next_ms) \
    VALUES ($1, $2, 'waiting', 0, 0, 'person', $3) ON CONFLICT (event_id, endpoint_id) DO UPDATE SET \
    progress = 'waiting', tries = 0, cause = 'person', next_ms = CASE WHEN deliveries.lease_ms > excluded.next_ms \
    THEN deliveries.lease_ms + 1 ELSE excluded.next_ms END";
/// What it has failed to take.
const FAILED: &str = "SELECT e.id FROM events e JOIN deliveries d ON d.event_id = e.id \
    AND d.endpoint_id = $3 WHERE e.merchant_id = $1 AND e.id >= $2 AND d.progress = 'failed' \
    ORDER BY e.id LIMIT $4";
/// What it wants and isn't under way already.
const WANTED: &str = "SELECT e.id FROM events e JOIN endpoints p ON p.id = $3 \
    LEFT JOIN deliveries d ON d.event_id = e.id AND d.endpoint_id = p.id \
    WHERE e.merchant_id = $1 AND e.id >= $2 AND e.kind <> 'webhook.test' \
    AND (d.progress IS NULL OR d.progress <> 'waiting') \
    AND (p.kinds IS NULL OR ' ' || p.kinds || ' ' LIKE '% ' || e.kind || ' %') \
    AND (p.stores IS NULL OR e.store_id IS NULL OR ' ' || p.stores || ' ' LIKE '% ' || e.store_id || ' %') \
    ORDER BY e.id LIMIT $4";

/// Between two of many.
const APART_MS: i64 = events::schedule::PACE_MS;

async fn put(
    tx: &mut Transaction<'_>,
    to: To<'_>,
    event: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = sqlx::query(AGAIN)
        .bind(event.to_owned())
        .bind(to.endpoint.to_string())
        .bind(at.0);
    let done = row.execute(&mut **tx).await;
    done.map(|_| ()).map_err(|error| tx.store.failed(error))
}

pub(super) async fn one(
    store: &Database,
    to: To<'_>,
    event: &EventId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut tx = store.writing().await?;
    let is_there = sqlx::query_scalar(IS_THERE)
        .bind(storable(to.merchant).into_owned())
        .bind(event.to_string());
    let is_there: bool = is_there.fetch_one(&mut *tx).await.map_err(database)?;
    let endpoint = tx.held_endpoint(to.merchant, to.endpoint).await?;
    let Some(endpoint) = endpoint.filter(|_| is_there) else {
        tx.undo().await?;
        return Ok(false);
    };
    put(&mut tx, to, event.as_str(), now).await?;
    tx.commit_with(&deeds::sent_again(&endpoint, event.as_str()))
        .await?;
    Ok(true)
}

pub(super) async fn all(store: &Database, again: &Again<'_>) -> Result<u64, StoreError> {
    let to = again.to;
    let mut tx = store.writing().await?;
    let Some(endpoint) = tx.held_endpoint(to.merchant, to.endpoint).await? else {
        tx.undo().await?;
        return Ok(0);
    };
    // The lowest name of that moment.
    let from = timed(again.since.0, [0; 10], "evt_");
    let sql = if again.failed_only { FAILED } else { WANTED };
    let found = sqlx::query(sql)
        .bind(storable(to.merchant).into_owned())
        .bind(from)
        .bind(to.endpoint.to_string())
        .bind(i64::from(again.limit));
    let found = found.fetch_all(&mut *tx).await.map_err(database)?;
    let (mut at, mut count) = (again.now, 0_u64);
    for row in &found {
        let event: String = row.try_get("id").map_err(database)?;
        put(&mut tx, to, &event, at).await?;
        at = at.plus_ms(APART_MS);
        count = count.saturating_add(1);
    }
    if count == 0 {
        tx.undo().await?;
        return Ok(0);
    }
    tx.commit_with(&deeds::all_sent_again(&endpoint, again, count))
        .await?;
    Ok(count)
}

pub(super) async fn test(
    store: &Database,
    to: To<'_>,
    now: Timestamp,
) -> Result<Option<EventId>, StoreError> {
    let mut tx = store.writing().await?;
    let endpoint = tx.held_endpoint(to.merchant, to.endpoint).await?;
    let event = Event::test(to.merchant, to.endpoint.as_str(), now);
    let Some((endpoint, event)) = endpoint.zip(event) else {
        tx.undo().await?;
        return Ok(None);
    };
    tx.keep_event(&event).await?;
    put(&mut tx, to, event.id.as_str(), now).await?;
    tx.commit_with(&deeds::test_sent(&endpoint)).await?;
    Ok(Some(event.id))
}
