//! Whose look a page of the studio is about: the shop's, or one of its stores'. The address says it, in every page;
//! a form says it itself, whatever its address says. A store of another's, one that isn't there and one out of reach are answered alike.

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use people::{permission::right, scope::Reach};
use studio_pages::refused::Refusal;

use super::{
    editor::{Editor, May},
    own_form::LookOf,
    page,
};
use crate::{Shared, respond};
use shops::{
    brands::{Wearer, author::Author},
    shop::{Directory, Store},
};

/// The name by which addresses say it.
pub(crate) const FIELD: &str = "look";

/// What is dressed, and what else could be.
#[derive(Clone, Debug)]
pub(crate) struct Dressing {
    /// Stores and codes of the merchant, alone.
    pub(super) directory: Directory,
    /// The store whose look it is; `None` for the shop's.
    pub(super) store: Option<String>,
    /// How far its person's leave goes.
    pub(super) reach: Reach,
}

impl Dressing {
    /// Whether the shop's look may be chosen.
    pub(super) fn has_shop(&self) -> bool {
        self.reach == Reach::Everywhere
    }

    /// Stores whose looks may be chosen.
    pub(super) fn stores(&self) -> impl Iterator<Item = &Store> {
        let stores = self.directory.stores.iter();
        stores.filter(|store| self.reach.covers_store(&store.id))
    }

    fn is_allowed(&self) -> bool {
        match &self.store {
            None => self.has_shop(),
            Some(id) => self.stores().any(|store| store.id == *id),
        }
    }
}

/// A signed-in browser that may change the look it asks about.
#[derive(Debug)]
pub(crate) struct Dresser(pub(crate) Editor);

impl FromRequestParts<Shared> for Dresser {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Response> {
        let may = May::<right::BrandWrite>::from_request_parts(parts, state).await?;
        let said = parts.extensions.get::<LookOf>();
        let said = said.map(|LookOf(store)| store.clone());
        let store = match said {
            Some(store) => Some(store).filter(|store| !store.is_empty()),
            None => asked(parts.uri.query()),
        };
        dressed(state, may, store).await.map(Self)
    }
}

/// The same for a page that others may see, too: dressed where it names a look, by whoever may change that.
pub(super) async fn perhaps(
    state: &Shared,
    editor: Editor,
    query: Option<&str>,
) -> Result<Editor, Response> {
    match (editor.rights.allowed(), asked(query)) {
        (Some(allowed), Some(store)) => dressed(state, May { editor, allowed }, Some(store)).await,
        (Some(_) | None, _) => Ok(editor),
    }
}

async fn dressed(
    state: &Shared,
    may: May<right::BrandWrite>,
    store: Option<String>,
) -> Result<Editor, Response> {
    let May {
        mut editor,
        allowed,
    } = may;
    let directory = state.store.directory_of(&editor.merchant.id).await;
    let directory = directory.map_err(|error| respond::our_fault(state, &editor.visit, &error))?;
    let dressing = Dressing {
        directory,
        store,
        reach: allowed.scope().reach.clone(),
    };
    if !dressing.is_allowed() {
        let missing = Refusal::Missing;
        return Err(page::refused(state, &editor.visit, Some(&editor), missing));
    }
    editor.dressing = Some(dressing);
    Ok(editor)
}

/// The store that an address names.
fn asked(query: Option<&str>) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let (_, store) = pairs.find(|(name, _)| name == FIELD)?;
    Some(store.into_owned()).filter(|store| !store.is_empty())
}

impl Editor {
    /// As whom a look's history names them.
    pub(super) fn author(&self) -> Author {
        let person = self.session.person.as_str();
        let person = if self.is_nameless() { "" } else { person };
        Author::studio(&self.session.id, person)
    }

    /// The store whose look its page is about.
    pub(super) fn dressed(&self) -> Option<&Store> {
        let dressing = self.dressing.as_ref()?;
        let id = dressing.store.as_ref()?;
        let mut stores = dressing.directory.stores.iter();
        stores.find(|store| store.id == *id)
    }

    /// Whose look its page is about.
    pub(super) fn wearer(&self) -> Wearer<'_> {
        match self.dressed() {
            Some(store) => Wearer::store(&self.merchant.id, &store.id),
            None => Wearer::shop(&self.merchant.id),
        }
    }

    /// The clock by which its page tells times: the store's, and for the shop that of its first.
    pub(super) fn zone(&self) -> &str {
        let first = || self.dressing.as_ref()?.directory.stores.first();
        let store = self.dressed().or_else(first);
        store.map_or("UTC", |store| &store.time_zone)
    }

    /// The same as addresses say it: a name and a value, or nothing for the shop's.
    pub(super) fn choice(&self) -> String {
        let Some(store) = self.dressed() else {
            return String::new();
        };
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair(FIELD, &store.id).finish()
    }

    /// An address of the studio that is about the same look.
    pub(super) fn to(&self, address: &str) -> String {
        studio_pages::with_choice(address, &self.choice())
    }
}

#[cfg(test)]
mod tests {
    use domain::Currency;
    use people::scope::Spot;

    use super::*;
    use shops::shop::Merchant;

    fn dressing(reach: Reach, store: Option<&str>) -> Dressing {
        let merchant = Merchant::plain("M", "Tea", "5814");
        let currency = Currency::parse("SGD").unwrap();
        let plain = |id| Store::plain(id, &merchant, "UTC", currency);
        Dressing {
            directory: Directory {
                stores: vec![plain("bar"), plain("cafe")],
                ..Directory::default()
            },
            store: store.map(str::to_owned),
            reach,
        }
    }

    #[test]
    fn a_narrow_reach_has_its_stores_looks_and_not_the_shops() {
        let bar = || {
            let store = "bar".to_owned();
            Reach::Spots([Spot { store, till: None }].into())
        };
        assert!(dressing(Reach::Everywhere, None).is_allowed());
        assert!(dressing(Reach::Everywhere, Some("cafe")).is_allowed());
        assert!(!dressing(Reach::Everywhere, Some("other")).is_allowed());
        assert!(dressing(bar(), Some("bar")).is_allowed());
        assert!(!dressing(bar(), Some("cafe")).is_allowed());
        assert!(!dressing(bar(), None).is_allowed(), "the shop's");
    }

    #[test]
    fn addresses_say_it_whatever_a_stores_id_is() {
        assert_eq!(
            asked(Some("done=saved&look=a%26b%20c")).as_deref(),
            Some("a&b c")
        );
        assert_eq!(asked(Some("look=")), None);
        assert_eq!(asked(None), None);
    }
}
