//! When the business days of a merchant's stores begin.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::settings;

/// The field with the time.
pub const BEGINS: &str = "begins";

/// What the page says.
#[derive(Clone, Debug)]
pub struct DayPage {
    /// The stores, in their order.
    pub stores: Vec<StoreDay>,
    /// Whether a time was sent that none of these is.
    pub refused: bool,
}

/// One store's days.
#[derive(Clone, Debug)]
pub struct StoreDay {
    /// Where its form is sent to.
    pub to: String,
    /// What it is called.
    pub name: Spoken,
    /// How the day that is under way is counted.
    pub now: DayRuleSaid,
    /// How days will be counted, if otherwise: from which one, such as `2026-01-31`.
    pub next: Option<(String, DayRuleSaid)>,
    /// The times there are to choose from, such as `04:00`.
    pub choices: Vec<String>,
}

/// A rule in words.
#[derive(Clone, Debug)]
pub struct DayRuleSaid {
    /// When the day begins, such as `04:00`.
    pub begins: String,
    /// IANA name of the zone.
    pub zone: String,
}

/// The whole document.
pub fn day_page(frame: &StudioFrame, page: &DayPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-day-title");
    let refused = page.refused.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-day-refused")}</p> }
    });
    let stores: Vec<_> = page.stores.iter().map(|one| store(frame, one)).collect();
    let tabs = settings::tabs(frame, settings::DAYS);
    frame::render(frame, &title.clone(), Some(Section::Settings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-day-lead")}</p>
            </div>
            {tabs}
            {refused}
            {stores}
        }
    })
}

fn store(frame: &StudioFrame, one: &StoreDay) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = one.name.clone();
    let DayRuleSaid { begins, zone } = &one.now;
    let now = texts.with("office-day-now", &[("time", begins), ("zone", zone)]);
    let next = one.next.as_ref().map(|(day, rule)| {
        let said = [("day", day), ("time", &rule.begins), ("zone", &rule.zone)];
        let words = texts.with(
            "office-day-next",
            &said.map(|(name, value)| (name, &**value)),
        );
        view! { <p class="notice" role="status">{words}</p> }
    });
    let chosen = one.next.as_ref().map_or(begins, |(_, rule)| &rule.begins);
    let choices: Vec<_> = one
        .choices
        .iter()
        .map(|choice| {
            let selected = choice == chosen;
            view! { <option value=choice.clone() selected=selected>{choice.clone()}</option> }
        })
        .collect();
    let id = format!("begins-{}", one.to.rsplit('/').next().unwrap_or_default());
    view! {
        <section class="card stack">
            <h2><bdi lang=language>{text}</bdi></h2>
            <p>{now}</p>
            {next}
            <form method="post" action=one.to.clone() class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for=id.clone()>{texts.get("office-day-begins")}</label>
                    <select id=id.clone() name=BEGINS>{choices}</select>
                    <p class="soft">{texts.get("office-day-explain")}</p>
                </div>
                <button class="button" type="submit">{texts.get("office-day-save")}</button>
            </form>
        </section>
    }
}
