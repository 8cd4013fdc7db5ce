//! The editor's page, and what its buttons do: save, publish, discard. And the answer to its script,
//! which says the same beside fields while they are changed.

use std::collections::BTreeMap;

use axum::{
    Json,
    body::Bytes,
    extract::{RawQuery, State},
    response::{IntoResponse as _, Response},
};
use brand::Brand;
use serde::Serialize;
use studio_pages::{
    Section,
    editor::{
        fields::{COLOURS, Said},
        notices::Notice,
    },
};

use super::form::{self, Reader};
use super::{
    dresser::Dresser,
    editor::Editor,
    filled::{self, Filled, Unstored, shown},
    grounds, own_look, page,
    work::{self, Work},
};
use crate::{Shared, respond};
use foundation::store::StoreError;
use shops::brands::{Draft, Wearer, revision::Revision};

/// A look as it is saved now.
pub(super) fn draft(state: &Shared, editor: &Editor, brand: Brand) -> Draft {
    Draft {
        brand,
        author: editor.author().to_string(),
        at: state.clock.now(),
    }
}

/// `GET /studio`, after something was done with what that was.
pub(super) async fn show(
    State(state): State<Shared>,
    RawQuery(query): RawQuery,
    Dresser(editor): Dresser,
) -> Response {
    let work = match Work::of(&state, &editor).await {
        Ok(work) => work,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    if work.follows() {
        return own_look::none_yet(&state, &editor);
    }
    let query = query.unwrap_or_default();
    let done = |what: &str| query.split('&').any(|pair| pair == what);
    let notice = if done("done=saved") && work.draft.is_some() {
        Notice::Saved
    } else if done("done=published") && work.draft.is_none() {
        Notice::Published
    } else {
        Notice::Nothing
    };
    let filled = Filled {
        status: 200,
        form: filled::stored(&work),
        more: Said::default(),
        revision: work.revision(),
        notice,
    };
    shown(&state, &editor, &work, filled)
}

/// `POST /studio/draft`: also with a starter, or without a picture.
pub(super) async fn save(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    let done = submitted(&state, &editor, &body, false).await;
    done.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

/// `POST /studio/publish`.
pub(super) async fn publish(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    let done = submitted(&state, &editor, &body, true).await;
    done.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

async fn submitted(
    state: &Shared,
    editor: &Editor,
    body: &[u8],
    publish: bool,
) -> Result<Response, StoreError> {
    let work = Work::of(state, editor).await?;
    let form = work::read(body, work.brand());
    let revision = revision_of(body);
    if !form.read.mistakes.is_empty() {
        let filled = Filled {
            status: 422,
            form,
            more: Said::default(),
            revision,
            notice: Notice::Nothing,
        };
        return Ok(shown(state, editor, &work, filled));
    }
    if revision != work.revision() {
        return Ok(filled::conflicting(state, editor, &work, form));
    }
    let (brand, place) = wished(&form.read.brand, body);
    let brand = grounds::seen_on_its_grounds(state, editor, brand, work.brand()).await?;
    let draft = draft(state, editor, brand);
    let (wearer, seen) = (editor.wearer(), Some(&revision));
    let stored = if publish {
        state.brands.publish(wearer, &draft, seen).await.map(Some)
    } else {
        let saved = state.brands.save_draft(wearer, &draft, seen).await;
        saved.map(|()| None)
    };
    match stored {
        Ok(Some(number)) => {
            let author = draft.author;
            let Wearer { merchant, store } = wearer;
            tracing::info!(merchant, store, number, author, "a look was published");
            tidy(state, editor).await;
            Ok(respond::see_other(&editor.to("/studio?done=published")))
        }
        Ok(None) => Ok(respond::see_other(&editor.to(place))),
        // Somebody else was faster by a moment.
        Err(StoreError::Conflict) => {
            let work = Work::of(state, editor).await?;
            Ok(filled::conflicting(state, editor, &work, form))
        }
        Err(error) => {
            tracing::error!(%error, "a look wasn't stored");
            Ok(filled::unstored(
                state,
                editor,
                &work,
                Unstored { form, revision },
            ))
        }
    }
}

/// The brand as the pressed button wants it, and where the answer leads.
fn wished(brand: &Brand, body: &[u8]) -> (Brand, &'static str) {
    let said = |name| {
        let mut pairs = url::form_urlencoded::parse(body);
        let found = pairs.find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    };
    let mut brand = brand.clone();
    let mut place = "/studio?done=saved";
    if let Some(name) = said("starter")
        && let Some(starter) = brand::starters().iter().find(|one| one.name == name)
    {
        brand = form::started_from(&brand, &starter.brand);
        place = "/studio#starters";
    }
    if let Some(role) = said("remove") {
        match &*role {
            "logo" => brand.logo = None,
            "cover" => brand.cover = None,
            "logo-dark" => brand.logo = grounds::without_dark(brand.logo),
            _ => {}
        }
        place = "/studio#head";
    }
    (brand, place)
}

/// Longer than anybody takes between giving a picture and saving the look that shows it.
const UNUSED_MS: i64 = 24 * 3_600_000;

/// Lets go of pictures that no look shows any more. What can't be dropped now is dropped next time.
pub(super) async fn tidy(state: &Shared, editor: &Editor) {
    let before = state.clock.now().plus_ms(-UNUSED_MS);
    let merchant = &editor.merchant.id;
    match state.brands.drop_pictures(merchant, before).await {
        Ok(0) => {}
        Ok(pictures) => tracing::info!(merchant, pictures, "unused pictures were dropped"),
        Err(error) => tracing::warn!(merchant, %error, "unused pictures stay"),
    }
}

/// `POST /studio/discard`.
pub(super) async fn discard(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    let done = async {
        let work = Work::of(&state, &editor).await?;
        let revision = revision_of(&body);
        let dropped = state.brands.drop_draft(editor.wearer(), Some(&revision));
        match dropped.await {
            Ok(()) => {
                tidy(&state, &editor).await;
                Ok(respond::see_other(&editor.to(Section::Editor.path())))
            }
            // It isn't the draft that the button was pressed for.
            Err(StoreError::Conflict) => {
                let form = work::read(&body, work.brand());
                Ok(filled::conflicting(&state, &editor, &work, form))
            }
            Err(error) => {
                tracing::error!(%error, "a draft wasn't dropped");
                let form = work::read(&body, work.brand());
                Ok(filled::unstored(
                    &state,
                    &editor,
                    &work,
                    Unstored { form, revision },
                ))
            }
        }
    };
    let done: Result<Response, StoreError> = done.await;
    done.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

/// The state of the draft that a form says it was made from.
pub(super) fn revision_of(body: &[u8]) -> Revision {
    let mut pairs = url::form_urlencoded::parse(body);
    let said = pairs.find(|(name, _)| name == "revision");
    Revision::said(&said.map(|(_, value)| value).unwrap_or_default())
}

/// What a script shows beside fields.
#[derive(Serialize)]
struct Checked {
    /// Sentences by field, about what can't stay.
    wrong: BTreeMap<String, Vec<String>>,
    /// Sentences by field, about what should be known.
    notes: BTreeMap<String, Vec<String>>,
    /// Colours by field, as they are shown.
    shown: BTreeMap<&'static str, String>,
}

/// `POST /studio/check`: what would be said if this were saved. Nothing is.
pub(super) async fn check(
    State(state): State<Shared>,
    Dresser(editor): Dresser,
    body: Bytes,
) -> Response {
    let work = match Work::now(&state, &editor).await {
        Ok(work) => work,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let form = work::read(&body, work.brand());
    let frame = page::frame(&state, &editor.visit, "", Some(&editor));
    let reader = Reader {
        editor: &editor,
        texts: &frame.texts,
    };
    let said = work.said(&state, &reader, &form);
    let of = |wrong: bool| {
        let all = said.0.iter().map(|(field, sayings)| {
            let sayings = sayings.iter().filter(|saying| saying.wrong == wrong);
            (
                field.clone(),
                sayings
                    .map(|saying| saying.text.clone())
                    .collect::<Vec<_>>(),
            )
        });
        all.filter(|(_, sentences)| !sentences.is_empty()).collect()
    };
    let checked = Checked {
        wrong: of(true),
        notes: of(false),
        shown: COLOURS
            .into_iter()
            .zip(work::shown(&form.read.brand))
            .collect(),
    };
    Json(checked).into_response()
}
