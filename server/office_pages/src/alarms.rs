//! What needs somebody of the shop, the latest first.

use leptos::prelude::*;
use studio_pages::{StudioFrame, frame};
use texts::Texts;

use crate::{
    needs::{Need, card},
    risk::RISK,
};

/// What the page says.
#[derive(Clone, Debug)]
pub struct AlarmsPage {
    /// Alarms, and then what the shop's rules found; each the latest first.
    pub needs: Vec<Need>,
    /// Whether the reader may set the rules.
    pub may_set: bool,
}

/// What happened, and what to do, for an alarm of this kind.
pub fn words(texts: &Texts, kind: &str) -> [String; 2] {
    keys(kind).map(|key| texts.get(key))
}

/// The texts of a kind: what happened, and what to do.
fn keys(kind: &str) -> [&'static str; 2] {
    match kind {
        "payment-contradicted" => ["office-alarm-contradicted", "office-alarm-contradicted-do"],
        "payment-overturned" => ["office-alarm-overturned", "office-alarm-overturned-do"],
        "cancel-unconfirmed" => ["office-alarm-uncancelled", "office-alarm-uncancelled-do"],
        "paid-or-cancelled" => ["office-alarm-paid-or-not", "office-alarm-paid-or-not-do"],
        "refund-unconfirmed" => ["office-alarm-refund-open", "office-alarm-refund-open-do"],
        "refund-refused" => [
            "office-alarm-refund-refused",
            "office-alarm-refund-refused-do",
        ],
        "refund-contradicted" | "refund-overturned" => {
            ["office-alarm-refund-other", "office-alarm-refund-other-do"]
        }
        "code-crowded" => ["office-alarm-crowded", "office-alarm-crowded-do"],
        "pin-locked" => ["office-alarm-pin", "office-alarm-pin-do"],
        "limits-contradict" => ["office-alarm-limits", "office-alarm-limits-do"],
        // Of a kind that only a newer version knows.
        _ => ["office-alarm-other", "office-alarm-other-do"],
    }
}

/// The whole document.
pub fn alarms_page(frame: &StudioFrame, page: &AlarmsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-alarms-title");
    let cards: Vec<_> = page.needs.iter().map(|need| card(frame, need)).collect();
    let list = if cards.is_empty() {
        view! { <p class="card soft">{texts.get("office-alarms-none")}</p> }.into_any()
    } else {
        view! { <ul class="cards">{cards}</ul> }.into_any()
    };
    let set = page.may_set.then(|| {
        view! { <p><a class="button button-plain" href=RISK>{texts.get("office-risk-title")}</a></p> }
    });
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="head"><h1>{title}</h1><p class="soft">{texts.get("office-alarms-lead")}</p></div>
            {list}
            {set}
        }
    })
}
