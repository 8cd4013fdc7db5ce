//! What people are called whose ids stand in what they did, also once they no longer work here.

use std::collections::{BTreeMap, BTreeSet};

use foundation::store::StoreError;
use people::{apart::Apart, store::Whose};

use crate::Shared;

/// Names by id; who is called like others is told apart from them.
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
        let apart = Apart::of(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
        let called = |(id, name): (String, String)| {
            let called = apart.called(&id, &name);
            (id, called)
        };
        Ok(Self(names.into_iter().map(called).collect()))
    }

    /// The name, or the id of whoever has none.
    pub(super) fn name(&self, id: &str) -> String {
        let known = self.0.get(id).filter(|name| !name.is_empty());
        known.map_or_else(|| id.to_owned(), Clone::clone)
    }
}
