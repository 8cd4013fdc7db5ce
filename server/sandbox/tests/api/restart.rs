//! A sandbox that is started again with the journal of the one before.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::json;

use crate::support::{Bench, config};
use sandbox::Config;

/// A sandbox that keeps its books in this folder, and tells nothing twice by itself meanwhile.
async fn bench(folder: &Path) -> Bench {
    Bench::with(Config {
        journal: Some(folder.join("journal")),
        time_factor: 1,
        ..config()
    })
    .await
}

/// Every payment and every move of money, without what was sent when.
fn books(bench: &Bench) -> String {
    let mut payments = bench.sandbox.payments();
    for payment in &mut payments {
        payment.notices.clear();
    }
    let ledger = bench.sandbox.ledger();
    serde_json::to_string_pretty(&(payments, ledger)).unwrap()
}

#[tokio::test]
async fn it_knows_every_payment_and_every_move_of_money_again() {
    let folder = tempfile::tempdir().unwrap();
    let first = bench(folder.path()).await;
    first.paid("PAID", "1250").await;
    first.pay("OPEN", "1250").await;
    first.pay("DECLINED", "1250").await;
    first.press("DECLINED", "decline").await;
    first.pay("POOR", "9905").await;
    first.paid("CANCELLED", "1250").await;
    first.cancel("CANCELLED").await;
    first.paid("REFUNDED", "1250").await;
    first.refund("REFUNDED", "R1", "250").await;
    first.paid("LATER", "9916").await;
    first.refund("LATER", "R2", "16").await;
    let ask = json!({ "refundRequestId": "R2" });
    first.call("inquiryRefund", &ask).await;
    let before = books(&first);
    let order = first.order("OPEN", "JPY", "1250");

    let second = bench(folder.path()).await;
    assert_eq!(books(&second), before);
    let refund = second.call("inquiryRefund", &ask).await;
    assert_eq!(refund.at("/refundStatus"), "SUCCESS", "it had got that far");
    let again = second.call("pay", &order).await;
    assert_eq!(again.result(), "S SUCCESS");
    let known = second.sandbox.payment("OPEN").unwrap();
    assert!(again.at("/normalUrl").ends_with(&known.cashier));
    second.press("OPEN", "pay").await;
    assert_eq!(second.inquire("OPEN").await.at("/paymentStatus"), "SUCCESS");
}

#[tokio::test]
async fn news_that_nobody_acknowledged_is_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = bench(folder.path()).await;
    first.paid("HEARD", "1250").await;
    assert_eq!(first.notice().await.json()["paymentRequestId"], "HEARD");
    while first.sandbox.payment("HEARD").unwrap().notices.is_empty() {
        tokio::task::yield_now().await;
    }
    first.answer_next_notice("no");
    first.paid("UNHEARD", "1250").await;
    assert_eq!(first.notice().await.json()["paymentRequestId"], "UNHEARD");
    let url = first.notify_url().to_owned();

    let second = bench(folder.path()).await;
    let payment = second.sandbox.payment("UNHEARD").unwrap();
    assert_eq!(payment.notify_url, Some(url), "where the first was told");
    assert_eq!(first.notice().await.json()["paymentRequestId"], "UNHEARD");
    assert!(second.sandbox.payment("HEARD").unwrap().notices.is_empty());
}

#[tokio::test]
async fn a_last_line_that_was_cut_off_is_as_if_it_had_never_been() {
    let folder = tempfile::tempdir().unwrap();
    let first = bench(folder.path()).await;
    first.paid("PAID", "1250").await;
    let before = books(&first);
    drop(first);
    let journal = folder.path().join("journal");
    let file = fs::OpenOptions::new().append(true).open(&journal);
    file.unwrap().write_all(b"{\"at\":\"2026-01").unwrap();
    let second = bench(folder.path()).await;
    assert_eq!(books(&second), before);
    second.pay("NEXT", "1250").await;
    assert_eq!(bench(folder.path()).await.sandbox.payments().len(), 2);
}

#[tokio::test]
async fn a_journal_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("journal"), "nonsense\n").unwrap();
    let refused = sandbox::start(Config {
        journal: Some(folder.path().join("journal")),
        ..config()
    });
    let error = refused.await.unwrap_err().to_string();
    assert!(error.contains("journal:1: "), "{error}");
}
