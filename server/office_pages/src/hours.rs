//! When a store takes payments: its hours by weekday and on single days.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{limits::Field, seen, store::StorePage};

/// Most times on one day.
pub const SPANS_MAX: usize = 4;

/// Whether there are hours: `always` or `hours`.
pub const MODE: &str = "mode";
/// A single day.
pub const DATE: &str = "date";
/// The weekdays, from Monday on, with the keys of their names.
pub const WEEK: [(&str, &str); 7] = [
    ("mon", "office-hours-mon"),
    ("tue", "office-hours-tue"),
    ("wed", "office-hours-wed"),
    ("thu", "office-hours-thu"),
    ("fri", "office-hours-fri"),
    ("sat", "office-hours-sat"),
    ("sun", "office-hours-sun"),
];
/// What the page says of it.
#[derive(Clone, Debug, Default)]
pub struct HoursForm {
    /// The zone whose clocks these are.
    pub zone: String,
    /// Whether there are hours at all.
    pub has_hours: bool,
    /// By weekday, from Monday on: the times there are, and one more where there is room.
    pub week: Vec<Vec<Times>>,
    /// Single days, with some that are empty; one with several times is there as often.
    pub dates: Vec<(String, Times)>,
}

/// From and until.
pub type Times = [Field; 2];

/// The names of a day's fields, as many as there may be.
pub fn names(day: &str) -> [[String; 2]; SPANS_MAX] {
    std::array::from_fn(|at| {
        let number = at.saturating_add(1);
        ["from", "until"].map(|end| format!("{day}-{end}-{number}"))
    })
}

/// The hours.
pub(crate) fn hours(frame: &StudioFrame, page: &StorePage) -> impl IntoView + use<> {
    let (texts, to, form) = (&frame.texts, &page.to, &page.hours);
    let seen = seen::field(&page.seen);
    let modes = [
        ("always", "office-hours-always"),
        ("hours", "office-hours-by"),
    ]
    .map(|(value, key)| {
        let checked = (value == "hours") == form.has_hours;
        let words = texts.get(key);
        view! {
            <label class="choice">
                <input type="radio" name=MODE value=value checked=checked/><span>{words}</span>
            </label>
        }
    });
    let modes: Vec<_> = modes.into_iter().collect();
    let week: Vec<_> = WEEK
        .into_iter()
        .zip(&form.week)
        .map(|((day, key), spans)| weekday(frame, day, key, spans))
        .collect();
    let dates: Vec<_> = form
        .dates
        .iter()
        .map(|(day, times)| date(frame, day, times))
        .collect();
    let zone = texts.with("office-hours-zone", &[("zone", &form.zone)]);
    view! {
        <section class="card card-form" aria-labelledby="hours">
            <h2 id="hours">{texts.get("office-hours-title")}</h2>
            <form method="post" action=format!("{to}/hours") class="stack">
                {frame.form_field()}
                {seen}
                <div class="places-chosen" role="radiogroup" aria-labelledby="hours">{modes}</div>
                <p class="soft">{texts.get("office-hours-explain")}" "{zone}</p>
                {week}
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-hours-dates")}</legend>
                    <p class="soft">{texts.get("office-hours-dates-explain")}</p>
                    {dates}
                </fieldset>
                <button class="button" type="submit">{texts.get("office-hours-save")}</button>
            </form>
        </section>
    }
}

fn clock(name: String, said: String, field: &Field) -> impl IntoView + use<> {
    let wrong = field.is_wrong.then_some("true");
    view! {
        <input name=name type="time" aria-label=said aria-invalid=wrong value=field.text.clone()/>
    }
}

fn weekday(
    frame: &StudioFrame,
    day: &'static str,
    key: &'static str,
    spans: &[Times],
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let name = texts.get(key);
    let spans: Vec<_> = names(day)
        .into_iter()
        .zip(spans)
        .map(|([from, until], [begins, ends])| {
            let said = |key| texts.with(key, &[("day", &name)]);
            let begins = clock(from, said("office-hours-from"), begins);
            let ends = clock(until, said("office-hours-until"), ends);
            view! { <div class="hours-span">{begins}<span aria-hidden="true">"–"</span>{ends}</div> }
        })
        .collect();
    view! {
        <div class="hours-day" role="group" aria-label=name.clone()>
            <span class="hours-name">{name.clone()}</span>
            <div class="hours-spans">{spans}</div>
        </div>
    }
}

fn date(frame: &StudioFrame, day: &str, times: &Times) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let [from, until] = times;
    let said = |key| texts.with(key, &[("day", day)]);
    let begins = clock(format!("{DATE}-from"), said("office-hours-from"), from);
    let ends = clock(format!("{DATE}-until"), said("office-hours-until"), until);
    let day = day.to_owned();
    view! {
        <div class="hours-day hours-date">
            <input name=DATE type="date" aria-label=texts.get("office-hours-date") value=day/>
            <div class="hours-spans">
                <div class="hours-span">{begins}<span aria-hidden="true">"–"</span>{ends}</div>
            </div>
        </div>
    }
}
