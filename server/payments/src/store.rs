//! Where payments and refunds are kept: the ports.

use std::fmt;

use alarms::{AlarmStore, Change};
use async_trait::async_trait;
use domain::{AttemptKey, RefundEvent, RefundId, RequestId, ResultToken, State};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::{StoreError, UpkeepStore},
};
use shops::ShopStore;

use crate::{
    funnel::FunnelStore,
    mandate::Mandate,
    payment::{News, Payment},
    refund::Refund,
    restored::RestoredStore,
    subject::{Entry, Event, Subject},
};

/// No payment in work sleeps longer than this before it is looked at again; what would, was put to
/// sleep by a clock that was ahead.
pub const SLEEP_MS_MAX: i64 = 300_000;
/// The same for refunds, and for payments that wait for a person or are only looked at once more.
pub const LONG_SLEEP_MS_MAX: i64 = 2 * 3_600_000;

/// Histories, of payments or of refunds.
#[async_trait]
pub trait HistoryStore<S: Subject>: Send + Sync + fmt::Debug {
    /// By our id.
    async fn find(&self, id: &S::Id) -> Result<Option<S>, StoreError>;
    /// Appends news and moves what they are about, with the alarms and what others will be told: all
    /// or nothing. [`StoreError::Conflict`] when `seen` is no longer what is stored.
    ///
    /// The refusal of a refund gives back what was reserved for it, with it and nowhere else; what
    /// overturns it takes the amount again, whatever is left.
    async fn append(
        &self,
        seen: &S,
        news: &Entry<S>,
        after: After<S::State>,
    ) -> Result<(), StoreError>;
    /// Says when to ask next. Loses against a newer version without an error: news count more.
    async fn schedule(&self, seen: &S, check: Option<Timestamp>) -> Result<(), StoreError>;
    /// Takes up to `limit` of what is due at `now`, the longest overdue first, each for `lease_ms`:
    /// nobody else gets them before.
    /// What would sleep longer than anything may is due as well: a clock was set back.
    /// Only ids, so that one that can't be read stalls nobody else.
    async fn claim(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<S::Id>, StoreError>;
    /// The history, in order.
    async fn history(&self, id: &S::Id) -> Result<Vec<Event<S::Kind>>, StoreError>;
    /// Everything not final, oldest first.
    async fn open(&self, page: &Page) -> Result<Listed<S>, StoreError>;
}

/// A payment that is to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewPayment<'a> {
    /// As it is before anything happens to it.
    pub payment: &'a Payment,
    /// The pay request, byte for byte the same on every attempt.
    pub body: &'a str,
    /// What is known to happen to it at once, and what it is then.
    pub first: Option<(&'a News, After)>,
}

/// Payments.
#[async_trait]
pub trait PaymentStore: HistoryStore<Payment> {
    /// Keeps a new payment with all that comes with it, or nothing. [`StoreError::Conflict`] when its
    /// attempt already made one.
    async fn insert(&self, new: NewPayment<'_>) -> Result<(), StoreError>;
    /// What is sent for a payment; `None` once that is forgotten. Apart, since only who sends it needs
    /// it.
    async fn body(&self, id: &RequestId) -> Result<Option<String>, StoreError>;
    /// By the page load it came from.
    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError>;
    /// By its result address.
    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError>;
    /// Keeps a verified notification that fits nothing, and raises the alarm with it; the same one
    /// again only counts. Whether it is new.
    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError>;
    /// The stray notifications, oldest first.
    async fn strays(&self, page: &Page) -> Result<Listed<Stray>, StoreError>;
    /// Adds to a day's counter.
    async fn count(&self, name: &'static str, at: Timestamp, times: u64) -> Result<(), StoreError>;
    /// What a day's counter says.
    async fn counted(&self, name: &'static str, at: Timestamp) -> Result<u64, StoreError>;

    /// [`HistoryStore::find`] a payment.
    async fn payment(&self, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        HistoryStore::<Payment>::find(self, id).await
    }
    /// [`HistoryStore::history`] of a payment.
    async fn events(&self, id: &RequestId) -> Result<Vec<Event>, StoreError> {
        HistoryStore::<Payment>::history(self, id).await
    }
    /// [`HistoryStore::open`] payments.
    async fn undecided(&self, page: &Page) -> Result<Listed<Payment>, StoreError> {
        HistoryStore::<Payment>::open(self, page).await
    }
    /// [`HistoryStore::claim`] payments.
    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RequestId>, StoreError> {
        HistoryStore::<Payment>::claim(self, now, lease_ms, limit).await
    }
}

/// Refunds.
#[async_trait]
pub trait RefundStore: HistoryStore<Refund> {
    /// Keeps a new refund if what was paid covers it together with every other refund that was
    /// not refused: its amount is reserved on the payment by one conditional write, so that no two
    /// can share the last cent. [`StoreError::Conflict`] when its id is there already; nothing more
    /// is reserved for it then.
    ///
    /// With somebody's mandate only while that holds. A request of this id has to be waiting for them to
    /// agree, and is agreed to with it, both or neither; without their agreement the id of a request is
    /// nobody's to use.
    async fn reserve_by(
        &self,
        refund: &Refund,
        mandate: Option<&Mandate>,
    ) -> Result<Reserved, StoreError>;
    /// Keeps a refund that the gateway told of and nobody here had sent, marked so. Its amount is gone, whatever
    /// is left, and what was asked for under its id is over. [`StoreError::Conflict`] when its id is there already.
    async fn take_over(&self, refund: &Refund) -> Result<(), StoreError>;
    /// What went back of a payment without us is taken from what is left, and told with it.
    async fn gone_elsewhere(&self, gone: &Elsewhere) -> Result<(), StoreError>;
    /// Of one payment, oldest first.
    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError>;

    /// [`RefundStore::reserve_by`] the command line's word.
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError> {
        self.reserve_by(refund, None).await
    }
    /// [`HistoryStore::find`] a refund.
    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        HistoryStore::<Refund>::find(self, id).await
    }
    /// [`HistoryStore::history`] of a refund.
    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        HistoryStore::<Refund>::history(self, id).await
    }
    /// [`HistoryStore::open`] refunds.
    async fn open_refunds(&self, page: &Page) -> Result<Listed<Refund>, StoreError> {
        HistoryStore::<Refund>::open(self, page).await
    }
    /// [`HistoryStore::claim`] refunds.
    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError> {
        HistoryStore::<Refund>::claim(self, now, lease_ms, limit).await
    }
}

/// What went back of a payment without us.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    /// Of which.
    pub payment: RequestId,
    /// How much, in all, in minor units.
    pub minor: u64,
    /// What a person has to hear of it.
    pub alarms: Vec<Change>,
    /// When it was told.
    pub at: Timestamp,
}

/// What came of reserving a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    /// It is kept, and its amount is taken.
    Kept,
    /// More than what is left; nothing was kept, as with all that follow.
    Exceeds,
    /// More than whoever gives it back may give back that day, or of that payment.
    OverDay,
    /// They no longer have the role by which they might.
    NotAllowed,
    /// Under this id something was asked for, and it isn't waiting for this word.
    NotWaiting,
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
    PaymentStore + RefundStore + RestoredStore + ShopStore + FunnelStore + AlarmStore + UpkeepStore
{
}
impl<T> Books for T where
    T: PaymentStore
        + RefundStore
        + RestoredStore
        + ShopStore
        + FunnelStore
        + AlarmStore
        + UpkeepStore
{
}
