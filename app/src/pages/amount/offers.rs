//! Amounts that need not be typed: shortcuts beside the field, choices instead of it, or the one
//! amount there is. Each is a button that submits the form with that amount, scripts or not.

use domain::Money;
use leptos::prelude::*;
use texts::Texts;

use super::AmountPage;
use crate::components::sum::ems_class;

/// Comes first in the form, so that Enter in a field presses it and never the first offer: then
/// what was typed counts. Nobody else meets it.
pub(super) fn default_button() -> impl IntoView + use<> {
    view! { <button class="unseen" type="submit" tabindex="-1" aria-hidden="true"></button> }
}

/// Beside the field, which says the currency.
pub(super) fn shortcuts(texts: &Texts, page: &AmountPage) -> Option<impl IntoView + use<>> {
    let offers = offered(page);
    (!offers.is_empty()).then(|| {
        let buttons: Vec<_> = offers
            .into_iter()
            .map(|(_, value)| {
                let number = value.clone();
                view! {
                    <button class="preset" type="submit" name="preset" value=value>{number}</button>
                }
            })
            .collect();
        view! {
            <div class="presets" role="group" aria-label=texts.get("amount-presets")>{buttons}</div>
        }
    })
}

/// Instead of the field; each pays at once.
pub(super) fn only_choices(
    texts: &Texts,
    page: &AmountPage,
    problem: String,
) -> impl IntoView + use<> {
    let buttons: Vec<_> = offered(page)
        .into_iter()
        .map(|(shown, value)| {
            let label = texts.with(page.wording.button_with_amount(), &[("amount", &shown)]);
            let class = ["button ", &ems_class(&shown)].concat();
            view! {
                <button class=class type="submit" name="preset" value=value>{label}</button>
            }
        })
        .collect();
    view! {
        <div class="choices" role="group" aria-labelledby="choices">
            <input type="hidden" id="amount" name="amount" value=""/>
            <p class="choices-label" id="choices">{texts.get("amount-presets")}</p>
            {problem_line(problem)}
            {buttons}
        </div>
    }
}

/// The one amount, to be read and not changed.
pub(super) fn fixed_amount(
    texts: &Texts,
    page: &AmountPage,
    minor: u64,
    problem: String,
) -> impl IntoView + use<> {
    let (shown, _) = offer(page, minor);
    let class = ["amount-fixed sum ", &ems_class(&shown)].concat();
    view! {
        <input type="hidden" id="amount" name="amount" value=""/>
        <div class="amount">
            <p class="amount-label">{texts.get("amount-label")}</p>
            <p class=class><bdi>{shown}</bdi></p>
            {problem_line(problem)}
        </div>
    }
}

/// Pays the one amount.
pub(super) fn pay_button(texts: &Texts, page: &AmountPage, minor: u64) -> impl IntoView + use<> {
    let (shown, value) = offer(page, minor);
    let label = texts.with(page.wording.button_with_amount(), &[("amount", &shown)]);
    let class = ["button pay-button ", &ems_class(&shown)].concat();
    view! {
        <button class=class type="submit" name="preset" value=value>{label}</button>
    }
}

fn problem_line(problem: String) -> impl IntoView + use<> {
    let problem = (!problem.is_empty()).then_some(problem);
    view! { <p class="amount-problem" id="problem" role="status">{problem}</p> }
}

/// Every amount that is offered: as it is shown, and as the form says it.
fn offered(page: &AmountPage) -> Vec<(String, String)> {
    let presets = page.asking.presets().iter();
    presets.map(|minor| offer(page, *minor)).collect()
}

fn offer(page: &AmountPage, minor: u64) -> (String, String) {
    let money = Money::from_minor(minor, page.limits.currency());
    money
        .map(|money| (page.style.amount(money), page.style.number(money)))
        .unwrap_or_default()
}
