//! Each magic amount's effect.

use std::time::Duration;

use serde_json::json;

use crate::support::Bench;

const PAY: &str = "/ams/sandbox/api/v1/payments/pay";

#[tokio::test]
async fn amount_9901_is_unknown_and_stays_in_process() {
    let bench = Bench::new().await;
    assert_eq!(
        bench.pay("EC1", "9901").await.result(),
        "U UNKNOWN_EXCEPTION"
    );
    assert_eq!(
        bench.pay("EC1", "9901").await.result(),
        "U UNKNOWN_EXCEPTION"
    );
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
}

#[tokio::test]
async fn amount_9902_loses_the_first_answer_and_answers_the_repeat() {
    let bench = Bench::new().await;
    let body = bench.order("EC1", "JPY", "9902").to_string();
    let header = bench.signed(PAY, "1", &body);
    let headers = [("request-time", "1"), ("signature", header.as_str())];
    let lost = bench.send_with(PAY, &body, &headers).await;
    assert!(lost.is_err_and(|error| error.is_request() && error.status().is_none()));
    assert_eq!(bench.sandbox.payments().len(), 1);
    let answer = bench.send_with(PAY, &body, &headers).await.unwrap();
    assert_eq!(answer.result(), "S SUCCESS");
}

#[tokio::test]
async fn amount_9903_and_9904_keep_inquiries_in_the_dark_but_can_be_paid() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "9903").await;
    assert_eq!(bench.inquire("EC1").await.result(), "U UNKNOWN_EXCEPTION");
    assert_eq!(bench.inquire("EC1").await.result(), "U UNKNOWN_EXCEPTION");
    assert_eq!(bench.notice().await.json()["result"]["resultStatus"], "S");

    bench.paid("EC2", "9904").await;
    let path = "/ams/api/v1/payments/inquiryPayment";
    let body = json!({ "paymentRequestId": "EC2" }).to_string();
    let header = bench.signed(path, "1", &body);
    let headers = [("request-time", "1"), ("signature", header.as_str())];
    for _ in 0..2 {
        assert!(bench.send_with(path, &body, &headers).await.is_err());
    }
}

#[tokio::test]
async fn amounts_9905_and_9906_are_declined_at_once_and_for_good() {
    let bench = Bench::new().await;
    for (id, value, code) in [
        ("EC1", "9905", "USER_BALANCE_NOT_ENOUGH"),
        ("EC2", "19906", "RISK_REJECT"),
    ] {
        for _ in 0..2 {
            let answer = bench.pay(id, value).await;
            assert_eq!(answer.result(), format!("F {code}"));
            assert_eq!(answer.at("/normalUrl"), "");
        }
        let found = bench.inquire(id).await;
        assert_eq!(found.at("/paymentStatus"), "FAIL");
        assert_eq!(found.at("/paymentResultCode"), code);
    }
}

#[tokio::test]
async fn amount_9907_is_declined_when_pay_is_pressed() {
    let bench = Bench::new().await;
    bench.paid("EC1", "9907").await;
    let found = bench.inquire("EC1").await;
    assert_eq!(found.at("/paymentStatus"), "FAIL");
    assert_eq!(
        found.at("/paymentResultCode"),
        "USER_PAYMENT_VERIFICATION_FAILED"
    );
}

#[tokio::test]
async fn amount_9908_stays_in_process_until_it_expires() {
    let bench = Bench::new().await;
    bench.paid("EC1", "9908").await;
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );
    bench.sandbox.advance_clock(180);
    let found = bench.inquire("EC1").await;
    assert_eq!(found.at("/paymentStatus"), "FAIL");
    assert_eq!(found.at("/paymentResultCode"), "ORDER_IS_CLOSED");
}

#[tokio::test]
async fn amount_9909_is_paid_without_a_word() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "9909").await;
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.notice().await.json()["paymentRequestId"], "EC2");
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "SUCCESS");
    assert!(bench.sandbox.payment("EC1").unwrap().notices.is_empty());
}

#[tokio::test]
async fn amount_9910_is_notified_twice() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "9910").await;
    let (first, second) = (bench.notice().await, bench.notice().await);
    assert_eq!(first.body, second.body);
    assert!(bench.is_from_the_gateway(&first) && bench.is_from_the_gateway(&second));
}

#[tokio::test]
async fn amount_9911_is_notified_before_pay_is_answered() {
    let mut bench = Bench::new().await;
    let answer = bench.pay("EC1", "9911").await;
    assert!(!bench.nothing_arrived());
    assert_eq!(answer.result(), "S SUCCESS");
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "SUCCESS");
}

#[tokio::test]
async fn amount_9912_is_notified_with_the_wrong_key() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "9912").await;
    let notice = bench.notice().await;
    assert!(!bench.is_from_the_gateway(&notice));
    assert_eq!(notice.json()["paymentRequestId"], "EC1");
}

#[tokio::test]
async fn amount_9913_is_notified_with_another_amount() {
    let mut bench = Bench::new().await;
    bench.paid("EC1", "9913").await;
    let notice = bench.notice().await;
    assert!(bench.is_from_the_gateway(&notice));
    assert_eq!(notice.json()["paymentAmount"]["value"], "9914");
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentAmount/value"),
        "9913"
    );
}

#[tokio::test]
async fn amount_9914_is_cancelled_at_the_second_asking_and_9915_never() {
    let bench = Bench::new().await;
    bench.pay("EC1", "9914").await;
    assert_eq!(bench.cancel("EC1").await.result(), "U UNKNOWN_EXCEPTION");
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    bench.pay("EC2", "9915").await;
    for _ in 0..2 {
        assert_eq!(bench.cancel("EC2").await.result(), "F ORDER_STATUS_INVALID");
    }
    assert_eq!(
        bench.inquire("EC2").await.at("/paymentStatus"),
        "PROCESSING"
    );
}

#[tokio::test]
async fn amount_9916_is_refunded_in_the_end_and_9917_not_at_all() {
    let bench = Bench::new().await;
    bench.paid("EC1", "9916").await;
    assert_eq!(
        bench.refund("EC1", "R1", "16").await.result(),
        "U REFUND_IN_PROCESS"
    );
    let ask = json!({ "refundRequestId": "R1" });
    assert_eq!(
        bench.call("inquiryRefund", &ask).await.at("/refundStatus"),
        "PROCESSING"
    );
    assert_eq!(
        bench.call("inquiryRefund", &ask).await.at("/refundStatus"),
        "SUCCESS"
    );
    assert_eq!(bench.refund("EC1", "R1", "16").await.result(), "S SUCCESS");
    bench.paid("EC2", "9917").await;
    assert_eq!(
        bench.refund("EC2", "R2", "17").await.result(),
        "F REFUND_WINDOW_EXCEED"
    );
}

#[tokio::test]
async fn amount_9923_fails_to_be_refunded_in_the_end_and_may_be_refunded_anew() {
    let bench = Bench::new().await;
    bench.paid("EC1", "9923").await;
    let ask = json!({ "refundRequestId": "R1" });
    let refund = async || bench.refund("EC1", "R1", "9923").await.result();
    let inquired = async || bench.call("inquiryRefund", &ask).await;
    assert_eq!(refund().await, "U REFUND_IN_PROCESS");
    assert_eq!(inquired().await.at("/refundStatus"), "PROCESSING");
    let failed = inquired().await;
    assert_eq!(failed.result(), "S SUCCESS", "the question was answered");
    assert_eq!(failed.at("/refundStatus"), "FAIL");
    assert_eq!(failed.at("/refundAmount"), "");
    assert_eq!(
        refund().await,
        "F PROCESS_FAIL",
        "and never becomes anything else"
    );
    let found = bench.inquire("EC1").await;
    assert_eq!(found.at("/paymentStatus"), "SUCCESS");
    assert_eq!(found.at("/transactions/0/transactionStatus"), "FAIL");
    let moved = || -> i128 { bench.sandbox.ledger().iter().map(|line| line.minor).sum() };
    assert_eq!(moved(), 9_923, "the shop has it all");

    bench.sandbox.script(Some("EC1"), sandbox::Script::SMOOTH);
    let anew = bench.refund("EC1", "R2", "9923").await;
    assert_eq!(anew.result(), "S SUCCESS");
    assert_eq!(moved(), 0);
}

#[tokio::test]
async fn amounts_9918_and_9919_are_answered_with_success_that_nobody_may_believe() {
    let bench = Bench::new().await;
    for (id, value) in [("EC1", "9918"), ("EC2", "9919")] {
        let answer = bench.pay(id, value).await;
        assert_eq!(answer.result(), "S SUCCESS");
        assert!(!answer.signed, "{value}");
        assert!(bench.inquire(id).await.signed);
    }
}

#[tokio::test]
async fn amount_9920_is_an_http_500_with_a_payment_behind_it() {
    let bench = Bench::new().await;
    assert_eq!(bench.pay("EC1", "9920").await.status, 500);
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );
}

#[tokio::test]
async fn amount_9921_is_in_process_with_an_address() {
    let bench = Bench::new().await;
    let answer = bench.pay("EC1", "9921").await;
    assert_eq!(answer.result(), "U PAYMENT_IN_PROCESS");
    assert!(answer.at("/normalUrl").contains("/cashier?p="));
}

#[tokio::test]
async fn amount_9922_is_notified_as_paid_after_the_cancel_and_stays_cancelled() {
    let mut bench = Bench::new().await;
    bench.pay("EC1", "9922").await;
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    let notice = bench.notice().await;
    assert_eq!(notice.json()["result"]["resultStatus"], "S");
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "CANCELLED");
    let moved: i128 = bench.sandbox.ledger().iter().map(|line| line.minor).sum();
    assert_eq!((bench.sandbox.ledger().len(), moved), (2, 0));
}

#[tokio::test]
async fn a_slow_answer_comes_late_but_rightly() {
    let bench = Bench::new().await;
    let script = sandbox::Script {
        delay_ms: 50,
        ..sandbox::Script::SMOOTH
    };
    bench.sandbox.script(None, script);
    let asked = std::time::Instant::now();
    assert!(bench.pay("EC1", "1250").await.signed);
    assert!(asked.elapsed() >= Duration::from_millis(50));
}
