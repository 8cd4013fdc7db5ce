//! What an operator or the people of a shop may ask for, one payment at a time. Nothing here marks anything paid: only the
//! gateway's verified answer does.

use domain::{EventKind, RequestId, State};

use super::{Payments, PaymentsError};
use crate::payment::{News, Payment, Source};

/// Whose wish it is.
#[derive(Clone, Copy, Debug)]
pub enum Wisher<'a> {
    /// An operator's, at the command line.
    Operator,
    /// A person's of the shop, by their id.
    Staff(&'a str),
}

impl Wisher<'_> {
    fn news(self) -> News {
        match self {
            Self::Operator => News::plain(EventKind::CancelRequested, Source::Operator),
            Self::Staff(person) => {
                News::plain(EventKind::CancelRequested, Source::Staff).with_detail(person)
            }
        }
    }
}

/// What came of the wish to cancel a payment.
#[derive(Clone, Debug)]
pub enum CancelOutcome {
    /// It is dead now: by the gateway's word, or since there is no such order.
    Dead(Payment),
    /// It had ended without money before; nothing was done.
    WasDead(Payment),
    /// It is paid. Money goes back by a refund.
    Paid(Payment),
    /// It was asked for, and the gateway has not confirmed it; the server goes on asking.
    Unconfirmed(Payment),
}

impl Payments {
    /// Makes sure that a payment which isn't decided will not be made; also one that waits for a
    /// person.
    #[tracing::instrument(level = "trace", name = "payment.cancel", skip_all, fields(payment.id = %id))]
    pub async fn cancel(
        &self,
        id: &RequestId,
        by: Wisher<'_>,
    ) -> Result<CancelOutcome, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        if payment.state == State::Paid {
            return Ok(CancelOutcome::Paid(payment));
        }
        if payment.state.is_dead() {
            return Ok(CancelOutcome::WasDead(payment));
        }
        let heard = self.ask(payment).await?;
        let payment = if heard.payment.state.is_final() {
            heard.payment
        } else {
            self.withdraw(heard, by.news()).await?
        };
        Ok(if payment.state == State::Paid {
            CancelOutcome::Paid(payment)
        } else if payment.state.is_dead() {
            CancelOutcome::Dead(payment)
        } else {
            CancelOutcome::Unconfirmed(payment)
        })
    }
}
