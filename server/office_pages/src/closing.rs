//! One closing, as it is on the screen and, without what stands around it, on paper.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::sums::{SumTable, sum_tables};

/// What the page says.
#[derive(Clone, Debug)]
pub struct ClosingPage {
    /// Its number among the store's.
    pub number: String,
    /// What the merchant was called.
    pub merchant: String,
    /// What the store was called.
    pub store: String,
    /// The time zone by which all times are.
    pub zone: String,
    /// Which till, if only one.
    pub till: Option<String>,
    /// Whether the day went on.
    pub is_part: bool,
    /// The business day, such as `2026-01-31`.
    pub day: String,
    /// When the day began there.
    pub from: String,
    /// Until when.
    pub until: String,
    /// When it was made.
    pub at: String,
    /// By whom; nobody for one that was made by itself.
    pub by: Option<String>,
    /// By currency.
    pub totals: Vec<SumTable>,
    /// By till and currency.
    pub tills: Vec<SumTable>,
    /// By wallet and currency; one without a name wasn't known.
    pub wallets: Vec<SumTable>,
    /// Payments that were undecided: reference, time and amount.
    pub undecided: Vec<[String; 3]>,
    /// How many there were; not all are named.
    pub undecided_count: u64,
    /// What only a closing has; nothing of what one would say now.
    pub made: Option<Made>,
}

/// What a closing has besides what it says.
#[derive(Clone, Debug)]
pub struct Made {
    /// By which nobody can change it unnoticed.
    pub digest: String,
    /// Where its files are, without their endings.
    pub files: String,
}

/// The whole document.
pub fn closing_page(frame: &StudioFrame, page: &ClosingPage) -> String {
    let texts = &frame.texts;
    let title = match page.made {
        Some(_) => texts.with("office-closing-title", &[("number", &page.number)]),
        None => texts.get("office-closing-interim"),
    };
    let till = page.till.as_ref().map(|till| {
        let words = texts.with("office-closing-till", &[("till", till)]);
        view! { <span class="tag">{words}</span> }
    });
    let part = (page.is_part && page.made.is_some())
        .then(|| view! { <span class="tag">{texts.get("office-closing-part")}</span> });
    let tills = (page.tills.len() > 1).then(|| part_of(frame, "office-closing-tills", &page.tills));
    let wallets = part_of(frame, "office-closing-wallets", &page.wallets);
    let undecided = (!page.undecided.is_empty()).then(|| undecided(frame, page));
    let end = match &page.made {
        Some(made) => of_closing(frame, made).into_any(),
        None => {
            view! { <p class="soft">{texts.get("office-closing-interim-explain")}</p> }.into_any()
        }
    };
    frame::render(frame, &title.clone(), Some(Section::Closings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft closing-of">
                    <bdi>{page.merchant.clone()}</bdi>" · "<bdi>{page.store.clone()}</bdi>" "{till}" "{part}
                </p>
            </div>
            <section class="card stack">
                {facts(frame, page)}
                {sum_tables(texts, &page.totals)}
            </section>
            {tills}
            {wallets}
            {undecided}
            <section class="card stack">
                <p class="soft">{texts.get("office-closing-gateway")}</p>
                {end}
            </section>
        }
    })
}

/// By what it is known, and its files.
fn of_closing(frame: &StudioFrame, made: &Made) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let files = [
        ("csv", "office-closing-csv"),
        ("xlsx", "office-closing-xlsx"),
        ("json", "office-closing-json"),
        ("txt", "office-closing-slip"),
    ];
    let files = files.map(|(ending, key)| {
        let to = format!("{}.{ending}", made.files);
        view! { <a class="quiet quiet-lined" href=to>{texts.get(key)}</a> }
    });
    view! {
        <p class="soft">
            {texts.get("office-closing-digest")}": "<code class="digest">{made.digest.clone()}</code>
        </p>
        <p class="files no-paper">{files.into_iter().collect::<Vec<_>>()}</p>
    }
}

fn facts(frame: &StudioFrame, page: &ClosingPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let by = match &page.by {
        Some(by) => by.clone(),
        None => texts.get("office-closing-automatic"),
    };
    let facts = [
        ("office-closing-day", &page.day),
        ("office-closing-zone", &page.zone),
        ("office-closing-from", &page.from),
        ("office-closing-until", &page.until),
        ("office-closing-made", &page.at),
        ("office-closing-by", &by),
    ];
    let facts = facts.map(|(key, value)| {
        view! { <div><dt>{texts.get(key)}</dt><dd><bdi>{value.clone()}</bdi></dd></div> }
    });
    view! { <dl class="facts">{facts.into_iter().collect::<Vec<_>>()}</dl> }
}

fn part_of(frame: &StudioFrame, key: &str, tables: &[SumTable]) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let title = texts.get(key);
    let named: Vec<SumTable> = tables
        .iter()
        .map(|table| SumTable {
            of: table
                .of
                .clone()
                .or_else(|| Some(texts.get("office-closing-wallet-unknown"))),
            ..table.clone()
        })
        .collect();
    view! {
        <section class="card stack">
            <h2>{title}</h2>
            {sum_tables(texts, &named)}
        </section>
    }
}

fn undecided(frame: &StudioFrame, page: &ClosingPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let rows: Vec<_> = page
        .undecided
        .iter()
        .map(|[reference, since, amount]| {
            view! {
                <li class="row">
                    <div class="row-words">
                        <p class="row-name"><bdi>{amount.clone()}</bdi></p>
                        <p class="row-more">{since.clone()}" · "<bdi>{reference.clone()}</bdi></p>
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card stack">
            <h2>{texts.get("office-closing-undecided")}" ("{page.undecided_count.to_string()}")"</h2>
            <p class="soft">{texts.get("office-closing-undecided-explain")}</p>
            <ul class="rows">{rows}</ul>
        </section>
    }
}
