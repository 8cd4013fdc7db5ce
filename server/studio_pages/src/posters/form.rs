//! What can be chosen for one code, and the buttons that download it: one plain form.

use leptos::prelude::*;

use super::{LANGUAGE_FIELDS, PosterPage};
use crate::frame::StudioFrame;

/// The same languages' labels.
const LANGUAGE_LABELS: [&str; 3] = [
    "studio-posters-first",
    "studio-posters-second",
    "studio-posters-third",
];
/// Formats, by their word in addresses.
const FORMATS: [(&str, &str); 3] = [
    ("pdf", "studio-posters-pdf"),
    ("svg", "studio-posters-svg"),
    ("png", "studio-posters-png"),
];

/// Sizes by their word in forms, and languages by tag and own name, each with whether it is chosen.
#[derive(Clone, Debug)]
pub struct Choices {
    /// What can be printed.
    pub sheets: Vec<(&'static str, bool)>,
    /// The first to the third language.
    pub languages: [Vec<(String, String, bool)>; 3],
}

/// The fields for what is printed and in which languages.
pub fn choices(frame: &StudioFrame, choices: &Choices) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let sheets = choices.sheets.iter().map(|&(word, chosen)| {
        let name = texts.get(sheet_key(word));
        view! { <option value=word selected=chosen>{name}</option> }
    });
    let sheets: Vec<_> = sheets.collect();
    let languages: Vec<_> = LANGUAGE_FIELDS
        .into_iter()
        .zip(LANGUAGE_LABELS)
        .zip(choices.languages.iter().cloned())
        .map(|((field, label), choices)| language(frame, field, label, choices))
        .collect();
    view! {
        <div class="field">
            <label for="what">{texts.get("studio-posters-what")}</label>
            <select id="what" name="what">{sheets}</select>
        </div>
        {languages}
    }
}

pub(super) fn form(frame: &StudioFrame, page: &PosterPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let downloads: Vec<_> = FORMATS
        .into_iter()
        .map(|(format, key)| {
            let to = format!("{}/{format}", page.at);
            // What most people print is offered first, the others beside it.
            let class = if format == "pdf" {
                "button"
            } else {
                "button button-plain"
            };
            view! {
                <button class=class type="submit" formaction=to>{texts.get(key)}</button>
            }
        })
        .collect();
    let draft = page
        .looks
        .draft
        .then(|| view! { <input type="hidden" name="draft" value="1"/> });
    view! {
        <form class="stack" method="get" action=page.at.clone() data-at-once="">
            {draft}
            {choices(frame, &page.choices)}
            <button class="button button-plain" type="submit" data-show-again="">{texts.get("studio-posters-show")}</button>
            <h2>{texts.get("studio-posters-download")}</h2>
            <div class="downloads">{downloads}</div>
            <p class="soft">{texts.get("studio-posters-explain")}</p>
        </form>
    }
}

/// The name of what can be printed.
fn sheet_key(word: &str) -> &'static str {
    match word {
        "a4" => "studio-posters-what-wall",
        "a6" => "studio-posters-what-table",
        "sticker" => "studio-posters-what-sticker",
        "code" => "studio-posters-what-code",
        _ => "studio-posters-what-counter",
    }
}

fn language(
    frame: &StudioFrame,
    field: &'static str,
    label: &'static str,
    choices: Vec<(String, String, bool)>,
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let none = (field != "first").then(|| {
        view! { <option value="">{texts.get("studio-posters-none")}</option> }
    });
    let options: Vec<_> = choices
        .into_iter()
        .map(|(tag, name, chosen)| {
            view! { <option value=tag.clone() lang=tag selected=chosen>{name}</option> }
        })
        .collect();
    let label = texts.get(label);
    view! {
        <div class="field">
            <label for=field>{label}</label>
            <select id=field name=field>{none}{options}</select>
        </div>
    }
}
