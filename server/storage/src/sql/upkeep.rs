//! What the store says of itself, and how it leaves out rows that it can't read.

use async_trait::async_trait;
use sqlx::Row as _;

use super::{
    Database, Row, database,
    rows::{integer, optional_integer},
};
use foundation::clock::Timestamp;
use foundation::store::{OVERDUE_MAX, Overdue, StoreError, Unreadable, UpkeepStore, Waiting};

/// Columns whose stored word may be shown when it isn't understood: names of ours, no secrets.
const SHOWN: &[&str] = &["state", "currency", "kind", "refusal", "decline", "role"];

/// A table, as far as its rows have to be named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    /// The table.
    pub(crate) table: &'static str,
    /// The columns that name a row of it, in an answer.
    pub(crate) keys: &'static [&'static str],
}

/// Payments.
pub(crate) const PAYMENTS: Named = Named {
    table: "payment",
    keys: &["request_id"],
};
/// Refunds.
pub(crate) const REFUNDS: Named = Named {
    table: "refund",
    keys: &["refund_id"],
};
/// What happened to payments.
pub(crate) const PAYMENT_EVENTS: Named = Named {
    table: "payment event",
    keys: &["request_id", "seq"],
};
/// What happened to refunds.
pub(crate) const REFUND_EVENTS: Named = Named {
    table: "refund event",
    keys: &["refund_id", "seq"],
};
/// Notifications that fit nothing.
pub(crate) const STRAYS: Named = Named {
    table: "stray notification",
    keys: &["digest"],
};
/// Merchants.
pub(crate) const MERCHANTS: Named = Named {
    table: "merchant",
    keys: &["merchant_id"],
};
/// Stores.
pub(crate) const STORES: Named = Named {
    table: "store",
    keys: &["store_id"],
};
/// Counters of stores, by what they are called: a code is not for logs.
pub(crate) const COUNTERS: Named = Named {
    table: "code",
    keys: &["store_id", "label"],
};
/// People.
pub(crate) const PEOPLE: Named = Named {
    table: "person",
    keys: &["id"],
};
/// Keys of programs.
pub(crate) const KEYS: Named = Named {
    table: "key",
    keys: &["id"],
};
/// What people are.
pub(crate) const MEMBERSHIPS: Named = Named {
    table: "membership",
    keys: &["person_id", "merchant_id", "role"],
};
/// Browsers that are signed in.
pub(crate) const SESSIONS: Named = Named {
    table: "session",
    keys: &["id"],
};
/// Lines of stores' feeds.
pub(crate) const FEED: Named = Named {
    table: "feed",
    keys: &["store_id", "seq"],
};
/// Screens at counters.
pub(crate) const SCREENS: Named = Named {
    table: "screen",
    keys: &["id"],
};
/// Versions of looks.
pub(crate) const VERSIONS: Named = Named {
    table: "look",
    keys: &["merchant_id", "store_id", "version"],
};
/// Acceptance marks.
pub(crate) const MARKS: Named = Named {
    table: "mark",
    keys: &["account", "name"],
};
/// Days of the funnel.
pub(crate) const DAYS: Named = Named {
    table: "funnel",
    keys: &["day"],
};

/// What has no final word, out of the indexes that have nothing else.
pub(crate) const WAITING: &str = "SELECT \
    (SELECT COUNT(*) FROM payments WHERE \
        state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead')) AS payments, \
    (SELECT MIN(created_ms) FROM payments WHERE \
        state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead')) \
        AS oldest_payment, \
    (SELECT COUNT(*) FROM payments WHERE state = 'needs_operator' AND \
        state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead')) AS parked, \
    (SELECT COUNT(*) FROM refunds WHERE state NOT IN ('refunded', 'refused')) AS refunds, \
    (SELECT MIN(created_ms) FROM refunds WHERE state NOT IN ('refunded', 'refused')) \
        AS oldest_refund, \
    (SELECT MIN(at_ms) FROM due WHERE kind = 'payment') AS due_payment, \
    (SELECT MIN(at_ms) FROM due WHERE kind = 'refund') AS due_refund";

/// What is due, out of its index, and no more of it than is told. In an order, or PostgreSQL would rather read all of it.
const OVERDUE: &str = "SELECT \
    (SELECT COUNT(*) FROM (SELECT at_ms FROM due WHERE kind = 'payment' AND at_ms <= $1 \
        ORDER BY at_ms LIMIT $2) p) \
        AS payments, \
    (SELECT MIN(at_ms) FROM due WHERE kind = 'payment' AND at_ms <= $1) AS first_payment, \
    (SELECT COUNT(*) FROM (SELECT at_ms FROM due WHERE kind = 'refund' AND at_ms <= $1 \
        ORDER BY at_ms LIMIT $2) r) \
        AS refunds, \
    (SELECT MIN(at_ms) FROM due WHERE kind = 'refund' AND at_ms <= $1) AS first_refund";

impl Database {
    /// Those rows that can be read; the others are remembered and left out, so that one of them
    /// stands in nobody's way.
    pub(crate) fn readable<T>(
        &self,
        rows: &[Row],
        named: Named,
        read: impl Fn(&Row) -> Result<T, StoreError>,
    ) -> Vec<T> {
        let each = rows.iter();
        each.filter_map(|row| self.read(row, named, &read).ok())
            .collect()
    }

    /// One row that somebody asked for by name. If it can't be read, that is remembered, too.
    pub(crate) fn read<T>(
        &self,
        row: &Row,
        named: Named,
        read: impl Fn(&Row) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let done = read(row);
        if let Err(error) = &done {
            self.troubles.unreadable(unreadable(row, named, error));
        }
        done
    }
}

fn unreadable(row: &Row, named: Named, error: &StoreError) -> Unreadable {
    let part = |column: &&str| {
        let number = || row.try_get::<i64, _>(*column).map(|part| part.to_string());
        row.try_get::<String, _>(*column)
            .or_else(|_| number())
            .unwrap_or_else(|_| "?".to_owned())
    };
    let key: Vec<String> = named.keys.iter().map(part).collect();
    let what = match error {
        StoreError::Corrupt { what } => match row.try_get::<String, _>(*what) {
            Ok(word) if SHOWN.contains(what) => format!("{what} {word:?} is unknown"),
            _ => format!("{what} can't be read"),
        },
        StoreError::Conflict
        | StoreError::Newer
        | StoreError::Older
        | StoreError::NoTables
        | StoreError::Refused(_)
        | StoreError::NoDatabase
        | StoreError::Failing(_)
        | StoreError::Database(_) => "can't be read".to_owned(),
    };
    Unreadable {
        table: named.table,
        key: key.join(" "),
        what,
    }
}

#[async_trait]
impl UpkeepStore for Database {
    async fn try_write(&self, at: Timestamp) -> Result<(), StoreError> {
        let sql = "INSERT INTO heartbeat (id, at_ms) VALUES (1, $1) \
                   ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms";
        let done = sqlx::query(sql).bind(at.0).execute(&self.pool).await;
        done.map(|_| ()).map_err(database)
    }

    async fn take_room(&self) -> Result<(), StoreError> {
        self.room().await
    }

    async fn explain(&self, error: StoreError) -> StoreError {
        self.explained(error).await
    }

    fn take_unwritten(&self) -> u64 {
        self.troubles.take_unwritten()
    }

    fn last_unwritten(&self) -> String {
        self.troubles.last_unwritten()
    }

    fn take_unreadable(&self) -> Vec<Unreadable> {
        self.troubles.take_unreadable()
    }

    async fn waiting(&self) -> Result<Waiting, StoreError> {
        let row = sqlx::query(WAITING).fetch_one(&self.pool).await;
        let row = row.map_err(database)?;
        let due = |column| optional_integer(&row, column);
        let due = [due("due_payment")?, due("due_refund")?];
        Ok(Waiting {
            payments: integer(&row, "payments")?,
            oldest_payment: optional_integer(&row, "oldest_payment")?.map(Timestamp),
            parked: integer(&row, "parked")?,
            refunds: integer(&row, "refunds")?,
            oldest_refund: optional_integer(&row, "oldest_refund")?.map(Timestamp),
            due: due.into_iter().flatten().min().map(Timestamp),
        })
    }

    async fn overdue(&self, now: Timestamp) -> Result<Overdue, StoreError> {
        let row = sqlx::query(OVERDUE).bind(now.0).bind(OVERDUE_MAX);
        let row = row.fetch_one(&self.pool).await.map_err(database)?;
        Ok(Overdue {
            payments: integer(&row, "payments")?,
            first_payment: optional_integer(&row, "first_payment")?.map(Timestamp),
            refunds: integer(&row, "refunds")?,
            first_refund: optional_integer(&row, "first_refund")?.map(Timestamp),
        })
    }

    async fn catch_up(&self) -> Result<bool, StoreError> {
        Ok(self.fill_days().await? || self.fill_note_keys().await?)
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}
