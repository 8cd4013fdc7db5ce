//! That taking what is due costs the same however many payments there are, and that rows are there
//! only while something is due.

use sqlx::{AssertSqlSafe, Row as _};

use super::{
    Sqlite,
    sql::due::{PAYMENT, REFUND, claiming},
};
use crate::contract::{
    refunds::refund,
    samples::{START, after, insert, inserted},
};
use ::payments::{
    payment::{News, Source},
    store::{After, HistoryStore as _, RefundStore as _},
};
use domain::{EventKind, State};

async fn store() -> (tempfile::TempDir, Sqlite) {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("db")).await.unwrap();
    (folder, store)
}

#[tokio::test]
async fn what_is_due_is_taken_by_ranges_of_an_index_and_by_keys() {
    let (_folder, store) = store().await;
    for kind in [PAYMENT, REFUND] {
        let sql = format!("EXPLAIN QUERY PLAN {}", claiming(kind));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in 1..=5 {
            query = query.bind(value);
        }
        let rows = query.fetch_all(&store.pool).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        let (due, others): (Vec<_>, Vec<_>) = steps
            .iter()
            .filter(|step| step.starts_with("SEARCH"))
            .partition(|step| step.starts_with("SEARCH d USING COVERING INDEX due_at"));
        // The overdue, and those that sleep too long: each a range, never the whole kind.
        let ranges = due.iter().filter(|step| step.contains("AND at_ms"));
        assert_eq!((ranges.count(), due.len()), (2, 2), "{steps:?}");
        let is_by_key = |step: &&&String| {
            step.starts_with("SEARCH due USING PRIMARY KEY (kind=? AND id=?)")
                || step.starts_with("SEARCH t USING INDEX sqlite_autoindex_")
        };
        assert_eq!(others.len(), 3, "{steps:?}");
        assert_eq!(others.iter().filter(is_by_key).count(), 3, "{steps:?}");
        // What is scanned has at most as many rows as are asked for.
        let scans = steps.iter().filter(|step| step.starts_with("SCAN"));
        let bounded = ["SCAN overdue", "SCAN asleep", "SCAN taken"];
        let tables = scans.filter(|step| !bounded.contains(&step.as_str()));
        assert_eq!(tables.count(), 0, "{steps:?}");
    }
}

#[tokio::test]
async fn nothing_is_kept_of_what_nobody_has_to_ask_about() {
    let (_folder, store) = store().await;
    let count = async || -> i64 {
        let sql = "SELECT COUNT(*) FROM due";
        sqlx::query_scalar(sql)
            .fetch_one(&store.pool)
            .await
            .unwrap()
    };
    let payment = inserted(&store, 1).await;
    let other = inserted(&store, 2).await;
    let refund = refund(&payment, 1, 1_000);
    store.reserve(&refund).await.unwrap();
    assert_eq!(count().await, 3);
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let done = After {
        check: None,
        ..after(State::Paid)
    };
    store.append(&payment, &news, done).await.unwrap();
    assert_eq!(count().await, 2);
    store.schedule(&other, None).await.unwrap();
    store.schedule(&refund, None).await.unwrap();
    assert_eq!(count().await, 0);
    // News of before a version that is there change nothing.
    store.schedule(&payment, Some(START)).await.unwrap();
    assert_eq!(count().await, 0);
    assert!(insert(&store, &other).await.is_err());
    assert!(store.reserve(&refund).await.is_err());
    assert_eq!(count().await, 0, "both or neither");
}
