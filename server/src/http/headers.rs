//! The headers that protect every page: where scripts and styles may come from, who may frame us
//! (nobody), what may be kept (nothing personal).

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::Shared;
use crate::follow::FollowList;

/// The style sheet of a shop's look, as its policy has to name it.
#[derive(Clone, Debug)]
pub(super) struct LookStyle(String);

impl LookStyle {
    /// The extension of an answer that has this style sheet inside; none for the built-in look.
    pub(super) fn of(style: &str) -> Option<Self> {
        (!style.is_empty()).then(|| Self(hash(style)))
    }
}

/// Where pages may take things from, and where they may lead.
#[derive(Clone, Debug)]
pub struct Policy(String);

impl Policy {
    /// The header's value, which lets through what a shop's look adds.
    fn with(&self, look: Option<&LookStyle>) -> Option<HeaderValue> {
        let policy = match look {
            Some(LookStyle(hash)) => self
                .0
                .replacen("style-src", &format!("style-src {hash}"), 1),
            None => self.0.clone(),
        };
        HeaderValue::from_str(&policy).ok()
    }
}

/// The policy for pages with this style sheet inside and these addresses to go on to.
pub fn policy(style: &str, follow: &FollowList) -> Policy {
    let styles = [hash(style), hash(app::shell::NOSCRIPT_STYLE)].join(" ");
    // Browsers apply `form-action` to where a form's answer redirects to, too; the wallet is such
    // a place. Scripts are our own files; the islands' WebAssembly needs the second word.
    Policy(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {styles}; \
         img-src 'self' data:; connect-src 'self'; form-action 'self'{}; base-uri 'none'; \
         frame-ancestors 'none'",
        follow.form_action()
    ))
}

fn hash(style: &str) -> String {
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(style.as_bytes()))
    )
}

const FIXED: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=()",
    ),
];

/// Two years. Only for this host: what else runs below it is not ours to decide.
const HSTS: &str = "max-age=63072000";

/// Adds the headers to every answer.
pub(super) async fn protect(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let look = response.extensions_mut().remove::<LookStyle>();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    // A picture has a stricter one of its own.
    let own = headers.contains_key(header::CONTENT_SECURITY_POLICY);
    if let Some(policy) = (!own).then(|| state.policy.with(look.as_ref())).flatten() {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if state.public_url.scheme() == "https" {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(HSTS),
        );
    }
    // Only the immutable files say otherwise.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
