//! Ordering and paying: the main path, repeats, quotes.

use serde_json::json;

use crate::support::{Bench, config};
use sandbox::AnswerMode;

#[tokio::test]
async fn a_payment_is_ordered_confirmed_notified_and_found_paid() {
    let mut bench = Bench::new().await;
    let answer = bench.pay("EC1", "1250").await;
    assert_eq!(answer.result(), "S SUCCESS");
    assert!(answer.signed);
    assert_eq!(answer.at("/redirectActionForm/method"), "GET");
    let cashier = answer.at("/redirectActionForm/redirectUrl");
    assert_eq!(cashier, answer.at("/normalUrl"));
    assert!(cashier.starts_with(&format!("{}/cashier?p=", bench.sandbox.base_url())));
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );

    let page = bench
        .http
        .get(&cashier)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(
        page.contains("Kyoto &lt;Tea&gt; House") && page.contains("479.17"),
        "{page}"
    );
    assert_eq!(
        bench.press("EC1", "pay").await,
        "http://shop.test/r/token?x=1"
    );

    let notice = bench.notice().await;
    assert!(bench.is_from_the_gateway(&notice));
    assert_eq!(notice.uri, "/notify?shop=1");
    assert_eq!(notice.header("client-id"), bench.sandbox.client_id());
    let news = notice.json();
    assert_eq!(news["notifyType"], "PAYMENT_RESULT");
    assert_eq!(news["result"]["resultStatus"], "S");
    assert_eq!(news["paymentRequestId"], "EC1");
    assert_eq!(news["paymentId"], answer.at("/paymentId"));
    assert_eq!(
        news["paymentAmount"],
        json!({ "currency": "JPY", "value": "1250" })
    );

    let found = bench.inquire("EC1").await;
    assert_eq!(found.at("/paymentStatus"), "SUCCESS");
    assert_eq!(found.at("/pspCustomerInfo/pspName"), "GCASH");
}

#[tokio::test]
async fn a_foreign_wallet_is_charged_in_its_own_currency() {
    let bench = Bench::new().await;
    bench.paid("EC1", "1250").await;
    let found = bench.inquire("EC1").await.json();
    assert_eq!(
        found["actualPaymentAmount"],
        json!({ "currency": "PHP", "value": "47917" })
    );
    assert_eq!(found["paymentQuote"]["quoteCurrencyPair"], "JPY/PHP");
    // A bare number: the .NET SDK reads no other.
    assert_eq!(
        found["paymentQuote"]["quotePrice"].to_string(),
        "0.38333333"
    );
}

#[tokio::test]
async fn a_wallet_of_the_shops_currency_needs_no_quote() {
    let bench = Bench::new().await;
    bench.call("pay", &bench.order("EC1", "PHP", "12500")).await;
    bench.press("EC1", "pay").await;
    let found = bench.inquire("EC1").await.json();
    assert_eq!(
        found["actualPaymentAmount"],
        json!({ "currency": "PHP", "value": "12500" })
    );
    assert!(found.get("paymentQuote").is_none());
}

#[tokio::test]
async fn another_settlement_currency_is_quoted_as_well() {
    let bench = Bench::new().await;
    let mut order = bench.order("EC1", "JPY", "1250");
    order["settlementStrategy"] = json!({ "settlementCurrency": "USD" });
    bench.call("pay", &order).await;
    bench.press("EC1", "pay").await;
    let found = bench.inquire("EC1").await.json();
    assert_eq!(
        found["grossSettlementAmount"],
        json!({ "currency": "USD", "value": "833" })
    );
}

#[tokio::test]
async fn an_identical_request_gets_the_same_answer_even_after_payment() {
    let bench = Bench::new().await;
    let first = bench.paid("EC1", "1250").await;
    let second = bench.pay("EC1", "1250").await;
    assert_eq!(first.body, second.body);
    assert_eq!(bench.sandbox.payments().len(), 1);
}

#[tokio::test]
async fn the_same_id_with_another_amount_is_inconsistent() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    assert_eq!(
        bench.pay("EC1", "1251").await.result(),
        "F REPEAT_REQ_INCONSISTENT"
    );
    let mut other = bench.order("EC1", "JPY", "1250");
    other["paymentMethod"]["paymentMethodId"] = json!("card");
    assert_eq!(
        bench.call("pay", &other).await.result(),
        "F REPEAT_REQ_INCONSISTENT"
    );
    let mut same = bench.order("EC1", "JPY", "1250");
    same["order"]["orderDescription"] = json!("Counter 3");
    assert_eq!(bench.call("pay", &same).await.result(), "S SUCCESS");
}

#[tokio::test]
async fn declining_fails_the_payment_and_leaving_does_not() {
    let mut bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    assert_eq!(
        bench.press("EC1", "leave").await,
        "http://shop.test/r/token?x=1"
    );
    assert_eq!(
        bench.inquire("EC1").await.at("/paymentStatus"),
        "PROCESSING"
    );
    assert_eq!(
        bench.press("EC1", "decline").await,
        "http://shop.test/r/token?x=1"
    );
    let found = bench.inquire("EC1").await;
    assert_eq!(found.at("/paymentStatus"), "FAIL");
    assert_eq!(
        found.at("/paymentResultCode"),
        "USER_PAYMENT_VERIFICATION_FAILED"
    );
    // Pressing Pay now changes nothing and shows how it stands.
    assert!(bench.press("EC1", "pay").await.starts_with("/cashier?p="));
    bench.paid("EC2", "1250").await;
    assert_eq!(bench.notice().await.json()["paymentRequestId"], "EC2");
    assert!(bench.nothing_arrived());
}

#[tokio::test]
async fn the_other_answer_mode_is_in_process_until_it_is_final() {
    let bench = Bench::with(sandbox::Config {
        answer_mode: AnswerMode::InProcess,
        ..config()
    })
    .await;
    let answer = bench.pay("EC1", "1250").await;
    assert_eq!(answer.result(), "U PAYMENT_IN_PROCESS");
    assert!(answer.at("/normalUrl").contains("/cashier?p="));
    assert_eq!(answer.at("/redirectActionForm"), "");
    bench.press("EC1", "pay").await;
    let again = bench.pay("EC1", "1250").await;
    assert_eq!(again.result(), "S SUCCESS");
    assert!(!again.at("/paymentTime").is_empty());
}

#[tokio::test]
async fn both_prefixes_are_one_gateway() {
    let bench = Bench::new().await;
    bench.pay("EC1", "1250").await;
    let body = r#"{"paymentRequestId":"EC1"}"#;
    let found = bench
        .send("/ams/api/v1/payments/inquiryPayment", body)
        .await;
    assert_eq!(found.at("/paymentStatus"), "PROCESSING");
    assert!(found.signed);
}

#[tokio::test]
async fn a_wallets_limits_hold_in_its_own_currency() {
    let bench = Bench::new().await;
    let pay = async |id, value| {
        bench
            .call("pay", &bench.order(id, "PHP", value))
            .await
            .result()
    };
    assert_eq!(pay("EC1", "99").await, "F INVALID_AMOUNT");
    assert_eq!(pay("EC2", "10000001").await, "F USER_AMOUNT_EXCEED_LIMIT");
    let mut hk = bench.order("EC3", "HKD", "5000001");
    hk["order"]["env"]["userAgent"] = json!("AliApp(APHK/2.6.0.160) AlipayClientHK/2.6.0.160");
    assert_eq!(
        bench.call("pay", &hk).await.result(),
        "F PAYMENT_AMOUNT_EXCEED_LIMIT"
    );
}
