//! The pages of a shop's settings, side by side.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame};

use crate::{receipts::RECEIPTS, risk::RISK};

/// When days begin.
pub const DAYS: &str = "/office/settings/day";

/// The way from each of them to the others.
pub(crate) fn tabs(frame: &StudioFrame, here: &str) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let pages = [
        (Section::Settings.path(), "office-limits-title"),
        (RISK, "office-risk-title"),
        (DAYS, "office-day-title"),
        (RECEIPTS, "office-receipts-title"),
    ];
    let pages: Vec<_> = pages
        .into_iter()
        .map(|(to, key)| {
            let current = (to == here).then_some("page");
            view! { <li><a href=to aria-current=current>{texts.get(key)}</a></li> }
        })
        .collect();
    view! { <nav class="store-tabs" aria-label=texts.get("office-nav-settings")><ul>{pages}</ul></nav> }
}
