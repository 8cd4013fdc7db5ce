//! The lines below a result: the words for the staff, and a list of facts.

use leptos::prelude::*;
use texts::{Texts, direction};

use super::{ChargedLine, Outcome, ResultPage};

/// Words and facts.
pub(super) fn details(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    // Somebody's words go their own way; ours go the page's, whatever they begin with.
    let line = |key: &str, value: String| detail(texts.get(key), value, "auto");
    let told = |key: &str, value: String| detail(texts.get(key), value, direction(texts.tag()));
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
    let place = texts.with(
        "common-place",
        &[
            ("store", &page.shop.store.text),
            ("counter", &page.shop.counter),
        ],
    );
    view! {
        {words}
        <dl class="details">
            {told("result-shop", place)}
            {page.time.clone().map(|time| told("result-time", time))}
            {page.wallet.clone().map(|wallet| line("result-wallet", wallet))}
            {page.charged.map(|charged| told("result-charged", charged_in_words(texts, page, charged)))}
            {refunds(texts, page).map(|refund| told("result-refund", refund)).collect::<Vec<_>>()}
            {page.note.clone().map(|note| line("result-note", note))}
            {line("result-reference", page.reference.clone())}
        </dl>
    }
}

fn detail(label: String, value: String, direction: &'static str) -> impl IntoView + use<> {
    view! { <div class="detail"><dt>{label}</dt><dd><bdi dir=direction>{value}</bdi></dd></div> }
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
