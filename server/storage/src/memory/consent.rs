//! Limits of refunds and what waits for somebody to agree, in memory.

use async_trait::async_trait;
use consent::{
    limit::Rules,
    request::{Request, RequestState},
    store::{Asked, Change, ConsentStore, Decision, GoneBack, LIST_MAX, Spending, Which},
};
use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use people::store::Whose;
use trail::action::Action;

use super::{Memory, refused};
use crate::{deeds::word, storable::owned_if_any};

#[async_trait]
impl ConsentStore for Memory {
    async fn rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        Ok(self
            .tables()
            .rules
            .get(merchant)
            .cloned()
            .unwrap_or_default())
    }

    async fn set_rules(&self, change: &Change) -> Result<bool, StoreError> {
        let by = people::PeopleStore::memberships(self, Whose::Person(&change.by.person)).await?;
        let mut by = by.iter();
        let may = by.any(|one| one.merchant == change.merchant && one.role == change.by.role);
        let mut tables = self.tables();
        let before = tables.rules.get(&change.merchant).cloned();
        let before = before.unwrap_or_default();
        let deed = word::limits(&before, change);
        if !may {
            tables.tell(&deed.refused("not-allowed"));
            return Ok(false);
        }
        if change.is_late(&before) {
            return Err(StoreError::Conflict);
        }
        if change.is_done(&before) {
            return Ok(true);
        }
        let rules = tables.rules.entry(change.merchant.clone()).or_default();
        rules.settings.retain(|set| set.currency != change.currency);
        rules.settings.extend(change.settings.iter().cloned());
        let order = |set: &consent::limit::Setting| (set.currency.code(), set.role.as_str());
        rules.settings.sort_by_key(order);
        rules
            .four_eyes
            .retain(|above| above.currency() != change.currency);
        rules.four_eyes.extend(change.four_eyes);
        rules.four_eyes.sort_by_key(|above| above.currency().code());
        tables.tell(&deed);
        Ok(true)
    }

    async fn spent(&self, spending: &Spending<'_>) -> Result<u64, StoreError> {
        Ok(self.tables().spent(spending))
    }

    async fn gone_back_of(
        &self,
        payment: &RequestId,
        person: &str,
    ) -> Result<GoneBack, StoreError> {
        Ok(self.tables().gone_back_of(payment, person))
    }

    async fn ask(&self, request: &Request) -> Result<Asked, StoreError> {
        let mut tables = self.tables();
        let is_made = tables.refunds.rows.contains_key(&request.id);
        if is_made || tables.requests.contains_key(&request.id) {
            return Ok(Asked::Taken);
        }
        if !tables.people.contains_key(&request.asked_by) {
            return Err(refused("nobody"));
        }
        let paid = tables.payments.rows.get(&request.payment);
        let paid = paid.filter(|paid| paid.amount.currency() == request.amount.currency());
        let Some((paid, place)) = paid.map(|paid| (paid.amount.minor(), paid.place.clone())) else {
            return Ok(Asked::Exceeds);
        };
        let waiting = tables.requests.values().filter(|other| {
            other.payment == request.payment && other.state == RequestState::Waiting
        });
        let waiting: u64 = waiting.map(|other| other.amount.minor()).sum();
        let left = paid.saturating_sub(tables.reserved_of(&request.payment));
        if request.amount.minor() > left.saturating_sub(waiting) {
            return Ok(Asked::Exceeds);
        }
        let kept = Request {
            place,
            reason: owned_if_any(request.reason.clone()),
            state: RequestState::Waiting,
            decided_by: None,
            decided: None,
            word: None,
            ..request.clone()
        };
        tables.came_by(&kept.id);
        tables.tell_of_request(Action::RequestMade, &kept);
        tables.requests.insert(kept.id.clone(), kept);
        Ok(Asked::Kept)
    }

    async fn request(&self, id: &RefundId) -> Result<Option<Request>, StoreError> {
        Ok(self.tables().requests.get(id).cloned())
    }

    async fn requests_of(&self, payment: &RequestId) -> Result<Vec<Request>, StoreError> {
        let tables = self.tables();
        let of_it = tables
            .requests
            .values()
            .filter(|one| one.payment == *payment);
        let mut all: Vec<Request> = of_it.cloned().collect();
        all.sort_by_key(|one| (one.asked, one.id.clone()));
        Ok(all)
    }

    async fn requests(&self, merchant: &str, which: Which) -> Result<Vec<Request>, StoreError> {
        let tables = self.tables();
        let own = tables.requests.values().filter(|one| {
            let waits = one.state == RequestState::Waiting;
            one.place.merchant == merchant && waits == (which == Which::Waiting)
        });
        let mut all: Vec<Request> = own.cloned().collect();
        match which {
            Which::Waiting => all.sort_by_key(|one| (one.asked, one.id.clone())),
            Which::Decided => {
                all.sort_by_key(|one| (one.decided, one.id.clone()));
                all.reverse();
            }
        }
        all.truncate(usize::try_from(LIST_MAX).unwrap_or(usize::MAX));
        Ok(all)
    }

    async fn reject(&self, decision: &Decision) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let done = tables.decide(decision, RequestState::Rejected)?;
        if let Some(request) = tables.requests.get(&decision.id).cloned().filter(|_| done) {
            tables.tell_of_request(Action::RequestRejected, &request);
        }
        Ok(done)
    }

    async fn withdraw(&self, decision: &Decision) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let request = tables.requests.get_mut(&decision.id);
        let request =
            request.filter(|one| one.is_waiting(decision.at) && one.asked_by == decision.by);
        let Some(request) = request else {
            return Ok(false);
        };
        request.state = RequestState::Withdrawn;
        request.decided = Some(decision.at);
        let request = request.clone();
        tables.tell_of_request(Action::RequestWithdrawn, &request);
        Ok(true)
    }

    async fn lapse(&self, now: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let waiting = tables.requests.values();
        let waiting = waiting.filter(|one| one.state == RequestState::Waiting);
        let over = waiting.filter(|one| now >= one.until || tables.is_given_back(&one.payment));
        let over: Vec<RefundId> = over.map(|one| one.id.clone()).collect();
        for id in &over {
            let Some(request) = tables.requests.get_mut(id) else {
                continue;
            };
            request.state = RequestState::Lapsed;
            request.decided = Some(now);
            let request = request.clone();
            tables.tell_of_request(Action::RequestLapsed, &request);
        }
        Ok(over.len().try_into().unwrap_or(u64::MAX))
    }
}
