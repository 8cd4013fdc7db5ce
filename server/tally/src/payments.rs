//! What became of payments and refunds. Each is counted when it is written down, by the server that wrote
//! it, and once.

use domain::{EventKind, RefundState, State};
use prometheus_client::{
    metrics::{counter::Counter, histogram::Histogram},
    registry::Registry,
};

use crate::{histogram, seconds};

/// A practised customer confirms within ten seconds; a queue at a counter becomes restless after a minute;
/// payments end after a few minutes. What is paid later was heard of late.
const BOUNDS_S: &[f64] = &[
    3.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 300.0, 900.0,
];

/// See the module.
#[derive(Debug)]
pub struct PaymentEnds {
    started: Counter,
    paid: Counter,
    failed: Counter,
    refused: Counter,
    cancelled: Counter,
    not_sent: Counter,
    unknown: Counter,
    took: Histogram,
    refunds_started: Counter,
    refunds_done: Counter,
    refunds_refused: Counter,
    refunds_unknown: Counter,
}

impl Default for PaymentEnds {
    fn default() -> Self {
        Self {
            started: Counter::default(),
            paid: Counter::default(),
            failed: Counter::default(),
            refused: Counter::default(),
            cancelled: Counter::default(),
            not_sent: Counter::default(),
            unknown: Counter::default(),
            took: histogram(BOUNDS_S),
            refunds_started: Counter::default(),
            refunds_done: Counter::default(),
            refunds_refused: Counter::default(),
            refunds_unknown: Counter::default(),
        }
    }
}

/// A payment went from one state to another.
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    /// Where it was.
    pub before: State,
    /// Where it is.
    pub after: State,
    /// By what.
    pub by: EventKind,
    /// How old it is.
    pub age_ms: i64,
}

impl PaymentEnds {
    /// A payment was stored.
    pub fn started(&self) {
        self.started.inc();
    }

    /// A payment went from one state to another.
    pub fn moved(&self, moved: Moved) {
        let Moved {
            before,
            after,
            by,
            age_ms,
        } = moved;
        if before == after {
            return;
        }
        match after {
            State::Paid => {
                self.paid.inc();
                self.took.observe(seconds(age_ms));
            }
            State::Failed => {
                self.failed.inc();
                if by == EventKind::Declined {
                    self.refused.inc();
                }
            }
            State::Cancelled => {
                self.cancelled.inc();
            }
            State::NotSent => {
                self.not_sent.inc();
            }
            State::Unknown => {
                self.unknown.inc();
            }
            State::Created
            | State::Submitted
            | State::Processing
            | State::Cancelling
            | State::PresumedDead
            | State::NeedsOperator => {}
        }
    }

    /// A refund was stored.
    pub fn refund_started(&self) {
        self.refunds_started.inc();
    }

    /// A refund went from one state to another.
    pub fn refund_moved(&self, before: RefundState, after: RefundState) {
        if before == after {
            return;
        }
        match after {
            RefundState::Refunded => {
                self.refunds_done.inc();
            }
            RefundState::Refused => {
                self.refunds_refused.inc();
            }
            RefundState::NeedsOperator => {
                self.refunds_unknown.inc();
            }
            RefundState::Requested | RefundState::Processing => {}
        }
    }

    pub(crate) fn register(&self, registry: &mut Registry) {
        for (name, help, counter) in [
            ("payments_started", "Payments begun", &self.started),
            ("payments_paid", "Payments paid", &self.paid),
            (
                "payments_failed",
                "Payments failed, refused ones included",
                &self.failed,
            ),
            (
                "payments_refused",
                "Payments that the gateway refused when it was asked for them",
                &self.refused,
            ),
            ("payments_cancelled", "Payments cancelled", &self.cancelled),
            (
                "payments_not_sent",
                "Payments that never left this server",
                &self.not_sent,
            ),
            (
                "payments_unknown",
                "Payments whose answer was lost, at least for a while",
                &self.unknown,
            ),
            ("refunds_started", "Refunds begun", &self.refunds_started),
            ("refunds_done", "Refunds done", &self.refunds_done),
            ("refunds_refused", "Refunds refused", &self.refunds_refused),
            (
                "refunds_unknown",
                "Refunds whose answers were lost so often that a person was called",
                &self.refunds_unknown,
            ),
        ] {
            registry.register(name, help, counter.clone());
        }
        registry.register(
            "payment_paid_seconds",
            "From when a payment was stored until it was known to be paid",
            self.took.clone(),
        );
    }
}
