//! Payments of the past, as many as wanted, put there by the database itself.

use sqlx::{AssertSqlSafe, Connection as _};

use crate::installation::Installation;

/// Paid payments with their numbers from `$from` to `$to`, at the first code.
const PAYMENTS: &str = "INSERT INTO payments (request_id, token, attempt, code, account, minor, \
    currency, wallet, state, version, created_ms, expires_ms, paid_ms, merchant_id, store_id, till_id, \
    day BODY) SELECT 'OLD' || n, 'OLD' || n, 'OLD' || n, c.code, 'default', 1250, s.currency, 'ALIPAY_HK', \
    'paid', 3, 1700000000000 + n, 1700000600000 + n, 1700000005000 + n, s.merchant_id, s.id, t.id, \
    '2023-11-14' EMPTY FROM NUMBERS JOIN (SELECT code, till_id FROM codes ORDER BY code LIMIT 1) c ON 1 = 1 \
    JOIN tills t ON t.id = c.till_id JOIN stores s ON s.id = t.store_id";
/// Three events each.
const EVENTS: &str = "INSERT INTO payment_events (request_id, seq, kind, source, detail, at_ms) \
    SELECT 'OLD' || n, e.seq, e.kind, 'pay', '', 1700000000000 + n FROM NUMBERS JOIN \
    (SELECT 1 AS seq, 'submitted' AS kind UNION ALL SELECT 2, 'accepted' \
    UNION ALL SELECT 3, 'confirmed_paid') e ON 1 = 1";
/// So many in one transaction.
const BATCH: u32 = 50_000;

/// Puts so many there.
pub(super) async fn fill(installation: &Installation, to: u32) {
    let mut begun = 0;
    while begun < to {
        let end = to.min(begun + BATCH);
        for sql in [PAYMENTS, EVENTS] {
            run(installation, sql, begun + 1, end).await;
        }
        begun = end;
    }
    // What others were told of them long ago is gone; forgetting it now would be work of its own.
    let told = "DELETE FROM outbox WHERE subject_id LIKE 'OLD%'";
    run(installation, told, 0, 0).await;
    // What plans are made from has to be of today. A shop's file has nothing of the kind, and with it the engine would
    // plan anew whenever a value is bound.
    if installation.ground.address().is_some() {
        run(installation, "ANALYZE", 0, 0).await;
    }
}

async fn file(installation: &Installation) -> sqlx::SqliteConnection {
    let file = installation.data().join(server::config::DATABASE);
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    sqlx::SqliteConnection::connect_with(&options)
        .await
        .unwrap()
}

async fn run(installation: &Installation, sql: &str, from: u32, to: u32) {
    if let Some(address) = installation.ground.address() {
        let numbers = format!("generate_series({from}, {to}) AS m(n)");
        let sql = sql.replace("NUMBERS", &numbers);
        let sql = sql.replace(" BODY)", ")").replace(" EMPTY ", " ");
        let mut postgres = sqlx::PgConnection::connect(&address).await.unwrap();
        let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut postgres).await;
        done.unwrap();
        return;
    }
    let numbers = format!(
        "(WITH RECURSIVE m(n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM m WHERE n < {to}) \
         SELECT n FROM m) AS m"
    );
    let sql = sql.replace("NUMBERS", &numbers);
    // A file still has the column that bodies stood in before.
    let sql = sql
        .replace(" BODY)", ", pay_body)")
        .replace(" EMPTY ", ", '' ");
    let mut sqlite = file(installation).await;
    let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut sqlite).await;
    done.unwrap();
}
