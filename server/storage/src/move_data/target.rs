//! The PostgreSQL that everything is moved into: marked first, then filled in one transaction, so that
//! a move which breaks off leaves the mark alone.

mod room;

use foundation::{clock::Timestamp, store::StoreError};
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
use crate::postgres::{
    Settings, patiently, refused,
    sql::tables::{self, Tables},
};

/// Rows go over in parts of about that size.
const PART: usize = 256 * 1024;

/// Whether a move into this database isn't finished.
pub(crate) async fn is_marked(server: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let sql = "SELECT to_regclass('moving') IS NOT NULL";
    sqlx::query_scalar(sql).fetch_one(server).await
}

/// Says whose move isn't finished.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Mark {
    /// Of which installation.
    pub(super) identity: String,
    /// Where its file is.
    pub(super) path: String,
    /// Whether everything is there, and only the end is missing.
    copied: bool,
}

/// The database, over one connection.
#[derive(Debug)]
pub(super) struct Target {
    connection: PgConnection,
    place: String,
    now: Timestamp,
}

impl Target {
    pub(super) async fn connect(settings: &Settings, now: Timestamp) -> Result<Self, MoveError> {
        Ok(Self {
            connection: patiently(settings).await?,
            place: settings.place(),
            now,
        })
    }

    /// Sees that there is room, and leaves a mark of its own: whatever happens from here on, no
    /// server starts on it until [`Self::unmark`].
    pub(super) async fn mark(&mut self, source: &mut Source) -> Result<(), MoveError> {
        let identity = source.identity().await?;
        match self.marked_by().await? {
            Some(before) if before.identity == identity => return Ok(()),
            Some(before) => return Err(MoveError::Anothers(before.path)),
            None => {}
        }
        match tables::look_at(&mut self.connection).await? {
            Tables::Foreign => return Err(tables::foreign().into()),
            Tables::TooNew => return Err(StoreError::Newer.into()),
            Tables::Missing | Tables::Behind | Tables::Known => {}
        }
        self.begin().await?;
        self.require_room(&source.layout().await?).await?;
        self.say(
            "CREATE TABLE moving (identity TEXT NOT NULL, path TEXT NOT NULL, \
             copied BOOLEAN NOT NULL)",
        )
        .await?;
        sqlx::query("INSERT INTO moving (identity, path, copied) VALUES ($1, $2, FALSE)")
            .bind(identity)
            .bind(&source.path)
            .execute(&mut self.connection)
            .await
            .map_err(failed)?;
        self.commit().await
    }

    /// Takes the mark off a database that turned out to be in use. Not where a copy is whole: with that
    /// and the file there would be two.
    pub(super) async fn withdraw(&mut self) -> Result<(), MoveError> {
        self.say("ROLLBACK").await?;
        if self.marked_by().await?.is_some_and(|mark| mark.copied) {
            return Ok(());
        }
        self.say("DROP TABLE moving").await
    }

    /// Begins a transaction that takes as long as it takes.
    async fn begin(&mut self) -> Result<(), MoveError> {
        self.say("BEGIN").await?;
        self.say("SET LOCAL idle_in_transaction_session_timeout = 0")
            .await?;
        self.say("SET LOCAL bytea_output = 'hex'").await
    }

    /// Copies everything into the marked database and compares it; all of it still to be committed.
    pub(super) async fn take_in(&mut self, source: &mut Source) -> Result<Moved, MoveError> {
        source.settle().await?;
        self.begin().await?;
        let there = layout::of_server(&mut self.connection).await?;
        let here = source.layout().await?;
        let tables = layout::together(&here, &there, &source.references().await?)?;
        let began_anew = self.marked_by().await?.is_some_and(|mark| mark.copied);
        if began_anew {
            // What a move left that was committed, and never finished: nobody can have worked with it.
            let names: Vec<String> = tables.iter().map(|(name, _)| quoted(name)).collect();
            self.say(&format!("TRUNCATE {}", names.join(", "))).await?;
        }
        self.require_room(&here).await?;
        self.sweep_out().await?;
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
        self.say("UPDATE moving SET copied = TRUE").await?;
        Ok(moved)
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
        let mut copying = copying.map_err(failed)?;
        let mut digest = Sha256::new();
        let mut part = Rows::default();
        let mut rows = source.rows(table, columns);
        while let Some(row) = rows.try_next().await.map_err(MoveError::File)? {
            encode(&row, columns, &mut part).map_err(MoveError::File)?;
            if part.len() >= PART {
                let bytes = part.take();
                digest.update(&bytes);
                copying.send(bytes).await.map_err(failed)?;
            }
        }
        let bytes = part.take();
        digest.update(&bytes);
        copying.send(bytes).await.map_err(failed)?;
        let count = copying.finish().await.map_err(failed)?;
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
        let mut reading = reading.map_err(failed)?;
        let mut digest = Sha256::new();
        while let Some(part) = reading.try_next().await.map_err(failed)? {
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
                .map_err(failed)?;
        }
        Ok(())
    }

    async fn sums(&mut self) -> Result<Vec<Sum>, MoveError> {
        let sums = sqlx::query_as(SUMS).fetch_all(&mut self.connection);
        sums.await.map_err(failed)
    }

    /// Which installation's move isn't finished here.
    pub(super) async fn marked_by(&mut self) -> Result<Option<Mark>, MoveError> {
        let marked = is_marked(&mut self.connection).await;
        if !marked.map_err(failed)? {
            return Ok(None);
        }
        let mark = sqlx::query_as("SELECT identity, path, copied FROM moving");
        let mark = mark.fetch_optional(&mut self.connection).await;
        mark.map_err(failed)
    }

    /// Tells this database from every other, whatever its address: which PostgreSQL, database and
    /// schema it is, and when its first tables were made there. None if there are none.
    pub(super) async fn identity(&mut self) -> Result<Option<String>, MoveError> {
        match tables::look_at(&mut self.connection).await? {
            Tables::Missing | Tables::Foreign => return Ok(None),
            Tables::Behind | Tables::Known | Tables::TooNew => {}
        }
        // Some hosts keep this from their customers; the rest tells enough.
        let of_cluster =
            sqlx::query_scalar("SELECT system_identifier::TEXT FROM pg_control_system()");
        let of_cluster: Option<String> = of_cluster.fetch_one(&mut self.connection).await.ok();
        let sql = "SELECT d.oid || '/' || current_schema() || '/' || \
                   EXTRACT(EPOCH FROM m.installed_on) || '/' || m.execution_time \
                   FROM _sqlx_migrations m, pg_database d WHERE d.datname = current_database() \
                   ORDER BY m.version LIMIT 1";
        let identity = sqlx::query_scalar(sql).fetch_optional(&mut self.connection);
        let identity: Option<String> = identity.await.map_err(failed)?;
        Ok(identity.map(|identity| format!("{}/{identity}", of_cluster.unwrap_or_default())))
    }

    pub(super) async fn commit(&mut self) -> Result<(), MoveError> {
        self.say("COMMIT").await
    }

    /// From here on servers may start on it. What it knows of its tables' sizes is of before.
    pub(super) async fn unmark(&mut self) -> Result<(), MoveError> {
        let done = self.say("DROP TABLE moving").await;
        done.map_err(|error| MoveError::Unfinished(self.place.clone(), error.cause()))?;
        let _ = self.say("ANALYZE").await;
        Ok(())
    }

    async fn say(&mut self, sql: &str) -> Result<(), MoveError> {
        let sql = AssertSqlSafe(sql.to_owned());
        let done = sqlx::raw_sql(sql).execute(&mut self.connection).await;
        done.map(|_| ()).map_err(failed)
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

/// In words, where there are any.
pub(super) fn failed(error: sqlx::Error) -> MoveError {
    MoveError::Server(refused(error))
}
