//! One store: whether it takes payments now, when it does, and how much may be paid.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    code_form::{self, MAX, MIN, MONEY},
    hours::{self, HoursForm},
    limits::Field,
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
    /// What may be paid at once.
    pub amounts: AmountsForm,
    /// What its forms were filled in over.
    pub seen: String,
    /// When payments are taken.
    pub hours: HoursForm,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// What may be paid at once.
#[derive(Clone, Debug, Default)]
pub struct AmountsForm {
    /// Smallest amount.
    pub min: Field,
    /// Largest amount.
    pub max: Field,
    /// The currency's code.
    pub currency: String,
    /// What merchant and installation allow, in words.
    pub bounds: String,
}

/// The whole document.
pub fn store_page(frame: &StudioFrame, page: &StorePage) -> String {
    let texts = &frame.texts;
    let Spoken { text, language } = page.name.clone();
    let title = text.clone();
    let notice = page.notice.as_ref().map(Notice::view);
    let now = hours::now(frame, &page.to, &page.hours);
    let amounts = amounts(frame, page);
    let hours = hours::hours(frame, page);
    frame::render(frame, &title, Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head"><h1><bdi lang=language>{text}</bdi></h1></div>
            {notice}
            {now}
            {hours}
            {amounts}
        }
    })
}

fn amounts(frame: &StudioFrame, page: &StorePage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let form = &page.amounts;
    let min = code_form::line(MIN, texts.get("office-code-min"), &form.min, MONEY);
    let max = code_form::line(MAX, texts.get("office-code-max"), &form.max, MONEY);
    let title = texts.with("office-store-amounts", &[("currency", &form.currency)]);
    let within = texts.with("office-store-bounds", &[("bounds", &form.bounds)]);
    view! {
        <section class="card card-form" aria-labelledby="amounts">
            <h2 id="amounts">{title}</h2>
            <form method="post" action=page.to.clone() class="stack">
                {frame.form_field()}
                {seen::field(&page.seen)}
                <div class="limits-fields">{min}{max}</div>
                <p class="soft">{within}</p>
                <button class="button" type="submit">{texts.get("office-code-save")}</button>
            </form>
        </section>
    }
}
