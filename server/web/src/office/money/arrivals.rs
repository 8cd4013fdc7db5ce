//! Money of a batch that somebody saw at the bank, entered and taken back; by whoever is paid out alone.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Response,
};
use domain::{Currency, Day, plain_digits};
use foundation::store::StoreError;
use payouts::{
    decide::{NotDecided, Saying, Sighting},
    seen::{Doubt, Entering, Remembered},
    store::Over,
};
use serde::Deserialize;
use settlement::Signed;
use texts::AmountStyle;

use super::{
    MayDecide, answered,
    cards::batch_path,
    decided::{WORDS_MAX, eyes, name, why},
    missing,
    one::{Filled, Looking},
};
use crate::{
    Shared,
    money::{Compared, compared},
    office::closings::encoded,
    respond,
    studio::{editor::Editor, page},
};

/// Longest name of a form.
const FORM_MAX: usize = 64;

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
    /// There if it is what was taken from the account.
    #[serde(default)]
    taken: String,
    /// How many words were said of the batch when the form was made; nothing for whatever was said.
    #[serde(default)]
    seen: String,
    /// The form's own name.
    #[serde(default)]
    form: String,
    /// The minor units that were asked about and are right.
    #[serde(default)]
    sure: String,
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
        Ok(Entered::Again(wrong, doubt)) => {
            let filled = Filled {
                wrong,
                doubt,
                source: typed.source,
                currency: typed.currency,
                amount: typed.amount,
                on: typed.on,
                reference: typed.reference,
                is_taken: !typed.taken.is_empty(),
                form: typed.form,
            };
            let page = looking.page("", Some(filled)).await;
            answered(&state, editor, page)
        }
        Ok(Entered::Missing) => missing(&state, editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// An arrival that somebody takes back, to the letter as it was said.
#[derive(Deserialize)]
pub(in super::super) struct Back {
    #[serde(default)]
    source: String,
    #[serde(default)]
    currency: String,
    minor: i64,
    #[serde(default)]
    on: String,
    #[serde(default)]
    reference: String,
    #[serde(default)]
    why: String,
}

/// `POST /office/money/batches/{batch}/undo`.
pub(in super::super) async fn undo(
    State(state): State<Shared>,
    Path(batch): Path<String>,
    may: MayDecide,
    form: Result<Form<Back>, FormRejection>,
) -> Response {
    let editor = &may.editor;
    let Ok(Form(back)) = form else {
        return missing(&state, editor);
    };
    match taken_back(&state, editor, &batch, &back).await {
        Ok(Some(told)) => {
            let of = format!(
                "minor={}&currency={}&on={}",
                back.minor,
                encoded(&back.currency),
                encoded(&back.on)
            );
            respond::see_other(&format!("{}?told={told}&{of}", batch_path(&batch)))
        }
        Ok(None) => missing(&state, editor),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

async fn taken_back(
    state: &Shared,
    editor: &Editor,
    batch: &str,
    back: &Back,
) -> Result<Option<&'static str>, StoreError> {
    let Some(eyes) = eyes(state, editor).await? else {
        return Ok(None);
    };
    let (Ok(currency), Ok(on)) = (Currency::parse(&back.currency), Day::parse(&back.on)) else {
        return Ok(None);
    };
    let mut all = eyes.payouts.batches().await?.into_iter();
    let is_there = all.any(|it| it.batch == batch && it.source == back.source);
    if !eyes.sees_all(&back.source) || !is_there {
        return Ok(None);
    }
    let by = name(state, editor).await?;
    let what = Remembered {
        source: Some(&back.source),
        batch,
        amount: Some(Signed::new(back.minor, currency)),
        on: Some(on),
        reference: Some(&back.reference),
    };
    let why = why(&back.why);
    let saying = Saying { by: &by, why: &why };
    match eyes.payouts.take_back(what, saying).await {
        Ok(_) => {}
        Err(NotDecided::NoReason) => return Ok(Some("why")),
        Err(NotDecided::Store(error)) => return Err(error),
        Err(NotDecided::Meanwhile) => return Ok(Some("meanwhile")),
        Err(_) => return Ok(Some("undone-before")),
    }
    Ok(Some(match compared(&state.money, &eyes.payouts).await? {
        Compared::Done => "undone",
        Compared::Later => "later",
    }))
}

/// What became of an arrival.
enum Entered {
    Done(&'static str),
    /// The form once more: the key of what is wrong, or what makes us ask back.
    Again(Option<&'static str>, Option<Doubt>),
    Missing,
}

const fn wrong(key: &'static str) -> Entered {
    Entered::Again(Some(key), None)
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
        return Ok(wrong("office-money-wrong-amount"));
    };
    let Ok(on) = Day::parse(&plain_digits(typed.on.trim())) else {
        return Ok(wrong("office-money-wrong-day"));
    };
    let reference: String = typed.reference.trim().chars().take(WORDS_MAX).collect();
    let by = name(looking.state, looking.editor).await?;
    let sighting = Sighting {
        source: Some(&typed.source),
        batch: looking.batch,
        // What was taken is typed without a sign, as the statement's column has it.
        amount: Signed::new(
            if typed.taken.is_empty() {
                minor
            } else {
                -minor
            },
            currency,
        ),
        on,
        reference: &reference,
    };
    let payouts = &looking.eyes.payouts;
    let entering = Entering {
        sighting,
        by: &by,
        over: Over {
            seen: typed.seen.parse().ok(),
            form: typed.form.chars().take(FORM_MAX).collect(),
        },
        is_sure: typed.sure == sighting.amount.minor().to_string(),
    };
    match payouts.enter(entering).await {
        Ok(_) => {}
        Err(NotDecided::SaidBefore) => return Ok(wrong("office-money-wrong-before")),
        Err(NotDecided::BeforeBatch(_)) => return Ok(wrong("office-money-wrong-early")),
        Err(NotDecided::NotYet) => return Ok(wrong("office-money-wrong-later")),
        Err(NotDecided::Meanwhile) => return Ok(wrong("office-money-wrong-meanwhile")),
        Err(NotDecided::Doubt(doubt)) => return Ok(Entered::Again(None, Some(doubt))),
        Err(NotDecided::Store(error)) => return Err(error),
        Err(_) => return Ok(Entered::Missing),
    }
    let told = match compared(&looking.state.money, payouts).await? {
        Compared::Done => "arrived",
        Compared::Later => "later",
    };
    Ok(Entered::Done(told))
}
