//! That what goes is found by an index, however much stays.

use sqlx::{AssertSqlSafe, Row as _};

use super::{
    Sqlite,
    sql::keeping::{Sort, bodies},
};
use foundation::keeping::Kind;

#[tokio::test]
async fn what_goes_is_found_without_walking_through_what_stays() {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("db")).await.unwrap();
    let sorts = Kind::ALL.into_iter().filter_map(Sort::of);
    let by_time = sorts.flat_map(|sort| [sort.counting(), sort.forgetting()]);
    let by_key = [
        bodies::NEXT_KEYS.to_owned(),
        bodies::counting(),
        bodies::forgetting(),
    ];
    for sql in by_time.chain(by_key) {
        let explained = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let rows = sqlx::query(explained).fetch_all(&store.pool).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        // What was taken has as many rows as a step.
        let scans = steps.iter().filter(|step| step.starts_with("SCAN"));
        let tables: Vec<_> = scans.filter(|step| *step != "SCAN taken").collect();
        assert!(tables.is_empty(), "{sql}: {steps:#?}");
    }
}
