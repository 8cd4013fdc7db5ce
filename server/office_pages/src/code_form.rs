//! How customers pay at a code, as a form: which amounts, within what, and whether with a note.

use leptos::prelude::*;
use studio_pages::StudioFrame;

use crate::{
    limits::Field,
    seen::{self, Beside, Fields},
};

/// What a code is called.
pub const LABEL: &str = "label";
/// How the amount is found: one of [`KINDS`].
pub const KIND: &str = "kind";
/// An amount that is offered; several fields.
pub const AMOUNT: &str = "amount";
/// Smallest amount.
pub const MIN: &str = "min";
/// Largest amount.
pub const MAX: &str = "max";
/// Whether there is a note: one of [`NOTES`].
pub const NOTE: &str = "note";
/// The shop's own word for it.
pub const NOTE_LABEL: &str = "note-label";
/// Whether the store's other codes get the same.
pub const SPREAD: &str = "spread";

/// What is as the store says, among [`KINDS`] and [`NOTES`].
pub const STORE: &str = "store";
/// Ways to find an amount, with the keys of their texts.
pub const KINDS: [(&str, &str); 4] = [
    (STORE, "office-code-kind-store"),
    ("open", "office-code-kind-open"),
    ("choice", "office-code-kind-choice"),
    ("fixed", "office-code-kind-fixed"),
];
/// What may be said of the note, with the keys of their texts.
pub const NOTES: [(&str, &str); 4] = [
    (STORE, "office-code-note-store"),
    ("none", "office-code-note-none"),
    ("may", "office-code-note-may"),
    ("needed", "office-code-note-needed"),
];

/// A form, as it is filled in.
#[derive(Clone, Debug, Default)]
pub struct RulesForm {
    /// One of [`KINDS`].
    pub kind: String,
    /// The amounts that are offered, as many fields as there are.
    pub amounts: Vec<Field>,
    /// Smallest amount.
    pub min: Field,
    /// Largest amount.
    pub max: Field,
    /// One of [`NOTES`].
    pub note: String,
    /// The shop's own word for it.
    pub note_label: Field,
    /// The currency's code.
    pub currency: String,
    /// What store, merchant and installation allow, as a sentence.
    pub bounds: String,
    /// What the store says where nothing is said here; `None` where it is the store that is set.
    pub of_store: Option<OfStore>,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
}

/// Which field an input is part of: the amounts say nothing without how one is found, nor a word for a note without
/// the note.
pub fn part(name: &str) -> &str {
    match name {
        AMOUNT => KIND,
        NOTE_LABEL => NOTE,
        other => other,
    }
}

impl RulesForm {
    /// What is in it, for a look at what is other.
    pub fn fields(&self) -> Fields {
        let one = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let amounts = self.amounts.iter().map(|field| one(AMOUNT, &field.text));
        let others = [
            one(KIND, &self.kind),
            one(MIN, &self.min.text),
            one(MAX, &self.max.text),
            one(NOTE, &self.note),
            one(NOTE_LABEL, &self.note_label.text),
        ];
        amounts.chain(others).collect()
    }
}

/// What a store says for its codes, in words.
#[derive(Clone, Debug, Default)]
pub struct OfStore {
    /// The amounts.
    pub amounts: String,
    /// The note.
    pub note: String,
}

/// A line of text with its label; what stands below it is named by its id.
pub(crate) fn line(
    name: &'static str,
    label: String,
    field: &Field,
    more: Line,
) -> impl IntoView + use<> {
    let wrong = field.is_wrong.then_some("true");
    let Line { mode, dir, max } = more;
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input id=name name=name type="text" inputmode=mode dir=dir autocomplete="off" maxlength=max
                aria-invalid=wrong value=field.text.clone()/>
        </div>
    }
}

/// How a line is typed.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) mode: &'static str,
    pub(crate) dir: &'static str,
    pub(crate) max: &'static str,
}

/// For words.
pub(crate) const WORDS: Line = Line {
    mode: "text",
    dir: "auto",
    max: "128",
};
/// For a reason that customers read: as long as one may be.
pub(crate) const REASON: Line = Line {
    max: "120",
    ..WORDS
};
/// For amounts.
pub(crate) const MONEY: Line = Line {
    mode: "decimal",
    dir: "ltr",
    max: "40",
};

/// Buttons of which one is pressed: values with their words.
fn choices(
    name: &'static str,
    all: Vec<(&'static str, String)>,
    chosen: &str,
) -> impl IntoView + use<> {
    let button = |(value, words): (&'static str, String)| {
        let checked = value == chosen;
        view! {
            <label class="choice">
                <input type="radio" name=name value=value checked=checked/><span>{words}</span>
            </label>
        }
    };
    all.into_iter().map(button).collect::<Vec<_>>()
}

/// What somebody else has chosen meanwhile.
fn chosen_now(
    frame: &StudioFrame,
    form: &RulesForm,
    name: &str,
    all: &[(&'static str, String)],
) -> Option<AnyView> {
    seen::chosen_now(frame, &form.beside, name, |now| {
        let known = all.iter().find(|(value, _)| *value == now);
        known.map_or_else(String::new, |(_, words)| words.clone())
    })
}

/// The amounts that are offered, below each other or side by side.
pub(crate) fn amounts(frame: &StudioFrame, form: &RulesForm, explained: &'static str) -> AnyView {
    let texts = &frame.texts;
    let field = |(at, field): (usize, &Field)| {
        let number = at.saturating_add(1).to_string();
        let said = texts.with("office-code-amount", &[("number", &number)]);
        let wrong = field.is_wrong.then_some("true");
        view! {
            <input name=AMOUNT type="text" inputmode="decimal" dir="ltr" autocomplete="off" maxlength="40"
                aria-label=said aria-describedby="amounts-for" aria-invalid=wrong
                value=field.text.clone()/>
        }
    };
    let fields: Vec<_> = form.amounts.iter().enumerate().map(field).collect();
    view! {
        <fieldset class="places-chosen">
            <legend>
                {texts.with("office-code-amounts", &[("currency", &form.currency)])}
            </legend>
            <div class="amount-fields">{fields}</div>
            {seen::now(frame, &form.beside, AMOUNT)}
            <p id="amounts-for" class="soft">{texts.get(explained)}</p>
        </fieldset>
    }
    .into_any()
}

/// The smallest and the largest amount.
pub(crate) fn bounds(frame: &StudioFrame, form: &RulesForm) -> AnyView {
    let texts = &frame.texts;
    let min = line(MIN, texts.get("office-code-min"), &form.min, MONEY);
    let max = line(MAX, texts.get("office-code-max"), &form.max, MONEY);
    let within = form.bounds.clone();
    let now = |name| seen::now(frame, &form.beside, name);
    view! {
        <div class="limits-fields"><div>{min}{now(MIN)}</div><div>{max}{now(MAX)}</div></div>
        <p class="soft">{within}</p>
    }
    .into_any()
}

/// Whether there is a note, and what it is called.
pub(crate) fn note(frame: &StudioFrame, form: &RulesForm) -> AnyView {
    let texts = &frame.texts;
    let words = |(value, key): (&'static str, &'static str)| match (&form.of_store, value) {
        (None, STORE) => None,
        (Some(store), STORE) => Some((value, texts.with(key, &[("note", &store.note)]))),
        (_, value) => Some((value, texts.get(key))),
    };
    let all: Vec<_> = NOTES.into_iter().filter_map(words).collect();
    let now = chosen_now(frame, form, NOTE, &all);
    let label = texts.get("office-code-note-label");
    let note_label = line(
        NOTE_LABEL,
        label,
        &form.note_label,
        Line { max: "40", ..WORDS },
    );
    view! {
        <fieldset class="places-chosen">
            <legend>{texts.get("office-code-note")}</legend>
            {choices(NOTE, all, &form.note)}
            {now}
        </fieldset>
        {note_label}
        {seen::now(frame, &form.beside, NOTE_LABEL)}
        <p class="soft">{texts.get("office-code-note-explain")}</p>
    }
    .into_any()
}

/// The fields of a code.
pub(crate) fn fields(frame: &StudioFrame, form: &RulesForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let store = form.of_store.clone().unwrap_or_default();
    let words = |(value, key): (&'static str, &'static str)| match value {
        STORE => (value, texts.with(key, &[("amounts", &store.amounts)])),
        value => (value, texts.get(key)),
    };
    let kinds: Vec<_> = KINDS.into_iter().map(words).collect();
    let now = chosen_now(frame, form, KIND, &kinds);
    view! {
        <fieldset class="places-chosen">
            <legend>{texts.get("office-code-kind")}</legend>
            {choices(KIND, kinds, &form.kind)}
            {now}
        </fieldset>
        {amounts(frame, form, "office-code-amounts-explain")}
        {bounds(frame, form)}
        {note(frame, form)}
    }
}
