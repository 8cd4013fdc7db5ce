//! A store's hours: a form on a page of its own.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use office_pages::{
    hours::{HoursForm, HoursPage, MORE, hours_page},
    payment::Notice,
    seen::{Beside, SEEN},
};
use people::permission::right;
use shops::{hours::Hours, own::Changed, shop::Store};

use super::{Found, fields_of, head, hours, missing, path, said, settable};
use crate::{
    Shared,
    office::seen,
    respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// What the form was filled in over.
fn facts(store: &Store) -> (Option<&Hours>, Option<&Hours>) {
    (store.opening.as_ref(), store.hours_aside.as_ref())
}

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
    let found = match settable(&state, &may, &store).await {
        Ok(found) => found,
        Err(answer) => return answer,
    };
    let fields = fields_of(&body);
    let (form, read) = hours::read(&fields, &found.store);
    let again = |form, key, seen| {
        let again = Again { form, key, seen };
        shown(&state, &may.editor, &found, Some(again))
    };
    if !said(&fields, MORE).is_empty() {
        // What it is filled in over is what it was filled in over before.
        let seen = Some(said(&fields, SEEN).to_owned());
        return again(hours::with_one_more(form, said(&fields, MORE)), None, seen);
    }
    let wanted = read.as_ref().ok();
    let wanted = wanted.map(|read| (read.opening.as_ref(), read.aside.as_ref()));
    if seen::is_late(said(&fields, SEEN), &facts(&found.store), wanted.as_ref()) {
        return meanwhile(&state, &may, &found, form);
    }
    let read = match read {
        Ok(read) => read,
        Err(wrong) => return again(form, Some(wrong.key()), None),
    };
    let after = Store {
        opening: read.opening,
        hours_aside: read.aside,
        ..found.store.clone()
    };
    match state.store.change_store(&found.store, &after).await {
        Ok(Changed::Done) => {
            state.hub.poke();
            respond::see_other(&format!("{}?told=saved", path(&found.store)))
        }
        Ok(Changed::Meanwhile) => match settable(&state, &may, &store).await {
            Ok(found) => meanwhile(&state, &may, &found, form),
            Err(answer) => answer,
        },
        Ok(Changed::Gone | Changed::Taken) => missing(&state, &may.editor),
        Err(error) => respond::our_fault(&state, &may.editor.visit, &error),
    }
}

/// Somebody else has set them: what was typed stays, beside what it is now.
fn meanwhile(
    state: &Shared,
    may: &May<right::CodesWrite>,
    found: &Found,
    typed: HoursForm,
) -> Response {
    let now = hours::form(&found.store);
    let form = HoursForm {
        beside: Beside::of(now.fields(), typed.fields()),
        ..typed
    };
    let key = Some("office-changed-meanwhile");
    let again = Again {
        form,
        key,
        seen: None,
    };
    shown(state, &may.editor, found, Some(again))
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
        seen: seen.unwrap_or_else(|| seen::mark(&facts(store))),
    };
    let html = hours_page(&frame, &content);
    let finished = page::Finished {
        status,
        frame: &frame,
        html,
    };
    page::answer(state, &editor.visit, finished)
}
