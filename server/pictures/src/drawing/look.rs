//! A second look at a finished SVG, by a reader that knows almost nothing.
//!
//! It shares no parser with what wrote the file. It knows tags, attributes in double quotation marks
//! and blanks; there is no way to write a declaration, an instruction, a remark, an entity or text
//! in what it accepts. Browsers read this little in only one way.

use super::rewrite::{ELEMENTS, PLAIN, REFERENCES, TRANSFORMS};

/// Elements within each other.
const DEPTH_MAX: usize = 300;
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Whether a file has only shapes in it, and no address but of its own parts.
pub(crate) fn is_harmless(file: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = file;
    let mut begun = false;
    while let Some(after) = rest.strip_prefix('<') {
        let Some((tag, behind)) = after.split_once('>') else {
            return false;
        };
        rest = behind.trim_start_matches([' ', '\n']);
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
            continue;
        }
        let closed = tag.strip_suffix('/');
        let (name, attributes) = closed
            .unwrap_or(tag)
            .split_once(' ')
            .unwrap_or((closed.unwrap_or(tag), ""));
        let root = open.is_empty();
        let known = if root {
            !begun && name == "svg"
        } else {
            ELEMENTS.contains(&name)
        };
        if !known || !attributes_are_known(attributes, root) || open.len() >= DEPTH_MAX {
            return false;
        }
        begun = true;
        if closed.is_none() {
            open.push(name);
        }
    }
    begun && open.is_empty() && rest.is_empty()
}

fn attributes_are_known(mut attributes: &str, root: bool) -> bool {
    while !attributes.is_empty() {
        let Some((name, after)) = attributes.split_once("=\"") else {
            return false;
        };
        let Some((value, behind)) = after.split_once('"') else {
            return false;
        };
        let known = if root {
            match name {
                "xmlns" => value == NAMESPACE,
                "width" | "height" | "viewBox" => is_plain(value),
                _ => false,
            }
        } else {
            is_known(name, value)
        };
        if !known {
            return false;
        }
        attributes = match behind.strip_prefix(' ') {
            Some(next) if !next.is_empty() => next,
            _ if behind.is_empty() => behind,
            _ => return false,
        };
    }
    true
}

fn is_known(name: &str, value: &str) -> bool {
    if name == "id" {
        return is_name(value);
    }
    if PLAIN.contains(&name) {
        return is_plain(value);
    }
    if REFERENCES.contains(&name) {
        let own = value
            .strip_prefix("url(#")
            .and_then(|value| value.strip_suffix(')'));
        return own.map_or_else(|| is_plain(value), is_name);
    }
    TRANSFORMS.contains(&name)
        && ["matrix(", "translate(", "scale("].iter().any(|kind| {
            let inner = value
                .strip_prefix(kind)
                .and_then(|value| value.strip_suffix(')'));
            inner.is_some_and(is_plain)
        })
}

fn is_name(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Numbers, words and colours; no colon, no bracket, no quotation mark.
fn is_plain(value: &str) -> bool {
    value
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b" .,+-#%".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(content: &str) -> bool {
        is_harmless(&format!(
            r#"<svg xmlns="{NAMESPACE}" width="1">{content}</svg>"#
        ))
    }

    #[test]
    fn shapes_are_harmless() {
        assert!(inside(""));
        assert!(inside(
            r#"<g opacity="0.5"><path fill="url(#ab)" d="M 0 0 L 1 -1e-5 Z"/></g>"#
        ));
        assert!(inside(
            r##"<path transform="matrix(1 0 0 1 2 3)" stroke="#00ff00"/>"##
        ));
    }

    #[test]
    fn what_is_not_known_is_not_harmless() {
        for content in [
            "<script>",
            "<script/>",
            "<a/>",
            "<image/>",
            "text",
            "<g>text</g>",
            "<g></path>",
            "<g>",
            "</g>",
            "<!-- -->",
            "<!DOCTYPE svg>",
            "<?php ?>",
            "<![CDATA[x]]>",
            "&amp;",
            r#"<g onload="x"/>"#,
            r#"<g style="x"/>"#,
            r#"<g href="x"/>"#,
            r#"<path fill="url(http://x)"/>"#,
            r#"<path fill="url(#a) url(http:x)"/>"#,
            r#"<path fill="javascript:x"/>"#,
            r#"<path d="&lt;"/>"#,
            r#"<path transform="url(#a)"/>"#,
            "<path d='M'/>",
            r#"<path d="M"id="a"/>"#,
            r#"<path d="M" />"#,
            "<G/>",
            "<svg/>",
            r#"<g xmlns="http://www.w3.org/1999/xhtml"/>"#,
        ] {
            assert!(!inside(content), "{content}");
        }
        assert!(!is_harmless(""));
        assert!(!is_harmless("<svg/><svg/>"));
        assert!(!is_harmless("<svg/>x"));
        assert!(!is_harmless("x<svg/>"));
        assert!(!is_harmless(
            r#"<svg xmlns="http://www.w3.org/1999/xhtml"/>"#
        ));
    }
}
