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
    /// Where something else keeps a wish from being done twice, `If-Match` isn't taken, and nobody should believe that it was.
    pub(crate) fn not_here(&self) -> Result<(), Problem> {
        match &self.matches {
            None => Ok(()),
            Some(_) => Err(Problem::field(
                "If-Match",
                "not_taken",
                "isn't taken here: Idempotency-Key makes it once, and no more goes back than was paid",
            )),
        }
    }

    /// The answer with its tag, or that it is as it was.
    pub(crate) fn answer(&self, answer: &impl Serialize) -> Result<Response, Problem> {
        let bytes = encoded(answer)?;
        let tag = tag(&bytes);
        if self.knows(&tag) {
            return Ok(with(&tag, StatusCode::NOT_MODIFIED.into_response()));
        }
        Ok(with(&tag, json(StatusCode::OK, bytes)))
    }

    /// What became of something that was done, with its tag: never that it is as it was.
    #[expect(clippy::unused_self, reason = "beside the answer to who only looks")]
    pub(crate) fn tagged(
        &self,
        status: StatusCode,
        answer: &impl Serialize,
    ) -> Result<Response, Problem> {
        let bytes = encoded(answer)?;
        Ok(with(&tag(&bytes), json(status, bytes)))
    }

    fn knows(&self, tag: &str) -> bool {
        let list = self.none_match.as_deref();
        list.is_some_and(|list| has(list, tag))
    }

    /// Whether it was said how the thing was seen.
    pub(crate) const fn expects(&self) -> bool {
        self.matches.is_some()
    }

    /// Refuses to change what isn't as it was seen, where that was said.
    pub(crate) fn holds(&self, now: &impl Serialize) -> Result<(), Problem> {
        if self.matches.is_none() && self.none_match.is_none() {
            return Ok(());
        }
        let tag = tag(&encoded(now)?);
        let is_same = self.matches.as_ref().is_none_or(|list| has(list, &tag));
        // Who names with `If-None-Match` what it must not be, or wanted to make something new, is refused as well.
        (is_same && !self.knows(&tag))
            .then_some(())
            .ok_or(Problem::of(Code::VersionConflict))
    }
}

fn json(status: StatusCode, bytes: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], bytes).into_response()
}

fn with(tag: &str, mut response: Response) -> Response {
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
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

    fn seen(matches: Option<&str>, none_match: Option<&str>) -> Seen {
        Seen {
            matches: matches.map(str::to_owned),
            none_match: none_match.map(str::to_owned),
        }
    }

    #[test]
    fn who_wanted_to_make_something_new_changes_nothing_that_is_there() {
        let now = tag(b"7");
        for (matches, none_match, is_done) in [
            (None, None, true),
            (Some(&*now), None, true),
            (Some("\"x\""), None, false),
            (None, Some("*"), false),
            (None, Some(&*now), false),
            (None, Some("\"x\""), true),
        ] {
            let seen = seen(matches, none_match);
            assert_eq!(seen.holds(&7).is_ok(), is_done, "{seen:?}");
            let answer = seen.tagged(StatusCode::OK, &7).unwrap();
            assert_eq!(answer.status(), StatusCode::OK, "what was done is told");
        }
        let looked = seen(None, Some(&now)).answer(&7).unwrap();
        assert_eq!(looked.status(), StatusCode::NOT_MODIFIED);
    }
}
