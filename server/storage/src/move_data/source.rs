//! The file that is moved: held still meanwhile, and marked afterwards, so that nothing is written
//! into it by mistake, whichever version tries.

use std::{path::Path, time::Duration};

use futures_util::stream::BoxStream;
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Row as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteRow},
};

use super::{
    MoveError,
    encoding::Rows,
    layout::{self, Column, Kind, Layout, key, quoted},
    proof::{SUMS, Sum},
};
use crate::sqlite::{NOT_A_DATABASE, sql::tables};
use foundation::{clock::Timestamp, store::StoreError};

/// Holds where everything went, in a file that was moved.
const MARK: &str = "moved";
/// What SQLite says while somebody else writes.
const BUSY: u32 = 5;
/// What it says of a file that may only be read, or whose folder may: without right, read-only, can't
/// be opened.
const READ_ONLY: &[u32] = &[3, 8, 14];
/// In this part of its codes; above it says more exactly why.
const PRIMARY: u32 = 0xff;
/// Longest the write lock is waited for.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// What a moved file refuses.
const WRITES: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];

/// Where a file's contents went, if they were moved.
pub(crate) async fn moved_to(file: &mut SqliteConnection) -> Result<Option<String>, sqlx::Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1)";
    let marked: bool = sqlx::query_scalar(sql)
        .bind(MARK)
        .fetch_one(&mut *file)
        .await?;
    if !marked {
        return Ok(None);
    }
    let place = sqlx::query_scalar("SELECT place FROM moved");
    place.fetch_optional(file).await
}

/// Where a file's contents went.
#[derive(Clone, Debug)]
pub(super) struct Went {
    /// For people.
    pub(super) place: String,
    /// The database itself, whatever it is called.
    pub(super) target: Option<String>,
}

/// The file, over one connection.
#[derive(Debug)]
pub(super) struct Source {
    connection: SqliteConnection,
    /// Where it is, for people.
    pub(super) path: String,
}

impl Source {
    /// Opens a file that is there.
    pub(super) async fn open(file: &Path) -> Result<Self, MoveError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .busy_timeout(BUSY_TIMEOUT);
        let connection = options.connect().await.map_err(failed)?;
        let path = file.display().to_string();
        Ok(Self { connection, path })
    }

    /// Brings its tables to what this version knows.
    pub(super) async fn bring_up(file: &Path) -> Result<(), MoveError> {
        let apart = Self::open(file).await?;
        Ok(tables::bring_up(apart.connection).await?)
    }

    /// Finds out whether it may be written at all. A lock alone is no answer: of a file that may only
    /// be read SQLite gives one that lets nobody write.
    pub(super) async fn try_out(&mut self) -> Result<(), MoveError> {
        self.lock().await?;
        self.say("CREATE TABLE trial (one INTEGER)".to_owned())
            .await?;
        self.say("ROLLBACK".to_owned()).await
    }

    /// From here on nobody else writes, until this ends.
    pub(super) async fn lock(&mut self) -> Result<(), MoveError> {
        self.say("BEGIN IMMEDIATE".to_owned()).await
    }

    /// What a version before has left to be put right little by little is put right at once.
    pub(super) async fn settle(&mut self) -> Result<(), MoveError> {
        let sql = "INSERT OR IGNORE INTO payment_bodies (request_id, body) \
                   SELECT request_id, pay_body FROM payments WHERE pay_body <> ''";
        self.say(sql.to_owned()).await
    }

    pub(super) async fn moved_to(&mut self) -> Result<Option<String>, MoveError> {
        moved_to(&mut self.connection).await.map_err(failed)
    }

    /// When it was moved, if it was.
    pub(super) async fn moved_at(&mut self) -> Result<Option<Timestamp>, MoveError> {
        if self.moved_to().await?.is_none() {
            return Ok(None);
        }
        let at = sqlx::query_scalar("SELECT at_ms FROM moved");
        let at = at.fetch_one(&mut self.connection).await.map_err(failed)?;
        Ok(Some(Timestamp(at)))
    }

    /// Which database its contents went into, and how that was called.
    pub(super) async fn went_into(&mut self) -> Result<Option<Went>, MoveError> {
        let Some(place) = self.moved_to().await? else {
            return Ok(None);
        };
        let target = sqlx::query_scalar("SELECT target FROM moved");
        let target = target.fetch_optional(&mut self.connection).await;
        let target = target.map_err(failed)?;
        Ok(Some(Went { place, target }))
    }

    /// Tells this installation from every other: when and how quickly its first tables were made.
    pub(super) async fn identity(&mut self) -> Result<String, MoveError> {
        let sql = "SELECT installed_on || '/' || execution_time FROM _sqlx_migrations \
                   ORDER BY version LIMIT 1";
        let identity = sqlx::query_scalar(sql).fetch_one(&mut self.connection);
        identity.await.map_err(failed)
    }

    pub(super) async fn layout(&mut self) -> Result<Layout, MoveError> {
        layout::of_file(&mut self.connection).await
    }

    /// Which table refers to which.
    pub(super) async fn references(&mut self) -> Result<Vec<(String, String)>, MoveError> {
        let sql = "SELECT m.name, f.\"table\" FROM sqlite_master m, \
                   pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
        let references = sqlx::query_as(sql).fetch_all(&mut self.connection);
        references.await.map_err(failed)
    }

    /// Every row, in the order of its key.
    pub(super) fn rows(
        &mut self,
        table: &str,
        columns: &[Column],
    ) -> BoxStream<'_, Result<SqliteRow, sqlx::Error>> {
        let list: Vec<String> = columns.iter().map(read_as).collect();
        let order: Vec<String> = key(columns).iter().map(|key| quoted(&key.name)).collect();
        let sql = format!(
            "SELECT {} FROM {} ORDER BY {}",
            list.join(", "),
            quoted(table),
            order.join(", ")
        );
        sqlx::query(AssertSqlSafe(sql)).fetch(&mut self.connection)
    }

    pub(super) async fn sums(&mut self) -> Result<Vec<Sum>, MoveError> {
        let sums = sqlx::query_as(SUMS).fetch_all(&mut self.connection);
        sums.await.map_err(failed)
    }

    /// Marks it as moved, and lets go of it. Servers that still run on it are refused from here on.
    pub(super) async fn mark(&mut self, went: &Went, now: Timestamp) -> Result<(), MoveError> {
        let words =
            format!("everything in this file was moved to {}", went.place).replace('\'', "''");
        for table in self.layout().await?.keys() {
            for write in WRITES {
                self.say(format!(
                    "CREATE TRIGGER {} BEFORE {write} ON {} \
                     BEGIN SELECT RAISE(ABORT, '{words}'); END",
                    quoted(&trigger(table, write)),
                    quoted(table)
                ))
                .await?;
            }
        }
        let sql =
            "CREATE TABLE moved (place TEXT NOT NULL, at_ms INTEGER NOT NULL, target TEXT) STRICT";
        self.say(sql.to_owned()).await?;
        sqlx::query("INSERT INTO moved (place, at_ms, target) VALUES ($1, $2, $3)")
            .bind(&went.place)
            .bind(now.0)
            .bind(&went.target)
            .execute(&mut self.connection)
            .await
            .map_err(failed)?;
        self.say("COMMIT".to_owned()).await
    }

    /// Takes the mark off again.
    pub(super) async fn unmark(&mut self) -> Result<(), MoveError> {
        self.say("DROP TABLE moved".to_owned()).await?;
        for table in self.layout().await?.keys() {
            for write in WRITES {
                let name = quoted(&trigger(table, write));
                self.say(format!("DROP TRIGGER IF EXISTS {name}")).await?;
            }
        }
        self.say("COMMIT".to_owned()).await
    }

    async fn say(&mut self, sql: String) -> Result<(), MoveError> {
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut self.connection);
        done.await.map(|_| ()).map_err(failed)
    }
}

fn trigger(table: &str, write: &str) -> String {
    format!("moved_{table}_{write}")
}

fn failed(error: sqlx::Error) -> MoveError {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    if code.as_deref() == Some(NOT_A_DATABASE) {
        return MoveError::Store(StoreError::NoDatabase);
    }
    let number = code.and_then(|code| code.parse::<u32>().ok());
    match number.map(|number| number & PRIMARY) {
        Some(BUSY) => MoveError::Busy,
        Some(code) if READ_ONLY.contains(&code) => MoveError::ReadOnly,
        _ => MoveError::File(error),
    }
}

/// Texts are read as the bytes they are, whatever these are.
fn read_as(column: &Column) -> String {
    let name = quoted(&column.name);
    match column.kind {
        Kind::Text => format!("CAST({name} AS BLOB)"),
        Kind::Number | Kind::Flag | Kind::Bytes => name,
    }
}

/// Adds a row that [`Source::rows`] gave.
pub(super) fn encode(
    row: &SqliteRow,
    columns: &[Column],
    rows: &mut Rows,
) -> Result<(), sqlx::Error> {
    rows.begin();
    for (at, column) in columns.iter().enumerate() {
        match column.kind {
            Kind::Number | Kind::Flag => match row.try_get_unchecked::<Option<i64>, _>(at)? {
                None => rows.null(),
                Some(number) if column.kind == Kind::Flag => rows.flag(number != 0),
                Some(number) => rows.number(number),
            },
            Kind::Text | Kind::Bytes => match row.try_get_unchecked::<Option<&[u8]>, _>(at)? {
                None => rows.null(),
                Some(bytes) if column.kind == Kind::Text => rows.text(bytes),
                Some(bytes) => rows.bytes(bytes),
            },
        }
    }
    rows.end();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_that_may_only_be_read_is_called_that() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portico.sqlite");
        crate::sqlite::Sqlite::open(&file)
            .await
            .unwrap()
            .pool
            .close()
            .await;
        // Whoever runs this test may be root, who may write everything.
        let options = SqliteConnectOptions::new().filename(&file).read_only(true);
        let connection = options.connect().await.unwrap();
        let path = file.display().to_string();
        let error = Source { connection, path }.try_out().await.unwrap_err();
        assert!(matches!(error, MoveError::ReadOnly), "{error}");
    }
}
