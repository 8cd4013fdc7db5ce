//! Whether the pages of a database that is a file are as they should be, looked at while servers use it: quickly and for
//! so long only, or all of it with every index. Changes nothing.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::sqlite::{NOT_A_DATABASE, refused::refused, sql::database};
use foundation::store::StoreError;

/// What SQLite says of a file that is whole, of one that isn't, and when it was told to stop.
const WHOLE: &str = "ok";
const CORRUPT: &str = "11";
const INTERRUPTED: &str = "9";
/// So often it is asked whether it should go on: many times a second.
const STEPS: i32 = 1_000;

/// How closely it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Every page, without holding indexes against their tables, and for so long at most.
    Quick(Duration),
    /// All of it, however long that takes.
    Deep,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// All is as it should be.
    Sound,
    /// What isn't, in SQLite's words.
    Damaged(String),
    /// Nothing was wrong in what could be looked at in that time.
    Unfinished,
}

/// Looks into a file, which has to be there.
pub async fn look(file: &Path, depth: Depth) -> Result<Seen, StoreError> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut connection = match options.connect().await {
        Ok(connection) => connection,
        Err(error) => return seen(Err(error)),
    };
    let found = match depth {
        Depth::Quick(most) => within(&mut connection, most).await,
        Depth::Deep => asked(&mut connection, "PRAGMA integrity_check(1)").await,
    };
    let closed = connection.close().await;
    let found = seen(found)?;
    closed.map_err(|error| refused(database(error)))?;
    Ok(found)
}

async fn within(connection: &mut SqliteConnection, most: Duration) -> sqlx::Result<String> {
    let over = Arc::new(AtomicBool::new(false));
    let is_over = Arc::clone(&over);
    let going_on = move || !is_over.load(Ordering::Relaxed);
    connection
        .lock_handle()
        .await?
        .set_progress_handler(STEPS, going_on);
    let timer = tokio::spawn(async move {
        tokio::time::sleep(most).await;
        over.store(true, Ordering::Relaxed);
    });
    let found = asked(connection, "PRAGMA quick_check(1)").await;
    timer.abort();
    found
}

async fn asked(connection: &mut SqliteConnection, pragma: &'static str) -> sqlx::Result<String> {
    sqlx::query_scalar(pragma).fetch_one(connection).await
}

fn seen(found: sqlx::Result<String>) -> Result<Seen, StoreError> {
    let error = match found {
        Ok(words) if words == WHOLE => return Ok(Seen::Sound),
        Ok(words) => return Ok(Seen::Damaged(words)),
        Err(error) => error,
    };
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    match code.as_deref() {
        Some(INTERRUPTED) => Ok(Seen::Unfinished),
        Some(CORRUPT | NOT_A_DATABASE) => Ok(Seen::Damaged(error.to_string())),
        Some(_) | None => Err(refused(database(error))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contract::samples, sqlite::Sqlite};
    use foundation::store::UpkeepStore as _;
    use std::os::unix::fs::FileExt as _;

    #[tokio::test]
    async fn a_page_that_was_overwritten_is_seen_and_one_that_is_used_is_no_reason_to_wait() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portico.sqlite");
        let store = Sqlite::open(&file).await.unwrap();
        for number in 1..40 {
            samples::inserted(&store, number).await;
        }
        let long = Depth::Quick(Duration::from_mins(10));
        for depth in [long, Depth::Deep] {
            assert_eq!(look(&file, depth).await.unwrap(), Seen::Sound);
        }
        samples::inserted(&store, 40).await;
        store.close().await;
        let pages = std::fs::metadata(&file).unwrap().len() / 4_096;
        let opened = std::fs::OpenOptions::new().write(true).open(&file).unwrap();
        for page in 1..pages {
            opened.write_all_at(&[0x5a; 64], page * 4_096).unwrap();
        }
        drop(opened);
        for depth in [long, Depth::Deep] {
            let seen = look(&file, depth).await.unwrap();
            assert!(matches!(seen, Seen::Damaged(_)), "{seen:?}");
        }
        std::fs::write(&file, [b'x'; 8_192]).unwrap();
        let seen = look(&file, long).await.unwrap();
        assert!(matches!(seen, Seen::Damaged(_)), "{seen:?}");
    }

    #[tokio::test]
    async fn what_takes_too_long_is_left_where_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("many.sqlite");
        let options = SqliteConnectOptions::new().filename(&file);
        let mut connection = options.create_if_missing(true).connect().await.unwrap();
        let sql = "CREATE TABLE many (n INTEGER, text TEXT); INSERT INTO many WITH RECURSIVE counted (n) AS \
                   (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 100000) SELECT n, hex(randomblob(20)) FROM counted";
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
        let over = || false;
        connection
            .lock_handle()
            .await
            .unwrap()
            .set_progress_handler(STEPS, over);
        let found = seen(asked(&mut connection, "PRAGMA quick_check(1)").await);
        assert_eq!(found.unwrap(), Seen::Unfinished);
    }
}
