//! Every look a shop published, newest first, with the ways back to one; and below, a look as a file
//! that comes from elsewhere or goes there.

pub mod portable;
pub mod still;

use leptos::prelude::*;

use super::{
    Section,
    frame::{self, StudioFrame},
};
use portable::{ImportProblem, portable};
use still::{Colours, Still};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct VersionsPage {
    /// Newest first.
    pub versions: Vec<VersionCard>,
    /// Where there are older ones.
    pub older: Option<String>,
    /// When the draft was saved, if there is one.
    pub draft: Option<String>,
    /// Why a file wasn't taken.
    pub problem: Option<ImportProblem>,
}

/// A look that was published.
#[derive(Clone, Debug)]
pub struct VersionCard {
    /// `None` for a look that came by a file and that nothing replaced yet.
    pub number: Option<i64>,
    /// When it was published, as people write it.
    pub at: Option<String>,
    /// Who did.
    pub who: Publisher,
    /// The version it brought back.
    pub returned_to: Option<i64>,
    /// Keys of texts: what it changed of the look before.
    pub changed: Vec<&'static str>,
    /// Whether the shop's pages wear it.
    pub in_force: bool,
    /// How its head looks.
    pub still: Still,
    /// Its colours.
    pub colours: Colours,
}

/// Who put a look in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Publisher {
    /// A file that was applied.
    File,
    /// Somebody in the studio; the browser's name, empty if nothing is known of it.
    Studio(String),
    /// Whoever runs the installation.
    Operator,
}

/// The whole document.
pub fn versions_page(frame: &StudioFrame, page: VersionsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-versions-title");
    let lead = if page.versions.is_empty() {
        "studio-versions-empty"
    } else {
        "studio-versions-lead"
    };
    let draft = page.draft.as_ref().map(|time| {
        let said = texts.with("studio-versions-draft", &[("time", time)]);
        view! { <p class="soft">{said}</p> }
    });
    let has_draft = page.draft.is_some();
    let older = page.older.map(|to| {
        view! { <p class="after-list"><a href=to>{texts.get("studio-versions-older")}</a></p> }
    });
    let cards = page.versions.into_iter();
    let cards: Vec<_> = cards.map(|card| version_card(frame, card)).collect();
    frame::render(frame, &title.clone(), Some(Section::Versions), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(lead)}</p>
                {draft}
            </div>
            <ol class="versions">{cards}</ol>
            {older}
            {portable(frame, has_draft, page.problem)}
        }
    })
}

fn version_card(frame: &StudioFrame, card: VersionCard) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let number = card.number.map(|number| number.to_string());
    let name = match &number {
        Some(number) => texts.with("studio-versions-number", &[("number", number)]),
        None => texts.get("studio-versions-unnumbered"),
    };
    let force = card.in_force.then(|| {
        view! { <span class="tag tag-good">{texts.get("studio-versions-in-force")}</span> }
    });
    let at = card.at.map(|time| {
        let said = texts.with("studio-versions-at", &[("time", &time)]);
        view! { <p class="row-more">{said}</p> }
    });
    let returned = card.returned_to.map(|number| {
        let number = number.to_string();
        let said = texts.with("studio-versions-returned", &[("number", &number)]);
        view! { <p class="row-more">{said}</p> }
    });
    let buttons = number.map(|number| buttons(frame, &number, card.in_force));
    view! {
        <li class="card version">
            {still::still(&card.still)}
            <div class="version-words">
                <h2>{name}{force}</h2>
                {at}
                <p class="row-more">{publisher(frame, card.who)}</p>
                {returned}
                {changes(frame, card.changed)}
                {still::swatches(frame, card.colours)}
            </div>
            {buttons}
        </li>
    }
}

fn publisher(frame: &StudioFrame, who: Publisher) -> String {
    let texts = &frame.texts;
    match who {
        Publisher::File => texts.get("studio-versions-by-file"),
        Publisher::Operator => texts.get("studio-versions-by-operator"),
        Publisher::Studio(browser) if browser.is_empty() => texts.get("studio-versions-by-studio"),
        Publisher::Studio(browser) => {
            texts.with("studio-versions-by-browser", &[("browser", &browser)])
        }
    }
}

/// What is different from the look before, part by part.
fn changes(frame: &StudioFrame, changed: Vec<&'static str>) -> impl IntoView + use<> {
    let texts = &frame.texts;
    if changed.is_empty() {
        let same = texts.get("studio-versions-same");
        return view! { <p class="row-more">{same}</p> }.into_any();
    }
    let parts = changed.into_iter().map(|part| texts.get(part));
    let parts: Vec<_> = parts
        .map(|part| view! { <li class="chip">{part}</li> })
        .collect();
    let called = texts.get("studio-versions-changed");
    view! {
        <div class="chips">
            <p class="row-more">{called.clone()}</p>
            <ul aria-label=called>{parts}</ul>
        </div>
    }
    .into_any()
}

/// What can be done with a version.
fn buttons(frame: &StudioFrame, number: &str, in_force: bool) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let named = |key| texts.with(key, &[("number", number)]);
    let to = |what| format!("{}/{number}/{what}", Section::Versions.path());
    let back = (!in_force).then(|| {
        view! {
            <form method="post" action=to("return")>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit"
                    aria-label=named("studio-versions-return-which")>
                    {texts.get("studio-versions-return")}
                </button>
            </form>
        }
    });
    view! {
        <div class="version-do">
            {back}
            <form method="post" action=to("edit")>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit"
                    aria-label=named("studio-versions-edit-which")>
                    {texts.get("studio-versions-edit")}
                </button>
            </form>
        </div>
    }
}
