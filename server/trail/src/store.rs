//! Where entries are kept: the port. Most are written with what they tell of, by whoever keeps that.

use std::fmt;

use async_trait::async_trait;
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};

use crate::{action::Action, deed::Deed, entry::Entry};

/// How far a chain is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose: a merchant's id; empty for the installation.
    pub chain: String,
    /// The last entry's number; below nought where entries have no head any more.
    pub number: i64,
    /// The last entry's digest.
    pub digest: String,
    /// The last number that was let go of; nought for none.
    pub gone: i64,
    /// Its digest, which the first entry that is left holds.
    pub gone_digest: String,
}

/// Which entries somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of a chain.
    All,
    /// What was done at these stores, and what a person did.
    Stores {
        /// The stores' ids.
        stores: Vec<String>,
        /// The person's id.
        person: String,
    },
    /// What a person did, by their id.
    Own(String),
}

/// Which entries are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which may be seen at all.
    pub sight: Sight,
    /// Of this person, by id, or operator, by name.
    pub who: Option<String>,
    /// Of one of these kinds; of any if there is none.
    pub actions: Vec<Action>,
    /// From then on.
    pub since: Option<Timestamp>,
    /// Before then.
    pub until: Option<Timestamp>,
}

impl Wanted {
    /// Everything that may be seen.
    pub const fn all(sight: Sight) -> Self {
        Self {
            sight,
            who: None,
            actions: Vec::new(),
            since: None,
            until: None,
        }
    }
}

/// See the module.
#[async_trait]
pub trait TrailStore: Send + Sync + fmt::Debug {
    /// Writes down a deed that changes nothing else here.
    async fn tell(&self, deed: &Deed) -> Result<(), StoreError>;
    /// Entries of a chain, the latest first.
    async fn trail(
        &self,
        chain: &str,
        wanted: &Wanted,
        page: &Page,
    ) -> Result<Listed<Entry>, StoreError>;
    /// At most so many of a chain behind this number, in order.
    async fn trail_after(
        &self,
        chain: &str,
        number: i64,
        limit: u32,
    ) -> Result<Vec<Entry>, StoreError>;
    /// How far each chain is, the installation's first.
    async fn trail_heads(&self) -> Result<Vec<Head>, StoreError>;
}
