//! The table as Rust: what most languages write alike once, and a row a language for the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::data::Locale;

/// Our languages, and what CLDR calls them.
pub(crate) const LANGUAGES: [(&str, &str); 29] = [
    ("en", "en"),
    ("zh-Hans", "zh-Hans"),
    ("zh-Hant", "zh-Hant"),
    ("zh-HK", "zh-Hant-HK"),
    ("ja", "ja"),
    ("ko", "ko"),
    ("th", "th"),
    ("ms", "ms"),
    ("id", "id"),
    ("fil", "fil"),
    ("vi", "vi"),
    ("km", "km"),
    ("my", "my"),
    ("mn", "mn"),
    ("kk", "kk"),
    ("ru", "ru"),
    ("it", "it"),
    ("de", "de"),
    ("fr", "fr"),
    ("es", "es"),
    ("pt", "pt"),
    ("nl", "nl"),
    ("tr", "tr"),
    ("hi", "hi"),
    ("bn", "bn"),
    ("ur", "ur"),
    ("ar", "ar"),
    ("he", "he"),
    ("fa", "fa"),
];

/// Columns a line of symbols may have.
const COLUMNS: usize = 80;

/// The table's whole file.
pub(crate) fn source(packages: &[&str], locales: &[Locale]) -> String {
    let common = common(locales);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "//! How languages write numbers and currencies. Not to be edited: made by `cargo xtask cldr`\n\
         //! from {} (Unicode CLDR; licence Unicode-3.0).\n\n\
         use super::{{Row, row}};\n\n\
         /// Symbols most languages have for a currency.\n\
         pub(super) const COMMON: &str = {};\n\n\
         /// Languages: tag, marks, pattern, and the symbols that aren't the common ones.\n\
         pub(super) static ROWS: &[Row] = &[",
        packages.join(" and "),
        literal(&common)
    );
    for locale in locales {
        let _ = writeln!(
            out,
            "    row(({:?}, \"{}\", \"{}\"), {}),",
            locale.tag,
            visible(&locale.marks),
            visible(&locale.pattern),
            literal(&differing(&locale.symbols, &common))
        );
    }
    out.push_str("];\n");
    out
}

/// The symbol each currency has in more than half of the languages.
fn common(locales: &[Locale]) -> BTreeMap<String, String> {
    let codes: BTreeSet<&String> = locales.iter().flat_map(|l| l.symbols.keys()).collect();
    let mut common = BTreeMap::new();
    for code in codes {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        for symbol in locales.iter().filter_map(|l| l.symbols.get(code)) {
            *counts.entry(symbol).or_default() += 1;
        }
        let usual = counts
            .into_iter()
            .find(|(_, count)| count * 2 > locales.len());
        if let Some((symbol, _)) = usual {
            common.insert(code.clone(), symbol.clone());
        }
    }
    common
}

/// What a language writes otherwise; its code for a currency that has no symbol there.
fn differing(
    symbols: &BTreeMap<String, String>,
    common: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let codes: BTreeSet<&String> = symbols.keys().chain(common.keys()).collect();
    let here = |code: &String| symbols.get(code).unwrap_or(code).clone();
    codes
        .into_iter()
        .map(|code| (code.clone(), here(code)))
        .filter(|(code, symbol)| common.get(code) != Some(symbol))
        .collect()
}

/// `"AUD=A$ BRL=R$"`, on as many lines as it takes.
fn literal(symbols: &BTreeMap<String, String>) -> String {
    let mut lines = vec![String::new()];
    for (code, symbol) in symbols {
        let word = format!("{code}={}", visible(symbol));
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(&word),
            Some(line) if line.len() + word.len() < COLUMNS => {
                line.push(' ');
                line.push_str(&word);
            }
            Some(_) | None => lines.push(word),
        }
    }
    // A first line of its own leaves room for what the literal is assigned to.
    let start = if lines.len() > 1 { "\\\n         " } else { "" };
    format!("\"{start}{}\"", lines.join(" \\\n         "))
}

/// With what can't be seen written out.
fn visible(text: &str) -> String {
    let unseen = |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}');
    let shown = |c: char| {
        if unseen(c) {
            c.escape_unicode().to_string()
        } else {
            c.to_string()
        }
    };
    text.chars().map(shown).collect()
}
