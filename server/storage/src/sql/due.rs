//! What is due: a table with a row for each payment or refund that somebody still has to ask about.

use sqlx::AssertSqlSafe;

use super::{Database, Row, dialect, rows, transaction::Transaction};
use domain::{RefundState, State};
use foundation::{clock::Timestamp, store::StoreError};
use payments::store::{LONG_SLEEP_MS_MAX, SLEEP_MS_MAX};

/// What of a payment or refund is due.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind {
    name: &'static str,
    table: &'static str,
    pub(crate) key: &'static str,
    /// The longest that what is neither [`PATIENT`] nor overdue may sleep.
    sleep_ms_max: i64,
}

/// Payments.
pub(crate) const PAYMENT: Kind = Kind {
    name: "payment",
    table: "payments",
    key: "request_id",
    sleep_ms_max: SLEEP_MS_MAX,
};
/// Refunds, of which all may sleep long.
pub(crate) const REFUND: Kind = Kind {
    name: "refund",
    table: "refunds",
    key: "refund_id",
    sleep_ms_max: LONG_SLEEP_MS_MAX,
};

/// States that wait for a person, or are only looked at once more.
const PATIENT: [State; 3] = [State::Paid, State::PresumedDead, State::NeedsOperator];

/// One payment or refund, as somebody saw it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    pub(super) kind: Kind,
    pub(super) id: &'a str,
    pub(super) version: i64,
}

/// How much is taken, and for how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lease {
    pub(super) now: Timestamp,
    pub(super) for_ms: i64,
    pub(super) limit: u32,
}

/// Overdue, or asleep for longer than anything may be. Each is a range of one index, so what
/// sleeps as it should is not walked through; the other table is looked at by its key. The
/// condition stands outside as well: where two take at once, the second looks again at what it waited for.
pub(crate) fn claiming(kind: Kind) -> String {
    let Kind {
        name, table, key, ..
    } = kind;
    // What is in a state that only a newer version knows is left to that version.
    let known = match name {
        "payment" => rows::names(&State::ALL.map(State::as_str)),
        _ => rows::names(&RefundState::ALL.map(RefundState::as_str)),
    };
    let patient = rows::names(&PATIENT.map(State::as_str));
    let taking = dialect::TAKING;
    // CROSS keeps SQLite from beginning with the table that grows.
    let of_kind = format!(
        "SELECT d.id, d.at_ms FROM due d CROSS JOIN {table} t \
         WHERE d.kind = '{name}' AND t.{key} = d.id AND t.state IN ({known})"
    );
    // Materialized: what is locked and limited is looked for once, whatever the plan.
    format!(
        "WITH taken AS MATERIALIZED (SELECT id, at_ms FROM \
         (SELECT id, at_ms FROM \
         ({of_kind} AND d.at_ms <= $2 ORDER BY d.at_ms LIMIT $5{taking}) AS overdue \
         UNION ALL SELECT id, at_ms FROM \
         ({of_kind} AND d.at_ms > $3 AND d.at_ms > \
         CASE WHEN t.state IN ({patient}) THEN $4 ELSE $3 END \
         ORDER BY d.at_ms LIMIT $5{taking}) AS asleep) AS both_kinds ORDER BY at_ms LIMIT $5) \
         UPDATE due SET at_ms = $1 WHERE kind = '{name}' AND (at_ms <= $2 OR at_ms > $3) \
         AND id IN (SELECT id FROM taken) RETURNING id AS {key}"
    )
}

/// When to ask about something next; `None` when nothing is left to ask.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'a> {
    kind: Kind,
    id: &'a str,
    at: Option<Timestamp>,
}

impl Kind {
    /// When to ask about one of this kind next.
    pub(super) const fn next(self, id: &str, at: Option<Timestamp>) -> Next<'_> {
        let kind = self;
        Next { kind, id, at }
    }
}

impl Database {
    /// With news or a first row: when to ask next, or that nothing is left to ask. How often it was
    /// asked about stays.
    pub(super) async fn set_due(
        &self,
        tx: &mut Transaction<'_>,
        next: Next<'_>,
    ) -> Result<(), StoreError> {
        let Next { kind, id, at } = next;
        let query = match at {
            Some(at) => sqlx::query(
                "INSERT INTO due (kind, id, at_ms, checks) VALUES ($1, $2, $3, 0) \
                 ON CONFLICT (kind, id) DO UPDATE SET at_ms = excluded.at_ms",
            )
            .bind(kind.name)
            .bind(id)
            .bind(at.0),
            None => sqlx::query("DELETE FROM due WHERE kind = $1 AND id = $2")
                .bind(kind.name)
                .bind(id),
        };
        let done = query.execute(&mut **tx).await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }

    /// It was asked about, and is due then; or nothing is left to ask. Not if there were news
    /// meanwhile.
    pub(super) async fn asked(
        &self,
        seen: Seen<'_>,
        at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let Kind {
            name, table, key, ..
        } = seen.kind;
        // Held, so that no news can come between this look and the write.
        let holding = dialect::HOLDING;
        let row = format!("FROM {table} WHERE {key} = $1 AND version = $2{holding}");
        let sql = match at {
            Some(_) => format!(
                "INSERT INTO due (kind, id, at_ms, checks) SELECT '{name}', {key}, $3, 1 {row} \
                 ON CONFLICT (kind, id) DO UPDATE \
                 SET at_ms = excluded.at_ms, checks = due.checks + 1"
            ),
            None => format!("DELETE FROM due WHERE kind = '{name}' AND id = (SELECT {key} {row})"),
        };
        let mut query = sqlx::query(AssertSqlSafe(sql))
            .bind(seen.id)
            .bind(seen.version);
        if let Some(at) = at {
            query = query.bind(at.0);
        }
        let done = query.execute(&self.pool).await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }

    /// Takes what is due: rows of ids.
    pub(super) async fn take_due(&self, kind: Kind, lease: Lease) -> Result<Vec<Row>, StoreError> {
        let now = lease.now;
        sqlx::query(AssertSqlSafe(claiming(kind)))
            .bind(now.plus_ms(lease.for_ms).0)
            .bind(now.0)
            .bind(now.plus_ms(kind.sleep_ms_max).0)
            .bind(now.plus_ms(LONG_SLEEP_MS_MAX).0)
            .bind(i64::from(lease.limit))
            .fetch_all(&self.pool)
            .await
            .map_err(|error| self.failed(error))
    }
}
