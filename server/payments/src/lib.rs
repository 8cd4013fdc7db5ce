//! What can be done with payments: start one, hear news of one, ask about one, start over.
//!
//! Ports in, no HTTP, no SQL. The way of a payment: `start` → (`notice` | `refresh`) → final, and
//! perhaps `refunds`; `sweeper` goes on with everything that is due, and `closing` is what it does
//! to a payment whose time is over.

mod begun;
mod closing;
mod count;
mod counting;
mod draft;
pub mod funnel;
mod gateways;
mod guard;
mod history;
mod locks;
pub mod mandate;
mod news;
pub mod note_key;
pub mod note_label;
mod notice;
pub mod once;
mod operator;
mod outage;
pub mod outbox;
mod overview;
mod pay_answer;
pub mod payment;
mod payment_history;
pub mod privacy;
mod question;
mod refresh;
pub mod refund;
mod refund_history;
mod refund_steps;
mod refunds;
pub mod restored;
mod schedule;
pub mod search;
mod start;
pub mod store;
pub mod subject;
pub mod sweeper;

use std::sync::Arc;

use domain::{EventKind, RefundId, RequestId, State};
use url::Url;

use crate::{funnel::Funnel, store::Books};
use alarms::Alarms;
pub use begun::{Begun, Wish};
use foundation::{clock::Clock, randomness::Randomness, store::StoreError};
use gateways::Lines;
pub use gateways::{Gateways, Line};
use guard::Watch;
use locks::{Asked, KeyedLocks};
pub use notice::{Raw, Taken};
pub use operator::{CancelOutcome, Wisher};
pub use overview::Queue;
use payment_history::Announced;
pub use question::Reply;
pub use refunds::{RefundOrder, RefundProblem, refundable};
use shops::{follow::FollowList, wallets::Wallets};
pub use start::{Order, Started};
use tally::Tally;
use tokio::sync::Notify;

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
    /// The shop takes no payments at this time; nothing was stored or sent.
    #[error("the shop takes no payments at this time")]
    Closed,
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
#[derive(Clone)]
pub struct Payments {
    pub(crate) store: Arc<dyn Books>,
    lines: Arc<Lines>,
    clock: Arc<dyn Clock>,
    alarms: Arc<Alarms>,
    tally: Arc<Tally>,
    funnel: Arc<Funnel>,
    randomness: Arc<dyn Randomness>,
    wallets: Arc<Wallets>,
    settings: PaymentSettings,
    locks: Arc<KeyedLocks<RequestId>>,
    refund_locks: Arc<KeyedLocks<RefundId>>,
    /// When each payment was last looked at, and when its customer last wanted to start over.
    asked: Arc<Asked>,
    pressed: Arc<Asked>,
    written: Arc<Notify>,
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
    pub store: Arc<dyn Books>,
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

impl Payments {
    /// The use cases over these ports.
    pub fn new(ports: Ports, settings: PaymentSettings) -> Arc<Self> {
        let alarms = Arc::new(Alarms::new(Arc::clone(&ports.clock)));
        let tally = Arc::<Tally>::default();
        let watch = Watch {
            clock: Arc::clone(&ports.clock),
            alarms: Arc::clone(&alarms),
            tally: Arc::clone(&tally),
        };
        Arc::new(Self {
            store: ports.store,
            lines: Arc::new(Lines::new(ports.gateways, watch)),
            clock: ports.clock,
            alarms,
            tally,
            funnel: Arc::default(),
            randomness: ports.randomness,
            wallets: ports.wallets,
            settings,
            locks: Arc::default(),
            refund_locks: Arc::default(),
            asked: Arc::default(),
            pressed: Arc::default(),
            written: Arc::default(),
        })
    }

    /// From now on the gateway is called by these; what has begun goes on with the line it has.
    pub fn exchange_gateways(&self, gateways: Gateways) {
        self.lines.replace(gateways);
    }

    /// Told at once when news were written here. Others may write, too.
    pub fn written(&self) -> &Arc<Notify> {
        &self.written
    }

    /// The same use cases over other connections to the same store, for work that must not wait
    /// behind customers, nor they behind it.
    #[must_use]
    pub fn beside(&self, store: Arc<dyn Books>) -> Arc<Self> {
        Arc::new(Self {
            store,
            ..self.clone()
        })
    }
}
