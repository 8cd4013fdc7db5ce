//! Sending the form without leaving the page, and leaving for the wallet with its answer.
//!
//! The attempt key in the form makes every repetition the same payment, so trying again after a
//! lost answer is always safe. A customer whom no wallet took away ends at the payment's own page.

use leptos::web_sys::{
    Element, Event, FormData, Headers, HtmlButtonElement, HtmlElement, HtmlFormElement,
    RequestInit, UrlSearchParams,
};

use super::browser::{
    Answered, ask, attribute, get_json_text, go_to, pause, pressed, replace_location, select,
    select_as, set_attribute, spawn,
};

/// A wallet that opens takes the page away; if it hasn't by then, the link is shown, because some
/// web views follow a script only after a tap.
const HANDOFF_MS: i32 = 1_500;
/// A wallet's page on the web may be slow to come, and leaving for ours would stop it.
const WEB_HANDOFF_MS: i32 = 10_000;
/// How often we ask whether our server can be reached.
const PACE_MS: i32 = 3_000;

/// Why the customer stays, in a finished sentence.
pub(super) struct Told {
    pub(super) words: String,
    /// Whether the amount has to be corrected; otherwise nothing is wrong with it.
    pub(super) is_about_amount: bool,
}

/// Sends the form; returns what to say if the customer stays.
pub(super) async fn send(form: &HtmlFormElement, button: &HtmlButtonElement) -> Option<Told> {
    let label = button.text_content();
    news(form, "");
    set_busy(form, button, true);
    button.set_text_content(Some(&attribute(form, "data-working")));
    let answer = post(form).await;
    let is_set = |field| answer.as_ref().is_some_and(|answer| answer.is_set(field));
    if is_set("resend") {
        // A question has to be answered first; it is a page, with or without scripts.
        let _ = form.submit();
        return None;
    }
    let text = |field| answer.as_ref().and_then(|answer| answer.text(field));
    let Some(to) = text("go") else {
        set_busy(form, button, false);
        button.set_text_content(label.as_deref());
        return Some(Told {
            words: text("problem").unwrap_or_else(|| attribute(form, "data-offline")),
            is_about_amount: is_set("correct"),
        });
    };
    // Going back leads to the form, which asks what is to become of the payment, and not out of the shop.
    go_to(&to);
    pause(HANDOFF_MS).await;
    offer_link(form, &to);
    if let Some(page) = text("look") {
        go_to_result(&page, to.starts_with("http")).await;
    }
    None
}

/// Goes to the payment's page as soon as our server can be reached: it has the link, knows the
/// news, and can cancel.
async fn go_to_result(page: &str, is_web: bool) {
    let token = page.get("/r/".len()..).unwrap_or_default();
    let status = ["/api/payment_status?token=", token].concat();
    let mut wait_ms = if is_web { WEB_HANDOFF_MS } else { 0 };
    loop {
        pause(wait_ms).await;
        if get_json_text(&status, "view").await.is_some() {
            return go_to(page);
        }
        wait_ms = PACE_MS;
    }
}

/// Says what is nobody's mistake, below the button.
pub(super) fn news(form: &Element, text: &str) {
    if let Some(line) = select(form, "#news") {
        line.set_text_content(Some(text));
    }
}

/// While an amount is under way it can't be changed, and can't be sent twice.
fn set_busy(form: &Element, button: &HtmlButtonElement, busy: bool) {
    let set = busy.then_some("true");
    button.set_disabled(busy);
    set_attribute(button, "aria-busy", set);
    if let Some(field) = select(form, "#amount") {
        set_attribute(&field, "readonly", set);
    }
}

/// Whether a button was pressed that sends the form to another address: what it shows next is a
/// page. Old browsers don't tell which button a form is sent by, so it must not come to that.
pub(super) fn goes_elsewhere(form: &HtmlFormElement, event: &Event) -> bool {
    let button = pressed(event, "[formaction]");
    if let Some(button) = &button {
        event.prevent_default();
        set_attribute(form, "action", Some(&attribute(button, "formaction")));
        let form = form.clone();
        spawn(async move {
            match post(&form).await.and_then(|answer| answer.text("go")) {
                // In the place of this page: going back leaves the shop, in any language.
                Some(to) => replace_location(&to),
                None => {
                    let _ = form.submit();
                }
            }
        });
    }
    button.is_some()
}

async fn post(form: &HtmlFormElement) -> Option<Answered> {
    let data = FormData::new_with_form(form).ok()?;
    // Form data itself would travel as multipart, which the plain form never sends.
    let body = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    let headers = Headers::new().ok()?;
    headers.set("accept", "application/json").ok()?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&body);
    ask(&attribute(form, "action"), &init).await
}

/// Shows the link that a customer can tap.
fn offer_link(form: &Element, to: &str) {
    if let Some(handoff) = select(form, ".handoff") {
        set_attribute(&handoff, "hidden", None);
    }
    if let Some(link) = select_as::<HtmlElement>(form, ".handoff-link") {
        set_attribute(&link, "href", Some(to));
        // Moving the focus there tells a screen reader what to do next.
        let _ = link.focus();
    }
}
