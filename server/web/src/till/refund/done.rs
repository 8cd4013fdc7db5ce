//! The PIN came. If it is theirs, it is given back within their limits, or asked for.

use axum::response::Response;
use consent::{
    desk::Wish,
    request::{Request, RequestState, WAITS_MS},
    store::Asked,
    verdict::Verdict,
};
use domain::{Money, RefundId, RefundState};
use foundation::store::StoreError;
use payments::{RefundOrder, RefundProblem, mandate::Mandate, refund::Refund};
use people::pin::{Pin, Tried, Try, Whose};
use till_pages::RefundEnd;
use trail::author::{Author, Who, acting};

use super::{Counter, Filled};
use crate::respond;

const WRONG: &str = "till-refund-wrong-pin";
const LOCKED: &str = "till-refund-locked";

impl Counter<'_> {
    /// Does it, if the PIN is theirs.
    pub(super) async fn confirmed(&self, filled: &Filled, id: RefundId, amount: Money) -> Response {
        let Some((person, rights)) = self.person(&filled.person) else {
            return self.form(filled, false);
        };
        match self.tried(&person.id, &filled.pin).await {
            Ok(Tried::Right) => {}
            Ok(Tried::Wrong) => return self.sure(filled, amount, Some(WRONG)),
            Ok(Tried::Locked { .. }) => {
                tracing::warn!(person.id = %person.id, screen.id = %self.here.known.screen.id,
                    "a PIN is locked");
                return self.sure(filled, amount, Some(LOCKED));
            }
            Ok(Tried::Unset) => return self.end(RefundEnd::Nobody, None),
            Err(error) => return respond::our_fault(self.state, &self.here.visit, &error),
        }
        // The same form once more: what it asked for is there.
        if let Some(known) = self.refunds.iter().find(|known| known.id == id) {
            return self.told(known);
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
        };
        // The screen is where it is done; the PIN says by whom.
        let by = Author {
            who: Who::Person(person.id.clone()),
            ..Author::acting()
        };
        match self.state.consent().judge(wish).await {
            Ok(Verdict::Make(mandate)) => acting(by, self.made(wanted, mandate)).await,
            Ok(Verdict::NeedsAnother(_)) => acting(by, self.asked(wanted)).await,
            Ok(Verdict::Refused(_)) => self.end(RefundEnd::Nothing, None),
            Err(error) => respond::our_fault(self.state, &self.here.visit, &error),
        }
    }

    async fn tried(&self, person: &str, pin: &str) -> Result<Tried, StoreError> {
        let Some(key) = &self.state.pins else {
            return Ok(Tried::Unset);
        };
        // What is no PIN is none of the tries.
        let Some(pin) = Pin::parse(pin) else {
            return Ok(Tried::Wrong);
        };
        let whose = Whose {
            person,
            merchant: &self.payment.place.merchant,
        };
        let code = key.code(&whose, &pin);
        let tried = Try {
            whose,
            code: &code,
            store: &self.here.store.id,
            at: self.state.clock.now(),
        };
        self.state.store.try_pin(&tried).await
    }

    /// What is known of a refund.
    fn told(&self, refund: &Refund) -> Response {
        let end = match refund.state {
            RefundState::Refunded => RefundEnd::Given,
            RefundState::Refused => RefundEnd::Refused,
            RefundState::Requested | RefundState::Processing | RefundState::NeedsOperator => {
                RefundEnd::Open
            }
        };
        self.end(end, Some(refund.amount))
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
            Ok(refund) => self.told(&refund),
            Err(problem) => {
                // Stored, and the schedule goes on with it: that isn't a failure.
                let kept = self.state.store.refund(&id).await.ok().flatten();
                if let Some(kept) = kept.filter(|kept| kept.payment == self.payment.request_id) {
                    return self.told(&kept);
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
            asked: now,
            until: now.plus_ms(WAITS_MS),
            state: RequestState::Waiting,
            decided_by: None,
            decided: None,
            word: None,
        };
        match self.state.store.ask(&request).await {
            // Taken: by the same form, a moment ago.
            Ok(Asked::Kept | Asked::Taken) => self.end(RefundEnd::Waits, Some(doing.amount)),
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
