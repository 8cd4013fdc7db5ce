//! What can be done with payments: start one, hear news of one, ask about one, start over.
//!
//! Ports in, no HTTP, no SQL. The way of a payment: `start` → (`notice` | `refresh`) → final, and
//! perhaps `refunds`; `sweeper` goes on with everything nobody looks at.

mod advice;
mod breaker;
mod counting;
mod gateways;
mod locks;
mod notice;
mod operator;
mod overview;
mod refresh;
mod refund_history;
mod refund_steps;
mod refunds;
mod schedule;
mod start;
pub mod sweeper;

use std::sync::Arc;

use domain::{EventKind, RefundId, RequestId, State, Verdict, payment::step};
use url::Url;

use crate::{
    alarms::{Alarm, Alarms, Change, Kind},
    clock::Clock,
    follow::FollowList,
    payment::{News, Payment},
    randomness::Randomness,
    storage::{After, Storage, StoreError},
    tally::Tally,
    wallets::Wallets,
};
pub use advice::advice;
use gateways::Lines;
pub use gateways::{Gateways, Line};
use locks::{Asked, KeyedLocks};
pub use notice::{Raw, Taken};
pub use overview::Queue;
pub use refunds::{RefundOrder, RefundProblem};
pub use start::{Order, Started};

/// How often a lost race is tried again. Each round somebody else made progress.
const ROUNDS_MAX: u32 = 16;

/// What cannot be done, as far as a caller can act on it.
#[derive(Debug, thiserror::Error)]
pub enum PaymentsError {
    /// The store failed; nothing was changed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No such payment.
    #[error("no such payment")]
    Missing,
    /// Our own code asked for what the life cycle forbids.
    #[error("{event:?} is impossible for a payment that is {state:?}")]
    Illegal {
        /// What the payment is.
        state: State,
        /// What was asked.
        event: EventKind,
    },
    /// The gateway would refuse the request as it stands.
    #[error("the pay request can't be made: {0}")]
    Request(#[from] gateway::PayRequestError),
    /// The gateway does not answer anybody; nothing was stored or sent.
    #[error("the gateway does not answer; try again in {retry_s} s")]
    GatewayDown {
        /// Seconds until it is tried again.
        retry_s: u32,
    },
    /// The account is not, or no longer, in the configuration.
    #[error("the gateway account {0:?} is not configured")]
    NoAccount(String),
    /// A background task died.
    #[error("the task was lost")]
    Task,
}

/// What is configured about payments.
#[derive(Clone, Debug)]
pub struct PaymentSettings {
    /// Our address as wallets and the gateway see it.
    pub public_url: Url,
    /// Where customers may be sent.
    pub follow: FollowList,
    /// How long a wallet may take, in milliseconds.
    pub expiry_ms: i64,
}

/// The use cases, with what they need.
pub struct Payments {
    pub(crate) store: Arc<dyn Storage>,
    lines: Lines,
    clock: Arc<dyn Clock>,
    alarms: Arc<Alarms>,
    tally: Arc<Tally>,
    randomness: Arc<dyn Randomness>,
    wallets: Arc<Wallets>,
    settings: PaymentSettings,
    locks: KeyedLocks<RequestId>,
    refund_locks: KeyedLocks<RefundId>,
    asked: Asked,
}

impl std::fmt::Debug for Payments {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Payments")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

/// What [`Payments`] works with.
pub struct Ports {
    /// Where everything is kept.
    pub store: Arc<dyn Storage>,
    /// Who takes the money, under each of our accounts.
    pub gateways: Gateways,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids come from.
    pub randomness: Arc<dyn Randomness>,
    /// Which wallets there are.
    pub wallets: Arc<Wallets>,
}

impl std::fmt::Debug for Ports {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Ports").finish_non_exhaustive()
    }
}

/// Whether a call may be made.
enum Announced {
    /// It is written down that it is made now.
    Call(Payment),
    /// The payment has gone on meanwhile, and this is it.
    TooLate(Payment),
}

impl Payments {
    /// The use cases over these ports.
    pub fn new(ports: Ports, settings: PaymentSettings) -> Arc<Self> {
        let alarms = Arc::new(Alarms::new(Arc::clone(&ports.clock)));
        let tally = Arc::<Tally>::default();
        Arc::new(Self {
            store: ports.store,
            lines: Lines::new(ports.gateways, &ports.clock, (&alarms, &tally)),
            clock: ports.clock,
            alarms,
            tally,
            randomness: ports.randomness,
            wallets: ports.wallets,
            settings,
            locks: KeyedLocks::default(),
            refund_locks: KeyedLocks::default(),
            asked: Asked::default(),
        })
    }

    /// Writes news into a payment's history and returns it as it is then.
    ///
    /// The same news twice is written once; news that contradict a final word are kept and
    /// reported, and change nothing.
    pub(crate) async fn note(&self, id: &RequestId, news: News) -> Result<Payment, PaymentsError> {
        for _ in 0..ROUNDS_MAX {
            let payment = self
                .store
                .payment(id)
                .await?
                .ok_or(PaymentsError::Missing)?;
            let Some((state, alarm)) = self.next_state(&payment, &news).await? else {
                return Ok(payment);
            };
            let mut news = news.clone();
            news.alarms.extend(alarm.map(Change::Raised));
            news.alarms.extend(self.no_longer(&payment, state).await?);
            let at = self.clock.now();
            let check = schedule::next(state, &payment, at);
            match self
                .store
                .append(&payment, &news, After { state, check, at })
                .await
            {
                Ok(()) => {
                    tracing::info!(payment.id = %id, payment.state = state.as_str(),
                        event.kind = news.kind.as_str(), event.source = news.source.as_str(),
                        event.detail = news.detail, "payment changed");
                    self.alarms.written(&news.alarms);
                    self.tally.moved(payment.state, state);
                    self.count(&payment, state, &news).await;
                    return self.store.payment(id).await?.ok_or(PaymentsError::Missing);
                }
                // Somebody else's news came first; judge ours again in their light.
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// Writes that a call is about to be made, unless the payment has gone where that is too late:
    /// paid by a notification, say, since it was last read.
    async fn announce(&self, id: &RequestId, call: News) -> Result<Announced, PaymentsError> {
        match self.note(id, call).await {
            Ok(payment) => Ok(Announced::Call(payment)),
            Err(PaymentsError::Illegal { .. }) => {
                let payment = self.store.payment(id).await?;
                Ok(Announced::TooLate(payment.ok_or(PaymentsError::Missing)?))
            }
            Err(error) => Err(error),
        }
    }

    /// The state these news lead to and what a person has to hear of it, or `None` when there is
    /// nothing to write.
    async fn next_state(
        &self,
        payment: &Payment,
        news: &News,
    ) -> Result<Option<(State, Option<Alarm>)>, PaymentsError> {
        let (state, event) = (payment.state, news.kind);
        let alarm = |kind| {
            let what = format!("{} although {}", event.as_str(), state.as_str());
            let what = [what.as_str(), &news.detail].join(" ");
            Some(Alarm::new(kind, &payment.request_id).with_detail(what.trim()))
        };
        match step(state, event) {
            Verdict::Moves(next) => Ok(Some((next, None))),
            // Each unconfirmed cancel counts towards calling a person.
            Verdict::Repeats if event == EventKind::CancelUnconfirmed => Ok(Some((state, None))),
            // A repeated call found the way to the wallet that a lost answer had taken with it.
            Verdict::Repeats if news.facts.go.is_some() && payment.go.is_none() => {
                Ok(Some((state, None)))
            }
            Verdict::Repeats => Ok(None),
            Verdict::Overturns(next) => Ok(Some((next, alarm(Kind::PaymentOverturned)))),
            Verdict::Contradicts => {
                let known = self.store.events(&payment.request_id).await?;
                if known
                    .iter()
                    .any(|old| old.kind == event && old.detail == news.detail)
                {
                    return Ok(None);
                }
                Ok(Some((state, alarm(Kind::PaymentContradicted))))
            }
            Verdict::Illegal => Err(PaymentsError::Illegal { state, event }),
        }
    }

    /// That a person was called is over once a payment is decided.
    async fn no_longer(
        &self,
        payment: &Payment,
        state: State,
    ) -> Result<Option<Change>, PaymentsError> {
        let closing = matches!(payment.state, State::Cancelling | State::NeedsOperator);
        if !closing || !state.is_final() {
            return Ok(None);
        }
        let events = self.store.events(&payment.request_id).await?;
        let called = events.iter().any(|event| event.kind == EventKind::GaveUp);
        let over = || Change::Over(Kind::CancelUnconfirmed, payment.request_id.to_string());
        Ok(called.then(over))
    }
}
