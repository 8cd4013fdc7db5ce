//! The texts in force: whoever needs them holds this handle and asks anew for every request, since
//! a translator's folder may change them at any time.
//!
//! [`workshop`] reads such a folder and notices that a file in it was saved.

pub mod workshop;

use std::sync::{Arc, PoisonError, RwLock};

use app::i18n::{Catalogue, Texts, Wishes};

/// A handle on the texts in force.
#[derive(Debug)]
pub struct Languages(RwLock<Arc<Catalogue>>);

impl Languages {
    /// Starts with these texts.
    pub fn new(catalogue: Arc<Catalogue>) -> Arc<Self> {
        Arc::new(Self(RwLock::new(catalogue)))
    }

    /// The texts in force. One request keeps those it began with.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other texts in force.
    pub fn replace(&self, catalogue: Arc<Catalogue>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = catalogue;
    }

    /// The texts that fit the wishes best.
    pub fn choose(&self, wishes: &Wishes<'_>) -> Texts {
        self.catalogue().choose(wishes)
    }

    /// The texts that fit the wishes best, among the languages that have this very text.
    pub fn choose_having(&self, key: &str, wishes: &Wishes<'_>) -> Texts {
        self.catalogue().choose_having(key, wishes)
    }

    /// The texts of exactly this language, if there is one.
    pub fn exactly(&self, tag: &str) -> Option<Texts> {
        self.catalogue().exactly(tag)
    }
}
