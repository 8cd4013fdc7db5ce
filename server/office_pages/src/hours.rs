//! When a store takes payments: whether it does now, a pause, and its hours by weekday and on single days.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{limits::Field, seen, store::StorePage};

/// How long a pause is: one of [`PAUSES`], or [`AT`].
pub const FOR: &str = "for";
/// A pause until a time.
pub const AT: &str = "at";
/// That time.
pub const TIME: &str = "time";
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
/// Times of a day that fit into the form.
pub const SPANS: usize = 2;
/// Pauses there are to choose from, with the keys of their texts.
pub const PAUSES: [(&str, &str); 4] = [
    ("30", "office-pause-half"),
    ("60", "office-pause-hour"),
    ("today", "office-pause-today"),
    ("open", "office-pause-open"),
];

/// What the page says of it.
#[derive(Clone, Debug, Default)]
pub struct HoursForm {
    /// Whether payments are taken now.
    pub is_open: bool,
    /// Until when not, if that is known.
    pub until: Option<String>,
    /// Whether somebody paused it.
    pub is_paused: bool,
    /// The zone whose clocks these are.
    pub zone: String,
    /// Whether there are hours at all.
    pub has_hours: bool,
    /// By weekday, from Monday on: from and until.
    pub week: Vec<[Times; SPANS]>,
    /// Single days, with some that are empty.
    pub dates: Vec<(String, Times)>,
}

/// From and until.
pub type Times = [Field; 2];

/// The names of a day's fields.
pub fn names(day: &str) -> [[String; 2]; SPANS] {
    [1, 2].map(|number| ["from", "until"].map(|end| format!("{day}-{end}-{number}")))
}

/// Whether payments are taken, and a pause.
pub(crate) fn now(frame: &StudioFrame, to: &str, form: &HoursForm) -> AnyView {
    let texts = &frame.texts;
    let (class, words) = match (&form.until, form.is_open) {
        (_, true) => ("tag tag-good", texts.get("office-hours-open")),
        (Some(time), false) => {
            let words = texts.with("office-hours-closed-until", &[("time", time)]);
            ("tag tag-grave", words)
        }
        (None, false) => ("tag tag-grave", texts.get("office-hours-closed")),
    };
    let again = form.is_paused.then(|| {
        view! {
            <form method="post" action=format!("{to}/open")>
                {frame.form_field()}
                <button class="button" type="submit">{texts.get("office-pause-end")}</button>
            </form>
        }
    });
    let pause = (!form.is_paused).then(|| pause(frame, to));
    view! {
        <section class="card" aria-labelledby="now">
            <h2 id="now">{texts.get("office-hours-now")}</h2>
            <p><span class=class>{words}</span></p>
            {again}
            {pause}
        </section>
    }
    .into_any()
}

fn pause(frame: &StudioFrame, to: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let buttons: Vec<_> = PAUSES
        .into_iter()
        .map(|(value, key)| {
            let words = texts.get(key);
            view! {
                <button class="quiet quiet-lined" type="submit" name=FOR value=value>{words}</button>
            }
        })
        .collect();
    view! {
        <form method="post" action=format!("{to}/pause") class="stack">
            {frame.form_field()}
            <p class="soft">{texts.get("office-pause-explain")}</p>
            <div class="settling">{buttons}</div>
            <div class="settling">
                <div class="field">
                    <label for=TIME>{texts.get("office-pause-until")}</label>
                    <input id=TIME name=TIME type="time"/>
                </div>
                <button class="quiet quiet-lined" type="submit" name=FOR value=AT>
                    {texts.get("office-pause-until-button")}
                </button>
            </div>
        </form>
    }
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
    spans: &[Times; SPANS],
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
        <div class="hours-day">
            <input name=DATE type="date" aria-label=texts.get("office-hours-date") value=day/>
            <div class="hours-spans">
                <div class="hours-span">{begins}<span aria-hidden="true">"–"</span>{ends}</div>
            </div>
        </div>
    }
}
