//! Where limits and requests are kept: the port. That a request is agreed to is written with its refund,
//! by whoever keeps refunds.

use std::fmt;

use async_trait::async_trait;
use domain::{Currency, Money, RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use people::store::Giver;
use shops::ShopStore;

use crate::{
    limit::{Rules, Setting},
    request::Request,
};

/// Requests that are listed at most.
pub const LIST_MAX: u32 = 200;

/// What an owner says of one currency; it takes the place of all that was said of it.
#[derive(Clone, Debug)]
pub struct Change {
    /// At whose shop, by its id.
    pub merchant: String,
    /// Of which currency.
    pub currency: Currency,
    /// Of each role.
    pub settings: Vec<Setting>,
    /// Above how much it takes two people.
    pub four_eyes: Option<Money>,
    /// What they saw, where that matters.
    pub before: Option<Rules>,
    /// Who says so, by a role that has to be theirs still.
    pub by: Giver,
}

impl Change {
    /// Whether it is so already, and nobody has to do anything.
    pub fn is_done(&self, now: &Rules) -> bool {
        now.is_set(self.currency, &self.settings, self.four_eyes)
    }

    /// Whether somebody else has set this currency's meanwhile, and not as it shall be.
    pub fn is_late(&self, now: &Rules) -> bool {
        let is_other =
            |before: &Rules| before.in_currency(self.currency) != now.in_currency(self.currency);
        self.before.as_ref().is_some_and(is_other) && !self.is_done(now)
    }
}

/// What somebody gave back, agreed to or asked for.
#[derive(Clone, Copy, Debug)]
pub struct Spending<'a> {
    /// Who, by their id.
    pub person: &'a str,
    /// At whose shop, by its id.
    pub merchant: &'a str,
    /// In which currency.
    pub currency: Currency,
    /// From when on.
    pub since: Timestamp,
}

/// What went back of one payment, or is going, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoneBack {
    /// By one person's word: they gave it back by themselves, or agreed to it.
    pub own_minor: u64,
    /// By anybody's word alone.
    pub alone_minor: u64,
}

/// A word on a request.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Which.
    pub id: RefundId,
    /// Who decides, by their id.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub word: Option<String>,
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It waits.
    Kept,
    /// With what others asked for it is more than what is left of the payment.
    Exceeds,
    /// The id is a refund's already, or another request's.
    Taken,
}

/// Which requests of a shop's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that wait, the oldest first.
    Waiting,
    /// Those that are decided or over, the latest first.
    Decided,
}

/// See the module.
#[async_trait]
pub trait ConsentStore: ShopStore + Send + Sync + fmt::Debug {
    /// What a shop's owners set.
    async fn rules(&self, merchant: &str) -> Result<Rules, StoreError>;
    /// Keeps what they set, all of it; `false` if they no longer may.
    async fn set_rules(&self, change: &Change) -> Result<bool, StoreError>;
    /// What stands against somebody's limit for a day, in minor units.
    async fn spent(&self, spending: &Spending<'_>) -> Result<u64, StoreError>;
    /// What went back of a payment already, and by whose word.
    async fn gone_back_of(&self, payment: &RequestId, person: &str)
    -> Result<GoneBack, StoreError>;
    /// Keeps a request that waits, if what was paid covers it beside what others asked for.
    async fn ask(&self, request: &Request) -> Result<Asked, StoreError>;
    /// One of them.
    async fn request(&self, id: &RefundId) -> Result<Option<Request>, StoreError>;
    /// Of one payment, the oldest first.
    async fn requests_of(&self, payment: &RequestId) -> Result<Vec<Request>, StoreError>;
    /// Of a shop, [`LIST_MAX`] at most.
    async fn requests(&self, merchant: &str, which: Which) -> Result<Vec<Request>, StoreError>;
    /// Says no to what waits; `false` if it doesn't. An error if they asked for it themselves.
    async fn reject(&self, decision: &Decision) -> Result<bool, StoreError>;
    /// Takes back what waits, by whoever asked for it; `false` if it doesn't wait or isn't theirs.
    async fn withdraw(&self, decision: &Decision) -> Result<bool, StoreError>;
    /// Ends what has waited too long, and what nothing is left for; how many.
    async fn lapse(&self, now: Timestamp) -> Result<u64, StoreError>;
}
