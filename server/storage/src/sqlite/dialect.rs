//! What of the adapters' words is SQLite's own.

use std::sync::LazyLock;

use sqlx::migrate::Migrator;

pub(crate) use super::apart::Lock;

/// The driver.
pub(crate) type Engine = sqlx::Sqlite;
/// A row of an answer.
pub(crate) type Row = sqlx::sqlite::SqliteRow;
/// A connection, in a transaction or not.
pub(crate) type Connection = sqlx::SqliteConnection;

/// Takes the only writer's place from before the first look.
pub(crate) const BEGIN_WRITING: &str = "BEGIN IMMEDIATE";
/// One moment for several questions.
pub(crate) const BEGIN_READING: &str = "BEGIN";
/// Rows of `due` that are being taken: there is one writer, so nobody else takes.
pub(crate) const TAKING: &str = "";
/// Rows that are forgotten: there is one writer, so nobody else forgets them.
pub(crate) const STEPPING_OVER: &str = "";
/// A row that a write depends on: there is one writer, so nobody else changes it.
pub(crate) const HOLDING: &str = "";
/// The number of shops is this one still, or one that was raised by what this transaction did: there is one writer.
pub(crate) const RAISED: &str =
    "UPDATE shops_version SET number = number WHERE one = 1 AND number >= $1";

/// The changes of the tables, in order.
pub(crate) static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!("migrations/sqlite");
    migrations.set_ignore_missing(true);
    migrations
});
/// The changes of the tables for settlement files, which are in a database of their own.
pub(crate) fn payout_migrations() -> Migrator {
    sqlx::migrate!("migrations/payouts/sqlite")
}
/// Which tables there are, whoever made them.
pub(crate) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')";
/// Whether any change was ever made.
pub(crate) const HAS_MIGRATIONS: &str =
    "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_sqlx_migrations')";

/// A new payment. What it sends is put into `pay_body` by a trigger, for the version before.
pub(crate) const KEEP_PAYMENT: &str = "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, \
    day, account, minor, currency, note, wallet, state, version, created_ms, expires_ms, \
    note_label, note_key, pay_body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
    $15, $16, $17, $18, $19, '')";
/// What is sent for a payment; of an older one perhaps still where it was.
pub(crate) const BODY: &str = "SELECT NULLIF(COALESCE(b.body, p.pay_body), '') FROM payments p \
    LEFT JOIN payment_bodies b ON b.request_id = p.request_id WHERE p.request_id = $1";
