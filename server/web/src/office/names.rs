//! What people are called whose ids stand in what they did, also once they no longer work here.

use std::collections::{BTreeMap, BTreeSet};

use foundation::store::StoreError;
use people::store::Whose;

use crate::Shared;

/// Names by id.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Of a shop's people, and of these besides.
    pub(super) async fn of(
        state: &Shared,
        merchant: &str,
        besides: &BTreeSet<String>,
    ) -> Result<Self, StoreError> {
        let people = state.store.people(Whose::Merchant(merchant)).await?;
        let names = people.into_iter().map(|person| (person.id, person.name));
        let mut names: BTreeMap<String, String> = names.collect();
        for id in besides {
            if !names.contains_key(id)
                && let Some(person) = state.store.person(id).await?
            {
                names.insert(person.id, person.name);
            }
        }
        Ok(Self(names))
    }

    /// The name, or the id of whoever has none.
    pub(super) fn name(&self, id: &str) -> String {
        let known = self.0.get(id).filter(|name| !name.is_empty());
        known.map_or_else(|| id.to_owned(), Clone::clone)
    }
}
