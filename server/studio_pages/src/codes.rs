//! The merchant's stores, and a way to each code's page.

use leptos::prelude::*;
use texts::Spoken;

use super::{
    Section,
    frame::{self, StudioFrame},
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct CodesPage {
    /// The merchant's stores.
    pub stores: Vec<StoreCard>,
}

/// A store and its codes.
#[derive(Clone, Debug)]
pub struct StoreCard {
    /// The store's name.
    pub name: Spoken,
    /// What is paid with there, such as `HKD`.
    pub currency: &'static str,
    /// Its codes.
    pub codes: Vec<CodeRow>,
}

/// A code.
#[derive(Clone, Debug)]
pub struct CodeRow {
    /// The counter it stands at.
    pub counter: String,
    /// As it is printed.
    pub code: String,
    /// The page it opens.
    pub link: String,
    /// Whether anything can be paid there.
    pub enabled: bool,
}

/// The whole document.
pub fn codes_page(frame: &StudioFrame, page: CodesPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-codes-title");
    let stores: Vec<_> = page
        .stores
        .into_iter()
        .map(|store| store_card(frame, store))
        .collect();
    let lead = if stores.is_empty() {
        "studio-codes-empty"
    } else {
        "studio-codes-lead"
    };
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get(lead)}</p>
            </div>
            <div class="cards">{stores}</div>
        }
    })
}

fn store_card(frame: &StudioFrame, store: StoreCard) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = store.name;
    let none = store
        .codes
        .is_empty()
        .then(|| view! { <p class="soft">{texts.get("studio-codes-no-codes")}</p> });
    let rows: Vec<_> = store
        .codes
        .into_iter()
        .map(|row| {
            let off = (!row.enabled)
                .then(|| view! { <span class="tag">{texts.get("studio-codes-off")}</span> });
            let opens = texts.with("studio-codes-open", &[("counter", &row.counter)]);
            view! {
                <li class="row">
                    <a class="row-link" href=row.link target="_blank" rel="noopener" title=opens>
                        <span class="row-words">
                            <bdi class="row-name">{row.counter}</bdi>
                            <span class="row-more" dir="ltr">{row.code}</span>
                        </span>
                        {off}
                        {away()}
                    </a>
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
    view! {
        <section class="card">
            <h2><bdi lang=language>{text}</bdi><span class="unit">{store.currency}</span></h2>
            {none}
            {list}
        </section>
    }
}

/// Says that a link opens another page beside this one.
fn away() -> impl IntoView {
    view! {
        <svg class="away" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9 5h10v10M19 5L6 18"/>
        </svg>
    }
}
