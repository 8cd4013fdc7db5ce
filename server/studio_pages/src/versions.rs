//! Every look a shop published, newest first, with the ways back to one; and below, a look as a file
//! that comes from elsewhere or goes there.

pub mod portable;
pub mod still;

use leptos::prelude::*;

use super::{
    Section,
    chooser::chooser,
    frame::{self, StudioFrame},
};
use portable::{ImportProblem, portable};
use still::{Colours, Still};

/// The field of what was in force when somebody decided to go back.
pub const SEEN: &str = "seen";

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
    /// What is in force, as forms carry it.
    pub seen: String,
    /// Whether that is another than when somebody decided what to do, which wasn't done.
    pub is_another: bool,
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
    /// Whether the pages wear it.
    pub in_force: bool,
    /// Whether a store wore its shop's look again from here on.
    pub follows: bool,
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
    /// Somebody of the shop in the studio, by name.
    Person(String),
    /// Whoever runs the installation.
    Operator,
}

/// The whole document.
pub fn versions_page(frame: &StudioFrame, page: VersionsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-versions-title");
    let is_stores = frame.editing.as_ref();
    let is_stores = is_stores.is_some_and(|editing| !editing.choice.is_empty());
    let lead = match (page.versions.is_empty(), is_stores) {
        (true, true) => "studio-versions-empty-store",
        (true, false) => "studio-versions-empty",
        (false, _) => "studio-versions-lead",
    };
    let draft = page.draft.as_ref().map(|time| {
        let said = texts.with("studio-versions-draft", &[("time", time)]);
        view! { <p class="soft">{said}</p> }
    });
    let has_draft = page.draft.is_some();
    let another = page.is_another.then(|| {
        view! { <p class="alert" role="alert" data-another="">{texts.get("studio-versions-another")}</p> }
    });
    let older = page.older.map(|to| {
        view! { <p class="after-list"><a href=to>{texts.get("studio-versions-older")}</a></p> }
    });
    let cards = page.versions.into_iter();
    let seen = page.seen;
    let cards: Vec<_> = cards.map(|card| version_card(frame, card, &seen)).collect();
    frame::render(frame, &title.clone(), Some(Section::Versions), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(lead)}</p>
                {draft}
            </div>
            {another}
            {chooser(frame, Section::Versions)}
            <ol class="versions">{cards}</ol>
            {older}
            {portable(frame, has_draft, page.problem)}
        }
    })
}

fn version_card(frame: &StudioFrame, card: VersionCard, seen: &str) -> impl IntoView + use<> {
    let ways = Ways::of(&card, seen);
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
    let buttons = number.map(|number| buttons(frame, &number, ways));
    let changed = if card.follows {
        let follows = texts.get("studio-versions-follows");
        view! { <p class="row-more">{follows}</p> }.into_any()
    } else {
        changes(frame, card.changed).into_any()
    };
    view! {
        <li class="card version">
            {still::still(&card.still)}
            <div class="version-words">
                <h2>{name}{force}</h2>
                {at}
                <p class="row-more">{publisher(frame, card.who)}</p>
                {returned}
                {changed}
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
        Publisher::Person(name) => texts.with("studio-versions-by-person", &[("who", &name)]),
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

/// What a version can be used for.
struct Ways {
    /// The state that whoever goes back has seen; `None` where nobody can.
    back: Option<String>,
    edit: bool,
}

impl Ways {
    /// Nobody returns to what is in force, or edits a look that is another's.
    fn of(card: &VersionCard, seen: &str) -> Self {
        Self {
            back: (!card.in_force).then(|| seen.to_owned()),
            edit: !card.follows,
        }
    }
}

/// What can be done with a version.
fn buttons(frame: &StudioFrame, number: &str, ways: Ways) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let named = |key| texts.with(key, &[("number", number)]);
    let to = |what| frame.to(&format!("{}/{number}/{what}", Section::Versions.path()));
    let back = ways.back.map(|seen| {
        view! {
            <form method="post" action=to("return")>
                {frame.form_field()}
                <input type="hidden" name=SEEN value=seen/>
                <button class="quiet quiet-lined" type="submit"
                    aria-label=named("studio-versions-return-which")>
                    {texts.get("studio-versions-return")}
                </button>
            </form>
        }
    });
    let edit = ways.edit.then(|| {
        view! {
            <form method="post" action=to("edit")>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit"
                    aria-label=named("studio-versions-edit-which")>
                    {texts.get("studio-versions-edit")}
                </button>
            </form>
        }
    });
    view! {
        <div class="version-do">
            {back}
            {edit}
        </div>
    }
}
