//! What can't be done, in the form of RFC 9457. A program goes by `code`; `detail` is for whoever reads its log.
//! The table here is all there is: answers, the description and the pages that explain are made of it.

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

/// Longest piece of somebody's own words that is said back.
const SAID_MAX: usize = 100;

/// Longest sentence about a member, with what was sent in it.
const MESSAGE_MAX: usize = 500;

/// What may repeat words of a stranger's, as somebody reads it in a log.
fn said(words: &str, longest: usize) -> String {
    escaped(words).chars().take(longest).collect()
}

macro_rules! problems {
    ($($name:ident, $status:literal, $word:literal, $slug:literal, $title:literal, $explained:literal;)+) => {
        /// Why something wasn't done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = $title] $name,)+
        }

        impl Code {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What a program reads.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// What stands for it in the address of its page.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)+ }
            }

            /// The status it comes with.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }

            /// In a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What to do about it.
            pub const fn explained(self) -> &'static str {
                match self { $(Self::$name => $explained,)+ }
            }
        }
    };
}

problems! {
    Invalid, 400, "invalid", "invalid", "What was asked can't be read",
        "Something in the address or the body isn't what it has to be. `errors` names each member and what is wrong with it. Sending the same again changes nothing.";
    KeyMissing, 400, "key_missing", "key-missing", "The header Idempotency-Key is missing",
        "Whatever moves money takes a header `Idempotency-Key` of 1 to 200 visible characters that you make for this one wish, and send again with it if the answer is lost.";
    Unauthenticated, 401, "unauthenticated", "unauthenticated", "No key that works",
        "Send `Authorization: Bearer pco_live_…` with a key that hasn't ended. A key is shown once, when it is made; it ends when somebody ends it, when its time is over, or with the role of whoever made it.";
    PermissionMissing, 403, "permission_missing", "permission-missing", "The key isn't allowed to do this",
        "The key works, and was never given this permission, or whoever made it no longer has it. Make another key that has it.";
    NotFound, 404, "not_found", "not-found", "There is no such thing",
        "It isn't there, it belongs to somebody else, or the key doesn't reach the store it belongs to: which of these isn't told.";
    MethodNotAllowed, 405, "method_not_allowed", "method-not-allowed", "This address can't be asked like that",
        "The address is there, and the method is another one. The header `allow` says which.";
    KeyInUse, 409, "key_in_use", "key-in-use", "The first request with this Idempotency-Key is still running",
        "Wait for as long as `retry-after` says and send the same again: you will get what became of it.";
    Conflict, 409, "conflict", "conflict", "Somebody else was first",
        "What you wanted to change has changed since, or has ended. Read it again and decide again.";
    SecretSigns, 409, "secret_signs", "secret-signs", "The secret before this one still signs",
        "An endpoint has two secrets at most. Another new one would end the one that a program may still verify by: let it take the last one that was made, and wait until `until`, or send `end_old: true`.";
    VersionConflict, 412, "version_conflict", "version-conflict", "It has changed since you read it",
        "The header `if-match` names another version than there is now. Read it again, and send its `etag`.";
    TooLarge, 413, "too_large", "too-large", "The body is too large",
        "A body has at most 64 KiB.";
    WrongType, 415, "unsupported_media_type", "unsupported-media-type", "The body isn't JSON",
        "Send a body with `content-type: application/json`.";
    Mistakes, 422, "mistakes", "mistakes", "It has mistakes",
        "The body can be read, and what it says can't be so. `errors` has every mistake there is, as `portico apply` would say it.";
    KeyReused, 422, "key_reused", "key-reused", "This Idempotency-Key belongs to another request",
        "The same key came before with another body or at another address. Make a new key for each wish.";
    NotPaid, 422, "not_paid", "not-paid", "The payment isn't paid",
        "Only what was paid can go back. Ask about the payment, or cancel it.";
    RefundExceeds, 422, "refund_exceeds", "refund-exceeds", "More than is left to refund",
        "All refunds of a payment together never exceed what was paid; what isn't refused counts. `left` is what can still go back.";
    RefundLimit, 422, "refund_limit", "refund-limit", "More than this key may give back",
        "The key, or the role of whoever made it, has a limit for each payment, for a business day, or for a payment's age. Somebody of the shop can give it back in the office.";
    FourEyes, 422, "four_eyes", "four-eyes", "So much takes two people",
        "Above this amount the shop wants somebody else to agree, and a program isn't somebody. Ask for it in the office.";
    NothingToClose, 422, "nothing_to_close", "nothing-to-close", "There is nothing to close",
        "No movement of money is in no closing yet. Nothing was made; the next closing has the next number.";
    Decided, 422, "decided", "decided", "It is decided already",
        "The payment is paid. What was paid goes back by a refund.";
    RateLimited, 429, "rate_limited", "rate-limited", "Too many requests",
        "A key may ask 50 times a second, and 100 times at once after a while of silence. Wait for as long as `retry-after` says.";
    Internal, 500, "internal", "internal", "Something failed here",
        "It is our fault and stands in the log under `request_id`. Whether it was done isn't said by this answer: read before you repeat, and repeat refunds with the same Idempotency-Key.";
    GatewayUnavailable, 503, "gateway_unavailable", "gateway-unavailable", "The payment service doesn't answer",
        "Nothing is known of what became of it, and the server goes on asking by itself. Wait for as long as `retry-after` says, and look again.";
    Busy, 503, "busy", "busy", "Too much is being made at the moment",
        "Posters are made a few at a time. Wait for as long as `retry-after` says.";
}

impl Code {
    /// The problem whose page has this name.
    pub fn of_slug(slug: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|code| code.slug() == slug)
    }
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
    left: Option<Amount>,
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
            left: Some(left),
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
            left,
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
