//! What was paid out month by month, by wallet and by store: fees, what they are of a hundred, and how long it took.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::MONEY;
use crate::{
    chart::{Bar, chart},
    exports::{TABLES, file_links},
};

/// Where it is.
pub const MONTHS: &str = "/office/money/months";

/// What the page says.
#[derive(Clone, Debug)]
pub struct MonthsPage {
    /// By currency that is paid out.
    pub parts: Vec<MonthsPart>,
    /// Where it is as a file, without its ending; for whoever may take it out.
    pub files: Option<String>,
}

/// What is said in one currency.
#[derive(Clone, Debug)]
pub struct MonthsPart {
    /// ISO 4217.
    pub currency: String,
    /// Whether something in it isn't explained: else there is no column of that.
    pub has_off: bool,
    /// Month by month, the earliest first; by wallet; by store.
    pub tables: [Vec<MonthsLine>; 3],
}

/// A line of a table.
#[derive(Clone, Debug)]
pub struct MonthsLine {
    /// What it is of.
    pub name: String,
    /// How many payments.
    pub count: String,
    /// Before fees.
    pub gross: String,
    /// What was taken off.
    pub fees: String,
    /// Of a hundred, of what payments came to.
    pub share: String,
    /// What is paid out beside what rows say.
    pub off: String,
    /// What is left.
    pub net: String,
    /// Days from a payment to the bank, or to its batch while nothing arrived.
    pub days: String,
    /// For the chart.
    pub bar: Bar,
}

/// The column that most tables don't need.
const OFF: &str = "office-money-off";

const HEADS: [&str; 7] = [
    "office-reports-count",
    "office-money-gross",
    "office-money-fees",
    "office-money-months-share",
    OFF,
    "office-money-net",
    "office-money-months-days",
];

/// The whole document.
pub fn months_page(frame: &StudioFrame, page: &MonthsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-money-months");
    let parts: Vec<_> = page
        .parts
        .iter()
        .map(|part| part_view(frame, part))
        .collect();
    let none = page.parts.is_empty().then(|| {
        view! { <section class="card"><p class="soft">{texts.get("office-money-months-none")}</p></section> }
    });
    let files = page.files.as_ref().filter(|_| !page.parts.is_empty());
    let files = files.map(|to| {
        let links = TABLES.map(|(ending, called)| (called, format!("{to}.{ending}")));
        view! { <p class="files no-paper">{file_links(&title, &links)}</p> }
    });
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-money-months-lead")}</p>
            </div>
            {parts}
            {none}
            {files}
        }
    })
}

fn part_view(frame: &StudioFrame, part: &MonthsPart) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let [months, wallets, stores] = &part.tables;
    let bars: Vec<Bar> = months.iter().map(|line| line.bar).collect();
    let said = texts.with("office-reports-chart", &[("currency", &part.currency)]);
    view! {
        <section class="card stack">
            <h2>{part.currency.clone()}</h2>
            {chart(&bars, said)}
            {table(frame, part, "office-money-months-month", months)}
            {table(frame, part, "office-reports-wallet", wallets)}
            {table(frame, part, "office-money-store", stores)}
        </section>
    }
}

impl MonthsPart {
    /// Its columns.
    fn heads(&self) -> impl Iterator<Item = &'static str> {
        let has_off = self.has_off;
        HEADS.into_iter().filter(move |key| has_off || *key != OFF)
    }
}

fn table(
    frame: &StudioFrame,
    part: &MonthsPart,
    column: &'static str,
    lines: &[MonthsLine],
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let head =
        |key: &'static str| view! { <th scope="col" class="sum-amount">{texts.get(key)}</th> };
    let heads: Vec<_> = part.heads().map(head).collect();
    let rows: Vec<_> = lines.iter().map(|line| row(frame, part, line)).collect();
    view! {
        <h3>{texts.get(column)}</h3>
        <div class="sum-box">
            <table class="sum-table report-table" aria-label=texts.get(column)>
                <thead>
                    <tr>
                        <th scope="col">{texts.get(column)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(frame: &StudioFrame, part: &MonthsPart, line: &MonthsLine) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let cells = [
        &line.count,
        &line.gross,
        &line.fees,
        &line.share,
        &line.off,
        &line.net,
        &line.days,
    ];
    let cells: Vec<_> = HEADS
        .into_iter()
        .zip(cells)
        .filter(|(key, _)| part.has_off || *key != OFF)
        .map(|(key, value)| {
            view! { <td class="sum-amount" data-name=texts.get(key)><bdi>{value.clone()}</bdi></td> }
        })
        .collect();
    view! { <tr><th scope="row"><bdi>{line.name.clone()}</bdi></th>{cells}</tr> }
}
