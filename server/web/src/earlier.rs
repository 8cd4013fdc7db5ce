//! This browser's last payment at a code: what stands in the way of a new form, and what the new form
//! says of it.

use app::pages::amount::{Earlier, Refused};
use domain::State;
use texts::AmountStyle;

use super::{
    Shared,
    frame::{ShopView, wall_time},
    visit::Visit,
};
use foundation::store::StoreError;
use payments::{payment::Payment, refund::is_given_back};
use shops::shop::Shop;

/// How long the form says that a payment came to nothing; later it would be about another visit.
const SAID_MS: i64 = 120_000;

/// The payment, as it is now.
pub(super) async fn last_payment(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
) -> Result<Option<Payment>, StoreError> {
    let code = &shop.code.code;
    let Some(token) = visit.payment_at(code) else {
        return Ok(None);
    };
    let found = state.store.by_token(&token).await?;
    let Some(payment) = found.filter(|payment| payment.code == *code) else {
        return Ok(None);
    };
    Ok(Some(state.refreshed_for(visit, payment).await))
}

impl ShopView<'_> {
    /// What the form says of it.
    pub(super) async fn said_of(&self, payment: &Payment) -> Result<Option<Earlier>, StoreError> {
        let state = self.state;
        let id = &payment.request_id;
        if payment.unsure {
            return Ok(None);
        }
        match payment.state {
        State::Paid => {
            let refunds = state.store.refunds_of(id).await?;
            let paid = (!is_given_back(payment.amount, &refunds))
                .then(|| self.receipt(payment));
            Ok(paid)
        }
        State::Failed | State::Cancelled if payment.paid.is_none() => {
            let events = state.store.events(id).await?;
            let now = state.clock.now();
            let lately = events
                .last()
                .is_some_and(|last| now.since_ms(last.at) < SAID_MS);
            let what = if payment.state == State::Failed {
                Earlier::Declined
            } else {
                Earlier::Cancelled
            };
            Ok(lately.then_some(what))
        }
        State::Failed
        | State::Cancelled
        // A conclusion of ours is no word that nothing was charged.
        | State::PresumedDead
        | State::NotSent
        | State::Created
        | State::Submitted
        | State::Processing
        | State::Unknown
        | State::Cancelling
        | State::NeedsOperator => Ok(None),
    }
    }

    fn receipt(&self, payment: &Payment) -> Earlier {
        let Self {
            state,
            visit,
            shop,
            language,
        } = *self;
        let zone = &shop.store.time_zone;
        let paid = wall_time(payment.paid.unwrap_or(payment.created), zone);
        Earlier::Paid {
            amount: state
                .style_of(payment, language, visit)
                .amount(payment.amount),
            time: if paid.is_same_day(wall_time(state.clock.now(), zone)) {
                paid.time(language)
            } else {
                paid.day_and_time(language)
            },
            token: payment.token.as_str().to_owned(),
        }
    }

    /// The amount and the note of a payment that came to nothing, to try it once more: for a form with
    /// a key of its own.
    pub(super) async fn once_more(&self) -> Result<Option<Refused>, StoreError> {
        let Self {
            state,
            visit,
            shop,
            language,
        } = *self;
        let Some(token) = visit.retry.as_ref().filter(|_| shop.code.asking.is_open()) else {
            return Ok(None);
        };
        let payment = state.store.by_token(token).await?;
        let payment = payment.filter(|payment| {
            let is_dead = payment.state.is_dead() && payment.paid.is_none() && !payment.unsure;
            payment.code == shop.code.code && is_dead
        });
        Ok(payment.map(|payment| Refused {
            amount: AmountStyle::of(language).number(payment.amount),
            note: payment.note.unwrap_or_default(),
            problem: String::new(),
            is_of_note: false,
        }))
    }
}
