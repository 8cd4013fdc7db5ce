//! What of the adapters' words is PostgreSQL's own.

use std::sync::LazyLock;

use sqlx::migrate::Migrator;

pub(crate) use super::apart::Lock;

/// The driver.
pub(crate) type Engine = sqlx::Postgres;
/// A row of an answer.
pub(crate) type Row = sqlx::postgres::PgRow;
/// A connection, in a transaction or not.
pub(crate) type Connection = sqlx::PgConnection;

/// Read committed: what must not change meanwhile is held row by row, or stands in a condition.
pub(crate) const BEGIN_WRITING: &str = "BEGIN";
/// One moment for several questions.
pub(crate) const BEGIN_READING: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// Rows of `due` that are being taken: those that somebody else takes are stepped over.
pub(crate) const TAKING: &str = " FOR UPDATE OF d SKIP LOCKED";
/// Rows that are forgotten: those that somebody else is busy with are stepped over.
pub(crate) const STEPPING_OVER: &str = " FOR NO KEY UPDATE OF r SKIP LOCKED";
/// A row that a write depends on: nobody changes it before the end of the transaction.
pub(crate) const HOLDING: &str = " FOR NO KEY UPDATE";
/// Raises the number of shops, if it is this one still; the trigger at the end of the transaction sees that, and doesn't again.
pub(crate) const RAISED: &str =
    "UPDATE shops_version SET number = number + 1 WHERE one = 1 AND number = $1";

/// The changes of the tables, in order.
pub(crate) static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!("migrations/postgres");
    migrations.set_ignore_missing(true);
    migrations
});
/// The changes of the tables for settlement files, which are in a database of their own.
pub(crate) fn payout_migrations() -> Migrator {
    sqlx::migrate!("migrations/payouts/postgres")
}
/// Which tables there are, whoever made them.
pub(crate) const TABLES: &str = "SELECT relname::TEXT FROM pg_class \
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')";
/// Whether any change was ever made.
pub(crate) const HAS_MIGRATIONS: &str = "SELECT to_regclass('_sqlx_migrations') IS NOT NULL";

/// A new payment.
pub(crate) const KEEP_PAYMENT: &str = "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, \
    day, account, minor, currency, note, wallet, state, version, created_ms, expires_ms, \
    note_label, note_key) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
/// What is sent for a payment.
pub(crate) const BODY: &str = "SELECT body FROM payment_bodies WHERE request_id = $1";
