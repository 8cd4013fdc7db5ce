//! A disk that is full, a COMMIT that fails, a database of a newer version: what can't be written
//! isn't, and the first write after it can be is.

use std::os::unix::fs::PermissionsExt as _;

use domain::{EntryCode, EventKind, State};

use super::*;
use crate::contract::samples::{after, again, insert, inserted, payment_at, undecided};
use ::payments::{
    payment::{News, Source},
    store::{HistoryStore as _, PaymentStore as _},
};
use ::shops::ShopStore as _;
use foundation::{clock::Timestamp, store::UpkeepStore as _};

/// More connections than the pool has, so that each is met.
const EACH_CONNECTION: usize = 20;

async fn open(folder: &Path) -> Sqlite {
    Sqlite::open(&folder.join("portico.sqlite")).await.unwrap()
}

async fn run(store: &Sqlite, sql: &'static str) -> Result<(), sqlx::Error> {
    let done = sqlx::raw_sql(sql).execute(&store.pool).await;
    done.map(|_| ())
}

#[tokio::test]
async fn a_connection_whose_commit_failed_is_nobody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let paid = inserted(&store, 1).await;
    for _ in 0..EACH_CONNECTION {
        let mut tx = store.writing().await.unwrap();
        // Looked at when it is committed, which then fails and leaves the transaction open.
        sqlx::raw_sql(
            "PRAGMA defer_foreign_keys = ON; \
             INSERT INTO payment_events VALUES ('NOBODY', 1, 'submitted', 'pay', '', 1)",
        )
        .execute(&mut *tx)
        .await
        .unwrap();
        assert!(tx.commit().await.is_err());
    }
    for _ in 0..EACH_CONNECTION {
        let now = again(&store, &paid).await;
        let news = News::plain(EventKind::Submitted, Source::Pay);
        let done = store.append(&now, &news, after(State::Submitted)).await;
        done.unwrap();
    }
    let events = store.events(&paid.request_id).await.unwrap();
    assert_eq!(events.len(), EACH_CONNECTION);
}

#[tokio::test]
async fn connections_that_only_read_fail_one_write_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let code = inserted(&store, 1).await.code;
    let mut all = Vec::new();
    for _ in 0..8 {
        let mut one = store.pool.acquire().await.unwrap();
        // As SQLite opens a file that it may not write, without a word.
        one.execute("PRAGMA query_only = ON").await.unwrap();
        all.push(one);
    }
    drop(all);
    insert(&store, &payment_at(code.clone(), 2))
        .await
        .unwrap_err();
    for number in 3..30 {
        insert(&store, &payment_at(code.clone(), number))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_was_neither_committed_nor_undone_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    inserted(&store, 1).await;
    for _ in 0..EACH_CONNECTION {
        let mut tx = store.writing().await.unwrap();
        for sql in ["DELETE FROM payment_bodies", "DELETE FROM payments"] {
            sqlx::query(sql).execute(&mut *tx).await.unwrap();
        }
    }
    for _ in 0..EACH_CONNECTION {
        assert_eq!(undecided(&store).await.len(), 1);
        store.try_write(Timestamp(1)).await.unwrap();
    }
}

/// Fills the file up to the page limit that every connection has.
async fn fill(store: &Sqlite) {
    let sql = "INSERT INTO filler SELECT zeroblob(4000) FROM pragma_function_list LIMIT 20";
    while run(store, sql).await.is_ok() {}
    while run(store, "INSERT INTO filler VALUES (zeroblob(300))")
        .await
        .is_ok()
    {}
}

#[tokio::test]
async fn after_a_full_disk_the_first_write_is_done_and_nothing_is_half_done() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    let made = Sqlite::open(&file).await.unwrap();
    run(&made, "CREATE TABLE filler (bytes BLOB)")
        .await
        .unwrap();
    let one = inserted(&made, 1).await;
    let code = one.code.clone();
    made.close().await;
    let store = Sqlite::open_with(&file, |options| options.pragma("max_page_count", "300"))
        .await
        .unwrap();
    fill(&store).await;
    store.take_unwritten();
    let mut refused = 0;
    for number in 2..60 {
        refused += u32::from(
            insert(&store, &payment_at(code.clone(), number))
                .await
                .is_err(),
        );
        let now = again(&store, &one).await;
        let news = News::plain(EventKind::Submitted, Source::Pay).with_detail("x".repeat(3_000));
        let done = store.append(&now, &news, after(State::Submitted)).await;
        refused += u32::from(done.is_err());
    }
    assert!(refused > 50, "it was full: {refused}");
    assert!(store.take_unwritten() > 50, "and that was noticed");
    let now = again(&store, &one).await;
    let events = store.events(&one.request_id).await.unwrap();
    assert_eq!(i64::try_from(events.len()).unwrap(), now.version, "whole");

    run(&store, "DELETE FROM filler").await.unwrap();
    for number in 100..(100 + u8::try_from(EACH_CONNECTION).unwrap()) {
        insert(&store, &payment_at(code.clone(), number))
            .await
            .unwrap();
        let now = again(&store, &one).await;
        let news = News::plain(EventKind::Submitted, Source::Pay);
        let done = store.append(&now, &news, after(State::Submitted)).await;
        done.unwrap();
    }
    assert_eq!(store.take_unwritten(), 0);
}

#[tokio::test]
async fn a_broken_rule_is_no_failed_write() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let one = inserted(&store, 1).await;
    assert!(insert(&store, &one).await.is_err());
    let nowhere = payment_at(EntryCode::from_random([9; 9]), 2);
    assert!(insert(&store, &nowhere).await.is_err());
    assert_eq!(store.take_unwritten(), 0);
}

#[tokio::test]
async fn the_database_is_its_owners_alone_and_one_file_when_closed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    for round in 0..8 {
        let store = Sqlite::open(&file).await.unwrap();
        let code = EntryCode::from_random([31; 9]);
        store
            .set_enabled(&code, round % 2 == 0, None)
            .await
            .unwrap();
        store.try_write(Timestamp(round)).await.unwrap();
        for beside in ["", "-wal", "-shm"] {
            let file = folder.path().join(format!("portico.sqlite{beside}"));
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", file.display());
        }
        store.close().await;
        let left: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(left, ["portico.sqlite"], "round {round}");
    }
}

#[tokio::test]
async fn a_database_of_a_newer_portico_says_so_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    let store = Sqlite::open(&file).await.unwrap();
    let sql = "INSERT INTO _sqlx_migrations \
               VALUES (9001, 'newer', '2027-01-01 00:00:00', 1, x'00', 1)";
    run(&store, sql).await.unwrap();
    store.close().await;
    // What it changed may be nothing that this version minds.
    let store = Sqlite::open(&file).await.unwrap();
    let sql = "UPDATE oldest_server SET migration = 9001";
    run(&store, sql).await.unwrap();
    store.close().await;
    let error = Sqlite::open(&file).await.unwrap_err();
    let said = format!("{:#}", anyhow::Error::new(error));
    assert!(said.contains("made by a newer Portico"), "{said}");
    assert!(!said.contains("migration"), "{said}");
}

#[tokio::test]
async fn a_damaged_file_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    std::fs::write(&file, vec![b'x'; 8_192]).unwrap();
    let error = Sqlite::open(&file).await.unwrap_err();
    let said = format!("{:#}", anyhow::Error::new(error));
    assert_eq!(said.matches("no database").count(), 1, "{said}");
    assert!(
        said.contains("PORTICO_DATA") && !said.contains("code"),
        "{said}"
    );
}
