//! The ledger: every move of money, as reconciliation would list it.
//!
//! Derived from the payments each time; there is no second truth.

use jiff::Timestamp;
use serde::Serialize;

use super::Books;
use crate::clock::iso;
use crate::payment::Payment;
use crate::payment::refund::{Refund, Stage};
use crate::payment::state::{Event, State};

/// One move of money.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Move {
    /// When.
    pub at: String,
    /// `PAYMENT`, `CANCEL` or `REFUND` (docs/protocol.md §8.5).
    pub transaction_type: &'static str,
    /// paymentId or refundId.
    pub transaction_id: String,
    /// paymentRequestId or refundRequestId.
    pub transaction_request_id: String,
    /// The payment it belongs to.
    pub payment_id: String,
    /// ISO 4217.
    pub currency: &'static str,
    /// Minor units; negative when money goes back to the customer.
    pub minor: i128,
}

impl Books {
    /// All moves, oldest first.
    pub(crate) fn moves(&mut self, now: Timestamp) -> Vec<Move> {
        let mut moves: Vec<_> = self.newest(now).flat_map(of_payment).collect();
        moves.sort_by_key(|(at, _)| *at);
        moves.into_iter().map(|(_, line)| line).collect()
    }
}

fn of_payment(payment: &Payment) -> Vec<(Timestamp, Move)> {
    let Some(paid_at) = payment.state.paid_at() else {
        return Vec::new();
    };
    let whole = i128::from(payment.order.amount.minor);
    let line = |at: Timestamp, transaction_type, minor| Move {
        at: iso(at),
        transaction_type,
        transaction_id: payment.names.payment.clone(),
        transaction_request_id: payment.names.request.clone(),
        payment_id: payment.names.payment.clone(),
        currency: payment.order.amount.currency.code,
        minor,
    };
    let mut moves = vec![(paid_at, line(paid_at, "PAYMENT", whole))];
    for refund in payment.refunds.iter().filter(|refund| went_back(refund)) {
        let back = Move {
            transaction_id: refund.id.clone(),
            transaction_request_id: refund.request_id.clone(),
            ..line(refund.at, "REFUND", -i128::from(refund.amount.minor))
        };
        moves.push((refund.at, back));
    }
    if matches!(payment.state, State::Cancelled { .. }) {
        let at = returned_at(payment).unwrap_or(paid_at);
        moves.push((at, line(at, "CANCEL", -whole)));
    }
    moves
}

fn went_back(refund: &Refund) -> bool {
    refund.stage() == Stage::Done
}

/// What was paid before the cancel goes back with it, what was paid after it at once.
fn returned_at(payment: &Payment) -> Option<Timestamp> {
    payment
        .history
        .iter()
        .rev()
        .find(|(_, event)| matches!(event, Event::Cancelled | Event::ConfirmedTooLate))
        .map(|(at, _)| *at)
}
