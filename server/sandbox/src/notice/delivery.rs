//! Sending a notification until it is rightly acknowledged (docs/protocol.md §6.2, §6.3).
//!
//! Signs what it sends; knows nothing of why it is sent. Every sending is remembered with
//! its payment.

use std::time::Duration;

use http::header::CONTENT_TYPE;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::Notice;
use crate::books::Name;
use crate::clock::iso;
use crate::journal::Entry;
use crate::payment::view::SentNotice;
use crate::sandbox::Sandbox;
use crate::signature::{Message, sign};

/// Pauses before the second and later sendings. Eight sendings in all, within a day.
const PAUSES_S: [u32; 7] = [120, 600, 600, 3_600, 7_200, 21_600, 54_000];

/// How long one sending waits for its acknowledgement.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);

/// Between two sendings that a script wants close together.
const BREATH: Duration = Duration::from_millis(100);

/// How much older the overtaken of two shuffled sendings says it is.
const OVERTAKEN_BY: SignedDuration = SignedDuration::from_secs(60);

/// Longest acknowledgement that is read.
const ACKNOWLEDGEMENT_LEN_MAX: usize = 64 * 1024;

pub(super) async fn until_acknowledged(sandbox: &Sandbox, notice: &Notice) {
    if !once(sandbox, notice).await {
        again(sandbox, notice).await;
    }
}

/// The second and later sendings.
pub(super) async fn again(sandbox: &Sandbox, notice: &Notice) {
    for pause_s in PAUSES_S {
        let pause = SignedDuration::from_secs(pause_s.into());
        let factor = i32::try_from(sandbox.config.time_factor.max(1)).unwrap_or(i32::MAX);
        let due = sandbox
            .clock
            .now()
            .checked_add(pause / factor)
            .unwrap_or(Timestamp::MAX);
        sandbox.clock.until(due).await;
        if once(sandbox, notice).await {
            return;
        }
    }
}

pub(super) async fn twice(sandbox: &Sandbox, notice: &Notice) {
    let first = once(sandbox, notice).await;
    sandbox.pause(BREATH).await;
    let second = once(sandbox, notice).await;
    if !first && !second {
        again(sandbox, notice).await;
    }
}

/// The later sending arrives first.
pub(super) async fn shuffled(sandbox: &Sandbox, notice: &Notice) {
    let now = sandbox.clock.now();
    let later = at(sandbox, notice, now).await;
    sandbox.pause(BREATH).await;
    let earlier = at(
        sandbox,
        notice,
        now.checked_sub(OVERTAKEN_BY).unwrap_or(now),
    )
    .await;
    if !later && !earlier {
        again(sandbox, notice).await;
    }
}

/// One sending; says whether it was acknowledged.
pub(super) async fn once(sandbox: &Sandbox, notice: &Notice) -> bool {
    at(sandbox, notice, sandbox.clock.now()).await
}

async fn at(sandbox: &Sandbox, notice: &Notice, time: Timestamp) -> bool {
    let request_time = iso(time);
    let (http_status, acknowledged) = match post(sandbox, notice, &request_time).await {
        Ok((status, body)) => (Some(status), status == 200 && is_acknowledgement(&body)),
        Err(error) => {
            tracing::warn!(payment.request_id = notice.request_id, %error, "notice not delivered");
            (None, false)
        }
    };
    tracing::info!(
        payment.request_id = notice.request_id,
        notice.kind = notice.notify_type,
        notice.result = notice.result_status,
        http.status = http_status,
        acknowledged,
        "notice sent"
    );
    let sent = SentNotice {
        notify_type: notice.notify_type,
        result_status: notice.result_status,
        request_time,
        http_status,
        acknowledged,
    };
    let name = Name::Request(notice.request_id.clone());
    let mut books = sandbox.books();
    if let Some(payment) = books.find(&name, sandbox.clock.now()) {
        payment.remember(sent);
        if acknowledged {
            let request_id = notice.request_id.clone();
            sandbox.journal.add(time, Entry::Told { request_id });
        }
    }
    acknowledged
}

async fn post(
    sandbox: &Sandbox,
    notice: &Notice,
    request_time: &str,
) -> Result<(u16, Vec<u8>), reqwest::Error> {
    let uri = match notice.url.query() {
        Some(query) => format!("{}?{query}", notice.url.path()),
        None => notice.url.path().to_owned(),
    };
    let client_id = sandbox.keys.client_id.as_str();
    let message = Message {
        uri: &uri,
        client_id,
        time: request_time,
        body: &notice.body,
    };
    let mut answer = sandbox
        .client
        .post(notice.url.clone())
        .timeout(ANSWER_TIMEOUT)
        .header(CONTENT_TYPE, "application/json; charset=UTF-8")
        .header("Request-Time", request_time)
        .header("client-id", client_id)
        .header("Signature", sign(notice.key(sandbox), message))
        .body(notice.body.clone())
        .send()
        .await?;
    let status = answer.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        body.extend_from_slice(&chunk);
        if body.len() > ACKNOWLEDGEMENT_LEN_MAX {
            break;
        }
    }
    Ok((status, body))
}

/// Exactly a success; anything else is a reason to send again.
fn is_acknowledgement(body: &[u8]) -> bool {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return false;
    };
    let word = |name| value.pointer(name).and_then(Value::as_str);
    word("/result/resultCode") == Some("SUCCESS") && word("/result/resultStatus") == Some("S")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_success_acknowledges() {
        assert!(is_acknowledgement(
            br#"{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}"#
        ));
        assert!(!is_acknowledgement(
            br#"{"result":{"resultCode":"UNKNOWN_EXCEPTION","resultStatus":"U"}}"#
        ));
        assert!(!is_acknowledgement(b"OK"));
        assert!(!is_acknowledgement(b"{}"));
    }

    #[test]
    fn there_are_eight_sendings_within_a_day() {
        assert_eq!(PAUSES_S.len() + 1, 8);
        assert!(PAUSES_S.iter().sum::<u32>() <= 25 * 3_600);
    }
}
