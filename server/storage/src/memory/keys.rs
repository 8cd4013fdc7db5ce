//! Keys of programs, in memory.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use people::{
    KeyStore,
    key::{EACH_MAX, Key},
    person::Person,
    scope::Reach,
    secret::Digest,
    store::KeyEnding,
};

use super::{Memory, refused};
use crate::{deeds, storable::storable};

#[async_trait]
impl KeyStore for Memory {
    async fn keep_key(&self, key: &Key) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let is_known = |known: &Key| known.id == key.id || known.digest == key.digest;
        if tables.keys.values().any(is_known) || tables.people.contains_key(&key.id) {
            return Err(StoreError::Conflict);
        }
        if let Some(merchant) = &key.merchant {
            tables.has_merchant(merchant)?;
            let works = |one: &&Key| one.merchant == key.merchant && !one.is_over(key.made);
            if tables.keys.values().filter(works).count() >= EACH_MAX {
                return Ok(false);
            }
        }
        if let Reach::Spots(spots) = &key.reach {
            let mut spots = spots.iter();
            if !spots.all(|spot| tables.stores.contains_key(&spot.store)) {
                return Err(refused("no such store"));
            }
        }
        let name = storable(&key.name).into_owned();
        let somebody = Person {
            id: key.id.clone(),
            name: name.clone(),
            is_operator: false,
            made: key.made,
            joined: None,
        };
        tables.people.insert(key.id.clone(), somebody);
        let mut kept = Key {
            name,
            ..key.clone()
        };
        kept.limits.sort_by_key(|limit| limit.currency.code());
        tables.keys.insert(key.id.clone(), kept);
        tables.tell(&deeds::key_made(key));
        Ok(true)
    }

    async fn key_by(&self, shown: &Digest) -> Result<Option<Key>, StoreError> {
        let tables = self.tables();
        let mut all = tables.keys.values();
        Ok(all.find(|key| key.digest == *shown).cloned())
    }

    async fn keys(&self, merchant: Option<&str>) -> Result<Vec<Key>, StoreError> {
        let tables = self.tables();
        let own = tables.keys.values();
        let own = own.filter(|key| key.merchant.as_deref() == merchant);
        let mut own: Vec<Key> = own.cloned().collect();
        own.sort_by(|one, other| (other.made, &one.id).cmp(&(one.made, &other.id)));
        Ok(own)
    }

    async fn touch_key(&self, id: &str, at: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        if let Some(key) = tables.keys.get_mut(id) {
            key.seen = key.seen.max(Some(at));
        }
        Ok(())
    }

    async fn end_key(
        &self,
        merchant: Option<&str>,
        ending: &KeyEnding,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let key = tables.keys.get_mut(&ending.id);
        let key = key.filter(|key| key.merchant.as_deref() == merchant && key.ended.is_none());
        let Some(key) = key else { return Ok(false) };
        key.ended = Some(ending.at);
        let deed = deeds::key_ended(merchant, &key.id.clone(), &key.name.clone());
        tables.tell(&deed);
        Ok(true)
    }
}
