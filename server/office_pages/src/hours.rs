//! When a store takes payments: its hours by weekday and on single days.

mod form;

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{
    limits::Field,
    seen,
    store::{StoreHead, around},
};
pub use form::{DateLine, DayLines, HoursForm, Times, names, part};

/// Most times on one day.
pub const SPANS_MAX: usize = 4;

/// Whether there are hours: `always` or `hours`.
pub const MODE: &str = "mode";
/// A single day.
pub const DATE: &str = "date";
/// Another line is wanted, for a day of [`WEEK`] or a [`DATE`]; nothing is saved.
pub const MORE: &str = "more";
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

/// The page of a store's hours.
#[derive(Clone, Debug)]
pub struct HoursPage {
    /// Which store.
    pub head: StoreHead,
    /// When payments are taken.
    pub form: HoursForm,
    /// What it was filled in over.
    pub seen: String,
}

/// Hours as they are, to be read: days, and their times.
pub(crate) fn shown(frame: &StudioFrame, lines: &[[String; 2]]) -> AnyView {
    if lines.is_empty() {
        let always = frame.texts.get("office-hours-shown-always");
        return view! { <p>{always}</p> }.into_any();
    }
    let lines: Vec<_> = lines
        .iter()
        .cloned()
        .map(|[day, times]| view! { <dt>{day}</dt><dd><bdi>{times}</bdi></dd> })
        .collect();
    view! { <dl class="facts hours-shown">{lines}</dl> }.into_any()
}

/// The whole document.
pub fn hours_page(frame: &StudioFrame, page: &HoursPage) -> String {
    let (texts, form) = (&frame.texts, &page.form);
    let modes = [
        ("always", "office-hours-always"),
        ("hours", "office-hours-by"),
    ];
    let mode = |(value, key)| {
        let checked = (value == "hours") == form.has_hours;
        let words = texts.get(key);
        view! {
            <label class="choice">
                <input type="radio" name=MODE value=value checked=checked/><span>{words}</span>
            </label>
        }
    };
    let choices: Vec<_> = modes.into_iter().map(mode).collect();
    let mode_now = seen::chosen_now(frame, &form.beside, MODE, |now| {
        let mut known = modes.into_iter();
        let key = known.find(|(value, _)| *value == now);
        key.map_or_else(String::new, |(_, key)| texts.get(key))
    });
    let week: Vec<_> = WEEK
        .into_iter()
        .zip(&form.week)
        .map(|((day, key), lines)| weekday(frame, form, [day, key], lines))
        .collect();
    let dates: Vec<_> = form.dates.iter().map(|line| date(frame, line)).collect();
    let zone = texts.with("office-hours-zone", &[("zone", &form.zone)]);
    let body = view! {
        <section class="card card-form" aria-labelledby="hours">
            <h2 id="hours">{texts.get("office-hours-title")}</h2>
            <form method="post" action=format!("{}/hours", page.head.to) class="stack hours-form">
                {frame.form_field()}
                {seen::field(&page.seen)}
                // Whoever presses Enter saves: the first button of a form is the one that counts then.
                <button class="for-enter" type="submit" tabindex="-1" aria-hidden="true"></button>
                <div class="places-chosen" role="radiogroup" aria-labelledby="hours">{choices}</div>
                {mode_now}
                <p class="soft">{texts.get("office-hours-explain")}" "{zone}</p>
                <p class="soft hours-rest">{texts.get("office-hours-rest")}</p>
                <div class="hours-week">{week}</div>
                <fieldset class="places-chosen">
                    <legend>{texts.get("office-hours-dates")}</legend>
                    <p class="soft">{texts.get("office-hours-dates-explain")}</p>
                    {dates}
                    {seen::now(frame, &form.beside, DATE)}
                    {more(frame, DATE, texts.get("office-hours-more-day"))}
                </fieldset>
                <button class="button" type="submit">{texts.get("office-hours-save")}</button>
            </form>
        </section>
    };
    around(frame, &page.head, "/hours", body.into_any())
}

/// The button for another line.
fn more(frame: &StudioFrame, day: &'static str, said: String) -> AnyView {
    let words = frame.texts.get(if day == DATE {
        "office-hours-more-day"
    } else {
        "office-hours-more"
    });
    view! {
        <button class="quiet quiet-lined hours-more" type="submit" name=MORE value=day aria-label=said>{words}</button>
    }
    .into_any()
}

/// A field for a time. One that no clock shows stands in a field for text: one for times would not show it.
fn clock(name: String, said: String, field: &Field, is_new: bool) -> impl IntoView + use<> {
    let wrong = field.is_wrong.then_some("true");
    let is_time = field.text.is_empty() || !field.is_wrong;
    let kind = if is_time { "time" } else { "text" };
    view! {
        <input name=name type=kind aria-label=said aria-invalid=wrong maxlength="12" dir="ltr"
            autofocus=is_new value=field.text.clone()/>
    }
}

fn problem(frame: &StudioFrame, key: Option<&'static str>) -> Option<AnyView> {
    let words = key.map(|key| frame.texts.get(key))?;
    Some(view! { <p class="wrong-here">{words}</p> }.into_any())
}

fn weekday(
    frame: &StudioFrame,
    form: &HoursForm,
    [day, key]: [&'static str; 2],
    lines: &DayLines,
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let name = texts.get(key);
    let is_added = form.added.as_deref() == Some(day);
    let spans: Vec<_> = names(day)
        .into_iter()
        .zip(&lines.times)
        .enumerate()
        .map(|(at, ([from, until], [begins, ends]))| {
            let said = |key| texts.with(key, &[("day", &name)]);
            let is_new = is_added && at.saturating_add(1) == lines.times.len();
            let begins = clock(from, said("office-hours-from"), begins, is_new);
            let ends = clock(until, said("office-hours-until"), ends, false);
            view! { <div class="hours-span">{begins}<span aria-hidden="true">"–"</span>{ends}</div> }
        })
        .collect();
    let said = texts.with("office-hours-more-of", &[("day", &name)]);
    let more = (lines.times.len() < SPANS_MAX).then(|| more(frame, day, said));
    view! {
        <div class="hours-day" role="group" aria-label=name.clone()>
            <span class="hours-name">{name.clone()}</span>
            <div class="hours-spans">
                {spans}
                {problem(frame, lines.problem)}
                {seen::now(frame, &form.beside, day)}
                {more}
            </div>
        </div>
    }
}

fn date(frame: &StudioFrame, line: &DateLine) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let [from, until] = &line.times;
    let said = |key| texts.with(key, &[("day", &line.day.text)]);
    let begins = clock(
        format!("{DATE}-from"),
        said("office-hours-from"),
        from,
        false,
    );
    let ends = clock(
        format!("{DATE}-until"),
        said("office-hours-until"),
        until,
        false,
    );
    let wrong = line.day.is_wrong.then_some("true");
    let is_date = line.day.text.is_empty() || !line.day.is_wrong;
    let kind = if is_date { "date" } else { "text" };
    let day = line.day.text.clone();
    view! {
        <div class="hours-day hours-date">
            <input name=DATE type=kind aria-label=texts.get("office-hours-date") aria-invalid=wrong
                maxlength="12" value=day/>
            <div class="hours-spans">
                <div class="hours-span">{begins}<span aria-hidden="true">"–"</span>{ends}</div>
                {problem(frame, line.problem)}
            </div>
        </div>
    }
}
