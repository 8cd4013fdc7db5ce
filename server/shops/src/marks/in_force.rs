//! The marks in force, in memory: pages ask for one each time they are made, and the database isn't asked for it
//! then. Doesn't know who looks again, nor when.

use std::sync::{Arc, PoisonError, RwLock};

use super::{Mark, MarkStore, of_account};
use foundation::store::StoreError;

/// A handle on them.
#[derive(Debug, Default)]
pub struct MarksInForce(RwLock<Arc<[Mark]>>);

impl MarksInForce {
    /// The mark of this account's shops.
    pub fn of(&self, account: &str) -> Option<Mark> {
        of_account(&self.all(), account).cloned()
    }

    /// All of them, the same ones until somebody changes one.
    pub fn all(&self) -> Arc<[Mark]> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes what was given since, or goes on with what there was.
    pub async fn follow<S: MarkStore + ?Sized>(&self, store: &S) {
        if let Err(error) = self.look(store).await {
            tracing::debug!(%error, "acceptance marks stay as they were");
        }
    }

    /// Takes what is kept now. What can't be read changes nothing.
    pub async fn look<S: MarkStore + ?Sized>(&self, store: &S) -> Result<(), StoreError> {
        let all = store.marks().await?;
        if all[..] != *self.all() {
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = all.into();
        }
        Ok(())
    }
}
