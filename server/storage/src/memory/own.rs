//! What the people of a shop change of it, in memory.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::State;

use super::{Memory, Tables, refused};
use crate::deeds;
use ::till::screen::Tills;
use foundation::{clock::Timestamp, store::StoreError};
use people::scope::Reach;
use shops::{
    hours::Turn,
    own::{Changed, OldCode, OwnStore, Removed, Switch, code_over, store_over, turn_over},
    shop::{Code, Shop, Store, TillId},
};

impl Tables {
    /// What a till is called that had this name.
    pub(super) fn renamed(&self, store: &str, label: &str) -> Option<String> {
        let till = self.names.get(&(store.to_owned(), label.to_owned()))?;
        let mut tills = self.tills.iter();
        let ((_, now), _) = tills.find(|(_, id)| *id == till)?;
        Some(now.clone())
    }

    pub(super) fn made(&mut self, code: &Code) -> Result<bool, StoreError> {
        let named = (code.store_id.clone(), code.label.clone());
        if self.tills.contains_key(&named) {
            return Ok(false);
        }
        self.put_code(code)?;
        self.names.remove(&named);
        Ok(true)
    }

    /// Whether anything knows of a till, or of its code.
    fn is_used(&self, shop: &Shop) -> bool {
        let (code, till) = (&shop.code.code, shop.till);
        let mut payments = self.payments.rows.values();
        let mut counted = self.funnel.keys();
        let mut codes = self.codes.values();
        let is_other = |one: &Code| {
            let named = (&one.store_id, &one.label) == (&shop.store.id, &shop.code.label);
            named && one.code != *code
        };
        let mut reaches = self.memberships.values().map(|one| &one.reach);
        let is_theirs = |reach: &Reach| match reach {
            Reach::Everywhere => false,
            Reach::Spots(spots) => spots.iter().any(|spot| spot.till == Some(till)),
        };
        let mut screens = self.screens.values().map(|screen| &screen.tills);
        payments.any(|payment| payment.place.till == till)
            || counted.any(|(counted, _)| counted == code)
            || self.boards.contains_key(code)
            || codes.any(is_other)
            || reaches.any(is_theirs)
            || screens.any(|tills| *tills != Tills::Every && tills.hears(till))
    }

    /// What became of it, and whether anything was to be done.
    fn changed(&mut self, shop: &Shop, after: &Code) -> (Changed, bool) {
        let (store, before) = (&shop.store.id, &shop.code.label);
        let old = (store.clone(), before.clone());
        let new = (store.clone(), after.label.clone());
        let mut tills = self.tills.iter();
        let named = tills.find(|((of, _), till)| of == store && *till == &shop.till);
        let Some(((_, label), _)) = named else {
            return (Changed::Gone, false);
        };
        let label = label.clone();
        let mut held = self.till_at(store, &label).into_iter();
        if held.any(|now| !code_over(now, [&shop.code, after])) {
            return (Changed::Meanwhile, false);
        }
        // It is called otherwise by now, and nothing is left to do: it is so already, or nothing was to change.
        if label != *before {
            return (Changed::Done, false);
        }
        if old != new {
            if self.tills.contains_key(&new) {
                return (Changed::Taken, false);
            }
            self.tills.remove(&old);
            self.tills.insert(new.clone(), shop.till);
            self.names.remove(&new);
            self.names.insert(old, shop.till);
        }
        for held in self.till_at(store, before) {
            *held = Code {
                code: held.code.clone(),
                replaced: held.replaced,
                enabled: held.enabled,
                why_off: held.why_off.clone(),
                in_office: true,
                ..after.clone().alone()
            };
        }
        (Changed::Done, true)
    }
}

#[async_trait]
impl OwnStore for Memory {
    async fn make_codes(&self, codes: &[Code]) -> Result<Vec<String>, StoreError> {
        let mut tables = self.tables();
        let mut after = tables.clone();
        let (mut made, mut there) = (Vec::new(), Vec::new());
        for code in codes {
            if after.made(code)? {
                made.push(code.clone());
            } else {
                there.push(code.label.clone());
            }
        }
        if let Some(first) = made.first() {
            let store = after.stores.get(&first.store_id);
            let store = store.ok_or(refused("a code needs its store"))?;
            let deed = deeds::made(&store.merchant_id, &made, store.currency);
            after.tell(&deed);
        }
        *tables = after;
        Ok(there)
    }

    async fn change_code(&self, shop: &Shop, after: &Code) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let (changed, is_new) = tables.changed(shop, after);
        if is_new && let Some(deed) = deeds::code_changed(shop, after) {
            tables.tell(&deed);
        }
        Ok(changed)
    }

    async fn change_store(&self, before: &Store, after: &Store) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let held = tables.stores.get_mut(&before.id);
        let Some(held) = held.filter(|held| held.currency == before.currency) else {
            return Ok(Changed::Gone);
        };
        let Some(after) = store_over(held, [before, after]) else {
            return Ok(Changed::Meanwhile);
        };
        let now = std::mem::replace(
            held,
            Store {
                in_office: true,
                ..after.clone()
            },
        );
        tables.screen_changed(&before.id);
        if let Some(deed) = deeds::store_changed(&now, &after) {
            tables.tell(&deed);
        }
        Ok(Changed::Done)
    }

    async fn turn(&self, seen: &Store, turn: &Turn) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let Some(held) = tables.stores.get_mut(&seen.id) else {
            return Ok(Changed::Gone);
        };
        match turn_over(held, seen, turn) {
            Some(true) => return Ok(Changed::Done),
            Some(false) => {}
            None => return Ok(Changed::Meanwhile),
        }
        let before = held.by_hand.pause;
        held.by_hand = held.by_hand.after(turn);
        held.why_paused = match turn {
            Turn::Pause { why, .. } => why.clone(),
            Turn::Open(_) => None,
        };
        let store = held.clone();
        tables.screen_changed(&store.id);
        tables.tell(&deeds::turned(&store, turn, before));
        Ok(Changed::Done)
    }

    async fn switch(&self, switch: Switch<'_>) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        if switch
            .as_of
            .is_some_and(|version| !tables.is_as_of(version))
        {
            return Ok(Changed::Meanwhile);
        }
        let mut codes = tables.till(switch.code);
        let mut before = None;
        for code in &mut codes {
            code.enabled = switch.on;
            before = std::mem::replace(&mut code.why_off, switch.why.map(str::to_owned));
            code.in_office = true;
        }
        let is_there = !codes.is_empty();
        let deed = deeds::switched(switch.on, [before.as_deref(), switch.why]);
        tables.tell_of_code(deed, switch.code);
        Ok(if is_there {
            Changed::Done
        } else {
            Changed::Gone
        })
    }

    async fn remove_code(&self, shop: &Shop) -> Result<Removed, StoreError> {
        let mut tables = self.tables();
        let named = (shop.store.id.clone(), shop.code.label.clone());
        if tables.tills.get(&named) != Some(&shop.till) {
            return Ok(Removed::Gone);
        }
        if tables.is_used(shop) {
            return Ok(Removed::Used);
        }
        tables.codes.remove(shop.code.code.as_str());
        tables.tills.remove(&named);
        tables.names.retain(|_, till| *till != shop.till);
        tables.tell(&deeds::removed(shop));
        Ok(Removed::Done)
    }

    async fn old_codes(&self, merchant: &str, now: Timestamp) -> Result<Vec<OldCode>, StoreError> {
        let tables = self.tables();
        let works = |code: &&Code| {
            let store = tables.stores.get(&code.store_id);
            let own = store.is_some_and(|store| store.merchant_id == merchant);
            own && code.replaced.is_some_and(|replaced| now < replaced.until)
        };
        let old = |code: &Code| {
            let named = (code.store_id.clone(), code.label.clone());
            let till = tables.tills.get(&named)?;
            Some(OldCode {
                code: code.code.clone(),
                till: *till,
            })
        };
        Ok(tables
            .codes
            .values()
            .filter(works)
            .filter_map(old)
            .collect())
    }

    async fn last_paid(&self, merchant: &str) -> Result<BTreeMap<TillId, Timestamp>, StoreError> {
        let tables = self.tables();
        let mut paid: BTreeMap<TillId, Timestamp> = BTreeMap::new();
        for payment in tables.payments.rows.values() {
            if payment.place.merchant == merchant && payment.state == State::Paid {
                let last = paid.entry(payment.place.till).or_insert(payment.created);
                *last = (*last).max(payment.created);
            }
        }
        Ok(paid)
    }
}
