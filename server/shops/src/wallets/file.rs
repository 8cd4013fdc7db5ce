//! Reading a file of wallets: TOML into rows, over the built-in ones or instead of them. A file is
//! taken whole or not at all, and what is wrong with it has a line and a column.

use std::{collections::BTreeMap, ops::Range};

use domain::WalletTable;
use domain::wallet::{
    FamilyRow, Fault, Field, Place, Support, WalletProblem, WalletRow, WalletRows,
};
use serde::Deserialize;
use toml::Spanned;

/// The table that is built in.
const BUILT_IN: &str = include_str!("../../wallets.toml");
/// Largest file; the built-in one has 8 kB.
pub const FILE_LEN_MAX: u64 = 256 * 1_024;

/// Why a file can't be taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum FileError {
    /// It can't be read at all.
    #[error("can't be read: {0}")]
    Unreadable(String),
    /// It is larger than [`FILE_LEN_MAX`].
    #[error("is larger than {FILE_LEN_MAX} bytes")]
    TooLarge,
    /// Not TOML, or not our tables.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong.
        what: String,
    },
    /// Everything that is wrong with the contents.
    #[error("{}", .0.join("; "))]
    Contents(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    mode: Mode,
    #[serde(default)]
    wallet: Vec<WalletEntry>,
    #[serde(default)]
    family: Vec<FamilyEntry>,
}

/// What becomes of the built-in rows.
#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Mode {
    /// A row with a known id stands in that row's place; others are tested before all built-in ones.
    #[default]
    Extend,
    /// They are gone.
    Replace,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WalletEntry {
    id: Spanned<String>,
    name: Spanned<String>,
    names: Option<Spanned<BTreeMap<String, String>>>,
    tokens: Spanned<Vec<String>>,
    next_to: Option<Spanned<String>>,
    home: Spanned<String>,
    currency: Spanned<String>,
    languages: Spanned<Vec<String>>,
    #[serde(default)]
    entry_code: SupportEntry,
    min: Option<Spanned<String>>,
    max: Option<Spanned<String>>,
    open_ios: Option<Spanned<String>>,
    open_android: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamilyEntry {
    id: Spanned<String>,
    tokens: Spanned<Vec<String>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum SupportEntry {
    Yes,
    No,
    #[default]
    Unknown,
}

/// Where a row's fields stand in the file; built-in rows stand in none.
type Spans = Vec<(Field, Range<usize>)>;

/// Rows with where they stand.
#[derive(Default)]
struct Written {
    wallets: Vec<(WalletRow, Spans)>,
    families: Vec<(FamilyRow, Spans)>,
}

/// The built-in table.
pub fn built_in() -> Result<WalletTable, FileError> {
    let (_, written) = parse(BUILT_IN)?;
    checked(BUILT_IN, &written)
}

/// The table of a file's text.
pub fn read(text: &str) -> Result<WalletTable, FileError> {
    let (mode, written) = parse(text)?;
    match mode {
        Mode::Replace => checked(text, &written),
        Mode::Extend => {
            let (_, base) = parse(BUILT_IN)?;
            let merged = Written {
                wallets: merge(written.wallets, base.wallets, |row| &row.id),
                families: merge(written.families, base.families, |row| &row.id),
            };
            checked(text, &merged)
        }
    }
}

fn parse(text: &str) -> Result<(Mode, Written), FileError> {
    let file: File = toml::from_str(text).map_err(|error| {
        let (line, column) = position(text, error.span().map_or(0, |span| span.start));
        let what = error.message().to_owned();
        FileError::Syntax { line, column, what }
    })?;
    let written = Written {
        wallets: file.wallet.into_iter().map(WalletEntry::row).collect(),
        families: file.family.into_iter().map(FamilyEntry::row).collect(),
    };
    Ok((file.mode, written))
}

/// New rows first, in their order; then the built-in ones, each with what took its place.
fn merge<R>(
    new: Vec<(R, Spans)>,
    built_in: Vec<(R, Spans)>,
    id: impl Fn(&R) -> &str,
) -> Vec<(R, Spans)> {
    let mut base = built_in;
    for (_, spans) in &mut base {
        spans.clear();
    }
    let mut first = Vec::new();
    for (row, spans) in new {
        // A second row of the same id finds no place any more; the check says so.
        let known = base
            .iter_mut()
            .find(|(old, spans)| spans.is_empty() && id(old) == id(&row));
        match known {
            Some(place) => *place = (row, spans),
            None => first.push((row, spans)),
        }
    }
    first.extend(base);
    first
}

fn checked(text: &str, written: &Written) -> Result<WalletTable, FileError> {
    let rows = WalletRows {
        wallets: written.wallets.iter().map(|(row, _)| row.clone()).collect(),
        families: written
            .families
            .iter()
            .map(|(row, _)| row.clone())
            .collect(),
    };
    let mut problems = match WalletTable::check(&rows) {
        Ok(table) => return Ok(table),
        Err(problems) => problems,
    };
    problems.sort_by_key(|problem| written.start(problem));
    let said = problems.iter().map(|problem| {
        let (line, column) = position(text, written.start(problem));
        format!("line {line}, column {column}: {problem}")
    });
    Err(FileError::Contents(said.collect()))
}

impl Written {
    /// Where a problem stands. If a built-in row is unhappy, it is so about one of the file's.
    fn start(&self, problem: &WalletProblem) -> usize {
        let own = self.at(problem.place, problem.field);
        let earlier = match &problem.fault {
            Fault::SameId { earlier } | Fault::TakenToken { earlier, .. } => Some(*earlier),
            Fault::TooManyRows
            | Fault::BadId
            | Fault::BadName
            | Fault::TooManyTokens
            | Fault::NoTokens
            | Fault::BadToken(_)
            | Fault::BadHome
            | Fault::UnknownCurrency
            | Fault::LanguageCount
            | Fault::BadLanguage(_)
            | Fault::BadAmount
            | Fault::BadAppLink
            | Fault::BadLimits(_) => None,
        };
        let found = own.or_else(|| self.at(earlier?, problem.field));
        found.unwrap_or_default()
    }

    fn at(&self, place: Place, field: Field) -> Option<usize> {
        let spans = match place {
            Place::Wallet(row) => &self.wallets.get(row)?.1,
            Place::Family(row) => &self.families.get(row)?.1,
        };
        let at = spans.iter().find(|(known, _)| *known == field);
        // A limit may be unhappy with the other one.
        let at = at.or_else(|| spans.iter().find(|(known, _)| *known == Field::Min));
        at.map(|(_, span)| span.start)
    }
}

impl WalletEntry {
    fn row(self) -> (WalletRow, Spans) {
        let mut spans = vec![
            (Field::Id, self.id.span()),
            (Field::Name, self.name.span()),
            (Field::Tokens, self.tokens.span()),
            (Field::Home, self.home.span()),
            (Field::Currency, self.currency.span()),
            (Field::Languages, self.languages.span()),
        ];
        let names = self.names.map(|names| {
            spans.push((Field::Names, names.span()));
            names.into_inner()
        });
        let mut optional = |field, value: Option<Spanned<String>>| {
            let value = value?;
            spans.push((field, value.span()));
            Some(value.into_inner())
        };
        let row = WalletRow {
            next_to: optional(Field::NextTo, self.next_to),
            min: optional(Field::Min, self.min),
            max: optional(Field::Max, self.max),
            open_ios: optional(Field::OpenIos, self.open_ios),
            open_android: optional(Field::OpenAndroid, self.open_android),
            id: self.id.into_inner(),
            name: self.name.into_inner(),
            names: names.unwrap_or_default(),
            tokens: self.tokens.into_inner(),
            home: self.home.into_inner(),
            currency: self.currency.into_inner(),
            languages: self.languages.into_inner(),
            entry_code: match self.entry_code {
                SupportEntry::Yes => Support::Yes,
                SupportEntry::No => Support::No,
                SupportEntry::Unknown => Support::Unknown,
            },
        };
        (row, spans)
    }
}

impl FamilyEntry {
    fn row(self) -> (FamilyRow, Spans) {
        let spans = vec![
            (Field::Id, self.id.span()),
            (Field::Tokens, self.tokens.span()),
        ];
        let row = FamilyRow {
            id: self.id.into_inner(),
            tokens: self.tokens.into_inner(),
        };
        (row, spans)
    }
}

/// Line and column of a byte, both from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |feed| feed + 1);
    let column = before.get(start..).unwrap_or_default().chars().count();
    (line + 1, column + 1)
}
