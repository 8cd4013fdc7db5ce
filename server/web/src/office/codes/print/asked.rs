//! What an address asks to be printed, of what somebody may print.

use std::sync::Arc;

use domain::EntryCode;
use foundation::store::StoreError;
use office_pages::print::{CODE, STORE};
use people::{permission::right, rights::Allowed};
use shops::shop::{Shop, Store};
use studio_pages::StudioFrame;
use texts::Spoken;

use crate::{
    Shared,
    posters::{self, shelf::Label},
    studio::posters::wish::{What, Wish},
};

/// What an address asks for, of what somebody may print.
pub(super) struct Asked {
    pub(super) store: Store,
    /// The store's codes that can be printed, as the list has them.
    pub(super) shops: Vec<Shop>,
    pub(super) wish: Wish,
    /// Which of them are named; none for all.
    pub(super) codes: Vec<EntryCode>,
}

impl Asked {
    pub(super) fn chosen(&self) -> impl Iterator<Item = &Shop> {
        let shops = self.shops.iter();
        shops.filter(|shop| self.codes.contains(&shop.code.code))
    }

    /// The same as a query.
    pub(super) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(self.wish.query());
        query.append_pair(STORE, &self.store.id);
        for code in &self.codes {
            query.append_pair(CODE, code.as_str());
        }
        query.finish()
    }

    /// Everything that decides what the file looks like.
    pub(super) fn label(&self, state: &Shared) -> Label {
        let shops: Vec<&Shop> = self.chosen().collect();
        let texts = format!("{:p}", Arc::as_ptr(&state.languages.catalogue()));
        let mark = shops.first().map(|shop| state.marks.of(shop.account()));
        let mark = format!("{mark:?}");
        let (shops, address) = (format!("{shops:?}"), state.public_url.as_str());
        Label::of(&["book", &shops, &self.wish.query(), &texts, &mark, address])
    }

    pub(super) fn name(&self, frame: &StudioFrame) -> Spoken {
        Spoken::of(&self.store.name, frame.texts.tag(), &self.store.language)
    }
}

/// `None` where there is no such store within reach.
pub(super) async fn asked(
    state: &Shared,
    allowed: &Allowed<right::CodesPrint>,
    query: Option<&str>,
) -> Result<Option<Asked>, StoreError> {
    let Some(wish) = Wish::read(query).filter(|wish| wish.what != What::Code) else {
        return Ok(None);
    };
    let mut id = String::new();
    let mut codes = Vec::new();
    for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match (name.as_ref(), EntryCode::parse(&value)) {
            (STORE, _) => id = value.into_owned(),
            (CODE, Ok(code)) if !codes.contains(&code) => codes.push(code),
            (_, Ok(_) | Err(_)) => {}
        }
    }
    let scope = allowed.scope();
    let directory = state.store.directory_of(&scope.merchant).await?;
    let store = directory.stores.into_iter().find(|store| store.id == id);
    let mut shops = state.store.shops_of(&scope.merchant).await?;
    shops.retain(|shop| shop.store.id == id && scope.reach.covers(&id, shop.till));
    let Some(store) = store.filter(|_| scope.reach.covers_store(&id) || !shops.is_empty()) else {
        return Ok(None);
    };
    shops.retain(|shop| posters::printable(shop).is_ok());
    Ok(Some(Asked {
        store,
        shops,
        wish: wish.in_look(false),
        codes,
    }))
}
