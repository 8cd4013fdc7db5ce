//! Where the money is: what isn't explained, the worst first, then batches, the newest first. About people's money
//! everything is said in words, with what it means and what to do.

mod again;
mod batch;
mod card;
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
pub use exports::{EXPORTS, ExportLine, MoneyExportsPage, money_exports_page};
pub use months::{MONTHS, MonthsLine, MonthsPage, MonthsPart, months_page};
pub use upload::{FileWord, HistoryRow, TakenLine, UploadPage, upload_page};
pub(crate) use way::marks;
pub use way::{StepCard, WayMark, WayPage, way_page};

use crate::{payment::Notice, payments::Tone};
use card::cards;

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
    /// What isn't explained.
    pub cards: Vec<DifferenceCard>,
    /// How many more there are.
    pub more: Option<String>,
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

/// What was chosen of the batches.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Only those that haven't arrived or aren't explained.
    pub only_open: bool,
    /// The months there are: what stands for each, its name and whether it is this one.
    pub months: Vec<(String, String, bool)>,
}

/// A batch in the list.
#[derive(Clone, Debug)]
pub struct BatchRow {
    /// Where it is.
    pub to: String,
    /// Its number.
    pub batch: String,
    /// The days of its payments.
    pub days: String,
    /// What is paid out.
    pub net: String,
    /// Gross, fees and exchange, in a sentence each.
    pub made_of: Vec<String>,
    /// How it stands.
    pub stands: Stands,
    /// How many of its differences are open, in words.
    pub open: Option<String>,
}

/// The whole document.
pub fn money_page(frame: &StudioFrame, page: &MoneyPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let shared = page
        .is_shared
        .then(|| view! { <p class="soft">{texts.get("office-money-shared")}</p> });
    let open = (!page.cards.is_empty()).then(|| {
        let more = page.more.clone();
        let more = more.map(|more| view! { <p class="soft">{more}</p> });
        view! {
            <section class="money-open" aria-labelledby="open">
                <h2 id="open">{texts.get("office-money-open")}</h2>
                {cards(frame, &page.cards)}
                {more}
            </section>
        }
    });
    let begin = (!page.begin.is_empty()).then(|| begin(frame, page));
    let is_there = page.begin.is_empty();
    let batches = is_there.then(|| batches(frame, page));
    let bring = page.may.bring.then(|| {
        view! { <p class="no-paper"><a class="quiet quiet-lined" href=FILES>{texts.get("office-money-files")}</a></p> }
    });
    let exports = (page.begin.is_empty() && page.may.export).then(|| {
        view! { <p class="no-paper"><a class="quiet quiet-lined" href=EXPORTS>{texts.get("office-money-exports")}</a></p> }
    });
    let months = page.begin.is_empty().then(|| {
        view! { <p class="no-paper"><a class="quiet quiet-lined" href=MONTHS>{texts.get("office-money-months")}</a></p> }
    });
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
            {batches}
            {shared}
            {months}
            {exports}
            {bring}
        }
    })
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

fn batches(frame: &StudioFrame, page: &MoneyPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let rows: Vec<_> = page
        .batches
        .iter()
        .map(|row| batch_row(frame, row))
        .collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-money-batches-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows money-batches">{rows}</ul> }.into_any()
    };
    view! {
        <section class="card stack" aria-labelledby="batches">
            <h2 id="batches">{texts.get("office-money-batches")}</h2>
            {filter(frame, &page.chosen)}
            {list}
        </section>
    }
}

fn filter(frame: &StudioFrame, chosen: &Chosen) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let months: Vec<_> = chosen
        .months
        .iter()
        .map(|(value, name, here)| {
            view! { <option value=value.clone() selected=*here>{name.clone()}</option> }
        })
        .collect();
    view! {
        <form method="get" action=MONEY class="money-filter no-paper">
            <div class="field">
                <label for="month">{texts.get("office-money-month")}</label>
                <select id="month" name="month">{months}</select>
            </div>
            <label class="choice">
                <input type="checkbox" name="open" value="1" checked=chosen.only_open/>
                <span>{texts.get("office-money-only-open")}</span>
            </label>
            <button class="button" type="submit">{texts.get("office-reports-show")}</button>
        </form>
    }
}

fn batch_row(frame: &StudioFrame, row: &BatchRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let name = texts.with("office-money-batch", &[("batch", &row.batch)]);
    let open = row.open.clone();
    let open = open.map(|words| view! { <span class="tag tag-grave">{words}</span> });
    let made: Vec<_> = row
        .made_of
        .iter()
        .map(|said| view! { <span class="row-more">{said.clone()}</span> })
        .collect();
    view! {
        <li class="row payment-line">
            <div class="row-words">
                <p class="row-name"><a href=row.to.clone()>{row.days.clone()}</a></p>
                <p class="row-more"><bdi>{name}</bdi></p>
                <p class="money-made">{made}</p>
                <p class="tags-line">{row.stands.view()}" "{open}</p>
            </div>
            <p class="payment-amount"><bdi>{row.net.clone()}</bdi></p>
        </li>
    }
}
