//! The repository's habits as tests: what no compiler checks, and what a reviewer would have to
//! say again and again.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

mod arguments;
mod files;
mod migrations;
mod texts;

use files::{assert_none, ending, files};

/// A file is a page (CONTRIBUTING.md).
const LINES_MAX: usize = 300;

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
            "server/office_pages/src/",
            "server/till_pages/src/",
            "style/",
        ];
        let of_pages = folders.iter().any(|folder| file.path.starts_with(folder));
        // A screen's signals are the same in every theme, and no customer's page has them.
        let tokens = [
            "style/tokens.css",
            "style/studio/tokens.css",
            "style/till/tokens.css",
        ];
        of_pages && !tokens.contains(&&*file.path)
    });
    let coloured = pages.flat_map(|file| {
        // A QR code is dark on light in every theme, for the camera's sake; an acquirer's mark is on white, for its
        // artwork's.
        let exempt = |line: &str| {
            let known = [".qr", "svg::Color(", "MARK_PLATE: &str"];
            known.iter().any(|known| line.contains(known))
        };
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
