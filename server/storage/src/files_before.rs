//! Settlement files that an older version kept are there after it was brought up to date, on either database. The first
//! change is the one that was published: `server/tests/tidy/migrations.rs` holds it to that.

use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use payouts::store::PayoutStore;
use sqlx::{
    Connection as _, PgConnection, SqliteConnection, migrate::Migrator,
    sqlite::SqliteConnectOptions,
};

use crate::{
    postgres::{self, PoolSettings, Settings},
    sqlite,
};

/// What a shop kept with the first version that could.
const KEPT: &str = "
INSERT INTO sources VALUES ('one', 'default', NULL, 'major', 'as_written', NULL, '{}');
INSERT INTO files (id, digest, source, name, folder_day, bytes, item_count, report, generation, day, batch, part, came,
    state, seen_ms, by_whom)
    VALUES (3, 'aa', 'one', 'b.csv', NULL, 9, 1, 'settlement details', 'psp', NULL, '2026', 0, '2026-01-16', 'whole', 7, 'ada'),
    (5, 'bb', 'one', 'a.csv', '2026-01-17', 9, 0, 'transaction details', 'psp', '2026-01-17', '', 0, '2026-01-17', 'whole', 8, 'ada');
INSERT INTO items (file, line, kind, batch, request_id, original_request_id, gateway_id, original_gateway_id, store,
    wallet, status, minor, currency, fees)
    VALUES (3, 2, 'PAYMENT', '2026', 'R', '', 'G', '', '', '', '', 100, 'USD', '[]');
INSERT INTO sums VALUES (3, '2026', 'PAYMENT', 'USD', 1, 98, -2);
INSERT INTO decisions VALUES (1, 'accepted', 'k', '', 'because', 'ada', 9);
INSERT INTO arrivals VALUES (1, 'one', '2026', 98, 'USD', '2026-01-19', 'AP-1', 'ada', 9);
";

/// As the version did that was published first.
fn first_of(all: &Migrator) -> Migrator {
    let first = all.iter().filter(|change| change.version == 1);
    Migrator::with_migrations(first.cloned().collect())
}

/// What was kept before is kept still, and a second day without payments is another file.
async fn nothing_is_lost(store: &dyn PayoutStore) {
    let files = store.files().await.unwrap();
    let known: Vec<_> = files.iter().map(|it| (it.id, &*it.facts.digest)).collect();
    assert_eq!(known, [(3, "aa"), (5, "bb")]);
    for (file, piece) in [(3, [1, 2]), (5, [3, 4])] {
        assert_eq!(store.bytes(file, 0).await.unwrap().unwrap(), piece);
    }
    assert_eq!(store.rows(3, 0, 9).await.unwrap().len(), 1);
    assert_eq!(store.sums().await.unwrap().len(), 1);
    assert_eq!(store.decisions().await.unwrap().len(), 1);
    assert_eq!(store.arrivals().await.unwrap().len(), 1);
    let mut next = files.last().unwrap().facts.clone();
    let taken = |facts| async move { store.begin(&facts, Timestamp(10), "ada").await };
    let again = taken(next.clone()).await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    next.folder_day = Day::parse("2026-01-18").ok();
    let id = taken(next.clone()).await.unwrap();
    assert!(id > 5, "a number that a file had is no other's");
    let without_folder = files.first().unwrap().facts.clone();
    let again = taken(without_folder).await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    // The pieces know whose they are.
    store.keep_bytes(id, 0, &[5]).await.unwrap();
    assert!(store.keep_bytes(99, 0, &[5]).await.is_err());
    store.close().await;
}

#[tokio::test]
async fn what_the_first_version_kept_is_there_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(sqlite::PayoutFiles::FILE);
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let mut old = SqliteConnection::connect_with(&options).await.unwrap();
    let first = first_of(&sqlite::dialect::payout_migrations());
    first.run_direct(None, &mut old, false).await.unwrap();
    let pieces = "INSERT INTO pieces VALUES (3, 0, x'0102'), (5, 0, x'0304')";
    for sql in [KEPT, pieces] {
        sqlx::raw_sql(sql).execute(&mut old).await.unwrap();
    }
    old.close().await.unwrap();
    let store = sqlite::PayoutFiles::open(folder.path()).await.unwrap();
    nothing_is_lost(&store).await;
}

#[tokio::test]
async fn what_the_first_version_kept_is_there_on_a_server() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let mut old = PgConnection::connect(&database.address).await.unwrap();
    let schema = "CREATE SCHEMA public_settlement; SET search_path TO public_settlement";
    sqlx::raw_sql(schema).execute(&mut old).await.unwrap();
    let first = first_of(&postgres::dialect::payout_migrations());
    first.run_direct(None, &mut old, false).await.unwrap();
    let pieces = "INSERT INTO pieces VALUES (3, 0, '\\x0102'), (5, 0, '\\x0304'); \
        SELECT setval(pg_get_serial_sequence('files', 'id'), 5)";
    for sql in [KEPT, pieces] {
        sqlx::raw_sql(sql).execute(&mut old).await.unwrap();
    }
    old.close().await.unwrap();
    let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
    let store = postgres::PayoutFiles::open(&settings).await.unwrap();
    nothing_is_lost(&store).await;
}

#[tokio::test]
async fn tables_of_no_version_are_not_told_as_those_of_a_newer_one() {
    let folder = tempfile::tempdir().unwrap();
    let store = sqlite::PayoutFiles::open(folder.path()).await.unwrap();
    let other = "UPDATE _sqlx_migrations SET checksum = x'00' WHERE version = 1";
    sqlx::raw_sql(other)
        .execute(&store.database.pool)
        .await
        .unwrap();
    store.close().await;
    let refused = sqlite::PayoutFiles::open(folder.path()).await.unwrap_err();
    assert!(!matches!(refused, StoreError::Newer), "{refused}");
    assert!(refused.to_string().contains("change 1"), "{refused}");
}
