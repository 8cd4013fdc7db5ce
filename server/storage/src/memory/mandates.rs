//! What stands against a refund besides what is left of its payment, in memory.

use consent::{
    request::{Request, RequestState},
    store::{Decision, GoneBack, Spending},
};
use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{mandate::Mandate, refund::Refund, store::Reserved};
use trail::action::Action;

use super::{Tables, refused};
use crate::{deeds::word, storable::owned_if_any};

impl Tables {
    pub(super) fn spent(&self, of: &Spending<'_>) -> u64 {
        let counts = |refund: &&Refund| {
            let payment = self.payments.rows.get(&refund.payment);
            refund.state.counts()
                && refund.amount.currency() == of.currency
                && payment.is_some_and(|payment| payment.place.merchant == of.merchant)
        };
        let agreed = |refund: &&Refund| {
            let request = self.requests.get(&refund.id);
            request.is_some_and(|request| {
                request.state == RequestState::Approved
                    && request.decided_by.as_deref() == Some(of.person)
                    && request.decided.is_some_and(|at| at >= of.since)
            })
        };
        let own = |refund: &&Refund| {
            refund.asked_by.as_deref() == Some(of.person) && refund.created >= of.since
        };
        let refunds = self.refunds.rows.values().filter(counts);
        let refunds = refunds.filter(|refund| own(refund) || agreed(refund));
        let asked = self.requests.values().filter(|request| {
            request.state == RequestState::Waiting
                && request.asked_by == of.person
                && request.asked >= of.since
                && request.place.merchant == of.merchant
                && request.amount.currency() == of.currency
        });
        let asked = asked.map(|request| request.amount.minor());
        refunds
            .map(|refund| refund.amount.minor())
            .chain(asked)
            .sum()
    }

    pub(super) fn gone_back_of(&self, payment: &RequestId, person: &str) -> GoneBack {
        let mut gone = GoneBack::default();
        let of_it = self.refunds.rows.values();
        for refund in of_it.filter(|one| one.payment == *payment && one.state.counts()) {
            let request = self.requests.get(&refund.id);
            let agreed = request.filter(|one| one.state == RequestState::Approved);
            let minor = refund.amount.minor();
            let by = agreed.map_or(refund.asked_by.as_deref(), |one| one.decided_by.as_deref());
            if by == Some(person) {
                gone.own_minor += minor;
            }
            if agreed.is_none() {
                gone.alone_minor += minor;
            }
        }
        gone
    }

    pub(super) fn is_too_much(&self, refund: &Refund, mandate: &Mandate) -> bool {
        let gone = self.gone_back_of(&refund.payment, &mandate.person);
        let exceeds = |most: Option<u64>, gone: u64| {
            most.is_some_and(|most| gone.saturating_add(refund.amount.minor()) > most)
        };
        exceeds(mandate.payment.own_most_minor, gone.own_minor)
            || exceeds(mandate.payment.alone_most_minor, gone.alone_minor)
    }

    /// Why this refund may not be, if it may not.
    pub(super) fn against(&self, refund: &Refund, mandate: Option<&Mandate>) -> Option<Reserved> {
        let request = self.requests.get(&refund.id);
        let Some(mandate) = mandate else {
            return request.map(|_| Reserved::NotWaiting);
        };
        let is_still = |person: &str| {
            let mut posts = self.memberships.values();
            posts.any(|one| {
                one.person == person
                    && one.merchant == mandate.merchant
                    && one.role.as_str() == mandate.role
            })
        };
        let holds = if mandate.by_key {
            self.keys.get(&mandate.person).is_some_and(|key| {
                key.merchant.as_ref() == Some(&mandate.merchant)
                    && !key.is_over(refund.created)
                    && (key.made_by.is_empty() || is_still(&key.made_by))
            })
        } else {
            is_still(&mandate.person)
        };
        if !holds {
            return Some(Reserved::NotAllowed);
        }
        if let Some(day) = mandate.day {
            let spent = self.spent(&Spending {
                person: &mandate.person,
                merchant: &mandate.merchant,
                currency: refund.amount.currency(),
                since: day.since,
            });
            if spent.saturating_add(refund.amount.minor()) > day.most_minor {
                return Some(Reserved::OverDay);
            }
        }
        if self.is_too_much(refund, mandate) {
            return Some(Reserved::OverDay);
        }
        let in_one_hand = |request: &Request| {
            let two = mandate.two.as_ref();
            two.is_some_and(|own| {
                own.contains(&request.asked_by) || request.through.contains(&mandate.person)
            })
        };
        let waits = |request: &Request, at: Timestamp| {
            request.is_waiting(at)
                && !in_one_hand(request)
                && request.payment == refund.payment
                && request.amount == refund.amount
        };
        match (mandate.agreed, request) {
            (None, None) => None,
            (Some(at), Some(request)) if waits(request, at) => None,
            (None | Some(_), _) => Some(Reserved::NotWaiting),
        }
    }

    /// Writes down that somebody agreed, with the refund.
    pub(super) fn agree(&mut self, id: &RefundId, mandate: &Mandate) -> Result<(), StoreError> {
        let Some(at) = mandate.agreed else {
            return Ok(());
        };
        let decision = Decision {
            id: id.clone(),
            by: mandate.person.clone(),
            at,
            word: None,
        };
        self.decide(&decision, RequestState::Approved).map(|_| ())
    }

    pub(super) fn decide(
        &mut self,
        decision: &Decision,
        state: RequestState,
    ) -> Result<bool, StoreError> {
        let Some(request) = self.requests.get_mut(&decision.id) else {
            return Ok(false);
        };
        if !request.is_waiting(decision.at) {
            return Ok(false);
        }
        if request.asked_by == decision.by {
            return Err(refused("who asked decides nothing"));
        }
        request.state = state;
        request.decided_by = Some(decision.by.clone());
        request.decided = Some(decision.at);
        request.word = owned_if_any(decision.word.clone());
        Ok(true)
    }

    /// Writes down what is done about a request.
    pub(super) fn tell_of_request(&mut self, action: Action, request: &Request) {
        let deed = self.asked(word::request(action, request), &request.asked_by);
        self.tell(&deed);
        if action == Action::RequestMade {
            self.tell_people_of_request(request);
        }
    }

    /// Whether nothing will ever be left to give back.
    pub(super) fn is_given_back(&self, payment: &RequestId) -> bool {
        let paid = self.payments.rows.get(payment);
        let mut refunds = self.refunds.rows.values();
        let is_open = |refund: &Refund| refund.payment == *payment && !refund.state.is_final();
        paid.is_some_and(|paid| self.reserved_of(payment) >= paid.amount.minor())
            && !refunds.any(is_open)
    }
}
