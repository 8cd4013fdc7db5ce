//! A browser's payment at a code that isn't decided yet: it comes before a second form.

use super::{
    Shared,
    frame::{frame, shop_name, wall_time},
    respond,
    result::until,
    visit::Visit,
};
use app::pages::{
    result::{Outcome, Watch},
    unfinished::{Begun, UnfinishedPage, unfinished_page},
};
use axum::response::Response;
use payments::payment::Payment;
use shops::shop::Shop;

/// Offers what can be done about an unfinished payment, instead of a second form.
pub(super) fn unfinished_response(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
    payment: &Payment,
) -> Response {
    let frame = frame(state, visit, shop);
    let (outcome, watch, may_cancel) = state.open(payment);
    let open = matches!(outcome, Outcome::Waiting { .. });
    let now = wall_time(state.clock.now(), &shop.store.time_zone);
    let begun = wall_time(payment.created, &shop.store.time_zone);
    let language = frame.texts.tag().to_owned();
    let page = UnfinishedPage {
        shop: shop_name(shop, frame.texts.tag()),
        code: shop.code.code.to_string(),
        token: payment.token.as_str().to_owned(),
        amount: state.style(&language, visit).amount(payment.amount),
        begun: if begun.is_same_day(now) {
            Begun::Today(begun.time(&language))
        } else {
            Begun::Earlier(begun.day_and_time(&language))
        },
        go: payment.go.clone().filter(|_| open),
        live: true,
        may_cancel,
        news: outcome.news(watch),
        until: (watch != Watch::Resting).then(|| until(state, payment, shop, &language)),
    };
    respond::shop_page(200, &frame, unfinished_page(&frame, &page))
}
