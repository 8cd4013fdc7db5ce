//! The table as text: what most languages write alike once, and a row for each that differs from
//! the one it falls back on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::coverage::Coverage;
use super::data::Locale;

/// Columns a line may have before it goes on in the next.
const COLUMNS: usize = 100;

/// What the table says of itself.
const HEAD: &str = "\
# A row: tag, marks (decimal, group, grouping, zero), pattern, and the currencies' symbols that
# aren't those of the row it falls back on (after `<`; without one, of `symbols`). `parents` are
# the tags that have no row and don't fall back on themselves without their last part.
";

type Symbols = BTreeMap<String, String>;

/// The table's whole file, and how many rows it has.
pub(crate) fn text(packages: &[&str], locales: &[Locale], coverage: &Coverage) -> (String, usize) {
    let languages: Vec<&Locale> = locales.iter().filter(|it| !it.tag.contains('-')).collect();
    let common = common(&languages);
    let mut out = format!(
        "# How languages write numbers and currencies. Not to be edited: made by `cargo xtask cldr`\n\
         # from {} (Unicode CLDR; licence Unicode-3.0).\n{HEAD}\n",
        packages.join(" and ")
    );
    line(&mut out, "symbols", written(&common));
    let mut rows: BTreeMap<&str, &Locale> = BTreeMap::new();
    // A parent always stands before its children.
    for locale in locales {
        let parent = row_above(coverage, &rows, &locale.tag);
        let behind = parent.map_or(&common, |parent| &parent.symbols);
        let differing = differing(&locale.symbols, behind);
        let same = parent.is_some_and(|parent| {
            differing.is_empty()
                && (&parent.marks, &parent.pattern) == (&locale.marks, &locale.pattern)
        });
        if same {
            continue;
        }
        let tag = parent.map_or(locale.tag.clone(), |parent| {
            format!("{}<{}", locale.tag, parent.tag)
        });
        let start = format!(
            "{tag} {} {}",
            visible(&locale.marks),
            visible(&locale.pattern)
        );
        line(&mut out, &start, written(&differing));
        rows.insert(&locale.tag, locale);
    }
    let parents = coverage.listed().filter(|(tag, _)| !rows.contains_key(tag));
    let parents = parents.filter_map(|(tag, _)| {
        let above = &row_above(coverage, &rows, tag)?.tag;
        let shortened = shortened(&rows, tag);
        (shortened != Some(above)).then(|| format!("{tag}={above}"))
    });
    line(&mut out, "parents", parents.collect());
    (out, rows.len())
}

/// The nearest row a tag falls back on.
fn row_above<'a>(
    coverage: &Coverage,
    rows: &BTreeMap<&str, &'a Locale>,
    tag: &str,
) -> Option<&'a Locale> {
    let parent = coverage.parent(tag)?;
    let row = rows.get(parent).copied();
    row.or_else(|| row_above(coverage, rows, parent))
}

/// The row that is found by leaving out a tag's last parts.
fn shortened<'a>(rows: &BTreeMap<&str, &'a Locale>, tag: &str) -> Option<&'a String> {
    let (shorter, _) = tag.rsplit_once('-')?;
    let row = rows.get(shorter).map(|row| &row.tag);
    row.or_else(|| shortened(rows, shorter))
}

/// The symbol each currency has in more than half of the languages.
fn common(locales: &[&Locale]) -> Symbols {
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

/// What is written otherwise than behind it; its code for a currency that has no symbol here.
fn differing(symbols: &Symbols, behind: &Symbols) -> Symbols {
    let codes: BTreeSet<&String> = symbols.keys().chain(behind.keys()).collect();
    let here = |code: &String| symbols.get(code).unwrap_or(code).clone();
    codes
        .into_iter()
        .map(|code| (code.clone(), here(code)))
        .filter(|(code, symbol)| behind.get(code).unwrap_or(code) != symbol)
        .collect()
}

fn written(symbols: &Symbols) -> Vec<String> {
    let pairs = symbols.iter();
    pairs
        .map(|(code, symbol)| format!("{code}={}", visible(symbol)))
        .collect()
}

/// Words behind a start, on as many lines as it takes; those that go on are set in.
fn line(out: &mut String, start: &str, words: Vec<String>) {
    out.push_str(start);
    let mut columns = start.chars().count();
    for word in words {
        let len = word.chars().count().saturating_add(1);
        if columns.saturating_add(len) > COLUMNS {
            out.push_str("\n   ");
            columns = 3;
        }
        let _ = write!(out, " {word}");
        columns = columns.saturating_add(len);
    }
    out.push('\n');
}

/// With what can't be seen written out.
fn visible(text: &str) -> String {
    let unseen = |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}');
    let shown = |c: char| {
        if unseen(c) {
            c.escape_unicode().to_string()
        } else {
            c.to_string()
        }
    };
    text.chars().map(shown).collect()
}
