//! One payment as it is stored, and what can be written about it.
//!
//! Knows no SQL and no HTTP; the rules are in `domain::payment`.

use domain::{
    AttemptKey, DeclineReason, EntryCode, EventKind, GatewayPaymentId, Money, Rate, RequestId,
    ResultToken, State, code_words::two_words,
};
use gateway::Settlement;
use sha2::{Digest as _, Sha256};

use alarms::{Alarm, Change};
use foundation::clock::Timestamp;

/// A payment: what was asked for never changes, what became of it follows its events.
#[derive(Clone, Debug)]
pub struct Payment {
    /// Our id of it, at the gateway too (`paymentRequestId`).
    pub request_id: RequestId,
    /// The customer's unguessable address of its result.
    pub token: ResultToken,
    /// The page load it came from; posting it again finds this payment.
    pub attempt: AttemptKey,
    /// Where it is paid.
    pub code: EntryCode,
    /// The gateway account it is made with, by name.
    pub account: String,
    /// How much.
    pub amount: Money,
    /// What the customer wrote.
    pub note: Option<String>,
    /// The wallet seen in the request's User-Agent, if known by brand.
    pub wallet: Option<String>,
    /// The pay request, byte for byte the same on every attempt.
    pub pay_body: String,
    /// What is known of it.
    pub state: State,
    /// Number of its events so far.
    pub version: i64,
    /// When the customer asked for it.
    pub created: Timestamp,
    /// After this the wallet no longer takes it.
    pub expires: Timestamp,
    /// Where the wallet wants the customer sent; allowed before it was stored.
    pub go: Option<String>,
    /// The gateway's id of it.
    pub gateway_id: Option<GatewayPaymentId>,
    /// Why it failed, in terms a customer can act on.
    pub decline: Option<DeclineReason>,
    /// When the money was taken.
    pub paid: Option<Timestamp>,
    /// What the wallet charged its customer, as far as it was told.
    pub charged: Option<Charged>,
    /// What the shop is paid out, as far as it was told.
    pub settlement: Settlement,
    /// When to ask the gateway next; `None` when nothing is left to ask.
    pub check: Option<Timestamp>,
    /// How often it was asked about since it became due; nought when nothing is left to ask.
    pub checks: u32,
}

impl Payment {
    /// Two words by which staff and customer see that they look at the same payment.
    pub fn words(&self) -> [&'static str; 2] {
        two_words(&Sha256::digest(self.request_id.as_str()))
    }
}

/// What a wallet charged its customer (docs/protocol.md §9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charged {
    /// How much, in the wallet's currency.
    pub amount: Money,
    /// The rate between that and what the shop asked for, if it was told and can be read.
    pub rate: Option<Rate>,
}

/// Who brought the news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Our own pay call and its answer.
    Pay,
    /// A verified notification.
    Notice,
    /// A verified answer to an inquiry.
    Inquiry,
    /// A cancel call and its answer.
    Cancel,
    /// A refund call and its answer.
    Refund,
    /// The customer, on our pages.
    Customer,
    /// Our own clockwork.
    Sweeper,
    /// An operator, at the command line.
    Operator,
}

impl Source {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Notice => "notice",
            Self::Inquiry => "inquiry",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
            Self::Customer => "customer",
            Self::Sweeper => "sweeper",
            Self::Operator => "operator",
        }
    }
}

/// Something that happened to a payment, before it is numbered.
#[derive(Clone, Debug)]
pub struct News {
    /// What.
    pub kind: EventKind,
    /// Who says so.
    pub source: Source,
    /// For people: codes and ids, never secrets.
    pub detail: String,
    /// Facts that came with it; only what is set is written.
    pub facts: Facts,
    /// Alarms that are written with it.
    pub alarms: Vec<Change>,
}

/// What news may add to a payment's row.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// See [`Payment::go`].
    pub go: Option<String>,
    /// See [`Payment::gateway_id`].
    pub gateway_id: Option<GatewayPaymentId>,
    /// See [`Payment::decline`].
    pub decline: Option<DeclineReason>,
    /// See [`Payment::paid`].
    pub paid: Option<Timestamp>,
    /// See [`Payment::charged`].
    pub charged: Option<Charged>,
    /// The wallet the gateway named.
    pub wallet: Option<String>,
    /// See [`Payment::settlement`].
    pub settlement: Settlement,
}

impl News {
    /// News without facts.
    pub fn plain(kind: EventKind, source: Source) -> Self {
        Self {
            kind,
            source,
            detail: String::new(),
            facts: Facts::default(),
            alarms: Vec::new(),
        }
    }

    /// The same with an alarm, written only if the news are.
    #[must_use]
    pub fn with_alarm(mut self, alarm: Alarm) -> Self {
        self.alarms.push(Change::Raised(alarm));
        self
    }

    /// The same with words for people.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// One stored event, of a payment unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<K = EventKind> {
    /// Its place in the history, from 1.
    pub seq: i64,
    /// What.
    pub kind: K,
    /// Who said so.
    pub source: String,
    /// For people.
    pub detail: String,
    /// When it was written.
    pub at: Timestamp,
}
