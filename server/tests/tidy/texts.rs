//! The rules of texts: what Rust asks for is in `locales/`, what is there is asked for, and all
//! languages have the same.

use std::{collections::BTreeSet, fs};

use crate::files::{File, assert_none, ending, root};

/// Where keys of texts start.
const KEY_STARTS: &[&str] = &[
    "again-",
    "sure-",
    "amount-",
    "result-",
    "receipt-",
    "problem-",
    "declined-",
    "unfinished-",
    "wallet-",
    "common-",
    "language-",
    "poster-",
    "studio-",
    "office-",
    "till-",
    "brand-",
    "picture-",
];

/// Files of texts that a language may leave out.
const OPTIONAL_TEXTS: &[&str] = &["studio.ftl"];

/// What starts like a key of a text but is a style's name, a file's or an address's.
const NO_KEYS: &[&str] = &["wallet-needed-page"];

/// The keys of a language.
fn keys_of(language: &str) -> BTreeSet<String> {
    keys_in(language, "")
}

/// The keys of one of a language's files; of all, where the name is empty.
fn keys_in(language: &str, name: &str) -> BTreeSet<String> {
    let begin = format!("locales/{language}/{name}");
    let messages = ending(".ftl")
        .into_iter()
        .filter(|file| file.path.starts_with(&begin));
    messages
        .flat_map(|file| {
            let keys = file
                .text
                .lines()
                .filter(|line| line.starts_with(char::is_alphabetic));
            let keys = keys
                .filter_map(|line| line.split_once(" ="))
                .map(|(key, _)| key.to_owned());
            keys.collect::<Vec<_>>()
        })
        .collect()
}

/// Every text in quotation marks that looks like a key.
fn keys_in_rust() -> BTreeSet<String> {
    let sources = ending(".rs").into_iter().filter(|file| {
        let ours = file.path.starts_with("app/") || file.path.starts_with("server/");
        let speaks = ours && !file.path.starts_with("server/sandbox/");
        // Samples have names of their own, like those of the texts they show.
        let names = file.path.contains("/tests/") || file.path.starts_with("app/src/samples");
        speaks && !names
    });
    let is_key = |text: &&str| {
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        plain
            && KEY_STARTS
                .iter()
                .any(|start| text.starts_with(start) && text.len() > start.len())
    };
    let quoted = |file: File| -> Vec<String> {
        let pieces = file.text.split('"').zip(file.text.split('"').skip(1));
        let quoted = pieces.filter(|(before, _)| !before.ends_with("class="));
        let keys = quoted.map(|(_, text)| text).filter(is_key);
        keys.map(str::to_owned).collect()
    };
    sources
        .flat_map(quoted)
        .filter(|key| !NO_KEYS.contains(&key.as_str()))
        .collect()
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let known = keys_of("en");
    let missing: Vec<_> = keys_in_rust().difference(&known).cloned().collect();
    assert_none(&missing, "Every key of a text stands in locales/en:");
}

#[test]
fn every_text_that_is_there_is_asked_for() {
    let mut used = keys_in_rust();
    // A problem's explanation goes by its title's name.
    let explained: Vec<_> = used.iter().map(|key| format!("{key}-explain")).collect();
    used.extend(explained);
    let unused: Vec<_> = keys_of("en").difference(&used).cloned().collect();
    assert_none(
        &unused,
        "What nobody shows, nobody should have to translate:",
    );
}

#[test]
fn every_language_has_every_text() {
    let languages = fs::read_dir(root().join("locales")).unwrap();
    let folders = languages.map(Result::unwrap);
    let folders = folders.filter(|entry| entry.path().is_dir());
    for language in folders.map(|entry| entry.file_name()) {
        let language = language.to_str().unwrap();
        let (source, here) = (keys_of("en"), keys_of(language));
        let left_out = |file: &&&str| !root().join("locales").join(language).join(file).is_file();
        let missing = OPTIONAL_TEXTS.iter().filter(left_out);
        let left_out: BTreeSet<_> = missing.flat_map(|file| keys_in("en", file)).collect();
        let source: BTreeSet<_> = source.difference(&left_out).cloned().collect();
        let apart: Vec<_> = source.symmetric_difference(&here).cloned().collect();
        assert_none(
            &apart,
            &format!("locales/{language} and locales/en have the same keys:"),
        );
    }
}
