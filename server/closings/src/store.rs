//! Where movements of money and their closings are kept: the port. Lines are written with the events that move
//! money, by whoever keeps payments; nobody else writes them, and nobody takes them away.

use std::fmt;

use async_trait::async_trait;
use domain::Day;
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use shops::shop::TillId;

use crate::{
    body::{Extent, Taken},
    closing::Closing,
    line::Line,
};

/// What of a store is in no closing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The store's id.
    pub store: String,
    /// The oldest line.
    pub oldest: Timestamp,
    /// The last day that was closed as a whole.
    pub closed: Option<Day>,
}

/// A store, or one till of it, from a moment to just before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The store's id.
    pub store: String,
    /// One of its tills; all, if not said.
    pub till: Option<TillId>,
    /// From then on.
    pub since: Timestamp,
    /// Nothing from then on.
    pub until: Timestamp,
}

/// A person, as they are called now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    /// Their id: two may have one name.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// A movement of money back to a customer, with by whose word it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Back {
    /// The movement.
    pub line: Line,
    /// Why, in the words of whoever asked.
    pub reason: Option<String>,
    /// Who asked for it; none for a command.
    pub asked: Option<Somebody>,
    /// Who agreed, where it took another.
    pub agreed: Option<Somebody>,
    /// By which way it was asked for, as the trail names it; none where nobody wrote it down.
    pub way: Option<String>,
}

/// See the module.
#[async_trait]
pub trait ClosingStore: Send + Sync + fmt::Debug {
    /// Takes what the extent has and keeps the closing of it, both or neither; `None` when there is
    /// nothing, or when it is of a whole day and that day, or a later one, is closed as a whole
    /// already. Of two that close at once each line is in one's.
    async fn make_closing(&self, extent: &Extent) -> Result<Option<Closing>, StoreError>;
    /// The same, taking and keeping nothing.
    async fn unclosed(&self, extent: &Extent) -> Result<Taken, StoreError>;
    /// One closing.
    async fn closing(&self, store: &str, number: i64) -> Result<Option<Closing>, StoreError>;
    /// A store's closings, the latest first.
    async fn closings(&self, store: &str, page: &Page) -> Result<Listed<Closing>, StoreError>;
    /// The same of those that one person made.
    async fn closings_of(
        &self,
        store: &str,
        person: &str,
        page: &Page,
    ) -> Result<Listed<Closing>, StoreError>;
    /// The lines of one, in their order.
    async fn lines_of(&self, store: &str, number: i64) -> Result<Vec<Line>, StoreError>;
    /// What went back, and what of that was undone, the oldest first.
    async fn gone_back(&self, between: &Between, page: &Page) -> Result<Listed<Back>, StoreError>;
    /// Every store that has lines in no closing.
    async fn open_days(&self) -> Result<Vec<Open>, StoreError>;
    /// What a till of a store is called; `None` if it has none of that number.
    async fn till_label(&self, store: &str, till: TillId) -> Result<Option<String>, StoreError>;
}
