//! Refunds and their histories, in memory.

use async_trait::async_trait;
use domain::{RefundEvent, RefundId, RefundState, RequestId};
use gateway::Settlement;

use super::{Memory, Tables, held, refused, told, while_due};
use crate::storable::{owned_if_any, storable};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::Event,
    refund::{Refund, RefundNews},
    store::{After, LONG_SLEEP_MS_MAX, RefundStore, Reserved},
};

impl Tables {
    fn refunds_of(&self, payment: &RequestId) -> Vec<Refund> {
        let of_it = self
            .refunds
            .values()
            .filter(|held| held.payment == *payment);
        let mut refunds: Vec<Refund> = of_it.cloned().collect();
        refunds.sort_by_key(|held| (held.created, held.id.clone()));
        refunds
    }

    pub(super) fn reserved_of(&self, payment: &RequestId) -> u64 {
        self.reserved.get(payment).copied().unwrap_or_default()
    }

    fn take(&mut self, refund: &Refund) {
        let reserved = self.reserved.entry(refund.payment.clone()).or_default();
        *reserved = reserved.saturating_add(refund.amount.minor());
    }

    /// What is taken from the payment follows its refund from before to after: a refusal gives the
    /// amount back, and money that went back after one takes it again, whatever is left.
    fn follow(&mut self, refund: &Refund, before: RefundState) {
        match (before.counts(), refund.state.counts()) {
            (false, true) => self.take(refund),
            (true, false) => {
                let reserved = self.reserved.entry(refund.payment.clone()).or_default();
                *reserved = reserved.saturating_sub(refund.amount.minor());
            }
            (true, true) | (false, false) => {}
        }
    }

    /// The refund, if it still is as the caller saw it.
    fn current_refund(&mut self, seen: &Refund) -> Option<&mut Refund> {
        let held = self.refunds.get_mut(&seen.id)?;
        (held.version == seen.version).then_some(held)
    }
}

#[async_trait]
impl RefundStore for Memory {
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError> {
        held(refund.amount.minor())?;
        if refund.amount.is_zero() {
            return Err(refused("a refund of nothing"));
        }
        let mut tables = self.tables();
        let paid = tables.payments.get(&refund.payment);
        let paid = paid.map(|payment| payment.amount);
        let Some(paid) = paid.filter(|paid| paid.currency() == refund.amount.currency()) else {
            return Ok(Reserved::Exceeds);
        };
        let reserved = tables.reserved_of(&refund.payment);
        if refund.amount.minor() > paid.minor().saturating_sub(reserved) {
            return Ok(Reserved::Exceeds);
        }
        if tables.refunds.contains_key(&refund.id) {
            return Err(StoreError::Conflict);
        }
        // What only news can bring is not there yet, whatever the caller holds.
        let fresh = Refund {
            reason: owned_if_any(refund.reason.clone()),
            refusal: None,
            refunded: None,
            gateway_id: None,
            settlement: Settlement::default(),
            checks: 0,
            ..refund.clone()
        };
        tables.take(&fresh);
        tables.refunds.insert(fresh.id.clone(), fresh);
        Ok(Reserved::Kept)
    }

    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        Ok(self.tables().refunds.get(id).cloned())
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        Ok(self.tables().refunds_of(payment))
    }

    async fn append_refund(
        &self,
        refund: &Refund,
        news: &RefundNews,
        after: After<RefundState>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let held = tables.current_refund(refund).ok_or(StoreError::Conflict)?;
        let facts = news.facts.clone();
        let before = std::mem::replace(&mut held.state, after.state);
        held.version = held.version.saturating_add(1);
        held.check = after.check;
        held.checks = while_due(after.check, held.checks);
        held.refusal = facts.refusal.or(held.refusal);
        held.refunded = held.refunded.or(facts.refunded);
        held.gateway_id = owned_if_any(facts.gateway_id).or(held.gateway_id.take());
        held.settlement = told(facts.settlement, held.settlement.clone());
        let event = Event {
            seq: held.version,
            kind: news.kind,
            source: news.source.as_str().to_owned(),
            detail: storable(&news.detail).into_owned(),
            at: after.at,
        };
        let moved = held.clone();
        tables.follow(&moved, before);
        let id = moved.id;
        tables.refund_events.entry(id).or_default().push(event);
        tables.change_alarms(&news.alarms, after.at);
        Ok(())
    }

    async fn schedule_refund(
        &self,
        refund: &Refund,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        if let Some(held) = self.tables().current_refund(refund) {
            held.check = check;
            held.checks = while_due(check, held.checks.saturating_add(1));
        }
        Ok(())
    }

    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError> {
        let mut tables = self.tables();
        let longest = now.plus_ms(LONG_SLEEP_MS_MAX);
        let is_due = |held: &&mut Refund| {
            held.check
                .is_some_and(|check| check <= now || check > longest)
        };
        let mut due: Vec<&mut Refund> = tables.refunds.values_mut().filter(is_due).collect();
        due.sort_by_key(|held| held.check);
        due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let claimed = due.into_iter().map(|held| {
            held.check = Some(now.plus_ms(lease_ms));
            held.id.clone()
        });
        Ok(claimed.collect())
    }

    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        let tables = self.tables();
        Ok(tables.refund_events.get(id).cloned().unwrap_or_default())
    }

    async fn open_refunds(&self) -> Result<Vec<Refund>, StoreError> {
        let tables = self.tables();
        let open = tables
            .refunds
            .values()
            .filter(|held| !held.state.is_final());
        let mut open: Vec<Refund> = open.cloned().collect();
        open.sort_by_key(|held| held.created);
        Ok(open)
    }
}
