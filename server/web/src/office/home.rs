//! The start page: who one is, and at which shops.

use axum::{body::Bytes, extract::State, response::Response};
use office_pages::home::{HomePage, ShopCard, home_page};
use people::{person::Membership, store::Whose};
use studio_pages::{Section, refused::Refusal};
use texts::Spoken;

use super::Map;
use crate::{
    Shared, respond,
    studio::{editor::Editor, page},
};
use foundation::store::StoreError;

/// `GET /office`. Who came by a link of the studio begins there.
pub(super) async fn show(State(state): State<Shared>, editor: Editor) -> Response {
    if editor.is_nameless() {
        return respond::see_other(Section::Editor.path());
    }
    let at = Section::Home.path();
    let frame = page::frame(&state, &editor.visit, at, Some(&editor));
    let content = match content(&state, &editor, frame.texts.tag()).await {
        Ok(content) => content,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let html = home_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(&state, &editor.visit, finished)
}

async fn content(state: &Shared, editor: &Editor, language: &str) -> Result<HomePage, StoreError> {
    let id = &editor.session.person;
    let person = state.store.person(id).await?;
    let memberships = state.store.memberships(Whose::Person(id)).await?;
    let mut shops = Vec::new();
    // They come merchant by merchant.
    for own in memberships.chunk_by(|one, next| one.merchant == next.merchant) {
        shops.extend(card(state, own, language).await?);
    }
    for shop in &mut shops {
        shop.here = shop.id == editor.merchant.id;
    }
    shops.sort_by_key(|shop| !shop.here);
    Ok(HomePage {
        name: person.map(|person| person.name).unwrap_or_default(),
        shops,
    })
}

async fn card(
    state: &Shared,
    own: &[Membership],
    language: &str,
) -> Result<Option<ShopCard>, StoreError> {
    let Some(first) = own.first() else {
        return Ok(None);
    };
    let map = Map::naming(state, &first.merchant, own).await?;
    let merchant = map.directory.merchants.first();
    Ok(merchant.map(|merchant| {
        let home = merchant.languages.first().map(String::as_str);
        ShopCard {
            id: merchant.id.clone(),
            name: Spoken::of(&merchant.name, language, home.unwrap_or_default()),
            roles: own.iter().map(|one| map.line(one, language)).collect(),
            here: false,
        }
    }))
}

/// `POST /office/shop`: goes on at another shop of theirs. One that isn't theirs is as unknown as one
/// that never was.
pub(super) async fn work(State(state): State<Shared>, editor: Editor, body: Bytes) -> Response {
    let mut fields = url::form_urlencoded::parse(&body);
    let merchant = fields.find(|(name, _)| name == "merchant");
    let merchant = merchant.map(|(_, id)| id.into_owned()).unwrap_or_default();
    match state.access().work_at(&editor.session, &merchant).await {
        Ok(true) => respond::see_other(Section::Home.path()),
        Ok(false) => page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}
