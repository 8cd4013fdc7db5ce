//! What somebody knows of the payment they look for.

use domain::{Day, EntryCode, GatewayPaymentId, State};
use foundation::clock::Timestamp;
use payments::{payment::Payment, search::Share};
use shops::shop::TillId;

use crate::reading::Reading;

/// What has to be true of a payment; what isn't said doesn't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// At this store, by its id.
    pub store: Option<String>,
    /// At this till of it.
    pub till: Option<TillId>,
    /// Begun at this moment or later.
    pub since: Option<Timestamp>,
    /// Begun before this moment.
    pub until: Option<Timestamp>,
    /// On this business day of its store.
    pub day: Option<Day>,
    /// In one of these states; empty for any.
    pub states: Vec<State>,
    /// Of which so much went back, or is on its way.
    pub back: Option<Share>,
    /// As one of these says; empty for any.
    pub readings: Vec<Reading>,
    /// Paid with one of these wallets, by their ids; empty for any.
    pub wallets: Vec<String>,
    /// At this code, whatever hangs there now.
    pub code: Option<EntryCode>,
    /// Paid at this moment or later.
    pub paid_since: Option<Timestamp>,
    /// Paid before this moment.
    pub paid_until: Option<Timestamp>,
    /// This much or more, in minor units.
    pub min_minor: Option<u64>,
    /// This much or less, in minor units.
    pub max_minor: Option<u64>,
    /// With this id of the gateway's.
    pub gateway_id: Option<GatewayPaymentId>,
}

impl Search {
    /// Whether there is something that no index knows, so that payments have to be looked at one by one.
    pub(crate) fn looks_closer(&self) -> bool {
        !self.wallets.is_empty()
            || self.code.is_some()
            || self.paid_since.is_some()
            || self.paid_until.is_some()
            || self.min_minor.is_some()
            || self.max_minor.is_some()
            || self.gateway_id.is_some()
    }

    /// Whether a payment is like that in what no index knows.
    pub(crate) fn likes(&self, payment: &Payment) -> bool {
        let is_wallet = |wallet: &String| self.wallets.contains(wallet);
        (self.wallets.is_empty() || payment.wallet.as_ref().is_some_and(is_wallet))
            && self.code.as_ref().is_none_or(|code| *code == payment.code)
            && self.is_paid_then(payment)
            && self
                .min_minor
                .is_none_or(|min| payment.amount.minor() >= min)
            && self
                .max_minor
                .is_none_or(|max| payment.amount.minor() <= max)
            && (self.gateway_id.is_none() || self.gateway_id == payment.gateway_id)
    }

    fn is_called_for(&self, payment: &Payment) -> bool {
        let mut readings = self.readings.iter();
        self.readings.is_empty() || readings.any(|reading| reading.likes(payment))
    }

    fn is_paid_then(&self, payment: &Payment) -> bool {
        let is_any = self.paid_since.is_none() && self.paid_until.is_none();
        let is_then = |paid: Timestamp| {
            self.paid_since.is_none_or(|since| paid >= since)
                && self.paid_until.is_none_or(|until| paid < until)
        };
        is_any || payment.paid.is_some_and(is_then)
    }

    /// Whether a payment that was found otherwise is like that, but for what went back of it and what the
    /// clock showed.
    pub fn is_of(&self, payment: &Payment) -> bool {
        let place = &payment.place;
        self.store
            .as_ref()
            .is_none_or(|store| *store == place.store)
            && self.till.is_none_or(|till| till == place.till)
            && self.since.is_none_or(|since| payment.created >= since)
            && self.until.is_none_or(|until| payment.created < until)
            && self.day.is_none_or(|day| payment.day == Some(day))
            && (self.states.is_empty() || self.states.contains(&payment.state))
            && self.is_called_for(payment)
            && self.likes(payment)
    }
}
