//! One thing that is wrong with a translation, and its place.

use std::fmt;

use serde::Serialize;

use super::{TextFile, parsed::offset};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Customers would see another language, a gap or a broken sentence.
    Error,
    /// May be meant; a person should look.
    Warning,
}

/// What kind of mistake it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The folder's name.
    Tag,
    /// A file is missing, left over or unreadable.
    File,
    /// Not written as Fluent is.
    Syntax,
    /// A message that English has.
    Missing,
    /// A message that English doesn't have, or has elsewhere.
    LeftOver,
    /// Written twice.
    Twice,
    /// A variable nobody fills in, or one that is never shown.
    Variable,
    /// A function there isn't.
    Function,
    /// An attribute nobody shows.
    Attribute,
    /// Another message, or a term, that isn't there.
    Reference,
    /// A term nobody uses.
    Term,
    /// Plural forms.
    Plural,
    /// More characters than there is room for.
    TooLong,
    /// The same words as in English.
    Copy,
    /// A word that the language's glossary forbids or misses, or the glossary itself.
    Glossary,
    /// Invisible marks of direction.
    Direction,
    /// Characters that don't belong into a text.
    Character,
}

impl Rule {
    /// Whether a text with such an error must not be shown. Of the others, what is missing is said
    /// in English meanwhile, and what is left over is never seen.
    pub const fn spoils_page(self) -> bool {
        match self {
            Self::Tag
            | Self::Syntax
            | Self::Twice
            | Self::Variable
            | Self::Function
            | Self::Reference
            | Self::Plural
            | Self::Direction
            | Self::Character => true,
            Self::File
            | Self::Missing
            | Self::LeftOver
            | Self::Attribute
            | Self::Term
            | Self::TooLong
            | Self::Copy
            | Self::Glossary => false,
        }
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file, as it can be opened.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The message it is in.
    pub message: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// What kind it is.
    pub rule: Rule,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: String,
}

impl Finding {
    /// An error at this byte of this file.
    pub(super) fn error(rule: Rule, file: &TextFile, at: usize) -> Self {
        let (line, column) = place(&file.text, at);
        Self {
            file: file.shown.clone(),
            line,
            column,
            message: None,
            severity: Severity::Error,
            rule,
            what: String::new(),
            advice: String::new(),
        }
    }

    /// An error at this piece of this file's text.
    pub(super) fn error_at(rule: Rule, file: &TextFile, piece: &str) -> Self {
        Self::error(rule, file, offset(&file.text, piece))
    }

    /// An error of a whole file or folder.
    pub(super) fn error_in(rule: Rule, shown: &str) -> Self {
        let file = TextFile {
            shown: shown.to_owned(),
            ..TextFile::default()
        };
        Self::error(rule, &file, 0)
    }

    /// The message it is in.
    pub(super) fn of(self, message: &str) -> Self {
        Self {
            message: Some(message.to_owned()),
            ..self
        }
    }

    /// Only a warning.
    pub(super) fn warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }

    /// What is wrong, and what to do.
    pub(super) fn says(self, what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
            ..self
        }
    }

    /// Whether it says only that a message waits for its translation.
    pub fn is_to_translate(&self) -> bool {
        self.rule == Rule::Missing
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            out,
            "{}:{}:{}: {severity}: ",
            self.file, self.line, self.column
        )?;
        if let Some(message) = &self.message {
            write!(out, "{message}: ")?;
        }
        write!(out, "{}\n    {}", self.what, self.advice)
    }
}

/// Line and column of a byte, both from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count());
    (line.saturating_add(1), column.saturating_add(1))
}
