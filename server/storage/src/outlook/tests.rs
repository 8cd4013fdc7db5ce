//! What is told of an upgrade, held against the upgrade itself, from every version of the tables there was.

use sqlx::{SqlitePool, migrate::Migrator, sqlite::SqliteConnectOptions};

use super::*;
use crate::sqlite::{dialect::MIGRATIONS, sql::tables::newest};

/// The first so many changes, in a file.
async fn file(folder: &Path, changes: usize) -> std::path::PathBuf {
    let file = folder.join(format!("{changes}.sqlite"));
    let options = SqliteConnectOptions::new().filename(&file);
    let pool = SqlitePool::connect_with(options.create_if_missing(true));
    let pool = pool.await.unwrap();
    let first = MIGRATIONS.iter().take(changes).cloned().collect();
    Migrator::with_migrations(first).run(&pool).await.unwrap();
    pool.close().await;
    file
}

/// What the tables say after all changes.
async fn oldest_server(file: &Path) -> i64 {
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = options.connect().await.unwrap();
    let oldest = sqlx::query_scalar("SELECT migration FROM oldest_server");
    oldest.fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn what_is_told_of_every_version_is_what_comes() {
    let folder = tempfile::tempdir().unwrap();
    for changes in 1..=MIGRATIONS.iter().count() {
        let file = file(folder.path(), changes).await;
        let seen = of_file(&file).await.unwrap();
        assert_eq!(seen.standing, Standing::Ours);
        let rest = MIGRATIONS.iter().skip(changes).map(|change| change.version);
        let told: Vec<i64> = seen.pending.iter().map(|change| change.number).collect();
        assert_eq!(told, rest.collect::<Vec<_>>());
        assert!(seen.pending.iter().all(|change| !change.name.is_empty()));
        assert_eq!(
            of_file(&file).await.unwrap(),
            seen,
            "looking changes nothing"
        );
        let (tried, store) = tried(&file).await.unwrap();
        assert!(tried.is_all_there());
        store.pool.close().await;
        let known = seen.newest.unwrap();
        let goes_on = oldest_server(&file).await <= known;
        assert_eq!(seen.goes_on, goes_on, "a server that knows {known}");
    }
}

#[tokio::test]
async fn a_file_that_is_up_to_date_needs_nothing_and_one_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let up_to_date = file(folder.path(), MIGRATIONS.iter().count()).await;
    let seen = of_file(&up_to_date).await.unwrap();
    assert_eq!((seen.pending.len(), seen.newest), (0, Some(newest())));
    assert_eq!((seen.unknown, seen.goes_on), (0, true));
    let other = folder.path().join("other");
    std::fs::write(&other, "no database at all, and long enough for a look").unwrap();
    let told = of_file(&other).await.unwrap_err().to_string();
    assert!(told.contains("no database any more"), "{told}");
}

#[test]
fn the_highest_that_a_change_says_counts() {
    let changes = [
        "CREATE TABLE a (b TEXT);",
        "UPDATE oldest_server SET migration = 39;\nALTER TABLE a;",
        "UPDATE oldest_server SET migration = 16;",
    ];
    assert_eq!(oldest_after(changes.into_iter()), 39);
    assert_eq!(oldest_after(changes.into_iter().take(1)), 0);
}
