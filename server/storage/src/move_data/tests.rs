//! That everything arrives, that nothing is half there, and that no two servers work on two copies.

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::{MoveError, Report, move_data, take_back};
use crate::{
    Everything,
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
    servers::{RunningServer, ServerStore as _, SiteFile, SiteStore as _},
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

    pub(super) async fn run(&self) -> Result<Report, MoveError> {
        move_data(&self.file, &self.settings, START.plus_ms(60_000)).await
    }

    /// The same database, called otherwise.
    pub(super) fn by_another_name(&self) -> Settings {
        let address = self.database.address.replacen("127.0.0.1", "localhost", 1);
        assert_ne!(address, self.database.address);
        Settings::parse(&address, PoolSettings::default()).unwrap()
    }

    pub(super) async fn server(&self) -> PgConnection {
        PgConnection::connect(&self.database.address).await.unwrap()
    }
}

pub(super) async fn say_there(server: &mut PgConnection, sql: &str) {
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

pub(super) async fn payments(store: &dyn Everything) -> String {
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
        "stray_notices: texts with characters that PostgreSQL doesn't keep: 2",
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
    let again = moving.run().await.unwrap();
    assert_eq!(again, Report::Before(moving.settings.place()));

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
        "DELETE FROM merchants; CREATE TABLE moving (identity TEXT, path TEXT, copied BOOLEAN);\
         INSERT INTO moving VALUES ('other', '/other', FALSE)",
    )
    .await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::Anothers(ref path) if path == "/other"));
    assert!(Sqlite::open(&moving.file).await.is_ok());
}

#[tokio::test]
async fn what_servers_alone_have_written_there_is_no_obstacle() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    Postgres::bring_up(&moving.settings).await.unwrap();
    let store = Postgres::open(&moving.settings).await.unwrap();
    store.beat(&running()).await.unwrap();
    store.try_write(START).await.unwrap();
    let file = SiteFile {
        name: "a.1.js".to_owned(),
        bytes: vec![1],
    };
    store.keep_site_file(&file, START).await.unwrap();
    let alarm = Change::Raised(Alarm::new(AlarmKind::StorageFailing, ""));
    store.write_alarms(&[(START, alarm)]).await.unwrap();
    let mut server = moving.server().await;
    say_there(
        &mut server,
        "INSERT INTO counters VALUES ('theirs', '2026-01-15', 9);\
         INSERT INTO installation (one, origin, since_ms) VALUES (1, 'http://127.0.0.1:1/', 1)",
    )
    .await;
    let in_use = move_data(&moving.file, &moving.settings, START).await;
    let in_use = in_use.unwrap_err().to_string();
    assert!(in_use.contains("a server runs on"), "{in_use}");
    assert!(in_use.contains("theirs at there:1"), "{in_use}");
    // Nothing of it was touched, so servers may go on there.
    Postgres::open(&moving.settings).await.unwrap();
    assert_eq!(store.servers().await.unwrap().len(), 1);
    let report = moving.run().await.unwrap().to_string();
    assert!(report.contains("payments in KWD: 2"), "{report}");
    assert_eq!(store.servers().await.unwrap(), []);
    assert!(store.site_file("a.1.js").await.unwrap().is_none());
    let counted: Vec<String> = sqlx::query_scalar("SELECT name FROM counters")
        .fetch_all(&mut server)
        .await
        .unwrap();
    assert_eq!(counted, ["c"]);
}

fn running() -> RunningServer {
    RunningServer {
        id: "theirs".to_owned(),
        version: "1".to_owned(),
        address: "there:1".to_owned(),
        started: START,
        seen: START,
        beats: 1,
        wallets: "w".to_owned(),
        accounts: "a".to_owned(),
    }
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
