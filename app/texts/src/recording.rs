//! What a page asked its texts for: noted for translators, and off for customers.
//!
//! Knows keys and finished texts; knows no pages and no files.

use std::sync::{Arc, Mutex, PoisonError};

/// One text that a page asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UsedText {
    /// The message's name.
    pub key: String,
    /// The finished text; a live amount is still its gap.
    pub text: String,
    /// Whether the page's language lacks it, so that the source language's was shown.
    pub is_fallback: bool,
}

/// The texts a page asked for, in the order of asking.
#[derive(Clone, Debug, Default)]
pub struct Recording(Arc<Mutex<Vec<UsedText>>>);

impl Recording {
    /// What was asked for so far, each name and text once.
    pub fn texts(&self) -> Vec<UsedText> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut once: Vec<UsedText> = Vec::with_capacity(all.len());
        for used in all.iter() {
            if !once.contains(used) {
                once.push(used.clone());
            }
        }
        once
    }

    pub(crate) fn note(&self, used: UsedText) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(used);
    }
}

/// How texts are handed out.
#[derive(Clone, Debug, Default)]
pub(crate) enum Lens {
    /// As customers read them.
    #[default]
    Plain,
    /// As customers read them, and noted.
    Noting(Recording),
    /// Their names in their places.
    Names,
}
