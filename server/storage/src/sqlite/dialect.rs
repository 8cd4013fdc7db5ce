//! What of the adapters' words is SQLite's own.

use std::sync::LazyLock;

use sqlx::migrate::Migrator;

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

/// The changes of the tables, in order.
pub(crate) static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(|| {
    let mut migrations = sqlx::migrate!("migrations/sqlite");
    migrations.set_ignore_missing(true);
    migrations
});
/// Whether any change was ever made.
pub(crate) const HAS_MIGRATIONS: &str =
    "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '_sqlx_migrations')";
