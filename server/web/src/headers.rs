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

/// The style sheet of a shop's look, as its policy has to name it.
#[derive(Clone, Debug)]
pub(super) struct LookStyle(String);

impl LookStyle {
    /// The extension of an answer that has this style sheet inside; none for the built-in look.
    pub(super) fn of(style: &str) -> Option<Self> {
        (!style.is_empty()).then(|| Self(hash(style)))
    }
}

/// The policy for pages with this style sheet inside. Browsers hold a form's redirects to
/// `form-action`, too: our forms never lead elsewhere, a page of ours leads on into the wallet.
pub fn policy(style: &str) -> String {
    with_scripts(style, "'self'", "'none'")
}

/// The same for a page in the translators' gallery: we may frame it, and no form can be sent.
pub(super) fn sample_policy(style: &str) -> String {
    with_scripts(style, "'none'", "'self'")
}

/// For the gallery itself, which runs no script.
pub(super) fn gallery_policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src {}; img-src 'self'; frame-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
        styles(style)
    )
}

/// Scripts are our own files; the islands' WebAssembly needs the second word.
fn with_scripts(style: &str, forms: &str, ancestors: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {}; \
         img-src 'self' data:; connect-src 'self'; form-action {forms}; base-uri 'none'; \
         frame-ancestors {ancestors}",
        styles(style)
    )
}

fn styles(style: &str) -> String {
    [hash(style), hash(app::shell::NOSCRIPT_STYLE)].join(" ")
}

/// Marks an answer with a policy of its own.
#[derive(Clone, Debug)]
pub(super) struct OwnPolicy {
    /// The whole policy.
    pub(super) policy: String,
    /// Whether our own pages may frame it.
    pub(super) framed: bool,
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
    complete(&mut response, &state.policy);
    let headers = response.headers_mut();
    if state.public_url.scheme() == "https" {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(HSTS),
        );
    }
    response
}

/// The headers that every answer has, with this policy where it has none of its own.
pub(super) fn complete(response: &mut Response, policy: &str) {
    let look = response.extensions_mut().remove::<LookStyle>();
    let own = response.extensions_mut().remove::<OwnPolicy>();
    let headers = response.headers_mut();
    // A page of the studio has said for itself what is different there.
    for (name, value) in FIXED {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    if own.as_ref().is_some_and(|own| own.framed) {
        headers.insert(
            header::X_FRAME_OPTIONS,
            HeaderValue::from_static("SAMEORIGIN"),
        );
    }
    let policy = own.map_or_else(|| policy.to_owned(), |own| own.policy);
    let policy = match look {
        Some(LookStyle(hash)) => policy.replacen("style-src", &format!("style-src {hash}"), 1),
        None => policy,
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert(policy);
    }
    // Only the immutable files say otherwise.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
}
