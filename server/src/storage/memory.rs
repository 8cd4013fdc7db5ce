//! A store that forgets everything when it is dropped, for simulation and tests. It behaves as
//! SQLite's does, down to which broken rule is a conflict and which is an error.
//!
//! Searches by walking: a simulation holds a handful of payments. Shops live here, payments in
//! `memory/payments.rs`, refunds in `memory/refunds.rs`.

mod funnel;
mod payments;
mod refunds;

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use domain::{EntryCode, RefundEvent, RefundId, RequestId};

use super::{ShopStore, StoreError, Stray};
use crate::{
    funnel::{Counts, Day},
    payment::{Event, Payment},
    refund::Refund,
    shop::{Code, Merchant, Shop, Store},
};

#[derive(Debug, Default)]
struct Tables {
    merchants: BTreeMap<String, Merchant>,
    stores: BTreeMap<String, Store>,
    codes: BTreeMap<EntryCodeText, Code>,
    payments: BTreeMap<RequestId, Payment>,
    events: BTreeMap<RequestId, Vec<Event>>,
    refunds: BTreeMap<RefundId, Refund>,
    refund_events: BTreeMap<RefundId, Vec<Event<RefundEvent>>>,
    funnel: BTreeMap<Day, Counts>,
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
