//! One store: whether it takes payments now, when it does, and how much may be paid.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    code_form::{self, RulesForm},
    hours::{self, HoursForm},
    opening::{self, NowForm},
    payment::Notice,
    seen,
};

/// What the page says.
#[derive(Clone, Debug)]
pub struct StorePage {
    /// The store's name.
    pub name: Spoken,
    /// Its page here.
    pub to: String,
    /// What counts for its codes: amounts and the note.
    pub rules: RulesForm,
    /// What its forms were filled in over.
    pub seen: String,
    /// Whether payments are taken now.
    pub now: NowForm,
    /// When they are.
    pub hours: HoursForm,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn store_page(frame: &StudioFrame, page: &StorePage) -> String {
    let texts = &frame.texts;
    let Spoken { text, language } = page.name.clone();
    let title = text.clone();
    let notice = page.notice.as_ref().map(Notice::view);
    let now = opening::now(frame, &page.to, &page.now);
    let rules = rules(frame, page);
    let hours = hours::hours(frame, page);
    frame::render(frame, &title, Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head"><h1><bdi lang=language>{text}</bdi></h1></div>
            {notice}
            {now}
            {hours}
            {rules}
        }
    })
}

fn rules(frame: &StudioFrame, page: &StorePage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let form = &page.rules;
    view! {
        <section class="card card-form" aria-labelledby="rules">
            <h2 id="rules">{texts.get("office-store-rules")}</h2>
            <form method="post" action=page.to.clone() class="stack">
                {frame.form_field()}
                {seen::field(&page.seen)}
                <p class="soft">{texts.get("office-store-rules-explain")}</p>
                {code_form::amounts(frame, form, "office-store-amounts-explain")}
                {code_form::bounds(frame, form)}
                {code_form::note(frame, form)}
                <button class="button" type="submit">{texts.get("office-code-save")}</button>
            </form>
        </section>
    }
}
