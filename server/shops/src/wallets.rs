//! The table of wallets in force: whoever needs it holds this handle and asks for it anew for every
//! request, since an operator's file may change it at any time.
//!
//! The built-in table is `server/wallets.toml`; [`file`] reads such files, [`watch`] notices that
//! one was changed, [`welcome`] says which page a wallet gets, [`near`] which wallets are offered to
//! somebody without one.

pub mod file;
pub mod near;
pub mod watch;
pub mod welcome;

use std::sync::{Arc, PoisonError, RwLock};

use domain::WalletTable;
use sha2::{Digest as _, Sha256};

use crate::accounts::short;

/// A handle on the table in force.
#[derive(Debug)]
pub struct Wallets(RwLock<Arc<WalletTable>>);

impl Wallets {
    /// Starts with this table.
    pub fn new(table: WalletTable) -> Arc<Self> {
        Arc::new(Self(RwLock::new(Arc::new(table))))
    }

    /// The table in force. One request keeps the one it began with.
    pub fn table(&self) -> Arc<WalletTable> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A digest by which two servers see whether they use the same table.
    pub fn digest(&self) -> String {
        short(&Sha256::digest(format!("{:?}", self.table())))
    }

    /// Puts another table in force.
    pub fn replace(&self, table: WalletTable) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(table);
    }
}
