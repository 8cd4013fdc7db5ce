//! Who has a file already is told so, and no more (RFC 9110 §13.1.2). Names of ours have a digest of what is in them, so
//! the name says which one it is.

use axum::http::{HeaderMap, HeaderValue, header};

/// A year: the name changes when the content does.
pub(super) const FOREVER: &str = "public, max-age=31536000, immutable";

/// What says which file it is, by its name. Weak: the same file travels packed in several ways.
pub(super) fn tag(name: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("W/\"{name}\"")).ok()
}

/// Whether whoever asks has the file with this tag. How it is packed makes no difference to what it is.
pub(super) fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let lines = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut known = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','));
    known.any(|one| {
        let one = one.trim();
        let one = one.strip_prefix("W/").unwrap_or(one).as_bytes();
        let tag = tag.as_bytes();
        one == b"*" || one == tag.strip_prefix(b"W/").unwrap_or(tag)
    })
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{is_known, tag};

    #[test]
    fn a_file_is_known_by_its_tag_alone() {
        let ours = tag("start.0123456789ab.js").unwrap();
        for (said, known) in [
            ("\"start.0123456789ab.js\"", true),
            ("W/\"start.0123456789ab.js\"", true),
            ("\"other\", \"start.0123456789ab.js\"", true),
            ("*", true),
            ("\"start.0123456789ac.js\"", false),
            ("start.0123456789ab.js", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(said).unwrap());
            assert_eq!(is_known(&headers, &ours), known, "{said}");
        }
        assert!(!is_known(&HeaderMap::new(), &ours));
    }
}
