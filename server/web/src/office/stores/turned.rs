//! A store's hours are set, it is paused, or takes payments again.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use people::permission::right;
use shops::{own::Changed, shop::Store};

use super::{
    Found, Said, changed_since, fields_of, hours, missing, path, problem, settable, shown,
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
    let before = hours::form(&found.store, state.clock.now(), texts.tag());
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
    let wanted = hours::pause(&fields_of(&body), &found.store, state.clock.now());
    let Some(wanted) = wanted else {
        let texts = page::frame(&state, &editor.visit, "", Some(&editor)).texts;
        let more = problem(texts.get("office-pause-wrong"));
        return shown(&state, &editor, &found, more);
    };
    let paused = state.store.pause(&found.store, Some(wanted)).await;
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
) -> Response {
    let found = match settable(&state, &editor, &allowed, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let opened = state.store.pause(&found.store, None).await;
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
