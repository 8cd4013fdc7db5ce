//! The default store: one SQLite file in WAL mode, made and migrated at start.
//!
//! Shops live here, payments in `sqlite_payments.rs`.

use std::{path::Path, time::Duration};

use async_trait::async_trait;
use domain::EntryCode;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{ShopStore, StoreError, rows};
use crate::shop::{Code, Merchant, Shop, Store};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// Longest a writer waits for another one. Writes here take well under a millisecond.
const BUSY_TIMEOUT_MS: u64 = 5_000;

const SHOP_COLUMNS: &str = "SELECT m.id AS merchant_id, m.name AS merchant_name, \
     m.mcc AS merchant_mcc, s.id AS store_id, s.name AS store_name, s.mcc AS store_mcc, \
     s.currency, s.settlement_currency, s.time_zone, s.language, \
     c.code, c.label, c.enabled, c.min_minor, c.max_minor, c.note \
     FROM codes c JOIN stores s ON s.id = c.store_id JOIN merchants m ON m.id = s.merchant_id";

/// A store on one SQLite file.
#[derive(Clone, Debug)]
pub struct Sqlite {
    pub(super) pool: SqlitePool,
}

impl Sqlite {
    /// Opens or makes the file and brings its tables up to date.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A payment that was acknowledged must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS));
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_with(options)
            .await
            .map_err(database)?;
        MIGRATIONS
            .run(&pool)
            .await
            .map_err(|error| StoreError::Database(error.into()))?;
        Ok(Self { pool })
    }
}

/// A database error as the port's; a broken uniqueness is somebody having been first.
pub(super) fn database(error: sqlx::Error) -> StoreError {
    let unique = error
        .as_database_error()
        .is_some_and(sqlx::error::DatabaseError::is_unique_violation);
    if unique {
        StoreError::Conflict
    } else {
        StoreError::Database(error.into())
    }
}

#[async_trait]
impl ShopStore for Sqlite {
    async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1")
            .execute(&self.pool)
            .await
            .map_err(database)?;
        Ok(())
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        let sql = const_format(SHOP_COLUMNS, " WHERE c.code = ?");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(code.as_str())
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.as_ref().map(rows::shop).transpose()
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        let sql = const_format(SHOP_COLUMNS, " ORDER BY s.id, c.label");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        rows.iter().map(rows::shop).collect()
    }

    async fn put_merchant(&self, merchant: &Merchant) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO merchants (id, name, mcc) VALUES (?, ?, ?) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, mcc = excluded.mcc",
        )
        .bind(&merchant.id)
        .bind(&merchant.name)
        .bind(&merchant.mcc)
        .execute(&self.pool)
        .await
        .map_err(database)?;
        Ok(())
    }

    async fn put_store(&self, store: &Store) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO stores (id, merchant_id, name, mcc, currency, settlement_currency, \
             time_zone, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT (id) DO UPDATE SET merchant_id = excluded.merchant_id, \
             name = excluded.name, mcc = excluded.mcc, currency = excluded.currency, \
             settlement_currency = excluded.settlement_currency, \
             time_zone = excluded.time_zone, language = excluded.language",
        )
        .bind(&store.id)
        .bind(&store.merchant_id)
        .bind(&store.name)
        .bind(&store.mcc)
        .bind(store.currency.code())
        .bind(store.settlement_currency.code())
        .bind(&store.time_zone)
        .bind(&store.language)
        .execute(&self.pool)
        .await
        .map_err(database)?;
        Ok(())
    }

    async fn put_code(&self, code: &Code) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO codes (code, store_id, label, enabled, min_minor, max_minor, note) \
             VALUES (?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT (store_id, label) DO UPDATE SET enabled = excluded.enabled, \
             min_minor = excluded.min_minor, max_minor = excluded.max_minor, note = excluded.note",
        )
        .bind(code.code.as_str())
        .bind(&code.store_id)
        .bind(&code.label)
        .bind(code.enabled)
        .bind(rows::optional_minor(code.min_minor)?)
        .bind(rows::optional_minor(code.max_minor)?)
        .bind(code.note)
        .execute(&self.pool)
        .await
        .map_err(database)?;
        Ok(())
    }
}

/// Joins two fixed pieces of SQL; no value of a stranger's is ever among them.
pub(super) fn const_format(columns: &'static str, rest: &'static str) -> String {
    [columns, rest].concat()
}
