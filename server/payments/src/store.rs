//! Where payments and refunds are kept: the ports.

use std::fmt;

use alarms::{AlarmStore, Change};
use async_trait::async_trait;
use domain::{AttemptKey, RefundEvent, RefundId, RefundState, RequestId, ResultToken, State};
use foundation::{
    clock::Timestamp,
    store::{StoreError, UpkeepStore},
};
use shops::ShopStore;

use crate::{
    funnel::FunnelStore,
    payment::{Event, News, Payment},
    refund::{Refund, RefundNews},
};

/// No payment in work sleeps longer than this before it is looked at again; what would, was put to
/// sleep by a clock that was ahead.
pub const SLEEP_MS_MAX: i64 = 300_000;
/// The same for refunds, and for payments that wait for a person or are only looked at once more.
pub const LONG_SLEEP_MS_MAX: i64 = 2 * 3_600_000;

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
    /// Takes up to `limit` payments due at `now`, the longest overdue first, each for `lease_ms`:
    /// nobody else gets them before.
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
    /// not refused: its amount is reserved on the payment by one conditional write, so that no two
    /// can share the last cent. [`StoreError::Conflict`] when its id is there already; nothing more
    /// is reserved for it then.
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError>;
    /// By our id.
    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError>;
    /// Of one payment, oldest first.
    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError>;
    /// Appends news to a refund and moves it, both or neither. [`StoreError::Conflict`] when
    /// `refund` is no longer what is stored. A refusal gives back what was reserved, with it and
    /// nowhere else; what overturns it takes the amount again, whatever is left.
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

/// All that the use cases need kept.
pub trait Books:
    PaymentStore + RefundStore + ShopStore + FunnelStore + AlarmStore + UpkeepStore
{
}
impl<T> Books for T where
    T: PaymentStore + RefundStore + ShopStore + FunnelStore + AlarmStore + UpkeepStore
{
}
