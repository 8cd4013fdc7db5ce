//! The looks a merchant published, and the ways back to one of them.

pub(super) mod cards;

use axum::{
    Form,
    extract::{Path, Query, State, rejection::QueryRejection},
    response::Response,
};
use people::store::Whose;
use studio_pages::{
    Section,
    ask::{Ask, ask_page},
    refused::Refusal,
    versions::{VersionsPage, portable::ImportProblem, versions_page},
};

use serde::Deserialize;

use super::{dresser::Dresser, editor::Editor, page, work::Work};
use crate::{Shared, frame::wall_time, office::names::Names, respond};
use foundation::{clock::Timestamp, store::StoreError};
use shops::brands::{
    Back, By, Draft, Wearer,
    history::{Entry, History},
    revision::Revision,
};

/// Versions on one page.
const PAGE: usize = 24;

/// Where a page of older versions begins.
#[derive(Default, Deserialize)]
pub(super) struct Before {
    before: Option<i64>,
}

/// `GET /studio/versions`, with `?before=25` those before that one.
pub(super) async fn show(
    State(state): State<Shared>,
    from: Result<Query<Before>, QueryRejection>,
    Dresser(editor): Dresser,
) -> Response {
    let Query(from) = from.unwrap_or_default();
    page_of(&state, &editor, None, from).await
}

/// Why something wasn't done.
pub(super) enum Refused {
    /// A file wasn't taken.
    File {
        /// The answer's.
        status: u16,
        problem: ImportProblem,
    },
    /// Another look is in force, or another draft there, than when somebody decided to.
    Another,
}

/// The page, after what wasn't done too.
pub(super) async fn shown(state: &Shared, editor: &Editor, refusal: Refused) -> Response {
    page_of(state, editor, Some(refusal), Before::default()).await
}

async fn page_of(
    state: &Shared,
    editor: &Editor,
    refused: Option<Refused>,
    from: Before,
) -> Response {
    let (status, problem, is_another) = match refused {
        None => (200, None, false),
        Some(Refused::File { status, problem }) => (status, Some(problem), false),
        Some(Refused::Another) => (409, None, true),
    };
    let frame = page::frame(state, &editor.visit, Section::Versions.path(), Some(editor));
    match content(state, editor, frame.texts.tag(), from).await {
        Ok(content) => {
            let html = versions_page(
                &frame,
                VersionsPage {
                    problem,
                    is_another,
                    ..content
                },
            );
            page::answer(
                state,
                &editor.visit,
                page::Finished {
                    status,
                    frame: &frame,
                    html,
                },
            )
        }
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn content(
    state: &Shared,
    editor: &Editor,
    language: &str,
    from: Before,
) -> Result<VersionsPage, StoreError> {
    let id = &editor.merchant.id;
    let zone = editor.zone();
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let history = History::of(&*state.brands, editor.wearer()).await?;
    let history = history.unwrap_or_default();
    let authors = history.0.iter().map(|entry| entry.author.clone());
    let around = cards::Around {
        names: Names::of_authors(state, id, authors).await?,
        editor,
        sessions: state.access().sessions(Whose::Merchant(id)).await?,
        shops: state
            .brands
            .published(Wearer::shop(id))
            .await?
            .unwrap_or_default(),
    };
    let seen = in_force(&history);
    let draft = state.brands.draft(editor.wearer()).await?;
    let asked = |entry: &Entry| match (from.before, entry.number) {
        (Some(before), Some(number)) => number < before,
        (Some(_), None) => false,
        (None, _) => true,
    };
    let mut entries: Vec<Entry> = history.0.into_iter().filter(asked).collect();
    let rest = entries.split_off(PAGE.min(entries.len()));
    let last = entries.last().and_then(|entry| entry.number);
    let older = last.filter(|_| !rest.is_empty());
    let older = older.map(|number| format!("{}?before={number}", Section::Versions.path()));
    let older = older.map(|address| editor.to(&address));
    let entries = entries.into_iter();
    let cards = entries.map(|entry| cards::card(entry, &around, &time));
    Ok(VersionsPage {
        versions: cards.collect(),
        older,
        draft: draft.map(|draft| time(draft.at)),
        problem: None,
        seen: seen.to_string(),
        is_another: false,
    })
}

/// The state that whoever looks at a history has seen.
fn in_force(history: &History) -> Revision {
    let worn = history.0.iter().find(|entry| entry.in_force);
    Revision::of(None, worn.and_then(|entry| entry.brand.as_ref()))
}

/// What was in force when somebody decided to go back.
#[derive(Deserialize)]
pub(super) struct Returning {
    #[serde(default)]
    seen: String,
}

/// `POST /studio/versions/{number}/return`.
pub(super) async fn back(
    State(state): State<Shared>,
    Path(number): Path<i64>,
    Dresser(editor): Dresser,
    Form(Returning { seen }): Form<Returning>,
) -> Response {
    let entry = match find(&state, &editor, number).await {
        Ok(entry) => entry,
        Err(response) => return response,
    };
    let wearer = editor.wearer();
    // A form without it says nothing of that.
    let seen = (!seen.is_empty()).then(|| Revision::said(&seen));
    let done = match state.brands.published(wearer).await {
        // Pressed twice.
        Ok(worn) if worn == entry.brand => Ok(None),
        Ok(_) => {
            let author = editor.author().returning_to(number);
            let by = By {
                author: &author.to_string(),
                at: state.clock.now(),
            };
            let seen = seen.as_ref();
            let back = Back { number, by, seen };
            state.brands.return_to(wearer, back).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => respond::see_other(&editor.to(Section::Versions.path())),
        Err(StoreError::Conflict) => shown(&state, &editor, Refused::Another).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// `POST /studio/versions/{number}/edit`.
pub(super) async fn edit(
    State(state): State<Shared>,
    Path(number): Path<i64>,
    Dresser(editor): Dresser,
    Form(answer): Form<Answer>,
) -> Response {
    let entry = match find(&state, &editor, number).await {
        Ok(entry) => entry,
        Err(response) => return response,
    };
    let Some(brand) = entry.brand else {
        let missing = Refusal::Missing;
        return page::refused(&state, &editor.visit, Some(&editor), missing);
    };
    let to = format!("{}/{number}/edit", Section::Versions.path());
    let to = editor.to(&to);
    let wish = Replacement {
        answer: &answer,
        to,
        fields: Vec::new(),
    };
    let seen = match may_replace(&state, &editor, wish).await {
        Ok(seen) => seen,
        Err(response) => return response,
    };
    let draft = Draft {
        brand,
        author: editor.author().to_string(),
        at: state.clock.now(),
    };
    let saved = state
        .brands
        .save_draft(editor.wearer(), &draft, Some(&seen));
    match saved.await {
        Ok(()) => respond::see_other(&editor.to(Section::Editor.path())),
        Err(StoreError::Conflict) => shown(&state, &editor, Refused::Another).await,
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// Whether a draft may give way, once somebody was asked.
#[derive(Default, Deserialize)]
pub(super) struct Answer {
    /// The state of the draft that was asked about.
    #[serde(default)]
    pub(super) replaces: String,
}

/// What would take a draft's place.
pub(super) struct Replacement<'a> {
    /// What was said to the question, if it was asked.
    pub(super) answer: &'a Answer,
    /// Where the answer goes.
    pub(super) to: String,
    /// What it carries.
    pub(super) fields: Vec<(&'static str, String)>,
}

/// The state that may be replaced: there is no draft, or its replacement was agreed to. Otherwise the
/// page that asks.
pub(super) async fn may_replace(
    state: &Shared,
    editor: &Editor,
    wish: Replacement<'_>,
) -> Result<Revision, Response> {
    let Replacement {
        answer,
        to,
        mut fields,
    } = wish;
    let work = Work::of(state, editor).await;
    let work = work.map_err(|error| respond::our_fault(state, &editor.visit, &error))?;
    let revision = work.revision();
    if work.draft.is_none() || Revision::said(&answer.replaces) == revision {
        return Ok(revision);
    }
    let frame = page::frame(state, &editor.visit, "", Some(editor));
    let Some(draft) = work.standing(editor, frame.texts.tag()).draft else {
        return Ok(revision);
    };
    fields.push(("replaces", revision.to_string()));
    let html = ask_page(&frame, &Ask { draft, to, fields });
    Err(page::answer(
        state,
        &editor.visit,
        page::Finished {
            status: 409,
            frame: &frame,
            html,
        },
    ))
}

/// A version of this wearer's. Another's is as unknown as one that never was.
async fn find(state: &Shared, editor: &Editor, number: i64) -> Result<Entry, Response> {
    let history = History::of(&*state.brands, editor.wearer()).await;
    let history = history.map_err(|error| respond::our_fault(state, &editor.visit, &error))?;
    let mut entries = history.unwrap_or_default().0.into_iter();
    let found = entries.find(|entry| entry.number == Some(number));
    found.ok_or_else(|| page::refused(state, &editor.visit, Some(editor), Refusal::Missing))
}
