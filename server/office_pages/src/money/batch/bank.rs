//! What the bank got of a batch, and entering it.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use super::BatchPart;
use crate::seen;

/// Money at the bank.
#[derive(Clone, Debug)]
pub struct ArrivedLine {
    /// How much, and when.
    pub words: String,
    /// Who says so, and what the bank calls it.
    pub more: String,
    /// Where the reader may take it back.
    pub undo: Option<Undo>,
}

/// What is sent to take an arrival back.
#[derive(Clone, Debug)]
pub struct Undo {
    /// Which of the page's it is.
    pub id: usize,
    /// Where to.
    pub to: String,
    /// The hidden fields.
    pub fields: Vec<(&'static str, String)>,
}

/// What is filled in of an arrival.
#[derive(Clone, Debug)]
pub struct ArrivalForm {
    /// Where it is sent.
    pub to: String,
    /// Which source.
    pub source: String,
    /// Which currency.
    pub currency: String,
    /// How much.
    pub amount: String,
    /// On which day.
    pub on: String,
    /// What the bank calls it.
    pub reference: String,
    /// Whether it is what was taken from the account, and not what came.
    pub is_taken: bool,
    /// How many words were said of the batch when the form was made.
    pub seen: String,
    /// Its own name, so that sent twice it is one arrival.
    pub form: String,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// What they are asked back.
    pub doubt: Option<Doubt>,
}

/// Something that is far from what was expected.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// The question.
    pub words: String,
    /// What a tick says yes to.
    pub sure: String,
}

/// What arrived, and entering it.
pub(super) fn bank(frame: &StudioFrame, part: &BatchPart) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let arrived: Vec<_> = part
        .arrived
        .iter()
        .map(|line| {
            let undo = line.undo.as_ref().map(|undo| undo_view(frame, undo));
            view! {
                <li class="row">
                    <div class="row-words">
                        <p class="row-name"><bdi>{line.words.clone()}</bdi></p>
                        <p class="row-more"><bdi>{line.more.clone()}</bdi></p>
                    </div>
                    {undo}
                </li>
            }
        })
        .collect();
    let list = (!arrived.is_empty()).then(|| view! { <ul class="rows">{arrived}</ul> });
    let unexplained = part.unexplained.clone();
    let unexplained = unexplained.map(|said| view! { <p class="alert">{said}</p> });
    let form = part.form.as_ref().map(|form| arrival(frame, form));
    let role = part.role.clone();
    let role = role.map(|said| view! { <p class="soft">{said}</p> });
    (list.is_some() || form.is_some() || role.is_some()).then(|| {
        view! {
            <h3>{texts.get("office-money-bank")}</h3>
            {list}
            {unexplained}
            {form}
            {role}
        }
    })
}

fn undo_view(frame: &StudioFrame, undo: &Undo) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let fields: Vec<_> = undo
        .fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone()/> })
        .collect();
    let id = format!("why-{}", undo.id);
    view! {
        <details class="asked no-paper">
            <summary class="quiet quiet-lined">{texts.get("office-money-undo")}</summary>
            <form method="post" action=undo.to.clone() class="stack">
                {frame.form_field()}
                {fields}
                <p class="soft">{texts.get("office-money-undo-explain")}</p>
                <div class="field">
                    <label for=id.clone()>{texts.get("office-money-why")}</label>
                    <input id=id name="why" maxlength="200" required=true autocomplete="off"/>
                </div>
                <button class="button button-grave" type="submit">{texts.get("office-money-undo")}</button>
            </form>
        </details>
    }
}

fn arrival(frame: &StudioFrame, form: &ArrivalForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let wrong = form.wrong.clone();
    let is_open = wrong.is_some() || form.doubt.is_some();
    let doubt = form.doubt.as_ref().map(|doubt| doubted(frame, doubt));
    let wrong = wrong.map(|said| view! { <p class="alert" role="alert">{said}</p> });
    let id = |of: &str| format!("{of}-{}", form.currency);
    let amount = texts.with("office-money-amount", &[("currency", &form.currency)]);
    let [enter, explain, done] = if form.is_taken {
        [
            "office-money-enter-taken",
            "office-money-enter-taken-explain",
            "office-money-enter-taken-do",
        ]
    } else {
        [
            "office-money-enter",
            "office-money-enter-explain",
            "office-money-enter-do",
        ]
    }
    .map(|key| texts.get(key));
    let taken = form
        .is_taken
        .then(|| view! { <input type="hidden" name="taken" value="yes"/> });
    view! {
        <details class="asked no-paper" open=is_open>
            <summary class="button button-plain">{enter}</summary>
            <form method="post" action=form.to.clone() class="stack">
                {frame.form_field()}
                <input type="hidden" name="source" value=form.source.clone()/>
                <input type="hidden" name="currency" value=form.currency.clone()/>
                {seen::field(&form.seen)}
                <input type="hidden" name="form" value=form.form.clone()/>
                {taken}
                {wrong}
                <p class="soft">{explain}</p>
                <div class="field">
                    <label for=id("amount")>{amount}</label>
                    <input id=id("amount") name="amount" inputmode="decimal" required=true autocomplete="off" value=form.amount.clone()/>
                </div>
                <div class="field">
                    <label for=id("on")>{texts.get("office-money-on")}</label>
                    <input id=id("on") name="on" type="date" required=true value=form.on.clone()/>
                </div>
                <div class="field">
                    <label for=id("reference")>{texts.get("office-money-reference")}</label>
                    <input id=id("reference") name="reference" maxlength="100" autocomplete="off" value=form.reference.clone()/>
                </div>
                {doubt}
                <button class="button" type="submit">{done}</button>
            </form>
        </details>
    }
}

fn doubted(frame: &StudioFrame, doubt: &Doubt) -> impl IntoView + use<> {
    view! {
        <div class="alert stack" role="alert">
            <p>{doubt.words.clone()}</p>
            <label class="choice">
                <input type="checkbox" name="sure" value=doubt.sure.clone()/>
                <span>{frame.texts.get("office-money-sure")}</span>
            </label>
        </div>
    }
}
