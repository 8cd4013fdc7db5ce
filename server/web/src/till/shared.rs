//! Stores as screens have them: all screens of one hold the same, as long as it is as it was.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use shops::shop::Store;

/// The stores that somebody holds now.
#[derive(Debug, Default)]
pub struct SharedStores(Mutex<HashMap<String, Weak<Store>>>);

impl SharedStores {
    /// The one that others hold, if it is the same.
    pub(super) fn of(&self, read: Store) -> Arc<Store> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held.get(&read.id).and_then(Weak::upgrade)
            && *known == read
        {
            return known;
        }
        // Who comes to a store that nobody held is rare enough to look for those that nobody holds any more.
        held.retain(|_, store| store.strong_count() > 0);
        let id = read.id.clone();
        let read = Arc::new(read);
        held.insert(id, Arc::downgrade(&read));
        read
    }
}
