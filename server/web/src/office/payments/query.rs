//! What somebody types to find a payment: an amount, the minute, the two words, what the customer wrote or the reference,
//! or some of these, in any order. What could be a note as well, such as a table that is called as a wallet is, is looked for
//! as both.

mod facts;
mod signs;

use std::ops::Range;

use domain::{Currency, RefundId, RequestId, Words};
use ledger::{Reading, reading::At};
use payments::note_key::NoteKey;
use texts::AmountStyle;

use facts::Facts;

/// Most that a text can be as a note: each is looked for in every store.
const NOTES_MAX: usize = 4;

/// Most ways in which a text is read.
const READINGS_MAX: usize = 8;

/// Most readings by tills' names: one of a name that is a number has others, too.
const TILLS_MAX: usize = 2;

/// Words of a text any of which may be a note by themselves; of a longer one all are, together.
const TOKENS_MAX: usize = 6;

/// What was read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Each way in which it can be meant; none where nothing was typed.
    pub(super) readings: Vec<Reading>,
    /// What names one payment, whatever else it could mean.
    pub(super) named: Option<Named>,
}

/// One payment, by a name that nothing else has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// By our reference.
    Payment(RequestId),
    /// By a refund of it.
    Refund(RefundId),
    /// By what the gateway calls it, or a refund of it. If it calls nothing so, it is read as everything else.
    Gateway(String),
}

/// What the words of a query can mean.
#[derive(Clone, Debug)]
pub(super) struct Meanings<'a> {
    /// The currencies that are taken where somebody looks.
    pub(super) currencies: &'a [Currency],
    /// The wallets: their ids, and what the page calls them.
    pub(super) wallets: &'a [(String, String)],
    /// What shops call their customers' notes where somebody looks.
    pub(super) labels: &'a [Words],
    /// The tills where somebody looks, by what their names are compared by.
    pub(super) tills: &'a [(NoteKey, At)],
    /// How the page writes amounts.
    pub(super) style: AmountStyle,
}

impl Query {
    /// Reads it; `None` if a part of it is nothing that payments are known by.
    pub(super) fn read(text: &str, meanings: &Meanings<'_>) -> Option<Self> {
        let facts = Facts::of(text, meanings);
        let named = facts.named.clone();
        let is_ours = matches!(named, Some(Named::Payment(_) | Named::Refund(_)));
        if is_ours || text.trim().is_empty() {
            let readings = Vec::new();
            return Some(Self { readings, named });
        }
        let mut readings: Vec<Reading> = facts.with_amount(meanings).into_iter().collect();
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let at_till = ranges(&tokens).filter_map(|range| at_till(&tokens, range, meanings));
        readings.extend(at_till.take(TILLS_MAX));
        readings.extend(facts.with_charge(meanings));
        readings.extend(noted(facts.reading, &facts.rest, meanings));
        for range in ranges(&tokens) {
            let reading = with_note(&tokens, range, meanings);
            readings.extend(reading.filter(|reading| !readings.contains(reading)));
        }
        readings.truncate(READINGS_MAX);
        let is_something = !readings.is_empty() || named.is_some();
        is_something.then_some(Self { readings, named })
    }
}

/// Words of a text that may stand for one thing, the longest first; of a long text all of them.
fn ranges(tokens: &[&str]) -> impl Iterator<Item = Range<usize>> + use<> {
    let count = tokens.len();
    let shortest = if count > TOKENS_MAX { count } else { 1 };
    let lengths = (shortest..=count).rev();
    lengths.flat_map(move |len| (0..=count - len).map(move |start| start..start + len))
}

/// What all but these words of a text are.
fn others(tokens: &[&str], range: &Range<usize>, meanings: &Meanings<'_>) -> Option<Reading> {
    let (before, behind) = (tokens.get(..range.start)?, tokens.get(range.end..)?);
    let others = Facts::of(&[before, behind].concat().join(" "), meanings);
    others.with_amount(meanings)
}

/// A text of which these words are what a till is called and all others something else.
fn at_till(tokens: &[&str], range: Range<usize>, meanings: &Meanings<'_>) -> Option<Reading> {
    let name = NoteKey::of(&tokens.get(range.clone())?.join(" "))?;
    let own = meanings.tills.iter().filter(|(known, _)| *known == name);
    let tills: Vec<At> = own.map(|(_, at)| at.clone()).collect();
    if tills.is_empty() {
        return None;
    }
    let reading = others(tokens, &range, meanings)?;
    Some(Reading { tills, ..reading })
}

/// A text of which these words are the note and all others something else.
fn with_note(tokens: &[&str], note: Range<usize>, meanings: &Meanings<'_>) -> Option<Reading> {
    let others = others(tokens, &note, meanings)?;
    noted(others, &tokens.get(note)?.join(" "), meanings)
}

/// The same with a note, where this text can be one.
fn noted(reading: Reading, text: &str, meanings: &Meanings<'_>) -> Option<Reading> {
    let notes = notes(text, meanings.labels);
    (!notes.is_empty()).then_some(Reading { notes, ..reading })
}

/// What a text is as a note: all of it, and what is left without a word that a shop has for it.
fn notes(text: &str, labels: &[Words]) -> Vec<NoteKey> {
    let words = labels.iter().flat_map(Words::each);
    let without = words.filter_map(|word| NoteKey::without(text, word));
    let mut notes: Vec<NoteKey> = Vec::new();
    for note in NoteKey::of(text).into_iter().chain(without) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes.truncate(NOTES_MAX);
    notes
}

#[cfg(test)]
mod tests;
