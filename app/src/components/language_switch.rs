//! All languages, each by its own name, folded up until somebody wants another one. Works without
//! scripts, and keeps what was typed where there is a form.

use leptos::prelude::*;
use texts::{Texts, direction};

/// The page in each language.
#[component]
pub fn LanguageSwitch<'a>(
    /// The page's texts.
    texts: &'a Texts,
    /// The page's address; empty for the one it was loaded from.
    at: String,
    /// The form whose fields have to come along, if there is one.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView + use<> {
    let here = texts.tag().to_owned();
    let catalogue = texts.catalogue();
    let items: Vec<_> = texts
        .tags_likely_first()
        .into_iter()
        .filter_map(|tag| Some((tag.to_owned(), catalogue.exactly(tag)?.get("language-name"))))
        .map(move |(tag, name)| {
            let current = (tag == here).then_some("true");
            let (to, dir) = (format!("{at}?lang={tag}"), direction(&tag));
            let choice = match form {
                // Not a link: the address would show what was typed.
                Some(form) => view! {
                    <button class="language" type="submit" form=form formaction=to formnovalidate
                        lang=tag dir=dir aria-current=current>{name}</button>
                }
                .into_any(),
                None => view! {
                    <a class="language" href=to lang=tag.clone() hreflang=tag dir=dir
                        aria-current=current>{name}</a>
                }
                .into_any(),
            };
            view! { <li>{choice}</li> }
        })
        .collect();
    view! {
        <nav class="languages" aria-label=texts.get("language-switch")>
            <details>
                <summary>
                    // Who can't read this page's language looks for a sign.
                    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <circle cx="12" cy="12" r="9"/>
                        <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/>
                    </svg>
                    <span class="unseen">{texts.get("language-switch")}": "</span>
                    {texts.get("language-name")}
                </summary>
                <ul>{items}</ul>
            </details>
        </nav>
    }
}
