//! The amount page's sentences and numbers, in the customer's language and the page's style.

use domain::{Money, TypedError};
use texts::{GAP, Texts};

use super::{AmountPage, Refusal};

/// Finished text for the island, with a gap where the live amount belongs.
pub(super) struct Sentences {
    pub(super) pay: String,
    pub(super) empty: String,
    pub(super) below: String,
    pub(super) above: String,
    pub(super) step: String,
    pub(super) working: String,
    pub(super) offline: String,
    pub(super) no_number: String,
    pub(super) negative: String,
    pub(super) decimals: String,
    pub(super) too_long: String,
    pub(super) ambiguous: String,
}

impl Sentences {
    pub(super) fn new(texts: &Texts, page: &AmountPage) -> Self {
        let money = |money| page.style.amount(money);
        let currency = page.limits.currency();
        let step = currency.smallest_step();
        let allowed = currency.exponent();
        let refused = |error| Refusal::Typed(error).in_words(texts, page);
        Self {
            pay: texts.with(page.wording.button_with_amount(), &[("amount", GAP)]),
            empty: texts.get("amount-empty"),
            below: texts.with("amount-below-min", &[("min", &money(page.limits.min()))]),
            above: texts.with("amount-above-max", &[("max", &money(page.limits.max()))]),
            step: texts.with("amount-step", &[("step", &amount_of(step, page))]),
            working: texts.get("amount-working"),
            offline: texts.get("amount-offline"),
            no_number: refused(TypedError::NotANumber),
            negative: refused(TypedError::Negative),
            decimals: refused(TypedError::TooManyDecimals { allowed }),
            too_long: refused(TypedError::TooLong),
            ambiguous: refused(TypedError::Ambiguous),
        }
    }
}

pub(super) fn amount_of(minor: u64, page: &AmountPage) -> String {
    Money::from_minor(minor, page.limits.currency())
        .map(|money| page.style.amount(money))
        .unwrap_or_default()
}

pub(super) fn zero(page: &AmountPage) -> String {
    Money::from_minor(0, page.limits.currency())
        .map(|money| page.style.number(money))
        .unwrap_or_default()
}

/// The limits, unless they are the currency's own and say nothing.
pub(super) fn hint(texts: &Texts, page: &AmountPage) -> String {
    let (min, max) = (page.limits.min(), page.limits.max());
    let shown = |money| page.style.amount(money);
    let low = min.minor() > page.limits.currency().smallest_step();
    let high = max.minor() < Money::MINOR_MAX;
    match (low, high) {
        (true, true) => texts.with(
            "amount-hint-between",
            &[("min", &shown(min)), ("max", &shown(max))],
        ),
        (true, false) => texts.with("amount-hint-from", &[("min", &shown(min))]),
        (false, true) => texts.with("amount-hint-to", &[("max", &shown(max))]),
        (false, false) => String::new(),
    }
}
