//! What happens after payment: expiry, cancelling, refunding, and the ledger of it all.

use serde_json::json;

use crate::support::Bench;

const DAY_S: u32 = 24 * 3_600;

#[tokio::test]
async fn an_unpaid_payment_closes_at_its_own_expiry_time() {
    let bench = Bench::new().await;
    let mut order = bench.order("EC1", "JPY", "1250");
    order["paymentExpiryTime"] = json!("2099-01-15T18:40:12+09:00");
    bench.call("pay", &order).await;
    bench.pay("EC2", "1250").await;
    bench.sandbox.advance_clock(181);
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );
    let found = bench.inquire("EC2").await;
    assert_eq!(found.at("/paymentStatus"), "FAIL");
    assert_eq!(found.at("/paymentResultCode"), "ORDER_IS_CLOSED");
    assert!(bench.press("EC2", "pay").await.starts_with("/cashier?p="));
}

#[tokio::test]
async fn a_payment_is_found_by_either_name_and_the_gateways_wins() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    bench.pay("EC2", "1250").await;
    let payment_id = bench.sandbox.payment("EC1").unwrap().payment_id;
    let both = json!({ "paymentId": payment_id, "paymentRequestId": "EC2" });
    assert_eq!(
        bench
            .call("inquiryPayment", &both)
            .await
            .at("/paymentRequestId"),
        "EC1"
    );
    assert_eq!(
        bench.call("inquiryPayment", &json!({})).await.result(),
        "F PARAM_ILLEGAL"
    );
    assert_eq!(bench.inquire("EC3").await.result(), "F ORDER_NOT_EXIST");
    assert_eq!(bench.cancel("EC3").await.result(), "F ORDER_NOT_EXIST");
}

#[tokio::test]
async fn a_cancelled_payment_can_be_cancelled_again_but_not_paid() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    assert!(bench.press("EC1", "pay").await.starts_with("/cashier?p="));
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "CANCELLED");
    assert!(bench.sandbox.ledger().is_empty());
}

#[tokio::test]
async fn cancelling_a_paid_payment_returns_the_money_until_the_window_closes() {
    let bench = Bench::new().await;
    bench.paid("EC1", "1250").await;
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
    assert_eq!(bench.inquire("EC1").await.at("/paymentStatus"), "CANCELLED");
    assert_eq!(
        bench.refund("EC1", "R1", "1").await.result(),
        "F ORDER_IS_CANCELED"
    );
    bench.sandbox.advance_clock(2 * DAY_S);
    assert_eq!(bench.cancel("EC2").await.result(), "F CANCEL_WINDOW_EXCEED");
}

#[tokio::test]
async fn refunds_add_up_to_the_amount_and_no_further() {
    let bench = Bench::new().await;
    bench.paid("EC1", "1250").await;
    let first = bench.refund("EC1", "R1", "250").await;
    assert_eq!(first.result(), "S SUCCESS");
    assert_eq!(bench.refund("EC1", "R1", "250").await.body, first.body);
    assert_eq!(
        bench.refund("EC1", "R1", "251").await.result(),
        "F REPEAT_REQ_INCONSISTENT"
    );
    assert_eq!(
        bench.refund("EC1", "R2", "1001").await.result(),
        "F REFUND_AMOUNT_EXCEED"
    );
    assert_eq!(
        bench.refund("EC1", "R3", "1000").await.result(),
        "S SUCCESS"
    );
    assert_eq!(
        bench.refund("EC1", "R4", "1").await.result(),
        "F REFUND_AMOUNT_EXCEED"
    );
    assert_eq!(bench.cancel("EC1").await.result(), "F ORDER_STATUS_INVALID");

    let found = bench.inquire("EC1").await.json();
    assert_eq!(found["transactions"].as_array().unwrap().len(), 2);
    assert_eq!(found["transactions"][0]["transactionRequestId"], "R1");
    let ask = json!({ "refundId": first.at("/refundId") });
    let refund = bench.call("inquiryRefund", &ask).await;
    assert_eq!(refund.at("/refundStatus"), "SUCCESS");
    assert_eq!(refund.at("/refundAmount/value"), "250");
    let moves: Vec<_> = bench
        .sandbox
        .ledger()
        .iter()
        .map(|line| line.minor)
        .collect();
    assert_eq!(moves, [1250, -250, -1000]);
}

#[tokio::test]
async fn only_what_was_paid_can_be_refunded_and_only_for_a_year() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    assert_eq!(
        bench.refund("EC1", "R1", "1").await.result(),
        "F PROCESS_FAIL"
    );
    bench.press("EC1", "pay").await;
    bench.sandbox.advance_clock(366 * DAY_S);
    assert_eq!(
        bench.refund("EC1", "R1", "1").await.result(),
        "F REFUND_WINDOW_EXCEED"
    );
    let unknown = json!({ "refundRequestId": "R9" });
    assert_eq!(
        bench.call("inquiryRefund", &unknown).await.result(),
        "F ORDER_NOT_EXIST"
    );
}
