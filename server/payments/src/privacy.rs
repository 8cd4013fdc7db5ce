//! What is kept about a customer beside a payment, for whoever of them asks, and taking it away before its time. Amounts,
//! states and histories stay: they are the books, and name nobody.

use async_trait::async_trait;
use domain::RequestId;
use foundation::{clock::Timestamp, store::StoreError};

/// What is kept about the customer of a payment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutCustomer {
    /// What they wrote.
    pub note: Option<String>,
    /// What was sent to the gateway, word by word: with their address and User-Agent in it.
    pub request: Option<String>,
    /// A digest of who the gateway said they are, under a secret of the installation.
    pub payer: Option<String>,
    /// That they pay oddly often, while that goes on.
    pub findings: Vec<Found>,
    /// What programs of the shop were told of this payment, as it was told.
    pub events: Vec<Told>,
}

impl AboutCustomer {
    /// Whether nothing is left.
    pub const fn is_empty(&self) -> bool {
        self.note.is_none()
            && self.request.is_none()
            && self.payer.is_none()
            && self.findings.is_empty()
            && self.events.is_empty()
    }
}

/// A finding about whoever paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Since when.
    pub since: Timestamp,
    /// The digest of whom it is about.
    pub payer: String,
}

/// Something that programs were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The event's id.
    pub id: String,
    /// When it happened.
    pub at: Timestamp,
    /// Its body.
    pub body: String,
}

/// What came of taking it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// It is gone, and stands in the trail as such.
    Done,
    /// The payment isn't over, or a refund of it, or the gateway is still asked about it: all of that is needed.
    NotOver,
    /// A program hasn't heard of it yet.
    NotTold,
}

/// Where that is kept.
#[async_trait]
pub trait PrivacyStore: Send + Sync {
    /// All of it; nothing for a payment that isn't there.
    async fn about_customer(&self, id: &RequestId) -> Result<AboutCustomer, StoreError>;
    /// Takes it away, all in one, as of now.
    async fn erase_customer(&self, id: &RequestId, now: Timestamp) -> Result<Erased, StoreError>;
}
