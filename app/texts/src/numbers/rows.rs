//! The rows of `cldr.txt`, read once: each with everything it has from those it falls back on.
//!
//! The file says itself how it is written. A test holds that every line of it can be read.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::NumberStyle;

/// One language, or a region that writes otherwise.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) tag: String,
    pub(super) numbers: NumberStyle,
    /// `¤` and `#` where symbol and number stand.
    pub(super) pattern: String,
    /// By code; a currency that isn't there is written with its code.
    symbols: BTreeMap<String, String>,
}

/// All of them.
#[derive(Debug, Default)]
struct Table {
    rows: BTreeMap<String, Row>,
    /// What a tag without a row falls back on, where that isn't itself without its last part.
    parents: BTreeMap<String, String>,
    /// The symbols most languages have.
    symbols: BTreeMap<String, String>,
    unread: usize,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("cldr.txt")));

impl Row {
    /// The row of a tag, or of the nearest one it falls back on.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        let parent = TABLE.parents.get(tag).map(String::as_str);
        let row = TABLE.rows.get(parent.unwrap_or(tag));
        row.or_else(|| Self::of(tag.rsplit_once('-')?.0))
    }

    /// The symbol of a currency, if it isn't its code.
    pub(super) fn symbol(&self, code: &str) -> Option<&str> {
        self.symbols.get(code).map(String::as_str)
    }
}

impl Table {
    fn read(text: &str) -> Self {
        let mut table = Self::default();
        let is_line = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
        // A line that is set in goes on with the one before it.
        let text = text.replace("\n   ", "");
        for line in text.lines().filter(is_line) {
            if table.line(line).is_none() {
                table.unread += 1;
            }
        }
        table
    }

    fn line(&mut self, line: &str) -> Option<()> {
        let (start, rest) = line.split_once(' ')?;
        match start {
            "symbols" => self.symbols = pairs(rest)?,
            "parents" => self.parents = pairs(rest)?,
            _ => {
                let (tag, behind) = match start.split_once('<') {
                    Some((tag, behind)) => (tag, &self.rows.get(behind)?.symbols),
                    None => (start, &self.symbols),
                };
                let (marks, rest) = rest.split_once(' ')?;
                let (pattern, own) = rest.split_once(' ').unwrap_or((rest, ""));
                let mut symbols = behind.clone();
                symbols.extend(pairs(own)?);
                let row = Row {
                    tag: tag.to_owned(),
                    numbers: NumberStyle::from_attribute(&plain(marks)?)?,
                    pattern: plain(pattern)?,
                    symbols,
                };
                self.rows.insert(row.tag.clone(), row);
            }
        }
        Some(())
    }
}

/// `EUR=€ GBP=£`.
fn pairs(text: &str) -> Option<BTreeMap<String, String>> {
    let words = text.split(' ').filter(|word| !word.is_empty());
    words
        .map(|word| {
            let (key, value) = word.split_once('=')?;
            Some((key.to_owned(), plain(value)?))
        })
        .collect()
}

/// With `\u{a0}` as the character it stands for.
fn plain(text: &str) -> Option<String> {
    let mut pieces = text.split("\\u{");
    let mut out = pieces.next()?.to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}')?;
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        out.push_str(rest);
    }
    Some(out)
}

/// The symbol a currency has among foreigners, if it has one: "US$", "JP¥".
pub(super) fn unmistakable(code: &str) -> Option<&'static str> {
    match code {
        // In the file every language that has another says so.
        "USD" => Some("US$"),
        _ => TABLE.symbols.get(code).map(String::as_str),
    }
}

/// The currency's symbol in every language that has one for it.
pub(super) fn symbols(code: &str) -> impl Iterator<Item = &'static str> {
    let of_row = move |row: &'static Row| row.symbol(code);
    TABLE.rows.values().filter_map(of_row)
}

#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static Row> {
    TABLE.rows.values()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert_eq!(TABLE.unread, 0);
        assert!(TABLE.rows.len() > 250, "{}", TABLE.rows.len());
        assert!(TABLE.symbols.len() > 15 && TABLE.parents.len() > 50);
        for parent in TABLE.parents.values() {
            assert!(TABLE.rows.contains_key(parent), "{parent}");
        }
        assert_eq!(
            Table::read("xx .,30\nyy nonsense ¤#\nzz<xx .,30 ¤#\n").unread,
            3
        );
    }

    #[test]
    fn a_tag_falls_back_on_its_parents() {
        let found = |tag| Row::of(tag).map(|row| row.tag.as_str());
        for (tag, row) in [
            ("sv", "sv"),
            ("sv-FI", "sv"),
            ("zh-Hans", "zh"),
            ("zh-HK", "zh-Hant-HK"),
            ("zh-TW", "zh-Hant"),
            ("en-GB", "en-001"),
            ("en-GB-oxendict", "en-001"),
            ("en-US", "en"),
            ("es-MX", "es-MX"),
            ("nb", "no"),
            ("pt-BR", "pt"),
            ("pt-CV", "pt-PT"),
            ("sr-Latn-ME", "sr-Latn"),
        ] {
            assert_eq!(found(tag), Some(row), "{tag}");
        }
        assert_eq!(found("tlh"), None);
        assert_eq!(found(""), None);
    }
}
