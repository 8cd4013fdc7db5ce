//! Payments in memory.

use async_trait::async_trait;
use domain::{AttemptKey, RequestId, ResultToken, State};
use events::{event::Event, kind::Kind};
use gateway::Settlement;

use super::{
    Memory, Tables, held,
    histories::{Shelf, Shelved},
    pages::{Order, page_of},
    refused, told,
};
use crate::{
    deeds,
    storable::{owned_if_any, storable},
};
use alarms::Change;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    payment::{Charged, Facts, Payment},
    store::{After, LONG_SLEEP_MS_MAX, NewPayment, PaymentStore, SLEEP_MS_MAX, Stray},
    subject::Entry,
};
use trail::deed::Deed;

impl Shelved for Payment {
    fn shelf(tables: &mut Tables) -> &mut Shelf<Self> {
        &mut tables.payments
    }

    fn due(&mut self) -> (&mut Option<Timestamp>, &mut u32) {
        (&mut self.check, &mut self.checks)
    }

    fn settle(&mut self) {
        self.unsure &= self.check.is_some();
    }

    fn made(&self) -> Timestamp {
        self.created
    }

    fn is_open(&self) -> bool {
        self.state.is_undecided()
    }

    fn sleep_ms_max(&self) -> i64 {
        match self.state {
            State::Paid | State::PresumedDead | State::NeedsOperator => LONG_SLEEP_MS_MAX,
            State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling
            | State::Failed
            | State::Cancelled
            | State::NotSent => SLEEP_MS_MAX,
        }
    }

    fn learn(&mut self, state: State, facts: Facts) {
        self.state = state;
        self.version = self.version.saturating_add(1);
        self.go = owned_if_any(facts.go).or(self.go.take());
        self.gateway_id = facts.gateway_id.or(self.gateway_id.take());
        self.decline = facts.decline.or(self.decline);
        self.paid = self.paid.or(facts.paid);
        self.charged = match (facts.charged, self.charged) {
            (Some(told), Some(known)) => Some(Charged {
                rate: told.rate.or(known.rate),
                ..told
            }),
            (told, known) => told.or(known),
        };
        self.settlement = told(facts.settlement, self.settlement.clone());
        self.wallet = owned_if_any(facts.wallet).or(self.wallet.take());
    }

    fn deed(&self, news: &Entry<Self>, _: State) -> Option<Deed> {
        deeds::of_payment(self, news)
    }

    fn event(&self, after: After, tables: &Tables) -> Option<Event> {
        let kind = Kind::of_payment(self.state, after.state)?;
        tables.payment_event(&self.request_id, kind, after.at)
    }

    fn moved(&self, _: State, _: &mut Tables) {}

    fn payment(&self, _: &Tables) -> Option<Payment> {
        Some(self.clone())
    }
}

impl Tables {
    pub(super) fn one(&self, is_it: impl Fn(&Payment) -> bool) -> Option<Payment> {
        let mut payments = self.payments.rows.values();
        payments.find(|held| is_it(held)).cloned()
    }

    fn keep(&mut self, payment: &Payment) -> Result<(), StoreError> {
        let taken = self.one(|held| {
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
        if !self.codes.contains_key(payment.code.as_str()) {
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
            elsewhere_minor: 0,
            checks: 0,
            unsure: false,
            ..payment.clone()
        };
        self.payments.rows.insert(fresh.request_id.clone(), fresh);
        Ok(())
    }
}

#[async_trait]
impl PaymentStore for Memory {
    async fn insert(&self, new: NewPayment<'_>) -> Result<(), StoreError> {
        let payment = new.payment;
        held(payment.amount.minor())?;
        let mut tables = self.tables();
        tables.keep(payment)?;
        let id = payment.request_id.clone();
        tables.bodies.insert(id, new.body.to_owned());
        match new.first {
            Some((news, after)) => tables.append(payment, news, after),
            None => Ok(()),
        }
    }

    async fn body(&self, id: &RequestId) -> Result<Option<String>, StoreError> {
        Ok(self.tables().bodies.get(id).cloned())
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        Ok(self.tables().one(|held| held.attempt == *attempt))
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        Ok(self.tables().one(|held| held.token == *token))
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

    async fn strays(&self, page: &Page) -> Result<Listed<Stray>, StoreError> {
        let strays = self.tables().strays.clone().into_iter();
        let strays = strays.map(|stray| (Cursor::behind(stray.first.0, &stray.digest), stray));
        page_of(strays.collect(), Order::OldestFirst, page)
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
