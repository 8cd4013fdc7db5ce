//! That the operator looked is told in the shop's own trail: the first look of a browser on each day, and each
//! search. It is written before anything is shown: what can't be written down isn't seen.

use domain::Day;
use foundation::{clock::Timestamp, page::Page, store::StoreError};
use studio_pages::Section;
use trail::{
    action::Action,
    deed::Deed,
    entry::Entry,
    store::{Sight, Wanted},
};

use crate::{Shared, studio::editor::Editor};

/// What an entry says was looked for.
const SEARCH: &str = "payments";
/// The name of the fact that tells browsers apart.
const SESSION: &str = "session";
/// Looks of one day that are read.
const LOOKS: u32 = 100;

/// Tells of a page that an operator asks for, if it is to be told.
pub(crate) async fn told(state: &Shared, editor: &Editor, query: &str) -> Result<(), StoreError> {
    let object = if is_search(&editor.visit.path, query) {
        SEARCH
    } else if is_known(state, editor).await? {
        return Ok(());
    } else {
        ""
    };
    let deed = Deed::of(&editor.merchant.id, Action::OperatorLooked, object);
    state
        .store
        .tell(&deed.with(SESSION, &editor.session.id))
        .await
}

/// Tells of a shop that it was found by something of its own.
pub(super) async fn searched(
    state: &Shared,
    session: &str,
    merchant: &str,
) -> Result<(), StoreError> {
    let deed = Deed::of(merchant, Action::OperatorLooked, SEARCH);
    state.store.tell(&deed.with(SESSION, session)).await
}

/// Whether something is looked for: anything but the list itself, and how it goes on.
fn is_search(path: &str, query: &str) -> bool {
    let mut said = url::form_urlencoded::parse(query.as_bytes());
    let means = |name: &str| !matches!(name, "after" | "lang");
    path == Section::Payments.path()
        && said.any(|(name, value)| means(&name) && !value.trim().is_empty())
}

/// Whether this browser's look of today is written down.
async fn is_known(state: &Shared, editor: &Editor) -> Result<bool, StoreError> {
    let today = Day::utc(state.clock.now().0);
    let wanted = Wanted {
        who: Some(editor.session.person.clone()),
        actions: vec![Action::OperatorLooked],
        since: Some(Timestamp(today.utc_ms())),
        ..Wanted::all(Sight::All)
    };
    let page = Page::first(LOOKS);
    let listed = state
        .store
        .trail(&editor.merchant.id, &wanted, &page)
        .await?;
    let own = |entry: &Entry| entry.fact(SESSION).as_ref() == Some(&editor.session.id);
    Ok(listed.items.iter().any(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_a_search_and_going_on_is_not() {
        for (query, is) in [
            ("", false),
            ("q=", false),
            ("after=1-P0", false),
            ("q=ruby", true),
            ("day=2026-01-01&after=1-P0", true),
        ] {
            assert_eq!(is_search("/office/payments", query), is, "{query}");
        }
        assert!(!is_search("/office/trail", "who=x"));
    }
}
