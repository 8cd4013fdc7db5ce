//! Entries of the trail for programs: what was changed, by its names, before and after.

use std::collections::BTreeMap;

use ::trail::{deed::Change, entry::Entry};
use exports::{
    cell::{Cell, Row},
    table,
};
use serde::Serialize;

/// The columns, in order. New ones come at the end.
const COLUMNS: [&str; 15] = [
    "number", "at_utc", "who", "who_id", "name", "via", "network", "action", "object", "store",
    "refused", "fact", "before", "after", "digest",
];

/// An entry as it is kept, which its digest is of, and what was changed, read.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    entry: &'a Entry,
    changes: BTreeMap<String, Change>,
}

/// An object in one line.
pub(super) fn json(entry: &Entry) -> serde_json::Result<String> {
    let changes = entry.changes();
    serde_json::to_string(&Line { entry, changes })
}

/// The columns' names. Who says it ends the line.
pub(super) fn head() -> anyhow::Result<String> {
    written(table::head(&COLUMNS)?)
}

/// A row for each fact; one for an entry without any.
pub(super) fn csv(entry: &Entry) -> anyhow::Result<String> {
    let changes = entry.changes();
    let fact = |(name, change): (&String, &Change)| {
        let said = |value: &Option<String>| Cell::or_empty(value.as_deref());
        row(
            entry,
            [Cell::text(name), said(&change.before), said(&change.after)],
        )
    };
    let mut rows: Vec<Row> = changes.iter().map(fact).collect();
    if rows.is_empty() {
        rows.push(row(entry, [Cell::Empty, Cell::Empty, Cell::Empty]));
    }
    written(table::rows(&rows)?)
}

fn row(entry: &Entry, fact: [Cell; 3]) -> Row {
    let known = [
        &entry.who,
        &entry.who_id,
        &entry.name,
        &entry.via,
        &entry.network,
        &entry.action,
        &entry.object,
        &entry.store,
        &entry.refused,
    ];
    let head = [Cell::Number(entry.number), Cell::utc(entry.at())].into_iter();
    let known = known.into_iter().map(|text| Cell::text(text));
    let end = std::iter::once(Cell::text(&entry.digest));
    head.chain(known).chain(fact).chain(end).collect()
}

fn written(bytes: Vec<u8>) -> anyhow::Result<String> {
    let text = String::from_utf8(bytes)?;
    // Whoever says it adds the last letter of CRLF, as every row ends; what stands in a field stays as it was typed.
    Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}
