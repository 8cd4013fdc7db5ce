//! Noticing that a payment would be a second one: of the page load that made another, or like one that this browser
//! has just made at the same code, in another window perhaps. A hint for the customer, not a guard; the guard
//! against doubling is the attempt key.

use app::{
    api::PayForm,
    pages::{
        again::{AgainPage, again_page},
        unfinished::{Beside, unfinished_page},
    },
};
use axum::response::Response;
use domain::{AttemptKey, Money, State};

use super::{
    Shared, cashier::Cashier, form::AskedForm, frame::ShopView, outcome::FormOutcome, respond,
    scene::fields, sure, visit::Visit,
};
use foundation::store::StoreError;
use payments::{Begun, PaymentsError, Wish, payment::Payment, refund::is_given_back};
use shops::shop::Shop;

/// How long ago a like payment still makes one wonder.
const WONDER_MS: i64 = 10 * 60_000;
const MINUTE_MS: i64 = 60_000;

/// What a form says that is meant beside what its page load made before; a number follows, of how many the customer
/// was told.
const BESIDE: &str = "beside-";
/// What it says of one that is like another.
const AGAIN: &str = "yes";

/// A form that could be paid.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    /// The page that it stands on.
    pub(super) asked: &'a AskedForm,
    /// Where.
    pub(super) shop: &'a Shop,
    /// As it was posted.
    pub(super) form: &'a PayForm,
    /// How much.
    pub(super) amount: Money,
}

/// Of how many other payments of its page load the customer was told.
fn told(form: &PayForm) -> u32 {
    let word = form.again.as_deref().unwrap_or_default();
    let number = word.strip_prefix(BESIDE).map(str::parse);
    number.and_then(Result::ok).unwrap_or_default()
}

impl Cashier {
    /// What the page load of a form has of it. Whoever is going to be asked about another payment is told how that
    /// stands now.
    pub(super) async fn begun(
        &self,
        asking: Asking<'_>,
        attempt: &AttemptKey,
    ) -> Result<Begun, PaymentsError> {
        let wish = Wish {
            attempt,
            code: &asking.shop.code.code,
            amount: asking.amount,
            told: told(asking.form),
        };
        match self.state.payments.begun(wish).await? {
            Begun::Other(payment, _) if self.visit.is_get() && !payment.state.is_final() => {
                self.state.refreshed_for(&self.visit, payment).await;
                self.state.payments.begun(wish).await
            }
            begun @ (Begun::Nothing(_) | Begun::This(_) | Begun::Other(..)) => Ok(begun),
        }
    }

    /// What has to be asked before it is paid, if anything has.
    pub(super) async fn question(
        &self,
        asking: Asking<'_>,
        begun: &Begun,
    ) -> Result<Option<FormOutcome>, StoreError> {
        let Asking {
            asked,
            shop,
            form,
            amount,
        } = asking;
        if matches!(begun, Begun::This(_)) {
            return Ok(None);
        }
        if sure::is_asked(form, shop, amount) {
            return Ok(Some(FormOutcome::Ask(sure::question(asked, amount, form))));
        }
        if let Begun::Other(earlier, told) = begun {
            if earlier.code != shop.code.code {
                // No page of ours sends this, and nothing is said of one code at another.
                let at = format!("/r/{}", earlier.token);
                return Ok(Some(FormOutcome::Instead { at }));
            }
            let again = [BESIDE, &told.to_string()].concat();
            let page = self.second(asking, earlier, again);
            return Ok(Some(FormOutcome::Ask(page)));
        }
        let is_meant = form.again.as_deref().is_some_and(|word| word != sure::SURE);
        if is_meant {
            return Ok(None);
        }
        let earlier = made_lately(&self.state, &self.visit, shop, amount).await?;
        let page = earlier.map(|earlier| self.second(asking, &earlier, AGAIN.to_owned()));
        Ok(page.map(FormOutcome::Ask))
    }

    /// The question whether a second payment is meant, with the form to send if it is.
    fn second(&self, asking: Asking<'_>, earlier: &Payment, again: String) -> Response {
        let Cashier { state, visit } = self;
        let AskedForm { frame, page } = asking.asked;
        let form = PayForm {
            again: Some(again),
            ..asking.form.clone()
        };
        let amount = page.style.amount(asking.amount);
        let html = if earlier.paid.is_some() {
            let at = earlier.paid.unwrap_or(earlier.created);
            let minutes = state.clock.now().since_ms(at).max(0) / MINUTE_MS;
            let style = state.style_of(earlier, frame.texts.tag(), visit);
            let question = AgainPage {
                shop: page.shop.clone(),
                shop_at: format!("/c/{}", page.code),
                amount: style.amount(earlier.amount),
                other: (earlier.amount != asking.amount).then_some(amount),
                minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
                earlier: earlier.token.as_str().to_owned(),
                fields: fields(&form),
            };
            again_page(frame, &question)
        } else {
            let view = ShopView {
                state,
                visit,
                shop: asking.shop,
                language: frame.texts.tag(),
            };
            let fields = fields(&form);
            unfinished_page(frame, &view.beside(earlier, Beside { amount, fields }))
        };
        respond::shop_page(200, frame, html)
    }
}

/// The like payment that this browser made or began here a moment ago, if there is one.
async fn made_lately(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
    amount: Money,
) -> Result<Option<Payment>, StoreError> {
    let code = &shop.code.code;
    let Some(token) = visit.payment_at(code) else {
        return Ok(None);
    };
    let now = state.clock.now();
    let earlier = state.store.by_token(&token).await?.filter(|earlier| {
        let alike = earlier.code == *code && earlier.amount == amount;
        let at = earlier.paid.unwrap_or(earlier.created);
        alike && now.since_ms(at) < WONDER_MS
    });
    let earlier = match earlier {
        // Whoever is going to be asked about it is told how it stands now.
        Some(open) if visit.is_get() && (open.unsure || !open.state.is_final()) => {
            Some(state.refreshed_for(visit, open).await)
        }
        earlier => earlier,
    };
    let Some(earlier) = earlier else {
        return Ok(None);
    };
    if earlier.unsure {
        return Ok(Some(earlier));
    }
    if earlier.state == State::Paid {
        // Whoever got it back may well mean to pay anew.
        let refunds = state.store.refunds_of(&earlier.request_id).await?;
        return Ok((!is_given_back(earlier.amount, &refunds)).then_some(earlier));
    }
    Ok((!earlier.state.is_dead()).then_some(earlier))
}
