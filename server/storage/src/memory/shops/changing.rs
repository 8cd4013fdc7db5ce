//! What changes shops, in memory, and whether they are as somebody saw them.

use events::kind::Kind;
use foundation::store::StoreError;
use shops::{
    Replacing,
    shop::{Code, Directory, Merchant, Store},
};

use super::super::Tables;
use crate::deeds;

impl Tables {
    /// Whether shops have this number.
    pub(in crate::memory) fn is_as_of(&self, version: i64) -> bool {
        i64::try_from(self.shop_changes).is_ok_and(|now| now == version)
    }

    /// Creates or changes all of it or nothing.
    pub(super) fn put_shops(&mut self, changes: &Directory) -> Result<(), StoreError> {
        let mut after = self.clone();
        for merchant in &changes.merchants {
            let id = merchant.id.clone();
            let before = after.merchants.get(&id);
            let look = || before.and_then(|before| before.brand.clone());
            let merchant = Merchant {
                brand: merchant.brand.clone().or_else(look),
                ..merchant.clone()
            };
            after.merchants.insert(id, merchant);
        }
        for store in &changes.stores {
            after.put_store(store)?;
        }
        for code in &changes.codes {
            let before = after.codes.get(code.code.as_str());
            let is_off = !code.enabled && before.is_some_and(|before| before.enabled);
            after.put_code(code)?;
            if is_off {
                after.tell_systems(after.code_event(&code.code, Kind::CodeDisabled));
            }
        }
        let owner = |store: &Store| (store.id.clone(), store.merchant_id.clone());
        let owners = after.stores.values().map(owner).collect();
        for deed in deeds::applied(changes, &owners) {
            after.tell(&deed);
        }
        *self = after;
        Ok(())
    }

    /// Gives a till another code, if it has the old one still.
    pub(super) fn replace(&mut self, replacing: Replacing<'_>) -> Result<(), StoreError> {
        let Replacing { old, new, replaced } = replacing;
        let taken = self.codes.contains_key(new.as_str());
        let current = self.codes.get_mut(old.as_str());
        let current = current.filter(|code| code.replaced.is_none() && !taken);
        let current = current.ok_or(StoreError::Conflict)?;
        let next = Code {
            code: new.clone(),
            ..current.clone()
        };
        current.replaced = Some(replaced);
        self.codes.insert(new.to_string(), next);
        self.tell_of_code(deeds::replaced(replaced), new);
        Ok(())
    }
}
