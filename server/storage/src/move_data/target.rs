//! The PostgreSQL that everything is moved into: in one transaction, so that a move which breaks off
//! leaves nothing.

use futures_util::TryStreamExt as _;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, PgConnection};

use super::{
    MoveError,
    encoding::Rows,
    layout::{self, Column, Kind, is_single, key, quoted},
    proof::{self, SUMS, Sum},
    report::Moved,
    source::{Source, encode},
};
use crate::postgres::{Settings, patiently};

/// Rows go over in parts of about that size.
const PART: usize = 256 * 1024;

/// Whether a move into this database isn't finished.
pub(crate) async fn is_marked(server: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let sql = "SELECT to_regclass('moving') IS NOT NULL";
    sqlx::query_scalar(sql).fetch_one(server).await
}

/// The database, over one connection.
#[derive(Debug)]
pub(super) struct Target {
    connection: PgConnection,
    place: String,
}

impl Target {
    pub(super) async fn connect(settings: &Settings) -> Result<Self, MoveError> {
        let connection = patiently(settings).await?;
        let place = settings.place();
        Ok(Self { connection, place })
    }

    /// Connects, for one transaction that takes as long as it takes.
    pub(super) async fn begin(settings: &Settings) -> Result<Self, MoveError> {
        let mut target = Self::connect(settings).await?;
        target.say("BEGIN").await?;
        target
            .say("SET LOCAL idle_in_transaction_session_timeout = 0")
            .await?;
        target.say("SET LOCAL bytea_output = 'hex'").await?;
        Ok(target)
    }

    /// Copies everything, compares it, and leaves the mark; all of it still to be committed.
    pub(super) async fn take_in(&mut self, source: &mut Source) -> Result<Moved, MoveError> {
        source.settle().await?;
        let there = layout::of_server(&mut self.connection).await?;
        let here = source.layout().await?;
        let tables = layout::together(&here, &there, &source.references().await?)?;
        let began_anew = self.make_room(source, &tables).await?;
        for (name, columns) in &here {
            self.hold(name).await?;
            // A beat alone is nobody's payment.
            if !is_single(columns) && name != "heartbeat" {
                self.require_empty(name).await?;
            }
        }
        let mut moved = Moved {
            place: self.place.clone(),
            began_anew,
            ..Moved::default()
        };
        for (name, columns) in &tables {
            let (rows, digest, replaced) = self.copy(source, name, columns).await?;
            if self.digest(name, columns).await? != digest {
                return Err(MoveError::Differs(name.clone()));
            }
            moved.tables.push((name.clone(), rows, digest));
            if replaced > 0 {
                moved.replaced.push((name.clone(), replaced));
            }
        }
        moved.sums = proof::equal(source.sums().await?, self.sums().await?)?;
        Ok(moved)
    }

    /// Takes what a move left that was committed, and never finished: nobody can have worked with it.
    async fn make_room(
        &mut self,
        source: &mut Source,
        tables: &[(String, Vec<Column>)],
    ) -> Result<bool, MoveError> {
        let identity = source.identity().await?;
        let before = self.marked_by().await?;
        let began_anew = before.is_some();
        if let Some((before, path)) = before {
            if before != identity {
                return Err(MoveError::Anothers(path));
            }
            let names: Vec<String> = tables.iter().map(|(name, _)| quoted(name)).collect();
            self.say(&format!("TRUNCATE {}", names.join(", "))).await?;
            self.say("DROP TABLE moving").await?;
        }
        self.say("CREATE TABLE moving (identity TEXT NOT NULL, path TEXT NOT NULL)")
            .await?;
        sqlx::query("INSERT INTO moving (identity, path) VALUES ($1, $2)")
            .bind(identity)
            .bind(&source.path)
            .execute(&mut self.connection)
            .await
            .map_err(MoveError::Server)?;
        Ok(began_anew)
    }

    /// Nobody else writes into the table either, until the end.
    async fn hold(&mut self, table: &str) -> Result<(), MoveError> {
        let table = quoted(table);
        self.say(&format!("LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE"))
            .await
    }

    async fn require_empty(&mut self, table: &str) -> Result<(), MoveError> {
        let name = quoted(table);
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {name})");
        let has_rows: bool = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut self.connection)
            .await
            .map_err(MoveError::Server)?;
        if has_rows {
            return Err(MoveError::NotEmpty {
                place: self.place.clone(),
                table: table.to_owned(),
            });
        }
        Ok(())
    }

    /// Copies a table: its rows, their digest, and how many texts were changed.
    async fn copy(
        &mut self,
        source: &mut Source,
        table: &str,
        columns: &[Column],
    ) -> Result<(u64, String, u64), MoveError> {
        if is_single(columns) {
            self.say(&format!("DELETE FROM {}", quoted(table))).await?;
        }
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let sql = format!("COPY {} ({}) FROM STDIN", quoted(table), names.join(", "));
        let copying = self.connection.copy_in_raw(&sql).await;
        let mut copying = copying.map_err(MoveError::Server)?;
        let mut digest = Sha256::new();
        let mut part = Rows::default();
        let mut rows = source.rows(table, columns);
        while let Some(row) = rows.try_next().await.map_err(MoveError::File)? {
            encode(&row, columns, &mut part).map_err(MoveError::File)?;
            if part.len() >= PART {
                let bytes = part.take();
                digest.update(&bytes);
                copying.send(bytes).await.map_err(MoveError::Server)?;
            }
        }
        let bytes = part.take();
        digest.update(&bytes);
        copying.send(bytes).await.map_err(MoveError::Server)?;
        let count = copying.finish().await.map_err(MoveError::Server)?;
        self.count_on(table, columns).await?;
        Ok((count, format!("{:x}", digest.finalize()), part.replaced))
    }

    /// The digest of what is there, read again.
    async fn digest(&mut self, table: &str, columns: &[Column]) -> Result<String, MoveError> {
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let order: Vec<String> = key(columns).into_iter().map(in_bytes).collect();
        let sql = format!(
            "COPY (SELECT {} FROM {} ORDER BY {}) TO STDOUT",
            names.join(", "),
            quoted(table),
            order.join(", ")
        );
        let reading = self.connection.copy_out_raw(&sql).await;
        let mut reading = reading.map_err(MoveError::Server)?;
        let mut digest = Sha256::new();
        while let Some(part) = reading.try_next().await.map_err(MoveError::Server)? {
            digest.update(&part);
        }
        Ok(format!("{:x}", digest.finalize()))
    }

    /// Numbers that the database gives begin behind the highest there is.
    async fn count_on(&mut self, table: &str, columns: &[Column]) -> Result<(), MoveError> {
        for column in columns.iter().filter(|column| column.is_counted) {
            let name = quoted(&column.name);
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence($1, $2), \
                 (SELECT COALESCE(MAX({name}), 0) + 1 FROM {}), FALSE)",
                quoted(table)
            );
            sqlx::query(AssertSqlSafe(sql))
                .bind(quoted(table))
                .bind(&column.name)
                .execute(&mut self.connection)
                .await
                .map_err(MoveError::Server)?;
        }
        Ok(())
    }

    async fn sums(&mut self) -> Result<Vec<Sum>, MoveError> {
        let sums = sqlx::query_as(SUMS).fetch_all(&mut self.connection);
        sums.await.map_err(MoveError::Server)
    }

    /// Which installation's move isn't finished here, and where its file is.
    pub(super) async fn marked_by(&mut self) -> Result<Option<(String, String)>, MoveError> {
        let marked = is_marked(&mut self.connection).await;
        if !marked.map_err(MoveError::Server)? {
            return Ok(None);
        }
        let mark = sqlx::query_as("SELECT identity, path FROM moving");
        let mark = mark.fetch_optional(&mut self.connection).await;
        mark.map_err(MoveError::Server)
    }

    pub(super) async fn commit(&mut self) -> Result<(), MoveError> {
        self.say("COMMIT").await
    }

    /// From here on servers may start on it. What it knows of its tables' sizes is of before.
    pub(super) async fn unmark(&mut self) -> Result<(), MoveError> {
        self.say("DROP TABLE moving").await?;
        let _ = self.say("ANALYZE").await;
        Ok(())
    }

    async fn say(&mut self, sql: &str) -> Result<(), MoveError> {
        let sql = AssertSqlSafe(sql.to_owned());
        let done = sqlx::raw_sql(sql).execute(&mut self.connection).await;
        done.map(|_| ()).map_err(MoveError::Server)
    }
}

/// Ordered as SQLite orders.
fn in_bytes(column: &Column) -> String {
    let name = quoted(&column.name);
    match column.kind {
        Kind::Text => format!("{name} COLLATE \"C\""),
        Kind::Number | Kind::Flag | Kind::Bytes => name,
    }
}
