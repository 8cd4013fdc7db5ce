//! Files that came before, and taking one out or putting it back in: a word about it, kept with who and why; its bytes
//! stay in any case.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::Response,
};
use domain::visible::escaped;
use foundation::store::StoreError;
use office_pages::money::{FILES, FileWord, HistoryRow};
use payouts::{
    current::{Standing, shown_name, standings},
    decide::{NotDecided, Saying},
    store::{KeptFile, What},
};
use serde::Deserialize;
use texts::Texts;

use super::{
    super::{
        MayDecide,
        decided::{name, why},
        missing,
    },
    closed, eyes, report_key,
};
use crate::{
    Shared,
    frame::wall_time,
    office::{
        closings::encoded,
        money::{eyes::Eyes, said::number},
    },
    respond,
    studio::editor::Editor,
};

/// Files that came before, as many as are listed.
const HISTORY_MAX: usize = 100;

/// A word about a file.
#[derive(Deserialize)]
pub(in super::super::super) struct Word {
    #[serde(default)]
    file: String,
    #[serde(default)]
    why: String,
}

/// `POST /office/money/files/out`.
pub(in super::super::super) async fn take_out(
    State(state): State<Shared>,
    may: MayDecide,
    form: Result<Form<Word>, FormRejection>,
) -> Response {
    said(&state, &may.editor, What::Withdrawn, form).await
}

/// `POST /office/money/files/in`.
pub(in super::super::super) async fn put_in(
    State(state): State<Shared>,
    may: MayDecide,
    form: Result<Form<Word>, FormRejection>,
) -> Response {
    said(&state, &may.editor, What::Restored, form).await
}

async fn said(
    state: &Shared,
    editor: &Editor,
    what: What,
    form: Result<Form<Word>, FormRejection>,
) -> Response {
    let Ok(Form(word)) = form else {
        return missing(state, editor);
    };
    match done(state, editor, what, &word).await {
        Ok(Some(told)) => {
            let of = encoded(&word.file);
            respond::see_other(&format!("{FILES}?told={told}&of={of}"))
        }
        Ok(None) => missing(state, editor),
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn done(
    state: &Shared,
    editor: &Editor,
    what: What,
    word: &Word,
) -> Result<Option<&'static str>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let payouts = &eyes.payouts;
    let files = payouts.store.files().await?;
    let file = files.iter().find(|file| file.id.to_string() == word.file);
    let file = file.filter(|file| eyes.sees_all(&file.facts.source));
    let Some(file) = file.filter(|_| closed(editor, &eyes).is_none()) else {
        return Ok(None);
    };
    let Some(held) = payouts.store.hold().await? else {
        return Ok(Some("busy"));
    };
    let by = name(state, editor).await?;
    let why = why(&word.why);
    let saying = Saying { by: &by, why: &why };
    match payouts.set_counting(file, what, saying).await {
        // Pressed twice isn't somebody else, and whoever was second has what they want.
        Ok(()) | Err(NotDecided::AsBefore | NotDecided::Meanwhile) => {}
        Err(NotDecided::NoReason) => return Ok(Some("why")),
        Err(NotDecided::Store(error)) => return Err(error),
        Err(_) => return Ok(None),
    }
    state.money.compare(payouts).await?;
    drop(held);
    state.money.ask(payouts).await;
    Ok(Some(if what == What::Withdrawn { "out" } else { "in" }))
}

/// The newest first. Names of shared ones may say whose they are.
pub(super) async fn history(
    eyes: &Eyes,
    texts: &Texts,
    may_say: bool,
) -> Result<Vec<HistoryRow>, StoreError> {
    let files = eyes.payouts.store.files().await?;
    let standings = standings(&files);
    let names: Vec<String> = files.iter().map(shown_name).collect();
    let mut all: Vec<(KeptFile, Standing)> = files.into_iter().zip(standings).collect();
    all.retain(|(file, _)| eyes.sees_all(&file.facts.source));
    all.sort_by_key(|(file, _)| std::cmp::Reverse((file.seen, file.id)));
    let zone = eyes.map.directory.stores.first();
    let zone = zone.map_or("UTC", |store| &store.time_zone).to_owned();
    let row = |(file, standing): (KeptFile, Standing)| {
        let rows = u64::try_from(file.facts.rows).unwrap_or_default();
        let rows = texts.count("office-money-files-rows", ("count", number(rows)), &[]);
        let time = wall_time(file.seen, &zone).day_and_time(texts.tag());
        let came = [("name", file.by.as_str()), ("time", time.as_str())];
        let counts_not = match standing {
            Standing::Counts => None,
            Standing::Replaced => Some(texts.get("office-money-files-replaced")),
            Standing::Copy(of) => {
                let other = names.get(of).map(|name| escaped(name)).unwrap_or_default();
                Some(texts.with("office-money-files-copy", &[("file", &other)]))
            }
            Standing::Withdrawn => Some(texts.get("office-money-files-is-out")),
        };
        HistoryRow {
            name: escaped(&shown_name(&file)),
            is: [texts.get(report_key(file.facts.report)), rows].join(" · "),
            came: texts.with("office-money-files-came", &came),
            counts_not,
            word: may_say.then(|| FileWord {
                file: file.id.to_string(),
                is_out: file.is_withdrawn,
            }),
        }
    };
    Ok(all.into_iter().take(HISTORY_MAX).map(row).collect())
}

/// What is said after one was taken out or put back in: of which, in words.
pub(super) async fn told(
    eyes: &Eyes,
    texts: &Texts,
    [told, of]: [&str; 2],
) -> Result<Option<(String, bool)>, StoreError> {
    let (key, is_problem) = match told {
        "out" => ("office-money-files-told-out", false),
        "in" => ("office-money-files-told-in", false),
        "busy" => ("office-money-files-busy", true),
        "why" => ("office-money-told-why", true),
        _ => return Ok(None),
    };
    let files = eyes.payouts.store.files().await?;
    let file = files.iter().find(|file| file.id.to_string() == of);
    let file = file.filter(|file| eyes.sees_all(&file.facts.source));
    Ok(file.map(|file| {
        let name = escaped(&shown_name(file));
        (texts.with(key, &[("file", &name)]), is_problem)
    }))
}
