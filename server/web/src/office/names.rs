//! What people are called whose ids stand in what they did, also once they no longer work here.

use std::collections::{BTreeMap, BTreeSet};

use foundation::store::StoreError;
use people::{apart::Apart, store::Whose};
use shops::brands::author::{Author, Who};

use crate::AppState;

/// Names by id; who is called like others is told apart from them.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// Of a shop's people, and of these besides.
    pub(super) async fn of(
        state: &AppState,
        merchant: &str,
        besides: &BTreeSet<String>,
    ) -> Result<Self, StoreError> {
        let people = state.store.people(Whose::Merchant(merchant)).await?;
        let names = people.into_iter().map(|person| (person.id, person.name));
        let mut names: BTreeMap<String, String> = names.collect();
        let mut is_operator = false;
        for id in besides {
            if !names.contains_key(id)
                && let Some(person) = state.store.person(id).await?
            {
                is_operator |= person.is_operator;
                names.insert(person.id, person.name);
            }
        }
        let known = names.iter().map(|(id, name)| (id.as_str(), name.as_str()));
        // One of two operators of a name has a mark also where the other never looked.
        let operators = if is_operator {
            state.store.operators().await?
        } else {
            Vec::new()
        };
        let operators = operators
            .iter()
            .map(|one| (one.id.as_str(), one.name.as_str()));
        let apart = Apart::of(known.chain(operators));
        let called = |(id, name): (String, String)| {
            let called = apart.called(&id, &name);
            (id, called)
        };
        Ok(Self(names.into_iter().map(called).collect()))
    }

    /// Of those who put these looks in force, and of a shop's people.
    pub(crate) async fn of_authors(
        state: &AppState,
        merchant: &str,
        authors: impl Iterator<Item = Author>,
    ) -> Result<Self, StoreError> {
        let people = authors.filter_map(|author| match author.who {
            Who::Studio { person, .. } if !person.is_empty() => Some(person),
            Who::Studio { .. } | Who::File | Who::Operator | Who::Other(_) => None,
        });
        Self::of(state, merchant, &people.collect()).await
    }

    /// The name of somebody who has one.
    pub(crate) fn known(&self, id: &str) -> Option<&str> {
        let known = self.0.get(id).filter(|name| !name.is_empty());
        known.map(String::as_str)
    }

    /// The name, or the id of whoever has none.
    pub(super) fn name(&self, id: &str) -> String {
        let known = self.0.get(id).filter(|name| !name.is_empty());
        known.map_or_else(|| id.to_owned(), Clone::clone)
    }
}
