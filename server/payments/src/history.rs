//! Writing news into a payment's history: the domain's table decides, the store's versions keep two
//! writers from both winning.

use domain::{EventKind, RequestId, State, Verdict, payment::step};

use super::{Payments, PaymentsError, schedule};
use crate::{
    payment::{News, Payment, Source},
    store::After,
};
use alarms::{Alarm, Change, Kind};
use foundation::store::StoreError;

/// How often a lost race is tried again. Each round somebody else made progress.
pub(super) const ROUNDS_MAX: u32 = 16;

/// Whether a call may be made.
pub(super) enum Announced {
    /// It is written down that it is made now.
    Call(Payment),
    /// The payment has gone on meanwhile, and this is it.
    TooLate(Payment),
}

impl Payments {
    /// Writes news into a payment's history and returns it as it is then.
    ///
    /// The same news twice is written once; news that contradict a final word are kept and
    /// reported, and change nothing.
    pub(super) async fn note(&self, id: &RequestId, news: News) -> Result<Payment, PaymentsError> {
        for _ in 0..ROUNDS_MAX {
            let payment = self
                .store
                .payment(id)
                .await?
                .ok_or(PaymentsError::Missing)?;
            // Otherwise somebody else's news came first; judge ours again in their light.
            if let Some(payment) = self.note_unless_changed(payment, &news).await? {
                return Ok(payment);
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// Writes news into the history of a payment that is still as it was seen; `None` if it isn't.
    pub(super) async fn note_unless_changed(
        &self,
        payment: Payment,
        news: &News,
    ) -> Result<Option<Payment>, PaymentsError> {
        let Some((state, alarm)) = self.next_state(&payment, news).await? else {
            return Ok(Some(payment));
        };
        let mut news = news.clone();
        news.alarms.extend(alarm.map(Change::Raised));
        news.alarms.extend(self.no_longer(&payment, state).await?);
        let at = self.clock.now();
        let check = schedule::next(state, &payment, at);
        let id = &payment.request_id;
        match self
            .store
            .append(&payment, &news, After { state, check, at })
            .await
        {
            Ok(()) => {
                tracing::info!(payment.id = %id, payment.state = state.as_str(),
                    event.kind = news.kind.as_str(), event.source = news.source.as_str(),
                    event.detail = news.detail, "payment changed");
                self.alarms.written(&news.alarms);
                self.tally.moved(payment.state, state);
                self.count(&payment, state, &news).await;
                Ok(Some(self.stored(id).await?))
            }
            Err(StoreError::Conflict) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes that a call is about to be made, unless the payment has gone where that is too late:
    /// paid by a notification, say, since it was last read.
    pub(super) async fn announce(
        &self,
        id: &RequestId,
        call: News,
    ) -> Result<Announced, PaymentsError> {
        match self.note(id, call).await {
            Ok(payment) => Ok(Announced::Call(payment)),
            Err(PaymentsError::Illegal { .. }) => {
                let payment = self.store.payment(id).await?;
                Ok(Announced::TooLate(payment.ok_or(PaymentsError::Missing)?))
            }
            Err(error) => Err(error),
        }
    }

    /// The state these news lead to and what a person has to hear of it, or `None` when there is
    /// nothing to write.
    async fn next_state(
        &self,
        payment: &Payment,
        news: &News,
    ) -> Result<Option<(State, Option<Alarm>)>, PaymentsError> {
        let (state, event) = (payment.state, news.kind);
        let alarm = |kind| {
            let what = told(state, news);
            Some(Alarm::new(kind, &payment.request_id).with_detail(what.trim()))
        };
        match step(state, event) {
            Verdict::Moves(next) => Ok(Some((next, None))),
            Verdict::Repeats if is_counted(state, news) => Ok(Some((state, None))),
            // A repeated call found the way to the wallet that a lost answer had taken with it.
            Verdict::Repeats if news.facts.go.is_some() && payment.go.is_none() => {
                Ok(Some((state, None)))
            }
            Verdict::Repeats => Ok(None),
            Verdict::Overturns(next) => Ok(Some((next, alarm(Kind::PaymentOverturned)))),
            Verdict::Contradicts => {
                let known = self.store.events(&payment.request_id).await?;
                if known
                    .iter()
                    .any(|old| old.kind == event && old.detail == news.detail)
                {
                    return Ok(None);
                }
                Ok(Some((state, alarm(Kind::PaymentContradicted))))
            }
            Verdict::Illegal => Err(PaymentsError::Illegal { state, event }),
        }
    }

    /// That a person was called is over once a payment is decided.
    async fn no_longer(
        &self,
        payment: &Payment,
        state: State,
    ) -> Result<Option<Change>, PaymentsError> {
        let closing = matches!(payment.state, State::Cancelling | State::NeedsOperator);
        if !closing || !state.is_final() {
            return Ok(None);
        }
        let events = self.store.events(&payment.request_id).await?;
        let called = events.iter().any(|event| event.kind == EventKind::GaveUp);
        let over = || Change::Over(Kind::CancelUnconfirmed, payment.request_id.to_string());
        Ok(called.then(over))
    }
}

/// Whether news that change nothing are written all the same, since somebody counts them: how often
/// the schedule has tried in vain; and whether more than one call is under way.
fn is_counted(state: State, news: &News) -> bool {
    match news.kind {
        EventKind::CancelUnconfirmed | EventKind::AskedInVain => state.is_undecided(),
        EventKind::NotFound => state.is_undecided() && news.source != Source::Inquiry,
        EventKind::Submitted => state == State::Submitted,
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

fn told(state: State, news: &News) -> String {
    let (state, kind) = (state.as_str(), news.kind.as_str());
    format!("{kind} although {state} {}", news.detail)
}
