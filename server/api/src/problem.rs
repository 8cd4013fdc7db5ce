//! What can't be done, in the form of RFC 9457. A program goes by `code`; `detail` is for whoever reads its log.
//! What there is, is in `code`.

mod code;

use std::any::Any;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::visible::escaped;
use events::object::{Amount, time};
use foundation::{clock::Timestamp, store::StoreError};
use serde::Serialize;
use utoipa::ToSchema;

pub use code::Code;

/// Longest piece of somebody's own words that is said back.
const SAID_MAX: usize = 100;

/// Longest sentence about a member, with what was sent in it.
const MESSAGE_MAX: usize = 500;

/// What may repeat words of a stranger's, as somebody reads it in a log.
fn said(words: &str, longest: usize) -> String {
    escaped(words).chars().take(longest).collect()
}

/// One member that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// Which: a member of the body as in `amount.minor`, a parameter of the address, or a header.
    #[schema(example = "amount.minor")]
    pub field: String,
    /// In a word; more may be added.
    #[schema(example = "too_large")]
    pub code: String,
    /// In a sentence.
    pub message: String,
}

/// What can't be done, before it is known by which request.
#[derive(Clone, Debug)]
pub struct Problem {
    code: Code,
    detail: Option<String>,
    errors: Vec<FieldError>,
    // In a box: every answer that may be a problem is as large as one.
    left: Option<Box<Amount>>,
    until: Option<Timestamp>,
    retry_s: Option<u32>,
}

/// The form of every error.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct Told {
    /// The address of a page that explains it.
    #[serde(rename = "type")]
    #[schema(example = "/api/problems/refund-exceeds")]
    kind: String,
    /// In a few words.
    title: &'static str,
    /// The status of the answer.
    #[schema(example = 422)]
    status: u16,
    /// In a sentence, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// The path that was asked for.
    instance: String,
    /// For programs; more may be added.
    #[schema(example = "refund_exceeds")]
    code: &'static str,
    /// By which the request is found in the server's log.
    request_id: String,
    /// Each member that is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// What can still go back, where that is the problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<Amount>,
    /// Until when it is so, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "2026-11-29T03:12:31.044Z")]
    until: Option<String>,
}

impl Problem {
    /// Of a code alone.
    pub(crate) const fn of(code: Code) -> Self {
        Self {
            code,
            detail: None,
            errors: Vec::new(),
            left: None,
            until: None,
            retry_s: None,
        }
    }

    /// Whether it is this.
    pub(crate) fn is(&self, code: Code) -> bool {
        self.code == code
    }

    /// With a sentence.
    pub(crate) fn because(self, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..self
        }
    }

    /// One member is wrong.
    pub(crate) fn field(field: &str, code: &str, message: impl Into<String>) -> Self {
        Self::of(Code::Invalid).with(field, code, message)
    }

    /// With one more member that is wrong.
    pub(crate) fn with(mut self, field: &str, code: &str, message: impl Into<String>) -> Self {
        self.errors.push(FieldError {
            field: said(field, SAID_MAX),
            code: code.to_owned(),
            message: said(&message.into(), MESSAGE_MAX),
        });
        self
    }

    /// With what can still go back.
    pub(crate) fn with_left(self, left: Amount) -> Self {
        Self {
            left: Some(Box::new(left)),
            ..self
        }
    }

    /// With until when it is so.
    pub(crate) fn until(self, until: Timestamp) -> Self {
        Self {
            until: Some(until),
            ..self
        }
    }

    /// With how many seconds to wait.
    pub(crate) fn after(self, retry_s: u32) -> Self {
        Self {
            retry_s: Some(retry_s.max(1)),
            ..self
        }
    }

    /// As it is told of a request.
    pub(crate) fn told(self, instance: &str, request_id: &str) -> Response {
        let Self {
            code,
            detail,
            errors,
            left,
            until,
            retry_s,
        } = self;
        let status = StatusCode::from_u16(code.status());
        let told = Told {
            kind: format!("/api/problems/{}", code.slug()),
            title: code.title(),
            status: code.status(),
            detail,
            instance: instance.to_owned(),
            code: code.as_str(),
            request_id: request_id.to_owned(),
            errors,
            left: left.map(|left| *left),
            until: until.map(time),
        };
        let mut response = (
            status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            Json(told),
        )
            .into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some(retry_s) = retry_s {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
        }
        if code == Code::Unauthenticated {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a question of a program failed");
        Self::of(Code::Internal)
    }
}

impl IntoResponse for Problem {
    /// What the door completes: only there it is known by which request it came.
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code.status());
        let mut response = status
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            .into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Nothing has this address.
pub(crate) async fn missing() -> Problem {
    Problem::of(Code::NotFound)
}

/// Something has it, and not for this method.
pub(crate) async fn wrong_method() -> Problem {
    Problem::of(Code::MethodNotAllowed)
}

/// A handler panicked.
pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a handler of the API panicked");
    Problem::of(Code::Internal).into_response()
}
