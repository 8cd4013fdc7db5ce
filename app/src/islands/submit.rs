//! Sending the form without leaving the page, and leaving for the wallet with its answer.
//!
//! The attempt key in the form makes every repetition the same payment, so trying again after a
//! lost answer is always safe.

use leptos::web_sys::{
    Element, Event, FormData, Headers, HtmlButtonElement, HtmlElement, HtmlFormElement,
    RequestInit, UrlSearchParams,
};

use super::browser::{
    Answered, ask, attribute, pause, pressed, replace_location, select, select_as, set_attribute,
};

/// A wallet that opens takes the page away; if it hasn't by then, the link is shown, because some
/// web views follow a script only after a tap.
const HANDOFF_MS: i32 = 1_500;

/// Sends the form; returns the sentence to show if the customer stays.
pub(super) async fn send(form: &HtmlFormElement, button: &HtmlButtonElement) -> Option<String> {
    let label = button.text_content();
    button.set_disabled(true);
    set_attribute(button, "aria-busy", Some("true"));
    button.set_text_content(Some(&attribute(form, "data-working")));
    let answer = post(form).await;
    if answer
        .as_ref()
        .is_some_and(|answer| answer.is_set("resend"))
    {
        // A question has to be answered first; it is a page, with or without scripts.
        let _ = form.submit();
        return None;
    }
    let Some(to) = answer.as_ref().and_then(|answer| answer.text("go")) else {
        wake(button, label.as_deref());
        let problem = answer.and_then(|answer| answer.text("problem"));
        return Some(problem.unwrap_or_else(|| attribute(form, "data-offline")));
    };
    replace_location(&to);
    pause(HANDOFF_MS).await;
    offer_link(form, &to);
    None
}

/// Whether a button was pressed that sends the form to another address: what it shows next is a
/// page. Old browsers don't tell which button a form is sent by, so it must not come to that.
pub(super) fn goes_elsewhere(form: &HtmlFormElement, event: &Event) -> bool {
    let button = pressed(event, "[formaction]");
    if let Some(button) = &button {
        event.prevent_default();
        set_attribute(form, "action", Some(&attribute(button, "formaction")));
        let form = form.clone();
        wasm_bindgen_futures::spawn_local(async move {
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

fn wake(button: &HtmlButtonElement, label: Option<&str>) {
    button.set_disabled(false);
    set_attribute(button, "aria-busy", None);
    button.set_text_content(label);
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
