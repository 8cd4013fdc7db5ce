//! A database of the first version, with everything in it, is brought up to date and loses nothing.

use domain::{EntryCode, RequestId, State};
use sqlx::{SqlitePool, migrate::Migrator, sqlite::SqliteConnectOptions};

use super::{MIGRATIONS, Sqlite};
use ::payments::store::{PaymentStore as _, RefundStore as _};
use ::shops::{ShopStore as _, accounts};

/// What a shop had on the day it upgraded.
const CONTENTS: &str = "
INSERT INTO merchants VALUES ('M', 'Tea', '5814');
INSERT INTO stores VALUES ('S', 'M', 'Gion', '5814', 'HKD', 'USD', 'Asia/Tokyo', 'en');
INSERT INTO stores VALUES ('T', 'M', 'Soho', '5814', 'HKD', 'HKD', 'Asia/Tokyo', 'en');
INSERT INTO codes VALUES ('7777777776', 'S', 'Counter 1', 1, 100, 5000, 1);
INSERT INTO codes VALUES ('9999999992', 'T', 'Old counter', 0, NULL, NULL, 0);
INSERT INTO payments (request_id, token, attempt, code, minor, currency, pay_body, state, version,
    created_ms, expires_ms, gateway_id, paid_ms)
    VALUES ('P1', 'tttttttttttttttttttttttttt', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', '7777777776', 1250,
    'HKD', '{}', 'paid', 1, 5, 600005, 'G1', 7);
INSERT INTO payment_events VALUES ('P1', 1, 'confirmed_paid', 'notice', '', 7);
";

/// The two codes, with the check characters they must have.
fn codes() -> [EntryCode; 2] {
    [[7; 9], [9; 9]].map(EntryCode::from_random)
}

#[tokio::test]
async fn a_database_of_the_first_version_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    let options = SqliteConnectOptions::new().filename(&file);
    let old = SqlitePool::connect_with(options.create_if_missing(true)).await;
    let old = old.unwrap();
    let first = Migrator::with_migrations(MIGRATIONS.iter().take(1).cloned().collect());
    first.run(&old).await.unwrap();
    let [open, closed] = codes();
    let contents = CONTENTS
        .replace("7777777776", open.as_str())
        .replace("9999999992", closed.as_str());
    sqlx::raw_sql(sqlx::AssertSqlSafe(contents))
        .execute(&old)
        .await
        .unwrap();
    old.close().await;

    let store = Sqlite::open(&file).await.unwrap();
    let shop = store.shop(&open).await.unwrap().unwrap();
    assert_eq!(
        (shop.code.label.as_str(), shop.code.note),
        ("Counter 1", true)
    );
    assert_eq!(
        (shop.limits.min().minor(), shop.limits.max().minor()),
        (100, 5_000)
    );
    assert_eq!(shop.settlement_currency(None).code(), "USD");
    assert_eq!(shop.account(), accounts::DEFAULT);
    let other = store.shop(&closed).await.unwrap().unwrap();
    assert!(!other.code.enabled, "what was withdrawn stays withdrawn");
    let usd = domain::Currency::parse("USD").ok();
    assert_eq!(
        other.settlement_currency(usd).code(),
        "USD",
        "it never said otherwise"
    );
    let id = RequestId::parse("P1").unwrap();
    let payment = store.payment(&id).await.unwrap().unwrap();
    assert_eq!((payment.state, payment.code), (State::Paid, open));
    assert_eq!(payment.account, accounts::DEFAULT);
    assert_eq!(store.events(&id).await.unwrap().len(), 1);
    assert!(store.refunds_of(&id).await.unwrap().is_empty());
    let broken: Vec<sqlx::sqlite::SqliteRow> = sqlx::query("PRAGMA foreign_key_check")
        .fetch_all(&store.pool)
        .await
        .unwrap();
    assert!(broken.is_empty(), "something refers to what is gone");
}
