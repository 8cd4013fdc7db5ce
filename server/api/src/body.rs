//! A body, read strictly: JSON, of a bounded length, with no member that nobody knows, and said what is wrong with
//! the first one that is.

use std::time::Duration;

use axum::{
    body::{Bytes, to_bytes},
    extract::{FromRequest, Request},
    http::header,
};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::{
    Shared,
    problem::{Code, Problem},
};

/// Longest body.
pub(crate) const BODY_LEN_MAX: usize = 64 * 1_024;

/// Longest time in which it comes.
const PATIENCE: Duration = Duration::from_secs(20);

/// What was sent, and the digest of its bytes.
#[derive(Debug)]
pub(crate) struct Body<T> {
    pub(crate) sent: T,
    pub(crate) digest: String,
}

/// The same where nothing need be sent.
#[derive(Debug)]
pub(crate) struct Maybe<T>(pub(crate) T);

async fn read(request: Request) -> Result<(bool, Bytes), Problem> {
    let said = request.headers().get(header::CONTENT_TYPE);
    let said = said.and_then(|said| said.to_str().ok()).unwrap_or_default();
    let kind = said.split(';').next().unwrap_or_default().trim();
    let is_json = kind.eq_ignore_ascii_case("application/json");
    let reading = tokio::time::timeout(PATIENCE, to_bytes(request.into_body(), BODY_LEN_MAX));
    // Whose line is slow is told so, and not that the gateway doesn't answer.
    let late = |_| Problem::field("body", "unreadable", "it didn't come in time");
    // Longer than that, or broken off: nobody reads the difference.
    let bytes = reading.await.map_err(late)?;
    Ok((is_json, bytes.map_err(|_| Problem::of(Code::TooLarge))?))
}

fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // A list would be taken as an object's members in their order, unnamed, with `null` for any of them.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(Problem::field(
            "body",
            "unreadable",
            "it has to be an object",
        ));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader);
    let sent = read.map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { "body" } else { &path };
        let words = error.inner().to_string();
        let code = if words.starts_with("unknown field") {
            "unknown"
        } else if words.starts_with("missing field") {
            "missing"
        } else {
            "unreadable"
        };
        Problem::field(field, code, words)
    })?;
    let rest = reader.end();
    rest.map_err(|_| Problem::field("body", "unreadable", "something stands behind the JSON"))?;
    Ok(sent)
}

impl<T: DeserializeOwned> FromRequest<Shared> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Shared) -> Result<Self, Problem> {
        let (is_json, bytes) = read(request).await?;
        if !is_json {
            return Err(Problem::of(Code::WrongType));
        }
        Ok(Self {
            sent: parsed(&bytes)?,
            digest: format!("{:x}", Sha256::digest(&bytes)),
        })
    }
}

impl<T: DeserializeOwned + Default> FromRequest<Shared> for Maybe<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Shared) -> Result<Self, Problem> {
        let (is_json, bytes) = read(request).await?;
        if bytes.is_empty() {
            return Ok(Self(T::default()));
        }
        if !is_json {
            return Err(Problem::of(Code::WrongType));
        }
        parsed(&bytes).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        minor: u64,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        amount: Inner,
    }

    #[test]
    fn what_is_wrong_is_named_by_its_path() {
        let right: Outer = parsed(br#"{"amount":{"minor":5}}"#).unwrap();
        assert_eq!(right.amount.minor, 5);
        let deep = [b"{\"amount\":".repeat(1_000), b"1".to_vec()].concat();
        for (text, field, code) in [
            (
                &br#"{"amount":{"minor":-5}}"#[..],
                "amount.minor",
                "unreadable",
            ),
            (
                br#"{"amount":{"minor":1e300}}"#,
                "amount.minor",
                "unreadable",
            ),
            (
                br#"{"amount":{"minor":5,"tip":1}}"#,
                "amount.tip",
                "unknown",
            ),
            (b"{}", "body", "missing"),
            (br#"{"amount":{"minor":5}} x"#, "body", "unreadable"),
            (b"", "body", "unreadable"),
            (b" [{\"minor\":5}]", "body", "unreadable"),
            (&deep, "amount.amount", "unknown"),
        ] {
            let problem = format!("{:?}", parsed::<Outer>(text).unwrap_err());
            let named = format!("field: {field:?}, code: {code:?}");
            assert!(problem.contains(&named), "{problem}");
        }
    }
}
