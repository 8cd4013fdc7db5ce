//! The call. One connection, to an address that was looked at a moment ago; nothing is followed, and of the
//! answer only the beginning is read.

use std::{error::Error as _, io, sync::Arc, time::Duration};

use foundation::clock::{Clock, Timestamp};
use http::{HeaderMap, header::RETRY_AFTER};
use reqwest::{Client, Response, redirect, retry};

use crate::{
    allowed::Allowed,
    names::{Guarded, Names},
    target::{Reach, Refused, Target},
};

/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Longest wait for an answer, all of it.
const ANSWER: Duration = Duration::from_secs(15);
/// So much of an answer is read, in bytes.
const READ_MAX: usize = 2_000;

/// What is sent.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// Where to, as somebody wrote it.
    pub url: &'a str,
    /// Headers beside those of every call.
    pub headers: HeaderMap,
    /// What.
    pub body: String,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The beginning of what it says.
    pub text: String,
    /// How long the other side wants to be left alone, in milliseconds.
    pub wait_ms: Option<i64>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may not be called.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Nobody listens.
    #[error("nobody listens there")]
    Connect,
    /// Its certificate isn't one.
    #[error("no trusted certificate")]
    Tls,
    /// Not in time.
    #[error("no answer in time")]
    Timeout,
    /// Something else.
    #[error("the connection broke off")]
    Broken,
}

/// Who calls.
#[derive(Clone, Debug)]
pub struct Caller {
    allowed: Arc<Allowed>,
    names: Arc<dyn Names>,
    clock: Arc<dyn Clock>,
    anywhere: Client,
    own: Client,
}

impl Caller {
    /// With these names, and what the operator allows.
    pub fn new(
        allowed: Allowed,
        names: Arc<dyn Names>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, reqwest::Error> {
        let allowed = Arc::new(allowed);
        let client = |reach| {
            let guarded = Guarded {
                names: Arc::clone(&names),
                allowed: Arc::clone(&allowed),
                reach,
            };
            client(guarded)
        };
        let (anywhere, own) = (client(Reach::Anywhere)?, client(Reach::OwnOnly)?);
        Ok(Self {
            allowed,
            names,
            clock,
            anywhere,
            own,
        })
    }

    /// Whether an address may be called as it is written, and what its name leads to now. A courtesy to
    /// whoever writes it down: it is looked at again at every call.
    pub async fn look(&self, url: &str) -> Result<Target, Refused> {
        let target = Target::parse(url, &self.allowed)?;
        if let Some(name) = target.name() {
            let guarded = Guarded {
                names: Arc::clone(&self.names),
                allowed: Arc::clone(&self.allowed),
                reach: target.reach,
            };
            guarded.checked(name).await?;
        }
        Ok(target)
    }

    /// Sends something.
    pub async fn post(&self, call: Call<'_>) -> Result<Answer, Failure> {
        let target = Target::parse(call.url, &self.allowed)?;
        let client = match target.reach {
            Reach::Anywhere => &self.anywhere,
            Reach::OwnOnly => &self.own,
        };
        let sent = client.post(target.url).headers(call.headers);
        let answer = sent
            .body(call.body)
            .send()
            .await
            .map_err(|error| why(&error))?;
        let wait_ms = wait_ms(&answer, self.clock.now());
        Ok(Answer {
            status: answer.status().as_u16(),
            wait_ms,
            text: beginning(answer).await,
        })
    }
}

fn client(guarded: Guarded) -> Result<Client, reqwest::Error> {
    Client::builder()
        .user_agent(concat!("Portico/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .no_proxy()
        .referer(false)
        .connect_timeout(CONNECT)
        .timeout(ANSWER)
        // A connection that was kept would go where a name led then.
        .pool_max_idle_per_host(0)
        .http1_only()
        .dns_resolver(guarded)
        .build()
}

/// The beginning of an answer, as text. That the rest doesn't come changes nothing about its status.
async fn beginning(mut answer: Response) -> String {
    let mut read = Vec::new();
    while read.len() < READ_MAX {
        match answer.chunk().await {
            Ok(Some(more)) => read.extend_from_slice(&more),
            Ok(None) | Err(_) => break,
        }
    }
    read.truncate(READ_MAX);
    String::from_utf8_lossy(&read).into_owned()
}

/// What the other side says of when to call again: seconds, or a date.
fn wait_ms(answer: &Response, now: Timestamp) -> Option<i64> {
    let said = answer.headers().get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = said.parse::<u32>() {
        return Some(i64::from(seconds).saturating_mul(1_000));
    }
    let then = jiff::fmt::rfc2822::parse(said).ok()?;
    Some(
        then.timestamp()
            .as_millisecond()
            .saturating_sub(now.0)
            .max(0),
    )
}

fn why(error: &reqwest::Error) -> Failure {
    let mut source = error.source();
    let mut is_tls = false;
    while let Some(inner) = source {
        if let Some(refused) = inner.downcast_ref::<Refused>() {
            return Failure::Refused(refused.clone());
        }
        // A certificate that isn't trusted comes as data that is invalid.
        let io = inner.downcast_ref::<io::Error>();
        is_tls |= io.is_some_and(|io| io.kind() == io::ErrorKind::InvalidData);
        source = inner.source();
    }
    if error.is_timeout() {
        return Failure::Timeout;
    }
    match (error.is_connect(), is_tls) {
        (true, true) => Failure::Tls,
        (true, false) => Failure::Connect,
        (false, true | false) => Failure::Broken,
    }
}
