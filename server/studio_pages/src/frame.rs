//! What stands around every page of the studio: the document, the header with its pages, the
//! language switch and the way out.

use std::sync::Arc;

use leptos::{prelude::*, reactive::owner::Owner};
use texts::{Spoken, Texts, direction};

use crate::{LookChoice, Section, alarms, with_choice};

/// The text by which a language that has the studio is known.
pub const MARK: &str = "studio-name";

/// The studio's static files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioAssets {
    /// Path of the style sheet.
    pub style: String,
    /// Path of the script, a module.
    pub script: String,
    /// Path of the icon.
    pub icon: String,
}

/// What every page of the studio needs.
#[derive(Clone, Debug)]
pub struct StudioFrame {
    /// The texts, in the merchant's language.
    pub texts: Texts,
    /// The static files.
    pub assets: Arc<StudioAssets>,
    /// The page's own address, for the language switch; empty if it can't be asked for again.
    pub at: String,
    /// Who works here; `None` for a stranger.
    pub editing: Option<Editing>,
}

/// Who works in the studio.
#[derive(Clone, Debug)]
pub struct Editing {
    /// The merchant's name, in the page's language or the nearest to it.
    pub merchant: Spoken,
    /// What every form has to carry, in a field called [`FORM_FIELD`].
    pub form: String,
    /// How many things need somebody of this shop.
    pub alarms: usize,
    /// How many refunds wait for them to agree.
    pub waiting: usize,
    /// The pages they may see, in the order of their row; the first is where they begin.
    pub places: Vec<Section>,
    /// Where they begin, if it is at none of these.
    pub begins: Option<&'static str>,
    /// Whether they look into a shop that isn't theirs, and can't change anything.
    pub looks_in: bool,
    /// Whose look the page is about, as addresses say it: a name and a value; empty for the shop's, and for pages that
    /// are about none.
    pub choice: String,
    /// The looks that can be chosen between; empty where there is one only.
    pub looks: Vec<LookChoice>,
}

impl Editing {
    /// The page where they begin.
    pub fn home(&self) -> Section {
        self.places.first().copied().unwrap_or(Section::Sessions)
    }

    /// Where that is.
    pub fn begin(&self) -> &'static str {
        self.begins.unwrap_or_else(|| self.home().path())
    }
}

/// The hidden field of every form of a signed-in browser.
pub const FORM_FIELD: &str = "form_token";
/// The hidden field that says whose look a form is about: a store's id, nothing for the shop's. It counts, whatever has
/// become of the address that the form is sent to.
pub const LOOK_OF: &str = "look_of";

impl StudioFrame {
    /// The hidden fields that a form of the studio has to carry; nothing for a stranger.
    pub fn form_field(&self) -> impl IntoView + use<> {
        let form = self.editing.as_ref().map(|editing| editing.form.clone());
        let form = form.map(|form| view! { <input type="hidden" name=FORM_FIELD value=form/> });
        (form, self.look_field())
    }

    /// The second of them, on pages that are about a look where there are several.
    pub(crate) fn look_field(&self) -> Option<impl IntoView + use<>> {
        let mut looks = self.editing.iter().flat_map(|editing| &editing.looks);
        let store = looks.find(|look| look.is_chosen)?.store.clone();
        Some(view! { <input type="hidden" name=LOOK_OF value=store/> })
    }
}

/// Renders a page of the studio: its heading's text, where it stands in the row of pages, and what
/// is in its middle.
pub fn render<V: IntoView + 'static>(
    frame: &StudioFrame,
    title: &str,
    section: Option<Section>,
    body: impl FnOnce() -> V,
) -> String {
    // Nothing here is an island, so nothing has to be told where it is rendered.
    Owner::new().with(|| whole(frame, title, section, body()).to_html())
}

fn whole<V: IntoView + 'static>(
    frame: &StudioFrame,
    title: &str,
    section: Option<Section>,
    body: V,
) -> impl IntoView + use<V> {
    let (texts, assets) = (&frame.texts, &frame.assets);
    let tag = texts.tag().to_owned();
    let editing = frame.editing.as_ref();
    let looks_in = editor_looks_in(texts, editing);
    // Where a page that answers a form can be asked for by its address.
    let at = Some(frame.to(&frame.at)).filter(|_| !frame.at.is_empty());
    let of = match &frame.editing {
        Some(editing) => editing.merchant.text.clone(),
        None => texts.get(MARK),
    };
    let title = texts.with("studio-title", &[("page", title), ("merchant", &of)]);
    view! {
        <!DOCTYPE html>
        <html lang=tag.clone() dir=direction(&tag)>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="robots" content="noindex"/>
                <title>{title}</title>
                <link rel="icon" href=assets.icon.clone()/>
                <link rel="stylesheet" href=assets.style.clone()/>
                <script type="module" src=assets.script.clone()></script>
            </head>
            <body data-at=at>
                <a class="skip" href="#content">{texts.get("studio-skip")}</a>
                {header(frame, section)}
                <main id="content" tabindex="-1">{looks_in}{body}</main>
            </body>
        </html>
    }
}

/// Said on each page of a shop that the operator looks into.
fn editor_looks_in(texts: &Texts, editing: Option<&Editing>) -> Option<impl IntoView + use<>> {
    let looks = editing.is_some_and(|editing| editing.looks_in);
    looks.then(|| {
        view! {
            <p class="notice no-paper">
                {texts.get("office-operator-banner")}" "
                <a href="/operator">{texts.get("office-operator-back")}</a>
            </p>
        }
    })
}

/// The first row says whose studio it is, the second where one can go.
fn header(frame: &StudioFrame, section: Option<Section>) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let name = match &frame.editing {
        Some(editing) => {
            let Spoken { text, language } = editing.merchant.clone();
            view! {
                <a class="brand" href=editing.begin()>
                    {mark()}<bdi class="brand-name" lang=language>{text}</bdi>
                </a>
            }
            .into_any()
        }
        None => view! {
            <p class="brand">{mark()}<span class="brand-name">{texts.get(MARK)}</span></p>
        }
        .into_any(),
    };
    let way_out = frame.editing.is_some().then(|| {
        view! {
            <form method="post" action="/studio/sign-out">
                {frame.form_field()}
                <button class="quiet" type="submit">{texts.get("studio-sign-out")}</button>
            </form>
        }
    });
    let alarms = alarms::count(frame);
    let editing = frame.editing.as_ref();
    let pages = editing.map(|editing| pages(texts, editing, section));
    view! {
        <header class="top">
            <div class="top-row">
                {name}
                <div class="top-tools">{alarms}{languages(frame)}{way_out}</div>
            </div>
            {pages}
        </header>
    }
}

fn pages(texts: &Texts, editing: &Editing, here: Option<Section>) -> impl IntoView + use<> {
    let items: Vec<_> = editing
        .places
        .iter()
        .map(|&section| {
            let current = (here == Some(section)).then_some("page");
            let name = texts.get(section.text_key());
            let to = match section {
                Section::Editor | Section::Versions | Section::Posters => {
                    with_choice(section.path(), &editing.choice)
                }
                Section::Home
                | Section::Payments
                | Section::Refunds
                | Section::Closings
                | Section::Reports
                | Section::Money
                | Section::Staff
                | Section::Screens
                | Section::Notices
                | Section::Webhooks
                | Section::Trail
                | Section::Keys
                | Section::Settings
                | Section::Codes
                | Section::Sessions => section.path().to_owned(),
            };
            let waits = section == Section::Refunds && editing.waiting > 0;
            let count = editing.waiting.to_string();
            let said =
                waits.then(|| texts.with("office-nav-refunds-waiting", &[("count", &count)]));
            let count =
                waits.then(|| view! { <span class="count" aria-hidden="true">{count}</span> });
            view! {
                <li><a href=to aria-current=current aria-label=said>{name}{count}</a></li>
            }
        })
        .collect();
    view! {
        <nav class="places" aria-label=texts.get("studio-nav")>
            <details class="places-all">
                <summary class="quiet">{texts.get("studio-nav-all")}</summary>
            </details>
            <ul>{items}</ul>
        </nav>
    }
}

/// The languages that have the studio, each by its own name, folded up until somebody wants one.
fn languages(frame: &StudioFrame) -> Option<impl IntoView + use<>> {
    if frame.at.is_empty() {
        return None;
    }
    let here = frame.texts.tag().to_owned();
    let catalogue = frame.texts.catalogue();
    let items: Vec<_> = catalogue
        .tags_having(MARK)
        .filter_map(|tag| Some((tag.to_owned(), catalogue.exactly(tag)?.get("language-name"))))
        .map(|(tag, name)| {
            let current = (tag == here).then_some("true");
            let (to, dir) = (frame.to(&format!("{}?lang={tag}", frame.at)), direction(&tag));
            view! {
                <li><a href=to lang=tag.clone() hreflang=tag dir=dir aria-current=current>{name}</a></li>
            }
        })
        .collect();
    let own = frame.texts.get("language-name");
    let called = frame.texts.get("studio-language");
    Some(view! {
        <nav class="languages" aria-label=called>
            <details>
                <summary class="quiet">
                    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <circle cx="12" cy="12" r="9"/>
                        <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/>
                    </svg>
                    <span class="languages-own">{own}</span>
                </summary>
                <ul>{items}</ul>
            </details>
        </nav>
    })
}

/// A door that stands open.
fn mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M5 21V8a7 7 0 0 1 14 0v13M9.5 21V9a2.5 2.5 0 0 1 5 0v12M3 21h18"/>
        </svg>
    }
}
