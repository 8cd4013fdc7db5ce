//! A store's hours: a form on a page of its own.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::{
    hours::{HoursForm, HoursPage, MORE, hours_page, part},
    payment::Notice,
    seen::SEEN,
};
use people::permission::right;
use shops::{own::Changed, shop::Store};

use super::{Found, fields_of, head, hours, missing, path, said, settable};
use crate::{
    Shared,
    office::seen::{self, Over},
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// `GET /office/stores/{store}/hours`.
pub(in crate::office) async fn show(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
) -> Response {
    match settable(&state, &may, &store).await {
        Ok(found) => shown(&state, &may.editor, &found, None),
        Err(answer) => answer,
    }
}

/// `POST /office/stores/{store}/hours`.
pub(in crate::office) async fn save(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let sent = fields_of(&body);
    for _ in 0..seen::TRIES {
        let found = match settable(&state, &may, &store).await {
            Ok(found) => found,
            Err(answer) => return answer,
        };
        let day = said(&sent, MORE);
        if !day.is_empty() {
            let (form, _) = hours::read(&sent, &found.store, state.clock.now());
            let again = Again {
                form: hours::with_one_more(form, day),
                key: None,
                // What it is filled in over is what it was filled in over before.
                seen: Some(said(&sent, SEEN).to_owned()),
            };
            return shown(&state, &may.editor, &found, Some(again));
        }
        if let Some(answer) = saved(&state, &may, &found, &sent).await {
            return answer;
        }
    }
    respond::our_fault(&state, &may.editor.visit, &StoreError::Conflict)
}

/// What was sent, set over what is found; `None` where somebody else has set something in the same moment.
async fn saved(
    state: &Shared,
    may: &May<right::CodesWrite>,
    found: &Found,
    sent: &[(String, String)],
) -> Option<Response> {
    let before = &found.store;
    let now = hours::form(before);
    let at = state.clock.now();
    let (typed, read) = hours::read(sent, before, at);
    let over = Over::of(part, said(sent, SEEN), [&now.fields(), &typed.fields()]);
    let over = over.unless(read.is_ok_and(|wish| wish.is_as(before)));
    let (form, read) = hours::read(&over.merged(sent, now.inputs()), before, at);
    let again = |form, key| {
        let again = Again {
            form,
            key: Some(key),
            seen: None,
        };
        Some(shown(state, &may.editor, found, Some(again)))
    };
    if over.is_conflict() {
        // What was typed stays, beside what it is now.
        let beside = over.beside(now.fields(), form.fields());
        return again(HoursForm { beside, ..form }, "office-changed-meanwhile");
    }
    let read = match read {
        Ok(read) => read,
        Err(wrong) => return again(form, wrong.key()),
    };
    let after = Store {
        opening: read.opening,
        hours_aside: read.aside,
        ..before.clone()
    };
    match state.store.change_store(before, &after).await {
        Ok(Changed::Done) => {
            state.hub.poke();
            Some(respond::see_other(&format!("{}?told=saved", path(before))))
        }
        Ok(Changed::Meanwhile) => None,
        Ok(Changed::Gone | Changed::Taken) => Some(missing(state, &may.editor)),
        Err(error) => Some(respond::our_fault(state, &may.editor.visit, &error)),
    }
}

/// What was typed, and the key of why it wasn't saved, if that has to be said.
struct Again {
    form: HoursForm,
    key: Option<&'static str>,
    /// The mark of what it was filled in over, where that isn't how it stands now.
    seen: Option<String>,
}

fn shown(state: &Shared, editor: &Editor, found: &Found, again: Option<Again>) -> Response {
    let store = &found.store;
    let at = format!("{}/hours", path(store));
    let frame = page::frame(state, &editor.visit, &at, Some(editor));
    let status = if again.is_some() { 422 } else { 200 };
    let key = again.as_ref().and_then(|again| again.key);
    let notice = key.map(|key| Notice {
        words: frame.texts.get(key),
        is_problem: true,
    });
    let seen = again.as_ref().and_then(|again| again.seen.clone());
    let content = HoursPage {
        head: head(&frame, store, notice),
        form: again.map_or_else(|| hours::form(store), |again| again.form),
        seen: seen.unwrap_or_else(|| seen::marks(part, &hours::form(store).fields())),
    };
    let html = hours_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
