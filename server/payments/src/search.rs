//! Finding payments by what a person knows of them: the port.

use async_trait::async_trait;
use domain::{Currency, Day, Money, RequestId, State};
use std::fmt;

use crate::{note_key::NoteKey, payment::Payment};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use shops::shop::TillId;

/// How much of a payment went back, or is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Some of it.
    Part,
    /// All of it.
    Whole,
}

impl Share {
    /// Of a payment of `paid` minor units with so many of them given back or on their way.
    pub const fn of(back: u64, paid: u64) -> Option<Self> {
        if back == 0 {
            None
        } else if back < paid {
            Some(Self::Part)
        } else {
            Some(Self::Whole)
        }
    }
}

/// What a wallet charged its customer: so many minor units, in one of these currencies, which have as many decimals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// How many.
    pub minor: u64,
    /// Of which.
    pub currencies: Vec<Currency>,
}

impl Charge {
    /// Amounts, those together that are as many minor units.
    pub fn each(amounts: &[Money]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for amount in amounts {
            let (minor, currency) = (amount.minor(), amount.currency());
            match all.iter_mut().find(|charge| charge.minor == minor) {
                Some(charge) => charge.currencies.push(currency),
                None => all.push(Self {
                    minor,
                    currencies: vec![currency],
                }),
            }
        }
        all
    }

    /// Whether a payment's customer was charged that.
    pub fn is_of(&self, payment: &Payment) -> bool {
        payment.charged.as_ref().is_some_and(|charged| {
            let amount = charged.amount;
            amount.minor() == self.minor && self.currencies.contains(&amount.currency())
        })
    }
}

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
    /// Whose customer was charged this.
    pub charged: Option<Charge>,
    /// With this note.
    pub note: Option<NoteKey>,
    /// In this state.
    pub state: Option<State>,
    /// Of which so much went back.
    pub back: Option<Share>,
    /// Begun at this moment or later.
    pub since: Option<Timestamp>,
    /// Begun before this moment.
    pub until: Option<Timestamp>,
}

impl Wanted {
    /// Whether a payment is like that, of which so many minor units went back or are on their way.
    pub fn matches(&self, payment: &Payment, back: u64) -> bool {
        let is_back = Share::of(back, payment.amount.minor());
        let of = |amounts: &Vec<Money>| amounts.contains(&payment.amount);
        let is = |wanted: &Option<String>, own: &String| {
            wanted.as_ref().is_none_or(|wanted| wanted == own)
        };
        self.till.is_none_or(|till| payment.place.till == till)
            && is(&self.merchant, &payment.place.merchant)
            && is(&self.store, &payment.place.store)
            && self.day.is_none_or(|day| payment.day == Some(day))
            && self.amounts.as_ref().is_none_or(of)
            && self
                .charged
                .as_ref()
                .is_none_or(|charge| charge.is_of(payment))
            && (self.note.is_none() || self.note == payment.note_key())
            && self.state.is_none_or(|state| payment.state == state)
            && self.back.is_none_or(|back| is_back == Some(back))
            && self.since.is_none_or(|since| payment.created >= since)
            && self.until.is_none_or(|until| payment.created < until)
    }
}

/// Finding payments.
#[async_trait]
pub trait PaymentSearch: Send + Sync + fmt::Debug {
    /// The newest first; of the same moment, the one with the later id.
    async fn search(&self, wanted: &Wanted, page: &Page) -> Result<Listed<Payment>, StoreError>;
    /// Those of these ids that there are, in no order.
    async fn named(&self, ids: &[RequestId]) -> Result<Vec<Payment>, StoreError>;
    /// Payments that the gateway calls so, and those of which it calls a refund so; a few at most.
    async fn called(&self, gateway_id: &str) -> Result<Vec<RequestId>, StoreError>;
}
