//! Giving money back: what is asked, and what the answers mean.

use domain::ids::GatewayPaymentId;
use gateway::{
    Gateway, RefundAnswer, RefundCall, RefundDetails, RefundInquiryAnswer, Settlement, UnknownWhy,
};

use crate::answers::{money, signed};
use crate::scripted::gateway;

fn refund() -> RefundCall {
    RefundCall {
        refund_id: "RF1".to_owned(),
        payment_id: GatewayPaymentId::parse("2026").expect("an id"),
        amount: money(250, "JPY"),
        reason: Some("x".repeat(300)),
    }
}

#[tokio::test]
async fn a_refund_is_done_under_way_refused_or_unknown() {
    let details = RefundDetails {
        gateway_refund_id: Some("R9".to_owned()),
        refunded_at: Some("2026-01-16T10:02:00+09:00".to_owned()),
        settlement: Settlement {
            quote: Some(r#"{"quotePrice":0.1500}"#.to_owned()),
            gross: None,
        },
    };
    let unknown = |why| RefundAnswer::Unknown { why };
    let code = "REFUND_WINDOW_EXCEED".to_owned();
    for (result, rest, expected) in [
        (
            ("S", "SUCCESS"),
            r#","refundId":"R9","refundTime":"2026-01-16T10:02:00+09:00","settlementQuote":{"quotePrice":0.1500}"#,
            RefundAnswer::Refunded(details),
        ),
        (
            ("S", "SUCCESS"),
            r#","isAsyncRefund":"true""#,
            RefundAnswer::Processing,
        ),
        (("U", "REFUND_IN_PROCESS"), "", RefundAnswer::Processing),
        (("U", "X"), "", unknown(UnknownWhy::Gateway("X".to_owned()))),
        (
            ("F", "REFUND_WINDOW_EXCEED"),
            "",
            RefundAnswer::Refused { code },
        ),
        (
            ("F", "REPEAT_REQ_INCONSISTENT"),
            "",
            unknown(UnknownWhy::Gateway("REPEAT_REQ_INCONSISTENT".to_owned())),
        ),
        (
            ("S", "SUCCESS"),
            r#","refundAmount":{"currency":"JPY","value":"251"}"#,
            unknown(UnknownWhy::Mismatch),
        ),
    ] {
        let (status, code) = result;
        let body =
            format!(r#"{{"result":{{"resultStatus":"{status}","resultCode":"{code}"}}{rest}}}"#);
        let (gateway, script) = gateway(signed(&body)).await;
        assert_eq!(gateway.refund(&refund()).await, expected, "{body}");
        let expected = format!(
            r#"{{"refundRequestId":"RF1","paymentId":"2026","refundAmount":{{"currency":"JPY","value":"250"}},"refundReason":"{}"}}"#,
            "x".repeat(256)
        );
        assert_eq!(script.bodies(), [expected]);
    }
}

#[tokio::test]
async fn a_refund_can_be_asked_about() {
    let details = RefundDetails {
        gateway_refund_id: None,
        refunded_at: None,
        settlement: Settlement::default(),
    };
    let unknown = |why| RefundInquiryAnswer::Unknown { why };
    for (result, rest, expected) in [
        (
            "S",
            r#","refundStatus":"SUCCESS""#,
            RefundInquiryAnswer::Refunded(details),
        ),
        (
            "S",
            r#","refundStatus":"PROCESSING""#,
            RefundInquiryAnswer::Processing,
        ),
        (
            "S",
            r#","refundStatus":"FAIL""#,
            RefundInquiryAnswer::Failed,
        ),
        ("S", "", unknown(UnknownWhy::Malformed)),
        ("F", "", RefundInquiryAnswer::NotFound),
        (
            "U",
            "",
            unknown(UnknownWhy::Gateway("ORDER_NOT_EXIST".to_owned())),
        ),
        (
            "S",
            r#","refundRequestId":"RF2""#,
            unknown(UnknownWhy::Mismatch),
        ),
    ] {
        let body = format!(
            r#"{{"result":{{"resultStatus":"{result}","resultCode":"ORDER_NOT_EXIST"}}{rest}}}"#
        );
        let (gateway, _) = gateway(signed(&body)).await;
        assert_eq!(gateway.inquire_refund("RF1").await, expected, "{body}");
    }
}
