//! Turning an answer into an HTTP response: signed, or spoilt as a script asks.
//!
//! Header names go out in lower case and the time has second precision, because the Python
//! SDK compares the former literally (docs/protocol.md §14.2).

use axum::response::{IntoResponse as _, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Serialize;

use super::code::Refusal;
use super::wire::Bare;
use crate::clock::iso;
use crate::sandbox::Sandbox;
use crate::signature::{Message, sign};

/// Put on a response, it makes the connection end without a byte of it being sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeverSent;

/// An answer's body, and the payment it is about.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) body: Vec<u8>,
    pub(crate) request_id: Option<String>,
}

impl Reply {
    pub(crate) fn about(request_id: &str, answer: &impl Serialize) -> Self {
        Self {
            body: json(answer),
            request_id: Some(request_id.to_owned()),
        }
    }

    pub(crate) fn refused(refusal: Refusal) -> Self {
        Self {
            body: json(&Bare {
                result: refusal.into(),
            }),
            request_id: None,
        }
    }
}

/// How a response vouches for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seal {
    /// Signed by the gateway.
    Right,
    /// Signed by somebody else: the merchant's own key is at hand.
    WrongKey,
    /// The three headers are there but empty: the one unsigned form the Python SDK accepts.
    None,
}

/// The response to a request at `uri` by `client_id`.
pub(crate) fn seal(sandbox: &Sandbox, to: (&str, &str), body: Vec<u8>, seal: Seal) -> Response {
    let (uri, client_id) = to;
    let time = iso(sandbox.clock.now());
    let message = Message {
        uri,
        client_id,
        time: &time,
        body: &body,
    };
    let (signature, time) = match seal {
        Seal::Right => (sign(&sandbox.keys.gateway, message), time.as_str()),
        Seal::WrongKey => (sign(&sandbox.keys.merchant, message), time.as_str()),
        Seal::None => ("signature=".to_owned(), ""),
    };
    let mut headers = HeaderMap::new();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("application/json; charset=UTF-8"),
    );
    for (name, value) in [
        ("signature", signature.as_str()),
        ("response-time", time),
        ("client-id", client_id),
    ] {
        // A client id that cannot be echoed is one that was never given out.
        let value = HeaderValue::from_str(value).unwrap_or(HeaderValue::from_static(""));
        headers.insert(name, value);
    }
    (StatusCode::OK, headers, body).into_response()
}

/// No answer at all.
pub(crate) fn dropped() -> Response {
    let mut response = StatusCode::GATEWAY_TIMEOUT.into_response();
    response.extensions_mut().insert(NeverSent);
    response
}

pub(crate) fn json(answer: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(answer).expect("answers are plain data with text keys")
}
