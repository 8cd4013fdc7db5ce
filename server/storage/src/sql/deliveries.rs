//! Events on their way to endpoints: who sends which, and what came of it.

mod again;
mod backlog;
mod read;

use async_trait::async_trait;
use events::{
    delivery::{Delivery, Due, Outcome, Trouble},
    endpoint::{EndpointId, IN_FLIGHT_MAX, State, Tried},
    event::EventId,
    schedule::{GENTLE_MS, LEASE_MS, PACE_MS},
    store::{Again, Backlog, DeliveryStore, Followed, Moved, To},
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use sqlx::AssertSqlSafe;

use super::{
    Database, Row, database, dialect,
    endpoints::{self, ENDPOINTS, doing},
    pages,
    rows::{integer, text},
    transaction::Transaction,
};
use crate::storable::storable;
use read::{attempt, delivery, due};

/// One look into an index for each endpoint there is.
const DUE_AT: &str = "SELECT e.id FROM endpoints e WHERE e.state <> 'off' AND e.pause_ms <= $1 \
    AND EXISTS (SELECT 1 FROM deliveries d WHERE d.endpoint_id = e.id AND d.next_ms <= $1)";
const HELD: &str = "SELECT id, url, scheme, secret, old_secret, old_until_ms, state, gentle_ms \
    FROM endpoints WHERE id = $1 AND state <> 'off' AND pause_ms <= $2";
const IN_FLIGHT: &str = "SELECT COUNT(*) FROM deliveries WHERE endpoint_id = $1 AND lease_ms > $2";
/// What somebody had and never brought back is due again when its lease has ended.
const TAKE: &str = "UPDATE deliveries SET next_ms = $3, lease_ms = $3 WHERE endpoint_id = $1 \
    AND event_id IN (SELECT event_id FROM deliveries WHERE endpoint_id = $1 AND next_ms <= $2 \
    ORDER BY next_ms, event_id LIMIT $4) \
    RETURNING event_id, tries, attempts, cause, \
    (SELECT v.body FROM events v WHERE v.id = event_id) AS body";
const PAUSE: &str = "UPDATE endpoints SET pause_ms = $2 WHERE id = $1";
/// What somebody wished for again meanwhile (it is no longer due when its lease ends) is due at once, whatever
/// became of this try.
const TRIED: &str = "UPDATE deliveries SET attempts = attempts + 1, lease_ms = NULL, \
    progress = CASE WHEN next_ms > lease_ms THEN progress ELSE $3 END, \
    tries = CASE WHEN next_ms > lease_ms THEN tries ELSE tries + 1 END, \
    cause = CASE WHEN next_ms > lease_ms THEN cause ELSE 'schedule' END, \
    next_ms = CASE WHEN next_ms > lease_ms THEN CAST($6 AS BIGINT) ELSE CAST($4 AS BIGINT) END \
    WHERE endpoint_id = $1 AND event_id = $2 AND attempts = $5";
const ATTEMPT: &str = "INSERT INTO attempts (event_id, endpoint_id, number, at_ms, cause, status, took_ms, \
    trouble, answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const DOING: &str = "SELECT id, merchant_id, name, state, why_off, failing_ms, fails FROM endpoints \
    WHERE id = $1";
const DOES: &str = "UPDATE endpoints SET state = $2, why_off = $3, failing_ms = $4, fails = $5, \
    pause_ms = $6, gentle_ms = CASE WHEN $7 > gentle_ms THEN $7 ELSE gentle_ms END WHERE id = $1";

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT d.event_id, d.endpoint_id, d.progress, d.attempts, d.next_ms, e.kind, e.object, e.at_ms \
             FROM endpoints p JOIN deliveries d ON d.endpoint_id = p.id \
             JOIN events e ON e.id = d.event_id WHERE p.merchant_id = $1 AND p.id = $2 ",
            $which
        )
    };
}

const BEHIND: &str = selected!("AND d.event_id < $3 ORDER BY d.event_id DESC LIMIT $4");
const ONE: &str = selected!("AND d.event_id = $3");
const ATTEMPTS: &str = "SELECT number, at_ms, cause, status, took_ms, trouble, answer FROM attempts \
    WHERE event_id = $1 AND endpoint_id = $2 ORDER BY number LIMIT 500";

impl Transaction<'_> {
    /// How many more may be on their way to this endpoint.
    async fn room(&mut self, endpoint: &Row, now: Timestamp) -> Result<i64, StoreError> {
        let id = text(endpoint, "id")?;
        let under_way = sqlx::query_scalar(IN_FLIGHT).bind(id).bind(now.0);
        let under_way: i64 = under_way.fetch_one(&mut **self).await.map_err(database)?;
        let most = if text(endpoint, "state")? == State::Failing.as_str() {
            1
        } else {
            IN_FLIGHT_MAX
        };
        Ok(most.saturating_sub(under_way))
    }

    /// The endpoint is doing otherwise after a try, or as before.
    async fn does(&mut self, outcome: &Outcome) -> Result<Option<Moved>, StoreError> {
        let sql = [DOING, dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql)).bind(outcome.endpoint.to_string());
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        let Some(row) = row else { return Ok(None) };
        let (before, at) = (doing(&row)?, outcome.attempt.at);
        let after = before.after(outcome.tried, at);
        let was_failing = before.state == State::Failing;
        if after != before {
            let pause = if after.state == State::Failing {
                outcome.probe
            } else {
                Timestamp(0)
            };
            // An endpoint that has come back isn't overrun by what waited.
            let gentle = if was_failing && outcome.tried == Tried::Took {
                at.plus_ms(GENTLE_MS)
            } else {
                Timestamp(0)
            };
            let done = sqlx::query(DOES)
                .bind(outcome.endpoint.as_str())
                .bind(after.state.as_str())
                .bind(after.why_off.map(events::endpoint::WhyOff::as_str))
                .bind(after.since.map(|since| since.0))
                .bind(after.fails)
                .bind(pause.0)
                .bind(gentle.0);
            let done = done.execute(&mut **self).await;
            done.map_err(|error| self.store.failed(error))?;
        }
        Ok(Some(Moved {
            merchant: text(&row, "merchant_id")?,
            name: text(&row, "name")?,
            before,
            after,
        }))
    }
}

#[async_trait]
impl DeliveryStore for Database {
    async fn endpoints_due(&self, now: Timestamp) -> Result<Vec<EndpointId>, StoreError> {
        let rows = sqlx::query(DUE_AT).bind(now.0).fetch_all(&self.pool).await;
        let rows = rows.map_err(database)?;
        Ok(self.readable(&rows, ENDPOINTS, |row| endpoints::id(row, "id")))
    }

    async fn claim_deliveries(
        &self,
        endpoint: &EndpointId,
        now: Timestamp,
    ) -> Result<Vec<Due>, StoreError> {
        let mut tx = self.writing().await?;
        // Of several servers one counts and takes; the others come a moment later.
        let sql = [HELD, dialect::HOLDING].concat();
        let held = sqlx::query(AssertSqlSafe(sql)).bind(endpoint.to_string());
        let held = held.bind(now.0).fetch_optional(&mut *tx).await;
        let Some(held) = held.map_err(database)? else {
            tx.undo().await?;
            return Ok(Vec::new());
        };
        let room = tx.room(&held, now).await?;
        if room < 1 {
            tx.undo().await?;
            return Ok(Vec::new());
        }
        let taken = sqlx::query(TAKE)
            .bind(endpoint.as_str())
            .bind(now.0)
            .bind(now.plus_ms(LEASE_MS).0)
            .bind(room);
        let taken = taken.fetch_all(&mut *tx).await;
        let taken = taken.map_err(|error| self.failed(error))?;
        if now.0 < integer(&held, "gentle_ms")? {
            let count = i64::try_from(taken.len()).unwrap_or(i64::MAX);
            let until = now.plus_ms(count.saturating_mul(PACE_MS));
            let paused = sqlx::query(PAUSE).bind(endpoint.as_str()).bind(until.0);
            let paused = paused.execute(&mut *tx).await;
            paused.map_err(|error| self.failed(error))?;
        }
        tx.commit().await?;
        Ok(self.readable(&taken, ENDPOINTS, |row| due(row, &held, now)))
    }

    async fn tried(&self, outcome: &Outcome) -> Result<Option<Moved>, StoreError> {
        let mut tx = self.writing().await?;
        let attempt = &outcome.attempt;
        // Whoever comes after their lease has ended finds that somebody else has tried meanwhile.
        let done = sqlx::query(TRIED)
            .bind(outcome.endpoint.as_str())
            .bind(outcome.event.as_str())
            .bind(outcome.progress.as_str())
            .bind(outcome.next.map(|next| next.0))
            .bind(attempt.number.saturating_sub(1))
            .bind(attempt.at.0);
        let done = done.execute(&mut *tx).await;
        if done.map_err(|error| self.failed(error))?.rows_affected() != 1 {
            tx.undo().await?;
            return Ok(None);
        }
        let kept = sqlx::query(ATTEMPT)
            .bind(outcome.event.as_str())
            .bind(outcome.endpoint.as_str())
            .bind(attempt.number)
            .bind(attempt.at.0)
            .bind(attempt.by.as_str())
            .bind(attempt.status)
            .bind(attempt.took_ms)
            .bind(attempt.trouble.map(Trouble::as_str))
            .bind(storable(&attempt.answer));
        let kept = kept.execute(&mut *tx).await;
        kept.map_err(|error| self.failed(error))?;
        let moved = tx.does(outcome).await?;
        let alarm = moved
            .as_ref()
            .and_then(|moved| moved.alarm(&outcome.endpoint));
        let alarm = alarm.as_slice();
        self.alarm(&mut tx, alarm, attempt.at).await?;
        tx.commit().await?;
        Ok(moved)
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        backlog::backlog(self).await
    }

    async fn deliveries(&self, to: To<'_>, page: &Page) -> Result<Listed<Delivery>, StoreError> {
        let after = page.after.as_ref().map_or("~", Cursor::id);
        let rows = sqlx::query(BEHIND)
            .bind(storable(to.merchant))
            .bind(to.endpoint.as_str())
            .bind(storable(after))
            .bind(pages::one_more(page));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let stands = |row: &Row| Ok(Cursor::behind(0, text(row, "event_id")?));
        let read = |row: Row| self.read(&row, ENDPOINTS, delivery).ok();
        Listed::of(rows, page.limit, stands, read)
    }

    async fn delivery(&self, to: To<'_>, event: &EventId) -> Result<Option<Followed>, StoreError> {
        let row = sqlx::query(ONE)
            .bind(storable(to.merchant))
            .bind(to.endpoint.as_str())
            .bind(event.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        let Some(row) = row else { return Ok(None) };
        let tries = sqlx::query(ATTEMPTS)
            .bind(event.as_str())
            .bind(to.endpoint.as_str());
        let tries = tries.fetch_all(&self.pool).await.map_err(database)?;
        Ok(Some(Followed {
            delivery: delivery(&row)?,
            attempts: tries.iter().map(attempt).collect::<Result<_, _>>()?,
        }))
    }

    async fn send_again(
        &self,
        to: To<'_>,
        event: &EventId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        again::one(self, to, event, now).await
    }

    async fn send_all_again(&self, again: &Again<'_>) -> Result<u64, StoreError> {
        again::all(self, again).await
    }

    async fn send_test(&self, to: To<'_>, now: Timestamp) -> Result<Option<EventId>, StoreError> {
        again::test(self, to, now).await
    }
}
