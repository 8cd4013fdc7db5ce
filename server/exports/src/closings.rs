//! Closings as rows of a table: one for each currency of each, of nothing but what it says itself.

use ::closings::{
    body::Body,
    line::Signed,
    sums::{Sum, Total},
};
use domain::Currency;

use crate::cell::{Cell, Row};

/// The columns, in order. New ones come at the end.
pub const COLUMNS: [&str; 25] = [
    "store",
    "store_name",
    "closing",
    "day",
    "till",
    "whole_day",
    "from",
    "until",
    "made",
    "by",
    "lines",
    "undecided",
    "digest",
    "currency",
    "paid_count",
    "paid_minor",
    "paid",
    "back_count",
    "back_minor",
    "back",
    "late_count",
    "late_minor",
    "all_count",
    "all_minor",
    "all",
];

/// One closing.
pub fn rows(body: &Body, digest: &str) -> Vec<Row> {
    let head = head(body, digest);
    let row = |total: &Total| [head.clone(), sums(total)].concat();
    body.totals.iter().map(row).collect()
}

fn head(body: &Body, digest: &str) -> Row {
    let till = body.till.as_ref().map(|till| till.name.as_str());
    let count = |number: u64| Cell::Number(i64::try_from(number).unwrap_or(i64::MAX));
    vec![
        Cell::text(&body.store.id),
        Cell::text(&body.store.name),
        Cell::Number(body.number),
        Cell::text(&body.day),
        Cell::or_empty(till),
        Cell::text(if body.is_whole_day { "yes" } else { "no" }),
        Cell::text(&body.from.local),
        Cell::text(&body.until.local),
        Cell::text(&body.made.local),
        Cell::or_empty(body.by.as_deref()),
        count(body.lines),
        count(body.undecided),
        Cell::text(digest),
    ]
}

fn sums(total: &Total) -> Row {
    let currency = Currency::parse(&total.currency).ok();
    let amount = |minor: i64| {
        currency.map_or(Cell::Empty, |currency| {
            Cell::Amount(Signed { minor, currency })
        })
    };
    let count = |sum: &Sum| Cell::Number(i64::try_from(sum.count).unwrap_or(i64::MAX));
    let back = [&total.reversed, &total.refunded, &total.refunds_undone];
    let back_minor = back
        .iter()
        .fold(0_i64, |sum, one| sum.saturating_add(one.minor));
    let back_count = back
        .iter()
        .fold(0_u64, |sum, one| sum.saturating_add(one.count));
    vec![
        Cell::text(&total.currency),
        count(&total.paid),
        Cell::Number(total.paid.minor),
        amount(total.paid.minor),
        Cell::Number(i64::try_from(back_count).unwrap_or(i64::MAX)),
        Cell::Number(back_minor),
        amount(back_minor),
        count(&total.late),
        Cell::Number(total.late.minor),
        count(&total.all),
        Cell::Number(total.all.minor),
        amount(total.all.minor),
    ]
}
