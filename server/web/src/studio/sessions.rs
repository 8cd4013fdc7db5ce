//! The browsers that are signed in: the list, and signing them out.

use axum::{
    extract::{Path, State},
    response::Response,
};
use studio_pages::{
    Section,
    refused::Refusal,
    sessions::{SessionRow, sessions_page},
};

use super::{editor::Editor, page, sign_in::signed_out};
use crate::{Shared, frame::wall_time, respond};
use foundation::clock::Timestamp;
use people::{access::AccessError, permission::Permission, scope::Reach, store::Whose};

/// `GET /studio/sessions`.
pub(super) async fn show(State(state): State<Shared>, editor: Editor) -> Response {
    let frame = page::frame(
        &state,
        &editor.visit,
        Section::Sessions.path(),
        Some(&editor),
    );
    match rows(&state, &editor, frame.texts.tag()).await {
        Ok(rows) => {
            let html = sessions_page(&frame, rows);
            page::answer(
                &state,
                &editor.visit,
                page::Finished {
                    status: 200,
                    frame: &frame,
                    html,
                },
            )
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn rows(
    state: &Shared,
    editor: &Editor,
    language: &str,
) -> Result<Vec<SessionRow>, AccessError> {
    let id = &editor.merchant.id;
    let stores = state.store.directory_of(id).await?.stores;
    // The merchant's own clock is that of its first store.
    let zone = stores.iter().find(|store| store.merchant_id == *id);
    let zone = zone.map_or("UTC", |store| &store.time_zone);
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let sessions = state.access().sessions(whose(editor)).await?;
    let people = match whose(editor) {
        Whose::Merchant(_) => state.store.people(whose(editor)).await?,
        Whose::Person(_) | Whose::Everybody => Vec::new(),
    };
    let name = |id: &str| {
        let known = people.iter().find(|person| person.id == id);
        known.map(|person| person.name.clone()).unwrap_or_default()
    };
    let rows = sessions.into_iter().map(|session| SessionRow {
        this: session.id == editor.session.id,
        made: time(session.made),
        seen: time(session.seen),
        who: name(&session.person),
        id: session.id,
        browser: session.browser,
    });
    let mut rows: Vec<SessionRow> = rows.collect();
    // The reader's own first; the others stay in their order.
    rows.sort_by_key(|row| !row.this);
    Ok(rows)
}

/// Whose browsers one may see and sign out: all of the merchant's for whoever looks after its people,
/// one's own for everybody else.
fn whose(editor: &Editor) -> Whose<'_> {
    match editor.rights.reach(Permission::StaffWrite) {
        Some(Reach::Everywhere) => Whose::Merchant(&editor.merchant.id),
        Some(Reach::Spots(_)) | None => Whose::Person(&editor.session.person),
    }
}

/// `POST /studio/sessions/{id}/end`. Another merchant's is as unknown as one that never was.
pub(super) async fn end(
    State(state): State<Shared>,
    Path(id): Path<String>,
    editor: Editor,
) -> Response {
    match state.access().revoke(&id, whose(&editor)).await {
        Ok(()) if id == editor.session.id => signed_out(&state),
        Ok(()) => respond::see_other(Section::Sessions.path()),
        Err(AccessError::NoSession(_)) => {
            page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing)
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /studio/sessions/end-all`.
pub(super) async fn end_all(State(state): State<Shared>, editor: Editor) -> Response {
    match state.access().revoke_all(whose(&editor)).await {
        Ok(_) => signed_out(&state),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}
