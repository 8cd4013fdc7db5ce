//! The screens at a shop's counters, as far as the reader looks after them, and what they do about them.

mod shown;

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use office_pages::screens::{
    AT, Filled, LANGUAGE, MadeScreen, NAME, ScreenForm, ScreenRow, ScreensPage, made_screen_page,
    screens_page,
};
use people::{permission::right, rights::Allowed, store::Whose};
use shown::{TILL, languages, modules, places, row};
use studio_pages::{Section, refused::Refusal};

use super::Map;
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};
use ::till::{
    screen::{Screen, Tills},
    screens::{MadeScreenLink, ScreenError},
    wanted::Wanted,
};
use foundation::store::StoreError;
use shops::shop::TillId;

type MayScreens = May<right::ScreensWrite>;

/// Whether a screen is among those that somebody looks after.
fn covers(allowed: &Allowed<right::ScreensWrite>, screen: &Screen) -> bool {
    let reach = &allowed.scope().reach;
    match &screen.tills {
        Tills::Every => reach.covers_store(&screen.store),
        Tills::Some(tills) if tills.is_empty() => reach.covers_store(&screen.store),
        Tills::Some(tills) => tills.iter().all(|till| reach.covers(&screen.store, *till)),
    }
}

/// `GET /office/screens`.
pub(super) async fn show(State(state): State<Shared>, may: MayScreens) -> Response {
    shown(&state, &may, Filled::default(), false).await
}

async fn shown(state: &Shared, may: &MayScreens, filled: Filled, is_wrong: bool) -> Response {
    let editor = &may.editor;
    let at = Section::Screens.path();
    let frame = page::frame(state, &editor.visit, at, Some(editor));
    let content = match content(state, may, frame.texts.tag()).await {
        Ok((screens, form)) => ScreensPage {
            screens,
            form: ScreenForm { filled, ..form },
            is_wrong,
        },
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let html = screens_page(&frame, &content);
    let finished = page::Finished {
        status: if is_wrong { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}

async fn content(
    state: &Shared,
    may: &MayScreens,
    language: &str,
) -> Result<(Vec<ScreenRow>, ScreenForm), StoreError> {
    let merchant = &may.editor.merchant.id;
    let map = Map::of(state, merchant).await?;
    let screens = state.store.screens(Some(merchant)).await?;
    let staff = state.store.people(Whose::Merchant(merchant)).await?;
    let names: BTreeMap<&str, &str> = staff
        .iter()
        .map(|person| (person.id.as_str(), person.name.as_str()))
        .collect();
    let own = screens.iter().filter(|screen| covers(&may.allowed, screen));
    let rows = own.map(|screen| ScreenRow {
        made_by: names
            .get(screen.made_by.as_str())
            .map_or_else(String::new, |name| (*name).to_owned()),
        ..row(&map, screen, language)
    });
    let form = ScreenForm {
        stores: places(&map, &may.allowed.scope().reach, language),
        languages: languages(state),
        filled: Filled::default(),
    };
    Ok((rows.collect(), form))
}

/// `POST /office/screens/add`.
pub(super) async fn add(State(state): State<Shared>, may: MayScreens, body: Bytes) -> Response {
    let filled = read(&body);
    let Some(wanted) = wanted(&state, &may, &filled) else {
        return shown(&state, &may, filled, true).await;
    };
    match is_own(&state, &may, &wanted).await {
        Ok(true) => {}
        Ok(false) => return missing(&state, &may.editor),
        Err(error) => return respond::our_fault(&state, &may.editor.visit, &error),
    }
    match state.screens().make(&wanted).await {
        Ok(made) => made_link(&state, &may.editor, &made),
        Err(ScreenError::Name) => shown(&state, &may, filled, true).await,
        Err(ScreenError::Store(error)) => respond::our_fault(&state, &may.editor.visit, &error),
        Err(ScreenError::NoStore(_) | ScreenError::NoTill { .. } | ScreenError::NoScreen(_)) => {
            missing(&state, &may.editor)
        }
    }
}

fn read(body: &[u8]) -> Filled {
    let mut filled = Filled::default();
    for (name, value) in url::form_urlencoded::parse(body) {
        match &*name {
            AT => filled.at = value.into_owned(),
            NAME => filled.name = value.into_owned(),
            LANGUAGE => filled.language = value.into_owned(),
            _ => {}
        }
    }
    filled
}

/// What a form asks for; `None` if it names no place, or a language nobody speaks here.
fn wanted(state: &Shared, may: &MayScreens, filled: &Filled) -> Option<Wanted> {
    let (store, till) = match filled.at.split_once(TILL) {
        Some((store, till)) => (store, Some(till.parse().ok()?)),
        None => (filled.at.as_str(), None),
    };
    let language = match filled.language.as_str() {
        "" => None,
        tag => Some(
            languages(state)
                .into_iter()
                .find(|(known, _)| known == tag)?
                .0,
        ),
    };
    (!store.is_empty()).then(|| Wanted {
        store: store.to_owned(),
        tills: till.into_iter().collect(),
        name: filled.name.clone(),
        language,
        made_by: may.editor.session.person.clone(),
    })
}

/// Whether this is a place the reader looks after.
async fn is_own(state: &Shared, may: &MayScreens, wanted: &Wanted) -> Result<bool, StoreError> {
    let directory = state.store.directory_of(&may.editor.merchant.id).await?;
    let is_there = directory
        .stores
        .iter()
        .any(|store| store.id == wanted.store);
    let reach = &may.allowed.scope().reach;
    let mut tills = wanted.tills.iter().map(|till| TillId(*till));
    let covered = if wanted.tills.is_empty() {
        reach.covers_store(&wanted.store)
    } else {
        tills.all(|till| reach.covers(&wanted.store, till))
    };
    Ok(is_there && covered)
}

/// A screen of the reader's; `None` for one that isn't, or isn't theirs.
async fn found(state: &Shared, may: &MayScreens, id: &str) -> Result<Option<Screen>, StoreError> {
    let screen = state.store.screen(id).await?;
    let Some(screen) = screen.filter(|screen| covers(&may.allowed, screen)) else {
        return Ok(None);
    };
    let store = state.store.store(&screen.store).await?;
    let is_own = store.is_some_and(|store| store.merchant_id == may.editor.merchant.id);
    Ok(is_own.then_some(screen))
}

/// `POST /office/screens/{id}/link`: another device in the place of the one there is.
pub(super) async fn link(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayScreens,
) -> Response {
    let made = match found(&state, &may, &id).await {
        Ok(Some(_)) => {
            let by = &may.editor.session.person;
            state.screens().make_again(&id, by).await
        }
        Ok(None) => Err(ScreenError::NoScreen(id)),
        Err(error) => Err(error.into()),
    };
    match made {
        Ok(made) => made_link(&state, &may.editor, &made),
        Err(ScreenError::Store(error)) => respond::our_fault(&state, &may.editor.visit, &error),
        Err(_) => missing(&state, &may.editor),
    }
}

/// `POST /office/screens/{id}/end`: it hears nothing more.
pub(super) async fn end(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayScreens,
) -> Response {
    let ended = match found(&state, &may, &id).await {
        Ok(Some(_)) => state.screens().end(&id).await,
        Ok(None) => Err(ScreenError::NoScreen(id)),
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(()) => {
            state.hub.poke();
            respond::see_other(Section::Screens.path())
        }
        Err(ScreenError::Store(error)) => respond::our_fault(&state, &may.editor.visit, &error),
        Err(_) => missing(&state, &may.editor),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// The link, this once, also for a camera.
fn made_link(state: &Shared, editor: &Editor, made: &MadeScreenLink) -> Response {
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let origin = state.public_url.origin().ascii_serialization();
    let link = format!("{origin}/till/enrol#{}", made.secret.expose());
    let content = MadeScreen {
        name: made.screen.name.clone(),
        code: modules(&link),
        link,
    };
    let html = made_screen_page(&frame, &content);
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
