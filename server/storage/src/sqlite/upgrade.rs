//! A database of the first version, with everything in it, is brought up to date and loses nothing.

use std::path::{Path, PathBuf};

use domain::{EntryCode, RefundEvent, RefundId, RefundState, RequestId, State};
use sqlx::{SqlitePool, migrate::Migrator, sqlite::SqliteConnectOptions};

use super::{Sqlite, dialect::MIGRATIONS};
use crate::contract::refunds::{after, refund};
use ::payments::{
    payment::{Payment, Source},
    refund::RefundNews,
    store::{HistoryStore as _, PaymentStore as _, RefundStore as _, Reserved},
};
use ::shops::{ShopStore as _, accounts};
use foundation::clock::Timestamp;

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
pub(super) fn codes() -> [EntryCode; 2] {
    [[7; 9], [9; 9]].map(EntryCode::from_random)
}

/// A database as it was after so many migrations.
pub(super) async fn made(folder: &Path, migrations: usize) -> (PathBuf, SqlitePool) {
    let file = folder.join("portico.sqlite");
    let options = SqliteConnectOptions::new().filename(&file);
    let old = SqlitePool::connect_with(options.create_if_missing(true)).await;
    let old = old.unwrap();
    upgraded(&old, migrations).await;
    (file, old)
}

pub(super) async fn upgraded(old: &SqlitePool, migrations: usize) {
    let first = MIGRATIONS.iter().take(migrations).cloned().collect();
    Migrator::with_migrations(first).run(old).await.unwrap();
}

pub(super) async fn say(old: &SqlitePool, sql: String) {
    let sql = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
    sql.execute(old).await.unwrap();
}

pub(super) fn contents() -> String {
    let [open, closed] = codes();
    CONTENTS
        .replace("7777777776", open.as_str())
        .replace("9999999992", closed.as_str())
}

#[tokio::test]
async fn a_database_of_the_first_version_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), 1).await;
    say(&old, contents()).await;
    old.close().await;

    let [open, closed] = codes();
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

/// Refunds of 100 each by the version before, one in every state, and one in a state of a version
/// to come.
fn refunds_in_every_state() -> String {
    let states = RefundState::ALL.map(RefundState::as_str).into_iter();
    let rows = states.chain(["charged_back"]).zip(0_u8..);
    let rows = rows.map(|(state, number)| {
        let id = RefundId::made_at(0, [number; 10]);
        format!(
            "INSERT INTO refunds (refund_id, request_id, minor, currency, state, version, \
             created_ms) VALUES ('{id}', 'P1', 100, 'HKD', '{state}', 1, {number});"
        )
    });
    rows.collect()
}

async fn can_be_refunded(store: &Sqlite, payment: &Payment, minor: u64) {
    let more = refund(payment, 101, minor + 1);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    let all = refund(payment, 102, minor);
    assert_eq!(store.reserve(&all).await.unwrap(), Reserved::Kept);
}

#[tokio::test]
async fn refunds_of_the_version_before_count_in_every_state_but_one() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), 1).await;
    say(&old, contents()).await;
    upgraded(&old, 11).await;
    say(&old, refunds_in_every_state()).await;
    old.close().await;

    let store = Sqlite::open(&file).await.unwrap();
    let id = RequestId::parse("P1").unwrap();
    let payment = store.payment(&id).await.unwrap().unwrap();
    // One more is refused, and gives back what was counted for it.
    let requested = RefundId::made_at(0, [0; 10]);
    let requested = store.refund(&requested).await.unwrap().unwrap();
    let news = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Inquiry);
    let refused = store.append(&requested, &news, after(RefundState::Refused));
    refused.await.unwrap();
    can_be_refunded(&store, &payment, 1_250 - 4 * 100).await;
}

/// What is due of a payment or refund: when, and how often it was asked about.
async fn due(store: &Sqlite, id: &str) -> Option<(i64, i64)> {
    let asked = sqlx::query_as("SELECT at_ms, checks FROM due WHERE id = ?");
    let asked = asked.bind(id).fetch_optional(&store.pool).await;
    asked.unwrap()
}

#[tokio::test]
async fn what_was_due_is_due_and_what_was_not_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), 1).await;
    say(&old, contents()).await;
    upgraded(&old, 11).await;
    say(&old, refunds_in_every_state()).await;
    let [first, second] = [0, 1].map(|number| RefundId::made_at(0, [number; 10]));
    let sql = format!(
        "INSERT INTO payments (request_id, token, attempt, code, minor, currency, pay_body, state, \
         version, created_ms, expires_ms, check_ms, checks) SELECT 'P2', 'T2', 'A2', code, minor, \
         currency, pay_body, 'processing', 1, 6, 9, 70, 4 FROM payments; \
         UPDATE refunds SET check_ms = 80, checks = 3 WHERE refund_id = '{first}'"
    );
    say(&old, sql).await;
    old.close().await;

    let store = Sqlite::open(&file).await.unwrap();
    assert_eq!(due(&store, "P2").await, Some((70, 4)));
    assert_eq!(due(&store, first.as_str()).await, Some((80, 3)));
    assert_eq!(due(&store, "P1").await, None);
    assert_eq!(due(&store, second.as_str()).await, None);
    let refund = store.refund(&first).await.unwrap().unwrap();
    assert_eq!((refund.check, refund.checks), (Some(Timestamp(80)), 3));
}

/// As the version before writes, word by word.
const BEFORE: [&str; 4] = [
    "INSERT INTO payments (request_id, token, attempt, code, minor, currency, pay_body, state, \
     version, created_ms, expires_ms, check_ms) SELECT 'P2', 'T2', 'A2', code, minor, currency, \
     pay_body, 'created', 0, 6, 9, 70 FROM payments",
    "UPDATE payments SET check_ms = 75, checks = checks + 1 WHERE request_id = 'P2'",
    "INSERT INTO refunds (refund_id, request_id, minor, currency, state, version, created_ms, \
     check_ms) VALUES ('00000000000000000000000000', 'P1', 1000, 'HKD', 'requested', 0, 9, 80)",
    "UPDATE refunds SET check_ms = 85 WHERE refund_id IN (SELECT refund_id FROM refunds)",
];

#[tokio::test]
async fn what_the_version_before_writes_beside_this_one_counts_and_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), 1).await;
    say(&old, contents()).await;
    let store = Sqlite::open(&file).await.unwrap();
    for sql in BEFORE {
        say(&old, sql.to_owned()).await;
    }
    let refund_id = "00000000000000000000000000";
    assert_eq!(due(&store, "P2").await, Some((75, 1)));
    assert_eq!(due(&store, refund_id).await, Some((85, 0)));
    let id = RequestId::parse("P1").unwrap();
    let payment = store.payment(&id).await.unwrap().unwrap();
    let more = refund(&payment, 101, 251);
    assert_eq!(store.reserve(&more).await.unwrap(), Reserved::Exceeds);
    let refused = "UPDATE refunds SET state = 'refused', version = version + 1, check_ms = NULL \
                   WHERE version = 0";
    say(&old, refused.to_owned()).await;
    let ended = "UPDATE payments SET state = 'paid', check_ms = NULL WHERE request_id = 'P2'";
    say(&old, ended.to_owned()).await;
    assert_eq!(due(&store, "P2").await, None);
    assert_eq!(due(&store, refund_id).await, None);
    old.close().await;
    can_be_refunded(&store, &payment, 1_250).await;
}
