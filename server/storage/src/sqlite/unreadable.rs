//! Rows that a newer version wrote, or that are damaged: each is named, and stands in nobody's way.

use domain::{DeclineReason, RefundEvent, RefundId, RefundState};

use super::*;
use crate::contract::{
    access::session,
    refunds::{after, refund},
    samples::{START, inserted, newest, open_refunds, undecided},
};
use ::payments::{
    funnel::{Counts, FunnelStore as _},
    payment::Source,
    refund::RefundNews,
    store::{HistoryStore as _, PaymentStore as _, RefundStore as _, Reserved},
};
use ::people::SignInStore as _;
use ::shops::ShopStore as _;
use foundation::store::{LOOK, Unreadable, UpkeepStore as _};

async fn store() -> (tempfile::TempDir, Sqlite) {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(&folder.path().join("db")).await.unwrap();
    (folder, store)
}

async fn change(store: &Sqlite, sql: &'static str, key: &str) {
    let done = sqlx::query(sql).bind(key).execute(&store.pool).await;
    assert_eq!(done.unwrap().rows_affected(), 1, "{sql}");
}

fn row(table: &'static str, key: &(impl ToString + ?Sized), what: &str) -> Unreadable {
    Unreadable {
        table,
        key: key.to_string(),
        what: what.to_owned(),
    }
}

#[tokio::test]
async fn payments_of_a_newer_version_stall_no_other() {
    let (_folder, store) = store().await;
    let mut ids = Vec::new();
    for number in 1..=4 {
        ids.push(inserted(&store, number).await.request_id);
    }
    let sql = "UPDATE payments SET state = 'disputed' WHERE request_id = ?";
    change(&store, sql, ids[0].as_str()).await;
    let sql = "UPDATE payments SET currency = 'ZZZ' WHERE request_id = ?";
    change(&store, sql, ids[1].as_str()).await;
    let sql = "UPDATE payments SET state = 'failed', decline = 'wrong_moon', \
               charged_currency = 'ZZZ', charged_minor = 1 WHERE request_id = ?";
    change(&store, sql, ids[2].as_str()).await;

    let due = START.plus_ms(1_000);
    let claimed = store.claim_due(due, 60_000, 9).await.unwrap();
    let mine = ids[1..].to_vec();
    assert_eq!(
        claimed.len(),
        3,
        "a state of the newer version is left to it"
    );
    assert!(mine.iter().all(|id| claimed.contains(id)));
    let word = DeclineReason::Other;
    let third = store.payment(&ids[2]).await.unwrap().unwrap();
    assert_eq!((third.decline, third.charged), (Some(word), None));
    let listed = newest(&store, 9).await;
    let listed: Vec<_> = listed.iter().map(|payment| &payment.request_id).collect();
    assert_eq!(listed, [&ids[3], &ids[2]]);
    let open = undecided(&store).await;
    assert_eq!(open.len(), 1);
    assert!(store.payment(&ids[0]).await.is_err(), "never guessed");
    let named = [
        row("payment", &ids[0], "state \"disputed\" is unknown"),
        row("payment", &ids[1], "currency \"ZZZ\" is unknown"),
    ];
    let mut told = store.take_unreadable();
    told.sort_by_key(|row| row.what.clone());
    let mut named = named.to_vec();
    named.sort_by_key(|row| row.what.clone());
    assert_eq!(told, named);
    assert!(store.take_unreadable().is_empty(), "told once");
    let waiting = store.waiting().await.unwrap();
    assert_eq!(waiting.payments, 3, "counted without being read");
}

#[tokio::test]
async fn an_event_of_a_newer_version_hides_no_other() {
    let (_folder, store) = store().await;
    let payment = inserted(&store, 1).await;
    for (seq, kind) in [(1, "submitted"), (2, "disputed"), (3, "accepted")] {
        let sql = "INSERT INTO payment_events VALUES (?, ?, ?, 'pay', '', 1)";
        let event = sqlx::query(sql)
            .bind(payment.request_id.as_str())
            .bind(seq)
            .bind(kind);
        event.execute(&store.pool).await.unwrap();
    }
    let events = store.events(&payment.request_id).await.unwrap();
    let numbers: Vec<i64> = events.iter().map(|event| event.seq).collect();
    assert_eq!(numbers, [1, 3]);
    let key = format!("{} 2", payment.request_id);
    let named = row("payment event", &key, "kind \"disputed\" is unknown");
    assert_eq!(store.take_unreadable(), [named]);
}

#[tokio::test]
async fn refunds_of_a_newer_version_stall_no_other() {
    let (_folder, store) = store().await;
    let payment = inserted(&store, 1).await;
    let refunds = [1, 2, 3].map(|number| refund(&payment, number, 1_000));
    for refund in &refunds {
        store.reserve(refund).await.unwrap();
    }
    let sql = "UPDATE refunds SET state = 'charged_back' WHERE refund_id = ?";
    change(&store, sql, refunds[0].id.as_str()).await;
    let news = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Refund);
    let refused = store.append(&refunds[1], &news, after(RefundState::Refused));
    refused.await.unwrap();
    let sql = "UPDATE refunds SET refusal = 'wrong_moon' WHERE refund_id = ?";
    change(&store, sql, refunds[1].id.as_str()).await;
    let due = START.plus_ms(1_000);
    let claimed = store.claim_due_refunds(due, 60_000, 9).await.unwrap();
    let ids: Vec<&RefundId> = claimed.iter().collect();
    assert!(ids.contains(&&refunds[2].id) && !ids.contains(&&refunds[0].id));
    let of_it = store.refunds_of(&payment.request_id).await.unwrap();
    assert_eq!(of_it.len(), 2);
    assert_eq!(of_it[0].state, RefundState::Refused);
    assert_eq!(open_refunds(&store).await.len(), 1);
    let what = "state \"charged_back\" is unknown";
    let named = row("refund", &refunds[0].id, what);
    assert_eq!(store.take_unreadable(), [named]);
    // What can't be read counts as gone.
    let most = refund(&payment, 9, 10_501);
    let reserved = store.reserve(&most).await.unwrap();
    assert_eq!(reserved, Reserved::Exceeds);
    let rest = refund(&payment, 10, 10_500);
    assert_eq!(store.reserve(&rest).await.unwrap(), Reserved::Kept);
}

#[tokio::test]
async fn one_shop_that_cannot_be_read_closes_no_other() {
    let (_folder, store) = store().await;
    let payment = inserted(&store, 1).await;
    assert_eq!(store.shops().await.unwrap().len(), 2);
    let sql = "UPDATE tills SET presets = 'x' WHERE label = ?";
    change(&store, sql, "2").await;
    let shops = store.shops().await.unwrap();
    assert_eq!(shops.len(), 1);
    assert!(store.shop(&payment.code).await.unwrap().is_some());
    let named = row("code", "S 2", "presets can't be read");
    assert_eq!(store.take_unreadable(), [named]);
    let sql = "UPDATE merchants SET brand = '{' WHERE id = ?";
    change(&store, sql, "M").await;
    let shop = store.shop(&payment.code).await.unwrap().unwrap();
    assert_eq!(shop.merchant.brand, None, "people can pay");
    let named = row(LOOK, "M", "merchant_brand can't be read");
    assert_eq!(store.take_unreadable(), [named]);
}

#[tokio::test]
async fn one_session_or_day_that_cannot_be_read_hides_no_other() {
    let (_folder, store) = store().await;
    let payment = inserted(&store, 1).await;
    for number in 1..=2 {
        store.keep_session(&session(number)).await.unwrap();
    }
    let sql = "UPDATE sessions SET form = 'x' WHERE id = ?";
    change(&store, sql, "session-1").await;
    assert_eq!(store.sessions().await.unwrap(), [session(2)]);
    let day = (payment.code.clone(), "2026-01-15".to_owned());
    store.add_counts(&[(day, Counts::default())]).await.unwrap();
    let sql = "INSERT INTO funnel VALUES (?, '2026-01-15', 1, 1, 1, 1)";
    change(&store, sql, "not a code").await;
    let counts = store
        .counts(None, "2026-01-01", "2026-01-31")
        .await
        .unwrap();
    assert_eq!(counts.len(), 1);
    let told = store.take_unreadable();
    let told: Vec<_> = told.iter().map(|row| (row.table, &*row.key)).collect();
    assert_eq!(told, [("funnel", "2026-01-15"), ("session", "session-1")]);
}
