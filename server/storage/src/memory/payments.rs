//! Payments and their histories, in memory.

use async_trait::async_trait;
use domain::{AttemptKey, RequestId, ResultToken, State};
use gateway::Settlement;

use super::{Memory, held, refused, told, while_due};
use crate::storable::{owned_if_any, storable};
use alarms::Change;
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::{Charged, Event, News, Payment},
    store::{After, LONG_SLEEP_MS_MAX, PaymentStore, SLEEP_MS_MAX, Stray},
};

/// How long a payment may sleep in this state, before it is a clock that was set back.
fn sleep_ms_max(state: State) -> i64 {
    let is_long = matches!(
        state,
        State::Paid | State::PresumedDead | State::NeedsOperator
    );
    if is_long {
        LONG_SLEEP_MS_MAX
    } else {
        SLEEP_MS_MAX
    }
}

#[async_trait]
impl PaymentStore for Memory {
    async fn insert(&self, payment: &Payment) -> Result<(), StoreError> {
        held(payment.amount.minor())?;
        let mut tables = self.tables();
        let taken = tables.one(|held| {
            held.request_id == payment.request_id
                || held.token == payment.token
                || held.attempt == payment.attempt
        });
        if taken.is_some() {
            return Err(StoreError::Conflict);
        }
        if payment.amount.is_zero() {
            return Err(refused("a payment of nothing"));
        }
        if !tables.codes.contains_key(payment.code.as_str()) {
            return Err(refused("a payment needs its code"));
        }
        // What only news can bring is not there yet, whatever the caller holds.
        let fresh = Payment {
            note: owned_if_any(payment.note.clone()),
            wallet: owned_if_any(payment.wallet.clone()),
            go: None,
            gateway_id: None,
            decline: None,
            paid: None,
            charged: None,
            settlement: Settlement::default(),
            checks: 0,
            ..payment.clone()
        };
        tables.payments.insert(fresh.request_id.clone(), fresh);
        Ok(())
    }

    async fn payment(&self, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        Ok(self.tables().payments.get(id).cloned())
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        Ok(self.tables().one(|held| held.attempt == *attempt))
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        Ok(self.tables().one(|held| held.token == *token))
    }

    async fn append(&self, payment: &Payment, news: &News, after: After) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let held = tables.current(payment).ok_or(StoreError::Conflict)?;
        let facts = news.facts.clone();
        held.state = after.state;
        held.version = held.version.saturating_add(1);
        held.check = after.check;
        held.checks = while_due(after.check, held.checks);
        held.go = owned_if_any(facts.go).or(held.go.take());
        held.gateway_id = facts.gateway_id.or(held.gateway_id.take());
        held.decline = facts.decline.or(held.decline);
        held.paid = held.paid.or(facts.paid);
        held.charged = match (facts.charged, held.charged) {
            (Some(told), Some(known)) => Some(Charged {
                rate: told.rate.or(known.rate),
                ..told
            }),
            (told, known) => told.or(known),
        };
        held.settlement = told(facts.settlement, held.settlement.clone());
        held.wallet = owned_if_any(facts.wallet).or(held.wallet.take());
        let event = Event {
            seq: held.version,
            kind: news.kind,
            source: news.source.as_str().to_owned(),
            detail: storable(&news.detail).into_owned(),
            at: after.at,
        };
        let id = payment.request_id.clone();
        tables.events.entry(id).or_default().push(event);
        tables.change_alarms(&news.alarms, after.at);
        Ok(())
    }

    async fn schedule(
        &self,
        payment: &Payment,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        if let Some(held) = self.tables().current(payment) {
            held.check = check;
            held.checks = while_due(check, held.checks.saturating_add(1));
        }
        Ok(())
    }

    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RequestId>, StoreError> {
        let mut tables = self.tables();
        let is_due = |held: &&mut Payment| {
            let longest = now.plus_ms(sleep_ms_max(held.state));
            held.check
                .is_some_and(|check| check <= now || check > longest)
        };
        let mut due: Vec<&mut Payment> = tables.payments.values_mut().filter(is_due).collect();
        due.sort_by_key(|held| held.check);
        due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let claimed = due.into_iter().map(|held| {
            held.check = Some(now.plus_ms(lease_ms));
            held.request_id.clone()
        });
        Ok(claimed.collect())
    }

    async fn events(&self, id: &RequestId) -> Result<Vec<Event>, StoreError> {
        Ok(self.tables().events.get(id).cloned().unwrap_or_default())
    }

    async fn undecided(&self) -> Result<Vec<Payment>, StoreError> {
        let tables = self.tables();
        let open = tables
            .payments
            .values()
            .filter(|held| !held.state.is_final());
        let mut open: Vec<Payment> = open.cloned().collect();
        open.sort_by_key(|held| held.created);
        Ok(open)
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Payment>, StoreError> {
        let mut all: Vec<Payment> = self.tables().payments.values().cloned().collect();
        all.sort_by_key(|held| std::cmp::Reverse(held.created));
        all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(all)
    }

    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let mut strays = tables.strays.iter_mut();
        if let Some(held) = strays.find(|held| held.digest == stray.digest) {
            held.times = held.times.saturating_add(1);
            return Ok(false);
        }
        tables.strays.push(Stray {
            body: storable(&stray.body).into_owned(),
            reason: storable(&stray.reason).into_owned(),
            ..stray.clone()
        });
        tables.change_alarms(std::slice::from_ref(alarm), stray.first);
        Ok(true)
    }

    async fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        let mut strays = self.tables().strays.clone();
        strays.sort_by_key(|stray| stray.first);
        Ok(strays)
    }

    async fn count(&self, name: &'static str, at: Timestamp, times: u64) -> Result<(), StoreError> {
        let count = &mut *self.tables();
        let count = count.counters.entry((name, day(at))).or_default();
        *count = count.saturating_add(times);
        Ok(())
    }

    async fn counted(&self, name: &'static str, at: Timestamp) -> Result<u64, StoreError> {
        let tables = self.tables();
        let count = tables.counters.get(&(name, day(at)));
        Ok(count.copied().unwrap_or_default())
    }
}

fn day(at: Timestamp) -> String {
    at.instant().strftime("%Y-%m-%d").to_string()
}
