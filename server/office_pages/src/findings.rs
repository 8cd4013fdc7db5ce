//! What a shop's rules found: what happened, what to do about it, the payments that it is about.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, alarms};

use crate::roles::Place;

/// Something that a rule found.
#[derive(Clone, Debug)]
pub struct FindingRow {
    /// By which it is acknowledged.
    pub id: i64,
    /// The name of the rule.
    pub rule: &'static str,
    /// The wallet that it is about, as people call it.
    pub wallet: Option<String>,
    /// How many payments, or how many are missing.
    pub count: u32,
    /// The references of the payments that it is about.
    pub payments: Vec<String>,
    /// Where.
    pub place: Place,
    /// Since when.
    pub since: String,
    /// Whether it is over by itself.
    pub over: bool,
}

/// Payments that are linked, the latest; more would push what to do about the next thing off a phone.
const SHOWN_MAX: usize = 5;

/// The texts of a rule's finding: what happened, and what to do.
fn keys(row: &FindingRow) -> [&'static str; 2] {
    match (row.rule, &row.wallet) {
        ("unusual", _) => ["office-found-unusual", "office-found-unusual-do"],
        ("silent", _) => ["office-found-silent", "office-found-silent-do"],
        ("declines", Some(_)) => ["office-found-wallet", "office-found-declines-do"],
        ("declines", None) => ["office-found-declines", "office-found-declines-do"],
        ("crowd", _) => ["office-found-crowd", "office-found-crowd-do"],
        _ => ["office-found-payer", "office-found-payer-do"],
    }
}

/// One of them, as a card of the list.
pub(crate) fn card(frame: &StudioFrame, row: &FindingRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let [what, act] = keys(row);
    let wallet = row.wallet.clone().unwrap_or_default();
    let what = texts.count(what, ("count", row.count), &[("wallet", &wallet)]);
    let act = texts.get(act);
    let over = row.over.then(|| {
        view! { <span class="tag tag-good">{texts.get("office-alarms-over")}</span> }
    });
    let payments: Vec<_> = row
        .payments
        .iter()
        .take(SHOWN_MAX)
        .map(|reference| {
            let to = format!("{}/{reference}", Section::Payments.path());
            let words = texts.with("office-alarms-payment", &[("reference", reference)]);
            view! { <li><a href=to>{words}</a></li> }
        })
        .collect();
    let payments = (!payments.is_empty()).then(|| view! { <ul class="found">{payments}</ul> });
    let seen = format!("{}/found/{}/seen", alarms::ALARMS, row.id);
    let since = texts.with("office-alarms-since", &[("time", &row.since)]);
    let which = format!("{}: {what}", texts.get("office-alarms-seen"));
    view! {
        <li class="card alarm-card stack" id=format!("found-{}", row.id)>
            <h2>{what}{over}</h2>
            <p class="row-more">{since}" · "{row.place.view()}</p>
            <p>{act}</p>
            {payments}
            <form method="post" action=seen>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("office-alarms-seen")}
                </button>
            </form>
        </li>
    }
}
