//! Where shops and their codes are kept: the port.

use std::fmt;

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};

use crate::{
    day::DayRule,
    shop::{Code, Directory, Merchant, Replaced, Shop},
};

/// Longest that a server shows customers what a shop was like before it was changed: so long whoever changed it waits
/// before they may say that it is done.
pub const STALE_MS_MAX: i64 = 1_000;

/// A code in the place of another.
#[derive(Clone, Copy, Debug)]
pub struct Replacing<'a> {
    /// The one that is printed now.
    pub old: &'a EntryCode,
    /// The one that is to be.
    pub new: &'a EntryCode,
    /// From when on, and for how long the old one works.
    pub replaced: Replaced,
}

/// Merchants, their stores and printed codes.
#[async_trait]
pub trait ShopStore: Send + Sync + fmt::Debug {
    /// Whether it answers.
    async fn ping(&self) -> Result<(), StoreError>;
    /// A number that every change of what customers see of shops raises: merchants, stores, their days, tills,
    /// codes and marks. Payments don't. What was read after it was asked for is as new as the number at least.
    async fn version(&self) -> Result<i64, StoreError>;
    /// How often this very process changed shops.
    fn changes(&self) -> u64;
    /// The code with its store and merchant, disabled or not.
    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError>;
    /// Every current code with its surroundings, by store and label.
    async fn shops(&self) -> Result<Vec<Shop>, StoreError>;
    /// The same of one merchant alone.
    async fn shops_of(&self, merchant: &str) -> Result<Vec<Shop>, StoreError>;
    /// A merchant by its id.
    async fn merchant(&self, id: &str) -> Result<Option<Merchant>, StoreError>;
    /// Merchants behind this id, in the order of their ids, at most so many.
    async fn merchants_behind(&self, id: &str, limit: u32) -> Result<Vec<Merchant>, StoreError>;
    /// Everything there is, as one moment had it.
    async fn directory(&self) -> Result<Directory, StoreError>;
    /// The same of one merchant alone.
    async fn directory_of(&self, merchant: &str) -> Result<Directory, StoreError>;
    /// The merchant whose account this is alone; none where stores of several are paid with it, or nobody's.
    async fn only_merchant_of(&self, account: &str) -> Result<Option<String>, StoreError>;
    /// Creates or changes all of it or nothing. A merchant or store without a look keeps the one it
    /// has. A code whose label its store has already keeps
    /// its text. [`StoreError::Conflict`] when a store would change its merchant, or its currency
    /// although it has payments.
    async fn put(&self, changes: &Directory) -> Result<(), StoreError>;
    /// The same, if shops have the number still that they had when somebody looked; `false` if not, and nothing is done. It is
    /// compared in the transaction of the change: of two who saw the same one writes, at whichever server they are.
    async fn put_as_of(&self, changes: &Directory, version: i64) -> Result<bool, StoreError>;
    /// Counts a store's days by another rule, in place of one that would begin with the same day.
    async fn count_days(&self, store_id: &str, rule: &DayRule) -> Result<(), StoreError>;
    /// What a till is called now that had this name at its store before somebody renamed it.
    async fn renamed(&self, store_id: &str, label: &str) -> Result<Option<String>, StoreError>;
    /// Whether anybody ever started to pay at a store.
    async fn has_payments(&self, store_id: &str) -> Result<bool, StoreError>;
    /// Allows or forbids paying at the till of a code, whichever of its codes is scanned, for a reason that customers
    /// read in place of one that was given before.
    async fn set_enabled(
        &self,
        code: &EntryCode,
        enabled: bool,
        why: Option<&str>,
    ) -> Result<(), StoreError>;
    /// Gives the till of `old` another code. [`StoreError::Conflict`] when `old` isn't current.
    async fn replace(
        &self,
        old: &EntryCode,
        new: &EntryCode,
        replaced: Replaced,
    ) -> Result<(), StoreError>;
    /// The same, if shops have the number still that they had when somebody looked; `false` if not.
    async fn replace_as_of(
        &self,
        replacing: Replacing<'_>,
        version: i64,
    ) -> Result<bool, StoreError>;
    /// Lets a replaced code work no longer than until then.
    async fn end(&self, old: &EntryCode, until: Timestamp) -> Result<(), StoreError>;
    /// Every code that the till of this one ever had, the current one last.
    async fn generations(&self, code: &EntryCode) -> Result<Vec<Code>, StoreError>;
}
