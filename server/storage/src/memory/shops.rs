//! Merchants, stores and codes, in memory. What a till says stands on each of its codes.

mod changing;

use async_trait::async_trait;
use domain::EntryCode;

use super::{Memory, Tables, held, refused};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    Replacing, ShopStore,
    day::{DayRule, Days},
    shop::{Code, Directory, Merchant, Replaced, Shop, Store, TillId},
};

impl Tables {
    pub(super) fn assembled(&self, code: &Code) -> Result<Shop, StoreError> {
        let store = self.stores.get(&code.store_id);
        let store = store.ok_or(refused("a code without its store"))?;
        let merchant = self.merchants.get(&store.merchant_id);
        let merchant = merchant.ok_or(refused("a store without its merchant"))?;
        let label = (code.store_id.clone(), code.label.clone());
        let till = self.tills.get(&label).copied();
        let till = till.ok_or(refused("a code without its till"))?;
        let shop = Shop::assemble(merchant.clone(), store.clone(), till, code.clone());
        Ok(Shop {
            ask_above_minor: self.ask_above.get(&till).copied(),
            ..shop.ok_or(StoreError::Corrupt { what: "limits" })?
        })
    }

    /// The current codes, by store and label.
    fn current_codes(&self) -> Vec<&Code> {
        let codes = self.codes.values();
        let mut codes: Vec<&Code> = codes.filter(|code| code.replaced.is_none()).collect();
        codes.sort_by(|one, other| one.order(other));
        codes
    }

    /// Every code of the till that this one belongs to.
    pub(super) fn till(&mut self, code: &EntryCode) -> Vec<&mut Code> {
        let Some(one) = self.codes.get(code.as_str()) else {
            return Vec::new();
        };
        let (store, label) = (one.store_id.clone(), one.label.clone());
        self.till_at(&store, &label)
    }

    pub(super) fn till_at(&mut self, store: &str, label: &str) -> Vec<&mut Code> {
        let codes = self.codes.values_mut();
        let codes = codes.filter(|code| (&*code.store_id, &*code.label) == (store, label));
        codes.collect()
    }

    fn put_store(&mut self, store: &Store) -> Result<(), StoreError> {
        for bound in [store.min_minor, store.max_minor].into_iter().flatten() {
            held(bound)?;
        }
        if !self.merchants.contains_key(&store.merchant_id) {
            return Err(refused("a store needs its merchant"));
        }
        if let Some(before) = self.stores.get(&store.id) {
            let moved = before.merchant_id != store.merchant_id;
            let other_money = before.currency != store.currency;
            if moved || (other_money && self.is_paid_at(&store.id)) {
                return Err(StoreError::Conflict);
            }
        }
        let before = self.stores.get(&store.id);
        let look = || before.and_then(|before| before.brand.clone());
        let store = Store {
            brand: store.brand.clone().or_else(look),
            hours_aside: before.and_then(|before| before.hours_aside.clone()),
            by_hand: before.map(|before| before.by_hand).unwrap_or_default(),
            why_paused: before.and_then(|before| before.why_paused.clone()),
            in_office: false,
            ..store.clone()
        };
        self.stores.insert(store.id.clone(), store);
        Ok(())
    }

    pub(super) fn put_code(&mut self, code: &Code) -> Result<(), StoreError> {
        let bounds = [code.min_minor, code.max_minor, code.asking.fixed()];
        for bound in bounds.into_iter().flatten() {
            held(bound)?;
        }
        if !self.stores.contains_key(&code.store_id) {
            return Err(refused("a code needs its store"));
        }
        let hung = self.till_at(&code.store_id, &code.label);
        if hung.is_empty() {
            if self.codes.contains_key(code.code.as_str()) {
                return Err(StoreError::Conflict);
            }
            let tills = self.tills.values().map(|till| till.0).max();
            let tills = tills.unwrap_or_default();
            let label = (code.store_id.clone(), code.label.clone());
            self.tills.insert(label, TillId(tills.saturating_add(1)));
            self.codes
                .insert(code.code.to_string(), code.clone().alone());
            return Ok(());
        }
        for held in hung {
            *held = Code {
                code: held.code.clone(),
                replaced: held.replaced,
                ..code.clone().alone()
            };
        }
        Ok(())
    }
}

#[async_trait]
impl ShopStore for Memory {
    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn version(&self) -> Result<i64, StoreError> {
        Ok(i64::try_from(self.tables().shop_changes).unwrap_or(i64::MAX))
    }

    fn changes(&self) -> u64 {
        self.tables().shop_changes
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        let tables = self.tables();
        let code = tables.codes.get(code.as_str());
        code.map(|code| tables.assembled(code)).transpose()
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        let tables = self.tables();
        let codes = tables.current_codes().into_iter();
        codes.map(|code| tables.assembled(code)).collect()
    }

    async fn shops_of(&self, merchant: &str) -> Result<Vec<Shop>, StoreError> {
        let mut shops = self.shops().await?;
        shops.retain(|shop| shop.merchant.id == merchant);
        Ok(shops)
    }

    async fn merchant(&self, id: &str) -> Result<Option<Merchant>, StoreError> {
        Ok(self.tables().merchants.get(id).cloned())
    }

    async fn merchants_behind(&self, id: &str, limit: u32) -> Result<Vec<Merchant>, StoreError> {
        let tables = self.tables();
        let behind = tables.merchants.values().filter(|one| *one.id > *id);
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(behind.take(most).cloned().collect())
    }

    async fn directory(&self) -> Result<Directory, StoreError> {
        let tables = self.tables();
        Ok(Directory {
            merchants: tables.merchants.values().cloned().collect(),
            stores: tables.stores.values().cloned().collect(),
            codes: tables.current_codes().into_iter().cloned().collect(),
        })
    }

    async fn directory_of(&self, merchant: &str) -> Result<Directory, StoreError> {
        Ok(self.directory().await?.of_merchant(merchant))
    }

    async fn only_merchant_of(&self, account: &str) -> Result<Option<String>, StoreError> {
        Ok(self.tables().only_merchant_of(account))
    }

    async fn put(&self, changes: &Directory) -> Result<(), StoreError> {
        self.tables().put_shops(changes)
    }

    async fn put_as_of(&self, changes: &Directory, version: i64) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let is_same = tables.is_as_of(version);
        if is_same {
            tables.put_shops(changes)?;
        }
        Ok(is_same)
    }

    async fn count_days(&self, store_id: &str, rule: &DayRule) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let Some(store) = tables.stores.get_mut(store_id) else {
            return Err(refused("days without their store"));
        };
        if store
            .days
            .rules()
            .next()
            .is_some_and(|ever| ever.from == rule.from)
        {
            return Ok(());
        }
        let before = store.days.rules().filter(|one| one.from < rule.from);
        let deed = deeds::days(store_id, before.last(), rule);
        let rules = store.days.rules().filter(|one| one.from != rule.from);
        let rules = rules.cloned().chain([rule.clone()]).collect();
        store.days = Days::out_of(rules).unwrap_or(store.days.clone());
        tables.tell_at_store(deed);
        Ok(())
    }

    async fn renamed(&self, store_id: &str, label: &str) -> Result<Option<String>, StoreError> {
        Ok(self.tables().renamed(store_id, label))
    }

    async fn has_payments(&self, store_id: &str) -> Result<bool, StoreError> {
        Ok(self.tables().is_paid_at(store_id))
    }

    async fn set_enabled(
        &self,
        code: &EntryCode,
        enabled: bool,
        why: Option<&str>,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let mut before = None;
        for code in tables.till(code) {
            code.enabled = enabled;
            before = std::mem::replace(&mut code.why_off, why.map(str::to_owned));
        }
        let deed = deeds::switched(enabled, [before.as_deref(), why]);
        tables.tell_of_code(deed, code);
        Ok(())
    }

    async fn replace(
        &self,
        old: &EntryCode,
        new: &EntryCode,
        replaced: Replaced,
    ) -> Result<(), StoreError> {
        self.tables().replace(Replacing { old, new, replaced })
    }

    async fn replace_as_of(
        &self,
        replacing: Replacing<'_>,
        version: i64,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let is_same = tables.is_as_of(version);
        if is_same {
            tables.replace(replacing)?;
        }
        Ok(is_same)
    }

    async fn end(&self, old: &EntryCode, until: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let code = tables.codes.get_mut(old.as_str());
        if let Some(replaced) = code.and_then(|code| code.replaced.as_mut()) {
            let before = replaced.until;
            replaced.until = before.min(until);
            let deed = deeds::ended(before, replaced.until);
            tables.tell_of_code(deed, old);
        }
        Ok(())
    }

    async fn generations(&self, code: &EntryCode) -> Result<Vec<Code>, StoreError> {
        let mut tables = self.tables();
        let mut codes: Vec<Code> = tables
            .till(code)
            .into_iter()
            .map(|code| code.clone())
            .collect();
        let made = |code: &Code| code.replaced.map_or(i64::MAX, |replaced| replaced.at.0);
        codes.sort_by_key(made);
        Ok(codes)
    }
}
