//! What became of the money, as files for accountants: the journal, the rows of settlement details, and the
//! differences, as tables; the journal also as bookkeeping programs read it.
//!
//! - [`accounts`]: what an accountant calls each account; [`plain`]: journals as text; [`xero`]: as one package imports it
//! - [`tables`]: the tables; [`months`]: what was paid out month by month
//! - [`totals`]: what stands beside a file, so that nothing in it gets lost unseen

pub mod accounts;
pub mod months;
pub mod plain;
pub mod tables;
pub mod totals;
pub mod xero;

use std::{
    fs::File,
    io::{self, BufWriter, Seek as _, Write},
};

use ::payouts::{
    compare::Told,
    journal::{Counting, Posted},
};
use domain::Day;
use foundation::clock::Timestamp;
use settlement::{Signed, explain::Weight};

use crate::cell::{Cell, Row};
use accounts::Accounts;

/// The columns of the journal, in order. New ones come at the end.
pub const JOURNAL: [&str; 15] = [
    "entry",
    "day",
    "what",
    "reference",
    "source",
    "batch",
    "file",
    "line",
    "account",
    "account_number",
    "currency",
    "minor",
    "amount",
    "debit",
    "credit",
];

/// The columns of rows.
pub const ROWS: [&str; 26] = [
    "source",
    "file",
    "line",
    "day",
    "batch",
    "type",
    "reference",
    "original_reference",
    "gateway_reference",
    "store",
    "happened_utc",
    "currency",
    "minor",
    "amount",
    "net_currency",
    "net_minor",
    "net",
    "fees_minor",
    "fees",
    "pair",
    "price",
    "fee_columns",
    "gross_minor",
    "gross",
    "unexplained_minor",
    "unexplained",
];

/// The columns of differences.
pub const DIFFERENCES: [&str; 18] = [
    "key",
    "source",
    "kind",
    "weight",
    "state",
    "about",
    "subject",
    "currency",
    "expected_minor",
    "expected",
    "found_minor",
    "found",
    "minor",
    "amount",
    "means",
    "to_do",
    "accepted_by",
    "why",
];

/// An amount as tables write it.
fn cell(amount: Option<Signed>) -> Cell {
    amount.map_or(Cell::Empty, |amount| {
        Cell::Amount(::closings::line::Signed {
            minor: amount.minor(),
            currency: amount.currency(),
        })
    })
}

fn minor(amount: Option<Signed>) -> Cell {
    amount.map_or(Cell::Empty, |amount| Cell::Number(amount.minor()))
}

fn code(amount: Option<Signed>) -> Cell {
    Cell::or_empty(amount.map(|amount| amount.currency().code()))
}

fn number(number: u64) -> Cell {
    Cell::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn day(day: Day) -> Cell {
    Cell::text(&day.to_string())
}

/// The lines of an entry, which is the so-manieth of the file.
pub fn journal(posted: &Posted, entry: u64, accounts: &Accounts) -> Vec<Row> {
    let legs = posted.entry.legs().iter().map(|leg| {
        let amount = leg.amount;
        let is_debit = amount.minor() >= 0;
        let side = |is_ours: bool, amount: Signed| cell(is_ours.then_some(amount));
        let line = if posted.file.is_empty() {
            Cell::Empty
        } else {
            number(posted.line)
        };
        vec![
            number(entry),
            day(posted.on),
            Cell::text(posted.of.word()),
            Cell::text(&posted.about),
            Cell::text(&posted.source),
            Cell::text(&posted.batch),
            Cell::text(&posted.file),
            line,
            Cell::text(leg.account.name()),
            Cell::or_empty(accounts.given(leg.account, amount.currency())),
            code(Some(amount)),
            minor(Some(amount)),
            cell(Some(amount)),
            side(is_debit, amount),
            side(!is_debit, amount.negated()),
        ]
    });
    legs.collect()
}

/// A file without a name, from its beginning, that somebody writes: never more of it in memory than a piece.
pub fn on_disk<T, E: From<io::Error>>(
    write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<(File, T), E> {
    let mut out = BufWriter::new(tempfile::tempfile()?);
    let said = write(&mut out)?;
    let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.rewind()?;
    Ok((file, said))
}

/// A row of settlement details.
pub fn row(row: &Counting) -> Row {
    let item = &row.item;
    let charged = item.net.and_then(|net| {
        let charged = i64::try_from(item.taken_off()).ok()?;
        Some(Signed::new(charged, net.currency()))
    });
    let off = item.net.and_then(|net| {
        let off = i64::try_from(item.unexplained()).ok()?;
        Some(Signed::new(off, net.currency()))
    });
    let gross = item.net.zip(charged).and_then(|(net, charged)| {
        let gross = net.minor().checked_sub(charged.minor())?;
        Some(Signed::new(
            gross.checked_sub(off?.minor())?,
            net.currency(),
        ))
    });
    let fees = item
        .fees
        .iter()
        .map(|fee| format!("{} {}", fee.name, fee.amount));
    let fees = fees.collect::<Vec<_>>().join("; ");
    let happened = item.happened_ms.map(|at| Cell::utc(Timestamp(at)));
    let pair = item.quote.as_ref().map(settlement::quote::Quote::pair);
    let price = item.quote.as_ref().map(settlement::quote::Quote::price);
    vec![
        Cell::text(&row.source),
        Cell::text(&row.file),
        number(item.line),
        day(row.on),
        Cell::text(&item.batch),
        Cell::text(item.kind.word()),
        Cell::text(&item.request_id),
        Cell::text(&item.original_request_id),
        Cell::text(&item.gateway_id),
        Cell::text(&item.store),
        happened.unwrap_or(Cell::Empty),
        code(item.amount),
        minor(item.amount),
        cell(item.amount),
        code(item.net),
        minor(item.net),
        cell(item.net),
        minor(charged),
        cell(charged),
        Cell::or_empty(pair.as_deref()),
        Cell::or_empty(price.as_deref()),
        Cell::text(&fees),
        minor(gross),
        cell(gross),
        minor(off),
        cell(off),
    ]
}

/// A difference, with what was decided about it.
pub fn difference(told: &Told) -> Row {
    let one = &told.difference;
    let entry = told.kind.map(settlement::explain::Kind::entry);
    let accepted = told.accepted.as_ref();
    let amounts = [one.amount, one.found, one.expected];
    let weight = match told.weight() {
        Weight::Info => "info",
        Weight::ToClear => "to clear",
        Weight::Lost => "lost or owed",
    };
    let state = match (accepted, told.is_open()) {
        (Some(_), _) => "accepted",
        (None, true) => "open",
        (None, false) => "info",
    };
    vec![
        Cell::text(&one.key),
        Cell::text(&one.source),
        Cell::text(&one.kind),
        Cell::text(weight),
        Cell::text(state),
        Cell::text(&one.about),
        Cell::text(&one.subject),
        code(amounts.into_iter().flatten().next()),
        minor(one.expected),
        cell(one.expected),
        minor(one.found),
        cell(one.found),
        minor(one.amount),
        cell(one.amount),
        Cell::or_empty(entry.map(|entry| entry.means)),
        Cell::or_empty(entry.map(|entry| entry.person)),
        Cell::or_empty(accepted.map(|one| one.by.as_str())),
        Cell::or_empty(accepted.map(|one| one.why.as_str())),
    ]
}
