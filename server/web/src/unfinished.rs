//! A browser's payment at a code that isn't decided yet: it comes before a second form, and is asked about before a
//! second payment.

use super::{
    Shared,
    frame::{ShopView, frame, shop_name, wall_time},
    respond,
    result::until,
    visit::Visit,
};
use app::pages::{
    result::{Outcome, Watch},
    unfinished::{Begun, Beside, UnfinishedPage, unfinished_page},
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
    let view = ShopView {
        state,
        visit,
        shop,
        language: frame.texts.tag(),
    };
    let page = view.unfinished(payment);
    respond::shop_page(200, &frame, unfinished_page(&frame, &page))
}

impl ShopView<'_> {
    fn unfinished(&self, payment: &Payment) -> UnfinishedPage {
        let Self {
            state,
            visit,
            shop,
            language,
        } = *self;
        let (outcome, watch, may_cancel) = state.open(payment);
        let open = matches!(outcome, Outcome::Waiting { .. });
        let now = wall_time(state.clock.now(), &shop.store.time_zone);
        let begun = wall_time(payment.created, &shop.store.time_zone);
        UnfinishedPage {
            shop: shop_name(shop, language),
            code: shop.code.code.to_string(),
            token: payment.token.as_str().to_owned(),
            amount: state.style(language, visit).amount(payment.amount),
            begun: if begun.is_same_day(now) {
                Begun::Today(begun.time(language))
            } else {
                Begun::Earlier(begun.day_and_time(language))
            },
            go: payment.go.clone().filter(|_| open),
            live: true,
            may_cancel,
            news: outcome.news(watch),
            until: (watch != Watch::Resting).then(|| until(state, payment, shop, language)),
            beside: None,
        }
    }

    /// The question whether another payment is meant beside it, which doesn't look for news by itself: somebody is
    /// reading it, and it may be the answer to a form.
    pub(super) fn beside(&self, payment: &Payment, beside: Beside) -> UnfinishedPage {
        UnfinishedPage {
            until: None,
            beside: Some(beside),
            ..self.unfinished(payment)
        }
    }
}
