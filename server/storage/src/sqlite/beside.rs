//! A server of the version before runs on one database with this one, and what it left behind is
//! brought up to date in small steps: none of its payments lacks anything here, and it lacks nothing
//! of ours.

use domain::{CutOff, EventKind, GatewayPaymentId, RequestId, State};
use sqlx::SqlitePool;

use super::{
    Sqlite,
    upgrade::{codes, contents, made, say, upgraded},
};
use crate::contract::samples::{BODY, after, insert, newest, payment_at};
use ::payments::{
    note_key::NoteKey,
    outbox::OutboxStore as _,
    payment::{Facts, News, Payment, Place, Source},
    search::{PaymentSearch as _, Wanted},
    store::{HistoryStore as _, PaymentStore as _},
};
use ::shops::{ShopStore as _, day::Days, shop::TillId};
use foundation::{clock::Timestamp, page::Page, store::UpkeepStore as _};

/// The last change that the version before knows.
const BEFORE: usize = 13;

/// As it keeps a payment and writes news, word by word.
async fn kept_by_the_one_before(old: &SqlitePool, id: &str) {
    let made = sqlx::query(
        "INSERT INTO payments (request_id, token, attempt, code, account, minor, currency, note, \
         wallet, pay_body, state, version, created_ms, expires_ms) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(format!("{:0>26}", id.to_lowercase()))
    .bind(format!("{:0>26}", id.to_lowercase()))
    .bind(codes()[0].as_str())
    .bind("default")
    .bind(900)
    .bind("HKD")
    .bind(None::<String>)
    .bind(None::<String>)
    .bind(format!("body of {id}"))
    .bind("created")
    .bind(0)
    .bind(1_768_500_000_000_i64)
    .bind(1_768_500_600_000_i64);
    made.execute(old).await.unwrap();
    let due = sqlx::query(
        "INSERT INTO due (kind, id, at_ms, checks) VALUES (?, ?, ?, 0) \
         ON CONFLICT (kind, id) DO UPDATE SET at_ms = excluded.at_ms",
    );
    let due = due.bind("payment").bind(id).bind(1_768_500_015_000_i64);
    due.execute(old).await.unwrap();
}

async fn moved_by_the_one_before(old: &SqlitePool, id: &str, go: Option<&str>) {
    let moved = sqlx::query(
        "UPDATE payments SET state = ?, version = version + 1, \
         go = COALESCE(?, go), gateway_id = COALESCE(?, gateway_id) \
         WHERE request_id = ? AND version = ?",
    );
    let moved = moved
        .bind("processing")
        .bind(go)
        .bind("G9")
        .bind(id)
        .bind(0);
    assert_eq!(moved.execute(old).await.unwrap().rows_affected(), 1);
    let event = sqlx::query(
        "INSERT INTO payment_events (request_id, seq, kind, source, detail, at_ms) \
         VALUES (?, ?, ?, ?, ?, ?)",
    );
    let event = event
        .bind(id)
        .bind(1)
        .bind("accepted")
        .bind("pay")
        .bind("")
        .bind(7);
    event.execute(old).await.unwrap();
}

/// What the version before would send.
async fn sent_by_the_one_before(old: &SqlitePool, id: &RequestId) -> String {
    let body = sqlx::query_scalar("SELECT p.pay_body FROM payments p WHERE p.request_id = ?");
    body.bind(id.as_str()).fetch_one(old).await.unwrap()
}

fn gion() -> Place {
    Place {
        merchant: "M".to_owned(),
        store: "S".to_owned(),
        till: TillId(1),
    }
}

async fn body(store: &Sqlite, id: &RequestId) -> Option<String> {
    store.body(id).await.unwrap()
}

/// A database of the version before on which this one has begun to run, and the other's connection.
async fn shared(folder: &std::path::Path) -> (Sqlite, SqlitePool) {
    let (file, old) = made(folder, 1).await;
    say(&old, contents()).await;
    upgraded(&old, BEFORE).await;
    (Sqlite::open(&file).await.unwrap(), old)
}

#[tokio::test]
async fn what_the_version_before_keeps_has_its_place_day_and_body() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    kept_by_the_one_before(&old, "P7").await;
    let id = RequestId::parse("P7").unwrap();
    let payment = store.payment(&id).await.unwrap().unwrap();
    assert_eq!((&payment.place, payment.day), (&gion(), None));
    assert_eq!(payment.check, Some(Timestamp(1_768_500_015_000)));
    assert_eq!(body(&store, &id).await.as_deref(), Some("body of P7"));
    assert!(store.has_payments("S").await.unwrap());
    assert_eq!(newest(&store, 1).await[0].request_id, id);
    while store.catch_up().await.unwrap() {}
    let day = Days::of("Asia/Tokyo", CutOff::MIDNIGHT).day(payment.created);
    let payment = store.payment(&id).await.unwrap().unwrap();
    assert_eq!(payment.day, Some(day));
    // This one goes on with it.
    let news = News::plain(EventKind::Submitted, Source::Pay);
    store
        .append(&payment, &news, after(State::Submitted))
        .await
        .unwrap();
    assert_eq!(
        sent_by_the_one_before(&old, &id).await,
        "body of P7",
        "it may have to be sent again, by either"
    );
    old.close().await;
}

#[tokio::test]
async fn what_the_version_before_writes_is_told_once_and_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    kept_by_the_one_before(&old, "P7").await;
    moved_by_the_one_before(&old, "P7", Some("https://wallet.test/")).await;
    let id = RequestId::parse("P7").unwrap();
    let seen = store.payment(&id).await.unwrap().unwrap();
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    store
        .append(&seen, &news, after(State::Paid))
        .await
        .unwrap();
    let rows = store.outgoing(0, 9).await.unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (&*row.id, row.seq, &*row.kind, &*row.store))
        .collect();
    let expected = [("P7", 1, "accepted", "S"), ("P7", 2, "confirmed_paid", "S")];
    assert_eq!(told, expected);
    old.close().await;
}

#[tokio::test]
async fn the_version_before_sends_what_this_one_keeps_until_nobody_sends_it() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    let payment = Payment {
        place: gion(),
        ..payment_at(codes()[0].clone(), 1)
    };
    insert(&store, &payment).await.unwrap();
    let id = &payment.request_id;
    assert_eq!(sent_by_the_one_before(&old, id).await, BODY);
    let news = News {
        facts: Facts {
            go: Some("https://wallet.test/".to_owned()),
            gateway_id: GatewayPaymentId::parse("G7").ok(),
            ..Facts::default()
        },
        ..News::plain(EventKind::Accepted, Source::Pay)
    };
    let processing = after(State::Processing);
    store.append(&payment, &news, processing).await.unwrap();
    assert_eq!(
        sent_by_the_one_before(&old, id).await,
        "",
        "nobody sends it"
    );
    assert_eq!(body(&store, id).await.as_deref(), Some(BODY));
    old.close().await;
}

/// More than two steps.
const OLD: usize = 450;

const DAYLESS: &str = "SELECT COUNT(*) FROM payments WHERE day IS NULL";

#[tokio::test]
async fn older_payments_are_brought_up_to_date_step_by_step_and_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let (file, old) = made(folder.path(), 1).await;
    say(&old, contents()).await;
    upgraded(&old, BEFORE).await;
    for number in 0..OLD {
        kept_by_the_one_before(&old, &format!("P{number}X")).await;
    }
    moved_by_the_one_before(&old, "P0X", Some("https://wallet.test/")).await;
    old.close().await;

    let store = Sqlite::open(&file).await.unwrap();
    let count = async |store: &Sqlite, sql: &'static str| -> i64 {
        let asked = sqlx::query_scalar(sql).fetch_one(&store.pool).await;
        asked.unwrap()
    };
    let all = i64::try_from(OLD).unwrap() + 1;
    assert_eq!(
        count(&store, DAYLESS).await,
        all,
        "of the first version, one"
    );
    let sent = RequestId::parse("P0X").unwrap();
    let open = RequestId::parse("P7X").unwrap();
    assert_eq!(body(&store, &sent).await.as_deref(), Some("body of P0X"));
    let placed = store.payment(&open).await.unwrap().unwrap();
    assert_eq!(placed.place, gion(), "at once, since rules depend on it");
    assert!(store.catch_up().await.unwrap());
    let left = count(&store, DAYLESS).await;
    assert!(left > 0 && left < all, "{left}");
    // Whatever ended it, another goes on.
    let store = Sqlite::open(&file).await.unwrap();
    while store.catch_up().await.unwrap() {}
    assert_eq!(count(&store, DAYLESS).await, 0);
    let bodies = "SELECT COUNT(*) FROM payment_bodies";
    assert_eq!(count(&store, bodies).await, all);
    let apart = "SELECT COUNT(*) FROM payments WHERE pay_body <> ''";
    assert_eq!(
        count(&store, apart).await,
        all - 2,
        "one was sent, one is paid"
    );
    assert_eq!(body(&store, &sent).await.as_deref(), Some("body of P0X"));
    assert_eq!(body(&store, &open).await.as_deref(), Some("body of P7X"));
    let days = "SELECT COUNT(DISTINCT day) FROM payments";
    assert_eq!(count(&store, days).await, 2, "its own of each");
}

#[tokio::test]
async fn a_note_of_the_version_before_is_found_and_forgotten_with_what_it_is_found_by() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    kept_by_the_one_before(&old, "P7").await;
    let said = "UPDATE payments SET note = 'Table 7' WHERE request_id = 'P7'";
    say(&old, said.to_owned()).await;
    let wanted = Wanted {
        store: Some("S".to_owned()),
        note: NoteKey::of("TABLE #7"),
        ..Wanted::default()
    };
    let found = async || {
        let found = store.search(&wanted, &Page::first(9)).await.unwrap();
        found.items.len()
    };
    while store.catch_up().await.unwrap() {}
    assert_eq!(found().await, 1);
    say(&old, "UPDATE payments SET note = NULL".to_owned()).await;
    assert_eq!(found().await, 0);
    let left = "SELECT COUNT(*) FROM payments WHERE note_key IS NOT NULL";
    let left: i64 = sqlx::query_scalar(left).fetch_one(&old).await.unwrap();
    assert_eq!(left, 0);
    // Where there is nothing to find it by, nobody looks for that again.
    say(&old, "UPDATE payments SET note = '🍵'".to_owned()).await;
    assert!(store.catch_up().await.unwrap());
    assert!(!store.catch_up().await.unwrap());
}
