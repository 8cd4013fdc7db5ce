//! What was paid out month by month, by wallet and by store, as a table: each line says of which of them it is.

use settlement::Signed;

use super::{cell, code, minor, number, tables::Table};
use crate::cell::{Cell, Row};

/// The columns, in order. New ones come at the end.
pub const MONTHS: [&str; 15] = [
    "by",
    "id",
    "name",
    "currency",
    "payments",
    "gross_minor",
    "gross",
    "fees_minor",
    "fees",
    "fees_hundredths_of_percent",
    "net_minor",
    "net",
    "days_hundredths",
    "not_explained_minor",
    "not_explained",
];

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `month`, `wallet` or `store`.
    pub by: &'static str,
    /// Which one, by what programs know it; empty for what is of none.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// How many payments.
    pub payments: u64,
    /// Before fees.
    pub gross: Signed,
    /// What was taken off, below nought.
    pub fees: Signed,
    /// What fees are of the sum before them.
    pub rate: Option<u64>,
    /// What is left.
    pub net: Signed,
    /// Hundredths of a day from a payment to its money, on average.
    pub days: Option<u64>,
    /// What is paid out more, or less, than before fees and fees come to.
    pub off: Signed,
}

/// The table.
pub fn table(lines: Vec<Line>) -> Table {
    Table::of("months", &MONTHS, lines.into_iter().map(|line| row(&line)))
}

fn row(line: &Line) -> Row {
    let or_empty = |it: Option<u64>| it.map_or(Cell::Empty, number);
    vec![
        Cell::text(line.by),
        Cell::text(&line.id),
        Cell::text(&line.name),
        code(Some(line.gross)),
        number(line.payments),
        minor(Some(line.gross)),
        cell(Some(line.gross)),
        minor(Some(line.fees)),
        cell(Some(line.fees)),
        or_empty(line.rate),
        minor(Some(line.net)),
        cell(Some(line.net)),
        or_empty(line.days),
        minor(Some(line.off)),
        cell(Some(line.off)),
    ]
}
