//! The same view of shops, which nothing here changes while a server lives.

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    ShopStore,
    shop::{Code, Directory, Merchant, Replaced, Shop},
};

use crate::store::View;

#[async_trait]
impl ShopStore for View {
    async fn ping(&self) -> Result<(), StoreError> {
        self.memory().ping().await
    }

    async fn version(&self) -> Result<i64, StoreError> {
        self.memory().version().await
    }

    fn changes(&self) -> u64 {
        self.memory().changes()
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        self.memory().shop(code).await
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        self.memory().shops().await
    }

    async fn shops_of(&self, merchant: &str) -> Result<Vec<Shop>, StoreError> {
        self.memory().shops_of(merchant).await
    }

    async fn merchant(&self, id: &str) -> Result<Option<Merchant>, StoreError> {
        self.memory().merchant(id).await
    }

    async fn merchants_behind(&self, id: &str, limit: u32) -> Result<Vec<Merchant>, StoreError> {
        self.memory().merchants_behind(id, limit).await
    }

    async fn directory(&self) -> Result<Directory, StoreError> {
        self.memory().directory().await
    }

    async fn directory_of(&self, merchant: &str) -> Result<Directory, StoreError> {
        self.memory().directory_of(merchant).await
    }

    async fn only_merchant_of(&self, account: &str) -> Result<Option<String>, StoreError> {
        self.memory().only_merchant_of(account).await
    }

    async fn put(&self, changes: &Directory) -> Result<(), StoreError> {
        self.memory().put(changes).await
    }

    async fn put_as_of(&self, changes: &Directory, version: i64) -> Result<bool, StoreError> {
        self.memory().put_as_of(changes, version).await
    }

    async fn replace_as_of(
        &self,
        replacing: shops::Replacing<'_>,
        version: i64,
    ) -> Result<bool, StoreError> {
        self.memory().replace_as_of(replacing, version).await
    }

    async fn count_days(
        &self,
        store_id: &str,
        rule: &shops::day::DayRule,
    ) -> Result<(), StoreError> {
        self.memory().count_days(store_id, rule).await
    }

    async fn renamed(&self, store_id: &str, label: &str) -> Result<Option<String>, StoreError> {
        self.memory().renamed(store_id, label).await
    }

    async fn has_payments(&self, store_id: &str) -> Result<bool, StoreError> {
        self.memory().has_payments(store_id).await
    }

    async fn set_enabled(
        &self,
        code: &EntryCode,
        enabled: bool,
        why: Option<&str>,
    ) -> Result<(), StoreError> {
        self.memory().set_enabled(code, enabled, why).await
    }

    async fn replace(
        &self,
        old: &EntryCode,
        new: &EntryCode,
        replaced: Replaced,
    ) -> Result<(), StoreError> {
        self.memory().replace(old, new, replaced).await
    }

    async fn end(&self, old: &EntryCode, until: Timestamp) -> Result<(), StoreError> {
        self.memory().end(old, until).await
    }

    async fn generations(&self, code: &EntryCode) -> Result<Vec<Code>, StoreError> {
        self.memory().generations(code).await
    }
}
