//! The way of one payment's money: a short line of how far it is, and each row of a file that tells of it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use super::card::{DifferenceCard, told_here};
use crate::payment::Notice;

/// One station of the way.
#[derive(Clone, Debug)]
pub struct WayMark {
    /// Which.
    pub words: String,
    /// When, or about when.
    pub when: String,
    /// Whether it is behind the money.
    pub is_reached: bool,
    /// Whether the money went away from the shop there.
    pub is_away: bool,
    /// Where more of it is.
    pub to: Option<String>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub struct WayPage {
    /// Our reference.
    pub reference: String,
    /// What was paid.
    pub amount: String,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
    /// The stations.
    pub marks: Vec<WayMark>,
    /// How it stands, in a sentence.
    pub sentence: String,
    /// Its differences.
    pub cards: Vec<DifferenceCard>,
    /// Each row that tells of it.
    pub steps: Vec<StepCard>,
}

/// What one row says.
#[derive(Clone, Debug)]
pub struct StepCard {
    /// What it is.
    pub name: String,
    /// What it comes to.
    pub amount: Option<String>,
    /// What it says, in sentences.
    pub says: Vec<String>,
    /// Fees, each with its name and amount.
    pub fees: Vec<[String; 2]>,
    /// The file and the line.
    pub place: String,
    /// That it doesn't count.
    pub is_replaced: bool,
}

/// The line of stations, for this page and the payment's.
pub(crate) fn marks(frame: &StudioFrame, all: &[WayMark]) -> impl IntoView + use<> {
    let marks: Vec<_> = all
        .iter()
        .map(|mark| {
            let class = match (mark.is_reached, mark.is_away) {
                (_, true) => "lost",
                (true, false) => "reached",
                (false, false) => "ahead",
            };
            let words = mark.words.clone();
            let words = match mark.to.clone() {
                Some(to) => view! { <a href=to><bdi>{words}</bdi></a> }.into_any(),
                None => view! { <span>{words}</span> }.into_any(),
            };
            let said = (!mark.is_reached && mark.when.is_empty())
                .then(|| view! { <span class="row-more">{frame.texts.get("office-money-ahead")}</span> });
            view! { <li class=class>{words}<span class="row-more">{mark.when.clone()}</span>{said}</li> }
        })
        .collect();
    view! { <ol class="money-way" aria-label=frame.texts.get("office-money-way")>{marks}</ol> }
}

/// The whole document.
pub fn way_page(frame: &StudioFrame, page: &WayPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-money-way-title", &[("amount", &page.amount)]);
    let notice = page.notice.as_ref().map(Notice::view);
    let back = format!("{}/{}", Section::Payments.path(), page.reference);
    let open = told_here(frame, &page.cards);
    let steps: Vec<_> = page
        .steps
        .iter()
        .map(|step| step_view(frame, step))
        .collect();
    let none = steps.is_empty().then(|| {
        view! { <p class="soft">{texts.get("office-money-way-none")}</p> }
    });
    frame::render(frame, &title.clone(), Some(Section::Money), || {
        view! {
            <p class="back"><a href=back>{texts.get("office-money-way-back")}</a></p>
            <div class="head"><h1>{title}</h1></div>
            {notice}
            <section class="card stack">
                <p>{page.sentence.clone()}</p>
                {marks(frame, &page.marks)}
            </section>
            {open}
            <section class="card stack" aria-labelledby="steps">
                <h2 id="steps">{texts.get("office-money-way-rows")}</h2>
                {none}
                <ul class="rows money-rows">{steps}</ul>
            </section>
        }
    })
}

fn step_view(frame: &StudioFrame, step: &StepCard) -> impl IntoView + use<> {
    let amount = step.amount.clone();
    let amount = amount.map(|amount| view! { <p class="payment-amount"><bdi>{amount}</bdi></p> });
    let says: Vec<_> = step
        .says
        .iter()
        .map(|said| view! { <p class="row-more"><bdi>{said.clone()}</bdi></p> })
        .collect();
    let fees: Vec<_> = step
        .fees
        .iter()
        .map(|[name, amount]| {
            view! { <p class="row-more"><bdi>{name.clone()}</bdi>": "<bdi>{amount.clone()}</bdi></p> }
        })
        .collect();
    let replaced = step.is_replaced.then(|| {
        view! { <p><span class="tag tag-dead">{frame.texts.get("office-money-replaced")}</span></p> }
    });
    view! {
        <li class="row payment-line">
            <div class="row-words">
                <p class="row-name">{step.name.clone()}</p>
                {says}
                {fees}
                <p class="row-more">{step.place.clone()}</p>
                {replaced}
            </div>
            {amount}
        </li>
    }
}
