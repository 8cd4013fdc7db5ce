//! What went back to customers, as rows of a table: one for each movement, so that what was undone is there, too.

use ::closings::line::Line;

use crate::{
    cell::{Cell, Row},
    closing::name,
    payments::Named,
};

/// The columns, in order. New ones come at the end.
pub const COLUMNS: [&str; 13] = [
    "refund",
    "payment",
    "kind",
    "store",
    "store_name",
    "till",
    "till_label",
    "wallet",
    "currency",
    "minor",
    "amount",
    "at_utc",
    "at_local",
];

/// One movement; below nought is what went back.
pub fn row(line: &Line, store: &str, named: Named<'_>) -> Row {
    vec![
        Cell::text(&line.id),
        Cell::text(&line.payment),
        Cell::text(name(line.moved)),
        Cell::text(store),
        Cell::text(named.store),
        Cell::Number(line.till.0),
        Cell::text(named.till),
        Cell::or_empty(line.wallet.as_deref()),
        Cell::text(line.amount.currency.code()),
        Cell::Number(line.amount.minor),
        Cell::Amount(line.amount),
        Cell::utc(line.at),
        Cell::local(line.at, named.zone),
    ]
}
