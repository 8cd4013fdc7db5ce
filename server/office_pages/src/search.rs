//! The form that finds a payment by what its customer shows.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame};
use texts::Spoken;

use crate::roles::Place;

/// The fields' names.
pub const QUERY: &str = "q";
/// A day, as a calendar's field writes it.
pub const DAY: &str = "day";
/// A state's word.
pub const STATE: &str = "state";
/// A store, or one of its tills.
pub const AT: &str = "at";
/// A wallet's id.
pub const WALLET: &str = "wallet";
/// Where a page goes on.
pub const AFTER: &str = "after";

/// What is looked for, and what can be.
#[derive(Clone, Debug, Default)]
pub struct SearchForm {
    /// As it was typed.
    pub query: String,
    /// As it was chosen.
    pub day: String,
    /// The state's word.
    pub state: String,
    /// The states there are: their words, and the keys of their texts.
    pub states: Vec<(&'static str, &'static str)>,
    /// The place's word.
    pub at: String,
    /// The places there are, and what stands for them.
    pub places: Vec<(String, Place)>,
    /// The wallet's id.
    pub wallet: String,
    /// The wallets there are, by id and name.
    pub wallets: Vec<(String, String)>,
}

impl SearchForm {
    /// Whether anything but the line is said.
    fn is_narrowed(&self) -> bool {
        let all = [&self.day, &self.state, &self.at, &self.wallet];
        all.iter().any(|said| !said.is_empty())
    }

    /// Whether nothing is looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.query.is_empty() && !self.is_narrowed()
    }
}

/// The form; `unread` if what was typed can't be looked for.
pub(crate) fn search_form(
    frame: &StudioFrame,
    form: &SearchForm,
    unread: bool,
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let clear = (!form.is_empty()).then(|| {
        view! {
            <a class="quiet quiet-lined" href=Section::Payments.path()>
                {texts.get("office-payments-all")}
            </a>
        }
    });
    let wrong = unread.then_some("true");
    let described = if unread { "hint unread" } else { "hint" };
    view! {
        <form method="get" action=Section::Payments.path() class="card search" role="search">
            <div class="field">
                <label for="q">{texts.get("office-payments-find")}</label>
                <input id="q" name=QUERY type="search" dir="auto" maxlength="100" autocomplete="off"
                    autocapitalize="none" spellcheck="false" enterkeyhint="search"
                    aria-describedby=described aria-invalid=wrong value=form.query.clone()/>
                <p id="hint" class="soft">{texts.get("office-payments-hint")}</p>
            </div>
            <details class="more" open=form.is_narrowed()>
                <summary>{texts.get("office-payments-more")}</summary>
                <div class="more-fields">
                    <div class="field">
                        <label for="day">{texts.get("office-payments-day")}</label>
                        <input id="day" name=DAY type="date" value=form.day.clone()/>
                    </div>
                    {state_field(frame, form)}
                    {place_field(frame, form)}
                    {wallet_field(frame, form)}
                </div>
            </details>
            <div class="search-do">
                <button class="button" type="submit">{texts.get("office-payments-button")}</button>
                {clear}
            </div>
        </form>
    }
}

fn state_field(frame: &StudioFrame, form: &SearchForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let options: Vec<_> = form
        .states
        .iter()
        .map(|(word, key)| {
            let selected = form.state == *word;
            view! { <option value=*word selected=selected>{texts.get(key)}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="state">{texts.get("office-payments-state")}</label>
            <select id="state" name=STATE>
                <option value="">{texts.get("office-payments-any")}</option>
                {options}
            </select>
        </div>
    }
}

/// Nothing where there is nothing to choose.
fn place_field(frame: &StudioFrame, form: &SearchForm) -> Option<impl IntoView + use<>> {
    let texts = &frame.texts;
    if form.places.len() < 2 {
        return None;
    }
    let options: Vec<_> = form
        .places
        .iter()
        .map(|(word, place)| {
            let Spoken { text, language } = place.store.clone();
            let text = match &place.till {
                Some(till) => format!("{text} · {till}"),
                None => text,
            };
            let selected = form.at == *word;
            view! { <option value=word.clone() lang=language selected=selected>{text}</option> }
        })
        .collect();
    Some(view! {
        <div class="field">
            <label for="at">{texts.get("office-payments-where")}</label>
            <select id="at" name=AT>
                <option value="">{texts.get("office-payments-everywhere")}</option>
                {options}
            </select>
        </div>
    })
}

fn wallet_field(frame: &StudioFrame, form: &SearchForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let options: Vec<_> = form
        .wallets
        .iter()
        .map(|(id, name)| {
            let selected = form.wallet == *id;
            view! { <option value=id.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="wallet">{texts.get("office-payments-wallet")}</label>
            <select id="wallet" name=WALLET>
                <option value="">{texts.get("office-payments-any")}</option>
                {options}
            </select>
        </div>
    }
}
