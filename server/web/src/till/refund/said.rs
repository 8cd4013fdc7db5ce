//! What was typed said back, with whether it is only asked for; and what came of it. Both have addresses, so
//! that whoever goes back in the browser finds them and sends nothing twice.

use axum::response::Response;
use consent::{
    desk::Wish,
    request::RequestState,
    verdict::{Verdict, Why},
};
use domain::{Day, Money, RefundId, RefundState};
use foundation::store::StoreError;
use payments::{refund::Refund, refundable};
use people::at_till::At;
use till_pages::{
    RefundEnd, RefundSure, RefundTwice, refund as fields, refund_sure_page, refund_twice_page,
};

use super::{Counter, Filled, kept};
use crate::{frame::day_in_words, office::agreeing, respond, till::pages::answer};

/// What was typed can't go back.
pub(super) const AMOUNT: &str = "till-refund-wrong-amount";
/// They may no longer give back here.
pub(super) const GONE: &str = "till-refund-gone";
/// Why a PIN is asked for again, in an address.
pub(super) const WRONG: &str = "pin";
pub(super) const SHORT: &str = "short";
pub(super) const LOCKED: &str = "locked";

/// That it is only asked for.
#[derive(Clone, Copy)]
struct Asks {
    why: Why,
    /// Whether nobody else may agree.
    has_nobody: bool,
}

impl Counter<'_> {
    /// What was typed in the first form.
    pub(super) async fn said_back(&self, filled: &Filled, id: &RefundId) -> Response {
        // What it asked for is there.
        if self.is_known(id) {
            return self.to(id);
        }
        let Some((_, rights)) = self.person(&filled.person) else {
            return self.form(filled, Some(GONE));
        };
        let style = self.style();
        let amount = style.read(&filled.amount, self.payment.amount.currency());
        let amount = amount.ok();
        let amount =
            amount.filter(|amount| refundable(&self.payment, Some(*amount), &self.refunds).is_ok());
        let Some(amount) = amount else {
            return self.form(filled, Some(AMOUNT));
        };
        match self.taken(filled).await {
            Ok(Some(on)) => return self.warned(filled, on),
            Ok(None) => {}
            Err(error) => return respond::our_fault(self.state, &self.here.visit, &error),
        }
        let wish = Wish {
            rights,
            payment: &self.payment,
            amount,
        };
        match self.state.consent().judge(wish).await {
            Ok(Verdict::Make(_)) => self.sure(filled, amount, None),
            Ok(Verdict::NeedsAnother(why)) => self.asks(filled, amount, why).await,
            Ok(Verdict::Refused(_)) => self.end(RefundEnd::Nothing, None),
            Err(error) => respond::our_fault(self.state, &self.here.visit, &error),
        }
    }

    /// The day on which the gateway took the money away already; none once they said yes to paying twice.
    pub(super) async fn taken(&self, filled: &Filled) -> Result<Option<Day>, StoreError> {
        if filled.knows {
            return Ok(None);
        }
        let money = &self.state.money;
        money.taken_away(&self.payment.request_id).await
    }

    /// Before the second form: that it pays twice.
    fn warned(&self, filled: &Filled, on: Day) -> Response {
        let twice = RefundTwice {
            carried: self.carried(filled),
            amount: filled.amount.clone(),
            person: filled.person.clone(),
            day: day_in_words(on, self.frame.texts.tag()),
        };
        let page = refund_twice_page(&self.frame, &twice);
        answer(200, &self.frame, page)
    }

    /// The second form, where it is only asked for: of somebody, if there is anybody.
    async fn asks(&self, filled: &Filled, amount: Money, why: Why) -> Response {
        let place = &self.payment.place;
        let at = At {
            merchant: &place.merchant,
            store: &place.store,
            till: place.till,
        };
        match agreeing::is_there(self.state, at, &filled.person).await {
            Ok(is_there) => {
                let has_nobody = !is_there;
                self.sure(filled, amount, Some(Asks { why, has_nobody }))
            }
            Err(error) => respond::our_fault(self.state, &self.here.visit, &error),
        }
    }

    /// The second form; where it is only asked for why, and whether there is nobody to ask.
    fn sure(&self, filled: &Filled, amount: Money, asks: Option<Asks>) -> Response {
        let Some((person, _)) = self.person(&filled.person) else {
            return self.form(filled, Some(GONE));
        };
        let problem = match filled.again.as_str() {
            WRONG => Some("till-refund-wrong-pin"),
            SHORT => Some("till-refund-short-pin"),
            LOCKED => Some("till-refund-locked"),
            _ => None,
        };
        let gone = asks.map_or(0, |asks| asks.why.gone_minor());
        let gone = Money::from_minor(gone, amount.currency()).ok();
        let gone = gone.filter(|gone| !gone.is_zero());
        let sure = RefundSure {
            carried: self.carried(filled),
            amount: self.style().amount(amount),
            minor: amount.minor(),
            person: self.called(person),
            asks: asks.is_some(),
            has_nobody: asks.is_some_and(|asks| asks.has_nobody),
            gone: gone.map(|gone| self.style().amount(gone)),
            knows: filled.knows,
            reason: filled.reason.clone(),
            problem,
        };
        let status = if problem.is_some() { 422 } else { 200 };
        answer(status, &self.frame, refund_sure_page(&self.frame, &sure))
    }

    /// Back to the second form. What was written there is in no address.
    pub(super) fn again(&self, filled: &Filled, amount: Money, why: &str) -> Response {
        let amount = self.style().number(amount);
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            (fields::PAYMENT, self.payment.request_id.as_str()),
            (fields::ID, &filled.id),
            (fields::AMOUNT, &amount),
            (fields::PERSON, &filled.person),
            (fields::AGAIN, why),
        ] {
            query.append_pair(name, value);
        }
        if filled.knows {
            query.append_pair(fields::TWICE, "yes");
        }
        let to = format!("{}?{}", fields::REFUND, query.finish());
        self.keeping(filled, respond::see_other(&to))
    }

    /// Whether something was asked for under this id.
    pub(super) fn is_known(&self, id: &RefundId) -> bool {
        self.refunds.iter().any(|known| known.id == *id)
            || self.requests.iter().any(|known| known.id == *id)
    }

    /// To what came of it.
    pub(super) fn to(&self, id: &RefundId) -> Response {
        let payment = &self.payment.request_id;
        let to = format!(
            "{}?{}={payment}&{}={id}",
            fields::REFUND,
            fields::PAYMENT,
            fields::OF
        );
        kept::forgetting(self.state, &self.here.visit, respond::see_other(&to))
    }

    /// What came of it, as it is known now.
    pub(super) fn came_of(&self, id: &RefundId) -> Option<Response> {
        if let Some(refund) = self.refunds.iter().find(|known| known.id == *id) {
            return Some(self.told(refund));
        }
        let request = self.requests.iter().find(|known| known.id == *id)?;
        let end = match request.state {
            RequestState::Waiting if request.is_waiting(self.state.clock.now()) => RefundEnd::Waits,
            RequestState::Approved => RefundEnd::Open,
            RequestState::Waiting
            | RequestState::Rejected
            | RequestState::Lapsed
            | RequestState::Withdrawn => RefundEnd::Over,
        };
        Some(self.end(end, Some(request.amount)))
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
}
