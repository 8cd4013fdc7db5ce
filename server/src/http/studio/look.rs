//! The editor's page, and what its buttons do: save, publish, discard. And the answer to its script,
//! which says the same beside fields while they are changed.

use std::collections::BTreeMap;

use app::studio::{
    Place,
    editor::{
        EditorPage, StarterCard, Tongue, editor_page,
        fields::{COLOURS, Fields, Said},
        view::View,
    },
};
use axum::{
    Json,
    body::Bytes,
    extract::State,
    response::{IntoResponse as _, Response},
};
use brand::{Brand, Corners, Starter};
use serde::Serialize;

use super::{
    editor::Editor,
    logo, page,
    work::{self, Work},
};
use crate::{
    brands::Draft,
    http::{Shared, respond},
    storage::StoreError,
    studio::form::{self, Read},
};

/// Who published or saved it: this browser, by the id that lists show.
pub(super) fn author(editor: &Editor) -> String {
    format!("studio {}", editor.session.id)
}

/// A look as it is saved now.
pub(super) fn draft(state: &Shared, editor: &Editor, brand: Brand) -> Draft {
    Draft {
        brand,
        author: author(editor),
        at: state.clock.now(),
    }
}

/// `GET /studio`.
pub(super) async fn show(State(state): State<Shared>, editor: Editor) -> Response {
    match Work::of(&state, &editor).await {
        Ok(work) => {
            let fields = form::written(work.brand());
            let read = form::read(&fields, work.brand());
            let nothing = Said::default();
            shown(&state, &editor, (200, &work), (&fields, &read, nothing))
        }
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// The page with a form as it was filled in, and more to say than the form itself has.
pub(super) fn shown(
    state: &Shared,
    editor: &Editor,
    (status, work): (u16, &Work),
    (fields, read, more): (&Fields, &Read, Said),
) -> Response {
    let at = (Place::Editor.path(), Some(editor));
    let frame = page::frame(state, &editor.visit, at);
    let mut said = work.said((state, editor, &frame.texts), (fields, read));
    for (field, saying) in more.0 {
        said.0.entry(field).or_default().extend(saying);
    }
    let language = frame.texts.tag();
    let content = EditorPage {
        standing: work.standing(editor, language),
        starters: brand::starters().iter().map(starter).collect(),
        shown: work::shown(&read.brand),
        said,
        pictures: work::pictures(&read.brand),
        languages: tongues(state),
        own_languages: editor.merchant.languages.clone(),
        home: first_language(state, work, language).to_owned(),
        wallets: wallets(state),
        view: View::first(first_language(state, work, language)),
        real_page: work.real_page(),
        own_looks: work.own_looks(language),
        fields: fields.clone(),
    };
    let html = editor_page(&frame, &content);
    page::answer(state, &editor.visit, (status, &frame, html))
}

/// What the preview is first looked at in: as customers get it who say nothing.
fn first_language<'a>(state: &Shared, work: &'a Work, language: &'a str) -> &'a str {
    let home = work.home();
    state.languages.exactly(home).map_or(language, |_| home)
}

fn tongues(state: &Shared) -> Vec<Tongue> {
    let catalogue = state.languages.catalogue();
    let tags = catalogue.tags().filter_map(|tag| {
        Some(Tongue {
            tag: tag.to_owned(),
            name: catalogue.exactly(tag)?.get("language-name"),
        })
    });
    tags.collect()
}

fn wallets(state: &Shared) -> Vec<String> {
    let table = state.wallets.table();
    let mut names: Vec<_> = table.wallets().iter().map(|one| one.name.clone()).collect();
    names.dedup();
    names
}

fn starter(starter: &Starter) -> StarterCard {
    let [accent, ground, ink, ..] = work::shown(&starter.brand);
    let fields = form::written(&starter.brand);
    let colours = COLOURS.into_iter().zip(fields.colours);
    let choices = [
        ("corners", fields.corners),
        ("density", fields.density),
        ("font", fields.font),
        ("layout", fields.layout),
        ("button", fields.button),
    ];
    let decided: BTreeMap<_, _> = colours.chain(choices).collect();
    StarterCard {
        name: starter.name,
        colours: [accent, ground, ink],
        round: match starter.brand.corners {
            Corners::Square => 1,
            Corners::Soft => 5,
            Corners::Round => 10,
        },
        fields: serde_json::to_string(&decided).unwrap_or_default(),
    }
}

/// `POST /studio/draft`: also with a starter, or without a picture.
pub(super) async fn save(State(state): State<Shared>, editor: Editor, body: Bytes) -> Response {
    let done = submitted(&state, &editor, &body, false).await;
    done.unwrap_or_else(|error| respond::our_fault(&state, &editor.visit, &error))
}

/// `POST /studio/publish`.
pub(super) async fn publish(State(state): State<Shared>, editor: Editor, body: Bytes) -> Response {
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
    let (fields, read) = work::read(body, work.brand());
    if !read.mistakes.is_empty() {
        let form = (&fields, &read, Said::default());
        return Ok(shown(state, editor, (422, &work), form));
    }
    let mut brand = read.brand;
    let mut to = Place::Editor.path().to_owned();
    let said = |name| {
        let mut pairs = url::form_urlencoded::parse(body);
        pairs
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    };
    if let Some(name) = said("starter")
        && let Some(starter) = brand::starters().iter().find(|one| one.name == name)
    {
        brand = form::started_from(&brand, &starter.brand);
        to += "#starters";
    }
    if let Some(role) = said("remove") {
        match &*role {
            "logo" => brand.logo = None,
            "cover" => brand.cover = None,
            "logo-dark" => brand.logo = logo::without_dark(brand.logo),
            _ => {}
        }
        to += "#head";
    }
    let brand = logo::seen_on_its_grounds(state, brand, work.brand()).await?;
    let draft = draft(state, editor, brand);
    if publish {
        let number = state.brands.publish(&editor.merchant.id, &draft).await?;
        tracing::info!(
            merchant = editor.merchant.id,
            number,
            author = draft.author,
            "a look was published"
        );
    } else {
        state.brands.save_draft(&editor.merchant.id, &draft).await?;
    }
    Ok(respond::see_other(&to))
}

/// `POST /studio/discard`.
pub(super) async fn discard(State(state): State<Shared>, editor: Editor) -> Response {
    match state.brands.drop_draft(&editor.merchant.id).await {
        Ok(()) => respond::see_other(Place::Editor.path()),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
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
pub(super) async fn check(State(state): State<Shared>, editor: Editor, body: Bytes) -> Response {
    let work = match Work::of(&state, &editor).await {
        Ok(work) => work,
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let (fields, read) = work::read(&body, work.brand());
    let frame = page::frame(&state, &editor.visit, ("", Some(&editor)));
    let said = work.said((&state, &editor, &frame.texts), (&fields, &read));
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
        shown: COLOURS.into_iter().zip(work::shown(&read.brand)).collect(),
    };
    Json(checked).into_response()
}
