//! An entry as it is kept, and the digest that holds it and the one before.

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::deed::Change;

/// The digest before the first entry of a chain.
pub const NONE_BEFORE: &str = "";

/// Something that was done, for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Whose chain it is in: a merchant's id; empty for the installation.
    pub chain: String,
    /// From 1 on, without gaps.
    pub number: i64,
    /// When, in milliseconds.
    pub at_ms: i64,
    /// What whoever did it is: `person`, `key`, `screen`, `operator`, `system`, `stranger`.
    pub who: String,
    /// Their id; an operator's name.
    pub who_id: String,
    /// What they were called then.
    pub name: String,
    /// By which way.
    pub via: String,
    /// From which network; empty where there is none.
    pub network: String,
    /// What, by its name.
    pub action: String,
    /// What it was done to.
    pub object: String,
    /// The store it was done at; empty for the whole merchant.
    pub store: String,
    /// Why it was refused; empty if it was done.
    pub refused: String,
    /// What was changed by it, as JSON.
    pub detail: String,
    /// SHA-256 of all this and the digest before, in hexadecimal.
    pub digest: String,
}

/// All of an entry that its digest is of, in this order for ever.
#[derive(Serialize)]
struct Canonical<'a>(&'a str, i64, i64, [&'a str; 4], [&'a str; 6], &'a str);

impl Entry {
    /// When.
    pub const fn at(&self) -> Timestamp {
        Timestamp(self.at_ms)
    }

    /// A fact that it changed, as it is after it, or as it was.
    pub fn fact(&self, name: &str) -> Option<String> {
        let facts: serde_json::Value = serde_json::from_str(&self.detail).ok()?;
        let fact = facts.get(name)?;
        let said = fact.get("after").or_else(|| fact.get("before"))?;
        said.as_str().map(str::to_owned)
    }

    /// What was changed, by the facts' names; nothing where that can't be read.
    pub fn changes(&self) -> BTreeMap<String, Change> {
        serde_json::from_str(&self.detail).unwrap_or_default()
    }

    /// What its digest has to be behind this one.
    pub fn digest_after(&self, before: &str) -> String {
        let canonical = Canonical(
            &self.chain,
            self.number,
            self.at_ms,
            [&self.who, &self.who_id, &self.name, &self.via],
            [
                &self.network,
                &self.action,
                &self.object,
                &self.store,
                &self.refused,
                &self.detail,
            ],
            before,
        );
        let text = serde_json::to_string(&canonical).unwrap_or_default();
        let digest = Sha256::digest(text.as_bytes());
        format!("{digest:x}")
    }

    /// The same with its digest behind this one.
    #[must_use]
    pub fn sealed(mut self, before: &str) -> Self {
        self.digest = self.digest_after(before);
        self
    }
}
