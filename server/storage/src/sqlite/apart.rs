//! The file beside the database in which settlement files are kept: opening it, and who may write there.

use std::{fs::File, path::PathBuf, sync::Arc, time::Duration};

use foundation::store::StoreError;
use payouts::store::Held;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{
    BUSY_TIMEOUT_MS, Sqlite, make, not_opened, refused,
    sql::{database, payouts::PayoutFiles},
};

/// Whoever has this file locked may write. The lock ends with its process, however that ends.
#[derive(Clone, Debug)]
pub(crate) struct Lock {
    file: PathBuf,
}

#[derive(Debug)]
struct Holding(#[expect(dead_code, reason = "locked until it is dropped")] File);

impl Held for Holding {}

impl Lock {
    /// Waits for nobody; PostgreSQL's does.
    pub(crate) fn take(
        &self,
        _: &Sqlite,
    ) -> impl Future<Output = Result<Option<Box<dyn Held>>, StoreError>> + Send + use<> {
        std::future::ready(self.lock())
    }

    fn lock(&self) -> Result<Option<Box<dyn Held>>, StoreError> {
        let failed = |error: std::io::Error| StoreError::Database(error.into());
        make(&self.file).map_err(failed)?;
        let file = File::open(&self.file).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(Holding(file)))),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}

impl PayoutFiles {
    /// Its name in the folder of the database.
    pub const FILE: &str = "settlement.sqlite";

    /// Opens the file where a command has made it.
    pub async fn find(folder: &std::path::Path) -> Result<Option<Self>, StoreError> {
        let is_there = folder.join(Self::FILE).try_exists();
        if !is_there.map_err(|error| StoreError::Database(error.into()))? {
            return Ok(None);
        }
        Self::open(folder).await.map(Some)
    }

    /// Opens or makes the file in a folder.
    pub async fn open(folder: &std::path::Path) -> Result<Self, StoreError> {
        let file = folder.join(Self::FILE);
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What people decided must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS));
        make(&file).map_err(|error| refused::refused(StoreError::Database(error.into())))?;
        let pool = SqlitePoolOptions::new().max_connections(4);
        let pool = pool.connect_with(options).await.map_err(not_opened)?;
        let connection = pool.acquire().await.map_err(database)?.detach();
        if let Err(error) = Self::bring_up(connection).await {
            pool.close().await;
            return Err(refused::refused(error));
        }
        Ok(Self {
            database: Sqlite {
                pool,
                troubles: Arc::default(),
                changes: Arc::default(),
            },
            lock: Lock {
                file: folder.join("settlement.lock"),
            },
            ledger: None,
        })
    }
}
