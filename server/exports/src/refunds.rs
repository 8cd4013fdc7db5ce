//! What went back to customers, as rows of a table: one for each movement, so that what was undone is there, too.

use ::closings::store::{Back, Somebody};

use crate::{
    cell::{Cell, Row},
    closing::name,
    payments::Named,
};

/// The columns, in order. New ones come at the end.
pub const COLUMNS: [&str; 19] = [
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
    "way",
    "asked_by",
    "asked_by_name",
    "agreed_by",
    "agreed_by_name",
    "reason",
];

/// One movement; below nought is what went back.
pub fn row(back: &Back, store: &str, named: Named<'_>) -> Row {
    let line = &back.line;
    let [asked, asked_name] = somebody(back.asked.as_ref());
    let [agreed, agreed_name] = somebody(back.agreed.as_ref());
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
        Cell::or_empty(back.way.as_deref()),
        asked,
        asked_name,
        agreed,
        agreed_name,
        Cell::or_empty(back.reason.as_deref()),
    ]
}

/// A person's id and name.
fn somebody(one: Option<&Somebody>) -> [Cell; 2] {
    let said = |text: Option<&String>| Cell::or_empty(text.map(String::as_str));
    [said(one.map(|one| &one.id)), said(one.map(|one| &one.name))]
}
