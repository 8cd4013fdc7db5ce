//! The store for more than one machine: a PostgreSQL that any number of servers share.
//!
//! The statements are in `sql/`, which SQLite shares; here is what connecting needs. Tables are
//! brought up to date by a command of its own, never by a server that starts: of twenty servers one
//! would change what the other nineteen are using.

mod apart;
pub(crate) mod dialect;
mod here;
pub(crate) mod refused;
mod room;
mod settings;
#[path = "sql/adapters.rs"]
#[expect(
    clippy::duplicate_mod,
    reason = "one text of SQL, compiled for each engine"
)]
pub(crate) mod sql;

use std::{
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use sqlx::{
    ConnectOptions as _, Connection as _, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub(crate) use Postgres as Database;
use foundation::store::StoreError;
use refused::explained;
pub(crate) use refused::refused;
pub use settings::{NotAnAddress, PoolSettings, Settings};
pub use sql::payouts::PayoutFiles;
use sql::tables::{self, Tables};

use crate::{move_data::target::is_marked, troubles::Troubles};

/// Longest a request waits for a connection before it is told to try again.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(3);
/// Longest wait for the first connection, by a person who waits for a command.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(15);
/// A connection is given up after that long, so that a database that moved is found again.
const LIFETIME: Duration = Duration::from_mins(30);
/// The oldest PostgreSQL that this is tested with, as it says its version.
const OLDEST_VERSION: i64 = 150_000;

/// A store on one PostgreSQL database.
#[derive(Clone, Debug)]
pub struct Postgres {
    pub(crate) pool: PgPool,
    /// What went wrong since the last look; one list for every copy of this.
    pub(crate) troubles: Arc<Troubles>,
    /// How often shops were changed here; one count for every copy of this.
    pub(crate) changes: Arc<AtomicU64>,
}

impl Postgres {
    /// Connects to a database whose tables are there already.
    pub async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let mut connection = connect(settings).await?;
        let looked = tables::look_at(&mut connection).await;
        let half_moved = is_marked(&mut connection).await;
        let closed_table = without_rights(&mut connection).await;
        let _ = connection.close().await;
        if half_moved.map_err(refused)? {
            return Err(StoreError::Refused(
                "a `portico move-data` into it isn't finished: run it again, or give that up and make \
                 another database"
                    .to_owned(),
            ));
        }
        match looked.map_err(explained)? {
            Tables::Known => {}
            Tables::Missing => return Err(StoreError::NoTables),
            Tables::Behind => return Err(StoreError::Older),
            Tables::TooNew => return Err(StoreError::Newer),
            Tables::Foreign => return Err(tables::foreign()),
        }
        if let Some(table) = closed_table.map_err(refused)? {
            return Err(StoreError::Refused(format!(
                "this user may not read and write its table {table}: the tables must belong to it, or \
                 be granted to it"
            )));
        }
        let troubles = Arc::new(Troubles::default());
        let known = Arc::clone(&troubles);
        let pool = PgPoolOptions::new()
            .max_connections(settings.pool.for_requests())
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .max_lifetime(LIFETIME)
            .before_acquire(move |connection, _| {
                let known = Arc::clone(&known);
                Box::pin(async move { Ok(!known.are_fresh() || can_write(connection).await) })
            })
            .connect_lazy_with(settings.options());
        Ok(Self {
            pool,
            troubles,
            changes: Arc::default(),
        })
    }

    /// Looks at one, whatever is in it.
    pub async fn describe(settings: &Settings) -> Result<Description, StoreError> {
        let mut connection = connect(settings).await?;
        let sql = "SELECT current_setting('server_version'), \
                   COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), FALSE), \
                   current_setting('max_connections')::BIGINT, \
                   current_setting('fsync')::BOOLEAN \
                   AND current_setting('synchronous_commit') <> 'off'";
        let row = sqlx::query_as(sql).fetch_one(&mut connection).await;
        let _ = connection.close().await;
        let (version, is_protected, connections, is_durable) = row.map_err(refused)?;
        Ok(Description {
            version,
            is_protected,
            connections,
            is_durable,
        })
    }

    /// Makes the tables what this version knows. Safe beside running servers of the version before.
    pub async fn bring_up(settings: &Settings) -> Result<(), StoreError> {
        let done = tables::bring_up(patiently(settings).await?).await;
        done.map_err(explained)
    }
}

/// What a PostgreSQL is like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// As it says itself, such as `15.18`.
    pub version: String,
    /// Whether the connection is encrypted.
    pub is_protected: bool,
    /// How many connections it takes from everybody together.
    pub connections: i64,
    /// Whether what it acknowledged is on its disk.
    pub is_durable: bool,
}

/// The first connection: here it turns out what is wrong with an address.
pub(crate) async fn connect(settings: &Settings) -> Result<PgConnection, StoreError> {
    usable(settings.options()).await
}

/// A connection for work that may take as long as it takes.
pub(crate) async fn patiently(settings: &Settings) -> Result<PgConnection, StoreError> {
    usable(settings.patient()).await
}

async fn usable(options: PgConnectOptions) -> Result<PgConnection, StoreError> {
    let connected = tokio::time::timeout(CONNECT_TIMEOUT, options.connect()).await;
    let silent = |_| StoreError::Refused("its host doesn't answer".to_owned());
    let mut connection = connected.map_err(silent)?.map_err(refused)?;
    let version: i64 = sqlx::query_scalar("SELECT current_setting('server_version_num')::BIGINT")
        .fetch_one(&mut connection)
        .await
        .map_err(refused)?;
    if version < OLDEST_VERSION {
        return Err(StoreError::Refused(format!(
            "it is PostgreSQL {}; Portico needs 15 or newer",
            version / 10_000
        )));
    }
    if !can_write(&mut connection).await {
        return Err(StoreError::Refused(
            "it can only be read: it is a standby, or set read-only".to_owned(),
        ));
    }
    Ok(connection)
}

/// A table of ours that this user can't work with, if there is one.
async fn without_rights(connection: &mut PgConnection) -> Result<Option<String>, sqlx::Error> {
    let sql = "SELECT relname::TEXT FROM pg_class \
               WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') \
               AND relname = ANY($1) AND relname <> 'oldest_server' \
               AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT') \
               AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE')) \
               ORDER BY relname LIMIT 1";
    let names: Vec<&str> = tables::names().collect();
    let closed = sqlx::query_scalar(sql).bind(names);
    closed.fetch_optional(connection).await
}

/// After a change-over a connection may lead to a server that is only read from. A new one finds
/// the other.
async fn can_write(connection: &mut PgConnection) -> bool {
    let sql = "SELECT current_setting('transaction_read_only') = 'off'";
    let asked = sqlx::query_scalar(sql).fetch_one(connection).await;
    asked.unwrap_or(false)
}

#[cfg(test)]
mod addresses;
#[cfg(test)]
mod later;
#[cfg(test)]
mod trail_tampered;
#[cfg(test)]
mod wrong;
