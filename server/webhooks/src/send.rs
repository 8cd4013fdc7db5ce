//! One try: what is sent, and what the answer means.

use std::fmt;

use async_trait::async_trait;
use events::{
    delivery::{Attempt, Due, Outcome, Progress, Trouble},
    endpoint::Tried,
    schedule,
    sign::{ATTEMPT_HEADER, ID_HEADER, Message, SIGNATURE_HEADER, TIMESTAMP_HEADER},
};
use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
};
use http::{HeaderMap, HeaderName, HeaderValue, header::CONTENT_TYPE};
use outbound::{
    caller::{Answer, Call, Caller, Failure},
    target::Refused,
};
use sealing::SealKey;

/// The way out.
#[async_trait]
pub trait Way: Send + Sync + fmt::Debug {
    /// Sends something there.
    async fn post(&self, call: Call<'_>) -> Result<Answer, Failure>;
}

#[async_trait]
impl Way for Caller {
    async fn post(&self, call: Call<'_>) -> Result<Answer, Failure> {
        Self::post(self, call).await
    }
}

/// What a try takes.
#[derive(Clone, Copy, Debug)]
pub struct Tools<'a> {
    /// The way out.
    pub way: &'a dyn Way,
    /// What secrets are sealed under; without it nothing can be signed.
    pub key: Option<&'a SealKey>,
    /// When it is.
    pub clock: &'a dyn Clock,
    /// How far waits differ.
    pub randomness: &'a dyn Randomness,
}

/// Tries a delivery; what came of it, to be written down.
pub async fn attempt(due: &Due, tools: Tools<'_>) -> Outcome {
    let (at, begun) = (tools.clock.now(), tools.clock.moment());
    let answer = match headers(due, tools.key, at) {
        None => Err(Trouble::Secret),
        Some(headers) => {
            let call = Call {
                url: &due.url,
                headers,
                body: due.body.clone(),
            };
            tools
                .way
                .post(call)
                .await
                .map_err(|failure| trouble(&failure))
        }
    };
    let took_ms = tools.clock.moment().since_ms(begun);
    // The wait begins when the try has ended: whoever was too slow isn't called again at once.
    let ended = at.plus_ms(took_ms);
    judged(due, ended, answer, tools.randomness).took(at, took_ms)
}

/// What an answer means, before it is known how long it took.
struct Judged(Outcome);

impl Judged {
    fn took(mut self, at: Timestamp, ms: i64) -> Outcome {
        self.0.attempt.at = at;
        self.0.attempt.took_ms = ms;
        self.0
    }
}

fn judged(
    due: &Due,
    at: Timestamp,
    answer: Result<Answer, Trouble>,
    randomness: &dyn Randomness,
) -> Judged {
    let status = answer.as_ref().ok().map(|answer| answer.status);
    let tried = match status {
        Some(200..=299) => Tried::Took,
        Some(410) => Tried::Gone,
        Some(_) | None => Tried::Failed,
    };
    let wanted = answer.as_ref().ok().and_then(|answer| answer.wait_ms);
    let wanted = wanted.filter(|_| matches!(status, Some(429 | 503)));
    let next = match tried {
        Tried::Took | Tried::Gone => None,
        Tried::Failed => schedule::next(due.tries.saturating_add(1), at, wanted, randomness),
    };
    let progress = match (tried, next) {
        (Tried::Took, _) => Progress::Delivered,
        (Tried::Failed, Some(_)) => Progress::Waiting,
        (Tried::Failed, None) | (Tried::Gone, _) => Progress::Failed,
    };
    let trouble = match (&answer, tried) {
        (Err(trouble), _) => Some(*trouble),
        (Ok(_), Tried::Took) => None,
        (Ok(_), Tried::Failed | Tried::Gone) => Some(Trouble::Status),
    };
    Judged(Outcome {
        event: due.event.clone(),
        endpoint: due.endpoint.clone(),
        attempt: Attempt {
            number: due.attempts.saturating_add(1),
            at,
            by: due.by,
            status: status.map(i64::from),
            took_ms: 0,
            trouble,
            answer: answer.map(|answer| answer.text).unwrap_or_default(),
        },
        progress,
        next,
        tried,
        probe: schedule::probe(at, wanted, randomness),
    })
}

/// What is said beside the body; `None` where no secret can be opened here.
fn headers(due: &Due, key: Option<&SealKey>, at: Timestamp) -> Option<HeaderMap> {
    let open = |sealed| key?.open(due.endpoint.as_str(), sealed).ok();
    let secrets: Vec<_> = due.secrets.iter().filter_map(open).collect();
    let message = Message {
        id: &due.event,
        at,
        body: &due.body,
    };
    let signatures = message.signatures(due.scheme, &secrets);
    if signatures.is_empty() {
        return None;
    }
    let timestamp = message.timestamp().to_string();
    let number = due.attempts.saturating_add(1).to_string();
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    for (name, value) in [
        (ID_HEADER, due.event.as_str()),
        (TIMESTAMP_HEADER, timestamp.as_str()),
        (SIGNATURE_HEADER, signatures.as_str()),
        (ATTEMPT_HEADER, number.as_str()),
    ] {
        headers.insert(HeaderName::from_static(name), value.parse().ok()?);
    }
    Some(headers)
}

fn trouble(failure: &Failure) -> Trouble {
    match failure {
        Failure::Refused(Refused::Name(_) | Refused::NotNow(_)) => Trouble::Name,
        Failure::Refused(
            Refused::NotAnAddress
            | Refused::Scheme
            | Refused::UserInfo
            | Refused::Port
            | Refused::Address(_),
        ) => Trouble::Address,
        Failure::Connect => Trouble::Connect,
        Failure::Tls => Trouble::Tls,
        Failure::Timeout => Trouble::Timeout,
        Failure::Broken => Trouble::Broken,
    }
}
