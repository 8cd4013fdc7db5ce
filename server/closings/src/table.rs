//! A closing's lines as a table for other programs: CSV as RFC 4180 has it, amounts in minor units *and*
//! as decimal numbers. What people have named is never taken for a formula.

use shops::day::local_time;

use crate::{
    body::Body,
    line::{Line, Moved},
};

/// The columns, in order. New ones come at the end.
const COLUMNS: [&str; 14] = [
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
];

/// As a line's kind is written for programs.
pub const fn name(moved: Moved) -> &'static str {
    match moved {
        Moved::Paid => "paid",
        Moved::Reversed => "reversed",
        Moved::Refunded => "refunded",
        Moved::RefundUndone => "refund_undone",
    }
}

/// All lines of a closing, with a head.
pub fn csv(body: &Body, lines: &[Line]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    out.write_record(COLUMNS)?;
    for line in lines {
        let late = line.at.0 < body.from.ms;
        let number = |number: i64| number.to_string();
        let text = |text: &str| text.to_owned();
        out.write_record([
            inert(&body.store.id),
            number(body.number),
            text(&body.day),
            text(name(line.moved)),
            text(&line.id),
            text(&line.payment),
            number(line.till.0),
            inert(&line.till_label),
            inert(line.wallet.as_deref().unwrap_or_default()),
            text(line.amount.currency.code()),
            number(line.amount.minor),
            line.amount.decimal(),
            local_time(line.at, &body.zone),
            text(if late { "yes" } else { "no" }),
        ])?;
    }
    out.into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// Text that a spreadsheet shows and doesn't run: what begins as a formula does gets a quote in front.
/// Numbers of ours never go through here, so a minus stays one.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    text.to_owned()
}
