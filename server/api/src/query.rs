//! What an address says behind its question mark, read strictly: what nobody knows is told, since a filter that
//! is misspelt and left out would list too much.

use axum::{
    extract::{FromRequestParts, Query},
    http::{Uri, request::Parts},
};
use serde::de::DeserializeOwned;

use crate::{Shared, object::plain, problem::Problem};

/// Longest address that is read.
const LEN_MAX: usize = 4_000;
/// What stands before the words that say what is wrong.
const BEFORE: &str = "Failed to deserialize query string: ";

/// See the module.
#[derive(Debug)]
pub(crate) struct Asked<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<Shared> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Problem> {
        read(&parts.uri).map(Self)
    }
}

fn read<T: DeserializeOwned>(uri: &Uri) -> Result<T, Problem> {
    if uri.query().is_some_and(|query| query.len() > LEN_MAX) {
        return Err(Problem::field(
            "query",
            "too_long",
            "the address is too long",
        ));
    }
    let read = Query::<T>::try_from_uri(uri);
    let Query(read) = read.map_err(|refusal| {
        let words = refusal.body_text();
        let words = words.strip_prefix(BEFORE).unwrap_or(&words).to_owned();
        let words = plain(&words);
        let quoted = words.split('`').nth(1);
        match (quoted, words.split_once(": ")) {
            (Some(field), _) if words.contains("unknown field") => {
                Problem::field(field, "unknown", words.clone())
            }
            (Some(field), _) if words.contains("duplicate field") => {
                Problem::field(field, "twice", words.clone())
            }
            (_, Some((field, why))) => Problem::field(field, "unreadable", why),
            (_, None) => Problem::field("query", "unreadable", words),
        }
    })?;
    Ok(read)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Filter {
        store: Option<String>,
        min: Option<u64>,
    }

    fn of(query: &str) -> Result<Filter, Problem> {
        read(&format!("/x?{query}").parse().unwrap())
    }

    #[test]
    fn parameters_are_read_or_named() {
        let right = of("store=S%20%3C1%3E&min=5").unwrap();
        assert_eq!(
            (right.store.as_deref(), right.min),
            (Some("S <1>"), Some(5))
        );
        assert!(of("").unwrap().store.is_none());
        for (query, field, code) in [
            ("sotre=S", "sotre", "unknown"),
            ("min=x", "min", "unreadable"),
            ("min=-1", "min", "unreadable"),
            ("store=S&store=T", "store", "twice"),
        ] {
            let problem = format!("{:?}", of(query).unwrap_err());
            let named = format!("field: {field:?}, code: {code:?}");
            assert!(problem.contains(&named), "{query}: {problem}");
        }
        assert!(of(&format!("store={}", "x".repeat(LEN_MAX))).is_err());
    }
}
