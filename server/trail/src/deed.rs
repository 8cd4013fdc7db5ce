//! Something that is done, as whoever writes it down says it. Only named facts come in: never a whole row, so
//! that no secret slips in with one.

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    action::Action,
    author::{Author, Who},
    entry::Entry,
};

/// The chain of what is no merchant's.
pub const INSTALLATION: &str = "";

/// A fact before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// As it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// As it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// Something that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Whose chain it goes into: a merchant's id, or [`INSTALLATION`].
    pub chain: String,
    /// What.
    pub action: Action,
    /// What it is done to: an id or a name.
    pub object: String,
    /// The store it is done at; empty for the whole merchant.
    pub store: String,
    /// Why it was refused; `None` if it was done.
    pub refused: Option<&'static str>,
    /// What is changed by it.
    pub detail: BTreeMap<&'static str, Change>,
    /// When; if not said, when its author came with the wish.
    pub at: Option<Timestamp>,
    /// Whose; if not said, its author's.
    pub who: Option<Who>,
}

impl Deed {
    /// Something done in this chain.
    pub fn of(chain: impl Into<String>, action: Action, object: impl Into<String>) -> Self {
        Self {
            chain: chain.into(),
            action,
            object: object.into(),
            store: String::new(),
            refused: None,
            detail: BTreeMap::new(),
            at: None,
            who: None,
        }
    }

    /// At a store.
    #[must_use]
    pub fn at_store(mut self, store: impl Into<String>) -> Self {
        self.store = store.into();
        self
    }

    /// At a time.
    #[must_use]
    pub fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    /// By somebody else than who acts.
    #[must_use]
    pub fn by(mut self, who: Who) -> Self {
        self.who = Some(who);
        self
    }

    /// Not done, for a reason in one word.
    #[must_use]
    pub fn refused(mut self, why: &'static str) -> Self {
        self.refused = Some(why);
        self
    }

    /// With a fact that it makes so.
    #[must_use]
    pub fn with(mut self, name: &'static str, after: &(impl ToString + ?Sized)) -> Self {
        self.detail.entry(name).or_default().after = Some(after.to_string());
        self
    }

    /// With a fact as it was.
    #[must_use]
    pub fn was(mut self, name: &'static str, before: &(impl ToString + ?Sized)) -> Self {
        self.detail.entry(name).or_default().before = Some(before.to_string());
        self
    }

    /// The facts as they are written: JSON, sorted by name.
    pub fn detail_text(&self) -> String {
        serde_json::to_string(&self.detail).unwrap_or_default()
    }

    /// What is written down of it if this is who acts; without a number and what they are called.
    pub fn signed(&self, author: &Author, now: Timestamp) -> Entry {
        let who = self.who.as_ref().unwrap_or(&author.who);
        let (kind, id) = who.parts();
        let at = self.at.or(author.at).unwrap_or(now);
        Entry {
            chain: self.chain.clone(),
            number: 0,
            at_ms: at.0,
            who: kind.to_owned(),
            who_id: id.to_owned(),
            name: String::new(),
            via: author.via.as_str().to_owned(),
            network: author.from.clone(),
            action: self.action.as_str().to_owned(),
            object: self.object.clone(),
            store: self.store.clone(),
            refused: self.refused.unwrap_or_default().to_owned(),
            detail: self.detail_text(),
            digest: String::new(),
        }
    }
}
