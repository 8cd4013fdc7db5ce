//! No sentence for customers stands in Rust: every text of the view code comes from `locales/`.
//!
//! Reads the tokens of the pages as the compiler does, so that comments and attributes don't count
//! and a text without quotation marks does.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// Where view code is.
const VIEW_CODE: &[&str] = &[
    "app/src/pages",
    "app/src/components",
    "app/src/islands",
    "app/src/shell.rs",
    "app/src/pages.rs",
    "server/studio_pages/src",
    "server/till_pages/src",
];

/// Attributes that people read or hear.
const SPOKEN: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
    "value",
];

/// What is said to programmers, not to customers.
const TO_PROGRAMMERS: &[&str] = &[
    "expect",
    "panic",
    "assert",
    "assert_eq",
    "debug_assert",
    "unreachable",
];

/// Names of keys on a keyboard, of scripts and units, and a selector.
const NAMES: &[&str] = &[
    "{} KB",
    "{} MB",
    "Enter",
    "Backspace",
    "Escape",
    "Arab",
    "Hebr",
    "Syrc",
    "Thaa",
    "body, .keypad *",
];

/// A text in Rust, and its line.
type Found = (usize, String);

/// All texts for people in these tokens.
fn texts(code: &str) -> Vec<Found> {
    let of_tests = code.find("#[cfg(test)]").unwrap_or(code.len());
    let tokens: TokenStream = code[..of_tests].parse().unwrap();
    let mut found = Vec::new();
    rust(tokens, &mut found);
    found
}

/// Ordinary code: sentences only, since names, keys and classes are texts too.
fn rust(tokens: TokenStream, found: &mut Vec<Found>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string());
        match token {
            TokenTree::Literal(literal) if is_sentence(&text_of(literal)) => {
                found.push((literal.span().start().line, literal.to_string()));
            }
            TokenTree::Group(group) => {
                let (one, two) = (before(1).unwrap_or_default(), before(2).unwrap_or_default());
                let is_attribute =
                    group.delimiter() == Delimiter::Bracket && matches!(one.as_str(), "#" | "!");
                let told = if one == "!" { &two } else { &one };
                if is_attribute && (one == "#" || two == "#")
                    || TO_PROGRAMMERS.contains(&told.as_str())
                {
                    continue;
                }
                if one == "!" && two == "view" {
                    markup(group, found);
                } else {
                    rust(group.stream(), found);
                }
            }
            TokenTree::Literal(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Markup: whatever stands between tags is read by people, and so are some attributes.
fn markup(group: &Group, found: &mut Vec<Found>) {
    let (mut tag, mut hidden) = (false, false);
    let mut attribute = String::new();
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| tokens[at].to_string());
        let line = token.span().start().line;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => (tag, hidden) = (true, false),
            // Not the arrow of a closure.
            TokenTree::Punct(punct) if punct.as_char() == '>' && before.as_deref() != Some("=") => {
                tag = false;
            }
            TokenTree::Ident(name) if tag => {
                if matches!(before.as_deref(), Some("-" | ":")) {
                    attribute = format!("{attribute}-{name}");
                } else if before.as_deref() != Some("=") {
                    attribute = name.to_string();
                }
            }
            TokenTree::Ident(word) => found.push((line, word.to_string())),
            TokenTree::Literal(literal) => {
                let text = text_of(literal);
                hidden |= attribute == "type" && text == "hidden";
                let read = !tag || !hidden && SPOKEN.contains(&attribute.as_str());
                if read && text.chars().any(char::is_alphabetic) {
                    found.push((line, literal.to_string()));
                }
            }
            TokenTree::Group(group) => rust(group.stream(), found),
            TokenTree::Punct(_) => {}
        }
    }
}

/// What stands between the quotation marks; nothing for numbers and characters.
fn text_of(literal: &Literal) -> String {
    let whole = literal.to_string();
    let text = whole.find('"').zip(whole.rfind('"'));
    text.map_or(String::new(), |(start, end)| {
        whole[start + 1..end.max(start + 1)].to_owned()
    })
}

/// Two plain words, one beside a value, one that begins with a capital, or other letters than
/// those of English.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    if NAMES.contains(&text) {
        return false;
    }
    let bare = text.replace(['.', ',', '!', '?', ':', ';', '…'], "");
    let words = bare.split_whitespace().filter(is_word).count();
    let has_value = text.contains('{') && text.contains(' ') && !text.contains('<');
    let capital = bare.starts_with(char::is_uppercase)
        && bare.chars().skip(1).any(char::is_lowercase)
        && is_word(&bare.as_str());
    let foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    words > 1 || (words > 0 && has_value) || capital || foreign
}

fn view_files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths: Vec<_> = VIEW_CODE.iter().map(|place| root.join(place)).collect();
    let mut files = Vec::new();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    assert!(files.len() > 10, "the view code was not found");
    files
}

#[test]
fn no_sentence_stands_in_view_code() {
    let found = view_files().into_iter().flat_map(|path| {
        let code = fs::read_to_string(&path).unwrap();
        let shown = path.display().to_string();
        let texts = texts(&code).into_iter();
        texts
            .map(move |(line, text)| format!("{shown}:{line}: {text}"))
            .collect::<Vec<_>>()
    });
    let found: Vec<_> = found.collect();
    assert!(
        found.is_empty(),
        "Texts for customers have a key here and their words in locales/:\n  {}\n",
        found.join("\n  ")
    );
}

#[test]
fn a_sentence_is_found_wherever_it_hides() {
    for code in [
        r#"fn a() { view! { <p>"Paid"</p> } }"#,
        "fn a() { view! { <p>Paid</p> } }",
        r#"fn a() { view! { <p class="x">{b}" paid"</p> } }"#,
        r#"fn a() { view! { <input aria-label="close"/> } }"#,
        r#"fn a() { view! { <img alt="a cat"/> } }"#,
        r#"fn a() { view! { <p>{if b { "Nothing was charged" } else { "" }}</p> } }"#,
        r#"fn a() -> String { format!("{amount} paid") }"#,
        r#"const A: &str = "Please ask the staff.";"#,
        r#"const A: &str = "Paid";"#,
        r#"const A: &str = "支払い";"#,
    ] {
        assert_eq!(texts(code).len(), 1, "{code}");
    }
    for code in [
        "/// Says a sentence.\nfn b() {}",
        r#"#[expect(x, reason = "what a sentence says")] fn a() {}"#,
        r#"fn a() { view! { <p class="one two" id="b">{texts.get("amount-pay")}" · "</p> } }"#,
        r#"fn a() { b.expect("a key that is always there") }"#,
        r#"const A: &str = "sign sign-tick";"#,
        r#"const A: &str = "M14 25l7 7 14-15";"#,
    ] {
        assert_eq!(texts(code), [], "{code}");
    }
}
