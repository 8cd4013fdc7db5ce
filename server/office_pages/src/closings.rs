//! A store's closings: what is in none yet, and those there are.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::sums::{SumTable, sum_tables};

/// The field with the till that is closed.
pub const TILL: &str = "till";

/// What the page says.
#[derive(Clone, Debug)]
pub struct ClosingsPage {
    /// The stores the reader may look at.
    pub stores: Vec<StoreTab>,
    /// What is in no closing yet, by currency.
    pub open: Vec<SumTable>,
    /// The tills of the store, one by one.
    pub tills: Vec<TillTab>,
    /// The same with all that a closing would say, as a page of its own.
    pub interim: String,
    /// Where the reader may close it; `None` if they may not, or there is nothing.
    pub close: Option<String>,
    /// Which till is shown and closed; all of them if not said.
    pub till: Option<String>,
    /// The closings, the latest first.
    pub closings: Vec<ClosingRow>,
    /// Where the list goes on.
    pub older: Option<String>,
    /// Whether only the reader's own are listed.
    pub own: bool,
    /// Where it is said when days begin, for who may say it.
    pub day: Option<String>,
    /// Whether there was nothing to close.
    pub refused: bool,
}

/// A till in the row of tills.
#[derive(Clone, Debug)]
pub struct TillTab {
    /// Where what is open there stands.
    pub to: String,
    /// What it is called; all of them if not said.
    pub label: Option<String>,
    /// Whether it is the one that is shown.
    pub here: bool,
}

/// A store in the row of stores.
#[derive(Clone, Debug)]
pub struct StoreTab {
    /// Where its closings are.
    pub to: String,
    /// What it is called.
    pub name: Spoken,
    /// Whether it is the one that is shown.
    pub here: bool,
}

/// A closing in the list.
#[derive(Clone, Debug)]
pub struct ClosingRow {
    /// Where it is.
    pub to: String,
    /// Its number among the store's.
    pub number: String,
    /// The business day, such as `2026-01-31`.
    pub day: String,
    /// Until when.
    pub until: String,
    /// Which till, if only one.
    pub till: Option<String>,
    /// What all came to, by currency.
    pub sums: Vec<String>,
}

/// The whole document.
pub fn closings_page(frame: &StudioFrame, page: &ClosingsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-closings-title");
    let refused = page.refused.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-closings-refused")}</p> }
    });
    let stores = (page.stores.len() > 1).then(|| stores(frame, page));
    let day = page.day.clone().map(|to| {
        view! { <p><a class="quiet quiet-lined" href=to>{texts.get("office-closings-day")}</a></p> }
    });
    let made = texts.get(if page.own {
        "office-closings-own"
    } else {
        "office-closings-made"
    });
    let none = texts.get(if page.own {
        "office-closings-own-none"
    } else {
        "office-closings-none"
    });
    let rows: Vec<_> = page.closings.iter().map(|one| row(frame, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{none}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let older = page.older.clone().map(|to| {
        view! { <p><a class="quiet quiet-lined" href=to>{texts.get("office-closings-older")}</a></p> }
    });
    let open = open(frame, page);
    frame::render(frame, &title.clone(), Some(Section::Closings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-closings-lead")}</p>
            </div>
            {refused}
            {stores}
            {open}
            <section class="card stack">
                <h2>{made}</h2>
                {list}
                {older}
            </section>
            {day}
        }
    })
}

/// What is in no closing yet.
fn open(frame: &StudioFrame, page: &ClosingsPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let open = if page.open.is_empty() {
        view! { <p class="soft">{texts.get("office-closings-nothing")}</p> }.into_any()
    } else {
        sum_tables(texts, &page.open).into_any()
    };
    let close = page
        .close
        .clone()
        .map(|to| close_form(frame, to, page.till.clone()));
    let tills = (page.tills.len() > 1 || page.till.is_some()).then(|| tills(frame, page));
    let interim = (!page.open.is_empty()).then(|| {
        let to = page.interim.clone();
        view! { <a class="quiet quiet-lined" href=to>{texts.get("office-closings-interim")}</a> }
    });
    view! {
        <section class="card stack">
            <h2>{texts.get("office-closings-now")}</h2>
            {tills}
            {open}
            <div class="closing-do">{close}{interim}</div>
        </section>
    }
}

fn stores(frame: &StudioFrame, page: &ClosingsPage) -> impl IntoView + use<> {
    let tabs: Vec<_> = page
        .stores
        .iter()
        .map(|tab| {
            let Spoken { text, language } = tab.name.clone();
            let current = tab.here.then_some("page");
            view! {
                <li><a href=tab.to.clone() aria-current=current><bdi lang=language>{text}</bdi></a></li>
            }
        })
        .collect();
    let called = frame.texts.get("office-closings-stores");
    view! { <nav class="store-tabs" aria-label=called><ul>{tabs}</ul></nav> }
}

fn tills(frame: &StudioFrame, page: &ClosingsPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let tabs: Vec<_> = page
        .tills
        .iter()
        .map(|tab| {
            let current = tab.here.then_some("page");
            let all = || texts.get("office-closings-tills-all");
            let label = tab.label.clone().unwrap_or_else(all);
            view! { <li><a href=tab.to.clone() aria-current=current><bdi>{label}</bdi></a></li> }
        })
        .collect();
    let called = texts.get("office-closings-tills");
    view! { <nav class="store-tabs" aria-label=called><ul>{tabs}</ul></nav> }
}

fn close_form(frame: &StudioFrame, to: String, till: Option<String>) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let button = if till.is_some() {
        "office-closings-close-till"
    } else {
        "office-closings-close"
    };
    let till = till.map(|till| view! { <input type="hidden" name=TILL value=till/> });
    view! {
        <details class="asked">
            <summary class="quiet quiet-lined">{texts.get(button)}</summary>
            <form method="post" action=to class="stack">
                {frame.form_field()}
                {till}
                <p class="soft">{texts.get("office-closings-close-explain")}</p>
                <button class="button" type="submit">{texts.get(button)}</button>
            </form>
        </details>
    }
}

fn row(frame: &StudioFrame, one: &ClosingRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let title = texts.with("office-closing-title", &[("number", &one.number)]);
    let till = one.till.as_ref().map(|till| {
        let words = texts.with("office-closing-till", &[("till", till)]);
        view! { <span class="tag">{words}</span> }
    });
    let sums: Vec<_> = one
        .sums
        .iter()
        .map(|sum| view! { <bdi class="sum-all">{sum.clone()}</bdi> })
        .collect();
    let until = format!("{} {}", texts.get("office-closing-until"), one.until);
    view! {
        <li>
            <a class="row row-link" href=one.to.clone()>
                <div class="row-words">
                    <p class="row-name"><time datetime=one.day.clone()>{one.day.clone()}</time>{till}</p>
                    <p class="row-more">{title}" · "{until}</p>
                </div>
                <div class="sums">{sums}</div>
            </a>
        </li>
    }
}
