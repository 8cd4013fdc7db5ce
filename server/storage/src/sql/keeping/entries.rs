//! The oldest entries of the trail. Each chain loses its beginning and nothing else, up to the first entry
//! that stays, and its head says so before they go: what is left can still be verified. That they
//! went is an entry, too, so they go a day's worth at a time.

use sqlx::AssertSqlSafe;
use trail::{action::Action, author::Who, deed::Deed};

use super::super::{Connection, Database, database, dialect};
use foundation::{
    clock::Timestamp,
    keeping::{Step, Stepped},
    store::StoreError,
};

const DAY_MS: i64 = 24 * 3_600_000;
/// They are small and go by their key, so more go in a step.
const AT_ONCE: u32 = 20;

/// The chain that a step is about: the next behind one, or one that isn't through yet.
const NEXT_CHAIN: &str = "SELECT chain FROM trail_heads WHERE chain > $1 ORDER BY chain LIMIT 1";
const FIRST_CHAIN: &str = "SELECT chain FROM trail_heads ORDER BY chain LIMIT 1";
const OLDEST: &str =
    "SELECT number, at_ms, digest FROM trail WHERE chain = $1 ORDER BY number LIMIT $2";
const STAYS: &str = "SELECT number FROM trail WHERE chain = $1 AND at_ms >= $2 \
    ORDER BY number LIMIT 1";
const ENDS: &str = "SELECT number, gone FROM trail_heads WHERE chain = $1";
const MOVE: &str = "UPDATE trail_heads SET gone = $2, gone_digest = $3 WHERE chain = $1";
const GO: &str = "DELETE FROM trail WHERE chain = $1 AND number <= $2";

/// Marks a chain that isn't through yet; any other is.
const AGAIN: char = '=';
const BEHIND: char = '>';

async fn chain(on: &mut Connection, from: Option<&str>) -> Result<Option<String>, sqlx::Error> {
    let Some(from) = from else {
        return sqlx::query_scalar(FIRST_CHAIN).fetch_optional(on).await;
    };
    if let Some(same) = from.strip_prefix(AGAIN) {
        return Ok(Some(same.to_owned()));
    }
    let behind = from.trim_start_matches(BEHIND).to_owned();
    sqlx::query_scalar(NEXT_CHAIN)
        .bind(behind)
        .fetch_optional(on)
        .await
}

/// Some of a chain's entries, the oldest first.
type Oldest = Vec<(i64, i64, String)>;

async fn oldest(on: &mut Connection, chain: &str, limit: u32) -> Result<Oldest, sqlx::Error> {
    let rows = sqlx::query_as(OLDEST).bind(chain.to_owned());
    rows.bind(i64::from(limit)).fetch_all(on).await
}

/// Whether the oldest was kept a day longer than it has to be.
fn is_due(oldest: Option<&(i64, i64, String)>, before: Timestamp) -> bool {
    oldest.is_some_and(|(_, at, _)| *at < before.plus_ms(-DAY_MS).0)
}

impl Database {
    pub(super) async fn entries_forgettable(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let mut on = self.pool.acquire().await.map_err(database)?;
        let Some(chain) = chain(&mut on, step.from).await.map_err(database)? else {
            return Ok(Stepped::default());
        };
        let first = oldest(&mut on, &chain, 1).await.map_err(database)?;
        let mut looked = Stepped {
            next: Some(format!("{BEHIND}{chain}")),
            ..Stepped::default()
        };
        if is_due(first.first(), step.before) {
            let stays = sqlx::query_scalar(STAYS).bind(&chain).bind(step.before.0);
            let stays: Option<i64> = stays.fetch_optional(&mut *on).await.map_err(database)?;
            let ends = sqlx::query_as(ENDS).bind(&chain);
            let (last, gone): (i64, i64) = ends.fetch_one(&mut *on).await.map_err(database)?;
            let goes = stays.map_or(last, |stays| stays.saturating_sub(1));
            looked.rows = goes.saturating_sub(gone).try_into().unwrap_or_default();
            looked.oldest = first.first().map(|(_, at, _)| Timestamp(*at));
        }
        Ok(looked)
    }

    pub(super) async fn forget_entries(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let mut tx = self.writing().await?;
        let found = chain(&mut tx, step.from).await.map_err(database)?;
        let Some(chain) = found else {
            tx.undo().await?;
            return Ok(Stepped::default());
        };
        // Whoever adds an entry waits, and so does another server that forgets.
        let sql = [ENDS, dialect::HOLDING].concat();
        let held = sqlx::query_as(AssertSqlSafe(sql)).bind(chain.clone());
        let _: (i64, i64) = held.fetch_one(&mut *tx).await.map_err(database)?;
        let limit = step.rows.saturating_mul(AT_ONCE);
        let some = oldest(&mut tx, &chain, limit).await.map_err(database)?;
        let behind = Some(format!("{BEHIND}{chain}"));
        // A chain that is being shortened goes on to its end.
        let goes_on = step.from.is_some_and(|from| from.starts_with(AGAIN));
        if !goes_on && !is_due(some.first(), step.before) {
            tx.undo().await?;
            return Ok(Stepped {
                next: behind,
                ..Stepped::default()
            });
        }
        let going: Oldest = some
            .into_iter()
            .take_while(|(_, at, _)| *at < step.before.0)
            .collect();
        let Some((last, _, digest)) = going.last() else {
            tx.undo().await?;
            return Ok(Stepped {
                next: behind,
                ..Stepped::default()
            });
        };
        let moved = sqlx::query(MOVE).bind(&chain).bind(last).bind(digest);
        let moved = moved.execute(&mut *tx).await;
        moved.map_err(|error| self.failed(error))?;
        let gone = sqlx::query(GO)
            .bind(&chain)
            .bind(last)
            .execute(&mut *tx)
            .await;
        gone.map_err(|error| self.failed(error))?;
        let rows = u64::try_from(going.len()).unwrap_or(u64::MAX);
        let forgotten = Deed::of(&chain, Action::TrailForgotten, last.to_string()).by(Who::System);
        tx.tell(&forgotten).await?;
        tx.commit().await?;
        let is_full = rows >= u64::from(limit);
        Ok(Stepped {
            rows,
            oldest: None,
            next: if is_full {
                Some(format!("{AGAIN}{chain}"))
            } else {
                behind
            },
        })
    }
}
