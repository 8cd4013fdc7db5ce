//! Forgetting, in steps that hold nobody up. What goes is said here, one sort after the other; how
//! long it is kept comes from outside.

pub(crate) mod bodies;
mod entries;

use async_trait::async_trait;
use domain::{RefundState, State};
use sqlx::AssertSqlSafe;

use super::{Database, Row, database, dialect, rows};
use foundation::{
    clock::Timestamp,
    keeping::{KeepingStore, Kind, Step, Stepped},
    store::StoreError,
};

/// A table with something in it that goes, found by when that ended.
pub(crate) struct Sort {
    /// Its rows are `r` in what follows.
    table: &'static str,
    /// What names a row.
    key: &'static [&'static str],
    /// When what a row is about ended.
    at: &'static str,
    /// Which rows go; `$1` is the time before which they must have ended, as `at` writes it.
    goes: String,
    /// What is set in them; `None` if they go as a whole.
    set: Option<&'static str>,
}

/// Whether a payment `r` ended before `$1`, and neither it nor a refund of it has to be asked about
/// any more. States that only a newer version knows are left to it.
pub(super) fn ended() -> String {
    let known = State::ALL.into_iter().filter(|state| state.is_final());
    let over: Vec<_> = known.map(State::as_str).collect();
    let known = RefundState::ALL
        .into_iter()
        .filter(|state| state.is_final());
    let settled: Vec<_> = known.map(RefundState::as_str).collect();
    format!(
        "r.state IN ({over}) AND r.created_ms < $1 AND r.expires_ms < $1 \
         AND (SELECT e.at_ms FROM payment_events e \
              WHERE e.request_id = r.request_id AND e.seq = r.version) < $1 \
         AND NOT EXISTS (SELECT 1 FROM due d WHERE d.kind = 'payment' AND d.id = r.request_id) \
         AND NOT EXISTS (SELECT 1 FROM refunds f \
              WHERE f.request_id = r.request_id AND f.state NOT IN ({settled}))",
        over = rows::names(&over),
        settled = rows::names(&settled),
    )
}

impl Sort {
    /// `None` for what is gone through otherwise.
    pub(crate) fn of(kind: Kind) -> Option<Self> {
        let sort = |table, key, at| Self {
            table,
            key,
            at,
            goes: format!("{at} < $1"),
            set: None,
        };
        Some(match kind {
            Kind::Requests | Kind::Trail => return None,
            Kind::Notes => Self {
                goes: format!("r.note IS NOT NULL AND {}", ended()),
                set: Some("note = NULL, note_key = NULL"),
                ..sort("payments", &["request_id"], "r.created_ms")
            },
            Kind::Strays => Self {
                // As long as its alarm is open, nobody has looked at it.
                goes: "r.body <> '' AND r.first_ms < $1 AND NOT EXISTS (SELECT 1 FROM alarms a \
                       WHERE a.kind = 'stray-notice' AND a.about = r.digest \
                       AND (a.acknowledged_ms IS NULL OR a.acknowledged_ms >= $1))"
                    .to_owned(),
                set: Some("body = ''"),
                ..sort("stray_notices", &["digest"], "r.first_ms")
            },
            Kind::Links => sort("links", &["digest"], "r.until_ms"),
            Kind::Sessions => sort("sessions", &["id"], "r.until_ms"),
            Kind::Wishes => sort("wishes", &["owner", "name"], "r.made_ms"),
            Kind::Alarms => sort("alarms", &["id"], "r.acknowledged_ms"),
            Kind::Counters => sort("counters", &["name", "day"], "r.day"),
            Kind::Funnel => sort("funnel", &["code", "day"], "r.day"),
        })
    }

    pub(crate) fn counting(&self) -> String {
        let Self {
            table, at, goes, ..
        } = self;
        format!("SELECT COUNT(*) AS number, MIN({at}) AS oldest FROM {table} r WHERE {goes}")
    }

    /// Materialized: what is locked and limited is looked for once, whatever the plan.
    pub(crate) fn forgetting(&self) -> String {
        let Self {
            table, at, goes, ..
        } = self;
        let key = self.key.join(", ");
        let stepping_over = dialect::STEPPING_OVER;
        let done = match self.set {
            None => format!("DELETE FROM {table}"),
            Some(set) => format!("UPDATE {table} SET {set}"),
        };
        format!(
            "WITH taken AS MATERIALIZED (SELECT {key} FROM {table} r WHERE {goes} \
             ORDER BY {at} LIMIT $2{stepping_over}) \
             {done} WHERE ({key}) IN (SELECT {key} FROM taken)"
        )
    }
}

/// How the columns of this sort write a time.
enum Written {
    Moment(i64),
    Day(String),
}

impl Written {
    fn of(step: Step<'_>) -> Self {
        match step.kind {
            Kind::Counters | Kind::Funnel => {
                Self::Day(step.before.instant().strftime("%Y-%m-%d").to_string())
            }
            Kind::Requests
            | Kind::Notes
            | Kind::Strays
            | Kind::Links
            | Kind::Sessions
            | Kind::Wishes
            | Kind::Alarms
            | Kind::Trail => Self::Moment(step.before.0),
        }
    }
}

/// When the oldest ended.
fn oldest(kind: Kind, row: &Row) -> Result<Option<Timestamp>, StoreError> {
    match kind {
        Kind::Counters | Kind::Funnel => {
            let day = rows::optional_text(row, "oldest")?;
            let begins = |day: String| Timestamp::of_day(&day).ok_or(rows::corrupt("day"));
            day.map(begins).transpose()
        }
        Kind::Requests
        | Kind::Notes
        | Kind::Strays
        | Kind::Links
        | Kind::Sessions
        | Kind::Wishes
        | Kind::Alarms
        | Kind::Trail => Ok(rows::optional_integer(row, "oldest")?.map(Timestamp)),
    }
}

#[async_trait]
impl KeepingStore for Database {
    async fn forgettable(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let Some(sort) = Sort::of(step.kind) else {
            return if step.kind == Kind::Trail {
                self.entries_forgettable(step).await
            } else {
                self.bodies_forgettable(step).await
            };
        };
        let query = sqlx::query(AssertSqlSafe(sort.counting()));
        let query = match Written::of(step) {
            Written::Moment(ms) => query.bind(ms),
            Written::Day(day) => query.bind(day),
        };
        let row = query.fetch_one(&self.pool).await.map_err(database)?;
        Ok(Stepped {
            rows: rows::unsigned(rows::integer(&row, "number")?, "number")?,
            oldest: oldest(step.kind, &row)?,
            next: None,
        })
    }

    async fn forget(&self, step: Step<'_>) -> Result<Stepped, StoreError> {
        let Some(sort) = Sort::of(step.kind) else {
            return if step.kind == Kind::Trail {
                self.forget_entries(step).await
            } else {
                self.forget_bodies(step).await
            };
        };
        let query = sqlx::query(AssertSqlSafe(sort.forgetting()));
        let query = match Written::of(step) {
            Written::Moment(ms) => query.bind(ms),
            Written::Day(day) => query.bind(day),
        };
        let done = query.bind(i64::from(step.rows)).execute(&self.pool).await;
        let gone = done.map_err(|error| self.failed(error))?.rows_affected();
        Ok(Stepped {
            rows: gone,
            oldest: None,
            // Fewer than were asked for: there are no more.
            next: (gone >= u64::from(step.rows)).then(String::new),
        })
    }
}
