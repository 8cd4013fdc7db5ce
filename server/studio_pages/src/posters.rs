//! Printed codes: all of a merchant's with a picture each, and one with what can be chosen.
//!
//! Everything is asked for by plain forms and links; nothing here needs a script.

mod form;

use leptos::prelude::*;
use texts::Spoken;

use super::{
    Section,
    chooser::chooser,
    frame::{self, StudioFrame},
};
use form::form;
pub use form::{Choices, choices};

/// Every code of a merchant.
#[derive(Clone, Debug)]
pub struct PostersPage {
    /// The merchant's stores.
    pub stores: Vec<PosterStore>,
    /// Which look is shown.
    pub looks: Looks,
}

/// A store and its codes.
#[derive(Clone, Debug)]
pub struct PosterStore {
    /// The store's name.
    pub name: Spoken,
    /// Its codes.
    pub codes: Vec<PosterRow>,
}

/// A code.
#[derive(Clone, Debug)]
pub struct PosterRow {
    /// The counter it stands at.
    pub counter: String,
    /// As it is printed.
    pub code: String,
    /// Where its page is.
    pub to: String,
    /// Its poster, small; none for a code that is switched off.
    pub picture: Option<Sheet>,
}

/// A picture of what is printed.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Where it is.
    pub src: String,
    /// Its sides, in millimetres.
    pub sides: (u16, u16),
}

/// Which look is shown, and where the other one is; nothing to choose without a draft.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// Where both can be seen: the published one, and the draft.
    pub addresses: Option<[String; 2]>,
    /// Whether this is the draft.
    pub draft: bool,
}

/// One code.
#[derive(Clone, Debug)]
pub struct PosterPage {
    /// The store's name.
    pub store: Spoken,
    /// The counter it stands at.
    pub counter: String,
    /// As it is printed.
    pub code: String,
    /// Where the page is.
    pub at: String,
    /// The poster; none for a code that is switched off, of which nothing is printed.
    pub picture: Option<Sheet>,
    /// What can be chosen.
    pub choices: Choices,
    /// Which look is shown.
    pub looks: Looks,
    /// Whether it can be made; else there is nothing to look at.
    pub is_made: bool,
    /// Why nothing was made.
    pub problem: Option<String>,
    /// What is otherwise on it than was asked for.
    pub remarks: Vec<String>,
}

/// Fields of the form, for the first to the third language.
pub const LANGUAGE_FIELDS: [&str; 3] = ["first", "second", "third"];
/// The whole document: every code.
pub fn posters_page(frame: &StudioFrame, page: PostersPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-posters-title");
    let lead = if page.stores.is_empty() {
        "studio-codes-empty"
    } else {
        "studio-posters-lead"
    };
    let looks = looks(frame, &page.looks);
    let stores: Vec<_> = page
        .stores
        .into_iter()
        .map(|store| store_card(frame, store))
        .collect();
    frame::render(frame, &title.clone(), Some(Section::Posters), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(lead)}</p>
            </div>
            {chooser(frame, Section::Posters)}
            {looks}
            <div class="stack">{stores}</div>
        }
    })
}

fn store_card(frame: &StudioFrame, store: PosterStore) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = store.name;
    let none = store
        .codes
        .is_empty()
        .then(|| view! { <p class="soft">{texts.get("studio-codes-no-codes")}</p> });
    let rows: Vec<_> = store
        .codes
        .into_iter()
        .map(|row| code_card(frame, row))
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="sheets">{rows}</ul> });
    view! {
        <section class="card">
            <h2><bdi lang=language>{text}</bdi></h2>
            {none}
            {list}
        </section>
    }
}

fn code_card(frame: &StudioFrame, row: PosterRow) -> impl IntoView + use<> {
    let off = row
        .picture
        .is_none()
        .then(|| view! { <span class="tag">{frame.texts.get("studio-codes-off")}</span> });
    // The link's words say what the picture shows.
    let picture = row
        .picture
        .map(|sheet| picture(&sheet, String::new(), true));
    view! {
        <li>
            <a class="sheet-link" href=row.to>
                <span class="sheet-frame">{picture}</span>
                <bdi class="row-name">{row.counter}</bdi>
                <span class="row-more" dir="ltr">{row.code}</span>
                {off}
            </a>
        </li>
    }
}

fn picture(sheet: &Sheet, alt: String, late: bool) -> impl IntoView + use<> {
    let (width, height) = sheet.sides;
    let loading = late.then_some("lazy");
    let src = sheet.src.clone();
    // Where a script finds the picture of whatever else is chosen.
    let shown = src.split_once('?').filter(|_| !late);
    let shown = shown.map(|(path, _)| format!("{path}?show=1"));
    view! {
        <img class="sheet" src=src alt=alt width=width height=height loading=loading data-shown=shown/>
    }
}

/// The published look or the draft.
fn looks(frame: &StudioFrame, looks: &Looks) -> Option<impl IntoView + use<>> {
    let [published, draft] = looks.addresses.clone()?;
    let current = |draft: bool| (looks.draft == draft).then_some("true");
    let (here, there) = (current(false), current(true));
    let texts = &frame.texts;
    Some(view! {
        <nav class="looks" aria-label=texts.get("studio-posters-looks")>
            <ul>
                <li>
                    <a href=published aria-current=here>{texts.get("studio-posters-published")}</a>
                </li>
                <li><a href=draft aria-current=there>{texts.get("studio-posters-draft")}</a></li>
            </ul>
        </nav>
    })
}

/// The whole document: one code.
pub fn poster_page(frame: &StudioFrame, page: PosterPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("studio-posters-of", &[("counter", &page.counter)]);
    let alert = page.problem.clone();
    let alert = alert.map(|words| view! { <p class="alert" role="alert">{words}</p> });
    let remarks = page.remarks.iter().cloned();
    let remarks: Vec<_> = remarks
        .map(|words| view! { <p class="notice" role="status">{words}</p> })
        .collect();
    let Spoken { text, language } = page.store.clone();
    let body = match &page.picture {
        Some(sheet) => {
            let alt = texts.with("studio-posters-preview", &[("counter", &page.counter)]);
            let picture = page.is_made.then(|| {
                view! { <div class="card sheet-desk">{picture(sheet, alt, false)}</div> }
            });
            view! {
                <div class="poster">
                    {picture}
                    <div class="card">{form(frame, &page)}</div>
                </div>
            }
            .into_any()
        }
        None => view! { <p class="card">{texts.get("studio-posters-off")}</p> }.into_any(),
    };
    let looks = looks(frame, &page.looks);
    frame::render(frame, &title.clone(), Some(Section::Posters), || {
        view! {
            <div class="head">
                <a class="back" href=Section::Posters.path()>{texts.get("studio-posters-all")}</a>
                <h1>{title}</h1>
                <p class="soft">
                    <bdi lang=language>{text}</bdi>" · "<span dir="ltr">{page.code}</span>
                </p>
            </div>
            {alert}
            {remarks}
            {looks}
            {body}
        }
    })
}
