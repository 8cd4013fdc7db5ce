//! Whether a store takes payments now, and what its people can do about that at once: pause, end a pause, or take
//! payments outside of its hours.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{
    code::WHY,
    code_form::{self, REASON},
    limits::Field,
    seen,
};

/// For how long, or until when: one of [`PAUSES`] or [`OPENINGS`], or [`AT`].
pub const FOR: &str = "for";
/// Until a time.
pub const AT: &str = "at";
/// That time.
pub const TIME: &str = "time";
/// Until when, as it was asked once more: in milliseconds since 1970.
pub const SURE: &str = "sure";
/// As the hours say.
pub const HOURS: &str = "hours";
/// Until it would close next.
pub const NEXT: &str = "next";
/// Pauses there are to choose from, with the keys of their texts.
pub const PAUSES: [(&str, &str); 4] = [
    ("30", "office-pause-half"),
    ("60", "office-pause-hour"),
    ("today", "office-pause-today"),
    ("open", "office-pause-open"),
];
/// Openings there are to choose from besides [`NEXT`], with the keys of their texts.
pub const OPENINGS: [(&str, &str); 2] = [("30", "office-open-half"), ("60", "office-open-hour")];

/// What the page says of it.
#[derive(Clone, Debug, Default)]
pub struct NowForm {
    /// Whether payments are taken now.
    pub is_open: bool,
    /// The same in words, and until when.
    pub words: String,
    /// Why not, as customers read it.
    pub why: String,
    /// What can be done about it.
    pub ways: Ways,
    /// What was done by hand, as whoever presses a button saw it.
    pub seen: String,
    /// When it would close next by its hours; none where that isn't known.
    pub closes: Option<String>,
    /// The reason in the form.
    pub why_field: Field,
    /// The time in the form of a pause, and in the one of an opening.
    pub times: [Field; 2],
    /// What is asked once more before it is done.
    pub sure: Option<Sure>,
}

/// That it would be for longer than somebody may have meant.
#[derive(Clone, Debug, Default)]
pub struct Sure {
    /// The question, with until when.
    pub words: String,
    /// The button's words.
    pub button: String,
    /// Where the form goes: below the store's page.
    pub deed: &'static str,
    /// What it was sent with.
    pub fields: Vec<[String; 2]>,
}

/// What can be done about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Ways {
    /// It is open: it can pause.
    #[default]
    Pause,
    /// It is open outside of its hours: that can end, or it can pause.
    Overruled,
    /// It pauses: it can open again.
    Paused,
    /// It pauses, and its hours say that it is closed: it can be opened all the same. That it stays closed when the
    /// pause ends, if it does.
    PausedAndShut(Option<String>),
    /// Its hours say that it is closed: it can be opened all the same, and can pause.
    Shut,
}

/// Whether payments are taken, and a pause.
pub(crate) fn now(frame: &StudioFrame, to: &str, form: &NowForm) -> AnyView {
    let texts = &frame.texts;
    let class = if form.is_open {
        "tag tag-good"
    } else {
        "tag tag-grave"
    };
    let why = (!form.why.is_empty()).then(|| view! { <p><q dir="auto">{form.why.clone()}</q></p> });
    let by_hours = |key| by_hours(frame, [to, &form.seen], key);
    let asked = form.sure.as_ref();
    let asked = asked.map(|asked| sure(frame, [to, &form.seen], asked));
    let ways = match &form.ways {
        Ways::Pause => pause(frame, to, form),
        Ways::Overruled => {
            view! { {by_hours("office-open-hours")}{pause(frame, to, form)} }.into_any()
        }
        Ways::Paused => by_hours("office-pause-end"),
        Ways::PausedAndShut(hours) => {
            let hours = hours
                .clone()
                .map(|hours| view! { <p class="soft">{hours}</p> });
            view! { {hours}{by_hours("office-pause-end-hours")}{open(frame, to, form)} }.into_any()
        }
        Ways::Shut => view! { {open(frame, to, form)}{pause(frame, to, form)} }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby="now">
            <h2 id="now">{texts.get("office-hours-now")}</h2>
            <p><span class=class>{form.words.clone()}</span></p>
            {why}
            {asked.unwrap_or(ways)}
        </section>
    }
    .into_any()
}

/// What was asked for, with until when, before it is done.
fn sure(frame: &StudioFrame, [to, seen]: [&str; 2], asked: &Sure) -> AnyView {
    let Sure {
        words,
        button,
        deed,
        fields,
    } = asked.clone();
    let fields: Vec<_> = fields
        .into_iter()
        .map(|[name, value]| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let back = frame.texts.get("office-now-back");
    view! {
        <form method="post" action=format!("{to}/{deed}") class="stack">
            {frame.form_field()}
            {seen::field(seen)}
            {fields}
            <p class="alert" role="alert">{words}</p>
            <button class="button" type="submit">{button}</button>
            <a class="button button-plain" href=to.to_owned()>{back}</a>
        </form>
    }
    .into_any()
}

/// What was done by hand ends, and its hours count.
fn by_hours(frame: &StudioFrame, [to, seen]: [&str; 2], key: &'static str) -> AnyView {
    let words = frame.texts.get(key);
    view! {
        <form method="post" action=format!("{to}/open")>
            {frame.form_field()}
            {seen::field(seen)}
            <button class="button" type="submit" name=FOR value=HOURS>{words}</button>
        </form>
    }
    .into_any()
}

/// First in a form whose buttons each do something else: Enter in a field presses the first one, and nobody who
/// typed a reason has said for how long.
fn nothing() -> impl IntoView + use<> {
    view! { <button type="submit" hidden disabled></button> }
}

fn buttons(frame: &StudioFrame, all: &[(&'static str, &'static str)]) -> Vec<AnyView> {
    let button = |(value, key): &(&'static str, &'static str)| {
        let words = frame.texts.get(key);
        view! { <button class="quiet quiet-lined" type="submit" name=FOR value=*value>{words}</button> }
            .into_any()
    };
    all.iter().map(button).collect()
}

/// Until a time: the field, by its id, its label and its button.
fn until(frame: &StudioFrame, id: &'static str, keys: [&'static str; 2], field: &Field) -> AnyView {
    let [label, button] = keys.map(|key| frame.texts.get(key));
    let wrong = field.is_wrong.then_some("true");
    // What no clock shows stands in a field for text.
    let is_time = field.text.is_empty() || !field.is_wrong;
    let kind = if is_time { "time" } else { "text" };
    view! {
        <div class="settling until">
            <div class="field">
                <label for=id>{label}</label>
                <input id=id name=TIME type=kind dir="ltr" maxlength="12" aria-invalid=wrong
                    value=field.text.clone()/>
            </div>
            <button class="quiet quiet-lined" type="submit" name=FOR value=AT>{button}</button>
        </div>
    }
    .into_any()
}

fn open(frame: &StudioFrame, to: &str, form: &NowForm) -> AnyView {
    let texts = &frame.texts;
    let [_, opened] = &form.times;
    let next = form.closes.as_ref().map(|time| {
        let words = texts.with("office-open-next", &[("time", time)]);
        view! { <button class="button" type="submit" name=FOR value=NEXT>{words}</button> }
    });
    view! {
        <form method="post" action=format!("{to}/open") class="stack">
            {nothing()}
            {frame.form_field()}
            {seen::field(&form.seen)}
            <h3>{texts.get("office-open-title")}</h3>
            <p class="soft">{texts.get("office-open-explain")}</p>
            <div class="settling">{next}{buttons(frame, &OPENINGS)}</div>
            {until(frame, "open-until", ["office-open-until", "office-open-until-button"], opened)}
        </form>
    }
    .into_any()
}

fn pause(frame: &StudioFrame, to: &str, form: &NowForm) -> AnyView {
    let texts = &frame.texts;
    let [paused, _] = &form.times;
    let why = code_form::line(WHY, texts.get("office-code-why"), &form.why_field, REASON);
    view! {
        <form method="post" action=format!("{to}/pause") class="stack">
            {nothing()}
            {frame.form_field()}
            {seen::field(&form.seen)}
            <h3>{texts.get("office-pause-title")}</h3>
            <p class="soft">{texts.get("office-pause-explain")}</p>
            {why}
            <div class="settling">{buttons(frame, &PAUSES)}</div>
            {until(frame, TIME, ["office-pause-until", "office-pause-until-button"], paused)}
        </form>
    }
    .into_any()
}
