//! Answers to `pay` that are not believed, whatever they say.

use gateway::{Gateway as _, UnknownWhy};

use crate::calls::{GO, accepted, answer_of, go, pay, unknown};
use crate::scripted::{Reply, gateway, serve};

#[tokio::test]
async fn what_is_not_signed_by_the_gateway_decides_nothing() {
    let refused = answer_of("F", "SIGNATURE_INVALID", "");
    for (reply, why) in [
        (Reply::Unsigned(accepted()), UnknownWhy::Unsigned),
        (Reply::Unsigned(refused), UnknownWhy::Unsigned),
        (Reply::Unsigned("<html>".to_owned()), UnknownWhy::Unsigned),
        (Reply::Forged(accepted()), UnknownWhy::BadSignature),
        (Reply::Changed(accepted()), UnknownWhy::BadSignature),
        (Reply::Misdirected(accepted()), UnknownWhy::BadSignature),
    ] {
        assert_eq!(pay(&[reply]).await, (unknown(why), 1));
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (elsewhere, script) = serve([Reply::Signed(accepted())]).await;
    let (answer, calls) = pay(&vec![Reply::Redirect(elsewhere); 4]).await;
    assert_eq!((answer, calls), (unknown(UnknownWhy::HttpStatus(302)), 4));
    assert!(script.calls().is_empty());
}

#[tokio::test]
async fn an_answer_without_end_is_not_read_to_its_end() {
    let most = 256 * 1024;
    let long = |bytes: usize| {
        let empty = accepted();
        empty.replace(
            "SUCCESS",
            &format!("SUCCESS{}", " ".repeat(bytes - empty.len())),
        )
    };
    let (answer, _) = pay(&[Reply::Signed(long(most))]).await;
    assert!(go(&answer).is_some(), "{answer:?}");
    let (answer, calls) = pay(&[Reply::Signed(long(most + 1))]).await;
    assert_eq!((answer, calls), (unknown(UnknownWhy::Malformed), 1));
}

#[tokio::test]
async fn an_answer_about_another_payment_is_not_taken() {
    for other in [
        r#","paymentRequestId":"EC2""#,
        r#","paymentAmount":{"currency":"JPY","value":"1251"}"#,
        r#","paymentAmount":{"currency":"USD","value":"1250"}"#,
        r#","paymentAmount":{"currency":"???","value":"1250"}"#,
    ] {
        let rest = format!(r#","normalUrl":"{GO}"{other}"#);
        let answer = answer_of("S", "SUCCESS", &rest);
        assert_eq!(
            pay(&[Reply::Signed(answer)]).await,
            (unknown(UnknownWhy::Mismatch), 1)
        );
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_unknown() {
    for text in [
        "",
        "[]",
        "{}",
        "{\"result\":null}",
        &answer_of("A", "ACCEPT", ""),
        "not json",
    ] {
        let (answer, calls) = pay(&[Reply::Signed(text.to_owned())]).await;
        assert_eq!(
            (answer, calls),
            (unknown(UnknownWhy::Malformed), 1),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_body_that_is_none_is_not_sent() {
    let (gateway, script) = gateway([]).await;
    assert_eq!(gateway.pay("{}").await, unknown(UnknownWhy::NotSent));
    assert!(script.calls().is_empty());
}
