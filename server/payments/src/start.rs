//! Starting a payment. The id is made and stored before the call it names, so a double tap, a
//! reload, a lost answer and a crash all end at the same payment.

use std::{net::IpAddr, sync::Arc};

use domain::{AttemptKey, EventKind, Payable, RequestId, State};
use gateway::{Gateway as _, PayAnswer, UnknownWhy};

use super::{Announced, Payments, PaymentsError, begun::after, schedule};
use crate::{
    payment::{News, Payment, Source},
    store::{After, NewPayment},
};
use foundation::store::StoreError;
use shops::{hours::Opening, shop::Shop};
use tracing::Instrument as _;

/// When to try again where nothing says it better.
pub(super) const RETRY_S: u32 = 5;
/// How many payments one page load may make, of which only the last was sent.
const UNSENT_MAX: u32 = 8;

/// What a customer asked for, parsed and within limits.
#[derive(Clone, Debug)]
pub struct Order {
    /// Where.
    pub shop: Shop,
    /// How much.
    pub payable: Payable,
    /// A note, if the shop wants one.
    pub note: Option<String>,
    /// The page load's key.
    pub attempt: AttemptKey,
    /// The request's own header, verbatim.
    pub user_agent: String,
    /// Where the request came from.
    pub client_ip: Option<IpAddr>,
}

/// What became of an order.
#[derive(Clone, Debug)]
pub enum Started {
    /// The wallet waits there.
    Go {
        /// The payment.
        payment: Payment,
        /// An allowed address.
        to: String,
    },
    /// Nothing to go to: its result page tells the truth.
    Result(Payment),
    /// This page load has made a different payment meanwhile; it comes first.
    Unfinished(Payment),
}

impl Payments {
    /// Starts the payment of this page load, or finds the one it already started.
    pub async fn start(self: &Arc<Self>, order: Order) -> Result<Started, PaymentsError> {
        let seen = self.known(&order.attempt).await?;
        self.start_seen(order, seen).await
    }

    /// The same for whoever has just looked for this page load's payment, and found `seen`: it is not looked for again.
    pub async fn start_seen(
        self: &Arc<Self>,
        order: Order,
        seen: Option<Payment>,
    ) -> Result<Started, PaymentsError> {
        let (mut order, mut seen) = (order, seen);
        for _ in 0..UNSENT_MAX {
            let Some(payment) = seen else {
                if order.shop.store.opening_at(self.clock.now()) != Opening::Open {
                    return Err(PaymentsError::Closed);
                }
                if let Some(retry_s) = self.lines.taking(order.shop.account())?.retry_s() {
                    // Told at once, instead of after ten seconds, and with nothing left behind.
                    return Err(PaymentsError::GatewayDown { retry_s });
                }
                if let Some(started) = self.begin_detached(order.clone()).await? {
                    return Ok(started);
                }
                // The other half of a double tap was faster.
                seen = self.known(&order.attempt).await?;
                continue;
            };
            let code = &order.shop.code.code;
            let same = payment.code == *code && payment.amount == order.payable.money();
            if self.makes_room(&payment, same)? {
                // The customer who tries again with another amount, or later, makes another payment,
                // and whoever taps twice the same.
                order.attempt = after(&order.attempt);
                seen = self.known(&order.attempt).await?;
                continue;
            }
            if !same {
                return Ok(Started::Unfinished(payment));
            }
            if may_be_sent(&payment) {
                return self.submit_detached(payment.request_id).await;
            }
            return Ok(self.whereto(payment));
        }
        let retry_s = RETRY_S;
        Err(PaymentsError::GatewayDown { retry_s })
    }

    pub(super) fn is_expired(&self, payment: &Payment) -> Result<bool, PaymentsError> {
        let line = self.lines.of(&payment.account)?;
        Ok(self.time_at(&line) >= payment.expires)
    }

    /// The payment that this page load already has, so that repeating it costs nothing.
    pub async fn known(&self, attempt: &AttemptKey) -> Result<Option<Payment>, PaymentsError> {
        Ok(self.store.by_attempt(attempt).await?)
    }

    /// Makes the payment and calls the gateway, in a task of its own: a customer who taps twice makes
    /// the browser drop the first request, and the call must not die with it.
    async fn begin_detached(
        self: &Arc<Self>,
        order: Order,
    ) -> Result<Option<Started>, PaymentsError> {
        let payments = Arc::clone(self);
        let task = tokio::spawn(async move { payments.begin(&order).await }.in_current_span());
        let payment = task.await.map_err(|_| PaymentsError::Task)??;
        Ok(payment.map(|payment| self.whereto(payment)))
    }

    /// Keeps a new payment, and that it is sent now, and sends it; `None` if its page load has one.
    async fn begin(&self, order: &Order) -> Result<Option<Payment>, PaymentsError> {
        let (payment, body) = self.draft(order)?;
        let _held = self.locks.hold(&payment.request_id).await;
        let call = News::plain(EventKind::Submitted, Source::Pay);
        let first = After {
            state: State::Submitted,
            check: schedule::next(State::Submitted, &payment, payment.created),
            at: payment.created,
        };
        let new = NewPayment {
            payment: &payment,
            body: &body,
            first: Some((&call, first)),
        };
        match self.store.insert(new).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        self.tally.payments.started();
        tracing::info!(payment.id = %payment.request_id, store.id = order.shop.store.id,
            amount.minor = payment.amount.minor(),
            amount.currency = payment.amount.currency().code(), "payment stored");
        let announced = Payment {
            state: first.state,
            check: first.check,
            version: 1,
            ..payment
        };
        self.call(announced, true, &body).await.map(Some)
    }

    /// The same for a payment that is there, and was perhaps never sent.
    async fn submit_detached(self: &Arc<Self>, id: RequestId) -> Result<Started, PaymentsError> {
        let payments = Arc::clone(self);
        let task = tokio::spawn(async move { payments.submit(&id).await }.in_current_span());
        let payment = task.await.map_err(|_| PaymentsError::Task)??;
        Ok(self.whereto(payment))
    }

    #[tracing::instrument(level = "trace", name = "payment.submit", skip_all, fields(payment.id = %id))]
    async fn submit(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        if !may_be_sent(&payment) || self.is_expired(&payment)? {
            return Ok(payment);
        }
        let line = self.lines.of(&payment.account)?;
        // Whether nothing of it was ever sent, so that it is certain what an unsent call means.
        let first = matches!(payment.state, State::Created | State::NotSent);
        if let Some(retry_s) = line.retry_s() {
            return if first {
                Err(PaymentsError::GatewayDown { retry_s })
            } else {
                Ok(payment)
            };
        }
        let Some(body) = self.store.body(id).await? else {
            // Its result page says how it stands; nothing else may be sent under its id.
            tracing::error!(payment.id = %id, "not sent again: what was sent is forgotten");
            return Ok(payment);
        };
        let call = News::plain(EventKind::Submitted, Source::Pay);
        match self.announce(id, call).await? {
            Announced::Call(payment) => self.call(payment, first, &body).await,
            Announced::TooLate(payment) => Ok(payment),
        }
    }

    /// Sends what is written down as being sent; `first` if nothing of it was ever sent.
    async fn call(
        &self,
        announced: Payment,
        first: bool,
        body: &str,
    ) -> Result<Payment, PaymentsError> {
        let line = self.lines.of(&announced.account)?;
        let answer = line.pay(body).await;
        if let PayAnswer::Unknown { why } = &answer
            && why.is_unsent()
        {
            return self.not_sent(announced, first, why).await;
        }
        let news = self.news_of(&announced, answer);
        let id = announced.request_id.clone();
        // Mostly nobody has written since, and what was announced needn't be read again.
        if first && let Some(payment) = self.note_unless_changed(announced, &news).await? {
            return Ok(payment);
        }
        self.note(&id, news).await
    }

    /// The call never left us. If it was the only one, there is nothing to ask about: the customer
    /// may try again at once, with the same payment.
    async fn not_sent(
        &self,
        announced: Payment,
        first: bool,
        why: &UnknownWhy,
    ) -> Result<Payment, PaymentsError> {
        let id = announced.request_id.clone();
        let retry_s = self.lines.of(&announced.account)?.retry_s();
        let news = News::plain(EventKind::NotSent, Source::Pay).with_detail(format!("{why:?}"));
        // Each call is written down, so if nothing was written since, nobody else has called.
        if first && let Some(payment) = self.note_unless_changed(announced, &news).await? {
            tracing::warn!(payment.id = %payment.request_id, ?why, "a pay call never left");
            let retry_s = retry_s.unwrap_or(RETRY_S);
            return Err(PaymentsError::GatewayDown { retry_s });
        }
        self.stored(&id).await
    }

    /// Where a customer with this payment belongs.
    fn whereto(&self, payment: Payment) -> Started {
        // What is being cancelled must not be paid: the cancel may have found no order yet.
        let open = payment.state.is_under_way()
            && payment.state != State::Cancelling
            && !self.is_expired(&payment).unwrap_or(true);
        match payment.go.clone().filter(|_| open) {
            Some(to) => Started::Go { payment, to },
            None => Started::Result(payment),
        }
    }
}

/// Whether the customer's call may (again) be made: nobody was sent to the wallet yet.
fn may_be_sent(payment: &Payment) -> bool {
    let open = payment.state.is_under_way() || payment.state == State::NotSent;
    open && payment.go.is_none()
}
