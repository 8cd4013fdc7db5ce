//! That lists and counts cost the same however many payments there are: each is a range of an index.

use domain::{Day, State};
use sqlx::{AssertSqlSafe, Row as _, SqlitePool};

use super::{
    Sqlite,
    sql::{
        alarms, histories::Stored, outbox, payments::STRAYS_BEHIND, search::question,
        upkeep::WAITING,
    },
};
use ::payments::{payment::Payment, refund::Refund, search::Wanted};
use ::shops::shop::TillId;
use foundation::page::{Cursor, Page};

async fn store() -> (tempfile::TempDir, Sqlite) {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("db")).await.unwrap();
    (folder, store)
}

/// How SQLite goes about a question.
async fn steps(pool: &SqlitePool, sql: &str) -> Vec<String> {
    let sql = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let rows = sqlx::query(sql).fetch_all(pool).await.unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}

/// Fails if anything is walked through from end to end, or sorted.
fn is_flat(steps: &[String], sql: &str) {
    // Covering indexes of what is undecided, new or open have no other rows.
    let small = [
        "SCAN CONSTANT ROW",
        "payments_undecided",
        "refunds_undecided",
        "alarms_unacknowledged",
        "outbox_new",
        // What a batch is limited to.
        "SCAN first",
        "SCAN new",
        "SCAN (subquery",
    ];
    let whole = |step: &&String| {
        let scan = step.starts_with("SCAN");
        let scan = scan && !small.iter().any(|small| step.contains(small));
        scan || step.contains("TEMP B-TREE FOR ORDER BY")
    };
    let found = steps.iter().find(whole);
    assert_eq!(found, None, "{sql}\n{steps:#?}");
}

fn lists() -> Vec<(Wanted, &'static str)> {
    let everything = Wanted::default;
    let store = || Some("S".to_owned());
    let till = Some(TillId(1));
    let mut lists = vec![
        (everything(), "payments_newest"),
        (
            Wanted {
                store: store(),
                ..everything()
            },
            "payments_of_store",
        ),
        (
            Wanted {
                merchant: Some("M".to_owned()),
                ..everything()
            },
            "payments_of_merchant",
        ),
        (
            Wanted {
                till,
                ..everything()
            },
            "payments_of_till",
        ),
        (
            Wanted {
                store: store(),
                day: Day::parse("2026-01-15").ok(),
                ..everything()
            },
            "payments_of_store (store_id=? AND created_ms>? AND (created_ms,request_id)<(?,?))",
        ),
    ];
    let states = [
        (State::Paid, "payments_newest"),
        (State::Failed, "payments_dead"),
        (State::NotSent, "payments_dead"),
        (State::NeedsOperator, "payments_undecided"),
        (State::Unknown, "payments_undecided"),
    ];
    for (state, index) in states {
        let state = Some(state);
        lists.push((
            Wanted {
                state,
                ..everything()
            },
            index,
        ));
    }
    lists
}

#[tokio::test]
async fn every_list_of_payments_begins_in_the_middle_of_an_index() {
    let (_folder, store) = store().await;
    let page = Page {
        after: Some(Cursor::behind(5, "P")),
        limit: 50,
    };
    for (wanted, index) in lists() {
        let sql = question(&wanted, &page).unwrap();
        let sql = sql.sql().as_str().to_owned();
        let steps = steps(&store.pool, &sql).await;
        is_flat(&steps, &sql);
        let used = steps.iter().any(|step| step.contains(index));
        assert!(used, "{index}\n{sql}\n{steps:#?}");
    }
}

#[tokio::test]
async fn what_waits_is_counted_and_listed_without_the_rest() {
    let (_folder, store) = store().await;
    for sql in [
        WAITING,
        Payment::OPEN,
        Refund::OPEN,
        STRAYS_BEHIND,
        alarms::OPEN,
        alarms::ALL,
        alarms::UNACKNOWLEDGED,
        outbox::ANY_NEW,
        outbox::NUMBER,
        outbox::BEHIND,
    ] {
        is_flat(&steps(&store.pool, sql).await, sql);
    }
    let forgetting = steps(&store.pool, outbox::FORGET).await;
    let scans: Vec<_> = forgetting
        .iter()
        .filter(|step| step.starts_with("SCAN"))
        .collect();
    // From the first row on, as far as the limit.
    assert!(
        scans
            .iter()
            .all(|step| *step == "SCAN outbox" || step.starts_with("SCAN first")),
        "{forgetting:#?}"
    );
}
