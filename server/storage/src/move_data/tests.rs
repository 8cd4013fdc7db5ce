//! That everything arrives, that nothing is half there, and that no two servers work on two copies.

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

use super::{MoveError, Report, move_data, source::Source, take_back, target::Target};
use crate::{
    Storage,
    contract::{
        people::people_of_all_sorts,
        refunds::refund,
        samples::{BODY, START, after, insert, inserted, newest},
    },
    postgres::{PoolSettings, Postgres, Settings},
    sqlite::Sqlite,
};
use ::alarms::{Alarm, AlarmStore as _, Change, Kind as AlarmKind, Wanted};
use ::payments::{
    payment::{News, Payment, Source as By},
    refund::RefundNews,
    store::{After, HistoryStore as _, PaymentStore as _, RefundStore as _},
};
use domain::{EventKind, RefundEvent, RefundState, State};
use foundation::{
    page::Page,
    store::{StoreError, UpkeepStore as _},
};

/// What no store of ours would write, and an old file may hold all the same.
const ODD: &str = "
    INSERT INTO stray_notices VALUES ('odd', 'r', 'a' || char(0) || 'b', 1, 1);
    INSERT INTO stray_notices VALUES ('odder', 'tab\t \\N back\\slash', CAST(X'61ff62' AS TEXT), 2, 1);
    INSERT INTO pictures VALUES ('p', 'M', 1, 1, X'00ff5c0a', 7);
    INSERT INTO counters VALUES ('c', '2026-01-15', 3);
    INSERT INTO funnel VALUES ('x', '2026-01-15', 1, 2, 3, 4);
";

/// An installation in which something of everything happened, and a place to move it to.
pub(super) struct Move {
    _folder: tempfile::TempDir,
    database: own_postgres::Database,
    pub(super) file: PathBuf,
    pub(super) settings: Settings,
}

impl Move {
    pub(super) async fn prepared() -> Option<Self> {
        let database = own_postgres::database()?;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portico.sqlite");
        let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
        fill(&file).await;
        Some(Self {
            _folder: folder,
            database,
            file,
            settings,
        })
    }

    async fn run(&self) -> Result<Report, MoveError> {
        move_data(&self.file, &self.settings, START).await
    }

    pub(super) async fn server(&self) -> PgConnection {
        PgConnection::connect(&self.database.address).await.unwrap()
    }

    /// Everything up to a step, as if the machine had failed then.
    async fn broken_off(&self, is_file_marked: bool) {
        let mut source = Source::open(&self.file).await.unwrap();
        source.lock().await.unwrap();
        Postgres::bring_up(&self.settings).await.unwrap();
        let mut target = Target::begin(&self.settings).await.unwrap();
        target.take_in(&mut source).await.unwrap();
        target.commit().await.unwrap();
        let mut other = SqliteConnection::connect(&format!("sqlite:{}", self.file.display()))
            .await
            .unwrap();
        say(&mut other, "PRAGMA busy_timeout = 0").await.unwrap();
        let locked = say(&mut other, "BEGIN IMMEDIATE").await.unwrap_err();
        assert!(locked.to_string().contains("locked"), "{locked}");
        if is_file_marked {
            source.mark(&self.settings.place(), START).await.unwrap();
        }
    }
}

async fn say(file: &mut SqliteConnection, sql: &str) -> Result<(), sqlx::Error> {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(file).await.map(|_| ())
}

async fn say_there(server: &mut PgConnection, sql: &str) {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(server).await.unwrap();
}

async fn fill(file: &Path) {
    let store = Sqlite::open(file).await.unwrap();
    let paid = inserted(&store, 1).await;
    inserted(&store, 2).await;
    let news = News {
        alarms: vec![Change::Raised(Alarm::new(AlarmKind::StrayNotice, "x"))],
        ..News::plain(EventKind::ConfirmedPaid, By::Notice)
    };
    store
        .append(&paid, &news, after(State::Paid))
        .await
        .unwrap();
    let asked = refund(&paid, 1, 1_000);
    store.reserve(&asked).await.unwrap();
    let done = After {
        state: RefundState::Refunded,
        check: None,
        at: START,
    };
    let told = RefundNews::plain(RefundEvent::ConfirmedRefunded, By::Refund);
    store.append(&asked, &told, done).await.unwrap();
    people_of_all_sorts(&store).await;
    store.try_write(START).await.unwrap();
    let odd = sqlx::raw_sql(ODD).execute(&store.pool);
    odd.await.unwrap();
    // As a version before has left it.
    let old = "DELETE FROM payment_bodies WHERE request_id = $1";
    let gone = sqlx::query(old).bind(paid.request_id.as_str());
    gone.execute(&store.pool).await.unwrap();
    let old = "UPDATE payments SET pay_body = 'of before' WHERE request_id = $1";
    let old = sqlx::query(old).bind(paid.request_id.as_str());
    old.execute(&store.pool).await.unwrap();
    store.close().await;
}

async fn payments(store: &dyn Storage) -> String {
    format!("{:?}", newest(store, 99).await)
}

#[tokio::test]
async fn everything_arrives_and_the_file_is_left_to_nobody() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    let running = Sqlite::open(&moving.file).await.unwrap();
    let before = payments(&running).await;
    let report = moving.run().await.unwrap();
    let words = report.to_string();
    for part in [
        "payments in KWD: 2, together 25000 minor units",
        "refunds in KWD: 1, together 1000 minor units",
        "payment_events: 1, SHA-256 ",
        "refund_events: 1, SHA-256 ",
        "stray_notices: 2 texts held characters",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let store = Postgres::open(&moving.settings).await.unwrap();
    assert_eq!(payments(&store).await, before);
    let bodies = newest(&store, 9).await.into_iter();
    let bodies = bodies.map(async |paid| store.body(&paid.request_id).await.unwrap().unwrap());
    let bodies = futures_util::future::join_all(bodies).await;
    assert_eq!(bodies, [BODY, "of before"]);
    let strays = store.strays(&Page::first(9)).await.unwrap().items;
    assert_eq!(strays[0].body, "a\u{fffd}b");
    assert_eq!(
        (&*strays[1].reason, &*strays[1].body),
        ("tab\t \\N back\\slash", "a\u{fffd}b")
    );
    let another = Change::Raised(Alarm::new(AlarmKind::StrayNotice, "y"));
    store.write_alarms(&[(START, another)]).await.unwrap();
    let page = Page::first(9);
    let alarms = store.alarms(Wanted::Open, &page).await.unwrap().items;
    assert_eq!(alarms.len(), 2);
    inserted(&store, 3).await;

    // What still runs on the file is refused, and so is what starts on it.
    let late = payment_of(&running, 4).await;
    let refused = insert(&running, &late).await.unwrap_err();
    assert!(refused.to_string().contains("was moved to postgres://"));
    let refused = Sqlite::open(&moving.file).await.unwrap_err().to_string();
    assert!(refused.contains(&moving.settings.place()), "{refused}");
    let again = moving.run().await.unwrap_err();
    assert!(matches!(again, MoveError::MovedBefore(_)), "{again}");

    let from = take_back(&moving.file).await.unwrap();
    assert_eq!(from.as_deref(), Some(&*moving.settings.place()));
    insert(&running, &late).await.unwrap();
    assert_eq!(take_back(&moving.file).await.unwrap(), None);
}

/// A payment at a shop that is there.
async fn payment_of(store: &Sqlite, number: u8) -> Payment {
    use ::shops::ShopStore as _;
    let code = store.shops().await.unwrap()[0].code.code.clone();
    crate::contract::samples::payment_at(code, number)
}

#[tokio::test]
async fn what_breaks_off_in_the_middle_leaves_nothing_and_can_be_done_again() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    Postgres::bring_up(&moving.settings).await.unwrap();
    let mut server = moving.server().await;
    say_there(
        &mut server,
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS \
         $$BEGIN RAISE 'the disk is full'; END$$;\
         CREATE TRIGGER fail BEFORE INSERT ON refund_events EXECUTE FUNCTION fail()",
    )
    .await;
    let error = moving.run().await.unwrap_err();
    assert!(error.to_string().contains("the disk is full"), "{error}");
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM merchants")
        .fetch_one(&mut server)
        .await
        .unwrap();
    assert_eq!(left, 0);
    let store = Sqlite::open(&moving.file).await.unwrap();
    inserted(&store, 3).await;
    say_there(&mut server, "DROP TRIGGER fail ON refund_events").await;
    let report = moving.run().await.unwrap().to_string();
    assert!(report.contains("payments in KWD: 3"), "{report}");
}

#[tokio::test]
async fn what_breaks_off_before_the_file_is_marked_begins_anew() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    moving.broken_off(false).await;
    let refused = Postgres::open(&moving.settings).await.unwrap_err();
    assert!(refused.to_string().contains("move-data"), "{refused}");
    let store = Sqlite::open(&moving.file).await.unwrap();
    inserted(&store, 3).await;
    let before = payments(&store).await;
    let Report::Moved(moved) = moving.run().await.unwrap() else {
        panic!("it was not finished yet");
    };
    assert!(moved.began_anew);
    let store = Postgres::open(&moving.settings).await.unwrap();
    assert_eq!(payments(&store).await, before);
}

#[tokio::test]
async fn what_breaks_off_after_the_file_is_marked_is_finished() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    moving.broken_off(true).await;
    assert!(Postgres::open(&moving.settings).await.is_err());
    assert!(Sqlite::open(&moving.file).await.is_err());
    let report = moving.run().await.unwrap();
    assert_eq!(report, Report::Finished(moving.settings.place()));
    assert!(Postgres::open(&moving.settings).await.is_ok());
}

#[tokio::test]
async fn what_is_there_already_is_not_touched() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    let mut server = moving.server().await;
    say_there(&mut server, "CREATE TABLE payments (theirs TEXT)").await;
    let error = moving.run().await.unwrap_err();
    assert!(error.to_string().contains("somebody else's"), "{error}");
    say_there(&mut server, "DROP TABLE payments").await;
    Postgres::bring_up(&moving.settings).await.unwrap();
    say_there(
        &mut server,
        "INSERT INTO merchants (id, name, mcc) VALUES ('Z', 'Zoe', '5814')",
    )
    .await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::NotEmpty { ref table, .. } if table == "merchants"));
    // A broken move of another installation is not ours to take away.
    say_there(
        &mut server,
        "DELETE FROM merchants; CREATE TABLE moving (identity TEXT, path TEXT);\
         INSERT INTO moving VALUES ('other', '/other')",
    )
    .await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::Anothers(ref path) if path == "/other"));
    assert!(Sqlite::open(&moving.file).await.is_ok());
}

#[tokio::test]
async fn a_file_that_is_none_is_called_that() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    std::fs::write(&file, "a text that is long enough to be read as a page").unwrap();
    let settings = Settings::parse("postgres://a@127.0.0.1:1/a", PoolSettings::default()).unwrap();
    let error = move_data(&file, &settings, START).await.unwrap_err();
    assert!(
        matches!(error, MoveError::Store(StoreError::NoDatabase)),
        "{error}"
    );
}
