//! The test's own door.

use serde_json::{Value, json};

use crate::support::{Bench, config};
use sandbox::Config;

async fn post(bench: &Bench, path: &str, body: &Value) -> (u16, Value) {
    let url = format!("{}{path}", bench.sandbox.base_url());
    let request = bench
        .http
        .post(url)
        .header("content-type", "application/json");
    let answer = request.body(body.to_string()).send().await.unwrap();
    let status = answer.status().as_u16();
    (
        status,
        serde_json::from_str(&answer.text().await.unwrap()).unwrap_or_default(),
    )
}

async fn get(bench: &Bench, path: &str) -> (u16, String) {
    let url = format!("{}{path}", bench.sandbox.base_url());
    let answer = bench.http.get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test]
async fn payments_and_ledger_can_be_read() {
    let bench = Bench::new().await;
    bench.paid("EC1", "1250").await;
    let (status, all) = get(&bench, "/_sbx/payments").await;
    let all: Value = serde_json::from_str(&all).unwrap();
    assert_eq!((status, &all[0]["paymentRequestId"]), (200, &json!("EC1")));
    let (_, one) = get(&bench, "/_sbx/payments/EC1").await;
    assert!(one.contains("\"status\":\"SUCCESS\""));
    let (_, ledger) = get(&bench, "/_sbx/ledger").await;
    assert!(ledger.contains("\"minor\":1250"));
    assert_eq!(get(&bench, "/_sbx/payments/EC2").await.0, 404);
    assert_eq!(get(&bench, "/healthz").await, (200, "ok".to_owned()));
}

#[tokio::test]
async fn the_clock_can_be_put_forward() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    assert_eq!(
        post(&bench, "/_sbx/clock", &json!({ "advance_s": 200 }))
            .await
            .0,
        200
    );
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "FAIL");
}

#[tokio::test]
async fn a_notice_can_be_sent_again() {
    let mut bench = Bench::new().await;
    bench.pay("EC1", "9909").await;
    assert_eq!(post(&bench, "/_sbx/notify/EC1", &json!({})).await.0, 404);
    bench.press("EC1", "pay").await;
    let (status, payment) = post(&bench, "/_sbx/notify/EC1", &json!({})).await;
    assert_eq!(
        (status, &payment["notices"][0]["acknowledged"]),
        (200, &json!(true))
    );
    let notice = bench.notice().await;
    assert!(bench.is_from_the_gateway(&notice));
}

#[tokio::test]
async fn a_script_holds_for_the_next_payment_or_for_one_by_name() {
    let bench = Bench::new().await;
    post(&bench, "/_sbx/scenario/next", &json!({ "http_500": true })).await;
    post(&bench, "/_sbx/scenario/EC9", &json!({ "unsigned": true })).await;
    assert_eq!(bench.pay("EC1", "1250").await.status, 500);
    // Only the first answer is spoilt unless the script says otherwise.
    assert_eq!(bench.pay("EC1", "1250").await.result(), "S SUCCESS");
    assert!(bench.pay("EC2", "1250").await.signed);
    assert!(!bench.pay("EC9", "1250").await.signed);
    let wrong = post(&bench, "/_sbx/scenario/next", &json!({ "typo": true })).await;
    assert_eq!(wrong.0, 422);
}

#[tokio::test]
async fn it_refuses_to_listen_where_others_can_reach_it() {
    let config = Config {
        listen: ([0, 0, 0, 0], 0).into(),
        ..config()
    };
    let error = sandbox::start(config).await.unwrap_err();
    assert!(error.to_string().contains("not a loopback address"));
}

#[tokio::test]
async fn it_ends_when_told_even_while_an_answer_is_held_back() {
    let bench = Bench::with(Config {
        time_factor: 1,
        ..config()
    })
    .await;
    let url = format!("{}/healthz", bench.sandbox.base_url());
    let order = bench.order("EC1", "JPY", "9902").to_string();
    let path = "/ams/sandbox/api/v1/payments/pay";
    let header = bench.signed(path, "1", &order);
    let request = bench
        .http
        .post(format!("{}{path}", bench.sandbox.base_url()))
        .header("content-type", "application/json")
        .header("client-id", bench.sandbox.client_id())
        .header("request-time", "1")
        .header("signature", header)
        .body(order);
    let held = tokio::spawn(request.send());
    while bench.sandbox.payments().is_empty() {
        tokio::task::yield_now().await;
    }
    bench.sandbox.shutdown().await;
    assert!(held.await.unwrap().is_err());
    assert!(bench.http.get(url).send().await.is_err());
}
