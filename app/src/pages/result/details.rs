//! The lines below a result: the words for the staff, and a list of facts.

use leptos::prelude::*;
use texts::{Texts, direction};

use super::{ChargedLine, Outcome, ResultPage};

/// One thing that is known of a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
    /// Whether these are the page's own words, which go its way; somebody's go their own.
    pub is_told: bool,
}

/// All that is known, in the order it is read.
pub fn facts(texts: &Texts, page: &ResultPage) -> Vec<Fact> {
    let fact = |key: &str, value: String, is_told: bool| Fact {
        name: texts.get(key),
        value,
        is_told,
    };
    let told = |key: &str, value: String| fact(key, value, true);
    let line = |key: &str, value: String| fact(key, value, false);
    let time = page.time.clone().map(|time| told("result-time", time));
    let wallet = page.wallet.clone();
    let charged = page
        .charged
        .map(|charged| charged_in_words(texts, page, charged));
    // The shop's own word for it, as it stood at the field.
    let called = page.note_label.clone();
    let note = page.note.clone().map(|note| {
        let fact = line("result-note", note);
        Fact {
            name: called.unwrap_or(fact.name),
            ..fact
        }
    });
    let known = [
        Some(told("result-shop", place(texts, page))),
        time,
        wallet.map(|wallet| line("result-wallet", wallet)),
        charged.map(|charged| told("result-charged", charged)),
    ];
    let refunds = refunds(texts, page).map(|refund| told("result-refund", refund));
    known
        .into_iter()
        .flatten()
        .chain(refunds)
        .chain(note)
        .chain([line("result-reference", page.reference.clone())])
        .collect()
}

/// Store and counter.
pub fn place(texts: &Texts, page: &ResultPage) -> String {
    let said = [
        ("store", &*page.shop.store.text),
        ("counter", &page.shop.counter),
    ];
    texts.with("common-place", &said)
}

/// Words and facts.
pub(super) fn details(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    // Staff must not take a payment that went back for one.
    let is_paid = page.outcome == Outcome::Paid;
    let words = is_paid.then(|| {
        let [first, second] = page.words;
        view! {
            <div class="words">
                <p class="words-label">{texts.get("result-words")}</p>
                <p class="words-pair" lang="en" dir="ltr">{first}" "{second}</p>
            </div>
        }
    });
    view! {
        {words}
        {list(texts, facts(texts, page))}
    }
}

/// Facts under each other.
pub(in crate::pages) fn list(texts: &Texts, facts: Vec<Fact>) -> impl IntoView + use<> {
    let own = direction(texts.tag());
    let lines: Vec<_> = facts
        .into_iter()
        .map(|Fact { name, value, is_told }| {
            let direction = if is_told { own } else { "auto" };
            view! { <div class="detail"><dt>{name}</dt><dd><bdi dir=direction>{value}</bdi></dd></div> }
        })
        .collect();
    view! { <dl class="details">{lines}</dl> }
}

/// The amount the wallet charged, with its rate.
fn charged_in_words(texts: &Texts, page: &ResultPage, charged: ChargedLine) -> String {
    let amount = page.style.amount(charged.amount);
    let Some(rate) = charged.rate else {
        return amount;
    };
    let (units, price) = rate.for_people(page.style.numbers());
    texts.with(
        "result-charged-at",
        &[
            ("amount", &amount),
            ("units", &units),
            ("first", rate.first().code()),
            ("second", rate.second().code()),
            ("price", &price),
        ],
    )
}

/// Each refund in words.
fn refunds(texts: &Texts, page: &ResultPage) -> impl Iterator<Item = String> {
    page.refunds.iter().map(|refund| {
        let amount = page.style.amount(refund.amount);
        match &refund.time {
            Some(time) => texts.with(
                "result-refund-done",
                &[("amount", &amount), ("time", time.as_str())],
            ),
            None => texts.with("result-refund-under-way", &[("amount", &amount)]),
        }
    })
}
