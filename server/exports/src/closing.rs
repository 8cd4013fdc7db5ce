//! A closing as a table: of what the closing itself says and its lines, which never change, so that it is
//! the same in ten years. What a till was called stands in the closing.

use std::collections::BTreeMap;

use ::closings::{
    body::Body,
    line::{Line, Moved},
    sums::Total,
};
use foundation::clock::Timestamp;
use shops::day::local_time;

use crate::{
    book::{Book, BookError},
    cell::{Cell, Row},
    table,
};

/// The columns of its lines, in order. New ones come at the end.
pub const COLUMNS: [&str; 15] = [
    "store",
    "closing",
    "day",
    "kind",
    "id",
    "payment",
    "till",
    "till_label",
    "wallet",
    "currency",
    "minor",
    "amount",
    "at",
    "late",
    "at_utc",
];

/// The columns of what it comes to.
const SUMS: [&str; 7] = ["of", "name", "currency", "kind", "count", "minor", "amount"];

/// As a line's kind is written for programs.
pub const fn name(moved: Moved) -> &'static str {
    match moved {
        Moved::Paid => "paid",
        Moved::Reversed => "reversed",
        Moved::Refunded => "refunded",
        Moved::RefundUndone => "refund_undone",
    }
}

/// Its lines as rows.
pub fn rows(body: &Body, lines: &[Line]) -> Vec<Row> {
    let tills = body.tills.iter();
    let labels: BTreeMap<i64, &str> = tills.map(|till| (till.till, &*till.label)).collect();
    let row = |line: &Line| {
        let label = labels.get(&line.till.0).copied();
        let late = if line.at.0 < body.from.ms {
            "yes"
        } else {
            "no"
        };
        vec![
            Cell::text(&body.store.id),
            Cell::Number(body.number),
            Cell::text(&body.day),
            Cell::text(name(line.moved)),
            Cell::text(&line.id),
            Cell::text(&line.payment),
            Cell::Number(line.till.0),
            Cell::or_empty(label),
            Cell::or_empty(line.wallet.as_deref()),
            Cell::text(line.amount.currency.code()),
            Cell::Number(line.amount.minor),
            Cell::Amount(line.amount),
            Cell::text(&local_time(line.at, &body.zone)),
            Cell::text(late),
            Cell::utc(line.at),
        ]
    };
    lines.iter().map(row).collect()
}

/// All lines of a closing, with a head.
pub fn csv(body: &Body, lines: &[Line]) -> Result<Vec<u8>, csv::Error> {
    Ok([table::head(&COLUMNS)?, table::rows(&rows(body, lines))?].concat())
}

/// What it says, what it comes to and its lines, a sheet each.
pub fn xlsx(body: &Body, lines: &[Line]) -> Result<Vec<u8>, BookError> {
    let mut book = Book::made(Timestamp(body.made.ms))?;
    book.sheet("closing", &["field", "value"])?;
    book.push(&facts(body))?;
    book.sheet("sums", &SUMS)?;
    book.push(&sums(body))?;
    book.sheet("lines", &COLUMNS)?;
    book.push(&rows(body, lines))?;
    book.bytes()
}

fn facts(body: &Body) -> Vec<Row> {
    let text = |name: &str, value: &str| vec![Cell::text(name), Cell::text(value)];
    let count = |number: u64| Cell::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let till = body.till.as_ref();
    vec![
        text("merchant", &body.merchant.id),
        text("merchant_name", &body.merchant.name),
        text("store", &body.store.id),
        text("store_name", &body.store.name),
        vec![Cell::text("closing"), Cell::Number(body.number)],
        text("day", &body.day),
        text("till", till.map_or("", |till| &till.name)),
        text("zone", &body.zone),
        text("from", &body.from.local),
        text("until", &body.until.local),
        text("whole_day", if body.is_whole_day { "yes" } else { "no" }),
        text("made", &body.made.local),
        text("by", body.by.as_deref().unwrap_or_default()),
        vec![Cell::text("lines"), count(body.lines)],
        vec![Cell::text("undecided"), count(body.undecided)],
        text(
            "previous_digest",
            body.previous.as_deref().unwrap_or_default(),
        ),
    ]
}

fn sums(body: &Body) -> Vec<Row> {
    let mut rows = sums_of("all", "", &body.totals);
    for till in &body.tills {
        rows.extend(sums_of("till", &till.label, &till.totals));
    }
    for wallet in &body.wallets {
        let name = wallet.wallet.as_deref().unwrap_or_default();
        rows.extend(sums_of("wallet", name, &wallet.totals));
    }
    rows
}

fn sums_of(of: &str, name: &str, totals: &[Total]) -> Vec<Row> {
    let rows = totals.iter().flat_map(|total| {
        let kinds = [
            ("paid", &total.paid),
            ("reversed", &total.reversed),
            ("refunded", &total.refunded),
            ("refund_undone", &total.refunds_undone),
            ("all", &total.all),
            ("late", &total.late),
        ];
        kinds.map(|(kind, sum)| {
            let currency = domain::Currency::parse(&total.currency).ok();
            let amount = currency.map(|currency| ::closings::line::Signed {
                minor: sum.minor,
                currency,
            });
            vec![
                Cell::text(of),
                Cell::text(name),
                Cell::text(&total.currency),
                Cell::text(kind),
                Cell::Number(i64::try_from(sum.count).unwrap_or(i64::MAX)),
                Cell::Number(sum.minor),
                amount.map_or(Cell::text(&sum.value), Cell::Amount),
            ]
        })
    });
    rows.collect()
}
