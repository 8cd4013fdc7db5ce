//! The header by which a program names a wish that moves money.

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::{
    Shared,
    problem::{Code, Problem},
};

/// The header.
const HEADER: &str = "idempotency-key";
/// Longest name.
const LEN_MAX: usize = 200;

/// What a program calls its wish.
#[derive(Clone, Debug)]
pub(crate) struct WishName(pub(crate) String);

impl FromRequestParts<Shared> for WishName {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Problem> {
        let mut all = parts.headers.get_all(HEADER).iter();
        let first = all.next().ok_or(Problem::of(Code::KeyMissing))?;
        let name = first.to_str().ok().filter(|_| all.next().is_none());
        let name = name.and_then(read);
        name.map(Self).ok_or_else(|| {
            let words = format!(
                "it has to be 1 to {LEN_MAX} visible characters, bare or in quotation marks"
            );
            Problem::field("Idempotency-Key", "unreadable", words)
        })
    }
}

/// Bare, or as a string of structured fields, which is in quotation marks.
fn read(text: &str) -> Option<String> {
    let text = text.trim();
    let quoted = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let name = quoted.unwrap_or(text);
    let is_plain = name
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'"');
    let fits = (1..=LEN_MAX).contains(&name.len());
    (is_plain && fits).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_wish_is_named_bare_or_quoted() {
        assert_eq!(read("9b1c-2").as_deref(), Some("9b1c-2"));
        assert_eq!(read(" \"9b1c-2\" ").as_deref(), Some("9b1c-2"));
        let long = "x".repeat(201);
        for wrong in ["", "\"\"", "\"a", "a b", "é", "\"a\"b\"", &long] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
