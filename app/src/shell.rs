//! The HTML document around every page: language, direction, style, scripts.
//!
//! Knows no page. The style travels inside the document, so the page can be used after one
//! request; its hash, not `'unsafe-inline'`, lets it through the content security policy.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use texts::{Texts, direction};

/// Hides what only works with scripts, where there are none; and there nothing makes a typed amount
/// smaller as it grows.
pub const NOSCRIPT_STYLE: &str = ".keypad{display:none}.pay-typed{--ems:9}";

/// Id of the last element of a document. Browsers that know `rel=expect` paint once they have read it.
const END: &str = "end";

/// The static files a page refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The whole style sheet.
    pub style: String,
    /// Path of the module that wakes the islands.
    pub start: String,
    /// Paths of what that module loads, if it is known.
    pub islands: Vec<Preload>,
    /// Path of the script that every browser runs, until the islands take over.
    pub fallback: String,
    /// Path of the script that copies a shop's link.
    pub copy: String,
    /// Path of the script that moves clocks.
    pub clocks: String,
    /// Path of the icon.
    pub icon: String,
}

/// What a script loads next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preload {
    /// A module.
    Module(String),
    /// A program.
    Program(String),
}

/// How a page is left without anybody pressing anything, scripts or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reload {
    /// Loaded again after so many seconds, where no script looks for news.
    After(u32),
    /// On to another address at once. Not held to where forms may lead, as a redirect would be.
    Onward(String),
}

/// A form's hidden field behind everything else. What differs between two who load the same page stands in it:
/// all before it is the same for both, down to the bytes that leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastField {
    /// The form's id.
    pub form: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub value: String,
}

/// What differs between documents.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The page's language.
    pub texts: &'a Texts,
    /// The static files.
    pub assets: &'a Assets,
    /// The window's title.
    pub title: String,
    /// What a shop's look adds to the style sheet; empty for the built-in look.
    pub style: &'a str,
    /// How it is left by itself, if at all.
    pub reload: Option<Reload>,
    /// Whether the page has islands.
    pub islands: bool,
    /// Whether the page has clocks.
    pub clocks: bool,
    /// What stands behind everything else.
    pub last: Option<LastField>,
}

/// Renders a document with this body.
pub fn render<V: IntoView + 'static>(document: &Document<'_>, body: impl FnOnce() -> V) -> String {
    // Islands ask this context whether they are being rendered or woken.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| whole(document, body()).to_html())
}

fn whole<V: IntoView + 'static>(document: &Document<'_>, body: V) -> impl IntoView + use<V> {
    let tag = document.texts.tag().to_owned();
    let assets = document.assets;
    let scripts = document.islands.then(|| {
        let (start, fallback) = (assets.start.clone(), assets.fallback.clone());
        view! {
            // First, since each waits for the one before it: the keys must not wait for the islands.
            <script src=fallback defer></script>
            <script type="module" src=start></script>
            // At once, and not when the one before has told of it: two round trips sooner.
            {assets.islands.iter().map(preload).collect_view()}
        }
    });
    let own_style = (!document.style.is_empty())
        .then(|| view! { <style inner_html=document.style.to_owned()></style> });
    let clocks = document
        .clocks
        .then(|| view! { <script src=assets.clocks.clone() defer></script> });
    let reload = document.reload.clone().map(reload_tag);
    let last = document.last.clone().map(|last| {
        let LastField { form, name, value } = last;
        view! { <input type="hidden" form=form name=name value=value/> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=tag.clone() dir=direction(&tag)>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="robots" content="noindex"/>
                <title>{document.title.clone()}</title>
                <link rel="icon" href=assets.icon.clone()/>
                // Nothing is painted before all of it is read: what comes later would move what is there.
                <link rel="expect" href=format!("#{END}") blocking="render"/>
                <style inner_html=assets.style.clone()></style>
                {own_style}
                <noscript inner_html=format!("<style>{NOSCRIPT_STYLE}</style>")></noscript>
                {reload}
                {scripts}
                {clocks}
            </head>
            <body>
                {workshop_notes(document.texts)}
                {body}
                <template id=END></template>
                {last}
            </body>
        </html>
    }
}

fn preload(what: &Preload) -> AnyView {
    match what.clone() {
        Preload::Module(path) => view! { <link rel="modulepreload" href=path/> }.into_any(),
        Preload::Program(path) => {
            view! { <link rel="preload" href=path r#as="fetch" crossorigin/> }.into_any()
        }
    }
}

/// What is wrong with the texts, for whoever is working on them. Of no language: it speaks of files.
fn workshop_notes(texts: &Texts) -> Option<impl IntoView + use<>> {
    let notes = texts.catalogue().notes();
    (!notes.is_empty() && !texts.is_examined()).then(|| workshop(notes))
}

/// Such notes, above the page so that they cover none of it; a press puts them away.
pub(crate) fn workshop(notes: &[String]) -> impl IntoView + use<> {
    let line = |note: &String| view! { <p>{note.clone()}</p> };
    let lines: Vec<_> = notes.iter().map(line).collect();
    view! {
        <details class="workshop" lang="en" dir="ltr" open>
            <summary>{["⚠ ", &notes.len().to_string()].concat()}</summary>
            {lines}
        </details>
    }
}

fn reload_tag(reload: Reload) -> AnyView {
    match reload {
        Reload::After(seconds) => {
            let tag = format!("<meta http-equiv=\"refresh\" content=\"{seconds}\">");
            view! { <noscript inner_html=tag></noscript> }.into_any()
        }
        Reload::Onward(to) => {
            view! { <meta http-equiv="refresh" content=format!("0;url={to}")/> }.into_any()
        }
    }
}
