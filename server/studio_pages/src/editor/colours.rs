//! The colours: three for light pages, and three for dark ones that follow from them unless chosen.

use leptos::prelude::*;
use texts::Texts;

use super::{
    EditorPage,
    fields::COLOURS,
    parts::{invalid, said, said_id},
};

/// Labels and hints, in the order of [`COLOURS`].
const WORDS: [(&str, &str); 6] = [
    ("studio-colour-accent", "studio-colour-accent-hint"),
    ("studio-colour-ground", "studio-colour-ground-hint"),
    ("studio-colour-ink", "studio-colour-ink-hint"),
    ("studio-colour-dark-accent", "studio-colour-dark-hint"),
    ("studio-colour-dark-ground", "studio-colour-dark-hint"),
    ("studio-colour-dark-ink", "studio-colour-dark-hint"),
];
/// Of light pages.
const LIGHT: usize = 3;

/// The whole section.
pub(super) fn colours(texts: &Texts, page: &EditorPage) -> impl IntoView + use<> {
    let values = page.fields.colours.iter().zip(&page.shown);
    let all = COLOURS.iter().zip(WORDS).zip(values);
    let mut rows: Vec<_> = all
        .map(|((field, words), values)| {
            let row = ColourRow {
                field,
                label: words.0,
                hint: words.1,
                chosen: values.0.clone(),
                shown: values.1.clone(),
            };
            colour(texts, page, row).into_any()
        })
        .collect();
    let dark = rows.split_off(LIGHT);
    let stated = page.fields.colours.iter().skip(LIGHT);
    let open = stated.clone().any(|colour| !colour.is_empty())
        || COLOURS
            .iter()
            .skip(LIGHT)
            .any(|field| page.said.is_wrong(field));
    view! {
        <section class="card part" id="colours" aria-labelledby="colours-title">
            <h2 id="colours-title">{texts.get("studio-colours")}</h2>
            <p class="soft">{texts.get("studio-colours-lead")}</p>
            <div class="colours">{rows}</div>
            <details class="fold" open=open>
                <summary>{texts.get("studio-colours-dark")}</summary>
                <p class="soft">{texts.get("studio-colours-dark-lead")}</p>
                <div class="colours">{dark}</div>
            </details>
        </section>
    }
}

/// One colour.
struct ColourRow {
    field: &'static str,
    /// The keys of its texts.
    label: &'static str,
    hint: &'static str,
    /// As it was typed.
    chosen: String,
    /// As pages show it.
    shown: String,
}

fn colour(texts: &Texts, page: &EditorPage, row: ColourRow) -> impl IntoView + use<> {
    let ColourRow {
        field,
        label,
        hint,
        chosen,
        shown,
    } = row;
    let name = texts.get(label);
    let pick = texts.with("studio-colour-pick", &[("name", &name)]);
    let reset = texts.with("studio-colour-reset-which", &[("name", &name)]);
    let hint_id = format!("{field}-hint");
    let described = format!("{hint_id} {}", said_id(field));
    view! {
        <div class="field colour">
            <label for=field>{name}</label>
            <p class="soft" id=hint_id>{texts.get(hint)}</p>
            <div class="colour-inputs">
                <input type="color" class="swatch" value=shown data-picks=field aria-label=pick hidden/>
                <input id=field name=field type="text" value=chosen class="hex" dir="ltr"
                    maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false"
                    placeholder=texts.get("studio-colour-automatic")
                    aria-describedby=described aria-invalid=invalid(&page.said, field)/>
                <button type="button" class="quiet quiet-lined" data-empties=field aria-label=reset hidden>
                    {texts.get("studio-colour-automatic")}
                </button>
            </div>
            {said(&page.said, field)}
        </div>
    }
}
