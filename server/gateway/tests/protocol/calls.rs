//! `pay` over HTTP: what is sent, what is believed, what is sent again.

use std::time::Duration;

use domain::DeclineReason;
use gateway::{Account, Gateway, Message, PayAnswer, Timeouts, UnknownWhy, verify};

use crate::scripted::{NOW_MS, Reply, client, gateway, serve, timeouts};
use crate::support::{CLIENT_ID, OURS, THEIRS, account};

const BODY: &str =
    r#"{"paymentRequestId":"EC1","paymentAmount":{"currency":"JPY","value":"1250"},"x":"茶"}"#;
pub(crate) const GO: &str = "https://wallet.test/cashier?p=1";

/// An answer of this status and code, and maybe a way into the wallet.
pub(crate) fn answer_of(status: &str, code: &str, rest: &str) -> String {
    format!(r#"{{"result":{{"resultStatus":"{status}","resultCode":"{code}"}}{rest}}}"#)
}

pub(crate) fn accepted() -> String {
    answer_of(
        "S",
        "SUCCESS",
        &format!(r#","paymentId":"2026","normalUrl":"{GO}""#),
    )
}

pub(crate) async fn pay(replies: &[Reply]) -> (PayAnswer, usize) {
    let (gateway, script) = gateway(replies.iter().cloned()).await;
    let answer = gateway.pay(BODY).await;
    assert!(
        script.bodies().iter().all(|body| body == BODY.as_bytes()),
        "sent identically"
    );
    (answer, script.calls().len())
}

pub(crate) fn go(answer: &PayAnswer) -> Option<&[String]> {
    if let PayAnswer::Accepted(accepted) = answer {
        Some(&accepted.go)
    } else {
        None
    }
}

pub(crate) fn unknown(why: UnknownWhy) -> PayAnswer {
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
    // What is known is told at once, since no further attempt would be made in time.
    assert_eq!(answer, unknown(UnknownWhy::HttpStatus(500)));
    assert_eq!(script.calls().len(), 1);
}

#[tokio::test]
async fn where_nobody_is_there_nothing_was_sent() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let answer = client(account(&base), timeouts()).pay(BODY).await;
    assert_eq!(answer, unknown(UnknownWhy::Unreachable));
}

#[tokio::test]
async fn too_many_calls_are_not_answered_with_more() {
    let limited = unknown(UnknownWhy::RateLimited);
    let (answer, calls) = pay(&[Reply::Status(429, accepted())]).await;
    assert_eq!((answer, calls), (limited.clone(), 1));
    let code = "REQUEST_TRAFFIC_EXCEED_LIMIT";
    for status in ["U", "F"] {
        let (answer, calls) = pay(&[Reply::Signed(answer_of(status, code, ""))]).await;
        assert_eq!((answer, calls), (limited.clone(), 1), "{status}");
    }
}

#[tokio::test]
async fn a_call_that_is_forbidden_is_made_once() {
    let (answer, calls) = pay(&[Reply::Status(403, accepted())]).await;
    assert_eq!((answer, calls), (unknown(UnknownWhy::HttpStatus(403)), 1));
}

#[tokio::test]
async fn a_signed_answer_tells_by_how_much_the_clocks_differ() {
    let (base, _) = serve([Reply::Signed(accepted())]).await;
    let client = client(account(&base), timeouts());
    assert_eq!(client.clock_ahead_ms(), None);
    client.pay(BODY).await;
    assert!(client.clock_ahead_ms().is_some());
}
