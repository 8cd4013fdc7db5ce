//! The same rules for a store's other codes: first which these are and what they get, then the button.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{payment::Notice, seen};

/// A code that is ticked; several fields.
pub const CODE: &str = "code";

/// A code that can get the rules.
#[derive(Clone, Debug)]
pub struct Changing {
    /// The code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What of its own is gone then, in words.
    pub loses: Vec<String>,
    /// Whether it is ticked.
    pub is_chosen: bool,
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct SpreadPage {
    /// What the code is called whose rules these are.
    pub label: String,
    /// Its page.
    pub to: String,
    /// The rules, in words.
    pub rules: Vec<String>,
    /// The codes that get them, unless they aren't ticked.
    pub changing: Vec<Changing>,
    /// Those that keep their single amount.
    pub of_one_amount: Vec<String>,
    /// Those that the reader may not change.
    pub out_of_reach: Vec<String>,
    /// What was looked at when it was asked.
    pub seen: String,
    /// Why nothing was done yet.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn spread_page(frame: &StudioFrame, page: &SpreadPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-spread-title", &[("name", &page.label)]);
    let notice = page.notice.as_ref().map(Notice::view);
    let rules = page.rules.iter().cloned();
    let rules: Vec<_> = rules.map(|line| view! { <li>{line}</li> }).collect();
    let those = |key: &str, names: &[String]| {
        let names = names.join(", ");
        let words = texts.with(key, &[("names", &names)]);
        (!names.is_empty()).then(|| view! { <p>{words}</p> })
    };
    let fixed = those("office-spread-fixed", &page.of_one_amount);
    let reach = those("office-spread-reach", &page.out_of_reach);
    let form = (!page.changing.is_empty()).then(|| form(frame, page));
    let none = page.changing.is_empty();
    let none = none.then(|| view! { <p>{texts.get("office-spread-none")}</p> });
    // The code itself is saved by then.
    let to = format!("{}?told=saved", page.to);
    let back = texts.get("office-spread-back");
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <div class="card card-narrow stack">
                <h1>{title}</h1>
                {notice}
                <ul class="found">{rules}</ul>
                {none}
                {form}
                {fixed}
                {reach}
                <a class="button button-plain" href=to>{back}</a>
            </div>
        }
    })
}

/// The codes that can get them, each with what it loses, and the button.
fn form(frame: &StudioFrame, page: &SpreadPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let rows: Vec<_> = page.changing.iter().map(|one| row(frame, one)).collect();
    view! {
        <form method="post" action=format!("{}/spread", page.to) class="stack">
            {frame.form_field()}
            {seen::field(&page.seen)}
            <fieldset class="places-chosen">
                <legend>{texts.get("office-spread-changing")}</legend>
                {rows}
            </fieldset>
            <button class="button button-wide" type="submit">{texts.get("office-spread-button")}</button>
        </form>
    }
}

fn row(frame: &StudioFrame, one: &Changing) -> impl IntoView + use<> {
    let id = format!("loses-{}", one.code);
    let loses = one.loses.join(" · ");
    let loses = (!loses.is_empty()).then(|| {
        let words = frame
            .texts
            .with("office-spread-loses", &[("rules", &loses)]);
        view! { <p class="soft loses" id=id.clone()>{words}</p> }
    });
    let described = loses.is_some().then(|| id.clone());
    let (code, label) = (one.code.clone(), one.label.clone());
    view! {
        <label class="choice">
            <input type="checkbox" name=CODE value=code checked=one.is_chosen aria-describedby=described/>
            <bdi>{label}</bdi>
        </label>
        {loses}
    }
}
