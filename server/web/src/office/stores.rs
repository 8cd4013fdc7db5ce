//! One store as its people set it: whether it takes payments now, when it does, and how much may be paid there.

mod hours;
mod nights;
mod now;
mod rules;
mod shown;
mod times;
mod turned;
mod week;

use axum::{
    extract::{Path, RawQuery, State},
    response::Response,
};
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{
    opening::NowForm,
    payment::Notice,
    store::{StoreHead, StorePage, store_page},
};
use people::{permission::right, rights::Allowed};
use shops::{
    hours::Opening,
    shop::{Directory, Store},
};
use studio_pages::{StudioFrame, refused::Refusal};
use texts::Spoken;

pub(super) use now::closed;
pub(super) use rules::{save as save_rules, show as show_rules};
pub(super) use turned::{open, pause};
pub(super) use week::{save as save_hours, show as show_hours};

use super::{
    closings::encoded,
    sent::{fields_of, said},
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// A store that somebody may set, with what is around it.
struct Found {
    directory: Directory,
    store: Store,
}

async fn found(
    state: &Shared,
    allowed: &Allowed<right::CodesWrite>,
    store: &str,
) -> Result<Option<Found>, StoreError> {
    let scope = allowed.scope();
    let directory = state.store.directory_of(&scope.merchant).await?;
    let mut stores = directory.stores.iter();
    let store = stores.find(|one| one.id == store && scope.reach.covers_store(&one.id));
    Ok(store.cloned().map(|store| Found { directory, store }))
}

/// A store that somebody may set, or the answer to whoever may not.
async fn settable(
    state: &Shared,
    may: &May<right::CodesWrite>,
    store: &str,
) -> Result<Found, Response> {
    match found(state, &may.allowed, store).await {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(missing(state, &may.editor)),
        Err(error) => Err(respond::our_fault(state, &may.editor.visit, &error)),
    }
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

pub(super) fn path(store: &Store) -> String {
    format!("/office/stores/{}", encoded(&store.id))
}

/// `GET /office/stores/{store}`.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(store): Path<String>,
    RawQuery(query): RawQuery,
    may: May<right::CodesWrite>,
) -> Response {
    let found = match settable(&state, &may, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let fields = fields_of(query.unwrap_or_default().as_bytes());
    let key = match said(&fields, "told") {
        "saved" => Some("office-limits-saved"),
        "paused" => Some("office-pause-told"),
        "opened" => Some(told_open(&found.store, state.clock.now())),
        _ => None,
    };
    let told = key.map(|key| Told {
        key,
        is_problem: false,
    });
    let more = Said { told, now: None };
    shown(&state, &may.editor, &found, more)
}

/// What is said after a pause was ended, or it was opened: that may not mean that it is open.
fn told_open(store: &Store, now: Timestamp) -> &'static str {
    match store.opening_at(now) {
        Opening::Open => "office-pause-told-open",
        Opening::Closed { .. } => "office-pause-told-shut",
    }
}

/// What is said of what was just done, or why it wasn't: the key of the text.
#[derive(Clone, Copy)]
struct Told {
    key: &'static str,
    is_problem: bool,
}

/// What a store's page says besides how things are.
#[derive(Default)]
struct Said {
    told: Option<Told>,
    now: Option<NowForm>,
}

/// What stands above a page of a store.
fn head(frame: &StudioFrame, store: &Store, notice: Option<Notice>) -> StoreHead {
    StoreHead {
        name: Spoken::of(&store.name, frame.texts.tag(), &store.language),
        to: path(store),
        notice,
    }
}

fn shown(state: &Shared, editor: &Editor, found: &Found, more: Said) -> Response {
    let store = &found.store;
    let frame = page::frame(state, &editor.visit, &path(store), Some(editor));
    let at = state.clock.now();
    let notice = more.told.map(|told| Notice {
        words: frame.texts.get(told.key),
        is_problem: told.is_problem,
    });
    let asks = more.now.as_ref().is_some_and(|now| now.sure.is_some());
    let is_problem = more.told.is_some_and(|told| told.is_problem);
    let content = StorePage {
        head: head(&frame, store, notice),
        now: (more.now).unwrap_or_else(|| now::form(store, at, &frame.texts)),
        hours: shown::hours(&frame.texts, store),
        rules: shown::rules(&frame.texts, store),
    };
    let html = store_page(&frame, &content);
    let finished = page::Finished {
        status: if is_problem || asks { 422 } else { 200 },
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
