//! A line a shop says on its pages, in one language or several: a welcome, a footer.
//!
//! Plain text, whatever it looks like. Which language a customer reads is decided elsewhere.

use std::collections::BTreeMap;

use domain::{Words, visible::is_visible};
use serde::{Deserialize, Serialize};

/// Words that were checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Told", into = "Told")]
pub struct Line(Words);

/// Why a text is no line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoLine {
    /// Empty, too long, in several lines, with invisible characters or blanks at an end.
    #[error(
        "must have 1 to {} visible characters in one line, with no blank at either end",
        Line::CHARS_MAX
    )]
    Text,
    /// Not a language tag.
    #[error("has `{0}`, which is not a language tag such as ja or zh-Hant")]
    Tag(String),
    /// A table without a language, or with more than there is room for.
    #[error("must be in 1 to {} languages", Line::LANGUAGES_MAX)]
    Languages,
}

/// As it is written: a text, or a table of them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Told {
    Once(String),
    ByLanguage(BTreeMap<String, String>),
}

impl Line {
    /// As long as three lines of a small telephone.
    pub const CHARS_MAX: usize = 160;
    /// More than pages have.
    pub const LANGUAGES_MAX: usize = 60;

    /// The same for everybody.
    pub fn same(text: &str) -> Result<Self, NoLine> {
        visible(text)?;
        Ok(Self(Words::same(text)))
    }

    /// One text a language (BCP 47 tag).
    pub fn by_language(texts: BTreeMap<String, String>) -> Result<Self, NoLine> {
        if texts.len() > Self::LANGUAGES_MAX {
            return Err(NoLine::Languages);
        }
        for (tag, text) in &texts {
            if !is_tag(tag) {
                return Err(NoLine::Tag(tag.clone()));
            }
            visible(text)?;
        }
        Words::by_language(texts, "")
            .map(Self)
            .ok_or(NoLine::Languages)
    }

    /// The words.
    pub const fn words(&self) -> &Words {
        &self.0
    }
}

fn visible(text: &str) -> Result<(), NoLine> {
    let blank = text.is_empty() || text.trim() != text;
    // Marks that turn the direction of what follows could make another text of the page's.
    if blank || text.chars().count() > Line::CHARS_MAX || !is_visible(text) {
        return Err(NoLine::Text);
    }
    Ok(())
}

/// The shape of a tag; whether anybody speaks it is not asked.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let language = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
    let part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    language && tag.len() <= 35 && parts.all(part)
}

impl TryFrom<Told> for Line {
    type Error = NoLine;

    fn try_from(told: Told) -> Result<Self, NoLine> {
        match told {
            Told::Once(text) => Self::same(&text),
            Told::ByLanguage(texts) => Self::by_language(texts),
        }
    }
}

impl From<Line> for Told {
    fn from(line: Line) -> Self {
        let texts = line.0.languages();
        if texts.is_empty() {
            Self::Once(line.0.own().to_owned())
        } else {
            Self::ByLanguage(texts.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Line, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_line_is_written_as_it_was_read() {
        for json in [
            r#""Welcome <b>""#,
            r#"{"en":"Welcome","ja":"いらっしゃいませ"}"#,
        ] {
            let line = read(json).unwrap();
            assert_eq!(serde_json::to_string(&line).unwrap(), json);
        }
    }

    #[test]
    fn what_is_no_line_is_refused() {
        let long = format!("\"{}\"", "x".repeat(Line::CHARS_MAX + 1));
        for json in [
            "\"\"",
            "\" a\"",
            r#""a\nb""#,
            r#""a\u202eb""#,
            "{}",
            r#"{"english":"a"}"#,
            r#"{"en":""}"#,
            "5",
            &long,
        ] {
            assert!(read(json).is_err(), "{json}");
        }
    }
}
