//! Every move of money as a report has it: amount, what is paid out of it, and the fee.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{TimeZone, offset};

use crate::books::Books;
use crate::money::{Amount, Currency};
use crate::payment::Payment;
use crate::payment::refund::Stage;
use crate::payment::state::{Event, State};

/// Hundredths of a percent that the gateway takes, and gives back with a refund.
const FEE: i128 = 160;

/// So much, which may be below zero.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sum {
    pub(crate) currency: &'static Currency,
    pub(crate) minor: i128,
}

/// One move of money.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) request: String,
    /// Of a refund: its payment's names.
    pub(crate) original: Option<(String, String)>,
    pub(crate) reference: String,
    pub(crate) wallet: &'static str,
    pub(crate) store: String,
    pub(crate) merchant: String,
    pub(crate) at: Timestamp,
    pub(crate) status: &'static str,
    pub(crate) amount: Option<Sum>,
    pub(crate) net: Sum,
    pub(crate) fee: i128,
    /// Pair and price, if it is exchanged.
    pub(crate) price: Option<(String, String)>,
}

/// All that moved, oldest first.
pub(crate) fn of(books: &mut Books, now: Timestamp) -> Vec<Line> {
    let mut lines: Vec<Line> = books.newest(now).flat_map(of_payment).collect();
    lines.sort_by(|one, other| (one.at, &one.request).cmp(&(other.at, &other.request)));
    lines
}

fn of_payment(payment: &Payment) -> Vec<Line> {
    let Some(paid_at) = payment.state.paid_at() else {
        return Vec::new();
    };
    let amount = payment.order.amount;
    let mut lines = vec![line(payment, "PAYMENT", paid_at, amount)];
    for refund in payment
        .refunds
        .iter()
        .filter(|it| it.stage() == Stage::Done)
    {
        lines.push(Line {
            id: refund.id.clone(),
            request: refund.request_id.clone(),
            original: Some((payment.names.payment.clone(), payment.names.request.clone())),
            ..line(payment, "REFUND", refund.at, refund.amount)
        });
    }
    if matches!(payment.state, State::Cancelled { .. }) {
        let mut history = payment.history.iter().rev();
        let ended = history.find(|it| matches!(it.1, Event::Cancelled | Event::ConfirmedTooLate));
        let at = ended.map_or(paid_at, |it| it.0);
        lines.push(line(payment, "CANCEL", at, amount));
    }
    lines
}

fn line(payment: &Payment, kind: &'static str, at: Timestamp, amount: Amount) -> Line {
    let sign = if kind == "PAYMENT" { 1 } else { -1 };
    let price = payment.settlement_quote();
    let gross = price
        .and_then(|price| amount.converted(price))
        .unwrap_or(amount);
    let whole = i128::from(gross.minor);
    let fee = -sign * fee_of(whole);
    Line {
        kind,
        id: payment.names.payment.clone(),
        request: payment.names.request.clone(),
        original: None,
        reference: payment.order.reference.clone().unwrap_or_default(),
        wallet: payment.wallet.psp_name,
        store: payment.order.store_id.clone(),
        merchant: payment.order.merchant_id.clone(),
        at,
        status: "SUCCESS",
        amount: Some(Sum {
            currency: amount.currency,
            minor: sign * i128::from(amount.minor),
        }),
        net: Sum {
            currency: gross.currency,
            minor: sign * whole + fee,
        },
        fee,
        price: price.map(|price| (price.pair(), price.to_string())),
    }
}

/// What is taken of so many minor units.
pub(crate) const fn fee_of(whole: i128) -> i128 {
    (whole * FEE + 5_000) / 10_000
}

/// The gateway's day.
pub(crate) fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::fixed(offset(8))).date()
}
