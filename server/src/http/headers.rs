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

/// The policy for pages with this style sheet inside and these addresses to go on to.
pub fn policy(style: &str, follow: &FollowList) -> String {
    let styles = [hash(style), hash(app::shell::NOSCRIPT_STYLE)].join(" ");
    // Browsers apply `form-action` to where a form's answer redirects to, too; the wallet is such
    // a place. Scripts are our own files; the islands' WebAssembly needs the second word.
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {styles}; \
         img-src 'self' data:; connect-src 'self'; form-action 'self'{}; base-uri 'none'; \
         frame-ancestors 'none'",
        follow.form_action()
    )
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
    let headers = response.headers_mut();
    // A page of the studio has said for itself what is different there.
    for (name, value) in FIXED {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&state.policy) {
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert(policy);
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
