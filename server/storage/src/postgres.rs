//! The store for more than one machine: a PostgreSQL that any number of servers share.
//!
//! The statements are in `sql/`, which SQLite shares; here is what connecting needs. Tables are
//! brought up to date by a command of its own, never by a server that starts: of twenty servers one
//! would change what the other nineteen are using.

pub(crate) mod dialect;
mod refused;
mod settings;
#[path = "sql/adapters.rs"]
#[expect(
    clippy::duplicate_mod,
    reason = "one text of SQL, compiled for each engine"
)]
pub(crate) mod sql;

use std::{sync::Arc, time::Duration};

use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, postgres::PgPoolOptions};

pub(crate) use Postgres as Database;
use foundation::store::StoreError;
use refused::refused;
pub use settings::{NotAnAddress, PoolSettings, Settings};
use sql::tables::{self, Tables};

use crate::troubles::Troubles;

/// Longest a request waits for a connection before it is told to try again.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(3);
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
}

impl Postgres {
    /// Connects to a database whose tables are there already.
    pub async fn open(settings: &Settings) -> Result<Self, StoreError> {
        let mut connection = connect(settings).await?;
        let looked = tables::look_at(&mut connection).await;
        let _ = connection.close().await;
        match looked? {
            Tables::Known => {}
            Tables::Missing => return Err(StoreError::NoTables),
            Tables::Behind => return Err(StoreError::Older),
            Tables::TooNew => return Err(StoreError::Newer),
        }
        let troubles = Arc::new(Troubles::default());
        let known = Arc::clone(&troubles);
        let pool = PgPoolOptions::new()
            .max_connections(settings.pool.connections)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .max_lifetime(LIFETIME)
            .before_acquire(move |connection, _| {
                let known = Arc::clone(&known);
                Box::pin(async move { Ok(!known.are_fresh() || can_write(connection).await) })
            })
            .connect_lazy_with(settings.options());
        Ok(Self { pool, troubles })
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
        let connection = settings.patient().connect().await.map_err(refused)?;
        tables::bring_up(connection).await
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
async fn connect(settings: &Settings) -> Result<PgConnection, StoreError> {
    let connected = settings.options().connect().await;
    let mut connection = connected.map_err(refused)?;
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

/// After a change-over a connection may lead to a server that is only read from. A new one finds
/// the other.
async fn can_write(connection: &mut PgConnection) -> bool {
    let sql = "SELECT current_setting('transaction_read_only') = 'off'";
    let asked = sqlx::query_scalar(sql).fetch_one(connection).await;
    asked.unwrap_or(false)
}
