//! The same of settlement files, which have a database of their own: nothing walks through their rows or their bytes.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

use super::{plan_in_file, plan_on_server};
use crate::{
    postgres::{self, PoolSettings, Settings},
    sqlite,
};
use payouts::store::PayoutStore as _;

/// What grows with payments.
const GROWING: [&str; 4] = ["items", "pieces", "i", "p"];
/// Files, with their rows and the pieces that they came in; all but one are whole.
const ROWS: &str = "INSERT INTO files (digest, source, name, folder_day, bytes, item_count, report, generation, day, \
        batch, part, came, state, seen_ms, by_whom) \
    SELECT 'd' || n, 's', 'n' || n, NULL, 1, 1, 'r', 'g', NULL, 'b', 0, '2026-01-01', \
        CASE n WHEN 1 THEN 'rowless' ELSE 'whole' END, 0, 'ada' FROM generate_series(1, 1000) n; \
    INSERT INTO pieces SELECT n, m, '\\x00' FROM generate_series(1, 1000) n, generate_series(0, 19) m; \
    INSERT INTO items (file, line, kind, batch, request_id, original_request_id, gateway_id, original_gateway_id, \
        store, wallet, status, fees) \
    SELECT n % 1000 + 1, n, 'k', 'b' || n % 1000, 'r' || n, 'o' || n, 'g' || n, '', 's', 'w', '', '[]' \
        FROM generate_series(1, 50000) n; ANALYZE; SET plan_cache_mode = force_generic_plan";

#[tokio::test]
async fn no_statement_walks_through_rows_of_settlement_files_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = sqlite::PayoutFiles::open(folder.path()).await.unwrap();
    store.index(true).await.unwrap();
    store.close().await;
    let file = folder.path().join("settlement.sqlite");
    let address = format!("sqlite:{}", file.display());
    let mut file = SqliteConnection::connect(&address).await.unwrap();
    for sql in crate::sqlite::sql::payouts::of_what_grows() {
        for step in plan_in_file(&mut file, sql).await {
            let mut words = step.split(' ');
            let walks = words.next() == Some("SCAN");
            let on = words.next().unwrap_or_default();
            assert!(!(walks && GROWING.contains(&on)), "{step}: {sql}");
        }
    }
}

#[tokio::test]
async fn no_statement_walks_through_rows_of_settlement_files_on_a_server() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
    let store = postgres::PayoutFiles::open(&settings).await.unwrap();
    store.index(true).await.unwrap();
    store.close().await;
    let mut server = PgConnection::connect(&database.address).await.unwrap();
    let set = "SET search_path TO public_settlement";
    for sql in [set, ROWS] {
        let said = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut server);
        said.await.unwrap();
    }
    for sql in crate::postgres::sql::payouts::of_what_grows() {
        let plan = plan_on_server(&mut server, sql).await.join("\n");
        for table in GROWING {
            let walks = plan.contains(&format!("Seq Scan on {table} "));
            assert!(!walks, "{sql}: {plan}");
        }
    }
}
