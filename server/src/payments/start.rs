//! Starting a payment. The id is made and stored before the call it names, so a double tap, a
//! reload, a lost answer and a crash all end at the same payment.

use std::{net::IpAddr, sync::Arc};

use domain::{
    AttemptKey, DeclineReason, EventKind, Payable, RequestId, ResultToken, State, WalletMatch,
};
use gateway::{Accepted, Gateway as _, Merchant, PayAnswer, PayRequest, Settlement, Store};

use super::{Announced, Payments, PaymentsError, advice, schedule};
use crate::{
    alarms::{Alarm, Change, Kind},
    clock::Timestamp,
    payment::{Facts, News, Payment, Source},
    shop::Shop,
    storage::StoreError,
};

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
    Look(Payment),
    /// This page load already made a different payment; it comes first.
    Unfinished(Payment),
}

impl Payments {
    /// Starts the payment of this page load, or finds the one it already started.
    pub async fn start(self: &Arc<Self>, order: Order) -> Result<Started, PaymentsError> {
        let payment = match self.store.by_attempt(&order.attempt).await? {
            Some(payment) => payment,
            None => match self.lines.of(order.shop.account())?.retry_s() {
                // Told at once, instead of after ten seconds, and with nothing left behind.
                Some(retry_s) => return Err(PaymentsError::GatewayDown { retry_s }),
                None => self.create(&order).await?,
            },
        };
        let same = payment.code == order.shop.code.code && payment.amount == order.payable.money();
        if !same {
            return Ok(Started::Unfinished(payment));
        }
        if payment.state.is_undecided() && payment.go.is_none() {
            return self.submit_detached(payment.request_id).await;
        }
        Ok(self.whereto(payment))
    }

    /// Whether this page load already has its payment, so that repeating it costs nothing.
    pub async fn is_known(&self, attempt: &AttemptKey) -> Result<bool, PaymentsError> {
        Ok(self.store.by_attempt(attempt).await?.is_some())
    }

    async fn create(&self, order: &Order) -> Result<Payment, PaymentsError> {
        let payment = self.draft(order)?;
        match self.store.insert(&payment).await {
            Ok(()) => {
                self.tally.started();
                tracing::info!(payment.id = %payment.request_id, store.id = order.shop.store.id,
                    amount.minor = payment.amount.minor(),
                    amount.currency = payment.amount.currency().code(), "payment stored");
                Ok(payment)
            }
            // The other half of a double tap was faster.
            Err(StoreError::Conflict) => self
                .store
                .by_attempt(&order.attempt)
                .await?
                .ok_or(PaymentsError::Missing),
            Err(error) => Err(error.into()),
        }
    }

    fn draft(&self, order: &Order) -> Result<Payment, PaymentsError> {
        let now = self.clock.now();
        let request_id = RequestId::from_random(self.randomness.bytes());
        let token = ResultToken::from_random(self.randomness.bytes());
        let expires = now.plus_ms(self.settings.expiry_ms);
        let wallet = match self.wallets.table().identify(&order.user_agent).found {
            WalletMatch::Known(wallet) => Some(wallet.id.clone()),
            WalletMatch::Family(_) | WalletMatch::NotAWallet => None,
        };
        let ids = (&request_id, &token);
        let pay_body = self.pay_request(order, ids, expires).to_body()?;
        let mut payment = Payment {
            request_id,
            token,
            attempt: order.attempt.clone(),
            code: order.shop.code.code.clone(),
            account: order.shop.account().to_owned(),
            amount: order.payable.money(),
            note: order.note.clone(),
            wallet,
            pay_body,
            state: State::Created,
            version: 0,
            created: now,
            expires,
            go: None,
            gateway_id: None,
            decline: None,
            paid: None,
            charged: None,
            settlement: Settlement::default(),
            check: None,
            checks: 0,
        };
        payment.check = schedule::next(State::Created, &payment, now);
        Ok(payment)
    }

    fn pay_request(
        &self,
        order: &Order,
        (id, token): (&RequestId, &ResultToken),
        expires: Timestamp,
    ) -> PayRequest {
        let shop = &order.shop;
        let base = &self.settings.public_url;
        let label = [shop.store.name.own(), shop.code.label.as_str()].join(", ");
        PayRequest {
            request_id: id.clone(),
            order_id: id.to_string(),
            description: order.note.clone().unwrap_or(label),
            amount: order.payable.money(),
            merchant: Merchant {
                id: shop.merchant.id.clone(),
                name: shop.merchant.name.own().to_owned(),
                mcc: shop.merchant.mcc.clone(),
                region: shop.merchant.region,
            },
            store: Store {
                id: shop.store.id.clone(),
                name: shop.store.name.own().to_owned(),
                mcc: shop.store.mcc.clone(),
                terminal: None,
            },
            user_agent: order.user_agent.clone(),
            client_ip: order.client_ip,
            settlement_currency: shop.settlement_currency(self.lines.settlement(shop.account())),
            expiry: expires.iso(),
            redirect_url: address(base, &["r", token.as_str()]),
            notify_url: address(base, &["notify", "payment"]),
        }
    }

    /// Calls the gateway in a task of its own: a customer who taps twice makes the browser drop
    /// the first request, and the call must not die with it.
    async fn submit_detached(self: &Arc<Self>, id: RequestId) -> Result<Started, PaymentsError> {
        let payments = Arc::clone(self);
        let task = tokio::spawn(async move { payments.submit(&id).await });
        let payment = task.await.map_err(|_| PaymentsError::Task)??;
        Ok(self.whereto(payment))
    }

    async fn submit(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self
            .store
            .payment(id)
            .await?
            .ok_or(PaymentsError::Missing)?;
        let open = self.clock.now() < payment.expires;
        if payment.go.is_some() || !payment.state.is_undecided() || !open {
            return Ok(payment);
        }
        let call = News::plain(EventKind::Submitted, Source::Pay);
        if let Announced::TooLate(payment) = self.announce(id, call).await? {
            return Ok(payment);
        }
        let line = self.lines.of(&payment.account)?;
        let answer = line.pay(&payment.pay_body).await;
        self.note(id, self.news_of(&payment, answer)).await
    }

    fn news_of(&self, payment: &Payment, answer: PayAnswer) -> News {
        let (id, account) = (&payment.request_id, &payment.account);
        match answer {
            PayAnswer::Accepted(accepted) => {
                self.alarms.over(Kind::PaymentRefused, account);
                self.accepted(id, accepted)
            }
            PayAnswer::Declined { code, reason } => {
                if reason == DeclineReason::OurFault {
                    let what = advice(&code).unwrap_or_default();
                    let what = format!("{code}, payment {id}; {what}");
                    let alarm = Alarm::new(Kind::PaymentRefused, account);
                    self.alarms.raise(alarm.with_detail(what));
                }
                News {
                    facts: Facts {
                        decline: Some(reason),
                        ..Facts::default()
                    },
                    ..News::plain(EventKind::Declined, Source::Pay).with_detail(code)
                }
            }
            // Money may have moved, so this is never shown as a failure.
            PayAnswer::Unknown { why } => {
                News::plain(EventKind::NoAnswer, Source::Pay).with_detail(format!("{why:?}"))
            }
        }
    }

    fn accepted(&self, id: &RequestId, accepted: Accepted) -> News {
        let go = self.settings.follow.choose(&accepted.go);
        let alarm = go.is_none().then(|| Alarm::new(Kind::NoAddress, id));
        News {
            alarms: alarm.map(Change::Raised).into_iter().collect(),
            facts: Facts {
                go,
                gateway_id: accepted.payment_id,
                settlement: accepted.settlement,
                ..Facts::default()
            },
            ..News::plain(EventKind::Accepted, Source::Pay)
        }
    }

    /// Where a customer with this payment belongs.
    fn whereto(&self, payment: Payment) -> Started {
        // What is being cancelled must not be paid: the cancel may have found no order yet.
        let open = payment.state.is_undecided()
            && payment.state != State::Cancelling
            && self.clock.now() < payment.expires;
        match payment.go.clone().filter(|_| open) {
            Some(to) => Started::Go { payment, to },
            None => Started::Look(payment),
        }
    }
}

/// An address below our public one.
fn address(base: &url::Url, path: &[&str]) -> String {
    let mut url = base.clone();
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(path);
    }
    url.into()
}
