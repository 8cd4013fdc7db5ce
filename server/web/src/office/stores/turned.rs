//! A store's hours are set, it is paused, or takes payments again.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::code::WHY;
use people::permission::right;
use shops::{
    hours::Turn,
    own::{Changed, reason},
    shop::Store,
};

use super::{
    Found, Said, changed_since, fields_of, hours, missing, now, path, problem, said, settable,
    shown,
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// `POST /office/stores/{store}/hours`.
pub(in crate::office) async fn save_hours(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let before = hours::form(&found.store);
    let fields = fields_of(&body);
    if let Some(more) = changed_since(&found.store, &fields, &texts) {
        return shown(&state, &editor, &found, more);
    }
    let (form, read) = hours::read(&fields, before);
    let wish = match read {
        Ok(wish) => wish,
        Err(wrong) => {
            let more = Said {
                hours: Some(form),
                ..problem(texts.get(wrong.key()))
            };
            return shown(&state, &editor, &found, more);
        }
    };
    let after = Store {
        opening: wish.hours(),
        ..found.store.clone()
    };
    let kept = state.store.change_store(&found.store, &after).await;
    match kept {
        Ok(Changed::Done) => {
            state.hub.poke();
            respond::see_other(&format!("{}?told=saved", path(&found.store)))
        }
        Ok(Changed::Gone | Changed::Taken) => missing(&state, &editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /office/stores/{store}/pause`.
pub(in crate::office) async fn pause(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let (fields, at) = (fields_of(&body), state.clock.now());
    let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
    let again = |key, is_wrong| {
        let form = now::form(&found.store, at, &texts);
        Said {
            now: Some(now::again(form, &fields, is_wrong)),
            ..problem(texts.get(key))
        }
    };
    let Some(pause) = now::pause(&fields, &found.store, at) else {
        return shown(&state, &editor, &found, again("office-pause-wrong", false));
    };
    let Ok(why) = reason(said(&fields, WHY)) else {
        return shown(
            &state,
            &editor,
            &found,
            again("office-code-wrong-why", true),
        );
    };
    let turn = Turn::Pause { pause, why };
    let paused = state.store.turn(&found.store, &turn).await;
    turned(
        &state,
        &editor,
        &found,
        paused.map(|done| done.then_some("paused")),
    )
}

/// `POST /office/stores/{store}/open`.
pub(in crate::office) async fn open(
    State(state): State<Shared>,
    Path(store): Path<String>,
    May { editor, allowed }: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let opened = now::opened(&fields_of(&body), &found.store, state.clock.now());
    let Some(opened) = opened else {
        let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
        let more = problem(texts.get("office-pause-wrong"));
        return shown(&state, &editor, &found, more);
    };
    let turn = Turn::Open(opened);
    let opened = state.store.turn(&found.store, &turn).await;
    turned(
        &state,
        &editor,
        &found,
        opened.map(|done| done.then_some("opened")),
    )
}

/// After payments were paused, or taken again.
fn turned(
    state: &Shared,
    editor: &Editor,
    found: &Found,
    told: Result<Option<&str>, StoreError>,
) -> Response {
    match told {
        Ok(Some(told)) => {
            state.hub.poke();
            respond::see_other(&format!("{}?told={told}", path(&found.store)))
        }
        Ok(None) => missing(state, editor),
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}
