//! Which language is shown beside which: a plain form that is sent by GET.

use leptos::prelude::*;
use texts::{Texts, direction};

use super::{GalleryPage, PATH, name_of};

/// Two lists of languages, and whether texts or their names are shown.
pub(super) fn chooser(words: &Texts, page: &GalleryPage) -> impl IntoView + use<> {
    let languages = |chosen: &str| -> Vec<_> {
        let catalogue = page.texts.catalogue();
        catalogue
            .tags()
            .chain(catalogue.hidden_tags())
            .map(|tag| {
                let shown = format!("{} ({tag})", name_of(&page.texts, tag));
                let (tag, dir) = (tag.to_owned(), direction(tag));
                let selected = tag == chosen;
                view! { <option value=tag.clone() lang=tag dir=dir selected=selected>{shown}</option> }
            })
            .collect()
    };
    let frames = [
        ("", "gallery-frames-texts", !page.names),
        ("1", "gallery-frames-names", page.names),
    ];
    let frames = frames.map(|(value, key, selected)| {
        view! { <option value=value selected=selected>{words.get(key)}</option> }
    });
    view! {
        <form class="chooser" method="get" action=PATH>
            <label>
                <span>{words.get("gallery-language")}</span>
                <select name="lang">{languages(page.texts.tag())}</select>
            </label>
            <label>
                <span>{words.get("gallery-reference")}</span>
                <select name="ref">{languages(page.reference.tag())}</select>
            </label>
            <label>
                <span>{words.get("gallery-frames")}</span>
                <select name="names">{frames.collect_view()}</select>
            </label>
            <button type="submit">{words.get("gallery-show")}</button>
        </form>
    }
}
