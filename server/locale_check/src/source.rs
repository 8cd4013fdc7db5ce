//! What English says about each message: where it stands, its variables, its numbers, its length.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    parsed::{Message, Parsed},
    uses::{Reading, Uses, readings},
};

/// The largest number that plural forms are tried with, where English doesn't say.
pub(super) const NUMBER_MAX: u32 = 1_000;

/// One message of English.
#[derive(Debug)]
pub(super) struct Known<'a> {
    /// The file it belongs in.
    pub(super) file: &'a str,
    pub(super) message: &'a Message<'a>,
    /// All that may be used.
    pub(super) variables: BTreeSet<&'a str>,
    /// What every way to read it shows.
    pub(super) always: BTreeSet<&'a str>,
    /// Variables that are numbers, and the largest each can be.
    pub(super) numbers: BTreeMap<&'a str, u32>,
    /// Most characters, if English says so.
    pub(super) length_max: Option<usize>,
    pub(super) words: Vec<Reading<'a>>,
}

/// All of English, by message.
#[derive(Debug)]
pub(super) struct Source<'a> {
    known: BTreeMap<&'a str, Known<'a>>,
    /// The messages, in the order of their files.
    pub(super) order: Vec<&'a str>,
    /// The files there are.
    pub(super) files: Vec<&'a str>,
}

impl<'a> Source<'a> {
    pub(super) fn of(files: &'a [Parsed<'a>]) -> Self {
        let mut source = Self {
            known: BTreeMap::new(),
            order: Vec::new(),
            files: files.iter().map(|file| file.file.name.as_str()).collect(),
        };
        for file in files {
            for message in file.messages.iter().filter(|message| !message.is_term) {
                source.order.push(message.id);
                let known = known(&file.file.name, message);
                source.known.entry(message.id).or_insert(known);
            }
        }
        source
    }

    pub(super) fn get(&self, id: &str) -> Option<&Known<'a>> {
        self.known.get(id)
    }
}

fn known<'a>(file: &'a str, message: &'a Message<'a>) -> Known<'a> {
    let uses = message.value.as_ref().map(Uses::of).unwrap_or_default();
    let words = message.value.as_ref().map(readings).unwrap_or_default();
    let always = words.iter().map(|reading| reading.shown.clone());
    let always = always.reduce(|a, b| a.intersection(&b).copied().collect());
    let mut numbers = BTreeMap::new();
    for name in &uses.variables {
        let chosen_by = uses.choices.iter().any(|choice| {
            choice.variable == Some(name) && choice.keys.iter().all(|key| is_number_key(key))
        });
        if let Some(max) = number_max(&message.comment, name) {
            numbers.insert(*name, max);
        } else if chosen_by {
            numbers.insert(*name, NUMBER_MAX);
        }
    }
    Known {
        file,
        message,
        variables: uses.variables.iter().copied().collect(),
        always: always.unwrap_or_default(),
        numbers,
        length_max: length_max(&message.comment),
        words,
    }
}

/// A key that chooses by a number: its plural category, or the number itself.
pub(super) fn is_number_key(key: &str) -> bool {
    is_category(key) || key.parse::<f64>().is_ok()
}

/// The names Unicode gave to plural forms, in its order.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One of the names Unicode gave to plural forms.
pub(super) fn is_category(key: &str) -> bool {
    CATEGORIES.contains(&key)
}

/// The N of "at most N characters".
fn length_max(comment: &str) -> Option<usize> {
    let comment = comment.to_ascii_lowercase();
    let mut after = comment.split("at most ").skip(1);
    after.find_map(|rest| {
        let (number, rest) = rest.split_once(' ')?;
        rest.starts_with("character").then(|| number.parse().ok())?
    })
}

/// Of "$name is a number from 0 to N", the N.
fn number_max(comment: &str, name: &str) -> Option<u32> {
    let said = format!("${name} is a number");
    let (_, rest) = comment.split_once(&said)?;
    let range = rest.strip_prefix(" from 0 to ");
    let max = range.and_then(|rest| {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        rest.get(..end)?.parse().ok()
    });
    Some(max.unwrap_or(NUMBER_MAX))
}
