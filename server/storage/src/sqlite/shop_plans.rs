//! That pages find their shop by index alone, and that the tables of the first version become
//! today's with every payment still at its code.

use std::fmt::Write as _;

use domain::EntryCode;
use sqlx::{Connection as _, Executor as _, Row as _, SqliteConnection, SqlitePool};

use super::{
    Sqlite,
    sql::{
        payments::{BY_ATTEMPT, BY_TOKEN},
        shops::{HAS_PAYMENTS, ONE_SHOP, generations, shops_of},
    },
};
use foundation::randomness::SystemRandomness;
use shops::ShopStore as _;
use shops::apply::apply;

/// How SQLite goes about a question.
async fn steps(pool: &SqlitePool, sql: &str) -> Vec<String> {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind("X")
        .fetch_all(pool)
        .await
        .unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}

fn file(merchants: usize) -> String {
    let mut file = String::new();
    for merchant in 0..merchants {
        write!(
            file,
            "[[merchant]]\nid = \"M-{merchant}\"\nname = \"Shop {merchant}\"\nmcc = \"5814\"\n\
             [[merchant.store]]\nid = \"S-{merchant}\"\nname = \"Store\"\ncurrency = \"HKD\"\n\
             time_zone = \"Asia/Hong_Kong\"\nlanguage = \"en\"\n"
        )
        .unwrap();
        for counter in 0..10 {
            write!(
                file,
                "[[merchant.store.code]]\nlabel = \"Counter {counter}\"\n"
            )
            .unwrap();
        }
    }
    file
}

#[tokio::test]
async fn a_page_costs_the_same_look_ups_with_a_thousand_merchants_as_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("db")).await.unwrap();
    let mut plans = Vec::new();
    for merchants in [1, 1_000] {
        let report = apply(&file(merchants), &store, &SystemRandomness)
            .await
            .unwrap();
        assert_eq!(report.codes, merchants * 10);
        let questions = [
            ONE_SHOP.clone(),
            HAS_PAYMENTS.to_owned(),
            generations(),
            BY_TOKEN.to_owned(),
            BY_ATTEMPT.to_owned(),
            shops_of(),
        ];
        for sql in questions {
            let steps = steps(&store.pool, &sql).await;
            let searches = steps
                .iter()
                .filter(|step| step.starts_with("SEARCH"))
                .count();
            assert!(searches > 0, "{steps:?}");
            let scan = steps.iter().find(|step| step.starts_with("SCAN"));
            // A row that no table has is SQLite's way of answering yes or no.
            assert!(
                scan.is_none_or(|step| step == "SCAN CONSTANT ROW"),
                "{sql}\n{steps:?}"
            );
            plans.push(searches);
        }
    }
    let (one, thousand) = plans.split_at(6);
    assert_eq!(one, thousand);
    assert_eq!(one[0], 5, "code, till, store, its days, merchant");
    assert_eq!(
        one[5], 5,
        "merchant, its stores, their days and tills, a code of each"
    );
    let own = store.shops_of("M-777").await.unwrap();
    assert_eq!(own.len(), 10);
    assert!(own.iter().all(|shop| shop.store.id == "S-777"));
    let shops = store.shops().await.unwrap();
    assert_eq!(shops.len(), 10_000);
    let found = store.shop(&shops[7_777].code.code).await.unwrap().unwrap();
    assert_eq!(found, shops[7_777]);
    let again = apply(&file(1_000), &store, &SystemRandomness)
        .await
        .unwrap();
    assert!(again.is_empty(), "{again}");
    assert_eq!(again.unchanged, 12_000);
}

/// How days are counted came later; a store without a rule says only where it is. So did what people of the shop set
/// themselves, and what is usual.
const LATER: &str = "CREATE TABLE day_rules (store_id TEXT, from_day TEXT, time_zone TEXT, cut_off INTEGER); \
    ALTER TABLE tills ADD COLUMN ask_above_minor INTEGER; \
    ALTER TABLE tills ADD COLUMN why_off TEXT; \
    ALTER TABLE tills ADD COLUMN note_needed INTEGER NOT NULL DEFAULT 0; \
    ALTER TABLE tills ADD COLUMN in_office INTEGER NOT NULL DEFAULT 0; \
    ALTER TABLE stores ADD COLUMN in_office INTEGER NOT NULL DEFAULT 0; \
    ALTER TABLE stores ADD COLUMN opening TEXT; ALTER TABLE stores ADD COLUMN hours_aside TEXT; \
    ALTER TABLE stores ADD COLUMN paused_ms INTEGER";
/// What tills have of their store, and what was done by hand.
const OF_STORE: &str = include_str!("../../migrations/sqlite/0035_of_store.sql");

#[tokio::test]
async fn the_first_versions_tables_become_todays_and_payments_keep_their_codes() {
    let mut old = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    old.execute("PRAGMA foreign_keys = ON").await.unwrap();
    old.execute(include_str!(
        "../../migrations/sqlite/0001_merchants_codes_payments.sql"
    ))
    .await
    .unwrap();
    let code = EntryCode::from_random([3; 9]);
    let rows = format!(
        "INSERT INTO merchants VALUES ('M', 'Tea', '5814');
         INSERT INTO stores VALUES ('S', 'M', 'Gion', '5814', 'JPY', 'USD', 'Asia/Tokyo', 'en');
         INSERT INTO codes VALUES ('{code}', 'S', 'Counter 2', 0, 5, 900, 1);
         INSERT INTO codes VALUES ('OTHER', 'S', 'Counter 3', 1, NULL, NULL, 0);
         INSERT INTO payments (request_id, token, attempt, code, minor, currency, pay_body, state,
         version, created_ms, expires_ms)
         VALUES ('R', 'T', 'A', '{code}', 5, 'JPY', '', 'paid', 3, 1, 2);"
    );
    old.execute(sqlx::AssertSqlSafe(rows)).await.unwrap();
    let mut tx = old.begin().await.unwrap();
    for migration in [
        include_str!("../../migrations/sqlite/0003_tills.sql"),
        include_str!("../../migrations/sqlite/0005_words.sql"),
        include_str!("../../migrations/sqlite/0007_brands.sql"),
    ] {
        tx.execute(migration).await.unwrap();
    }
    tx.execute(LATER).await.unwrap();
    tx.execute(OF_STORE).await.unwrap();
    tx.commit().await.unwrap();
    let broken = old.fetch_all("PRAGMA foreign_key_check").await.unwrap();
    assert!(broken.is_empty(), "every payment finds its code");
    let row = sqlx::query(sqlx::AssertSqlSafe(ONE_SHOP.as_str()))
        .bind(code.as_str())
        .fetch_one(&mut old)
        .await
        .unwrap();
    let shop = super::sql::shop_rows::shop(&row, &crate::sqlite::Troubles::default()).unwrap();
    assert_eq!(
        (shop.code.code.clone(), &*shop.code.label),
        (code, "Counter 2")
    );
    assert!(!shop.code.enabled && shop.code.note && shop.code.asking.is_open());
    assert_eq!(
        (shop.code.min_minor, shop.code.max_minor),
        (Some(5), Some(900))
    );
    assert_eq!(
        (&*shop.store.account, shop.code.replaced),
        ("default", None)
    );
    // The rule that payments need a code holds on.
    let orphan = old.execute("DELETE FROM codes WHERE label = ''").await;
    assert!(orphan.is_err());
    let orphan = old
        .execute("DELETE FROM codes WHERE till_id = 1")
        .await
        .unwrap_err();
    assert!(orphan.to_string().contains("FOREIGN KEY"), "{orphan}");
}
