//! A store's own look begins as a copy of what its customers see, as a draft, and ends with the shop's again.

use axum::{body::Bytes, extract::State, response::Response};
use studio_pages::{
    Section,
    editor::follows::{Follows, follows_page},
    refused::Refusal,
};
use texts::Spoken;

use super::{dresser::Dresser, editor::Editor, filled, look, page, work::Work};
use crate::{Shared, respond};
use foundation::store::StoreError;
use shops::brands::By;

/// The page of a store that wears its shop's look, and what it could do instead.
pub(super) fn none_yet(state: &Shared, editor: &Editor) -> Response {
    let Some(store) = editor.dressed() else {
        return missing(state, editor);
    };
    let frame = page::frame(state, &editor.visit, Section::Editor.path(), Some(editor));
    let content = Follows {
        store: Spoken::of(&store.name, frame.texts.tag(), &store.language),
    };
    let finished = page::Finished {
        status: 200,
        html: follows_page(&frame, &content),
        frame: &frame,
    };
    page::answer(state, &editor.visit, finished)
}

fn missing(state: &Shared, editor: &Editor) -> Response {
    page::refused(state, &editor.visit, Some(editor), Refusal::Missing)
}

/// `POST /studio/own`.
pub(super) async fn begin(State(state): State<Shared>, Dresser(editor): Dresser) -> Response {
    if editor.dressed().is_none() {
        return missing(&state, &editor);
    }
    match begun(&state, &editor).await {
        // Somebody else began a moment ago: theirs is shown.
        Ok(()) | Err(StoreError::Conflict) => {
            respond::see_other(&editor.to(Section::Editor.path()))
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn begun(state: &Shared, editor: &Editor) -> Result<(), StoreError> {
    let work = Work::now(state, editor).await?;
    // Pressed twice.
    if !work.follows() {
        return Ok(());
    }
    let draft = look::draft(state, editor, work.published.clone());
    let seen = work.revision();
    let saved = state
        .brands
        .save_draft(editor.wearer(), &draft, Some(&seen));
    saved.await
}

/// `POST /studio/follow`.
pub(super) async fn end(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    if editor.dressed().is_none() {
        return missing(&state, &editor);
    }
    let done = ended(&state, &editor, &body).await;
    done.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

async fn ended(state: &Shared, editor: &Editor, body: &[u8]) -> Result<Response, StoreError> {
    let work = Work::of(state, editor).await?;
    let home = || respond::see_other(&editor.to(Section::Editor.path()));
    // Pressed twice.
    if work.follows() {
        return Ok(home());
    }
    // The button isn't there while it is: an old page has it.
    if !work.may_follow(editor) {
        return Ok(filled::still_own(state, editor, &work));
    }
    let author = editor.author().to_string();
    let by = By {
        author: &author,
        at: state.clock.now(),
    };
    let seen = look::revision_of(body);
    match state.brands.follow(editor.wearer(), by, &seen).await {
        Ok(_) => {
            look::tidy(state, editor).await;
            Ok(home())
        }
        // Another look, or a draft, came since the form was opened.
        Err(StoreError::Conflict) => {
            let work = Work::of(state, editor).await?;
            if work.follows() {
                return Ok(home());
            }
            Ok(filled::still_own(state, editor, &work))
        }
        Err(error) => Err(error),
    }
}
