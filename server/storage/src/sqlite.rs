//! The default store: one SQLite file in WAL mode, made and migrated at start.
//!
//! The statements are in `sql/`, which PostgreSQL shares; here is what opening a file needs.

mod apart;
pub(crate) mod dialect;
pub(crate) mod refused;
mod room;
#[path = "sql/adapters.rs"]
pub(crate) mod sql;

use std::{
    fs::OpenOptions,
    io::ErrorKind,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use sqlx::{
    Executor as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{move_data::source::moved_to, troubles::Troubles};
pub(crate) use Sqlite as Database;
use foundation::store::StoreError;
pub use sql::payouts::PayoutFiles;
use sql::{database, tables};

/// How many bytes of the log beside the file stay on the disk.
const LOG_KEPT: u32 = 64 * 1_024 * 1_024;
/// What SQLite says of a file that is something else.
pub(crate) const NOT_A_DATABASE: &str = "26";
/// Longest a writer waits for another one. Writes here take well under a millisecond.
const BUSY_TIMEOUT_MS: u64 = 5_000;

/// A store on one SQLite file.
#[derive(Clone, Debug)]
pub struct Sqlite {
    pub(crate) pool: SqlitePool,
    /// What went wrong since the last look; one list for every copy of this.
    pub(crate) troubles: Arc<Troubles>,
    /// How often shops were changed here; one count for every copy of this.
    pub(crate) changes: Arc<AtomicU64>,
}

impl Sqlite {
    /// Opens or makes the file and brings its tables up to date.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        Self::open_with(file, |options| options).await
    }

    async fn open_with(
        file: &Path,
        more: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions,
    ) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A payment that was acknowledged must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // The log grows while somebody reads; it needn't stay as large afterwards.
            .pragma("journal_size_limit", LOG_KEPT.to_string())
            .busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS));
        make(file).map_err(|error| refused::refused(StoreError::Database(error.into())))?;
        let troubles = Arc::new(Troubles::default());
        let known = Arc::clone(&troubles);
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .before_acquire(move |connection, _| {
                let known = Arc::clone(&known);
                Box::pin(async move { Ok(!known.are_fresh() || can_write(connection).await) })
            })
            .connect_with(more(options))
            .await
            .map_err(not_opened)?;
        if let Err(error) = Self::prepare(&pool).await {
            pool.close().await;
            return Err(refused::refused(error));
        }
        Ok(Self {
            pool,
            troubles,
            changes: Arc::default(),
        })
    }

    async fn prepare(pool: &SqlitePool) -> Result<(), StoreError> {
        let mut connection = pool.acquire().await.map_err(database)?;
        if let Some(place) = moved_to(&mut connection).await.map_err(database)? {
            return Err(StoreError::Refused(format!(
                "everything in it was moved to {place}: set PORTICO_DATABASE_URL to that, with its \
                 password, or take it back with `portico move-data --undo`"
            )));
        }
        tables::bring_up(connection.detach()).await
    }
}

/// A connection that was opened while the file could only be read reads for ever. A new one is no
/// worse.
async fn can_write(connection: &mut SqliteConnection) -> bool {
    let locked = connection.execute("BEGIN IMMEDIATE").await;
    locked.is_ok() && connection.execute("ROLLBACK").await.is_ok()
}

/// Why the file could not be opened.
fn not_opened(error: sqlx::Error) -> StoreError {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    if code.as_deref() == Some(NOT_A_DATABASE) {
        StoreError::NoDatabase
    } else {
        refused::refused(database(error))
    }
}

/// Makes the file, if there is none, for its owner alone; what SQLite puts beside it is as the file
/// is.
fn make(file: &Path) -> std::io::Result<()> {
    let mut made = OpenOptions::new();
    made.write(true).create_new(true).mode(0o600);
    let opened = made.open(file).map(|_| ());
    opened.or_else(|error| {
        let is_there = error.kind() == ErrorKind::AlreadyExists;
        is_there.then_some(()).ok_or(error)
    })
}

#[cfg(test)]
mod beside;
#[cfg(test)]
mod beside_alarms;
#[cfg(test)]
mod beside_people;
#[cfg(test)]
mod due_plans;
#[cfg(test)]
mod failing;
#[cfg(test)]
mod forget_plans;
#[cfg(test)]
mod list_plans;
#[cfg(test)]
mod shop_plans;
#[cfg(test)]
mod trail_tampered;
#[cfg(test)]
mod unreadable;
#[cfg(test)]
mod upgrade;
#[cfg(test)]
mod words;
