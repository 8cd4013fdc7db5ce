//! One account for many merchants: a token opens its own merchant's payments and no other's.

use sandbox::Config;
use serde_json::json;

use crate::support::{Bench, config};

/// The merchant of every order of the bench.
const OURS: &str = "SANDBOX_M-7781";

async fn isv() -> Bench {
    let isv = Config {
        isv: true,
        ..config()
    };
    Bench::with(isv).await
}

#[tokio::test]
async fn a_token_pays_and_asks_for_its_own_merchant() {
    let mut bench = isv().await;
    bench.act_for(OURS);
    let order = bench.order("EC1", "JPY", "1250");
    assert_eq!(bench.call("pay", &order).await.result(), "S SUCCESS");
    assert_eq!(bench.inquire("EC1").await.result(), "S SUCCESS");
    bench.act_for("SANDBOX_OTHER");
    assert_eq!(bench.inquire("EC1").await.result(), "F ORDER_NOT_EXIST");
    assert_eq!(bench.cancel("EC1").await.result(), "F ORDER_NOT_EXIST");
    bench.act_for(OURS);
    assert_eq!(bench.cancel("EC1").await.result(), "S SUCCESS");
}

#[tokio::test]
async fn another_merchants_token_and_none_and_rubbish_are_refused() {
    let mut bench = isv().await;
    let order = bench.order("EC1", "JPY", "1250");
    for (token, code) in [
        ("SANDBOX_OTHER", "F ACCESS_DENIED"),
        ("", "F INVALID_ACCESS_TOKEN"),
        ("rubbish", "F INVALID_ACCESS_TOKEN"),
        ("SANDBOX_", "F INVALID_ACCESS_TOKEN"),
    ] {
        bench.act_for(token);
        assert_eq!(bench.call("pay", &order).await.result(), code, "{token:?}");
    }
    let known = bench.sandbox.payments();
    assert!(known.is_empty(), "{known:?}");
}

#[tokio::test]
async fn a_refund_needs_the_token_of_its_payment() {
    let mut bench = isv().await;
    bench.act_for(OURS);
    let order = bench.order("EC1", "JPY", "1250");
    bench.call("pay", &order).await;
    bench.press("EC1", "pay").await;
    let payment_id = bench.sandbox.payment("EC1").unwrap().payment_id;
    let refund = json!({
        "refundRequestId": "RF1", "paymentId": payment_id,
        "refundAmount": { "currency": "JPY", "value": "250" },
    });
    bench.act_for("SANDBOX_OTHER");
    assert_eq!(
        bench.call("refund", &refund).await.result(),
        "F ORDER_NOT_EXIST"
    );
    bench.act_for(OURS);
    assert_eq!(bench.call("refund", &refund).await.result(), "S SUCCESS");
    bench.act_for("SANDBOX_OTHER");
    let asked = json!({ "refundRequestId": "RF1" });
    let answer = bench.call("inquiryRefund", &asked).await;
    assert_eq!(answer.result(), "F ORDER_NOT_EXIST");
}
