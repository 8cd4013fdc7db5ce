//! A store is paused, or takes payments again.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::{clock::Timestamp, store::StoreError};
use office_pages::{code::WHY, opening::NowForm};
use people::permission::right;
use shops::{hours::Turn, own::reason};
use texts::Texts;

use super::{
    Found, Said, Told, fields_of, missing,
    now::{self, Odd, Question},
    path, said, settable, shown,
};
use crate::{
    Shared, respond,
    studio::{
        editor::{Editor, May},
        page,
    },
};

/// A form, at the moment it came.
struct Sent {
    found: Found,
    fields: Vec<(String, String)>,
    at: Timestamp,
    texts: Texts,
}

impl Sent {
    fn form(&self) -> NowForm {
        now::form(&self.found.store, self.at, &self.texts)
    }

    /// What is asked before it is done, where somebody may not have meant it until then.
    fn question(&self, deed: &'static str, until: Option<Timestamp>) -> Option<Said> {
        let (store, until) = (&self.found.store, until?);
        if !now::unsure(&self.fields, store, [self.at, until]) {
            return None;
        }
        let question = Question {
            deed,
            fields: &self.fields,
            texts: &self.texts,
            until: (until, now::clock(store, until, self.at, &self.texts)),
        };
        Some(Said {
            told: None,
            now: Some(now::asking(self.form(), question)),
        })
    }
}

async fn sent(
    state: &Shared,
    may: &May<right::CodesWrite>,
    store: &str,
    body: &Bytes,
) -> Result<Sent, Response> {
    let found = settable(state, may, store).await?;
    Ok(Sent {
        found,
        fields: fields_of(body),
        at: state.clock.now(),
        texts: page::frame(state, &may.editor.visit, "", Some(&may.editor)).texts,
    })
}

fn problem(key: &'static str, now: NowForm) -> Said {
    Said {
        told: Some(Told {
            key,
            is_problem: true,
        }),
        now: Some(now),
    }
}

/// `POST /office/stores/{store}/pause`.
pub(in crate::office) async fn pause(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let sent = match sent(&state, &may, &store, &body).await {
        Ok(sent) => sent,
        Err(answer) => return answer,
    };
    let (fields, store) = (&sent.fields, &sent.found.store);
    let again = |key, odd| {
        let form = now::pause_again(sent.form(), fields, odd);
        shown(&state, &may.editor, &sent.found, problem(key, form))
    };
    let Some(pause) = now::pause(fields, store, sent.at) else {
        return again("office-pause-wrong", Odd::Time);
    };
    let Ok(why) = reason(said(fields, WHY)) else {
        return again("office-code-wrong-why", Odd::Why);
    };
    if let Some(asked) = sent.question("pause", pause.until) {
        return shown(&state, &may.editor, &sent.found, asked);
    }
    let turn = Turn::Pause { pause, why };
    let paused = state.store.turn(store, &turn).await;
    let told = paused.map(|done| done.then_some("paused"));
    turned(&state, &may.editor, &sent.found, told)
}

/// `POST /office/stores/{store}/open`.
pub(in crate::office) async fn open(
    State(state): State<Shared>,
    Path(store): Path<String>,
    may: May<right::CodesWrite>,
    body: Bytes,
) -> Response {
    let sent = match sent(&state, &may, &store, &body).await {
        Ok(sent) => sent,
        Err(answer) => return answer,
    };
    let store = &sent.found.store;
    let Some(opened) = now::opened(&sent.fields, store, sent.at) else {
        let form = now::open_again(sent.form(), &sent.fields);
        let more = problem("office-open-wrong", form);
        return shown(&state, &may.editor, &sent.found, more);
    };
    if let Some(asked) = sent.question("open", opened.until) {
        return shown(&state, &may.editor, &sent.found, asked);
    }
    let turn = Turn::Open(opened);
    let opened = state.store.turn(store, &turn).await;
    let told = opened.map(|done| done.then_some("opened"));
    turned(&state, &may.editor, &sent.found, told)
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
