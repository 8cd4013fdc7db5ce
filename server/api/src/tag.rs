//! Answers are known by what they say: whoever has the same one already is told so in a few bytes, and whoever
//! changes something may say what they saw of it.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::{
    Shared,
    problem::{Code, Problem},
};

/// Letters of a tag.
const LETTERS: usize = 32;

/// What a request says of what it has seen.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    none_match: Option<String>,
    matches: Option<String>,
}

impl FromRequestParts<Shared> for Seen {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Problem> {
        Ok(Self {
            none_match: said(&parts.headers, &header::IF_NONE_MATCH),
            matches: said(&parts.headers, &header::IF_MATCH),
        })
    }
}

/// A header that may be there more than once, as one list.
fn said(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    let all = headers.get_all(name).iter();
    let all: Vec<_> = all.filter_map(|value| value.to_str().ok()).collect();
    (!all.is_empty()).then(|| all.join(","))
}

fn tag(bytes: &[u8]) -> String {
    let digest = format!("{:x}", Sha256::digest(bytes));
    let short: String = digest.chars().take(LETTERS).collect();
    format!("\"{short}\"")
}

/// Whether a tag is in a list; a proxy that packs answers may have made it a weak one.
fn has(list: &str, tag: &str) -> bool {
    let mut parts = list.split(',').map(str::trim);
    parts.any(|part| part == "*" || part.strip_prefix("W/").unwrap_or(part) == tag)
}

fn encoded(answer: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(answer).map_err(|error| {
        tracing::error!(%error, "an answer can't be written");
        Problem::of(Code::Internal)
    })
}

impl Seen {
    /// The answer with its tag, or that it is as it was.
    pub(crate) fn answer(&self, answer: &impl Serialize) -> Result<Response, Problem> {
        self.tagged(StatusCode::OK, answer)
    }

    /// The same of something that was done.
    pub(crate) fn tagged(
        &self,
        status: StatusCode,
        answer: &impl Serialize,
    ) -> Result<Response, Problem> {
        let bytes = encoded(answer)?;
        let tag = tag(&bytes);
        let is_same = self
            .none_match
            .as_deref()
            .is_some_and(|list| has(list, &tag));
        let mut response = if is_same && status == StatusCode::OK {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (status, kind, bytes).into_response()
        };
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        Ok(response)
    }

    /// Whether it was said how the thing was seen.
    pub(crate) const fn expects(&self) -> bool {
        self.matches.is_some()
    }

    /// Refuses to change what isn't as it was seen, where that was said.
    pub(crate) fn holds(&self, now: &impl Serialize) -> Result<(), Problem> {
        let Some(list) = &self.matches else {
            return Ok(());
        };
        let tag = tag(&encoded(now)?);
        let is_same = has(list, &tag);
        is_same
            .then_some(())
            .ok_or(Problem::of(Code::VersionConflict))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_has_the_same_tag() {
        let one = tag(b"{}");
        assert_eq!(one.len(), LETTERS + 2);
        assert_ne!(one, tag(b"{ }"));
        for list in [
            one.clone(),
            format!("\"x\", {one}"),
            format!("W/{one}"),
            "*".to_owned(),
        ] {
            assert!(has(&list, &one), "{list}");
        }
        for list in ["", "\"x\"", "W/\"x\""] {
            assert!(!has(list, &one), "{list}");
        }
    }
}
