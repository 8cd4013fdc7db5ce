//! The preview: the real page in a phone, and what can be chosen about how it is looked at.

use leptos::prelude::*;
use texts::Texts;

use crate::StudioFrame;

use super::{EditorPage, Tongue, view::View};

/// Widths of phones, in CSS pixels.
const WIDTHS: [&str; 3] = ["320", "360", "412"];

/// The whole side.
pub(super) fn phone(frame: &StudioFrame, page: &EditorPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let View {
        language, wallet, ..
    } = &page.view;
    let states = View::STATES.map(|(value, key)| (value.to_owned(), texts.get(key)));
    let none = [(String::new(), texts.get("studio-view-no-wallet"))];
    let wallets = page.wallets.iter().map(|name| (name.clone(), name.clone()));
    let wallets: Vec<_> = none.into_iter().chain(wallets).collect();
    let pseudo = View::PSEUDO.map(|(tag, key)| (tag.to_owned(), texts.get(key)));
    let languages = page.languages.iter().cloned();
    let languages = languages.map(|Tongue { tag, name }| (tag, name));
    let languages: Vec<_> = languages.chain(pseudo).collect();
    let first = frame.to(&format!("/studio/preview?view-language={language}"));
    view! {
        <section class="preview" id="preview" tabindex="-1" aria-labelledby="preview-title">
            <h2 id="preview-title">{texts.get("studio-preview")}</h2>
            <div class="preview-controls">
                {select("view-state", texts.get("studio-view-state"), &states, page.view.state)}
                {select("view-language", texts.get("studio-view-language"), &languages, language)}
                {select("view-wallet", texts.get("studio-view-wallet"), &wallets, wallet)}
                {modes(texts)}
                {widths(texts)}
                <label class="tick">
                    <input type="checkbox" name="view-large" value="1"/>
                    <span>{texts.get("studio-view-large")}</span>
                </label>
                <button type="submit" class="quiet quiet-lined" data-show="" formaction=frame.to("/studio/preview")
                    formtarget="phone">
                    {texts.get("studio-preview-show")}
                </button>
            </div>
            <div class="phone-room">
                <iframe name="phone" class="phone" src=first title=texts.get("studio-preview-title")></iframe>
            </div>
            <p class="soft">{texts.get("studio-preview-lead")}</p>
            <a class="button button-plain to-form" href="#colours">{texts.get("studio-preview-back")}</a>
        </section>
    }
}

fn select(
    field: &'static str,
    label: String,
    options: &[(String, String)],
    chosen: &str,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .iter()
        .map(|(value, name)| {
            let selected = value == chosen;
            view! { <option value=value.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    view! {
        <div class="control">
            <label for=field>{label}</label>
            <select id=field name=field autocomplete="off">{options}</select>
        </div>
    }
}

fn modes(texts: &Texts) -> impl IntoView + use<> {
    let modes = [("light", "studio-view-light"), ("dark", "studio-view-dark")];
    let modes = modes.map(|(value, key)| (value, texts.get(key)));
    segments("view-mode", texts.get("studio-view-mode"), &modes, "light")
}

fn widths(texts: &Texts) -> impl IntoView + use<> {
    let widths = WIDTHS.map(|width| (width, width.to_owned()));
    segments("view-width", texts.get("studio-view-width"), &widths, "360")
}

/// A few words in a row, one of them chosen.
fn segments(
    field: &'static str,
    legend: String,
    options: &[(&'static str, String)],
    chosen: &str,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .iter()
        .map(|(value, name)| {
            let value = *value;
            let checked = value == chosen;
            view! {
                <label class="segment">
                    <input type="radio" name=field value=value checked=checked/>
                    <span>{name.clone()}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="control">
            <legend>{legend}</legend>
            <div class="segments">{options}</div>
        </fieldset>
    }
}
