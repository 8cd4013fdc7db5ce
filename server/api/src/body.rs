//! A body, read strictly: JSON, of a bounded length, with no member that nobody knows, and said what is wrong with
//! the first one that is.

use std::time::Duration;

use axum::{
    body::{Body as Coming, Bytes},
    extract::{FromRequest, Request},
    http::header,
};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::{
    Shared,
    object::{Object, plain},
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
    let reading = tokio::time::timeout(PATIENCE, whole(request.into_body()));
    // Whose line is slow is told so, and not that the gateway doesn't answer.
    let late = |_| Problem::field("body", "unreadable", "it didn't come in time");
    Ok((is_json, reading.await.map_err(late)??))
}

/// All of it, if it isn't too long and doesn't break off.
async fn whole(body: Coming) -> Result<Bytes, Problem> {
    let (mut pieces, mut whole) = (body.into_data_stream(), Vec::new());
    while let Some(piece) = pieces.next().await {
        let broken = |_| Problem::field("body", "unreadable", "it broke off");
        let piece = piece.map_err(broken)?;
        if whole.len().saturating_add(piece.len()) > BODY_LEN_MAX {
            return Err(Problem::of(Code::TooLarge));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.into())
}

fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader);
    let Object(sent) = read.map_err(|error: serde_path_to_error::Error<_>| {
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
        Problem::field(field, code, plain(&words))
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
        amount: Object<Inner>,
    }

    #[test]
    fn what_is_wrong_is_named_by_its_path() {
        let right: Outer = parsed(br#"{"amount":{"minor":5}}"#).unwrap();
        assert_eq!(right.amount.0.minor, 5);
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
            (br#"{"amount":[5]}"#, "amount", "unreadable"),
            (br#"{"amount":null}"#, "amount", "unreadable"),
            (&deep, "amount.amount", "unknown"),
        ] {
            let problem = format!("{:?}", parsed::<Outer>(text).unwrap_err());
            let named = format!("field: {field:?}, code: {code:?}");
            assert!(problem.contains(&named), "{problem}");
        }
    }
}
