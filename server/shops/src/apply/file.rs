//! A file's text into a draft, with everything that is wrong with it. Syntax, fields, kinds,
//! values and what contradicts itself are told together, as far as they can be read.
//!
//! Knows no database: what contradicts that is found by `plan.rs`.

mod brand;
mod code;
mod merchant;
mod slips;
mod store;
mod words;

use std::collections::HashSet;

use domain::{Currency, LimitList};
use toml::de::DeTable;

use super::{
    check::{self, Wrong},
    draft::Draft,
    mistake::{Located, Mistakes},
    table::Table,
};

/// Reads a file. What stands beside a mistake in the draft is not to be used.
pub(super) fn read(text: &str, installation: &LimitList, mistakes: &Mistakes<'_>) -> Draft {
    let (table, errors) = DeTable::parse_recoverable(text);
    let places = errors
        .iter()
        .map(|error| error.span().map_or(text.len(), |span| span.start));
    let Some(first) = places.clone().min() else {
        return read_table(table.get_ref(), installation, mistakes);
    };
    for (error, at) in errors.iter().zip(places) {
        match slips::slip(text, at) {
            Some((at, message)) => mistakes.add(at, message),
            None => mistakes.add(at, error.message()),
        }
    }
    // Tables that end before the first of these were read as they were meant.
    let whole = text.get(..first).and_then(|before| before.rfind("\n["));
    let elsewhere = Mistakes::of(text);
    read_table(table.get_ref(), installation, &elsewhere);
    mistakes.take_before(whole.unwrap_or(0), elsewhere);
    Draft::default()
}

fn read_table(table: &DeTable<'_>, installation: &LimitList, mistakes: &Mistakes<'_>) -> Draft {
    let mut reader = Reader {
        mistakes,
        installation,
        draft: Draft::default(),
        ids: HashSet::new(),
    };
    let root = Table::root(table, mistakes);
    root.allow(&["merchant"]);
    for merchant in root.tables("merchant") {
        reader.merchant(&merchant);
    }
    reader.draft
}

struct Reader<'a> {
    mistakes: &'a Mistakes<'a>,
    installation: &'a LimitList,
    draft: Draft,
    /// Kinds and ids that were there already.
    ids: HashSet<String>,
}

impl Reader<'_> {
    /// The value, after saying what is wrong with it if anything is.
    fn checked<'t>(
        &self,
        name: &str,
        found: Option<Located<&'t str>>,
        check: impl Fn(&str) -> Result<(), Wrong>,
    ) -> Option<Located<&'t str>> {
        let found = found?;
        match check(found.value) {
            Ok(()) => Some(found),
            Err(wrong) => self.wrong(name, found.at, &wrong),
        }
    }

    fn wrong<T>(&self, name: &str, at: usize, wrong: &str) -> Option<T> {
        self.mistakes.add(at, format!("`{name}` {wrong}"));
        None
    }

    /// A text for people, if it is there.
    fn words(&self, table: &Table<'_>, name: &str, len_max: usize) -> Option<String> {
        let found = self.checked(name, table.text(name), |text| check::visible(text, len_max));
        found.map(|found| found.value.to_owned())
    }

    fn currency(&self, name: &str, found: Option<Located<&str>>) -> Option<Currency> {
        let found = found?;
        match check::currency(found.value) {
            Ok(currency) => Some(currency),
            Err(wrong) => self.wrong(name, found.at, &wrong),
        }
    }

    fn amount(&self, table: &Table<'_>, name: &str, currency: Currency) -> Option<Located<u64>> {
        self.read_amount(name, table.text(name)?, currency)
    }

    fn read_amount(
        &self,
        name: &str,
        found: Located<&str>,
        currency: Currency,
    ) -> Option<Located<u64>> {
        let at = found.at;
        match check::amount(found.value, currency) {
            Ok(value) => Some(Located { value, at }),
            Err(wrong) => self.wrong(name, at, &wrong),
        }
    }

    /// Says it if this is the second one of its kind with this name.
    fn once(&mut self, kind: &str, id: Located<&str>) {
        if !self.ids.insert(format!("{kind} {}", id.value)) {
            let message = format!("the {kind} {} is there twice", id.value);
            self.mistakes.add(id.at, message);
        }
    }
}
