//! Where what the people of a shop change is kept: the port.

use std::{collections::BTreeMap, fmt};

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};

use crate::{
    ShopStore,
    hours::Turn,
    shop::{Code, Shop, Store, TillId},
};

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is so.
    Done,
    /// Another till of the store has that name.
    Taken,
    /// It isn't there, or is called otherwise by now.
    Gone,
    /// Somebody else has set the same meanwhile: nothing is undone unseen.
    Meanwhile,
}

/// What became of a code that was to be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is gone, with its till.
    Done,
    /// Somebody paid or looked there, or something is bound to it: it stays.
    Used,
    /// It isn't there.
    Gone,
}

/// A code that was replaced, and works on for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldCode {
    /// What is printed.
    pub code: EntryCode,
    /// Where it leads.
    pub till: TillId,
}

/// Payments are taken at a till, or not.
#[derive(Clone, Copy, Debug)]
pub struct Switch<'a> {
    /// One of its codes.
    pub code: &'a EntryCode,
    /// Whether they are taken.
    pub on: bool,
    /// What customers are told if not.
    pub why: Option<&'a str>,
    /// Only if shops have this number still ([`ShopStore::version`]); whatever it is, if not said.
    pub as_of: Option<i64>,
}

/// Shops as their people change them. Each change leaves its entry in the trail.
#[async_trait]
pub trait OwnStore: ShopStore + fmt::Debug {
    /// Makes tills with a code each, but for those that their store has already; the names of these.
    async fn make_codes(&self, codes: &[Code]) -> Result<Vec<String>, StoreError>;
    /// Gives the till of a shop the name and rules of `after`, if it has those of the shop still. Under its old name a
    /// file can't make another.
    async fn change_code(&self, shop: &Shop, after: &Code) -> Result<Changed, StoreError>;
    /// Gives a store what of `after` is other than before: bounds, shortcuts and note, or hours. What isn't, stays as
    /// it is by then; see [`store_over`](super::store_over).
    async fn change_store(&self, before: &Store, after: &Store) -> Result<Changed, StoreError>;
    /// Takes no payments at a store for a while, or takes them again, if nobody has done anything else by hand since it
    /// was seen so; see [`turn_over`](super::turn_over).
    async fn turn(&self, seen: &Store, turn: &Turn) -> Result<Changed, StoreError>;
    /// Takes payments at a till, or none.
    async fn switch(&self, switch: Switch<'_>) -> Result<Changed, StoreError>;
    /// Removes a till with its code that nobody has ever used, and that nothing is bound to.
    async fn remove_code(&self, shop: &Shop) -> Result<Removed, StoreError>;
    /// A merchant's codes that were replaced and still work, and the tills that they lead to.
    async fn old_codes(&self, merchant: &str, now: Timestamp) -> Result<Vec<OldCode>, StoreError>;
    /// When somebody last began a payment that was made, at each of a merchant's tills.
    async fn last_paid(&self, merchant: &str) -> Result<BTreeMap<TillId, Timestamp>, StoreError>;
}
