//! One batch: what it is made of, line by line, in what customers paid and in what is paid out; what arrived; what
//! isn't explained; and its rows.

mod bank;

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::{
    MONEY, Stands,
    card::{DifferenceCard, told_here},
};
use crate::payment::Notice;
use bank::bank;
pub use bank::{ArrivalForm, ArrivedLine, Doubt, Undo};

/// What the page says.
#[derive(Clone, Debug)]
pub struct BatchPage {
    /// Its number.
    pub batch: String,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// By currency that is paid out.
    pub parts: Vec<BatchPart>,
    /// Whether it holds money of others, of which nothing is here.
    pub is_part: bool,
    /// Its differences, the open ones first.
    pub cards: Vec<DifferenceCard>,
    /// Some of its rows.
    pub rows: Vec<RowLine>,
    /// Where the next ones are.
    pub next: Option<String>,
}

/// A batch in one currency.
#[derive(Clone, Debug)]
pub struct BatchPart {
    /// Which currency.
    pub currency: String,
    /// How it stands.
    pub stands: Stands,
    /// The days of its payments, and since when it is on its way, in sentences.
    pub days: Vec<String>,
    /// Its types of rows.
    pub lines: Vec<KindLine>,
    /// All of them.
    pub whole: KindLine,
    /// What was taken off, fee by fee.
    pub fees: Vec<FeeLine>,
    /// What was exchanged, in a sentence for each currency.
    pub exchanged: Vec<String>,
    /// What the bank got.
    pub arrived: Vec<ArrivedLine>,
    /// What isn't explained of it: how much the bank got more or less.
    pub unexplained: Option<String>,
    /// Where the reader may enter what arrived.
    pub form: Option<ArrivalForm>,
    /// Who may, where the reader may not.
    pub role: Option<String>,
}

/// Rows of a type; of what isn't explained nothing but what is paid out.
#[derive(Clone, Debug, Default)]
pub struct KindLine {
    /// What they are.
    pub name: String,
    /// How many.
    pub count: String,
    /// What customers paid.
    pub paid: String,
    /// The same in the currency that is paid out.
    pub gross: String,
    /// What was taken off.
    pub fees: String,
    /// What is left.
    pub net: String,
}

/// A fee.
#[derive(Clone, Debug)]
pub struct FeeLine {
    /// What it is for.
    pub name: String,
    /// How much.
    pub amount: String,
}

/// A row.
#[derive(Clone, Debug)]
pub struct RowLine {
    /// What it is.
    pub name: String,
    /// The payment, where it is the reader's to see.
    pub payment: Option<(String, String)>,
    /// What was paid.
    pub paid: String,
    /// What is paid out.
    pub net: String,
    /// The file and the line.
    pub place: String,
}

/// The whole document.
pub fn batch_page(frame: &StudioFrame, page: &BatchPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-money-batch", &[("batch", &page.batch)]);
    let notice = page.notice.as_ref().map(Notice::view);
    let is_part = page
        .is_part
        .then(|| view! { <p class="card soft">{texts.get("office-money-batch-part")}</p> });
    let parts: Vec<_> = page
        .parts
        .iter()
        .map(|part| part_view(frame, part))
        .collect();
    let open = told_here(frame, &page.cards);
    let rows = rows(frame, page);
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=MONEY>{texts.get("office-money-back")}</a></p>
            <div class="head"><h1><bdi>{title}</bdi></h1></div>
            {notice}
            {is_part}
            {parts}
            {open}
            {rows}
        }
    })
}

fn part_view(frame: &StudioFrame, part: &BatchPart) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let days: Vec<_> = part
        .days
        .iter()
        .map(|said| view! { <p class="soft">{said.clone()}</p> })
        .collect();
    let exchanged: Vec<_> = part
        .exchanged
        .iter()
        .map(|said| view! { <p class="row-more"><bdi>{said.clone()}</bdi></p> })
        .collect();
    let fees: Vec<_> = part
        .fees
        .iter()
        .map(|fee| {
            view! { <div><dt><bdi>{fee.name.clone()}</bdi></dt><dd><bdi>{fee.amount.clone()}</bdi></dd></div> }
        })
        .collect();
    let fees = (!fees.is_empty()).then(|| {
        view! { <h3>{texts.get("office-money-fees")}</h3><dl class="facts">{fees}</dl> }
    });
    view! {
        <section class="card stack money-batch">
            <div class="money-head">
                <h2>{part.currency.clone()}</h2>
                <p class="payment-amount"><bdi>{part.whole.net.clone()}</bdi></p>
            </div>
            <p>{part.stands.view()}</p>
            {days}
            {(!part.lines.is_empty()).then(|| table(frame, part))}
            {exchanged}
            {fees}
            {bank(frame, part)}
        </section>
    }
}

fn table(frame: &StudioFrame, part: &BatchPart) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let heads = HEADS.map(|key| view! { <th scope="col" class="sum-amount">{texts.get(key)}</th> });
    let lines: Vec<_> = part
        .lines
        .iter()
        .map(|line| line_view(frame, line, ""))
        .collect();
    let whole = line_view(frame, &part.whole, "sum-total");
    view! {
        <div class="sum-box">
            <table class="sum-table report-table" aria-label=part.currency.clone()>
                <thead>
                    <tr>
                        <th scope="col">{texts.get("office-money-kind")}</th>
                        {heads.into_iter().collect::<Vec<_>>()}
                    </tr>
                </thead>
                <tbody>{lines}{whole}</tbody>
            </table>
        </div>
    }
}

const HEADS: [&str; 5] = [
    "office-money-rows",
    "office-money-paid",
    "office-money-gross",
    "office-money-fees",
    "office-money-net",
];

fn line_view(frame: &StudioFrame, line: &KindLine, class: &'static str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let cells = [&line.count, &line.paid, &line.gross, &line.fees, &line.net];
    let cells: Vec<_> = HEADS
        .iter()
        .zip(cells)
        .map(|(key, value)| {
            view! { <td class="sum-amount" data-name=texts.get(key)><bdi>{value.clone()}</bdi></td> }
        })
        .collect();
    view! { <tr class=class><th scope="row">{line.name.clone()}</th>{cells}</tr> }
}

fn rows(frame: &StudioFrame, page: &BatchPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            let name = match row.payment.clone() {
                Some((to, words)) => {
                    view! { <a href=to>{row.name.clone()}" · "<bdi>{words}</bdi></a> }.into_any()
                }
                None => view! { {row.name.clone()} }.into_any(),
            };
            view! {
                <li class="row payment-line">
                    <div class="row-words">
                        <p class="row-name">{name}</p>
                        <p class="row-more"><bdi>{row.paid.clone()}</bdi></p>
                        <p class="row-more">{row.place.clone()}</p>
                    </div>
                    <p class="payment-amount"><bdi>{row.net.clone()}</bdi></p>
                </li>
            }
        })
        .collect();
    let none = rows.is_empty().then(|| {
        view! { <p class="soft">{texts.get("office-money-rows-none")}</p> }
    });
    let next = page.next.clone().map(|to| {
        view! { <p class="onward"><a class="quiet quiet-lined" href=to>{texts.get("office-money-rows-more")}</a></p> }
    });
    view! {
        <section class="card stack" aria-labelledby="rows">
            <h2 id="rows">{texts.get("office-money-rows-title")}</h2>
            {none}
            <ul class="rows money-rows">{rows}</ul>
            {next}
        </section>
    }
}
