//! One call and its answer: signed when it leaves, believed only if signed when it comes back.
//!
//! Knows headers, limits and signatures (docs/protocol.md §4); knows nothing of what is asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Response, StatusCode, redirect, retry};
use serde::de::DeserializeOwned;

use super::{Clock, Timeouts, ahead::Ahead, signing::Signing};
use crate::account::Account;
use crate::port::UnknownWhy;
use crate::signature::{Message, SignatureError, verify};
use crate::wire::answer::Unbelieved;

/// The longest answer that is read. Real ones have 1 or 2 kB; a gateway gone wrong must not fill
/// our memory.
const ANSWER_BYTES_MAX: usize = 256 * 1024;

/// The charset is part of what the gateway signs by.
const JSON: &str = "application/json; charset=UTF-8";

/// A line to the gateway, in our name.
pub(super) struct Line {
    account: Arc<Account>,
    clock: Clock,
    http: reqwest::Client,
    /// The gateway's clock.
    ahead: Arc<Ahead>,
    signing: Arc<Signing>,
}

impl Line {
    pub(super) fn new(
        account: Arc<Account>,
        timeouts: &Timeouts,
        clock: Clock,
    ) -> Result<Self, reqwest::Error> {
        let Timeouts {
            connect, answer, ..
        } = *timeouts;
        Ok(Self {
            account,
            clock,
            http: http_client(connect, answer)?,
            ahead: Arc::default(),
            signing: Arc::default(),
        })
    }

    pub(super) fn sharing(&self, account: Arc<Account>) -> Self {
        Self {
            account,
            clock: Arc::clone(&self.clock),
            http: self.http.clone(),
            ahead: Arc::clone(&self.ahead),
            signing: Arc::clone(&self.signing),
        }
    }

    pub(super) fn account(&self) -> &Account {
        &self.account
    }

    pub(super) fn clock_ahead_ms(&self) -> Option<i64> {
        self.ahead.ms((self.clock)(), Instant::now())
    }

    /// Sends the body as it is and reads the answer, if it can be believed.
    #[tracing::instrument(level = "trace", name = "gateway.call", skip_all, fields(gateway.api = api))]
    pub(super) async fn call<T: DeserializeOwned>(
        &self,
        api: &str,
        body: &str,
    ) -> Result<T, UnknownWhy> {
        let path = self.account.path(api);
        let heard = self.fetch(&path, body).await.inspect_err(|why| {
            tracing::warn!(gateway.path = path, gateway.why = ?why, "the gateway did not answer");
        })?;
        self.believe(&path, &heard)
            .inspect_err(|why| tell_operator(&path, why, &heard.body))?;
        self.ahead.hear(heard.time(), Instant::now());
        serde_json::from_slice(&heard.body).map_err(|error| {
            // Only the place: serde's words can repeat a value.
            let (line, column) = (error.line(), error.column());
            tracing::warn!(
                gateway.path = path,
                line,
                column,
                "an answer is not understood"
            );
            UnknownWhy::Malformed
        })
    }

    pub(super) async fn fetch(&self, path: &str, body: &str) -> Result<Heard, UnknownWhy> {
        let mut response = self.send(path, body).await?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::TOO_MANY_REQUESTS => return Err(UnknownWhy::RateLimited),
            status => return Err(UnknownWhy::HttpStatus(status.as_u16())),
        }
        let headers = std::mem::take(response.headers_mut());
        Ok(Heard {
            headers,
            body: read(response).await?,
        })
    }

    async fn send(&self, path: &str, body: &str) -> Result<Response, UnknownWhy> {
        let time = (self.clock)().to_string();
        let client_id = self.account.client_id();
        let message = Message {
            uri: path,
            client_id,
            time: &time,
            body: body.as_bytes(),
        };
        let signature = self.signing.sign(&self.account, &message).await;
        let signature = signature.ok_or(UnknownWhy::NotSent)?;
        let mut request = self
            .http
            .post(self.account.address(path))
            .header(CONTENT_TYPE, JSON)
            .header("client-id", client_id)
            .header("request-time", &time)
            .header("signature", secret(&signature)?);
        if let Some(token) = self.account.agent_token() {
            request = request.header("agent-token", secret(token)?);
        }
        request
            .body(body.to_owned())
            .send()
            .await
            .map_err(|error| why(&error))
    }

    /// An answer is signed over the *request's* path and its own time: docs/protocol.md §4.1.
    pub(super) fn believe(&self, path: &str, heard: &Heard) -> Result<(), UnknownWhy> {
        let Heard { headers, body } = heard;
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let client_id = self.account.client_id();
        if text("client-id").is_some_and(|theirs| theirs != client_id) {
            return Err(UnknownWhy::BadSignature);
        }
        let time = heard.time();
        let message = Message {
            uri: path,
            client_id,
            time,
            body,
        };
        verify(&message, text("signature"), self.account.gateway_keys()).map_err(
            |error| match error {
                SignatureError::Missing => UnknownWhy::Unsigned,
                SignatureError::Malformed | SignatureError::Wrong => UnknownWhy::BadSignature,
            },
        )
    }
}

/// A header that the HTTP client does not show when it is asked to log what it does.
fn secret(text: &str) -> Result<HeaderValue, UnknownWhy> {
    let mut value = HeaderValue::from_str(text).map_err(|_| UnknownWhy::NotSent)?;
    value.set_sensitive(true);
    Ok(value)
}

/// An answer as it came, not yet believed.
pub(super) struct Heard {
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Heard {
    /// The gateway's time, as it was written and signed.
    fn time(&self) -> &str {
        let time = self.headers.get("response-time");
        time.and_then(|time| time.to_str().ok()).unwrap_or_default()
    }
}

/// Connections that stay open while nobody needs them: enough for a busy shop, so that no payment waits for a new one.
/// After a crowd the others go, with the memory they hold.
const IDLE_MAX: usize = 32;

fn http_client(connect: Duration, answer: Duration) -> Result<reqwest::Client, reqwest::Error> {
    reqwest::Client::builder()
        // A signature covers one path; following to another would only hide a mistake.
        .redirect(redirect::Policy::none())
        // Every attempt is ours to count.
        .retry(retry::never())
        // The environment of a payment server must not be able to put somebody in between.
        .no_proxy()
        .pool_max_idle_per_host(IDLE_MAX)
        .connect_timeout(connect)
        .timeout(answer)
        .build()
}

async fn read(mut response: Response) -> Result<Vec<u8>, UnknownWhy> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| why(&error))? {
        if bytes.len() + chunk.len() > ANSWER_BYTES_MAX {
            return Err(UnknownWhy::Malformed);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn why(error: &reqwest::Error) -> UnknownWhy {
    match error {
        // Also when connecting took too long: without a connection nothing left us.
        error if error.is_connect() => UnknownWhy::Unreachable,
        error if error.is_timeout() => UnknownWhy::Timeout,
        error if error.is_builder() => UnknownWhy::NotSent,
        _ => UnknownWhy::Connection,
    }
}

/// An answer without a good signature decides nothing, but its code says what to repair: most
/// often `SIGNATURE_INVALID`, when the gateway does not know our public key.
fn tell_operator(path: &str, why: &UnknownWhy, answer: &[u8]) {
    let read = serde_json::from_slice::<Unbelieved>(answer);
    let code = read.map(|answer| answer.result.code()).unwrap_or_default();
    tracing::warn!(
        gateway.path = path,
        gateway.why = ?why,
        result.code = ?code,
        "an answer is not signed by the gateway; check the keys on both sides"
    );
}
