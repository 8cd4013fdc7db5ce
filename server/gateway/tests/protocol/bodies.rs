//! The body of a `pay` call.

use domain::ids::RequestId;
use domain::{Currency, Money};
use gateway::{Merchant, PayRequest, PayRequestError, Store};
use serde_json::{Value, json};

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv)  AlipayConnect \"x\"";

fn request() -> PayRequest {
    let currency = Currency::parse("JPY").expect("a currency");
    PayRequest {
        request_id: RequestId::parse("EC20260115T093012Z7F3A91").expect("an id"),
        order_id: "SHOP12-000481".to_owned(),
        description: "Counter 2, Kyoto tea house".to_owned(),
        amount: Money::from_minor(1250, currency).expect("an amount"),
        merchant: Merchant {
            id: "M-7781".to_owned(),
            name: "Kyoto Tea House".to_owned(),
            mcc: "5814".to_owned(),
            region: None,
        },
        store: Store {
            id: "S-12".to_owned(),
            name: "Gion".to_owned(),
            mcc: "5814".to_owned(),
            terminal: None,
        },
        user_agent: ANDROID.to_owned(),
        client_ip: Some([203, 0, 113, 9].into()),
        settlement_currency: currency,
        expiry: "2026-01-15T18:40:12+09:00".to_owned(),
        redirect_url: "https://pay.example.test/r/1".to_owned(),
        notify_url: "https://pay.example.test/notify".to_owned(),
    }
}

fn body(request: &PayRequest) -> Value {
    serde_json::from_str(&request.to_body().expect("a body")).expect("JSON")
}

#[test]
fn a_merchants_region_is_sent_when_it_is_known() {
    let mut known = request();
    known.merchant.region = domain::Region::parse("JP").ok();
    assert_eq!(body(&known)["merchantRegion"], "JP");
    assert_eq!(body(&request()).get("merchantRegion"), None);
}

#[test]
fn the_body_is_the_documented_one() {
    let expected = json!({
        "productCode": "IN_STORE_PAYMENT",
        "paymentRequestId": "EC20260115T093012Z7F3A91",
        "paymentAmount": {"currency": "JPY", "value": "1250"},
        "paymentMethod": {"paymentMethodType": "CONNECT_WALLET"},
        "paymentFactor": {"inStorePaymentScenario": "EntryCode"},
        "order": {
            "referenceOrderId": "SHOP12-000481",
            "orderDescription": "Counter 2, Kyoto tea house",
            "orderAmount": {"currency": "JPY", "value": "1250"},
            "merchant": {
                "referenceMerchantId": "M-7781",
                "merchantName": "Kyoto Tea House",
                "merchantMCC": "5814",
                "store": {"referenceStoreId": "S-12", "storeName": "Gion", "storeMCC": "5814"},
            },
            "env": {
                "terminalType": "WAP",
                "osType": "ANDROID",
                "clientIp": "203.0.113.9",
                "userAgent": ANDROID,
            },
        },
        "settlementStrategy": {"settlementCurrency": "JPY"},
        "paymentExpiryTime": "2026-01-15T18:40:12+09:00",
        "paymentNotifyUrl": "https://pay.example.test/notify",
        "paymentRedirectUrl": "https://pay.example.test/r/1",
    });
    assert_eq!(body(&request()), expected);
}

#[test]
fn every_value_is_a_string_and_nothing_is_null_or_empty() {
    fn check(value: &Value) {
        match value {
            Value::Object(fields) => fields.values().for_each(check),
            Value::String(text) => assert!(!text.is_empty()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                panic!("not a string: {value}")
            }
        }
    }
    check(&body(&PayRequest {
        client_ip: None,
        user_agent: "curl".to_owned(),
        ..request()
    }));
}

#[test]
fn the_system_is_told_only_if_it_is_plain() {
    for (user_agent, expected) in [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) AliApp(AP/10)",
            Some("IOS"),
        ),
        ("Mozilla/5.0 (iPad; CPU OS 15_0 like Mac OS X)", Some("IOS")),
        (ANDROID, Some("ANDROID")),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)", None),
    ] {
        let body = body(&PayRequest {
            user_agent: user_agent.to_owned(),
            ..request()
        });
        assert_eq!(
            body.pointer("/order/env/osType").and_then(Value::as_str),
            expected
        );
        let sent = body.pointer("/order/env/userAgent").and_then(Value::as_str);
        assert_eq!(sent, Some(user_agent));
    }
}

#[test]
fn a_long_description_is_cut_between_characters() {
    let body = body(&PayRequest {
        description: "茶".repeat(300),
        ..request()
    });
    let sent = body
        .pointer("/order/orderDescription")
        .and_then(Value::as_str)
        .unwrap();
    assert_eq!(sent, "茶".repeat(256));
}

/// What is wrong with the request after this change.
fn refused(change: impl FnOnce(&mut PayRequest)) -> PayRequestError {
    let mut request = request();
    change(&mut request);
    request.to_body().expect_err("refused")
}

#[test]
fn an_id_or_address_that_is_too_long_is_refused_by_name() {
    let (id, address) = ("x".repeat(65), "x".repeat(2049));
    let too_long = PayRequestError::TooLong;
    assert_eq!(
        refused(|r| r.order_id.clone_from(&id)),
        too_long("referenceOrderId")
    );
    assert_eq!(
        refused(|r| r.merchant.id.clone_from(&id)),
        too_long("referenceMerchantId")
    );
    assert_eq!(
        refused(|r| r.store.id.clone_from(&id)),
        too_long("referenceStoreId")
    );
    assert_eq!(
        refused(|r| r.store.terminal = Some(id.clone())),
        too_long("storeTerminalId")
    );
    assert_eq!(
        refused(|r| r.notify_url.clone_from(&address)),
        too_long("paymentNotifyUrl")
    );
    assert_eq!(
        refused(|r| r.redirect_url.clone_from(&address)),
        too_long("paymentRedirectUrl")
    );
}

#[test]
fn an_empty_text_is_refused_by_name() {
    let empty = PayRequestError::Empty;
    assert_eq!(refused(|r| r.order_id.clear()), empty("referenceOrderId"));
    assert_eq!(
        refused(|r| r.description.clear()),
        empty("orderDescription")
    );
    assert_eq!(refused(|r| r.merchant.name.clear()), empty("merchantName"));
    assert_eq!(refused(|r| r.store.name.clear()), empty("storeName"));
    assert_eq!(refused(|r| r.user_agent.clear()), empty("userAgent"));
    assert_eq!(
        refused(|r| r.store.terminal = Some(String::new())),
        empty("storeTerminalId")
    );
}

#[test]
fn a_category_has_four_digits_and_an_amount_is_not_zero() {
    let not_mcc = PayRequestError::NotMcc;
    assert_eq!(
        refused(|r| r.merchant.mcc = "581".to_owned()),
        not_mcc("merchantMCC")
    );
    assert_eq!(
        refused(|r| r.store.mcc = "58.4".to_owned()),
        not_mcc("storeMCC")
    );
    let zero = Money::from_minor(0, request().amount.currency()).unwrap();
    assert_eq!(refused(|r| r.amount = zero), PayRequestError::Nothing);
}

#[test]
fn the_expiry_has_an_offset() {
    let with = |expiry: &str| {
        PayRequest {
            expiry: expiry.to_owned(),
            ..request()
        }
        .to_body()
    };
    for fine in [
        "2026-01-15T09:40:12Z",
        "2026-01-15T09:40:12.5Z",
        "2026-01-15T18:40:12.123-09:30",
    ] {
        assert!(with(fine).is_ok(), "{fine}");
    }
    for wrong in [
        "",
        "2026-01-15",
        "2026-01-15T18:40:12",
        "2026-01-15 18:40:12Z",
        "2026-01-15T18:40Z",
        "2026-01-15T18:40:12+0900",
        "2026-01-15T18:40:12.Z",
    ] {
        assert_eq!(with(wrong), Err(PayRequestError::NotATime), "{wrong}");
    }
}
