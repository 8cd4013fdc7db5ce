//! Our accounts at the gateway, by name: who we are there for which merchant (docs/protocol.md §9.1).
//!
//! A merchant with its own account, an integrator with an account for each merchant, and an ISV with
//! one account and a token for each merchant are the same here: names with an account behind each.
//! Kept apart from merchants, whose file holds no secrets. Knows no HTTP and no storage.

mod in_force;

use std::{collections::BTreeMap, sync::Arc};

use domain::Currency;
use gateway::{Account, PublicKey};
use sha2::{Digest as _, Sha256};

pub use in_force::AccountsInForce;

/// The account of whoever names none.
pub const DEFAULT: &str = "default";

/// Longest name of an account, in characters.
pub const NAME_CHARS_MAX: usize = 32;

/// One account with what we know of its contract.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Ready to use.
    pub account: Arc<Account>,
    /// What its merchants are paid out in, unless they say otherwise.
    pub settlement_currency: Option<Currency>,
    /// Whether it was taken out of the settings while this server ran: what is open under it is
    /// followed, and nothing new is begun.
    pub retired: bool,
}

/// Every account of this installation.
#[derive(Clone, Debug, Default)]
pub struct Accounts(BTreeMap<String, Entry>);

impl Accounts {
    /// Adds one; false if there is one of this name already.
    pub fn add(&mut self, name: &str, entry: Entry) -> bool {
        let fresh = !self.0.contains_key(name);
        if fresh {
            self.0.insert(name.to_owned(), entry);
        }
        fresh
    }

    /// The account of this name.
    pub fn get(&self, name: &str) -> Option<&Entry> {
        self.0.get(name)
    }

    /// Every account, by name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.0.iter().map(|(name, entry)| (name.as_str(), entry))
    }

    /// One with this client id: an ISV's merchants share client id, address and keys, a stranger
    /// has none. One that was taken out comes last.
    pub fn of_client(&self, client_id: &str) -> Option<&Account> {
        let is_its = |entry: &&Entry| entry.account.client_id() == client_id;
        let found = self.0.values().filter(is_its);
        let found = found.min_by_key(|entry| entry.retired);
        found.map(|entry| &*entry.account)
    }

    /// Whether there is an account with the same client id at another gateway. What the gateway
    /// tells unasked names a client id only, so that the one could confirm the other's payments.
    pub fn contradicts(&self, account: &Account) -> bool {
        self.of_client(account.client_id()).is_some_and(|known| {
            known.origin() != account.origin() || known.gateway_keys() != account.gateway_keys()
        })
    }

    /// A digest by which two servers see whether they use the same accounts and keys. Of secrets
    /// only what everybody may know is in it.
    pub fn digest(&self) -> String {
        let mut all = Sha256::new();
        for (name, entry) in self.0.iter().filter(|(_, entry)| !entry.retired) {
            let account = &entry.account;
            let paid_out = entry.settlement_currency.map_or("", Currency::code);
            let facts = [
                name.clone(),
                account.origin(),
                account.client_id().to_owned(),
                account.key_version().to_string(),
                account.own_fingerprint().to_owned(),
                paid_out.to_owned(),
            ];
            let keys = account.gateway_keys().iter().map(PublicKey::fingerprint);
            for fact in facts.into_iter().chain(keys) {
                all.update(fact.as_bytes());
                all.update([0]);
            }
        }
        short(&all.finalize())
    }

    /// Whether one that takes payments moves real money.
    pub fn is_live(&self) -> bool {
        let mut taking = self.0.values().filter(|entry| !entry.retired);
        taking.any(|entry| !entry.account.is_sandbox())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// As much of a digest as people compare by eye.
pub(crate) fn short(digest: &[u8]) -> String {
    let start = digest.first_chunk::<8>().copied().unwrap_or_default();
    format!("{:012x}", u64::from_be_bytes(start) >> 16)
}

/// Whether this can be an account's name: a letter, then letters, digits or hyphens, all lower case.
pub fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let starts = text.starts_with(|first: char| first.is_ascii_lowercase());
    starts && text.len() <= NAME_CHARS_MAX && text.bytes().all(plain)
}
