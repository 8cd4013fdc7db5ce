//! The repository's habits as tests: what no compiler checks, and what a reviewer would have to
//! say again and again.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A file is a page (CONTRIBUTING.md).
const LINES_MAX: usize = 300;

/// Folders that hold what tools made.
const MADE: &[&str] = &[".git", "target", "node_modules", "data", "output"];

/// Where keys of texts start.
const KEY_STARTS: &[&str] = &[
    "again-",
    "amount-",
    "result-",
    "problem-",
    "declined-",
    "unfinished-",
    "wallet-",
    "common-",
    "language-",
    "poster-",
    "studio-",
    "brand-",
    "picture-",
];

/// Files of texts that a language may leave out.
const OPTIONAL_TEXTS: &[&str] = &["studio.ftl"];

/// What starts like a key of a text but is a style's name, a file's or an address's.
const NO_KEYS: &[&str] = &["wallet-needed-page"];

/// One text file of the repository.
struct File {
    /// From the root, with slashes.
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Every file that can be read as text.
fn files() -> Vec<File> {
    let root = root();
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() && !MADE.iter().any(|made| name == *made) {
                folders.push(path);
            } else if kind.is_file()
                && name != ".git" // in a second working tree
                && let Ok(text) = fs::read_to_string(&path)
            {
                let path = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                files.push(File { path, text });
            }
        }
    }
    assert!(files.len() > 100, "the repository was not found");
    files
}

fn ending(end: &str) -> Vec<File> {
    files()
        .into_iter()
        .filter(|file| file.path.ends_with(end))
        .collect()
}

/// Fails with every finding, and the rule they break.
fn assert_none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}

#[test]
fn every_rust_file_says_at_its_top_what_it_is_for() {
    let silent = ending(".rs")
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "));
    let silent: Vec<_> = silent.map(|file| file.path).collect();
    assert_none(
        &silent,
        "Every module opens with what it is for and what it does not know:",
    );
}

#[test]
fn every_rust_file_is_a_page() {
    let long = ending(".rs").into_iter().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > LINES_MAX).then(|| format!("{}: {lines} lines", file.path))
    });
    let rule = format!("A file is a page, of {LINES_MAX} lines at most; split by what it is for:");
    assert_none(&long.collect::<Vec<_>>(), &rule);
}

#[test]
fn modules_have_names() {
    let nameless = ending("/mod.rs").into_iter().map(|file| file.path);
    assert_none(
        &nameless.collect::<Vec<_>>(),
        "A module is `name.rs` beside `name/`:",
    );
}

#[test]
fn colours_are_defined_in_one_place() {
    let pages = files().into_iter().filter(|file| {
        let folders = [
            "app/src/",
            "app/texts/src/",
            "script/",
            "server/studio_pages/src/",
            "style/",
        ];
        let of_pages = folders.iter().any(|folder| file.path.starts_with(folder));
        of_pages && file.path != "style/tokens.css"
    });
    let coloured = pages.flat_map(|file| {
        // A QR code is dark on light in every theme, for the camera's sake.
        let exempt = |line: &str| line.contains(".qr") || line.contains("svg::Color(");
        let lines = file.text.lines().zip(1..).filter(|(line, _)| !exempt(line));
        let found = lines.filter(|(line, _)| has_colour(line));
        found
            .map(|(line, at)| format!("{}:{at}: {}", file.path, line.trim()))
            .collect::<Vec<_>>()
    });
    let rule = "Colours are written in style/tokens.css only, and used by their names:";
    assert_none(&coloured.collect::<Vec<_>>(), rule);
}

/// `#1678ff`, `rgb(…)`, `hsl(…)` and the like.
fn has_colour(line: &str) -> bool {
    let functions = [
        "rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "hwb(", "lab(", "lch(",
    ];
    let hex = line.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let goes_on = rest
            .chars()
            .nth(digits)
            .is_some_and(|c| c.is_alphanumeric() || c == '-');
        matches!(digits, 3 | 4 | 6 | 8) && !goes_on
    });
    hex || functions.iter().any(|function| line.contains(function))
}

#[test]
fn no_file_speaks_of_where_it_was_written() {
    // Put together here, so that this file does not find itself.
    let forbidden = [["/wo", "rk/"].concat(), ["../sha", "red"].concat()];
    let found = files().into_iter().flat_map(|file| {
        let lines = file.text.lines().zip(1..);
        let found = lines.filter(|(line, _)| forbidden.iter().any(|words| line.contains(words)));
        found
            .map(|(_, at)| format!("{}:{at}", file.path))
            .collect::<Vec<_>>()
    });
    assert_none(
        &found.collect::<Vec<_>>(),
        "Paths of one machine mean nothing on another:",
    );
}

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

#[test]
fn files_end_with_a_line_and_lines_with_nothing() {
    let kinds = [
        ".rs", ".toml", ".css", ".ftl", ".md", ".sql", ".mjs", ".json",
    ];
    let untidy = files()
        .into_iter()
        .filter(|file| kinds.iter().any(|end| file.path.ends_with(end)));
    let untidy = untidy.filter(|file| {
        let blank_ends = file.text.lines().any(|line| line.ends_with([' ', '\t']));
        !file.text.ends_with('\n') || blank_ends || file.text.contains('\r')
    });
    let untidy: Vec<_> = untidy.map(|file| file.path).collect();
    assert_none(
        &untidy,
        "Files end with one line feed, lines with no blank:",
    );
}
