//! The texts in force: whoever needs them holds this handle and asks anew for every request, since
//! a translator's folder may change them at any time.
//!
//! [`workshop`] reads such a folder and notices that a file in it was saved; [`good`] leaves out what
//! is bad in it.

pub mod good;
pub mod workshop;

use std::sync::{Arc, PoisonError, RwLock};

use texts::{Catalogue, CatalogueError, LanguageTexts, Proofing, Texts, Wishes, built_in};

use locale_check::LanguageFiles;

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

/// The texts of all languages, with an operator's before the built-in ones. If they don't go
/// together, the built-in ones alone: a shop without its own words still takes money.
pub fn catalogue(
    extra: &[LanguageFiles],
    workshop: &Proofing,
) -> Result<Arc<Catalogue>, CatalogueError> {
    Catalogue::of(&with_built_in(extra), workshop.clone()).or_else(|problem| {
        tracing::error!(%problem, "PORTICO_LOCALES can't be used; the built-in texts are");
        let built_in: Vec<_> = built_in().collect();
        Catalogue::of(&built_in, workshop.clone())
    })
}

/// The built-in languages with the folder's files in their places, and new ones behind them.
pub fn with_built_in(folder: &[LanguageFiles]) -> Vec<LanguageTexts<'_>> {
    let mut all: Vec<LanguageTexts<'_>> = built_in().collect();
    for language in folder {
        let at = all.iter().position(|(tag, _)| *tag == language.tag);
        let mut files = at.map_or(Vec::new(), |at| all.get(at).cloned().unwrap_or_default().1);
        for file in &language.files {
            let (name, text) = (file.name.as_str(), file.text.as_str());
            match files.iter_mut().find(|(known, _)| *known == name) {
                Some(known) => known.1 = text,
                None => files.push((name, text)),
            }
        }
        match at.and_then(|at| all.get_mut(at)) {
            Some(known) => known.1 = files,
            None => all.push((language.tag.as_str(), files)),
        }
    }
    all
}
