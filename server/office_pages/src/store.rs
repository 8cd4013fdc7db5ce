//! One store: whether it takes payments now, when it does, and how much may be paid. Each of the forms that are long
//! has a page of its own, so that saving one loses nothing that was typed into another.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    code_form::{self, RulesForm},
    hours,
    opening::{self, NowForm},
    payment::Notice,
    seen,
};

/// What stands above each page of a store.
#[derive(Clone, Debug)]
pub struct StoreHead {
    /// The store's name.
    pub name: Spoken,
    /// Its page here.
    pub to: String,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct StorePage {
    /// Which store.
    pub head: StoreHead,
    /// Whether payments are taken now.
    pub now: NowForm,
    /// When they are, line by line: days, and their times.
    pub hours: Vec<[String; 2]>,
    /// What counts for its codes, in words.
    pub rules: Vec<String>,
}

/// What counts for a store's codes, as a form.
#[derive(Clone, Debug)]
pub struct StoreRulesPage {
    /// Which store.
    pub head: StoreHead,
    /// Amounts and the note.
    pub rules: RulesForm,
    /// What it was filled in over.
    pub seen: String,
}

/// The page of a store itself.
pub fn store_page(frame: &StudioFrame, page: &StorePage) -> String {
    let texts = &frame.texts;
    let head = &page.head;
    let now = opening::now(frame, &head.to, &page.now);
    let hours = hours::shown(frame, &page.hours);
    let rules = page.rules.iter().cloned();
    let rules: Vec<_> = rules.map(|line| view! { <p>{line}</p> }).collect();
    let (to_hours, to_rules) = (format!("{}/hours", head.to), format!("{}/rules", head.to));
    let body = view! {
        {now}
        <section class="card" aria-labelledby="hours">
            <h2 id="hours">{texts.get("office-hours-title")}</h2>
            {hours}
            <p class="settling"><a class="quiet quiet-lined" href=to_hours>{texts.get("office-hours-change")}</a></p>
        </section>
        <section class="card" aria-labelledby="rules">
            <h2 id="rules">{texts.get("office-store-rules")}</h2>
            {rules}
            <p class="settling"><a class="quiet quiet-lined" href=to_rules>{texts.get("office-store-rules-change")}</a></p>
        </section>
    };
    around(frame, head, "", body.into_any())
}

/// A store's pages: where they are below its own, and the keys of what they are called.
const PAGES: [(&str, &str); 3] = [
    ("", "office-hours-now"),
    ("/hours", "office-hours-title"),
    ("/rules", "office-store-rules"),
];

/// What stands around a page of a store, which is one of [`PAGES`], with the way to the others.
pub(crate) fn around(frame: &StudioFrame, head: &StoreHead, here: &str, body: AnyView) -> String {
    let texts = &frame.texts;
    let Spoken { text, language } = head.name.clone();
    let title = text.clone();
    let notice = head.notice.as_ref().map(Notice::view);
    let tab = |(below, key): (&str, &str)| {
        let current = (below == here).then_some("page");
        let to = format!("{}{below}", head.to);
        view! { <li><a href=to aria-current=current>{texts.get(key)}</a></li> }
    };
    let tabs: Vec<_> = PAGES.into_iter().map(tab).collect();
    frame::render(frame, &title, Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head"><h1><bdi lang=language>{text}</bdi></h1></div>
            <nav class="store-tabs" aria-label=texts.get("office-store-link")><ul>{tabs}</ul></nav>
            {notice}
            {body}
        }
    })
}

/// The page with the form of a store's rules.
pub fn store_rules_page(frame: &StudioFrame, page: &StoreRulesPage) -> String {
    let texts = &frame.texts;
    let form = &page.rules;
    let to = format!("{}/rules", page.head.to);
    let body = view! {
        <section class="card card-form" aria-labelledby="rules">
            <h2 id="rules">{texts.get("office-store-rules")}</h2>
            <form method="post" action=to class="stack">
                {frame.form_field()}
                {seen::field(&page.seen)}
                <p class="soft">{texts.get("office-store-rules-explain")}</p>
                {code_form::amounts(frame, form, "office-store-amounts-explain")}
                {code_form::bounds(frame, form)}
                {code_form::note(frame, form)}
                <button class="button" type="submit">{texts.get("office-code-save")}</button>
            </form>
        </section>
    };
    around(frame, &page.head, "/rules", body.into_any())
}
