//! What needs somebody of the shop, what to do about it, and saying that one has looked.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, alarms, frame};

use crate::{
    findings::{self, FindingRow},
    risk::RISK,
    roles::Place,
};

/// What the page says.
#[derive(Clone, Debug)]
pub struct AlarmsPage {
    /// The latest first.
    pub rows: Vec<AlarmRow>,
    /// What the shop's rules found, the latest first.
    pub found: Vec<FindingRow>,
    /// Whether the reader may set those.
    pub may_set: bool,
}

/// Something that needs somebody.
#[derive(Clone, Debug)]
pub struct AlarmRow {
    /// By which it is acknowledged.
    pub id: i64,
    /// The name of its kind.
    pub kind: &'static str,
    /// The payment that it is about.
    pub payment: Option<String>,
    /// Where.
    pub place: Place,
    /// Since when.
    pub since: String,
    /// Whether it is over by itself.
    pub over: bool,
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
    let rows: Vec<_> = page.rows.iter().map(|row| card(frame, row)).collect();
    let found = page.found.iter();
    let found: Vec<_> = found.map(|row| findings::card(frame, row)).collect();
    let list = if rows.is_empty() && found.is_empty() {
        view! { <p class="card soft">{texts.get("office-alarms-none")}</p> }.into_any()
    } else {
        view! { <ul class="cards">{rows}{found}</ul> }.into_any()
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

fn card(frame: &StudioFrame, row: &AlarmRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let [what, act] = keys(row.kind).map(|key| texts.get(key));
    let over = row.over.then(|| {
        view! { <span class="tag tag-good">{texts.get("office-alarms-over")}</span> }
    });
    let payment = row.payment.clone().map(|reference| {
        let to = format!("{}/{reference}", Section::Payments.path());
        let words = texts.with("office-alarms-payment", &[("reference", &reference)]);
        view! { <p><a class="button button-plain" href=to>{words}</a></p> }
    });
    let seen = format!("{}/{}/seen", alarms::ALARMS, row.id);
    let since = texts.with("office-alarms-since", &[("time", &row.since)]);
    let which = format!("{}: {what}", texts.get("office-alarms-seen"));
    view! {
        <li class="card alarm-card stack" id=format!("alarm-{}", row.id)>
            <h2>{what}{over}</h2>
            <p class="row-more">{since}" · "{row.place.view()}</p>
            <p>{act}</p>
            {payment}
            <form method="post" action=seen>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("office-alarms-seen")}
                </button>
            </form>
        </li>
    }
}
