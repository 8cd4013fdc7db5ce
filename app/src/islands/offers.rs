//! A form where nothing is typed: each offer is a button that pays it, without leaving the page.

use leptos::web_sys::{Element, HtmlButtonElement, HtmlFormElement, HtmlInputElement};
use wasm_bindgen::JsCast;

use super::{
    browser::{attribute, listen, pressed, select, select_as, spawn},
    submit,
};

/// A button that stands for an amount.
pub(super) const OFFER: &str = "[name=preset]";
/// One that was pressed and is under way.
const BUSY: &str = "[name=preset]:disabled";

/// Brings the offers to life; without their parts the plain form goes on working.
pub(super) fn wake(form: &Element) {
    let parts = || {
        let form = form.dyn_ref::<HtmlFormElement>()?.clone();
        let amount: HtmlInputElement = select_as(&form, "#amount")?;
        let problem = select(&form, "#problem")?;
        Some((form, amount, problem))
    };
    let Some((form, amount, problem)) = parts() else {
        return;
    };
    listen(&form.clone(), "click", move |event| {
        if submit::goes_elsewhere(&form, &event) {
            return;
        }
        let offer = pressed(&event, OFFER).and_then(|offer| offer.dyn_into().ok());
        let Some(button): Option<HtmlButtonElement> = offer else {
            return;
        };
        event.prevent_default();
        if select(&form, BUSY).is_some() {
            return;
        }
        amount.set_value(&attribute(&button, "value"));
        let (form, problem) = (form.clone(), problem.clone());
        spawn(async move {
            let told = submit::send(&form, &button).await;
            let words = told.as_ref().map_or("", |told| &told.words);
            let is_about_amount = told.as_ref().is_some_and(|told| told.is_about_amount);
            problem.set_text_content(is_about_amount.then_some(words));
            submit::news(&form, if is_about_amount { "" } else { words });
        });
    });
}
