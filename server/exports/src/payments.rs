//! Payments as rows of a table. Nothing of it is looked up but what places are called.

use ::closings::line::Signed;
use ::payments::payment::Payment;
use domain::{Money, Words};

use crate::cell::{Cell, Row};

/// The columns, in order. New ones come at the end.
pub const COLUMNS: [&str; 23] = [
    "reference",
    "gateway_reference",
    "merchant",
    "store",
    "store_name",
    "till",
    "till_label",
    "day",
    "state",
    "currency",
    "minor",
    "amount",
    "wallet",
    "charged_currency",
    "charged_minor",
    "charged_amount",
    "words",
    "note",
    "begun_utc",
    "begun_local",
    "paid_utc",
    "paid_local",
    "note_label",
];

/// What the places of a row are called, and by which clock it is.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The store.
    pub store: &'a str,
    /// The till.
    pub till: &'a str,
    /// IANA name of the zone.
    pub zone: &'a str,
    /// What customers' notes are called there now, if the shop has a word of its own.
    pub note: Option<&'a Words>,
}

/// One payment.
pub fn row(payment: &Payment, named: Named<'_>) -> Row {
    let amount = signed(payment.amount);
    let charged = payment
        .charged
        .as_ref()
        .map(|charged| signed(charged.amount));
    let gateway = payment.gateway_id.as_ref().map(ToString::to_string);
    let day = payment.day.map(|day| day.to_string());
    let paid = payment.paid;
    // Without a note there is nothing that would be called by it.
    let noted = payment.note.as_ref();
    let note_label = noted.and_then(|_| payment.note_called(named.note));
    vec![
        Cell::text(payment.request_id.as_str()),
        Cell::or_empty(gateway.as_deref()),
        Cell::text(&payment.place.merchant),
        Cell::text(&payment.place.store),
        Cell::text(named.store),
        Cell::Number(payment.place.till.0),
        Cell::text(named.till),
        Cell::or_empty(day.as_deref()),
        Cell::text(payment.state.as_str()),
        Cell::text(amount.currency.code()),
        Cell::Number(amount.minor),
        Cell::Amount(amount),
        Cell::or_empty(payment.wallet.as_deref()),
        charged.map_or(Cell::Empty, |charged| Cell::text(charged.currency.code())),
        charged.map_or(Cell::Empty, |charged| Cell::Number(charged.minor)),
        charged.map_or(Cell::Empty, Cell::Amount),
        Cell::text(&payment.words().join(" ")),
        Cell::or_empty(payment.note.as_deref()),
        Cell::utc(payment.created),
        Cell::local(payment.created, named.zone),
        paid.map_or(Cell::Empty, Cell::utc),
        paid.map_or(Cell::Empty, |at| Cell::local(at, named.zone)),
        Cell::or_empty(note_label.map(Words::own)),
    ]
}

fn signed(money: Money) -> Signed {
    Signed {
        minor: i64::try_from(money.minor()).unwrap_or(i64::MAX),
        currency: money.currency(),
    }
}
