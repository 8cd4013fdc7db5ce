//! `pay` over HTTP: what is sent, what is believed, what is sent again.

use std::time::Duration;

use domain::DeclineReason;
use gateway::{Account, Gateway, Message, PayAnswer, Timeouts, UnknownWhy, verify};

use crate::scripted::{NOW_MS, Reply, client, gateway, serve, timeouts};
use crate::support::{CLIENT_ID, OURS, THEIRS, account};

const BODY: &str =
    r#"{"paymentRequestId":"EC1","paymentAmount":{"currency":"JPY","value":"1250"},"x":"茶"}"#;
const GO: &str = "https://wallet.test/cashier?p=1";

/// An answer of this status and code, and maybe a way into the wallet.
fn answer_of(status: &str, code: &str, rest: &str) -> String {
    format!(r#"{{"result":{{"resultStatus":"{status}","resultCode":"{code}"}}{rest}}}"#)
}

fn accepted() -> String {
    answer_of(
        "S",
        "SUCCESS",
        &format!(r#","paymentId":"2026","normalUrl":"{GO}""#),
    )
}

async fn pay(replies: &[Reply]) -> (PayAnswer, usize) {
    let (gateway, script) = gateway(replies.iter().cloned()).await;
    let answer = gateway.pay(BODY).await;
    assert!(
        script.bodies().iter().all(|body| body == BODY.as_bytes()),
        "sent identically"
    );
    (answer, script.calls().len())
}

fn go(answer: &PayAnswer) -> Option<&[String]> {
    if let PayAnswer::Accepted(accepted) = answer {
        Some(&accepted.go)
    } else {
        None
    }
}

fn unknown(why: UnknownWhy) -> PayAnswer {
    PayAnswer::Unknown { why }
}

#[tokio::test]
async fn a_call_is_signed_over_the_sandbox_path_and_says_who_we_are() {
    let (base, script) = serve([Reply::Signed(accepted())]).await;
    let account = Account::builder(&base, CLIENT_ID, &OURS.key).gateway_key(THEIRS.public());
    let account = account
        .agent_token("open-sesame")
        .key_version(3)
        .build()
        .unwrap();
    client(account, timeouts()).pay(BODY).await;
    let calls = script.calls();
    let call = calls.first().unwrap();
    assert_eq!(call.path, "/ams/sandbox/api/v1/payments/pay");
    assert_eq!(
        call.header("content-type"),
        "application/json; charset=UTF-8"
    );
    assert_eq!(call.header("client-id"), CLIENT_ID);
    assert_eq!(call.header("request-time"), NOW_MS.to_string());
    assert_eq!(call.header("agent-token"), "open-sesame");
    let signature = call.header("signature");
    assert!(
        signature.starts_with("algorithm=RSA256,keyVersion=3,signature="),
        "{signature}"
    );
    let time = call.header("request-time");
    let message = Message {
        uri: &call.path,
        client_id: CLIENT_ID,
        time,
        body: &call.body,
    };
    assert_eq!(verify(&message, Some(signature), &[OURS.public()]), Ok(()));
}

#[tokio::test]
async fn a_live_client_id_takes_the_live_path() {
    let (base, script) = serve([Reply::Signed(accepted())]).await;
    let account = Account::builder(&base, "5X00", &OURS.key).gateway_key(THEIRS.public());
    client(account.build().unwrap(), timeouts()).pay(BODY).await;
    assert_eq!(
        script.calls().first().unwrap().path,
        "/ams/api/v1/payments/pay"
    );
}

#[tokio::test]
async fn success_with_a_way_into_the_wallet_is_accepted() {
    let (answer, calls) = pay(&[Reply::Signed(accepted())]).await;
    assert_eq!(
        (go(&answer).unwrap(), calls),
        ([GO.to_owned()].as_slice(), 1)
    );
}

#[tokio::test]
async fn in_process_with_a_way_into_the_wallet_is_accepted() {
    let open = answer_of(
        "U",
        "PAYMENT_IN_PROCESS",
        &format!(r#","normalUrl":"{GO}""#),
    );
    let (answer, calls) = pay(&[Reply::Signed(open)]).await;
    assert_eq!(
        (go(&answer).unwrap(), calls),
        ([GO.to_owned()].as_slice(), 1)
    );
}

#[tokio::test]
async fn success_without_a_way_into_the_wallet_is_unknown() {
    let (answer, calls) = pay(&[Reply::Signed(answer_of("S", "SUCCESS", ""))]).await;
    assert_eq!((answer, calls), (unknown(UnknownWhy::Malformed), 1));
}

#[tokio::test]
async fn a_signed_failure_is_declined_and_not_repeated() {
    let code = "USER_BALANCE_NOT_ENOUGH".to_owned();
    let (answer, calls) = pay(&[Reply::Signed(answer_of("F", &code, ""))]).await;
    let reason = DeclineReason::BalanceTooLow;
    assert_eq!((answer, calls), (PayAnswer::Declined { code, reason }, 1));
}

#[tokio::test]
async fn a_failure_that_leaves_the_order_open_is_unknown_and_not_repeated() {
    for code in ["REPEAT_REQ_INCONSISTENT", "SYSTEM_ERROR"] {
        let (answer, calls) = pay(&[Reply::Signed(answer_of("F", code, ""))]).await;
        assert_eq!(
            (answer, calls),
            (unknown(UnknownWhy::Gateway(code.to_owned())), 1)
        );
    }
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_with_the_same_bytes() {
    let (base, script) = serve([Reply::Silence, Reply::Signed(accepted())]).await;
    let patience = Timeouts {
        answer: Duration::from_secs(3),
        ..timeouts()
    };
    let answer = client(account(&base), patience).pay(BODY).await;
    assert!(go(&answer).is_some(), "{answer:?}");
    assert_eq!(script.bodies(), [BODY, BODY]);
}

#[tokio::test]
async fn an_answer_that_is_not_the_gateways_is_asked_for_again() {
    let replies = [Reply::Status(500, accepted()), Reply::Signed(accepted())];
    let (answer, calls) = pay(&replies).await;
    assert!(go(&answer).is_some(), "{answer:?}");
    assert_eq!(calls, 2);
}

#[tokio::test]
async fn a_refusal_of_our_way_of_asking_does_not_undo_a_lost_attempt() {
    let code = "ACCESS_DENIED".to_owned();
    let refused = Reply::Signed(answer_of("F", &code, ""));
    let lost = Reply::Status(504, String::new());
    let why = UnknownWhy::Gateway(code.clone());
    assert_eq!(pay(&[lost, refused.clone()]).await, (unknown(why), 2));
    let reason = DeclineReason::OurFault;
    let first = PayAnswer::Declined { code, reason };
    assert_eq!(pay(&[refused]).await, (first, 1));
}

#[tokio::test]
async fn three_repeats_are_enough() {
    let (answer, calls) = pay(&vec![Reply::Status(503, accepted()); 4]).await;
    assert_eq!((answer, calls), (unknown(UnknownWhy::HttpStatus(503)), 4));
    let open = answer_of("U", "UNKNOWN_EXCEPTION", "");
    let (answer, calls) = pay(&vec![Reply::Signed(open); 4]).await;
    let why = UnknownWhy::Gateway("UNKNOWN_EXCEPTION".to_owned());
    assert_eq!((answer, calls), (unknown(why), 4));
}

#[tokio::test]
async fn silence_is_unknown() {
    let (base, _) = serve([const { Reply::Silence }; 4]).await;
    let patience = Timeouts {
        answer: Duration::from_millis(50),
        ..timeouts()
    };
    let answer = client(account(&base), patience).pay(BODY).await;
    assert_eq!(answer, unknown(UnknownWhy::Timeout));
}

#[tokio::test]
async fn the_deadline_ends_all_repeats() {
    let (base, script) = serve([Reply::Status(500, accepted())]).await;
    let patience = Timeouts {
        pay_deadline: Duration::from_millis(500),
        pay_pauses: [1, 1, 1].map(Duration::from_mins),
        ..timeouts()
    };
    let answer = client(account(&base), patience).pay(BODY).await;
    assert_eq!(answer, unknown(UnknownWhy::Timeout));
    assert_eq!(script.calls().len(), 1);
}

#[tokio::test]
async fn nobody_there_is_unknown() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let answer = client(account(&base), timeouts()).pay(BODY).await;
    assert_eq!(answer, unknown(UnknownWhy::Connection));
}

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
