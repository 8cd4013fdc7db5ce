//! What the gateway's answers mean, in all the spellings that were seen.

use domain::ids::RequestId;
use domain::{Currency, DeclineReason, Money};
use gateway::{CancelAnswer, Gateway, GivenBack, InquiryAnswer, PayAnswer, Quote, UnknownWhy};

use crate::scripted::{Reply, gateway};

pub(crate) fn money(minor: u64, code: &str) -> Money {
    let currency = Currency::parse(code).expect("a currency");
    Money::from_minor(minor, currency).expect("an amount")
}

fn ours() -> RequestId {
    RequestId::parse("EC1").expect("an id")
}

pub(crate) fn signed(body: &str) -> [Reply; 1] {
    [Reply::Signed(body.to_owned())]
}

async fn inquire(body: &str) -> InquiryAnswer {
    let (gateway, script) = gateway(signed(body)).await;
    let answer = gateway.inquire(&ours()).await;
    let calls = script.calls();
    let call = calls.first().expect("a call");
    assert_eq!(call.path, "/ams/sandbox/api/v1/payments/inquiryPayment");
    assert_eq!(call.body.as_ref(), br#"{"paymentRequestId":"EC1"}"#);
    answer
}

#[tokio::test]
async fn the_official_sample_of_an_entry_code_answer_is_accepted() {
    let body = r#"{"paymentId":"202004071140108001001813102","paymentRequestId":"EC1",
        "paymentCreateTime":"2020-04-07T11:07:57-07:00","paymentAmount":{"currency":"USD","value":"1"},
        "redirectActionForm":{"method":"SCAN","redirectUrl":"alipays://platformapi/startApp?x=1"},
        "result":{"resultCode":"SUCCESS","resultMessage":"success.","resultStatus":"S"}}"#;
    let (gateway, _) = gateway(signed(body)).await;
    let asked = r#"{"paymentRequestId":"EC1","paymentAmount":{"currency":"USD","value":"1"}}"#;
    let PayAnswer::Accepted(accepted) = gateway.pay(asked).await else {
        panic!("not accepted")
    };
    assert_eq!(accepted.go, ["alipays://platformapi/startApp?x=1"]);
    let id = accepted.payment_id.unwrap();
    assert_eq!(id.as_str(), "202004071140108001001813102");
}

#[tokio::test]
async fn ways_into_the_wallet_come_in_order_and_once() {
    let asked = r#"{"paymentRequestId":"EC1","paymentAmount":{"currency":"USD","value":"1"}}"#;
    let go = async |form: &str| {
        let body = format!(
            r#"{{"result":{{"resultStatus":"S"}},"redirectActionForm":{form},"schemeUrl":"s:",
            "applinkUrl":"https://a","normalUrl":"https://n","paymentAmount":null}}"#
        );
        let (gateway, _) = gateway(signed(&body)).await;
        let PayAnswer::Accepted(accepted) = gateway.pay(asked).await else {
            panic!("{form}")
        };
        accepted.go
    };
    let rest = ["https://n", "https://a", "s:"];
    assert_eq!(
        go(r#"{"redirectUrl":"https://r"}"#).await,
        [&["https://r"][..], &rest].concat()
    );
    // Posted forms, and forms of an unknown shape, are no way; doubles are one way.
    for form in [
        "null",
        r#"{"method":"POST","parameters":"{}","redirectUrl":"https://r"}"#,
        r#"{"redirectUrl":"https://n"}"#,
        r#"{"redirectUrl":""}"#,
        r#"{"redirectUrl":{}}"#,
    ] {
        assert_eq!(go(form).await, rest, "{form}");
    }
}

#[tokio::test]
async fn a_paid_payment_is_told_with_its_details() {
    let body = r#"{"result":{"resultStatus":"S","resultCode":"SUCCESS"},"paymentStatus":"SUCCESS",
        "paymentRequestId":"EC1","paymentId":"2026","paymentAmount":{"currency":"JPY","value":200},
        "actualPaymentAmount":{"currency":"CNY","value":"1292"},"settlementQuote":null,"new":[1],
        "paymentQuote":{"guaranteed":false,"quoteCurrencyPair":"392/156","quotePrice":0.064622},
        "paymentTime":"2026-01-15T18:30:41+09:00",
        "pspCustomerInfo":{"pspName":"ALIPAYCN","displayCustomerId":"tes*@mock.test"}}"#;
    let InquiryAnswer::Paid(paid) = inquire(body).await else {
        panic!("not paid")
    };
    assert_eq!(paid.payment_id.as_str(), "2026");
    assert_eq!(paid.amount, money(200, "JPY"));
    assert_eq!(paid.actual_amount, Some(money(1292, "CNY")));
    assert_eq!(paid.paid_at.as_deref(), Some("2026-01-15T18:30:41+09:00"));
    assert_eq!(paid.wallet.as_deref(), Some("ALIPAYCN"));
    assert_eq!(paid.customer.as_deref(), Some("tes*@mock.test"));
    let quote = Quote {
        pair: "392/156".to_owned(),
        price: "0.064622".to_owned(),
        guaranteed: false,
    };
    assert_eq!(paid.quote, Some(quote));
    let text = body
        .replace("0.064622", "\"0.064622\"")
        .replace("false", "\"false\"");
    assert_eq!(inquire(&text).await, InquiryAnswer::Paid(paid));
}

#[tokio::test]
async fn what_went_back_is_told_and_what_came_to_nothing_as_such() {
    let body = r#"{"result":{"resultStatus":"S"},"paymentStatus":"SUCCESS","paymentId":"2026",
        "paymentAmount":{"currency":"JPY","value":"200"},"transactions":[
        {"transactionType":"REFUND","transactionRequestId":"R1","transactionStatus":"FAIL",
         "transactionAmount":{"currency":"JPY","value":"20"}},
        {"transactionType":"REFUND","transactionStatus":"PROCESSING"},
        {"transactionType":"CAPTURE","transactionRequestId":"C1"}]}"#;
    let InquiryAnswer::Paid(paid) = inquire(body).await else {
        panic!("not paid")
    };
    let told = |refund_id: &str, amount, failed| GivenBack {
        refund_id: refund_id.to_owned(),
        amount,
        failed,
    };
    let failed = told("R1", Some(money(20, "JPY")), true);
    let unknown = told("", None, false);
    assert_eq!(paid.refunds, [failed, unknown.clone()]);
    let refund =
        r#"{"transactionType":"REFUND","transactionRequestId":"R1","transactionAmount":20}"#;
    for (list, expected) in [
        ("null", vec![]),
        ("[]", vec![]),
        (r#""""#, vec![]),
        ("{}", vec![unknown.clone()]),
        ("[[]]", vec![unknown]),
        (
            format!("[{refund}]").as_str(),
            vec![told("R1", None, false)],
        ),
    ] {
        let body = format!(
            r#"{{"result":{{"resultStatus":"S"}},"paymentStatus":"SUCCESS","paymentId":"2026",
            "paymentAmount":{{"currency":"JPY","value":"200"}},"transactions":{list}}}"#
        );
        let InquiryAnswer::Paid(paid) = inquire(&body).await else {
            panic!("{list}")
        };
        assert_eq!(paid.refunds, expected, "{list}");
    }
}

#[tokio::test]
async fn decoration_in_an_unknown_form_does_not_hide_a_payment() {
    for decoration in [
        "",
        r#","actualPaymentAmount":{"currency":"BTC","value":"1"}"#,
        r#","actualPaymentAmount":{"value":["1"]}"#,
        r#","paymentQuote":"0.06","pspCustomerInfo":[]"#,
        r#","paymentQuote":{"quoteCurrencyPair":"A/B","quotePrice":"free"}"#,
        r#","paymentQuote":{"quotePrice":1},"pspCustomerInfo":{"pspName":""},"paymentTime":"""#,
    ] {
        let body = format!(
            r#"{{"result":{{"resultStatus":"S"}},"paymentStatus":"SUCCESS","paymentId":"2026",
            "paymentAmount":{{"currency":"JPY","value":"200"}}{decoration}}}"#
        );
        let InquiryAnswer::Paid(paid) = inquire(&body).await else {
            panic!("{decoration}")
        };
        assert_eq!(
            (paid.actual_amount, paid.quote, paid.wallet),
            (None, None, None)
        );
        assert_eq!(paid.paid_at, None);
    }
}

#[tokio::test]
async fn only_the_payments_own_status_says_how_it_stands() {
    let status = async |fields: &str| {
        inquire(&format!(
            r#"{{"result":{{"resultStatus":"S","resultCode":"SUCCESS"}}{fields}}}"#
        ))
        .await
    };
    let malformed = InquiryAnswer::Unknown {
        why: UnknownWhy::Malformed,
    };
    assert_eq!(
        status(r#","paymentStatus":"CANCELLED""#).await,
        InquiryAnswer::Cancelled
    );
    assert_eq!(
        status(r#","paymentStatus":"PROCESSING""#).await,
        InquiryAnswer::Processing
    );
    assert_eq!(
        status(r#","paymentStatus":"PENDING""#).await,
        InquiryAnswer::Processing
    );
    for fields in [
        "",
        r#","paymentStatus":"success""#,
        r#","paymentStatus":"SUCCESS""#,
    ] {
        assert_eq!(status(fields).await, malformed, "{fields}");
    }
    for (code, reason) in [
        ("ORDER_IS_CLOSED", DeclineReason::Closed),
        ("UNKNOWN_EXCEPTION", DeclineReason::Other),
        ("PARAM_ILLEGAL", DeclineReason::OurFault),
    ] {
        let fields = format!(r#","paymentStatus":"FAIL","paymentResultCode":"{code}""#);
        let code = code.to_owned();
        assert_eq!(
            status(&fields).await,
            InquiryAnswer::Failed { code, reason }
        );
    }
}

#[tokio::test]
async fn an_inquiry_that_failed_says_nothing_of_the_payment() {
    let result = async |status: &str, code: &str| {
        inquire(&format!(
            r#"{{"result":{{"resultStatus":"{status}","resultCode":"{code}"}}}}"#
        ))
        .await
    };
    assert_eq!(
        result("F", "ORDER_NOT_EXIST").await,
        InquiryAnswer::NotFound
    );
    for (status, code) in [("F", "PROCESS_FAIL"), ("U", "UNKNOWN_EXCEPTION")] {
        let why = UnknownWhy::Gateway(code.to_owned());
        assert_eq!(result(status, code).await, InquiryAnswer::Unknown { why });
    }
    let other =
        r#"{"result":{"resultStatus":"S"},"paymentRequestId":"EC2","paymentStatus":"FAIL"}"#;
    let why = UnknownWhy::Mismatch;
    assert_eq!(inquire(other).await, InquiryAnswer::Unknown { why });
}

#[tokio::test]
async fn a_cancel_is_done_refused_or_unknown() {
    for (body, expected) in [
        (
            r#"{"result":{"resultStatus":"S"},"paymentRequestId":"EC1"}"#,
            CancelAnswer::Cancelled,
        ),
        (
            r#"{"result":{"resultStatus":"F","resultCode":"CANCEL_WINDOW_EXCEED"}}"#,
            CancelAnswer::Refused {
                code: "CANCEL_WINDOW_EXCEED".to_owned(),
            },
        ),
        (
            r#"{"result":{"resultStatus":"U","resultCode":"X"}}"#,
            CancelAnswer::Unknown {
                why: UnknownWhy::Gateway("X".to_owned()),
            },
        ),
        (
            r#"{"result":{"resultStatus":"S"},"paymentRequestId":"EC2"}"#,
            CancelAnswer::Unknown {
                why: UnknownWhy::Mismatch,
            },
        ),
    ] {
        let (gateway, script) = gateway(signed(body)).await;
        assert_eq!(gateway.cancel(&ours()).await, expected);
        assert_eq!(
            script.calls()[0].path,
            "/ams/sandbox/api/v1/payments/cancel"
        );
    }
}
