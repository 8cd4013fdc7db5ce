//! What people say of differences: that one is as it should be, or isn't after all. Each word is kept with who and
//! why.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::money::{ACCEPTED, DIFFERENCES, MONEY};
use payouts::{
    decide::{NotDecided, Saying},
    store::What,
};
use people::permission::right;
use serde::Deserialize;

use super::{
    MayDecide,
    cards::{batch_path, payment_path},
    eyes::Eyes,
    missing,
};
use crate::{Shared, office::names::Names, respond, studio::editor::Editor};

/// Longest reason, and longest name of the bank's, in characters.
pub(super) const WORDS_MAX: usize = 200;

/// A word about a difference.
#[derive(Deserialize)]
pub(in super::super) struct Word {
    #[serde(default)]
    why: String,
    /// The page it was said on, behind the first one's address; nothing for that.
    #[serde(default)]
    back: String,
}

/// `POST /office/money/differences/{key}/accept`.
pub(in super::super) async fn accept(
    State(state): State<Shared>,
    Path(key): Path<String>,
    may: MayDecide,
    form: Result<Form<Word>, FormRejection>,
) -> Response {
    decide(&state, &may, What::Accepted, (key, form).into()).await
}

/// `POST /office/money/differences/{key}/reopen`.
pub(in super::super) async fn reopen(
    State(state): State<Shared>,
    Path(key): Path<String>,
    may: MayDecide,
    form: Result<Form<Word>, FormRejection>,
) -> Response {
    decide(&state, &may, What::Reopened, (key, form).into()).await
}

/// What came of a form about a difference.
struct Said {
    key: String,
    word: Option<Word>,
}

impl From<(String, Result<Form<Word>, FormRejection>)> for Said {
    fn from(came: (String, Result<Form<Word>, FormRejection>)) -> Self {
        Self {
            key: came.0,
            word: came.1.ok().map(|Form(word)| word),
        }
    }
}

/// By leave to see it: whoever may decide may see.
pub(super) async fn eyes(state: &Shared, editor: &Editor) -> Result<Option<Eyes>, StoreError> {
    match editor.rights.allowed::<right::MoneyRead>() {
        Some(allowed) => Eyes::of(state, editor, &allowed).await,
        None => Ok(None),
    }
}

/// Who says it, as people read it later.
pub(super) async fn name(state: &Shared, editor: &Editor) -> Result<String, StoreError> {
    let own = [editor.session.person.clone()].into();
    let names = Names::of(state, &editor.merchant.id, &own).await?;
    Ok(names.name(&editor.session.person))
}

async fn decide(state: &Shared, may: &MayDecide, what: What, said: Said) -> Response {
    let editor = &may.editor;
    let Some(word) = said.word else {
        return missing(state, editor);
    };
    match decided(state, editor, (what, &said.key), &word).await {
        Ok(Some(told)) => respond::see_other(&back(&word.back, told)),
        Ok(None) => missing(state, editor),
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

async fn decided(
    state: &Shared,
    editor: &Editor,
    about: (What, &str),
    word: &Word,
) -> Result<Option<&'static str>, StoreError> {
    let (what, key) = about;
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let all = eyes.told().await?;
    let Some(found) = all.iter().find(|one| one.difference.key == key) else {
        // It isn't there any more, was never, or isn't theirs: all alike.
        return Ok(Some("gone"));
    };
    let by = name(state, editor).await?;
    let why = why(&word.why);
    let saying = Saying { by: &by, why: &why };
    match eyes
        .payouts
        .accept(&found.difference.key, what, saying)
        .await
    {
        Ok(_) => {
            // What counts as open again is asked about again, too.
            state.money.ask(&eyes.payouts).await;
            Ok(Some(match what {
                What::Accepted => "accepted",
                What::Reopened
                | What::Linked
                | What::Withdrawn
                | What::Restored
                | What::TakenBack => "reopened",
            }))
        }
        Err(NotDecided::NoReason) => Ok(Some("why")),
        Err(NotDecided::Store(error)) => Err(error),
        Err(_) => Ok(Some("gone")),
    }
}

/// The page that a word was said on, as it says so itself.
fn back(page: &str, told: &str) -> String {
    let at = match page.split_once('/').unwrap_or((page, "")) {
        ("payments", reference) => payment_path(reference),
        ("batches", batch) => Some(batch_path(batch)),
        ("differences", "") => Some(DIFFERENCES.to_owned()),
        ("accepted", "") => Some(ACCEPTED.to_owned()),
        (_, _) => None,
    };
    let at = at.unwrap_or_else(|| MONEY.to_owned());
    format!("{at}?told={told}")
}

/// As much of a reason as is kept.
pub(super) fn why(typed: &str) -> String {
    typed.trim().chars().take(WORDS_MAX).collect()
}
