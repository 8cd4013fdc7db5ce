//! The looks a merchant published, and the ways back to one of them.

mod cards;

use app::studio::{
    Place,
    refused::Refusal,
    versions::{VersionsPage, portable::ImportProblem, versions_page},
};
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{editor::Editor, page};
use crate::{
    brands::{
        Draft,
        author::Author,
        history::{Entry, History},
    },
    clock::Timestamp,
    http::{Shared, frame::wall_time, respond},
    storage::StoreError,
};

/// `GET /studio/versions`.
pub(super) async fn show(State(state): State<Shared>, editor: Editor) -> Response {
    shown(&state, &editor, (200, None)).await
}

/// The page, after a file that wasn't taken too.
pub(super) async fn shown(
    state: &Shared,
    editor: &Editor,
    (status, problem): (u16, Option<ImportProblem>),
) -> Response {
    let at = (Place::Versions.path(), Some(editor));
    let frame = page::frame(state, &editor.visit, at);
    match content(state, editor, frame.texts.tag()).await {
        Ok(content) => {
            let html = versions_page(&frame, VersionsPage { problem, ..content });
            page::answer(state, &editor.visit, (status, &frame, html))
        }
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn content(
    state: &Shared,
    editor: &Editor,
    language: &str,
) -> Result<VersionsPage, StoreError> {
    let id = &editor.merchant.id;
    let stores = state.store.directory().await?.stores;
    // The merchant's own clock is that of its first store.
    let zone = stores.iter().find(|store| store.merchant_id == *id);
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let sessions = state.store.sessions().await?;
    let history = History::of(&*state.brands, id).await?.unwrap_or_default();
    let draft = state.brands.draft(id).await?;
    let entries = history.0.into_iter();
    let cards = entries.map(|entry| cards::card(entry, (editor, &sessions), &time));
    Ok(VersionsPage {
        versions: cards.collect(),
        draft: draft.map(|draft| time(draft.at)),
        problem: None,
    })
}

/// `POST /studio/versions/{number}/return`.
pub(super) async fn back(
    State(state): State<Shared>,
    Path(number): Path<i64>,
    editor: Editor,
) -> Response {
    let entry = match find(&state, &editor, number).await {
        Ok(entry) => entry,
        Err(response) => return response,
    };
    let id = &editor.merchant.id;
    let done = match state.brands.published(id).await {
        // Pressed twice.
        Ok(worn) if worn.as_ref() == Some(&entry.brand) => Ok(None),
        Ok(_) => {
            let author = Author::studio(&editor.session.id).returning_to(number);
            let again = (&*author.to_string(), state.clock.now());
            state.brands.return_to(id, number, again).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => respond::see_other(Place::Versions.path()),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /studio/versions/{number}/edit`.
pub(super) async fn edit(
    State(state): State<Shared>,
    Path(number): Path<i64>,
    editor: Editor,
) -> Response {
    let entry = match find(&state, &editor, number).await {
        Ok(entry) => entry,
        Err(response) => return response,
    };
    let draft = Draft {
        brand: entry.brand,
        author: Author::studio(&editor.session.id).to_string(),
        at: state.clock.now(),
    };
    match state.brands.save_draft(&editor.merchant.id, &draft).await {
        Ok(()) => respond::see_other(Place::Editor.path()),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// A version of this merchant's. Another's is as unknown as one that never was.
async fn find(state: &Shared, editor: &Editor, number: i64) -> Result<Entry, Response> {
    let history = History::of(&*state.brands, &editor.merchant.id).await;
    let history = history.map_err(|error| respond::our_fault(state, &editor.visit, &error))?;
    let mut entries = history.unwrap_or_default().0.into_iter();
    let found = entries.find(|entry| entry.number == Some(number));
    found.ok_or_else(|| page::refused(state, &editor.visit, (Some(editor), Refusal::Missing)))
}
