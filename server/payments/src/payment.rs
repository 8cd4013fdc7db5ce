//! One payment as it is stored, and what can be written about it.
//!
//! Knows no SQL and no HTTP; the rules are in `domain::payment`.

use domain::{
    AttemptKey, Day, DeclineReason, EntryCode, EventKind, GatewayPaymentId, Money, Rate, RequestId,
    ResultToken, State, code_words::two_words, payment::UnknownName,
};
use gateway::Settlement;
use sha2::{Digest as _, Sha256};

pub use crate::subject::{Entry, Event, Source};
use crate::{note_label::NoteLabel, subject::Subject};
use foundation::clock::Timestamp;
use shops::shop::{Shop, TillId};

/// A payment: what was asked for never changes, what became of it follows its events.
#[derive(Clone, Debug)]
pub struct Payment {
    /// Our id of it, at the gateway too (`paymentRequestId`).
    pub request_id: RequestId,
    /// The customer's unguessable address of its result.
    pub token: ResultToken,
    /// The page load it came from; posting it again finds this payment.
    pub attempt: AttemptKey,
    /// The code at which it is paid.
    pub code: EntryCode,
    /// What is behind that code.
    pub place: Place,
    /// The business day of the store on which it was asked for; `None` for a moment where an older
    /// version keeps payments beside this one.
    pub day: Option<Day>,
    /// The gateway account it is made with, by name.
    pub account: String,
    /// How much.
    pub amount: Money,
    /// What the customer wrote.
    pub note: Option<String>,
    /// What that was called there then; `None` without a note, and of what an older version kept.
    pub note_label: Option<NoteLabel>,
    /// The wallet seen in the request's User-Agent, if known by brand.
    pub wallet: Option<String>,
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
    /// What went back of it without us, in minor units, such as from the gateway's own dashboard; all of it
    /// where that can't be read.
    pub elsewhere_minor: u64,
    /// When to ask the gateway next; `None` when nothing is left to ask.
    pub check: Option<Timestamp>,
    /// How often it was asked about since it became due; nought when nothing is left to ask.
    pub checks: u32,
    /// Whether what is known of it is as old as a backup, so that nobody is told before the gateway was
    /// asked.
    pub unsure: bool,
}

impl Payment {
    /// Two words by which staff and customer see that they look at the same payment.
    pub fn words(&self) -> [&'static str; 2] {
        two_words(&Sha256::digest(self.request_id.as_str()))
    }
}

/// Where a payment is made. It stays so, whatever becomes of the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The company, by its id.
    pub merchant: String,
    /// Its place, by its id.
    pub store: String,
    /// Where the code hangs.
    pub till: TillId,
}

impl Place {
    /// Where this shop is.
    pub fn of(shop: &Shop) -> Self {
        Self {
            merchant: shop.merchant.id.clone(),
            store: shop.store.id.clone(),
            till: shop.till,
        }
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

/// Something that happened to a payment, before it is numbered.
pub type News = Entry<Payment>;

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

impl Subject for Payment {
    const NAME: &'static str = "payment";
    type Id = RequestId;
    type State = State;
    type Kind = EventKind;
    type Facts = Facts;

    fn id(&self) -> &RequestId {
        &self.request_id
    }

    fn state(&self) -> State {
        self.state
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn state_name(state: State) -> &'static str {
        state.as_str()
    }

    fn kind_name(kind: EventKind) -> &'static str {
        kind.as_str()
    }

    fn kind(name: &str) -> Result<EventKind, UnknownName> {
        EventKind::parse(name)
    }

    fn moved_minor(&self, state: State) -> i64 {
        if state != State::Paid {
            return 0;
        }
        // An amount is far below what fits.
        i64::try_from(self.amount.minor()).unwrap_or(i64::MAX)
    }

    fn moved_at(facts: &Facts) -> Option<Timestamp> {
        facts.paid
    }
}
