//! Noticing a payment that looks like one just made: same code, same amount, same browser. A hint
//! for the customer, not a guard; the guard against doubling is the attempt key.

use app::{api::PayForm, pages::again::AgainPage};
use domain::{Money, State};

use super::{Shared, cashier::Cashier, form::AskedForm, scene::fields, visit::Visit};
use foundation::store::StoreError;
use payments::{payment::Payment, refund::is_given_back};
use shops::shop::Shop;

/// How long ago a like payment still makes one wonder.
const WONDER_MS: i64 = 10 * 60_000;
const MINUTE_MS: i64 = 60_000;

/// The like payment this browser made here a moment ago, if there is one.
pub(super) async fn paid_lately(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
    amount: Money,
) -> Result<Option<Payment>, StoreError> {
    let code = &shop.code.code;
    let Some(token) = visit.payment_at(code) else {
        return Ok(None);
    };
    let earlier = state.store.by_token(&token).await?;
    let earlier = earlier.filter(|earlier| {
        let alike = earlier.code == *code && earlier.amount == amount;
        let at = earlier.paid.unwrap_or(earlier.created);
        alike && earlier.state == State::Paid && state.clock.now().since_ms(at) < WONDER_MS
    });
    let Some(earlier) = earlier else {
        return Ok(None);
    };
    // Whoever got it back may well mean to pay anew.
    let refunds = state.store.refunds_of(&earlier.request_id).await?;
    Ok((!is_given_back(earlier.amount, &refunds)).then_some(earlier))
}

/// The question, with the form to repeat if the answer is yes.
pub(super) fn question(
    cashier: &Cashier,
    asked: &AskedForm,
    earlier: &Payment,
    form: &PayForm,
) -> AgainPage {
    let Cashier { state, visit } = cashier;
    let AskedForm { frame, page } = asked;
    let at = earlier.paid.unwrap_or(earlier.created);
    let minutes = state.clock.now().since_ms(at).max(0) / MINUTE_MS;
    AgainPage {
        shop: page.shop.clone(),
        shop_at: format!("/c/{}", page.code),
        amount: state
            .style_of(earlier, frame.texts.tag(), visit)
            .amount(earlier.amount),
        minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
        earlier: earlier.token.as_str().to_owned(),
        fields: fields(form),
    }
}
