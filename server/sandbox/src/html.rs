//! Filling the pages' templates: `{{name}}` becomes a value, escaped unless it is markup.
//!
//! Knows no page. Templates stand in `pages/` beside their style sheets.

use std::fmt::Write as _;

use axum::response::{IntoResponse as _, Response};
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderName, StatusCode};

/// The sandbox's own pages run no scripts and load nothing; the demo phone frames the shop.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src *";

/// What stands in a gap.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Slot<'a> {
    /// Text; escaped.
    Text(&'a str),
    /// Markup made here; kept.
    Markup(&'a str),
}

/// Fills every gap that has a value; a gap without one is a mistake the page tests find.
pub(crate) fn fill(template: &str, slots: &[(&str, Slot<'_>)]) -> String {
    let mut page = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            break;
        };
        match slots.iter().find(|(known, _)| *known == name) {
            Some((_, Slot::Text(text))) => page.push_str(&escaped(text)),
            Some((_, Slot::Markup(markup))) => page.push_str(markup),
            None => {
                // Writing to a string cannot fail.
                let _written = write!(page, "{{{{{name}}}}}");
            }
        }
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Text that can stand in an element or in a quoted attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A page as a response.
pub(crate) fn page(status: StatusCode, markup: String) -> Response {
    let headers: [(HeaderName, &str); 3] = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
    ];
    (status, headers, markup).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_markup_is_kept() {
        let slots = [("a", Slot::Text("<b>\"&'")), ("b", Slot::Markup("<b>"))];
        assert_eq!(
            fill("x {{a}} y {{b}} z", &slots),
            "x &lt;b&gt;&quot;&amp;&#39; y <b> z"
        );
    }

    #[test]
    fn a_value_that_looks_like_a_gap_is_not_filled() {
        let slots = [("a", Slot::Text("{{b}}")), ("b", Slot::Text("secret"))];
        assert_eq!(fill("{{a}}", &slots), "{{b}}");
    }
}
