//! What people say of differences: that one is as it should be, or isn't after all. Each word is kept with who and
//! why.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Response,
};
use foundation::store::StoreError;
use office_pages::money::{ACCEPTED, DIFFERENCES, MONEY, again_page};
use payouts::{
    decide::{NotDecided, Saying, Wish},
    store::{Decision, What},
};
use people::permission::right;
use serde::Deserialize;

use super::{
    MayDecide, answered,
    cards::{Telling, batch_path, payment_path},
    eyes::Eyes,
    missing,
};
use crate::{
    Shared,
    office::names::Names,
    respond,
    studio::{editor::Editor, page},
};

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
    /// How many words were said about it when the form was made; nothing for whatever was said.
    #[serde(default)]
    seen: String,
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
    let eyes = match eyes(state, editor).await {
        Ok(Some(eyes)) => eyes,
        Ok(None) => return missing(state, editor),
        Err(error) => return respond::our_fault(state, &editor.visit, &error),
    };
    let wish = Wish {
        key: &said.key,
        what,
        seen: word.seen.parse().ok(),
    };
    let before = Before {
        state,
        editor,
        eyes: &eyes,
    };
    match decided(&before, wish, &word).await {
        Ok(Decided::Told(told)) => respond::see_other(&back(&word.back, &told)),
        Ok(Decided::Again(first)) => {
            let page = again(&before, wish, &word, first.as_deref()).await;
            answered(state, editor, page)
        }
        Err(error) => respond::our_fault(state, &editor.visit, &error),
    }
}

/// Somebody before a difference.
struct Before<'a> {
    state: &'a Shared,
    editor: &'a Editor,
    eyes: &'a Eyes,
}

/// What became of a word.
enum Decided {
    /// What is said on the page it was said on.
    Told(String),
    /// Somebody else was faster: with their word, where it is the same.
    Again(Option<Box<Decision>>),
}

async fn decided(before: &Before<'_>, wish: Wish<'_>, word: &Word) -> Result<Decided, StoreError> {
    let told = |words: &str| Ok(Decided::Told(words.to_owned()));
    let all = before.eyes.told().await?;
    let Some(found) = all.iter().find(|one| one.difference.key == wish.key) else {
        // It isn't there any more, was never, or isn't theirs: all alike.
        return told("gone");
    };
    let by = name(before.state, before.editor).await?;
    let why = why(&word.why);
    let saying = Saying { by: &by, why: &why };
    let payouts = &before.eyes.payouts;
    match payouts.say(wish, saying).await {
        Ok(_) => {
            // What counts as open again is asked about again, too.
            before.state.money.ask(payouts).await;
        }
        Err(NotDecided::NoReason) => return told("why"),
        Err(NotDecided::Meanwhile | NotDecided::NotAccepted) => return Ok(Decided::Again(None)),
        // Pressed twice isn't somebody else.
        Err(NotDecided::Already(said) | NotDecided::Reopened(said))
            if (&said.by, &said.why) == (&by, &why) => {}
        Err(NotDecided::Already(said) | NotDecided::Reopened(said)) => {
            return Ok(Decided::Again(Some(said)));
        }
        Err(NotDecided::Store(error)) => return Err(error),
        Err(_) => return told("gone"),
    }
    match wish.what {
        What::Accepted => told("accepted"),
        What::Reopened | What::Linked | What::Withdrawn | What::Restored | What::TakenBack => {
            told(&format!("reopened&of={}", found.difference.kind))
        }
    }
}

/// How the difference is now, with what they were about to say.
async fn again(
    before: &Before<'_>,
    wish: Wish<'_>,
    word: &Word,
    first: Option<&Decision>,
) -> Result<Option<Response>, StoreError> {
    let frame = page::frame(before.state, &before.editor.visit, "", Some(before.editor));
    let all = before.eyes.told().await?;
    let Some(found) = all.iter().find(|one| one.difference.key == wish.key) else {
        return Ok(None);
    };
    let telling = Telling {
        eyes: before.eyes,
        texts: &frame.texts,
        back: Some(word.back.clone()),
    };
    let mut card = telling.card(found);
    // What was said of accepting is no reason to open it again.
    let is_alike = found.accepted.is_some() == (wish.what == What::Reopened);
    card.typed = is_alike.then(|| why(&word.why));
    let said = |first: &Decision| {
        let key = if first.what == What::Accepted {
            "office-money-first-accepted"
        } else {
            "office-money-first-reopened"
        };
        let theirs = why(&word.why);
        let words = [
            ("name", first.by.as_str()),
            ("why", first.why.as_str()),
            ("typed", theirs.as_str()),
        ];
        frame.texts.with(key, &words)
    };
    let words = first.map_or_else(|| frame.texts.get("office-money-again"), said);
    let finished = page::Finished {
        status: 422,
        frame: &frame,
        html: again_page(&frame, &card, words),
    };
    Ok(Some(page::answer(
        before.state,
        &before.editor.visit,
        finished,
    )))
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
