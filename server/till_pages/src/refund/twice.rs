//! Between who and how much, and the PIN: that the gateway took the money away already, and a yes to paying twice.

use leptos::prelude::*;

use super::{AMOUNT, Carried, ID, PAYMENT, PERSON, REFUND, TWICE, bare};
use crate::frame::TillFrame;

/// Between the two, where the gateway took the money away already.
#[derive(Clone, Debug)]
pub struct RefundTwice {
    /// What it carries.
    pub carried: Carried,
    /// As it was typed.
    pub amount: String,
    /// Who, by their id.
    pub person: String,
    /// The gateway's day on which it did, in words.
    pub day: String,
}

/// That it may pay twice, and a yes to that.
pub fn refund_twice_page(frame: &TillFrame, twice: &RefundTwice) -> String {
    let texts = &frame.texts;
    let hidden = [
        (PAYMENT, &twice.carried.payment),
        (ID, &twice.carried.id),
        (AMOUNT, &twice.amount),
        (PERSON, &twice.person),
    ]
    .map(|(name, value)| view! { <input type="hidden" name=name value=value.clone()/> });
    let hidden = hidden.into_iter().collect::<Vec<_>>();
    let about = twice.carried.about.clone();
    // The safe way is first, and weighs more.
    let body = view! {
        <p><bdi>{about}</bdi></p>
        <p class="alert" role="alert">{texts.with("till-refund-twice", &[("day", &twice.day)])}</p>
        <a class="button" href="/till">{texts.get("till-back")}</a>
        <form method="get" action=REFUND class="stack">
            {hidden}
            <input type="hidden" name=TWICE value="yes"/>
            <button class="button button-plain" type="submit">{texts.get("till-refund-twice-yes")}</button>
        </form>
    };
    bare(frame, texts.get("till-refund"), body)
}
