//! Finding payments by what a person knows of them: the port.

use async_trait::async_trait;
use domain::{Day, Money, State};
use std::fmt;

use crate::payment::Payment;
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use shops::shop::TillId;

/// What a payment has to be like to be found; what isn't said doesn't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Of this merchant, by its id.
    pub merchant: Option<String>,
    /// At this store, by its id.
    pub store: Option<String>,
    /// On this business day of its store.
    pub day: Option<Day>,
    /// At this till, whichever of its codes was scanned.
    pub till: Option<TillId>,
    /// One of these amounts.
    pub amounts: Option<Vec<Money>>,
    /// In this state.
    pub state: Option<State>,
    /// Begun at this moment or later.
    pub since: Option<Timestamp>,
    /// Begun before this moment.
    pub until: Option<Timestamp>,
}

impl Wanted {
    /// Whether a payment is like that.
    pub fn matches(&self, payment: &Payment) -> bool {
        let of = |amounts: &Vec<Money>| amounts.contains(&payment.amount);
        let is = |wanted: &Option<String>, own: &String| {
            wanted.as_ref().is_none_or(|wanted| wanted == own)
        };
        self.till.is_none_or(|till| payment.place.till == till)
            && is(&self.merchant, &payment.place.merchant)
            && is(&self.store, &payment.place.store)
            && self.day.is_none_or(|day| payment.day == Some(day))
            && self.amounts.as_ref().is_none_or(of)
            && self.state.is_none_or(|state| payment.state == state)
            && self.since.is_none_or(|since| payment.created >= since)
            && self.until.is_none_or(|until| payment.created < until)
    }
}

/// Finding payments.
#[async_trait]
pub trait PaymentSearch: Send + Sync + fmt::Debug {
    /// The newest first; of the same moment, the one with the later id.
    async fn search(&self, wanted: &Wanted, page: &Page) -> Result<Listed<Payment>, StoreError>;
}
