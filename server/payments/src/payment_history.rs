//! What is particular about the history of a payment.

use domain::{EventKind, RequestId, State, Verdict, payment::step};

use super::{Payments, PaymentsError, history::Noted, schedule};
use crate::{
    payment::{News, Payment, Source},
    store::{Books, HistoryStore},
};
use alarms::Kind;
use foundation::clock::Timestamp;
use tally::payments::Moved;

/// Whether a call may be made.
pub(super) enum Announced {
    /// It is written down that it is made now.
    Call(Payment),
    /// The payment has gone on meanwhile, and this is it.
    TooLate(Payment),
}

impl Payments {
    /// Writes that a call is about to be made, unless the payment has gone where that is too late:
    /// paid by a notification, say, since it was last read.
    pub(super) async fn announce(
        &self,
        id: &RequestId,
        call: News,
    ) -> Result<Announced, PaymentsError> {
        match self.note(id, call).await {
            Ok(payment) => Ok(Announced::Call(payment)),
            Err(PaymentsError::Illegal { .. }) => Ok(Announced::TooLate(self.stored(id).await?)),
            Err(error) => Err(error),
        }
    }
}

impl Noted for Payment {
    const GAVE_UP: EventKind = EventKind::GaveUp;
    const UNCONFIRMED: Kind = Kind::CancelUnconfirmed;
    const OVERTURNED: Kind = Kind::PaymentOverturned;
    const CONTRADICTED: Kind = Kind::PaymentContradicted;

    fn store(books: &dyn Books) -> &dyn HistoryStore<Self> {
        books
    }

    fn step(&self, kind: EventKind) -> Verdict {
        step(self.state, kind)
    }

    /// How often the schedule has tried in vain; whether more than one call is under way; and the way
    /// to the wallet, which a lost answer had taken with it.
    fn is_counted(&self, news: &News) -> bool {
        if news.facts.go.is_some() && self.go.is_none() {
            return true;
        }
        match news.kind {
            EventKind::CancelUnconfirmed | EventKind::AskedInVain => self.state.is_undecided(),
            EventKind::NotFound => self.state.is_undecided() && news.source != Source::Inquiry,
            EventKind::Submitted => self.state == State::Submitted,
            EventKind::Accepted
            | EventKind::Declined
            | EventKind::NoAnswer
            | EventKind::NotSent
            | EventKind::StillProcessing
            | EventKind::ConfirmedPaid
            | EventKind::ConfirmedFailed
            | EventKind::ConfirmedCancelled
            | EventKind::CancelRequested
            | EventKind::PresumedDead
            | EventKind::GaveUp
            | EventKind::Mismatched => false,
        }
    }

    fn illegal(&self, event: EventKind) -> Result<(), PaymentsError> {
        let state = self.state;
        Err(PaymentsError::Illegal { state, event })
    }

    fn is_settled(&self, after: State) -> bool {
        let closing = matches!(self.state, State::Cancelling | State::NeedsOperator);
        closing && after.is_final()
    }

    fn about(&self) -> String {
        String::new()
    }

    fn next(&self, after: State, now: Timestamp) -> Option<Timestamp> {
        schedule::next(after, self, now)
    }

    fn written(&self, payments: &Payments, after: State, news: &News) {
        tracing::info!(payment.id = %self.request_id, payment.state = after.as_str(),
            event.kind = news.kind.as_str(), event.source = news.source.as_str(),
            event.detail = news.detail, "payment changed");
        payments.tally.payments.moved(Moved {
            before: self.state,
            after,
            by: news.kind,
            age_ms: payments.clock.now().since_ms(self.created),
        });
        payments.count(self, after, news);
    }
}
