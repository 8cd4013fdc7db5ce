//! What needs somebody, as a card: what happened, where and since when, what to do, the payments that it is about,
//! and saying that one has looked. Alarms and what rules found are the same here.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame};

use crate::roles::Place;

/// Payments that are linked, the latest; more would push what to do about the next thing off a phone.
pub const SHOWN_MAX: usize = 5;

/// Something that needs somebody.
#[derive(Clone, Debug)]
pub struct Need {
    /// Its element on the page.
    pub id: String,
    /// Where one says that one has looked.
    pub seen_at: String,
    /// What happened.
    pub what: String,
    /// What to do.
    pub act: String,
    /// The payments that it is about.
    pub payments: Vec<PaymentLink>,
    /// Where.
    pub place: Place,
    /// Since when.
    pub since: String,
    /// Whether it is over by itself.
    pub over: bool,
}

/// A payment as people know it, with the way to it.
#[derive(Clone, Debug)]
pub struct PaymentLink {
    /// Our reference.
    pub reference: String,
    /// When, how much, and with which wallet: what is known of it.
    pub known: Vec<String>,
    /// The two words.
    pub words: String,
}

impl PaymentLink {
    fn view(&self, frame: &StudioFrame) -> impl IntoView + use<> {
        let to = format!("{}/{}", Section::Payments.path(), self.reference);
        let known: Vec<_> = self
            .known
            .iter()
            .map(|fact| view! { <bdi>{fact.clone()}</bdi> " · " })
            .collect();
        // One that can't be shown is called by its reference.
        let name = if self.words.is_empty() {
            let said = [("reference", self.reference.as_str())];
            view! { {frame.texts.with("office-alarms-payment", &said)} }.into_any()
        } else {
            view! { <bdi lang="en">{self.words.clone()}</bdi> }.into_any()
        };
        view! { <li><a href=to>{known}{name}</a></li> }
    }
}

/// The card.
pub(crate) fn card(frame: &StudioFrame, need: &Need) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let over = need.over.then(|| {
        view! { <span class="tag tag-good">{texts.get("office-alarms-over")}</span> }
    });
    let payments: Vec<_> = need
        .payments
        .iter()
        .take(SHOWN_MAX)
        .map(|payment| payment.view(frame))
        .collect();
    let payments = (!payments.is_empty()).then(|| view! { <ul class="found">{payments}</ul> });
    let since = texts.with("office-alarms-since", &[("time", &need.since)]);
    let which = format!("{}: {}", texts.get("office-alarms-seen"), need.what);
    view! {
        <li class="card alarm-card stack" id=need.id.clone()>
            <h2>{need.what.clone()}{over}</h2>
            <p class="row-more">{since}" · "{need.place.view()}</p>
            <p>{need.act.clone()}</p>
            {payments}
            <form method="post" action=need.seen_at.clone()>
                {frame.form_field()}
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("office-alarms-seen")}
                </button>
            </form>
        </li>
    }
}
