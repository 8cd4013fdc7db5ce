//! What somebody knows of the payment they look for.

use domain::{Day, Money, State};
use foundation::clock::Timestamp;
use payments::{payment::Payment, search::Share};
use shops::shop::TillId;

use crate::minute::Minute;

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
    /// One of these amounts; empty for any.
    pub amounts: Vec<Money>,
    /// Begun or paid when the clock on the shop's wall showed one of these, on that day, or today or
    /// yesterday; empty for any time.
    pub minutes: Vec<Minute>,
    /// With these among its two words.
    pub words: Vec<String>,
    /// Paid with one of these wallets, by their ids; empty for any.
    pub wallets: Vec<String>,
}

impl Search {
    /// Whether there is something that no index knows, so that payments have to be looked at one by one.
    pub(crate) fn looks_closer(&self) -> bool {
        !self.words.is_empty() || !self.wallets.is_empty()
    }

    /// Whether a payment is like that in what no index knows.
    pub(crate) fn likes(&self, payment: &Payment) -> bool {
        let own = payment.words();
        let is_wallet = |wallet: &String| self.wallets.contains(wallet);
        self.words.iter().all(|word| own.contains(&word.as_str()))
            && (self.wallets.is_empty() || payment.wallet.as_ref().is_some_and(is_wallet))
    }
}
