//! Notices: what is taken, what is not, and in which order they are looked at.

use domain::{Currency, DeclineReason, Money};
use gateway::{
    Account, Message, Notice, NoticeError, NoticeOutcome, Received, VerifiedNotice,
    acknowledgement, refusal,
};
use proptest::prelude::*;

use crate::support::{CLIENT_ID, OURS, STRANGER, THEIRS, account};

const PATH: &str = "/notify?shop=12";
/// The time of a notice has a fraction in the official sample.
const SENT: &str = "2019-07-12T12:08:56.253+05:30";
const PAID: &str = r#"{"notifyType":"PAYMENT_RESULT","result":{"resultStatus":"S","resultCode":"SUCCESS"},
    "paymentRequestId":"EC1","paymentId":"2026","paymentAmount":{"currency":"JPY","value":"200"},
    "paymentQuote":null,"paymentTime":"2026-01-15T18:30:41+09:00","pspCustomerInfo":{"pspName":"GCASH"}}"#;

fn us() -> Account {
    account("https://gateway.test")
}

fn signed(body: &str) -> String {
    let message = Message {
        uri: PATH,
        client_id: CLIENT_ID,
        time: SENT,
        body: body.as_bytes(),
    };
    THEIRS.sign(&message)
}

fn received<'a>(body: &'a str, signature: &'a str) -> Received<'a> {
    Received {
        path: PATH,
        client_id: Some(CLIENT_ID),
        time: Some(SENT),
        signature: Some(signature),
        body: body.as_bytes(),
    }
}

fn open(body: &str) -> Result<Notice, NoticeError> {
    VerifiedNotice::open(received(body, &signed(body)), &us())
}

/// A notice of this kind and status about `EC1`, without amounts.
fn bare(kind: &str, status: &str, code: &str) -> String {
    format!(
        r#"{{"notifyType":"{kind}","result":{{"resultStatus":"{status}","resultCode":"{code}"}},
        "paymentRequestId":"EC1","paymentId":"2026","paymentAmount":null}}"#
    )
}

#[test]
fn a_signed_success_is_a_payment() {
    let notice = open(PAID).unwrap();
    let amount = Money::from_minor(200, Currency::parse("JPY").unwrap()).unwrap();
    assert_eq!(notice.request_id.as_str(), "EC1");
    assert_eq!(notice.payment_id.as_ref().unwrap().as_str(), "2026");
    assert_eq!(notice.amount, Some(amount));
    let NoticeOutcome::Paid(paid) = notice.outcome else {
        panic!("not paid")
    };
    assert_eq!(
        (paid.amount, paid.wallet.as_deref()),
        (amount, Some("GCASH"))
    );
    assert_eq!(paid.paid_at.as_deref(), Some("2026-01-15T18:30:41+09:00"));
}

#[test]
fn what_is_told_of_paying_out_is_kept_as_it_was_written() {
    let quote = r#"{"quoteCurrencyPair":"JPY/USD", "quotePrice":0.0067890,"new":[1]}"#;
    let told = PAID.replace(
        "\"paymentQuote\":null",
        &format!(
            r#""settlementQuote":{quote},"grossSettlementAmount":{{"value":"134","currency":"USD"}}"#
        ),
    );
    let paid = |body: &str| match open(body).unwrap().outcome {
        NoticeOutcome::Paid(paid) => paid.settlement,
        NoticeOutcome::Failed { .. } | NoticeOutcome::Pending => panic!("not paid"),
    };
    let settlement = paid(&told);
    assert_eq!(settlement.quote.as_deref(), Some(quote), "digit by digit");
    assert_eq!(
        settlement.gross.as_deref(),
        Some(r#"{"value":"134","currency":"USD"}"#)
    );
    let nothing = told.replace(quote, "null");
    assert_eq!(paid(&nothing).quote, None);
    let strange = told.replace(quote, "\"none\"");
    assert_eq!(paid(&strange).quote.as_deref(), Some("\"none\""));
}

#[test]
fn a_signed_failure_comes_without_amounts() {
    let notice = open(&bare("PAYMENT_RESULT", "F", "USER_BALANCE_NOT_ENOUGH")).unwrap();
    let code = "USER_BALANCE_NOT_ENOUGH".to_owned();
    let reason = DeclineReason::BalanceTooLow;
    assert_eq!(notice.outcome, NoticeOutcome::Failed { code, reason });
    assert_eq!(notice.amount, None);
}

#[test]
fn what_decides_nothing_is_pending() {
    let without_result = r#"{"notifyType":"PAYMENT_RESULT","paymentRequestId":"EC1"}"#;
    for body in [
        &bare("PAYMENT_PENDING", "S", "SUCCESS"),
        &bare("PAYMENT_RESULT", "U", "PAYMENT_IN_PROCESS"),
        without_result,
    ] {
        assert_eq!(
            open(body).unwrap().outcome,
            NoticeOutcome::Pending,
            "{body}"
        );
    }
}

#[test]
fn news_of_something_else_is_no_payment() {
    for body in [
        &bare("REFUND_RESULT", "S", "SUCCESS"),
        &bare("", "S", "SUCCESS"),
        &PAID.replace(r#""notifyType":"PAYMENT_RESULT","#, ""),
        &PAID.replace(r#""paymentId":"2026","#, ""),
        &PAID.replace("EC1", "EC-1"),
        &PAID.replace("JPY", "JPX"),
        &PAID.replace(r#""S""#, r#""A""#),
        &bare("PAYMENT_RESULT", "S", "SUCCESS"),
        "{}",
        "",
        "[",
    ] {
        assert_eq!(open(body), Err(NoticeError::Malformed), "{body}");
    }
}

#[test]
fn headers_are_looked_at_first() {
    let signature = signed("[");
    let whole = Received {
        client_id: Some("OTHER"),
        ..received("[", &signature)
    };
    for part in [
        Received {
            client_id: None,
            ..whole
        },
        Received {
            time: None,
            ..whole
        },
        Received {
            signature: None,
            ..whole
        },
    ] {
        assert_eq!(VerifiedNotice::open(part, &us()), Err(NoticeError::Headers));
    }
}

#[test]
fn then_the_client_id_then_the_signature_then_the_body() {
    let message = Message {
        uri: PATH,
        client_id: CLIENT_ID,
        time: SENT,
        body: b"[",
    };
    let (forged, genuine) = (STRANGER.sign(&message), THEIRS.sign(&message));
    let other = Received {
        client_id: Some("OTHER"),
        ..received("[", &forged)
    };
    assert_eq!(
        VerifiedNotice::open(other, &us()),
        Err(NoticeError::WrongClient)
    );
    let opened = |signature: &str| VerifiedNotice::open(received("[", signature), &us());
    assert_eq!(opened(&forged), Err(NoticeError::BadSignature));
    assert_eq!(opened("signature="), Err(NoticeError::BadSignature));
    assert_eq!(opened(&genuine), Err(NoticeError::Malformed));
}

#[test]
fn a_notice_is_signed_over_the_public_path() {
    let signature = signed(PAID);
    for path in ["/notify", "/notify?shop=13", "/internal/notify?shop=12"] {
        let moved = Received {
            path,
            ..received(PAID, &signature)
        };
        assert_eq!(
            VerifiedNotice::open(moved, &us()),
            Err(NoticeError::BadSignature)
        );
    }
}

#[test]
fn while_keys_are_exchanged_either_is_good() {
    let account = Account::builder("https://gateway.test", CLIENT_ID, &OURS.key);
    let account = account
        .gateway_key(STRANGER.public())
        .gateway_key(THEIRS.public());
    let account = account.build().unwrap();
    assert!(VerifiedNotice::open(received(PAID, &signed(PAID)), &account).is_ok());
}

#[test]
fn the_acknowledgement_is_the_documented_one() {
    let documented =
        r#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#;
    assert_eq!(acknowledgement(), documented);
    let refusal: serde_json::Value = serde_json::from_str(refusal()).unwrap();
    assert_eq!(refusal["result"]["resultStatus"], "U");
    assert_eq!(refusal["result"]["resultCode"], "UNKNOWN_EXCEPTION");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_signed_body_is_read_without_panic(body in ".{0,200}") {
        prop_assert!(open(&body).is_err());
    }
}
