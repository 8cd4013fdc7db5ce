//! Pay requests, word by word. They have a table of their own without a time in it, so they are gone
//! through in the order of their keys: each step looks at so many and no more, whether they may go or
//! not. Ids tell when they were made; those that are too young are stepped over unread.

use domain::RequestId;
use sqlx::AssertSqlSafe;

use super::{
    super::{Database, database, dialect, rows},
    ended,
};
use foundation::{
    clock::Timestamp,
    keeping::{Step, Stepped},
    store::StoreError,
};

/// The keys of the next step.
pub(crate) const NEXT_KEYS: &str = "SELECT request_id FROM payment_bodies \
    WHERE request_id > $1 AND request_id < $2 ORDER BY request_id LIMIT $3";

/// Behind every key: they are of letters and digits.
const END: &str = "~";
/// Ids that are younger than what goes by more than this are looked at: they may be of an older form
/// that tells no time.
const YOUNG_MS: i64 = 400 * 24 * 3_600_000;
/// Looking costs less than forgetting, so more is looked at in a step.
const LOOKED_AT: u32 = 20;

/// Some keys in a row, and where to go on behind them.
struct Stretch {
    from: String,
    to: String,
    next: Option<String>,
}

/// The first key that can be of a payment made then or later.
fn made_at(at: Timestamp) -> String {
    RequestId::made_at(at.0, [0; _]).to_string()
}

/// What goes, of the keys behind `$2` as far as `$3`.
fn going() -> String {
    let ended = ended();
    format!(
        "FROM payment_bodies b JOIN payments r ON r.request_id = b.request_id \
         WHERE b.request_id > $2 AND b.request_id <= $3 AND {ended}"
    )
}

pub(crate) fn counting() -> String {
    let going = going();
    format!("SELECT COUNT(*) AS number, MIN(r.created_ms) AS oldest {going}")
}

pub(crate) fn forgetting() -> String {
    let (going, stepping_over) = (going(), dialect::STEPPING_OVER);
    format!(
        "WITH taken AS MATERIALIZED (SELECT b.request_id {going}{stepping_over}) \
         DELETE FROM payment_bodies WHERE request_id IN (SELECT request_id FROM taken)"
    )
}

impl Database {
    /// The keys that this step looks at; `None` if there are none left.
    async fn stretch(&self, step: Step<'_>) -> Result<Option<Stretch>, StoreError> {
        let from = step.from.unwrap_or_default();
        let (young, old) = (made_at(step.before), made_at(step.before.plus_ms(YOUNG_MS)));
        for (from, until) in [(from, young.as_str()), (from.max(old.as_str()), END)] {
            let keys = sqlx::query_scalar(NEXT_KEYS).bind(from).bind(until);
            let keys = keys.bind(i64::from(step.rows)).fetch_all(&self.pool);
            let keys: Vec<String> = keys.await.map_err(database)?;
            if let Some(to) = keys.last() {
                return Ok(Some(Stretch {
                    from: from.to_owned(),
                    to: to.clone(),
                    next: Some(to.clone()),
                }));
            }
        }
        Ok(None)
    }

    pub(super) async fn bodies_forgettable(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let more = Step {
            rows: step.rows.saturating_mul(LOOKED_AT),
            ..step
        };
        let Some(stretch) = self.stretch(more).await? else {
            return Ok(Stepped::default());
        };
        let row = sqlx::query(AssertSqlSafe(counting()))
            .bind(step.before.0)
            .bind(&stretch.from)
            .bind(&stretch.to);
        let row = row.fetch_one(&self.pool).await.map_err(database)?;
        Ok(Stepped {
            rows: rows::unsigned(rows::integer(&row, "number")?, "number")?,
            oldest: rows::optional_integer(&row, "oldest")?.map(Timestamp),
            next: stretch.next,
        })
    }

    pub(super) async fn forget_bodies(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let Some(stretch) = self.stretch(step).await? else {
            return Ok(Stepped::default());
        };
        let done = sqlx::query(AssertSqlSafe(forgetting()))
            .bind(step.before.0)
            .bind(&stretch.from)
            .bind(&stretch.to)
            .execute(&self.pool)
            .await;
        let done = done.map_err(|error| self.failed(error))?;
        Ok(Stepped {
            rows: done.rows_affected(),
            oldest: None,
            next: stretch.next,
        })
    }
}
