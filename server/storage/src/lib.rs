//! Where merchants, codes, payments and all else is kept: adapters of the ports that `shops`,
//! `payments`, `closings`, `consent`, `events`, `notices`, `risk`, `alarms`, `people`, `till`, `trail` and `foundation` say. `contract.rs` says how every adapter must
//! behave; each is named by its technology. The SQL of both databases is one text, in `sql/`. Decides
//! nothing.

#[cfg(test)]
#[cfg(feature = "sql")]
pub(crate) mod contract;
#[cfg(feature = "sql")]
pub mod copies;
mod deeds;
#[cfg(test)]
#[cfg(feature = "sql")]
mod files_before;
mod hooks;
#[cfg(feature = "sql")]
pub mod lengths;
pub mod memory;
#[cfg(feature = "sql")]
pub mod move_data;
#[cfg(feature = "sql")]
pub mod outlook;
#[cfg(feature = "sql")]
pub mod pages;
#[cfg(test)]
#[cfg(feature = "sql")]
mod plans;
#[cfg(feature = "sql")]
pub mod postgres;
mod renumbered;
#[cfg(feature = "sql")]
pub mod sqlite;
mod storable;
#[cfg(feature = "sql")]
mod troubles;

use std::sync::Arc;

use async_trait::async_trait;
use closings::store::ClosingStore;
use consent::store::ConsentStore;
use events::store::{EventStore, Shelves};
use foundation::{
    keeping::KeepingStore,
    servers::{ServerStore, SiteStore},
    store::StoreError,
};
use ledger::{Ledger, Reports, report::Sums};
use notices::store::Channels;
use payments::{
    once::OnceStore, outbox::OutboxStore, privacy::PrivacyStore, search::PaymentSearch,
    store::Books,
};
use people::{AccessStore, pin::PinStore};
use risk::store::RiskStore;
use shops::{
    boards::BoardStore, brands::BrandStore, installation::InstallationStore, marks::MarkStore,
    own::OwnStore, receipts::ReceiptStore,
};
use till::{FeedStore, store::ScreensStore};
use trail::store::TrailStore;

/// A store of everything, looks of shops included: what a server or a command opens.
pub trait Everything: Storage + BrandStore + PaymentSearch {}
impl<T: Storage + BrandStore + PaymentSearch> Everything for T {}

/// How many connections to the database a store has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Connections {
    /// At work. All of them, and whoever comes next waits.
    pub used: u32,
    /// Open and waiting.
    pub idle: u32,
    /// The most there may be.
    pub most: u32,
}

/// Of a server's connections so many are for what is due, so that customers don't wait behind it, nor
/// that behind them. Each step is a few short statements, so a few are enough.
pub const ASIDE: u32 = 4;

/// What keeps a number of connections.
#[async_trait]
pub trait Pooled: Send + Sync {
    /// The same store over connections of its own, so many at most: who works there waits for nobody
    /// here. Both are closed for themselves.
    fn beside(&self, most: u32) -> Arc<dyn Storage>;
    /// How many there are now.
    fn connections(&self) -> Connections;
    /// Waits for a connection as a request does, and gives it back.
    async fn wait(&self) -> Result<(), StoreError>;
}

/// Everything a server keeps, in one place. A server lists payments for those who may see them, and for
/// nobody else: a list of any payments there are is a command's, in [`Everything`].
pub trait Storage:
    Books
    + ClosingStore
    + ConsentStore
    + RiskStore
    + Ledger
    + Reports
    + Sums
    + OutboxStore
    + EventStore
    + Shelves
    + Channels
    + OnceStore
    + PrivacyStore
    + FeedStore
    + ScreensStore
    + BoardStore
    + BrandStore
    + MarkStore
    + OwnStore
    + ReceiptStore
    + AccessStore
    + PinStore
    + InstallationStore
    + KeepingStore
    + ServerStore
    + SiteStore
    + TrailStore
    + Pooled
{
}
impl<T> Storage for T where
    T: Books
        + ClosingStore
        + ConsentStore
        + RiskStore
        + RiskStore
        + Ledger
        + Reports
        + Sums
        + OutboxStore
        + EventStore
        + Shelves
        + Channels
        + OnceStore
        + PrivacyStore
        + FeedStore
        + ScreensStore
        + BoardStore
        + BrandStore
        + MarkStore
        + OwnStore
        + ReceiptStore
        + AccessStore
        + PinStore
        + InstallationStore
        + KeepingStore
        + ServerStore
        + SiteStore
        + TrailStore
        + Pooled
{
}
