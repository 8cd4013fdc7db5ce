//! Noticing an amount that is far above what is usually paid at a counter, before anything is sent: a nought too
//! many is easily typed. The line is kept with the code (`risk` draws it), so noticing costs a page no question.
//! A hint for the customer, not a guard: whoever is sure pays.

use app::{
    api::PayForm,
    pages::sure::{SurePage, sure_page},
};
use axum::response::Response;
use domain::Money;

use super::{form::AskedForm, respond, scene::fields};
use shops::shop::Shop;

/// What a form says whose amount the customer was asked about.
pub(super) const SURE: &str = "sure";

/// Whether the customer is to be asked: what the shop offers itself is never mistyped.
pub(super) fn is_asked(form: &PayForm, shop: &Shop, amount: Money) -> bool {
    let is_typed = form.preset.is_none() && shop.code.asking.is_open();
    is_typed && form.again.is_none() && shop.stands_out(amount)
}

/// The question, with the form to repeat, whatever the answer is.
pub(super) fn question(asked: &AskedForm, amount: Money, form: &PayForm) -> Response {
    let AskedForm { frame, page } = asked;
    let question = SurePage {
        shop: page.shop.clone(),
        amount: page.style.amount(amount),
        has_decimals: amount.currency().has_decimals(),
        shop_at: format!("/c/{}", page.code),
        fields: fields(form),
    };
    respond::shop_page(200, frame, sure_page(frame, &question))
}
