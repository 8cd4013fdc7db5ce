//! What happened to a payment and its refunds, in plain words: what we asked, what the gateway said, and
//! who wanted what.

use std::collections::BTreeSet;

use consent::request::RequestState;
use domain::{EventKind, RefundEvent};
use office_pages::{
    payment::{HistoryLine, RefundCard},
    requests::RequestRow,
};
use texts::{AmountStyle, Texts};

use super::Found;
use crate::{
    Shared,
    office::{names::Names, refunds, standing},
};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::{Event, Payment, Source},
    refund::Refund,
};

/// Tells histories of one payment in one language.
pub(super) struct Teller<'a> {
    found: &'a Found,
    texts: &'a Texts,
    names: Names,
}

impl<'a> Teller<'a> {
    pub(super) async fn of(
        state: &Shared,
        found: &'a Found,
        texts: &'a Texts,
    ) -> Result<Self, StoreError> {
        // Who no longer works here did what they did.
        let ids = who(found);
        let names = Names::of(state, &found.payment.place.merchant, &ids).await?;
        Ok(Self {
            found,
            texts,
            names,
        })
    }

    /// What was asked for and is no refund, the oldest first.
    pub(super) fn requests(&self, now: Timestamp) -> Vec<RequestRow> {
        let teller = refunds::Teller {
            map: &self.found.seeing.map,
            texts: self.texts,
            names: &self.names,
            now,
        };
        let all = self.found.requests.iter();
        let open = all.filter(|one| one.state != RequestState::Approved);
        open.map(|one| refunds::row(&teller, one)).collect()
    }

    fn line<K>(&self, event: &Event<K>, words: String) -> HistoryLine {
        HistoryLine {
            time: self.found.time(event.at, self.texts.tag()),
            words,
            // Whose wish it was is in the words.
            detail: if event.source == Source::Staff.as_str() {
                String::new()
            } else {
                event.detail.clone()
            },
        }
    }

    /// Of the payment itself.
    pub(super) async fn of_payment(
        &self,
        state: &Shared,
        payment: &Payment,
    ) -> Result<Vec<HistoryLine>, StoreError> {
        let events = state.store.events(&payment.request_id).await?;
        let line = |event: &Event| {
            let words = if event.kind == EventKind::CancelRequested {
                self.wish(event)
            } else {
                self.texts.get(key(event.kind))
            };
            self.line(event, words)
        };
        Ok(events.iter().map(line).collect())
    }

    /// Who wanted it cancelled.
    fn wish(&self, event: &Event) -> String {
        let is = |source: Source| event.source == source.as_str();
        if is(Source::Staff) {
            let name = self.names.name(&event.detail);
            return self
                .texts
                .with("office-event-cancel-staff", &[("name", &name)]);
        }
        let key = if is(Source::Customer) {
            "office-event-cancel-customer"
        } else if is(Source::Operator) {
            "office-event-cancel-operator"
        } else {
            "office-event-cancel-time"
        };
        self.texts.get(key)
    }

    /// Of each refund, the oldest first.
    pub(super) async fn refunds(
        &self,
        state: &Shared,
        style: &AmountStyle,
    ) -> Result<Vec<RefundCard>, StoreError> {
        let mut cards = Vec::new();
        for refund in &self.found.refunds {
            cards.push(self.refund(state, refund, style).await?);
        }
        Ok(cards)
    }

    /// Who agreed to it, and when, if somebody had to.
    fn agreed(&self, refund: &Refund) -> Option<String> {
        let mut all = self.found.requests.iter();
        let request = all.find(|one| one.id == refund.id)?;
        let (by, at) = (request.decided_by.as_deref()?, request.decided?);
        let (name, time) = (self.names.name(by), self.found.time(at, self.texts.tag()));
        let words = [("name", name.as_str()), ("time", time.as_str())];
        Some(self.texts.with("office-refund-agreed", &words))
    }

    async fn refund(
        &self,
        state: &Shared,
        refund: &Refund,
        style: &AmountStyle,
    ) -> Result<RefundCard, StoreError> {
        let events = state.store.refund_events(&refund.id).await?;
        let history = events
            .iter()
            .map(|event| self.line(event, self.texts.get(refund_key(event.kind))));
        let (standing, explanation) = standing::of_refund(refund);
        Ok(RefundCard {
            reference: refund.id.to_string(),
            amount: style.amount(refund.amount),
            standing,
            explanation: self.texts.get(explanation),
            by: refund.asked_by.as_deref().map(|id| self.names.name(id)),
            agreed: self.agreed(refund),
            reason: refund.reason.clone(),
            history: history.collect(),
        })
    }
}

/// Everybody who gave back, asked or decided.
fn who(found: &Found) -> BTreeSet<String> {
    let askers = found.refunds.iter().filter_map(|one| one.asked_by.clone());
    let mut ids: BTreeSet<String> = askers.collect();
    for request in &found.requests {
        ids.insert(request.asked_by.clone());
        ids.extend(request.decided_by.clone());
    }
    ids
}

const fn key(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Submitted => "office-event-submitted",
        EventKind::Accepted => "office-event-accepted",
        EventKind::Declined => "office-event-declined",
        EventKind::NoAnswer => "office-event-no-answer",
        EventKind::NotSent => "office-event-not-sent",
        EventKind::StillProcessing => "office-event-processing",
        EventKind::NotFound => "office-event-not-found",
        EventKind::AskedInVain => "office-event-in-vain",
        EventKind::ConfirmedPaid => "office-event-paid",
        EventKind::ConfirmedFailed => "office-event-failed",
        EventKind::ConfirmedCancelled => "office-event-cancelled",
        EventKind::CancelRequested => "office-event-cancel-time",
        EventKind::CancelUnconfirmed => "office-event-cancel-unconfirmed",
        EventKind::PresumedDead => "office-event-presumed",
        EventKind::GaveUp => "office-event-gave-up",
        EventKind::Mismatched => "office-event-mismatched",
    }
}

const fn refund_key(kind: RefundEvent) -> &'static str {
    match kind {
        RefundEvent::Sent => "office-event-refund-sent",
        RefundEvent::NoAnswer => "office-event-refund-no-answer",
        RefundEvent::StillProcessing => "office-event-refund-processing",
        RefundEvent::NotFound => "office-event-refund-not-found",
        RefundEvent::ConfirmedRefunded => "office-event-refund-done",
        RefundEvent::ConfirmedRefused => "office-event-refund-refused",
        RefundEvent::GaveUp => "office-event-gave-up",
    }
}
