//! What was said back came back: it is given back, or asked for. Limits are looked at again here, and once
//! more where the amount is reserved.

use axum::response::Response;
use consent::{
    request::{Request, RequestState, WAITS_MS},
    store::Asked,
    verdict::Verdict,
};
use domain::{Money, RefundId};
use foundation::store::StoreError;
use payments::{RefundOrder, RefundProblem, mandate::Mandate};
use people::at_till::At;

use super::{super::Look, Asking, given, told};
use crate::{office::agreeing, respond};

impl Asking<'_> {
    /// Does it. Whatever is known of it then is on the payment's page.
    pub(super) async fn confirmed(&self, id: RefundId, minor: &str) -> Response {
        let found = self.look.found;
        let currency = found.payment.amount.currency();
        let minor = minor.parse().ok();
        let amount = minor.and_then(|minor| Money::from_minor(minor, currency).ok());
        let Some(amount) = amount else {
            return self.wrong("office-give-unread").await;
        };
        if let Some(what) = self.known(&id) {
            if self.amount_of(&id) == Some(amount) {
                return told(found, what);
            }
            return self.problem(RefundProblem::IdTaken).await;
        }
        // Somebody else gave back meanwhile: what was said is no longer so, and is said anew.
        let said = self.filled.left.as_deref();
        if said.is_some_and(|said| said != self.left_minor().to_string()) {
            return self.sure(id, amount).await;
        }
        match self.taken().await {
            // The page warns, and asks for a yes to that.
            Ok(Some(_)) if !self.filled.knows => return self.sure(id, amount).await,
            Ok(Some(_) | None) => {}
            Err(error) => {
                let editor = self.look.editor;
                return respond::our_fault(self.look.state, &editor.visit, &error);
            }
        }
        let judged = match self.judged(amount).await {
            Ok(judged) => judged,
            Err(error) => {
                let editor = self.look.editor;
                return respond::our_fault(self.look.state, &editor.visit, &error);
            }
        };
        match judged {
            Verdict::Refused(why) => self.refused(self.words(why)).await,
            Verdict::Make(_) | Verdict::NeedsAnother(_) if self.filled.asks => {
                self.asked(id, amount).await
            }
            Verdict::Make(mandate) => self.made(id, amount, mandate).await,
            // A limit was set since it was said back.
            Verdict::NeedsAnother(_) => self.sure(id, amount).await,
        }
    }

    /// How much was given back or asked for under this id.
    fn amount_of(&self, id: &RefundId) -> Option<Money> {
        let found = self.look.found;
        let given = found.refunds.iter().find(|known| known.id == *id);
        let asked = found.requests.iter().find(|known| known.id == *id);
        given
            .map(|known| known.amount)
            .or(asked.map(|known| known.amount))
    }

    async fn made(&self, id: RefundId, amount: Money, mandate: Mandate) -> Response {
        let found = self.look.found;
        let order = RefundOrder {
            id: id.clone(),
            payment: found.payment.request_id.clone(),
            amount: Some(amount),
            reason: self.filled.reason(),
            asked_by: Some(mandate.person.clone()),
            mandate: Some(mandate),
        };
        match self.look.state.payments.refund(order).await {
            Ok(refund) => told(found, given(refund.state)),
            Err(problem) => {
                // Stored, and the schedule goes on with it: that isn't a failure.
                let kept = self.look.state.store.refund(&id).await.ok().flatten();
                let is_ours = kept.is_some_and(|known| {
                    known.payment == found.payment.request_id && known.amount == amount
                });
                if is_ours {
                    return told(found, "given");
                }
                self.problem(problem).await
            }
        }
    }

    async fn asked(&self, id: RefundId, amount: Money) -> Response {
        let (state, found) = (self.look.state, self.look.found);
        if let Err(problem) = payments::refundable(&found.payment, Some(amount), &found.refunds) {
            return self.problem(problem).await;
        }
        let now = state.clock.now();
        let request = Request {
            id,
            payment: found.payment.request_id.clone(),
            place: found.payment.place.clone(),
            amount,
            reason: self.filled.reason(),
            asked_by: self.look.editor.session.person.clone(),
            through: self
                .look
                .editor
                .rights
                .hands()
                .others(&self.look.editor.session.person, now),
            asked: now,
            until: now.plus_ms(WAITS_MS),
            state: RequestState::Waiting,
            decided_by: None,
            decided: None,
            word: None,
        };
        match state.store.ask(&request).await {
            Ok(Asked::Kept) => told(found, "requested"),
            Ok(Asked::Exceeds) => self.wrong("office-ask-exceeds").await,
            // The same form, a moment ago.
            Ok(Asked::Taken) => match state.store.request(&request.id).await {
                Ok(Some(known)) if known.amount == amount && known.payment == request.payment => {
                    told(found, "requested")
                }
                Ok(_) => self.problem(RefundProblem::IdTaken).await,
                Err(error) => respond::our_fault(state, &self.look.editor.visit, &error),
            },
            Err(error) => respond::our_fault(state, &self.look.editor.visit, &error),
        }
    }

    /// Why it can only be asked for, and that there is nobody who could agree, if so.
    pub(super) async fn with_nobody(&self, words: String) -> Result<String, StoreError> {
        let Look { state, editor, .. } = self.look;
        let place = &self.look.found.payment.place;
        let at = At {
            merchant: &place.merchant,
            store: &place.store,
            till: place.till,
        };
        if agreeing::is_there(state, at, &editor.session.person).await? {
            return Ok(words);
        }
        let texts = self.texts();
        let seeing = &self.look.found.seeing;
        let store = seeing.place(&self.look.found.payment, texts.tag()).store;
        let nobody = texts.with("office-ask-nobody", &[("store", &store.text)]);
        Ok(format!("{words} {nobody}"))
    }
}
