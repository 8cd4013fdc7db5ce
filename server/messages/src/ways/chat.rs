//! What the three services that are called over HTTP have in common.

use http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
use notices::{
    channel::{Kind, Trouble},
    schedule::PAUSE_MS_MAX,
};
use outbound::{
    caller::{self, Answer},
    target::Refused,
};
use serde_json::Value;

use super::Failure;

/// What is called with what.
pub(super) struct Said {
    pub(super) url: String,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// A call with JSON.
pub(super) fn json(url: String, body: &Value) -> Said {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Said {
        url,
        headers,
        body: body.to_string(),
    }
}

/// It didn't even come to a call.
pub(super) const fn failed(trouble: Trouble) -> Failure {
    Failure {
        trouble,
        wait_ms: None,
        answer: None,
    }
}

/// Nobody answered.
pub(super) const fn unanswered(failure: &caller::Failure) -> Failure {
    failed(match failure {
        caller::Failure::Refused(Refused::Name(_) | Refused::NotNow(_)) => Trouble::Name,
        caller::Failure::Refused(
            Refused::NotAnAddress
            | Refused::Scheme
            | Refused::UserInfo
            | Refused::Port
            | Refused::Address(_),
        ) => Trouble::Address,
        caller::Failure::Connect => Trouble::Connect,
        caller::Failure::Tls => Trouble::Tls,
        caller::Failure::Timeout => Trouble::Timeout,
        caller::Failure::Broken => Trouble::Broken,
    })
}

/// What an answer means.
pub(super) fn judged(kind: Kind, answer: &Answer) -> Result<(), Failure> {
    let trouble = match (kind, answer.status) {
        (_, 200..=299) => return Ok(()),
        (_, 429 | 503) => Trouble::Busy,
        // Telegram finds no bot by a wrong token, and refuses a chat that it doesn't know or may not enter.
        (Kind::Telegram, 401 | 404) | (Kind::Ntfy, 401 | 403) => Trouble::Token,
        (Kind::Telegram, 400 | 403) | (Kind::Slack, 403 | 404 | 410) | (Kind::Ntfy, 404) => {
            Trouble::Place
        }
        (Kind::Telegram | Kind::Slack | Kind::Ntfy | Kind::Mail, _) => Trouble::Refused,
    };
    let is_busy = trouble == Trouble::Busy;
    let wait = answer.wait_ms.or_else(|| said_in_body(&answer.text));
    Err(Failure {
        trouble,
        wait_ms: wait.filter(|_| is_busy).map(|ms| ms.clamp(0, PAUSE_MS_MAX)),
        answer: Some(answer.status),
    })
}

/// Telegram says in its answer's body for how many seconds it wants to be left alone.
fn said_in_body(text: &str) -> Option<i64> {
    let body: Value = serde_json::from_str(text).ok()?;
    let seconds = body.pointer("/parameters/retry_after")?.as_i64()?;
    Some(seconds.saturating_mul(1_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, text: &str) -> Answer {
        Answer {
            status,
            text: text.to_owned(),
            wait_ms: None,
        }
    }

    #[test]
    fn answers_are_told_apart_as_people_have_to_act() {
        for (kind, status, trouble) in [
            (Kind::Telegram, 404, Trouble::Token),
            (Kind::Telegram, 403, Trouble::Place),
            (Kind::Slack, 404, Trouble::Place),
            (Kind::Ntfy, 403, Trouble::Token),
            (Kind::Ntfy, 500, Trouble::Refused),
            (Kind::Slack, 302, Trouble::Refused),
        ] {
            let failure = judged(kind, &answer(status, "")).unwrap_err();
            assert_eq!((failure.trouble, failure.answer), (trouble, Some(status)));
        }
        assert_eq!(judged(Kind::Slack, &answer(200, "ok")), Ok(()));
        let busy = r#"{"ok":false,"error_code":429,"parameters":{"retry_after":31}}"#;
        let failure = judged(Kind::Telegram, &answer(429, busy)).unwrap_err();
        assert_eq!(
            (failure.trouble, failure.wait_ms),
            (Trouble::Busy, Some(31_000))
        );
        let forever = Answer {
            wait_ms: Some(i64::MAX),
            ..answer(503, "")
        };
        let failure = judged(Kind::Ntfy, &forever).unwrap_err();
        assert_eq!(failure.wait_ms, Some(PAUSE_MS_MAX));
    }
}
