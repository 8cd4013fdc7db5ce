//! The same rules for a store's other codes: first which these are and what they get, then the button.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{payment::Notice, seen};

/// What the page says.
#[derive(Clone, Debug)]
pub struct SpreadPage {
    /// What the code is called whose rules these are.
    pub label: String,
    /// Its page.
    pub to: String,
    /// The rules, in words.
    pub rules: Vec<String>,
    /// What the codes are called that get them.
    pub changing: Vec<String>,
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
    let count = u32::try_from(page.changing.len()).unwrap_or(u32::MAX);
    let those = |key: &str, names: &[String]| {
        let names = names.join(", ");
        let words = texts.with(key, &[("names", &names)]);
        (!names.is_empty()).then(|| view! { <p>{words}</p> })
    };
    let fixed = those("office-spread-fixed", &page.of_one_amount);
    let reach = those("office-spread-reach", &page.out_of_reach);
    let changing = those("office-spread-changing", &page.changing);
    let button = (count > 0).then(|| {
        let words = texts.count("office-spread-button", ("count", count), &[]);
        view! {
            <form method="post" action=format!("{}/spread", page.to) class="stack">
                {frame.form_field()}
                {seen::field(&page.seen)}
                <button class="button button-wide" type="submit">{words}</button>
            </form>
        }
    });
    let none = (count == 0).then(|| view! { <p>{texts.get("office-spread-none")}</p> });
    // The code itself is saved by then.
    let to = format!("{}?told=saved", page.to);
    let back = texts.get("office-spread-back");
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <div class="card card-narrow stack">
                <h1>{title}</h1>
                {notice}
                <ul class="found">{rules}</ul>
                {changing}
                {none}
                {fixed}
                {reach}
                {button}
                <a class="button button-plain" href=to>{back}</a>
            </div>
        }
    })
}
