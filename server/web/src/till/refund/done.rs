//! The PIN came. If it is theirs, it is given back within their limits, or asked for.

use axum::response::Response;
use consent::{
    desk::Wish,
    request::{Request, RequestState, WAITS_MS},
    store::Asked,
    verdict::Verdict,
};
use domain::{Money, RefundId};
use foundation::store::StoreError;
use payments::{RefundOrder, RefundProblem, mandate::Mandate};
use people::pin::{Pin, Tried, Try, Whose};
use till_pages::RefundEnd;
use trail::author::{Author, Who, acting};

use super::{
    Counter, Filled,
    said::{GONE, LOCKED, SHORT, WRONG},
};
use crate::respond;

impl Counter<'_> {
    /// Does it, if the PIN is theirs.
    pub(super) async fn confirmed(&self, filled: &Filled, id: RefundId, amount: Money) -> Response {
        // The same form once more: what it asked for is there, whatever is typed now.
        if self.is_known(&id) {
            return self.to(&id);
        }
        let Some((person, rights)) = self.person(&filled.person) else {
            return self.form(filled, Some(GONE));
        };
        match self.taken(filled).await {
            // Back to the page that says so.
            Ok(Some(_)) => return self.again(filled, amount, ""),
            Ok(None) => {}
            Err(error) => return respond::our_fault(self.state, &self.here.visit, &error),
        }
        // What can't be a PIN is none of the tries, and isn't called wrong.
        let Some(pin) = Pin::parse(&filled.pin) else {
            return self.again(filled, amount, SHORT);
        };
        match self.tried(&person.id, &pin).await {
            Ok(Tried::Right) => {}
            Ok(Tried::Wrong) => return self.again(filled, amount, WRONG),
            Ok(Tried::Locked { .. }) => {
                tracing::warn!(person.id = %person.id, screen.id = %self.here.known.screen.id,
                    "a PIN is locked");
                return self.again(filled, amount, LOCKED);
            }
            Ok(Tried::Unset) => return self.end(RefundEnd::Nobody, None),
            Err(error) => return respond::our_fault(self.state, &self.here.visit, &error),
        }
        let wish = Wish {
            rights,
            payment: &self.payment,
            amount,
        };
        let reason = (!filled.reason.is_empty()).then(|| filled.reason.clone());
        let wanted = Doing {
            id,
            amount,
            reason,
            person: person.id.clone(),
            through: rights.hands().others(&person.id, self.state.clock.now()),
        };
        // The screen is where it is done; the PIN says by whom.
        let by = Author {
            who: Who::Person(person.id.clone()),
            ..Author::acting()
        };
        match self.state.consent().judge(wish).await {
            Ok(Verdict::Make(_) | Verdict::NeedsAnother(_)) if filled.asks => {
                acting(by, self.asked(wanted)).await
            }
            Ok(Verdict::Make(mandate)) => acting(by, self.made(wanted, mandate)).await,
            // A limit was set since it was said back: it is said anew.
            Ok(Verdict::NeedsAnother(_)) => self.again(filled, amount, ""),
            Ok(Verdict::Refused(_)) => self.end(RefundEnd::Nothing, None),
            Err(error) => respond::our_fault(self.state, &self.here.visit, &error),
        }
    }

    async fn tried(&self, person: &str, pin: &Pin) -> Result<Tried, StoreError> {
        let Some(key) = &self.state.pins else {
            return Ok(Tried::Unset);
        };
        let whose = Whose {
            person,
            merchant: &self.payment.place.merchant,
        };
        let code = key.code(&whose, pin);
        let tried = Try {
            whose,
            code: &code,
            store: &self.here.store.id,
            at: self.state.clock.now(),
        };
        self.state.store.try_pin(&tried).await
    }

    async fn made(&self, doing: Doing, mandate: Mandate) -> Response {
        let id = doing.id.clone();
        let order = RefundOrder {
            id: doing.id,
            payment: self.payment.request_id.clone(),
            amount: Some(doing.amount),
            reason: doing.reason,
            asked_by: Some(doing.person),
            mandate: Some(mandate),
        };
        match self.state.payments.refund(order).await {
            Ok(refund) => self.to(&refund.id),
            Err(problem) => {
                // Stored, and the schedule goes on with it: that isn't a failure.
                let kept = self.state.store.refund(&id).await.ok().flatten();
                if let Some(kept) = kept.filter(|kept| kept.payment == self.payment.request_id) {
                    return self.to(&kept.id);
                }
                tracing::warn!(payment.id = %self.payment.request_id, %problem,
                    "could not be given back at a till");
                self.end(ended(&problem), Some(doing.amount))
            }
        }
    }

    async fn asked(&self, doing: Doing) -> Response {
        let now = self.state.clock.now();
        let request = Request {
            id: doing.id,
            payment: self.payment.request_id.clone(),
            place: self.payment.place.clone(),
            amount: doing.amount,
            reason: doing.reason,
            asked_by: doing.person,
            through: doing.through,
            asked: now,
            until: now.plus_ms(WAITS_MS),
            state: RequestState::Waiting,
            decided_by: None,
            decided: None,
            word: None,
        };
        match self.state.store.ask(&request).await {
            // Taken: by the same form, a moment ago.
            Ok(Asked::Kept | Asked::Taken) => self.to(&request.id),
            Ok(Asked::Exceeds) => self.end(RefundEnd::Nothing, None),
            Err(error) => respond::our_fault(self.state, &self.here.visit, &error),
        }
    }
}

/// What is to be given back or asked for.
struct Doing {
    id: RefundId,
    amount: Money,
    reason: Option<String>,
    person: String,
    /// Who could have chosen the PIN in their place.
    through: Vec<String>,
}

const fn ended(problem: &RefundProblem) -> RefundEnd {
    match problem {
        RefundProblem::NotPaid(_)
        | RefundProblem::NothingLeft
        | RefundProblem::TooMuch { .. }
        | RefundProblem::WrongCurrency(_)
        | RefundProblem::Nothing
        | RefundProblem::IdTaken
        | RefundProblem::Unnamed
        | RefundProblem::OverDay
        | RefundProblem::NotAllowed
        | RefundProblem::NotWaiting => RefundEnd::Nothing,
        RefundProblem::Payments(_) => RefundEnd::Failed,
    }
}
