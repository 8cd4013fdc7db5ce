//! How much waits for endpoints, and how they are doing; for monitoring.

use events::store::{BACKLOG_MAX, Backlog};
use foundation::{clock::Timestamp, store::StoreError};

use super::super::{
    Database, database,
    rows::{integer, optional_integer},
};

/// Out of the index that has nothing but what waits, and no more of it than is told. Of that the oldest is
/// the one that happened first: names sort by time.
const BACKLOG: &str = "SELECT b.waiting, (SELECT v.at_ms FROM events v WHERE v.id = b.oldest) AS oldest_ms, \
    (SELECT COUNT(*) FROM endpoints WHERE state = 'on') AS is_on, \
    (SELECT COUNT(*) FROM endpoints WHERE state = 'failing') AS is_failing, \
    (SELECT COUNT(*) FROM endpoints WHERE state = 'off') AS is_off \
    FROM (SELECT COUNT(*) AS waiting, MIN(w.event_id) AS oldest FROM (SELECT d.event_id \
        FROM endpoints e JOIN deliveries d ON d.endpoint_id = e.id \
        WHERE e.state <> 'off' AND d.next_ms IS NOT NULL LIMIT $1) w) b";

pub(super) async fn backlog(store: &Database) -> Result<Backlog, StoreError> {
    let row = sqlx::query(BACKLOG).bind(BACKLOG_MAX);
    let row = row.fetch_one(&store.pool).await.map_err(database)?;
    Ok(Backlog {
        waiting: integer(&row, "waiting")?,
        oldest: optional_integer(&row, "oldest_ms")?.map(Timestamp),
        on: integer(&row, "is_on")?,
        failing: integer(&row, "is_failing")?,
        off: integer(&row, "is_off")?,
    })
}
