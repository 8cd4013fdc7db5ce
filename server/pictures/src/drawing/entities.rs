//! Names that a file gives to pieces of its own text.
//!
//! A few bytes can grow into a million with them, and they can name other files. Drawing programs
//! use them for the addresses of their namespaces, which are harmless: short, plain and few.

use crate::Refusal;

/// Most names.
const COUNT_MAX: usize = 64;
/// Longest text of a name, in bytes.
const LEN_MAX: usize = 256;
/// Most bytes that all uses of names together may become.
const GROWN_MAX: usize = 1_000_000;

const MARK: &str = "<!ENTITY";

/// Refuses names that stand for anything but a few short plain texts.
pub(super) fn check(text: &str) -> Result<(), Refusal> {
    let declared: Option<Vec<usize>> = text.split(MARK).skip(1).map(plain_length).collect();
    let declared = declared.ok_or(Refusal::Entities)?;
    let Some(longest) = declared.iter().max() else {
        return Ok(());
    };
    let uses = text.bytes().filter(|byte| *byte == b'&').count();
    if declared.len() > COUNT_MAX || longest.saturating_mul(uses) > GROWN_MAX {
        return Err(Refusal::Entities);
    }
    Ok(())
}

/// How long the text of a name is, by what stands behind the mark; nothing if it isn't plain.
fn plain_length(declaration: &str) -> Option<usize> {
    let (declaration, _) = declaration.split_once('>')?;
    let (name, value) = declaration.trim().split_once(char::is_whitespace)?;
    let value = value.trim();
    let quote = value
        .chars()
        .next()
        .filter(|character| "\"'".contains(*character))?;
    let value = value.strip_prefix(quote)?.strip_suffix(quote)?;
    // A name within a name, an element, or a name for the declarations themselves.
    let plain = !name.contains('%') && !value.contains(['&', '%', '<', quote]);
    (plain && value.len() <= LEN_MAX).then_some(value.len())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::Refusal;

    fn with(declared: &str, used: &str) -> Result<(), Refusal> {
        check(&format!("<!DOCTYPE svg [{declared}]><svg>{used}</svg>"))
    }

    #[test]
    fn short_plain_names_are_harmless_and_nothing_else_is() {
        let illustrator = r#"
            <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
            <!ENTITY ns_ai 'http://ns.adobe.com/AdobeIllustrator/10.0/'>"#;
        assert_eq!(with(illustrator, "&ns_ai;"), Ok(()));
        assert_eq!(with("", "&amp;"), Ok(()));
        for declared in [
            r#"<!ENTITY a "&b;">"#,
            r#"<!ENTITY % a "b">"#,
            r#"<!ENTITY a SYSTEM "file:///etc/passwd">"#,
            r#"<!ENTITY a PUBLIC "b" "https://x.example/">"#,
            r#"<!ENTITY a "<g/>">"#,
            r#"<!ENTITY a "%b;">"#,
            "<!ENTITY a b>",
            "<!ENTITY",
        ] {
            assert_eq!(with(declared, ""), Err(Refusal::Entities), "{declared}");
        }
        let long = format!(r#"<!ENTITY a "{}">"#, "x".repeat(257));
        assert_eq!(with(&long, ""), Err(Refusal::Entities));
        let many = r#"<!ENTITY a "b">"#.repeat(65);
        assert_eq!(with(&many, ""), Err(Refusal::Entities));
        let one = format!(r#"<!ENTITY a "{}">"#, "x".repeat(200));
        assert_eq!(with(&one, &"&a;".repeat(5_001)), Err(Refusal::Entities));
    }
}
