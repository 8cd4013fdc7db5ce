//! Where rules, what was learnt, and findings are kept: the port.

use std::fmt;

use async_trait::async_trait;
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use shops::{
    ShopStore,
    hours::{ByHand, Hours},
    shop::TillId,
};

use crate::{
    finding::{Finding, Incident, Spot},
    habit::{Habit, HourCount},
    payer::{PaidBy, PayerMark},
    rule::{Change, Rules},
    seen::Seen,
};

/// Findings that are listed, at most.
pub const LIST_MAX: u32 = 100;

/// Payments of a till in an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TillHour {
    /// Which till.
    pub till: TillId,
    /// Which hour, and how many.
    pub hour: HourCount,
}

/// What was learnt of a till.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TillLearnt {
    /// Which.
    pub till: TillId,
    /// Above which amount its customers are asked, in minor units.
    pub ask_above_minor: Option<u64>,
    /// When it is usually paid at.
    pub habit: Option<Habit>,
    /// When to listen first whether it is silent.
    pub listen: Timestamp,
}

/// What was learnt of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learnt {
    /// Which.
    pub store: String,
    /// When.
    pub at: Timestamp,
    /// Of each of its tills.
    pub tills: Vec<TillLearnt>,
}

/// A till that is to be listened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listening {
    /// Where.
    pub spot: Spot,
    /// IANA name of its store's zone.
    pub zone: String,
    /// When its store is open, if it says so.
    pub hours: Option<Hours>,
    /// Whether its store pauses, or when it did last.
    pub by_hand: ByHand,
    /// Whether it takes payments at all.
    pub is_on: bool,
    /// When it is usually paid at.
    pub habit: Habit,
    /// When it was paid at last.
    pub last: Option<Timestamp>,
    /// When anything was paid at its store last.
    pub store_last: Option<Timestamp>,
    /// Whether other codes of its store have habits, too.
    pub others: bool,
}

/// Somebody has looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// At which finding.
    pub id: i64,
    /// Whose it has to be.
    pub merchant: String,
    /// When.
    pub at: Timestamp,
    /// Who, by name.
    pub by: String,
}

/// What shops set.
#[async_trait]
pub trait RiskRules: Send + Sync {
    /// What a shop set.
    async fn risk_rules(&self, merchant: &str) -> Result<Rules, StoreError>;
    /// Keeps rules, all of them or none; `false` if they no longer may. What was learnt under the ones before is learnt anew. A
    /// rule as it is by itself is as if nothing was said.
    /// A conflict if somebody else has set one of them meanwhile.
    async fn set_risk_rules(&self, change: &Change) -> Result<bool, StoreError>;
}

/// What is usual at tills, and when.
#[async_trait]
pub trait Habits: Send + Sync {
    /// Stores of which nothing was learnt since then, so many at most: merchant and store.
    async fn unlearnt(
        &self,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<(String, String)>, StoreError>;
    /// The last amounts that were paid at a till since then, in minor units.
    async fn amounts_at(&self, till: TillId, since: Timestamp) -> Result<Vec<u64>, StoreError>;
    /// In which hours how much was paid at a store since a day.
    async fn hours_at(&self, store: &str, since: Day) -> Result<Vec<TillHour>, StoreError>;
    /// Keeps what was learnt in place of what was before.
    async fn keep_learnt(&self, learnt: &Learnt) -> Result<(), StoreError>;
    /// Tills that are to be listened to by now, so many at most.
    async fn to_listen(&self, now: Timestamp, limit: u32) -> Result<Vec<Listening>, StoreError>;
    /// When to listen to one next.
    async fn listen_again(&self, till: TillId, at: Timestamp) -> Result<(), StoreError>;
}

/// Who paid.
#[async_trait]
pub trait Payers: Send + Sync {
    /// Keeps who paid these payments, together: of those that are paid, where the shop wants to know of
    /// payers.
    async fn keep_payers(&self, all: &[PaidBy]) -> Result<(), StoreError>;
    /// Who paid since then: merchant and mark.
    async fn payers_since(&self, since: Timestamp) -> Result<Vec<(String, PayerMark)>, StoreError>;
    /// What a payer paid at a merchant's since then, newest first, and where.
    async fn paid_by(
        &self,
        merchant: &str,
        payer: &PayerMark,
        since: Timestamp,
    ) -> Result<Vec<(Spot, Seen)>, StoreError>;
    /// Forgets who paid before then.
    async fn forget_payers(&self, before: Timestamp) -> Result<u64, StoreError>;
}

/// What somebody is told.
#[async_trait]
pub trait Findings: Send + Sync {
    /// What goes on, at all shops.
    async fn going_on(&self) -> Result<Vec<Finding>, StoreError>;
    /// Keeps an incident: a new finding, or that the one it is of goes on.
    async fn keep_incident(&self, incident: &Incident, at: Timestamp) -> Result<(), StoreError>;
    /// It is over. Of a payer nothing is left in it then.
    async fn end_finding(&self, id: i64, at: Timestamp) -> Result<(), StoreError>;
    /// What nobody of a shop has looked at, the latest first; [`LIST_MAX`] at most.
    async fn findings_of(&self, merchant: &str) -> Result<Vec<Finding>, StoreError>;
    /// Somebody has looked; `false` if somebody had, or there is none.
    async fn finding_seen(&self, look: &Look) -> Result<bool, StoreError>;
    /// Forgets what was over before then.
    async fn forget_findings(&self, before: Timestamp) -> Result<u64, StoreError>;
}

/// All of it, and what happened at tills.
#[async_trait]
pub trait RiskStore:
    RiskRules + Habits + Payers + Findings + ShopStore + Send + Sync + fmt::Debug
{
    /// Takes the watch until then; `false` while somebody else has it.
    async fn take_watch(&self, now: Timestamp, until: Timestamp) -> Result<bool, StoreError>;
    /// Where payments were begun since then.
    async fn active_tills(&self, since: Timestamp) -> Result<Vec<Spot>, StoreError>;
    /// The last payments at a till since then, newest first.
    async fn seen_at(&self, till: TillId, since: Timestamp) -> Result<Vec<Seen>, StoreError>;
    /// Above which amount a till's customers are asked, in minor units.
    async fn asks_above(&self, till: TillId) -> Result<Option<u64>, StoreError>;
}
