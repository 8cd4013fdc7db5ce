//! Alarms of the version before beside ours: it knows no servers, and neither stands in the other's way.

use sqlx::SqlitePool;

use super::{
    Sqlite,
    upgrade::{made, say},
};
use ::alarms::{Alarm, AlarmStore as _, Change, Kept, Kind, Wanted};
use foundation::{clock::Timestamp, page::Page};

/// The last change that the version before knows.
const BEFORE: usize = 13;

/// As the version before raises one about itself.
async fn raised_by_the_one_before(old: &SqlitePool) {
    let sql = "INSERT INTO alarms (kind, about, detail, raised_ms, last_ms, times) \
               VALUES ('disk-low', '', 'of old', 5, 5, 1) \
               ON CONFLICT (kind, about) WHERE acknowledged_ms IS NULL DO UPDATE SET \
               detail = excluded.detail, last_ms = excluded.last_ms, times = alarms.times + 1, \
               over_ms = NULL";
    say(old, sql.to_owned()).await;
}

async fn ended_by_the_one_before(old: &SqlitePool) {
    let sql = "UPDATE alarms SET over_ms = 6 WHERE kind = 'disk-low' AND about = '' \
               AND over_ms IS NULL";
    say(old, sql.to_owned()).await;
}

/// What this version writes about one server.
async fn written(store: &Sqlite, is_over: bool) {
    let (kind, about, server) = (Kind::DiskLow, String::new(), "a:3000".to_owned());
    let change = if is_over {
        Change::Over {
            kind,
            about,
            server,
        }
    } else {
        Change::Raised(Alarm {
            server,
            ..Alarm::new(kind, "")
        })
    };
    let changes = [(Timestamp(7), change)];
    store.write_alarms(&changes).await.unwrap();
}

/// Every alarm: of which server, how often raised, whether over.
async fn all(store: &Sqlite) -> Vec<(String, i64, bool)> {
    let alarms = store.alarms(Wanted::All, &Page::first(9)).await.unwrap();
    let told = |alarm: Kept| (alarm.server, alarm.times, alarm.over.is_some());
    let mut all: Vec<_> = alarms.items.into_iter().map(told).collect();
    all.sort();
    all
}

#[tokio::test]
async fn the_version_before_raises_ends_and_acknowledges_as_ever() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), BEFORE).await;
    raised_by_the_one_before(&old).await;
    let store = Sqlite::open(&file).await.unwrap();
    let row = |server: &str, times, is_over| (server.to_owned(), times, is_over);
    written(&store, false).await;
    raised_by_the_one_before(&old).await;
    let expected = [row("", 2, false), row("a:3000", 1, false)];
    assert_eq!(all(&store).await, expected);
    ended_by_the_one_before(&old).await;
    let expected = [row("", 2, true), row("a:3000", 1, false)];
    assert_eq!(all(&store).await, expected, "its own, and no server's");
    // What it has raised and nobody of it ends any more ends with ours.
    raised_by_the_one_before(&old).await;
    written(&store, true).await;
    let expected = [row("", 3, true), row("a:3000", 1, true)];
    assert_eq!(all(&store).await, expected);
    // A person who still uses its command reads whose it is, and acknowledges.
    let read = sqlx::query_as("SELECT id, about FROM alarms WHERE about <> ''");
    let (id, about): (i64, String) = read.fetch_one(&old).await.unwrap();
    assert_eq!(about, "a:3000");
    let seen = format!("UPDATE alarms SET acknowledged_ms = 8 WHERE id = {id}");
    say(&old, seen).await;
    written(&store, false).await;
    assert_eq!(
        all(&store).await.len(),
        3,
        "what happens again is raised again"
    );
    old.close().await;
}
