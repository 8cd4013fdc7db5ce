//! Where merchants, codes and payments are kept: the port. `storage/contract.rs` says how every
//! implementation must behave; an adapter is named by its technology.

#[cfg(test)]
pub(crate) mod contract;
pub mod memory;
mod rows;
pub mod search;
mod shop_rows;
pub mod sqlite;
mod sqlite_alarms;
mod sqlite_brands;
mod sqlite_funnel;
mod sqlite_installation;
mod sqlite_payments;
mod sqlite_refunds;
mod sqlite_search;
mod sqlite_shops;
mod sqlite_studio;
mod sqlite_upkeep;
mod upkeep;

use async_trait::async_trait;
use domain::{
    AttemptKey, EntryCode, RefundEvent, RefundId, RefundState, RequestId, ResultToken, State,
};
use std::fmt;

use crate::{
    alarms::{AlarmStore, Change},
    clock::Timestamp,
    funnel::FunnelStore,
    installation::InstallationStore,
    payment::{Event, News, Payment},
    refund::{Refund, RefundNews},
    shop::{Code, Directory, Merchant, Replaced, Shop},
    studio::{
        secret::Digest,
        session::{Link, Rotation, Session},
    },
};

use search::PaymentSearch;
pub use upkeep::{LOOK, Unreadable, UpkeepStore, Waiting};

/// No payment in work sleeps longer than this before it is looked at again; what would, was put to
/// sleep by a clock that was ahead.
pub const SLEEP_MS_MAX: i64 = 300_000;
/// The same for refunds, and for payments that wait for a person or are only looked at once more.
pub const LONG_SLEEP_MS_MAX: i64 = 2 * 3_600_000;

/// What can go wrong with a store, as far as a caller can act on it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote first: read again, decide again.
    #[error("changed by somebody else meanwhile")]
    Conflict,
    /// What is stored can't be read as what it should be.
    #[error("stored {what} can't be read")]
    Corrupt {
        /// Which column or row.
        what: &'static str,
    },
    /// The database has tables that only a newer version knows.
    #[error("the database was made by a newer Portico; run that version, or restore a backup")]
    Newer,
    /// The file is something else.
    #[error(
        "the file is no database, or a damaged one: look whether PORTICO_DATA is right, or restore a \
         backup"
    )]
    NoDatabase,
    /// The database refused or can't be reached.
    #[error("the database failed: {0}")]
    Database(Box<dyn std::error::Error + Send + Sync>),
}

/// Merchants, their stores and printed codes.
#[async_trait]
pub trait ShopStore: Send + Sync + fmt::Debug {
    /// Whether it answers.
    async fn ping(&self) -> Result<(), StoreError>;
    /// The code with its store and merchant, disabled or not.
    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError>;
    /// Every current code with its surroundings, by store and label.
    async fn shops(&self) -> Result<Vec<Shop>, StoreError>;
    /// A merchant by its id.
    async fn merchant(&self, id: &str) -> Result<Option<Merchant>, StoreError>;
    /// Everything there is, as one moment had it.
    async fn directory(&self) -> Result<Directory, StoreError>;
    /// The same of one merchant alone.
    async fn directory_of(&self, merchant: &str) -> Result<Directory, StoreError>;
    /// Creates or changes all of it or nothing. A merchant or store without a look keeps the one it
    /// has. A code whose label its store has already keeps
    /// its text. [`StoreError::Conflict`] when a store would change its merchant, or its currency
    /// although it has payments.
    async fn put(&self, changes: &Directory) -> Result<(), StoreError>;
    /// Whether anybody ever started to pay at a store.
    async fn has_payments(&self, store_id: &str) -> Result<bool, StoreError>;
    /// Allows or forbids paying at the till of a code, whichever of its codes is scanned.
    async fn set_enabled(&self, code: &EntryCode, enabled: bool) -> Result<(), StoreError>;
    /// Gives the till of `old` another code. [`StoreError::Conflict`] when `old` isn't current.
    async fn replace(
        &self,
        old: &EntryCode,
        new: &EntryCode,
        replaced: Replaced,
    ) -> Result<(), StoreError>;
    /// Lets a replaced code work no longer than until then.
    async fn end(&self, old: &EntryCode, until: Timestamp) -> Result<(), StoreError>;
    /// Every code that the till of this one ever had, the current one last.
    async fn generations(&self, code: &EntryCode) -> Result<Vec<Code>, StoreError>;
}

/// Payments and their histories.
#[async_trait]
pub trait PaymentStore: Send + Sync + fmt::Debug {
    /// Keeps a new payment. [`StoreError::Conflict`] when its attempt already made one.
    async fn insert(&self, payment: &Payment) -> Result<(), StoreError>;
    /// By our id.
    async fn payment(&self, id: &RequestId) -> Result<Option<Payment>, StoreError>;
    /// By the page load it came from.
    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError>;
    /// By its result address.
    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError>;
    /// Appends news to a payment and moves it to `state`, both or neither.
    /// [`StoreError::Conflict`] when `payment` is no longer what is stored.
    async fn append(&self, payment: &Payment, news: &News, after: After) -> Result<(), StoreError>;
    /// Says when to ask next. Loses against a newer version without an error: news count more.
    async fn schedule(&self, payment: &Payment, check: Option<Timestamp>)
    -> Result<(), StoreError>;
    /// Takes up to `limit` payments due at `now`, each for `lease_ms`: nobody else gets them before.
    /// What would sleep longer than anything may is due as well: a clock was set back.
    /// Only ids, so that one that can't be read stalls nobody else.
    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RequestId>, StoreError>;
    /// The history, in order.
    async fn events(&self, id: &RequestId) -> Result<Vec<Event>, StoreError>;
    /// Everything not final, oldest first.
    async fn undecided(&self) -> Result<Vec<Payment>, StoreError>;
    /// The newest, newest first.
    async fn recent(&self, limit: u32) -> Result<Vec<Payment>, StoreError>;
    /// Keeps a verified notification that fits nothing, and raises the alarm with it; the same one
    /// again only counts. Whether it is new.
    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError>;
    /// The stray notifications, oldest first.
    async fn strays(&self) -> Result<Vec<Stray>, StoreError>;
    /// Adds to a day's counter.
    async fn count(&self, name: &'static str, at: Timestamp, times: u64) -> Result<(), StoreError>;
    /// What a day's counter says.
    async fn counted(&self, name: &'static str, at: Timestamp) -> Result<u64, StoreError>;
}

/// Refunds and their histories.
#[async_trait]
pub trait RefundStore: Send + Sync + fmt::Debug {
    /// Keeps a new refund if what was paid covers it together with every other refund that was
    /// not refused: looked up and written in one step, so that no two can share the last cent.
    /// [`StoreError::Conflict`] when its id is there already.
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError>;
    /// By our id.
    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError>;
    /// Of one payment, oldest first.
    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError>;
    /// Appends news to a refund and moves it, both or neither. [`StoreError::Conflict`] when
    /// `refund` is no longer what is stored.
    async fn append_refund(
        &self,
        refund: &Refund,
        news: &RefundNews,
        after: After<RefundState>,
    ) -> Result<(), StoreError>;
    /// Says when to ask next. Loses against a newer version without an error.
    async fn schedule_refund(
        &self,
        refund: &Refund,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError>;
    /// Takes up to `limit` refunds due at `now`, each for `lease_ms`: nobody else gets them before.
    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError>;
    /// The history, in order.
    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError>;
    /// Everything not final, oldest first.
    async fn open_refunds(&self) -> Result<Vec<Refund>, StoreError>;
}

/// Links into the studio, and the browsers that are signed in. Only digests of secrets get here.
#[async_trait]
pub trait StudioStore: Send + Sync + fmt::Debug {
    /// Keeps a new link. [`StoreError::Conflict`] when its secret is there already.
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError>;
    /// Uses a link up: the id of the merchant it is for, or `None` if it is unknown, used or over.
    /// One step: of two at once one gets it.
    async fn use_link(&self, link: &Digest, now: Timestamp) -> Result<Option<String>, StoreError>;
    /// Whether a link is there, used or not: those of a merchant whose access was ended are gone.
    async fn knows_link(&self, link: &Digest) -> Result<bool, StoreError>;
    /// Keeps a new session. [`StoreError::Conflict`] when its id or its secret is there already.
    async fn keep_session(&self, session: &Session) -> Result<(), StoreError>;
    /// By its current secret or the one before, over or not.
    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError>;
    /// All, over or not, the latest sign-in first.
    async fn sessions(&self) -> Result<Vec<Session>, StoreError>;
    /// Says when a session was last seen, and with which secret.
    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// Gives a session another secret; `false` when it no longer has the one it was seen with.
    async fn rotate_session(&self, seen: &Session, rotation: &Rotation)
    -> Result<bool, StoreError>;
    /// Ends one; `false` when there is none of this id.
    async fn end_session(&self, id: &str) -> Result<bool, StoreError>;
    /// Ends every session of a merchant, and its links, both or neither.
    async fn end_access_of(&self, merchant: &str) -> Result<(), StoreError>;
    /// Forgets links and sessions whose time was over before then.
    async fn forget_ended(&self, before: Timestamp) -> Result<(), StoreError>;
}

/// What came of reserving a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    /// It is kept, and its amount is taken.
    Kept,
    /// More than what is left; nothing was kept.
    Exceeds,
}

/// What a payment is after news; or a refund.
#[derive(Clone, Copy, Debug)]
pub struct After<S = State> {
    /// Its state.
    pub state: S,
    /// When to ask next.
    pub check: Option<Timestamp>,
    /// When the news came.
    pub at: Timestamp,
}

/// A verified notification that fits no payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// SHA-256 of the body, so that repetitions are one entry.
    pub digest: String,
    /// What doesn't fit, for people.
    pub reason: String,
    /// As it came.
    pub body: String,
    /// When it first came.
    pub first: Timestamp,
    /// How often it came.
    pub times: i64,
}

/// Everything a server keeps, in one place.
pub trait Storage:
    ShopStore
    + PaymentStore
    + PaymentSearch
    + RefundStore
    + FunnelStore
    + StudioStore
    + AlarmStore
    + UpkeepStore
    + InstallationStore
{
}
impl<T> Storage for T where
    T: ShopStore
        + PaymentStore
        + PaymentSearch
        + RefundStore
        + FunnelStore
        + StudioStore
        + AlarmStore
        + UpkeepStore
        + InstallationStore
{
}
