//! What is written down of keys: what they are called and may do, never what they are.

use people::{key::Key, scope::Reach};
use trail::{action::Action, deed::Deed};

use super::{chain, only_store, reach};

/// A key is made.
pub(crate) fn key_made(key: &Key) -> Deed {
    let allowed = key.permissions.iter().map(|one| one.as_str());
    let allowed: Vec<_> = allowed.collect();
    let deed = Deed::of(chain(key.merchant.as_deref()), Action::KeyMade, &key.id)
        .at_store(only_store(&key.reach))
        .with("name", &key.name)
        .with("permissions", &allowed.join(" "));
    let deed = match &key.reach {
        Reach::Everywhere => deed,
        Reach::Spots(_) => deed.with("reach", &reach(&key.reach)),
    };
    match key.until {
        Some(until) => deed.with("until", &until.iso()),
        None => deed,
    }
}

/// A key is ended.
pub(crate) fn key_ended(merchant: Option<&str>, id: &str, name: &str) -> Deed {
    Deed::of(chain(merchant), Action::KeyEnded, id).was("name", name)
}
