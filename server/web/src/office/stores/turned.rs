//! A store is paused, or takes payments again.

use axum::{
    body::Bytes,
    extract::{Path, State},
    response::Response,
};
use foundation::clock::Timestamp;
use office_pages::{code::WHY, opening::NowForm};
use people::permission::right;
use shops::{
    hours::Turn,
    own::{Changed, reason},
};
use texts::Texts;

use super::{
    Found, Said, Told, fields_of, missing,
    now::{self, Odd, Question},
    path, said, settable, shown,
};
use crate::{
    Shared, respond,
    studio::{editor::May, page},
};

/// Somebody else has done something by hand since the page was opened: nothing is done.
const LATE: &str = "office-now-meanwhile";

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
    let turn = Turn::Pause { pause, why };
    if now::is_late(fields, store, &turn) {
        return again(LATE, Odd::None);
    }
    if let Some(asked) = sent.question("pause", pause.until) {
        return shown(&state, &may.editor, &sent.found, asked);
    }
    turned(&state, &may, &sent, &turn).await
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
    let (fields, store) = (&sent.fields, &sent.found.store);
    let again = |key, odd| {
        let form = now::open_again(sent.form(), fields, odd);
        shown(&state, &may.editor, &sent.found, problem(key, form))
    };
    let Some(opened) = now::opened(fields, store, sent.at) else {
        return again("office-open-wrong", Odd::Time);
    };
    let turn = Turn::Open(opened);
    if now::is_late(fields, store, &turn) {
        return again(LATE, Odd::None);
    }
    if let Some(asked) = sent.question("open", opened.until) {
        return shown(&state, &may.editor, &sent.found, asked);
    }
    turned(&state, &may, &sent, &turn).await
}

/// Pauses payments, or takes them again.
async fn turned(
    state: &Shared,
    may: &May<right::CodesWrite>,
    sent: &Sent,
    turn: &Turn,
) -> Response {
    let store = &sent.found.store;
    let told = match turn {
        Turn::Pause { .. } => "paused",
        Turn::Open(_) => "opened",
    };
    match state.store.turn(store, turn).await {
        Ok(Changed::Done) => {
            state.hub.poke();
            respond::see_other(&format!("{}?told={told}", path(store)))
        }
        // In the same moment.
        Ok(Changed::Meanwhile) => match settable(state, may, &store.id).await {
            Ok(found) => {
                let form = now::form(&found.store, sent.at, &sent.texts);
                shown(state, &may.editor, &found, problem(LATE, form))
            }
            Err(answer) => answer,
        },
        Ok(Changed::Gone | Changed::Taken) => missing(state, &may.editor),
        Err(error) => respond::our_fault(state, &may.editor.visit, &error),
    }
}
