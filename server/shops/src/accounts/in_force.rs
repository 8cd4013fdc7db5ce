//! The accounts in force: whoever needs one asks for it anew each time, since the operator's files may
//! change them while the server runs. Doesn't know where they are read from.

use std::sync::{Arc, PoisonError, RwLock};

use super::{Accounts, Entry};

/// A handle on the accounts in force.
#[derive(Debug, Default)]
pub struct AccountsInForce(RwLock<Arc<Accounts>>);

impl AccountsInForce {
    /// Starts with these.
    pub fn new(accounts: Accounts) -> Arc<Self> {
        Arc::new(Self(RwLock::new(Arc::new(accounts))))
    }

    /// Those in force now. One request keeps what it began with.
    pub fn all(&self) -> Arc<Accounts> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts others in force.
    pub fn replace(&self, accounts: Accounts) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(accounts);
    }
}

impl Accounts {
    /// What keeps these from following those in force. A name belongs to one account at the gateway:
    /// payments are asked about by it, and another account would say that it never heard of them.
    pub fn objection(&self, before: &Self) -> Option<String> {
        let changed = before.0.iter().find(|(name, old)| {
            let new = self.0.get(*name);
            new.is_some_and(|new| !is_same_customer(new, old))
        });
        if let Some((name, _)) = changed {
            return Some(format!(
                "account {name:?} has another client_id or url than before: payments made under this \
                 name would be asked about where nobody knows them. Give the other account a name of \
                 its own; or, when nothing of this one is open, restart the servers"
            ));
        }
        let foreign = self.0.iter().find(|(_, new)| {
            let mut gone = before
                .0
                .iter()
                .filter(|(name, _)| !self.0.contains_key(*name));
            gone.any(|(_, old)| {
                new.account.client_id() == old.account.client_id()
                    && new.account.origin() != old.account.origin()
            })
        });
        foreign.map(|(name, _)| {
            format!(
                "account {name:?} has the client_id of one that was taken out, and not its url: one \
                 could confirm the other's payments. Restart the servers when nothing of that one is \
                 open"
            )
        })
    }

    /// These, after those that were in force. What hasn't changed is the very same as before, and what
    /// is no longer there stays for what is open under it.
    #[must_use]
    pub fn following(mut self, before: &Self) -> Self {
        for (name, old) in &before.0 {
            match self.0.get_mut(name) {
                Some(new) if new.account.is_same(&old.account) => {
                    new.account = Arc::clone(&old.account);
                }
                Some(_) => {}
                None => {
                    let old = Entry {
                        retired: true,
                        ..old.clone()
                    };
                    self.0.insert(name.clone(), old);
                }
            }
        }
        self
    }
}

/// Whether the gateway takes both for the same.
fn is_same_customer(one: &Entry, other: &Entry) -> bool {
    let facts = |entry: &Entry| (entry.account.client_id().to_owned(), entry.account.origin());
    facts(one) == facts(other)
}
