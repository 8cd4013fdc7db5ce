//! That a move which broke off anywhere lets no server start on what is half there, and goes on.

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use super::{
    MoveError, Report, move_data,
    source::{Source, Went},
    target::{Target, is_marked},
    tests::{Move, payments, say_there},
};
use crate::{
    contract::samples::{START, inserted},
    postgres::{PoolSettings, Postgres, Settings},
    sqlite::Sqlite,
};

/// What was done last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Last {
    Mark,
    Tables,
    Copying,
    Commit,
    FileMark,
}

/// Everything up to a step, as if the machine had failed then.
async fn broken_off(moving: &Move, last: Last) {
    let mut source = Source::open(&moving.file).await.unwrap();
    source.lock().await.unwrap();
    let mut target = Target::connect(&moving.settings, START).await.unwrap();
    target.mark(&mut source).await.unwrap();
    if last >= Last::Tables {
        Postgres::bring_up(&moving.settings).await.unwrap();
    }
    if last >= Last::Copying {
        target.take_in(&mut source).await.unwrap();
    }
    if last >= Last::Commit {
        target.commit().await.unwrap();
    }
    let mut other = SqliteConnection::connect(&format!("sqlite:{}", moving.file.display()))
        .await
        .unwrap();
    say(&mut other, "PRAGMA busy_timeout = 0").await.unwrap();
    let locked = say(&mut other, "BEGIN IMMEDIATE").await.unwrap_err();
    assert!(locked.to_string().contains("locked"), "{locked}");
    if last >= Last::FileMark {
        let went = Went {
            place: moving.settings.place(),
            target: target.identity().await.unwrap(),
        };
        source.mark(&went, START).await.unwrap();
    }
}

async fn say(file: &mut SqliteConnection, sql: &str) -> Result<(), sqlx::Error> {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(file).await.map(|_| ())
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
    let refused = Postgres::open(&moving.settings).await.unwrap_err();
    assert!(refused.to_string().contains("move-data"), "{refused}");
    let store = Sqlite::open(&moving.file).await.unwrap();
    inserted(&store, 3).await;
    say_there(&mut server, "DROP TRIGGER fail ON refund_events").await;
    let report = moving.run().await.unwrap().to_string();
    assert!(report.contains("payments in KWD: 3"), "{report}");
}

#[tokio::test]
async fn when_the_last_answer_fails_nobody_says_that_nothing_was_moved() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    Postgres::bring_up(&moving.settings).await.unwrap();
    let mut server = moving.server().await;
    say_there(
        &mut server,
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS \
         $$BEGIN RAISE 'the line broke'; END$$;\
         CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON merchants DEFERRABLE INITIALLY DEFERRED \
         FOR EACH ROW EXECUTE FUNCTION fail()",
    )
    .await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::Unsure(..)), "{error}");
    let words = error.to_string();
    assert!(
        words.contains("the line broke") && !words.contains("nothing"),
        "{words}"
    );
    let refused = Postgres::open(&moving.settings).await.unwrap_err();
    assert!(refused.to_string().contains("move-data"), "{refused}");
    say_there(&mut server, "DROP TRIGGER fail ON merchants").await;
    assert!(matches!(moving.run().await.unwrap(), Report::Moved(_)));
}

#[tokio::test]
async fn what_breaks_off_before_the_file_is_marked_begins_anew() {
    for last in [Last::Mark, Last::Tables, Last::Copying, Last::Commit] {
        let Some(moving) = Move::prepared().await else {
            return;
        };
        broken_off(&moving, last).await;
        let refused = Postgres::open(&moving.settings).await.unwrap_err();
        assert!(refused.to_string().contains("move-data"), "{refused}");
        // Not by making its tables, either.
        Postgres::bring_up(&moving.settings).await.unwrap();
        let refused = Postgres::open(&moving.settings).await.unwrap_err();
        assert!(refused.to_string().contains("move-data"), "{refused}");
        let store = Sqlite::open(&moving.file).await.unwrap();
        inserted(&store, 3).await;
        let before = payments(&store).await;
        let Report::Moved(moved) = moving.run().await.unwrap() else {
            panic!("it was not finished yet");
        };
        assert_eq!(moved.began_anew, last == Last::Commit);
        let store = Postgres::open(&moving.settings).await.unwrap();
        assert_eq!(payments(&store).await, before);
    }
}

#[tokio::test]
async fn what_breaks_off_after_the_file_is_marked_is_finished() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    broken_off(&moving, Last::FileMark).await;
    assert!(Postgres::open(&moving.settings).await.is_err());
    assert!(Sqlite::open(&moving.file).await.is_err());
    let other = moving.by_another_name();
    let report = move_data(&moving.file, &other, START).await.unwrap();
    assert_eq!(report, Report::Finished(other.place()));
    let report = moving.run().await.unwrap();
    assert_eq!(report, Report::Before(moving.settings.place()));
    assert!(Postgres::open(&moving.settings).await.is_ok());
}

#[tokio::test]
async fn another_database_is_not_taken_for_the_one_it_went_into() {
    let (Some(moving), Some(another)) = (Move::prepared().await, own_postgres::database()) else {
        return;
    };
    moving.run().await.unwrap();
    let another = Settings::parse(&another.address, PoolSettings::default()).unwrap();
    for _ in ["without tables", "with tables"] {
        let error = move_data(&moving.file, &another, START).await.unwrap_err();
        assert!(
            matches!(error, MoveError::MovedBefore(ref place) if *place == moving.settings.place()),
            "{error}"
        );
        Postgres::bring_up(&another).await.unwrap();
    }
}

#[tokio::test]
async fn a_database_that_turns_out_to_be_in_use_is_left_as_it_was() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    broken_off(&moving, Last::Tables).await;
    // By a server that had started before, and looked for no mark.
    let mut server = moving.server().await;
    let theirs = "INSERT INTO counters VALUES ('c', '2026-01-15', 3);\
                  INSERT INTO funnel VALUES ('x', '2026-01-15', 1, 2, 3, 4)";
    say_there(&mut server, theirs).await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::NotEmpty { .. }), "{error}");
    Postgres::open(&moving.settings).await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM counters")
        .fetch_one(&mut server)
        .await
        .unwrap();
    assert_eq!(left, 1);
}

#[tokio::test]
async fn a_whole_copy_stays_marked_whoever_works_on_it() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    broken_off(&moving, Last::Commit).await;
    let mut server = moving.server().await;
    let seen = START.plus_ms(60_000).0;
    let theirs = format!(
        "INSERT INTO servers VALUES ('theirs', '1', 'there:1', {seen}, {seen}, 1, 'w', 'a')"
    );
    say_there(&mut server, &theirs).await;
    let error = moving.run().await.unwrap_err();
    assert!(matches!(error, MoveError::InUse { .. }), "{error}");
    assert!(is_marked(&mut server).await.unwrap(), "or there were two");
    assert!(Sqlite::open(&moving.file).await.is_ok());
}

#[tokio::test]
async fn a_database_of_somebody_elses_gets_no_mark() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    let mut server = moving.server().await;
    say_there(&mut server, "CREATE TABLE payments (id INT)").await;
    let error = moving.run().await.unwrap_err().to_string();
    assert!(error.contains("somebody else's"), "{error}");
    assert!(!is_marked(&mut server).await.unwrap());
}
