//! Scripts as a test of another language writes them: every mishap by its JSON, through the door.

use http::StatusCode;
use serde_json::{Value, json};

use crate::support::{Answer, Bench};

/// Whether an answer is what it should be.
type Expected = fn(&Answer) -> bool;

/// A bench with a payment that follows this script.
async fn scripted(script: Value) -> Bench {
    let bench = Bench::new().await;
    let url = format!("{}/_sbx/scenario/EC1", bench.sandbox.base_url());
    let post = bench
        .http
        .post(url)
        .header("content-type", "application/json");
    let kept = post.body(script.to_string()).send().await.unwrap();
    assert_eq!(kept.status(), StatusCode::OK);
    bench
}

/// As [`scripted`], and paid by the customer.
async fn paid(script: Value) -> Bench {
    let bench = scripted(script).await;
    bench.paid("EC1", "1250").await;
    bench
}

/// A call that gets no answer at all.
async fn is_dropped(bench: &Bench, api: &str, body: &Value) -> bool {
    let path = format!("/ams/sandbox/api/v1/payments/{api}");
    let body = body.to_string();
    let signature = bench.signed(&path, "1", &body);
    let headers = [("request-time", "1"), ("signature", signature.as_str())];
    bench.send_with(&path, &body, &headers).await.is_err()
}

fn refund(bench: &Bench) -> Value {
    let payment_id = bench.sandbox.payment("EC1").unwrap().payment_id;
    let amount = json!({ "currency": "JPY", "value": "50" });
    json!({ "refundRequestId": "R1", "paymentId": payment_id, "refundAmount": amount })
}

fn moved(bench: &Bench) -> Vec<i128> {
    let ledger = bench.sandbox.ledger();
    ledger.iter().map(|line| line.minor).collect()
}

#[tokio::test]
async fn the_answer_to_any_call_can_be_dropped_after_the_deed_is_done() {
    let which = json!({ "paymentRequestId": "EC1" });
    let bench = scripted(json!({ "api": "pay", "drop_answer": true })).await;
    let order = bench.order("EC1", "JPY", "1250");
    assert!(is_dropped(&bench, "pay", &order).await);
    assert_eq!(bench.call("pay", &order).await.result(), "S SUCCESS");

    let bench = paid(json!({ "api": "inquiryPayment", "drop_answer": true })).await;
    assert!(is_dropped(&bench, "inquiryPayment", &which).await);
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "SUCCESS");

    let bench = scripted(json!({ "api": "cancel", "drop_answer": true })).await;
    bench.pay("EC1", "1250").await;
    assert!(is_dropped(&bench, "cancel", &which).await);
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "CANCELLED");

    let bench = paid(json!({ "api": "refund", "drop_answer": true })).await;
    assert!(is_dropped(&bench, "refund", &refund(&bench)).await);
    assert_eq!(moved(&bench), [1_250, -50]);
    let again = bench.call("refund", &refund(&bench)).await;
    assert_eq!(
        again.result(),
        "S SUCCESS",
        "the same refund, not a second one"
    );
    assert_eq!(moved(&bench), [1_250, -50]);

    let bench = paid(json!({ "api": "inquiryRefund", "drop_answer": true })).await;
    bench.call("refund", &refund(&bench)).await;
    let which = json!({ "refundRequestId": "R1" });
    assert!(is_dropped(&bench, "inquiryRefund", &which).await);
    let asked = bench.call("inquiryRefund", &which).await;
    assert_eq!(asked.at("/refundStatus"), "SUCCESS");
}

#[tokio::test]
async fn a_refunds_answer_can_be_spoilt_in_every_way_and_the_money_goes_back_once() {
    let right: Expected = |answer| answer.signed && answer.result() == "S SUCCESS";
    let unsigned: Expected = |answer| !answer.signed && answer.result() == "S SUCCESS";
    let failed: Expected = |answer| answer.status == StatusCode::INTERNAL_SERVER_ERROR;
    let unknown: Expected = |answer| answer.result() == "U UNKNOWN_EXCEPTION";
    for (mishap, as_expected) in [
        ("http_500", failed),
        ("unknown", unknown),
        ("unsigned", unsigned),
        ("wrong_signature", unsigned),
        ("delay_ms", right),
    ] {
        let how = if mishap == "delay_ms" {
            json!(20)
        } else {
            json!(true)
        };
        let bench = paid(json!({ "api": "refund", mishap: how })).await;
        let answer = bench.call("refund", &refund(&bench)).await;
        assert!(as_expected(&answer), "{mishap}: {answer:?}");
        assert!(
            right(&bench.call("refund", &refund(&bench)).await),
            "{mishap}"
        );
        assert_eq!(moved(&bench), [1_250, -50], "{mishap}");
    }
}

#[tokio::test]
async fn refunds_run_are_refused_or_fail_later_by_name() {
    for (turn, first, last) in [
        ("in_process", "U REFUND_IN_PROCESS", "S SUCCESS"),
        (
            "window_exceeded",
            "F REFUND_WINDOW_EXCEED",
            "F REFUND_WINDOW_EXCEED",
        ),
        ("fails_later", "U REFUND_IN_PROCESS", "F PROCESS_FAIL"),
    ] {
        let bench = paid(json!({ "refund": turn })).await;
        let asked = async || bench.call("refund", &refund(&bench)).await.result();
        assert_eq!(asked().await, first, "{turn}");
        asked().await;
        assert_eq!(asked().await, last, "{turn}");
    }
}

#[tokio::test]
async fn news_is_dropped_doubled_shuffled_or_forged_by_name() {
    for (turn, count, genuine, amount) in [
        ("twice", 2, true, "1250"),
        ("shuffled", 2, true, "1250"),
        ("wrong_key", 1, false, "1250"),
        ("wrong_amount", 1, true, "1251"),
    ] {
        let mut bench = paid(json!({ "notify": turn })).await;
        for _ in 0..count {
            let notice = bench.notice().await;
            assert_eq!(bench.is_from_the_gateway(&notice), genuine, "{turn}");
            assert_eq!(notice.json()["paymentAmount"]["value"], amount, "{turn}");
        }
    }
    let mut bench = paid(json!({ "notify": "none" })).await;
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.notice().await.json()["paymentRequestId"], "EC2");
}

#[tokio::test]
async fn a_customer_can_be_too_late_by_name() {
    let mut bench = scripted(json!({ "late_success": true })).await;
    bench.pay("EC1", "1250").await;
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    assert_eq!(bench.notice().await.json()["result"]["resultStatus"], "S");
    assert_eq!(moved(&bench), [1_250, -1_250]);
}
