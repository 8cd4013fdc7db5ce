//! What was said of a store's news to screens that are alike, kept with the news: a thousand screens cost its words
//! once. Whoever says it fills it; in which form, nobody knows here.

use std::sync::{Arc, Mutex, PoisonError};

use shops::shop::Store;

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A line, by its number.
    Line(i64),
    /// What customers are about to confirm.
    Open,
}

/// Which screens are alike: what words depend on beside the news. Two stores are the same if nobody changed one, which
/// is why all screens of a store hold one.
#[derive(Clone, Copy, Debug)]
pub struct Alike<'a> {
    /// The screen's language.
    pub language: &'a str,
    /// Its store.
    pub store: &'a Arc<Store>,
}

#[derive(Debug)]
struct Kept {
    about: About,
    language: Box<str>,
    store: Arc<Store>,
    text: Arc<[u8]>,
}

impl Kept {
    fn is_for(&self, about: About, alike: Alike<'_>) -> bool {
        self.about == about
            && *self.language == *alike.language
            && Arc::ptr_eq(&self.store, alike.store)
    }
}

/// The texts of one pulse.
#[derive(Debug, Default)]
pub struct Said(Mutex<Vec<Kept>>);

impl Said {
    /// What was said of it, or is now. Whoever comes meanwhile waits, instead of saying the same.
    pub fn once(
        &self,
        about: About,
        alike: Alike<'_>,
        say: impl FnOnce() -> Arc<[u8]>,
    ) -> Arc<[u8]> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever listens was told the lines before: the one it asks for is among the last.
        if let Some(kept) = all.iter().rev().find(|kept| kept.is_for(about, alike)) {
            return Arc::clone(&kept.text);
        }
        let text = say();
        all.push(Kept {
            about,
            language: alike.language.into(),
            store: Arc::clone(alike.store),
            text: Arc::clone(&text),
        });
        text
    }
}
