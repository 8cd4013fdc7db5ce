//! What an operator reads of a file that fails while a server runs: what it is and what to do, not what
//! the driver calls it.

use std::io::{Seek as _, SeekFrom, Write as _};

use sqlx::{Connection as _, SqliteConnection};

use super::*;
use foundation::{clock::Timestamp, store::UpkeepStore as _};

/// What is said of the next small write.
async fn told(store: &Sqlite) -> String {
    let error = store.try_write(Timestamp(1)).await.unwrap_err();
    let words = error.to_string();
    for driver in ["code:", "returned from", "pool timed out"] {
        assert!(!words.contains(driver), "{words}");
    }
    words
}

async fn each_connection(store: &Sqlite, sql: &'static str) {
    let mut all = Vec::new();
    for _ in 0..8 {
        let mut one = store.pool.acquire().await.unwrap();
        one.execute(sql).await.unwrap();
        all.push(one);
    }
}

#[tokio::test]
async fn a_file_that_can_only_be_read_or_is_locked_is_called_that() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    let quickly = |options: SqliteConnectOptions| options.busy_timeout(Duration::from_millis(1));
    let store = Sqlite::open_with(&file, quickly).await.unwrap();
    let options = SqliteConnectOptions::new().filename(&file);
    let mut other = SqliteConnection::connect_with(&options).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let words = told(&store).await;
    assert!(words.contains("it is locked: another program"), "{words}");
    other.execute("ROLLBACK").await.unwrap();
    each_connection(&store, "PRAGMA query_only = ON").await;
    let words = told(&store).await;
    assert!(
        words.contains("can only be read: look at the rights"),
        "{words}"
    );
}

#[tokio::test]
async fn a_full_disk_and_a_file_that_is_gone_are_called_that() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("data");
    std::fs::create_dir(&place).unwrap();
    let store = Sqlite::open(&place.join("portico.sqlite")).await.unwrap();
    let filler = "CREATE TABLE filler (bytes BLOB); PRAGMA max_page_count = 1";
    let mut one = store.pool.acquire().await.unwrap();
    one.execute(filler).await.unwrap();
    let full = one
        .execute("INSERT INTO filler VALUES (zeroblob(99999))")
        .await;
    let words = database(full.unwrap_err()).to_string();
    assert!(words.contains("the disk is full: make space"), "{words}");
    drop(one);
    store.take_room().await.unwrap();
    std::fs::remove_dir_all(&place).unwrap();
    let gone = store.take_room().await.unwrap_err().to_string();
    assert!(
        gone.contains("its folder is gone: is the disk mounted?"),
        "{gone}"
    );
}

#[tokio::test]
async fn a_damaged_file_is_called_that_and_where_to_go_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portico.sqlite");
    Sqlite::open(&path).await.unwrap().close().await;
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    let length = file.metadata().unwrap().len();
    // All pages but the first, which says what tables there are.
    file.seek(SeekFrom::Start(4_096)).unwrap();
    let rest = usize::try_from(length - 4_096).unwrap();
    file.write_all(&vec![0xff; rest]).unwrap();
    drop(file);
    let words = Sqlite::open(&path).await.unwrap_err().to_string();
    assert!(
        words.contains("its file is damaged: stop the server"),
        "{words}"
    );
    assert!(
        words.contains("backup") && !words.contains("code"),
        "{words}"
    );
}
