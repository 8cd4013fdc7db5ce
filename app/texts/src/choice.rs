//! A catalogue's texts in the language that was asked for, or the one that fits best.
//!
//! Stands apart so that neither the catalogue nor a language's texts know how they are had.

use std::sync::Arc;

use crate::{
    catalogue::Catalogue,
    negotiation::{self, Wishes},
    recording::Lens,
    texts::Texts,
};

impl Catalogue {
    /// The texts that fit the wishes best.
    pub fn choose(self: &Arc<Self>, wishes: &Wishes<'_>) -> Texts {
        if let Some(hidden) = self.asked_by_name(wishes) {
            return hidden;
        }
        let tags: Vec<&str> = self.tags().collect();
        let likely = negotiation::fitting(&tags, wishes);
        let at = likely.first().copied().unwrap_or(self.source);
        Texts {
            likely: likely.into(),
            ..self.texts(at)
        }
    }

    /// The texts that fit the wishes best, among the languages that have this very text.
    pub fn choose_having(self: &Arc<Self>, key: &str, wishes: &Wishes<'_>) -> Texts {
        if let Some(hidden) = self.asked_by_name(wishes) {
            return hidden;
        }
        let tags: Vec<&str> = self.tags_having(key).collect();
        let chosen = negotiation::choose(&tags, wishes).and_then(|at| tags.get(at));
        chosen
            .and_then(|tag| self.exactly(tag))
            .unwrap_or_else(|| self.texts(self.source))
    }

    /// The texts of exactly this language, if there is one.
    pub fn exactly(self: &Arc<Self>, tag: &str) -> Option<Texts> {
        let mut tags = self.languages.iter().map(|language| &language.tag);
        let at = tags.position(|known| known.eq_ignore_ascii_case(tag))?;
        Some(self.texts(at))
    }

    fn texts(self: &Arc<Self>, at: usize) -> Texts {
        Texts {
            catalogue: Arc::clone(self),
            at,
            likely: Arc::default(),
            lens: Lens::default(),
        }
    }

    /// A language that is in no switch, for whoever asks for it and nobody else.
    fn asked_by_name(self: &Arc<Self>, wishes: &Wishes<'_>) -> Option<Texts> {
        let tag = wishes.asked.or(wishes.chosen)?;
        self.exactly(tag).filter(|texts| texts.at >= self.offered)
    }
}

#[cfg(test)]
mod tests;
