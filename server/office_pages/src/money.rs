//! Where the money is: what isn't explained, the worst first, then batches, the newest first. About people's money
//! everything is said in words, with what it means and what to do.

mod again;
mod batch;
mod card;
mod chosen;
mod differences;
mod exports;
mod months;
mod upload;
mod way;

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

pub use again::again_page;
pub use batch::{
    ArrivalForm, ArrivedLine, BatchPage, BatchPart, Doubt, FeeLine, KindLine, RowLine, Undo,
    batch_page,
};
pub use card::{Acceptance, DifferenceCard, Link};
pub use chosen::{BatchRow, Chosen};
pub use differences::{
    ACCEPTED, DIFFERENCES, DifferencesPage, DifferencesPart, Group, differences_page,
};
pub use exports::{EXPORTS, ExportLine, MoneyExportsPage, money_exports_page};
pub use months::{MONTHS, MonthsLine, MonthsPage, MonthsPart, months_page};
pub use upload::{FileWord, HistoryRow, TakenLine, UploadPage, upload_page};
pub(crate) use way::marks;
pub use way::{StepCard, WayMark, WayPage, way_page};

use crate::{payment::Notice, payments::Tone};
use card::cards;
use chosen::batches;
use differences::groups;

/// Where it is.
pub const MONEY: &str = "/office/money";
/// Where files are brought.
pub const FILES: &str = "/office/money/files";

/// How something stands, in words that were filled in already.
#[derive(Clone, Debug)]
pub struct Stands {
    /// The words.
    pub words: String,
    /// Its colour.
    pub tone: Tone,
}

impl Stands {
    pub(crate) fn view(&self) -> impl IntoView + use<> {
        let class = match self.tone {
            Tone::Good => "tag tag-good",
            Tone::Open => "tag",
            Tone::Dead => "tag tag-dead",
            Tone::Grave => "tag tag-grave",
        };
        view! { <span class=class>{self.words.clone()}</span> }
    }
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct MoneyPage {
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// The sentence on top.
    pub sentence: String,
    /// How many things somebody has to look at; none where there are no files.
    pub open: Option<usize>,
    /// What is on its way, in a sentence each.
    pub going: Vec<Going>,
    /// The first of what isn't explained.
    pub cards: Vec<DifferenceCard>,
    /// Its kinds with their sums, where there are more than the first.
    pub groups: Vec<Group>,
    /// How the way to all of them is called, where there are more.
    pub all: Option<String>,
    /// How the way to what was accepted is called, if anything was.
    pub accepted: Option<String>,
    /// What to do first, where there is nothing.
    pub begin: Vec<String>,
    /// Whether some of it is paid out together with other shops'.
    pub is_shared: bool,
    /// What was chosen of the batches.
    pub chosen: Chosen,
    /// Batches.
    pub batches: Vec<BatchRow>,
    /// Whether the gateway is being asked about something of theirs.
    pub is_asking: bool,
    /// What the reader may do with files.
    pub may: WithFiles,
}

/// What somebody may do with files.
#[derive(Clone, Copy, Debug, Default)]
pub struct WithFiles {
    /// Bring some.
    pub bring: bool,
    /// Take some out.
    pub export: bool,
}

/// Money that isn't there yet.
#[derive(Clone, Debug)]
pub struct Going {
    /// How far it is.
    pub name: String,
    /// How much.
    pub amount: String,
    /// Of what, and when.
    pub more: String,
}

/// The whole document.
pub fn money_page(frame: &StudioFrame, page: &MoneyPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let shared = page
        .is_shared
        .then(|| view! { <p class="soft">{texts.get("office-money-shared")}</p> });
    let open = (!page.cards.is_empty()).then(|| open(frame, page));
    let accepted = page.accepted.clone();
    let accepted = accepted.map(|words| way(ACCEPTED, words));
    let begin = (!page.begin.is_empty()).then(|| begin(frame, page));
    let is_there = page.begin.is_empty();
    let batches = is_there.then(|| batches(frame, page));
    let bring = page
        .may
        .bring
        .then(|| way(FILES, texts.get("office-money-files")));
    let is_out = page.begin.is_empty() && page.may.export;
    let exports = is_out.then(|| way(EXPORTS, texts.get("office-money-exports")));
    let months = page.begin.is_empty();
    let months = months.then(|| way(MONTHS, texts.get("office-money-months")));
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-money-lead")}</p>
            </div>
            {notice}
            {top(page)}
            {asking(frame, page.is_asking)}
            {begin}
            {open}
            {accepted}
            {batches}
            {shared}
            {months}
            {exports}
            {bring}
        }
    })
}

/// A way to another page about money.
fn way(to: &'static str, words: String) -> impl IntoView + use<> {
    view! { <p class="no-paper"><a class="quiet quiet-lined" href=to>{words}</a></p> }
}

/// The first of what isn't explained, and what all of it comes to.
fn open(frame: &StudioFrame, page: &MoneyPage) -> impl IntoView + use<> {
    let all = page.all.clone().map(|words| way(DIFFERENCES, words));
    view! {
        <section class="money-open" aria-labelledby="open">
            <h2 id="open">{frame.texts.get("office-money-open")}</h2>
            {groups(&page.groups)}
            {cards(frame, &page.cards)}
            {all}
        </section>
    }
}

/// One sentence and one number.
fn top(page: &MoneyPage) -> impl IntoView + use<> {
    let tone = match page.open {
        Some(0) => "card money-top money-good",
        Some(_) => "card money-top money-grave",
        None => "card money-top",
    };
    let count = page.open.map(|open| {
        view! { <p class="money-count" aria-hidden="true">{open.to_string()}</p> }
    });
    let going: Vec<_> = page
        .going
        .iter()
        .map(|one| {
            let Going { name, amount, more } = one.clone();
            view! { <div><dt>{name}</dt><dd><bdi>{amount}</bdi><span class="row-more">{more}</span></dd></div> }
        })
        .collect();
    let going = (!going.is_empty()).then(|| view! { <dl class="facts money-going">{going}</dl> });
    view! {
        <section class=tone>
            <div class="money-said">{count}<p class="money-sentence">{page.sentence.clone()}</p></div>
            {going}
        </section>
    }
}

/// That what is open may clear up by itself in a moment.
fn asking(frame: &StudioFrame, is_asking: bool) -> impl IntoView + use<> {
    let words = is_asking.then(|| frame.texts.get("office-money-asking"));
    words.map(|words| view! { <p class="card" role="status">{words}</p> })
}

/// What to do first.
fn begin(frame: &StudioFrame, page: &MoneyPage) -> impl IntoView + use<> {
    let steps: Vec<_> = page
        .begin
        .iter()
        .map(|step| view! { <li>{step.clone()}</li> })
        .collect();
    view! {
        <section class="card stack">
            <h2>{frame.texts.get("office-money-begin")}</h2>
            <ol class="money-steps">{steps}</ol>
        </section>
    }
}
