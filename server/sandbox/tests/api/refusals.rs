//! Who and what is turned away, with which code, and in which form.

use serde_json::json;

use crate::support::Bench;

const PAY: &str = "/ams/sandbox/api/v1/payments/pay";

#[tokio::test]
async fn a_tampered_request_is_refused_unsigned_and_makes_no_payment() {
    let bench = Bench::new().await;
    let body = bench.order("EC1", "JPY", "1250").to_string();
    let header = bench.signed(PAY, "1", &body);
    let tampered = body.replace("1250", "1");
    let answer = bench
        .send_with(
            PAY,
            &tampered,
            &[("request-time", "1"), ("signature", &header)],
        )
        .await;
    let answer = answer.unwrap();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.result(), "F SIGNATURE_INVALID");
    // The one unsigned form the Python SDK accepts.
    assert_eq!(answer.headers["signature"], "signature=");
    assert_eq!(answer.headers["response-time"], "");
    assert_eq!(answer.headers["client-id"], bench.sandbox.client_id());
    assert!(bench.sandbox.payments().is_empty());
}

#[tokio::test]
async fn a_signature_for_another_path_or_time_is_refused() {
    let bench = Bench::new().await;
    let header = bench.signed(PAY, "1", "{}");
    let cancel = "/ams/sandbox/api/v1/payments/cancel";
    for (path, time) in [(cancel, "1"), (PAY, "2")] {
        let headers = [("request-time", time), ("signature", header.as_str())];
        let answer = bench.send_with(path, "{}", &headers).await.unwrap();
        assert_eq!(answer.result(), "F SIGNATURE_INVALID");
    }
}

#[tokio::test]
async fn a_dotnet_request_with_nulls_lower_case_escapes_and_seven_digits_is_accepted() {
    let bench = Bench::new().await;
    let mut order = bench.order("EC1", "JPY", "1250");
    for unset in [
        "payToMethod",
        "paymentExpiryTime",
        "settlementStrategy",
        "merchantRegion",
    ] {
        order[unset] = json!(null);
    }
    order["order"]["merchant"]["merchantAddress"] = json!(null);
    order["paymentMethod"]["paymentMethodId"] = json!(null);
    order["paymentFactor"]["isAuthorization"] = json!(false);
    order["paymentAmount"]["value"] = json!(1250);
    let body = serde_json::to_string_pretty(&order).unwrap();
    let time = "2026-01-15T09:30:13.1234567Z";
    let header = bench.signed(PAY, time, &body);
    let header = header
        .replace("%2B", "%2b")
        .replace("%2F", "%2f")
        .replace("%3D", "%3d");
    let spaced = header.replace(',', ", ");
    let headers = [("request-time", time), ("signature", spaced.as_str())];
    let answer = bench.send_with(PAY, &body, &headers).await.unwrap();
    assert_eq!(answer.result(), "S SUCCESS", "{}", answer.json());
}

#[tokio::test]
async fn every_missing_field_is_named() {
    let bench = Bench::new().await;
    for pointer in [
        "/productCode",
        "/paymentRequestId",
        "/paymentAmount/value",
        "/paymentMethod/paymentMethodType",
        "/paymentFactor/inStorePaymentScenario",
        "/order/orderDescription",
        "/order/orderAmount/currency",
        "/order/merchant/referenceMerchantId",
        "/order/merchant/merchantName",
        "/order/merchant/merchantMCC",
        "/order/merchant/store/referenceStoreId",
        "/order/merchant/store/storeName",
        "/order/merchant/store/storeMCC",
        "/order/env/userAgent",
    ] {
        for nothing in [json!(null), json!("")] {
            let mut order = bench.order("EC1", "JPY", "1250");
            *order.pointer_mut(pointer).unwrap() = nothing;
            let answer = bench.call("pay", &order).await;
            assert_eq!(answer.result(), "F PARAM_ILLEGAL", "{pointer}");
            let name = pointer.rsplit('/').next().unwrap();
            assert!(
                answer.at("/result/resultMessage").contains(name),
                "{}",
                answer.json()
            );
            assert!(answer.signed);
        }
    }
    assert!(bench.sandbox.payments().is_empty());
}

#[tokio::test]
async fn what_is_not_an_entry_code_payment_is_refused() {
    let bench = Bench::new().await;
    for (pointer, wrong, code) in [
        ("/productCode", "CASHIER_PAYMENT", "F PARAM_ILLEGAL"),
        (
            "/paymentFactor/inStorePaymentScenario",
            "ENTRYCODE",
            "F PARAM_ILLEGAL",
        ),
        (
            "/paymentMethod/paymentMethodType",
            "ALIPAY_CN",
            "F PARAM_ILLEGAL",
        ),
        ("/paymentAmount/currency", "XXX", "F CURRENCY_NOT_SUPPORT"),
        ("/paymentRequestId", "a b", "F PARAM_ILLEGAL"),
        ("/paymentNotifyUrl", "ftp://x", "F PARAM_ILLEGAL"),
        (
            "/order/env/userAgent",
            "Mozilla/5.0 Safari",
            "F UNAVAILABLE_PAYMENT_METHOD",
        ),
    ] {
        let mut order = bench.order("EC1", "JPY", "1250");
        *order.pointer_mut(pointer).unwrap() = json!(wrong);
        assert_eq!(bench.call("pay", &order).await.result(), code, "{pointer}");
    }
    let mut order = bench.order("EC1", "JPY", "1250");
    order["settlementStrategy"] = json!({ "settlementCurrency": "XXX" });
    assert_eq!(
        bench.call("pay", &order).await.result(),
        "F SETTLE_CONTRACT_NOT_MATCH"
    );
    order["settlementStrategy"] = json!(null);
    order["paymentExpiryTime"] = json!("2020-01-15T18:40:12+09:00");
    assert_eq!(bench.call("pay", &order).await.result(), "F PARAM_ILLEGAL");
}

#[tokio::test]
async fn what_is_asked_wrongly_is_refused_with_http_200() {
    let bench = Bench::new().await;
    let unknown = bench.send("/ams/api/v1/payments/guess", "{}").await;
    assert_eq!(unknown.result(), "F NO_INTERFACE_DEF");
    assert_eq!(bench.send(PAY, "no json").await.result(), "F PARAM_ILLEGAL");
    let url = format!("{}{PAY}", bench.sandbox.base_url());
    let got = bench.http.get(&url).send().await.unwrap();
    assert_eq!(got.status(), 200);
    assert!(got.text().await.unwrap().contains("METHOD_NOT_SUPPORTED"));
    for (client, code) in [("SANDBOX_OTHER", "UNKNOWN_CLIENT"), ("", "CLIENT_INVALID")] {
        let request = bench
            .http
            .post(&url)
            .header("content-type", "application/json");
        let got = request
            .header("client-id", client)
            .body("{}")
            .send()
            .await
            .unwrap();
        assert!(got.text().await.unwrap().contains(code));
    }
    let text = bench
        .http
        .post(&url)
        .header("content-type", "text/plain")
        .body("{}");
    let got = text.send().await.unwrap().text().await.unwrap();
    assert!(got.contains("MEDIA_TYPE_NOT_ACCEPTABLE"));
}

#[tokio::test]
async fn unknown_keys_and_agent_tokens_are_refused() {
    let bench = Bench::new().await;
    let header = bench.signed(PAY, "1", "{}");
    let newer = header.replace("keyVersion=1", "keyVersion=7");
    let headers = [("request-time", "1"), ("signature", newer.as_str())];
    let answer = bench.send_with(PAY, "{}", &headers).await.unwrap();
    assert_eq!(answer.result(), "F KEY_NOT_FOUND");
    let headers = [
        ("request-time", "1"),
        ("signature", header.as_str()),
        ("agent-token", "stolen"),
    ];
    let answer = bench.send_with(PAY, "{}", &headers).await.unwrap();
    assert_eq!(answer.result(), "F INVALID_ACCESS_TOKEN");
}

#[tokio::test]
async fn header_names_and_values_are_as_the_sdks_need_them() {
    let bench = Bench::new().await;
    let answer = bench.pay("EC1", "1250").await;
    let signature = answer.headers["signature"].to_str().unwrap();
    // Java: three comma parts, and no raw `=` in the third's value.
    let parts: Vec<_> = signature.split(',').collect();
    assert_eq!(parts.len(), 3);
    assert_eq!(parts[2].split('=').count(), 2);
    let time = answer.headers["response-time"].to_str().unwrap();
    assert_eq!(time.len(), "2019-04-04T14:08:56+05:30".len());
}
