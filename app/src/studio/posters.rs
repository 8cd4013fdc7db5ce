//! Printed codes: all of a merchant's with a picture each, and one with what can be chosen.
//!
//! Everything is asked for by plain forms and links; nothing here needs a script.

use leptos::prelude::*;

use super::frame::{self, Place, StudioFrame};
use crate::i18n::Spoken;

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
    /// What can be printed, by its word in forms, and whether it is chosen.
    pub sheets: Vec<(&'static str, bool)>,
    /// The languages it speaks: tag, own name, whether it is chosen; the first to the third.
    pub languages: [Vec<(String, String, bool)>; 3],
    /// Which look is shown.
    pub looks: Looks,
    /// Key of the text that says why nothing was made.
    pub problem: Option<&'static str>,
}

/// Fields of the form, for the first to the third language.
pub const LANGUAGE_FIELDS: [&str; 3] = ["first", "second", "third"];
/// Formats, by their word in addresses.
const FORMATS: [(&str, &str); 3] = [
    ("pdf", "studio-posters-pdf"),
    ("svg", "studio-posters-svg"),
    ("png", "studio-posters-png"),
];

/// The whole document: every code.
pub fn posters_page(frame: &StudioFrame, page: PostersPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-posters-title");
    let lead = if page.stores.is_empty() {
        "studio-home-empty"
    } else {
        "studio-posters-lead"
    };
    let looks = looks(frame, &page.looks);
    let stores: Vec<_> = page
        .stores
        .into_iter()
        .map(|store| store_card(frame, store))
        .collect();
    frame::render(frame, (title.clone(), Some(Place::Posters)), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(lead)}</p>
            </div>
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
        .then(|| view! { <p class="soft">{texts.get("studio-home-no-codes")}</p> });
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
        .then(|| view! { <span class="tag">{frame.texts.get("studio-home-off")}</span> });
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
    view! { <img class="sheet" src=src alt=alt width=width height=height loading=loading/> }
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
    let alert = page.problem.map(|key| {
        view! { <p class="alert" role="alert">{texts.get(key)}</p> }
    });
    let Spoken { text, language } = page.store.clone();
    let body = match &page.picture {
        Some(sheet) => {
            let alt = texts.with("studio-posters-preview", &[("counter", &page.counter)]);
            view! {
                <div class="poster">
                    <div class="card sheet-desk">{picture(sheet, alt, false)}</div>
                    <div class="card">{form(frame, &page)}</div>
                </div>
            }
            .into_any()
        }
        None => view! { <p class="card">{texts.get("studio-posters-off")}</p> }.into_any(),
    };
    let looks = looks(frame, &page.looks);
    frame::render(frame, (title.clone(), Some(Place::Posters)), || {
        view! {
            <div class="head">
                <a class="back" href=Place::Posters.path()>{texts.get("studio-posters-all")}</a>
                <h1>{title}</h1>
                <p class="soft">
                    <bdi lang=language>{text}</bdi>" · "<span dir="ltr">{page.code}</span>
                </p>
            </div>
            {alert}
            {looks}
            {body}
        }
    })
}

fn form(frame: &StudioFrame, page: &PosterPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let sheets: Vec<_> = page
        .sheets
        .iter()
        .map(|&(word, chosen)| {
            let name = texts.get(&format!("studio-posters-what-{word}"));
            view! { <option value=word selected=chosen>{name}</option> }
        })
        .collect();
    let languages: Vec<_> = LANGUAGE_FIELDS
        .into_iter()
        .zip(page.languages.iter().cloned())
        .map(|(field, choices)| language(frame, field, choices))
        .collect();
    let downloads: Vec<_> = FORMATS
        .into_iter()
        .map(|(format, key)| {
            let to = format!("{}/{format}", page.at);
            view! {
                <button class="button" type="submit" formaction=to>{texts.get(key)}</button>
            }
        })
        .collect();
    let draft = page
        .looks
        .draft
        .then(|| view! { <input type="hidden" name="draft" value="1"/> });
    view! {
        <form class="stack" method="get" action=page.at.clone()>
            {draft}
            <div class="field">
                <label for="what">{texts.get("studio-posters-what")}</label>
                <select id="what" name="what">{sheets}</select>
            </div>
            {languages}
            <button class="button button-plain" type="submit">{texts.get("studio-posters-show")}</button>
            <h2>{texts.get("studio-posters-download")}</h2>
            <div class="downloads">{downloads}</div>
            <p class="soft">{texts.get("studio-posters-explain")}</p>
        </form>
    }
}

fn language(
    frame: &StudioFrame,
    field: &'static str,
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
    let label = texts.get(&format!("studio-posters-{field}"));
    view! {
        <div class="field">
            <label for=field>{label}</label>
            <select id=field name=field>{none}{options}</select>
        </div>
    }
}
