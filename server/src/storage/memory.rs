//! A store that forgets everything when it is dropped, for simulation and tests. It behaves as
//! SQLite's does, down to which broken rule is a conflict and which is an error.
//!
//! Searches by walking: a simulation holds a handful of payments.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use domain::{AttemptKey, EntryCode, RequestId, ResultToken};

use super::{After, PaymentStore, ShopStore, StoreError, Stray};
use crate::{
    clock::Timestamp,
    payment::{Event, News, Payment},
    shop::{Code, Merchant, Shop, Store},
};

#[derive(Debug, Default)]
struct Tables {
    merchants: BTreeMap<String, Merchant>,
    stores: BTreeMap<String, Store>,
    codes: BTreeMap<EntryCodeText, Code>,
    payments: BTreeMap<RequestId, Payment>,
    events: BTreeMap<RequestId, Vec<Event>>,
    strays: Vec<Stray>,
    counters: BTreeMap<(&'static str, String), i64>,
}

type EntryCodeText = String;

/// Everything in one place, one reader or writer at a time.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Tables>);

impl Memory {
    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn refused(why: &'static str) -> StoreError {
    StoreError::Database(why.into())
}

/// What a column for whole numbers can hold.
fn held(minor: u64) -> Result<(), StoreError> {
    let what = "minor";
    i64::try_from(minor).map_or(Err(StoreError::Corrupt { what }), |_| Ok(()))
}

impl Tables {
    fn assembled(&self, code: &Code) -> Result<Shop, StoreError> {
        let store = self.stores.get(&code.store_id);
        let store = store.ok_or(refused("a code without its store"))?;
        let merchant = self.merchants.get(&store.merchant_id);
        let merchant = merchant.ok_or(refused("a store without its merchant"))?;
        Shop::assemble(merchant.clone(), store.clone(), code.clone())
            .ok_or(StoreError::Corrupt { what: "limits" })
    }

    fn one(&self, is_it: impl Fn(&Payment) -> bool) -> Option<Payment> {
        self.payments.values().find(|held| is_it(held)).cloned()
    }

    /// The payment, if it still is as the caller saw it.
    fn current(&mut self, seen: &Payment) -> Option<&mut Payment> {
        let held = self.payments.get_mut(&seen.request_id)?;
        (held.version == seen.version).then_some(held)
    }
}

#[async_trait]
impl ShopStore for Memory {
    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        let tables = self.tables();
        let code = tables.codes.get(code.as_str());
        code.map(|code| tables.assembled(code)).transpose()
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        let tables = self.tables();
        let mut codes: Vec<&Code> = tables.codes.values().collect();
        codes.sort_by_key(|code| (&code.store_id, &code.label));
        let shops = codes.into_iter().map(|code| tables.assembled(code));
        shops.collect()
    }

    async fn put_merchant(&self, merchant: &Merchant) -> Result<(), StoreError> {
        let (id, merchant) = (merchant.id.clone(), merchant.clone());
        self.tables().merchants.insert(id, merchant);
        Ok(())
    }

    async fn put_store(&self, store: &Store) -> Result<(), StoreError> {
        let mut tables = self.tables();
        if !tables.merchants.contains_key(&store.merchant_id) {
            return Err(refused("a store needs its merchant"));
        }
        tables.stores.insert(store.id.clone(), store.clone());
        Ok(())
    }

    async fn put_code(&self, code: &Code) -> Result<(), StoreError> {
        for bound in [code.min_minor, code.max_minor].into_iter().flatten() {
            held(bound)?;
        }
        let mut tables = self.tables();
        if !tables.stores.contains_key(&code.store_id) {
            return Err(refused("a code needs its store"));
        }
        let place =
            |held: &&mut Code| (&*held.store_id, &*held.label) == (&code.store_id, &code.label);
        if let Some(held) = tables.codes.values_mut().find(place) {
            let printed = held.code.clone();
            *held = Code {
                code: printed,
                ..code.clone()
            };
            return Ok(());
        }
        if tables.codes.contains_key(code.code.as_str()) {
            return Err(StoreError::Conflict);
        }
        tables.codes.insert(code.code.to_string(), code.clone());
        Ok(())
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
            go: None,
            gateway_id: None,
            decline: None,
            paid: None,
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
        held.go = facts.go.or(held.go.take());
        held.gateway_id = facts.gateway_id.or(held.gateway_id.take());
        held.decline = facts.decline.or(held.decline);
        held.paid = held.paid.or(facts.paid);
        held.wallet = facts.wallet.or(held.wallet.take());
        let event = Event {
            seq: held.version,
            kind: news.kind,
            source: news.source.as_str().to_owned(),
            detail: news.detail.clone(),
            at: after.at,
        };
        let id = payment.request_id.clone();
        tables.events.entry(id).or_default().push(event);
        Ok(())
    }

    async fn schedule(
        &self,
        payment: &Payment,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        if let Some(held) = self.tables().current(payment) {
            held.check = check;
            held.checks = held.checks.saturating_add(1);
        }
        Ok(())
    }

    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<Payment>, StoreError> {
        let mut tables = self.tables();
        let is_due = |held: &&mut Payment| held.check.is_some_and(|check| check <= now);
        let mut due: Vec<&mut Payment> = tables.payments.values_mut().filter(is_due).collect();
        due.sort_by_key(|held| held.check);
        due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let claimed = due.into_iter().map(|held| {
            held.check = Some(now.plus_ms(lease_ms));
            held.clone()
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

    async fn keep_stray(&self, stray: &Stray) -> Result<(), StoreError> {
        let strays = &mut self.tables().strays;
        match strays.iter_mut().find(|held| held.digest == stray.digest) {
            Some(held) => held.times = held.times.saturating_add(1),
            None => strays.push(stray.clone()),
        }
        Ok(())
    }

    async fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        let mut strays = self.tables().strays.clone();
        strays.sort_by_key(|stray| stray.first);
        Ok(strays)
    }

    async fn count(&self, name: &'static str, at: Timestamp) -> Result<(), StoreError> {
        let day = at.instant().strftime("%Y-%m-%d").to_string();
        let count = &mut *self.tables();
        let count = count.counters.entry((name, day)).or_default();
        *count = count.saturating_add(1);
        Ok(())
    }
}
