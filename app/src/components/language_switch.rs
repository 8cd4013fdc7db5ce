//! The other languages, as links that work without scripts.

use leptos::prelude::*;

use crate::i18n::Texts;

/// Links to the same page in each other language.
#[component]
pub fn LanguageSwitch<'a>(
    /// The page's texts.
    texts: &'a Texts,
) -> impl IntoView + use<> {
    let here = texts.tag().to_owned();
    let catalogue = texts.catalogue();
    let links: Vec<_> = catalogue
        .tags()
        .filter(|tag| *tag != here)
        .filter_map(|tag| Some((tag.to_owned(), catalogue.exactly(tag)?.get("language-name"))))
        .map(|(tag, name)| {
            let href = format!("?lang={tag}");
            view! { <a href=href lang=tag.clone() hreflang=tag.clone()>{name}</a> }
        })
        .collect();
    view! { <nav class="languages">{links}</nav> }
}
