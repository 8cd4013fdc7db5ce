//! What is particular about the history of a refund.

use domain::{RefundEvent, RefundState, Verdict, refund::step};

use super::{Payments, PaymentsError, history::Noted, schedule};
use crate::{
    refund::{Refund, RefundNews},
    store::{Books, HistoryStore},
};
use alarms::Kind;
use foundation::clock::Timestamp;

impl Noted for Refund {
    const GAVE_UP: RefundEvent = RefundEvent::GaveUp;
    const UNCONFIRMED: Kind = Kind::RefundUnconfirmed;
    const OVERTURNED: Kind = Kind::RefundOverturned;
    const CONTRADICTED: Kind = Kind::RefundContradicted;

    fn store(books: &dyn Books) -> &dyn HistoryStore<Self> {
        books
    }

    fn step(&self, kind: RefundEvent) -> Verdict<RefundState> {
        step(self.state, kind)
    }

    /// Each sending, and each missing answer.
    fn is_counted(&self, news: &RefundNews) -> bool {
        let counted = matches!(news.kind, RefundEvent::Sent | RefundEvent::NoAnswer);
        counted && !self.state.is_final()
    }

    /// It was decided while we were about to send it again: nothing is sent.
    fn illegal(&self, _: RefundEvent) -> Result<(), PaymentsError> {
        Ok(())
    }

    fn is_settled(&self, after: RefundState) -> bool {
        self.state == RefundState::NeedsOperator && after.is_final()
    }

    fn about(&self) -> String {
        format!(", payment {}", self.payment)
    }

    fn next(&self, after: RefundState, now: Timestamp) -> Option<Timestamp> {
        schedule::next_refund(after, self, now)
    }

    fn written(&self, payments: &Payments, after: RefundState, news: &RefundNews) {
        tracing::info!(refund.id = %self.id, payment.id = %self.payment,
            refund.state = after.as_str(), event.kind = news.kind.as_str(),
            event.source = news.source.as_str(), event.detail = news.detail, "refund changed");
        payments.tally.payments.refund_moved(self.state, after);
    }
}
