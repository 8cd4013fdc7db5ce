//! What people say of the money: a difference is as it should be or isn't after all, and what arrived at the bank.
//! Each word is kept with who and why.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Response,
};
use domain::{Currency, Day, plain_digits};
use foundation::store::StoreError;
use office_pages::money::MONEY;
use payouts::{
    decide::{NotDecided, Saying, Sighting},
    store::What,
};
use people::permission::right;
use serde::Deserialize;
use settlement::Signed;
use texts::AmountStyle;

use super::{
    MayDecide, answered,
    cards::{batch_path, payment_path},
    eyes::Eyes,
    missing,
    one::{Filled, Looking},
};
use crate::{
    Shared,
    money::{Compared, compared},
    office::names::Names,
    respond,
    studio::{editor::Editor, page},
};

/// Longest reason, and longest name of the bank's, in characters.
const WORDS_MAX: usize = 200;

/// A word about a difference.
#[derive(Deserialize)]
pub(in super::super) struct Word {
    #[serde(default)]
    why: String,
    /// The batch or the payment whose page it was said on; nothing for the first page.
    #[serde(default)]
    back: String,
}

/// An arrival as it was filled in.
#[derive(Default, Deserialize)]
pub(in super::super) struct Typed {
    #[serde(default)]
    source: String,
    #[serde(default)]
    currency: String,
    #[serde(default)]
    amount: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    reference: String,
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
async fn eyes(state: &Shared, editor: &Editor) -> Result<Option<Eyes>, StoreError> {
    match editor.rights.allowed::<right::MoneyRead>() {
        Some(allowed) => Eyes::of(state, editor, &allowed).await,
        None => Ok(None),
    }
}

/// Who says it, as people read it later.
async fn name(state: &Shared, editor: &Editor) -> Result<String, StoreError> {
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
    let why: String = word.why.trim().chars().take(WORDS_MAX).collect();
    let saying = Saying { by: &by, why: &why };
    match eyes
        .payouts
        .accept(&found.difference.key, what, saying)
        .await
    {
        Ok(_) => Ok(Some(match what {
            What::Accepted => "accepted",
            What::Reopened | What::Linked => "reopened",
        })),
        Err(NotDecided::NoReason) => Ok(Some("why")),
        Err(NotDecided::Store(error)) => Err(error),
        Err(_) => Ok(Some("gone")),
    }
}

/// The page that a word was said on.
fn back(page: &str, told: &str) -> String {
    if page.is_empty() {
        return format!("{MONEY}?told={told}");
    }
    let at = payment_path(page).unwrap_or_else(|| batch_path(page));
    format!("{at}?told={told}")
}

/// `POST /office/money/batches/{batch}/arrived`.
pub(in super::super) async fn arrived(
    State(state): State<Shared>,
    Path(batch): Path<String>,
    may: MayDecide,
    form: Result<Form<Typed>, FormRejection>,
) -> Response {
    let editor = &may.editor;
    let Ok(Form(typed)) = form else {
        return missing(&state, editor);
    };
    let eyes = match eyes(&state, editor).await {
        Ok(Some(eyes)) if eyes.sees_all(&typed.source) => eyes,
        Ok(_) => return missing(&state, editor),
        Err(error) => return respond::our_fault(&state, &editor.visit, &error),
    };
    let looking = Looking {
        state: &state,
        editor,
        eyes: &eyes,
        batch: &batch,
    };
    match enter(&looking, &typed).await {
        Ok(Entered::Done(told)) => {
            respond::see_other(&format!("{}?told={told}", batch_path(&batch)))
        }
        Ok(Entered::Wrong(key)) => {
            let filled = Filled {
                wrong: Some(key),
                source: typed.source,
                currency: typed.currency,
                amount: typed.amount,
                on: typed.on,
                reference: typed.reference,
            };
            let page = looking.page("", Some(filled)).await;
            answered(&state, editor, page)
        }
        Ok(Entered::Missing) => missing(&state, editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// What became of an arrival.
enum Entered {
    Done(&'static str),
    /// The key of what is wrong.
    Wrong(&'static str),
    Missing,
}

async fn enter(looking: &Looking<'_>, typed: &Typed) -> Result<Entered, StoreError> {
    let frame = page::frame(looking.state, &looking.editor.visit, "", None);
    let Ok(currency) = Currency::parse(&typed.currency) else {
        return Ok(Entered::Missing);
    };
    let style = AmountStyle::of(frame.texts.tag());
    let amount = style.read(typed.amount.trim(), currency).ok();
    let minor = amount.and_then(|amount| i64::try_from(amount.minor()).ok());
    let Some(minor) = minor.filter(|minor| *minor > 0) else {
        return Ok(Entered::Wrong("office-money-wrong-amount"));
    };
    let Ok(on) = Day::parse(&plain_digits(typed.on.trim())) else {
        return Ok(Entered::Wrong("office-money-wrong-day"));
    };
    let reference: String = typed.reference.trim().chars().take(WORDS_MAX).collect();
    let by = name(looking.state, looking.editor).await?;
    let sighting = Sighting {
        batch: looking.batch,
        amount: Signed::new(minor, currency),
        on,
        reference: &reference,
    };
    let payouts = &looking.eyes.payouts;
    match payouts.arrived(sighting, &by).await {
        Ok(_) => {}
        Err(NotDecided::SaidBefore) => return Ok(Entered::Wrong("office-money-wrong-before")),
        Err(NotDecided::NotYet) => return Ok(Entered::Wrong("office-money-wrong-later")),
        Err(NotDecided::Store(error)) => return Err(error),
        Err(_) => return Ok(Entered::Missing),
    }
    let told = match compared(&looking.state.money, payouts).await? {
        Compared::Done => "arrived",
        Compared::Later => "later",
    };
    Ok(Entered::Done(told))
}
