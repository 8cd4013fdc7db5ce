//! One way to read what somebody typed to find a payment: “amber” is one of its two words, or what its customer wrote. Of
//! several readings a payment has to be as one says; within one, all that is said has to be so.

use domain::{Currency, Money};
use payments::{note_key::NoteKey, payment::Payment};
use shops::shop::TillId;

use crate::minute::Minute;

/// A till, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// Of which store, by its id.
    pub store: String,
    /// Which.
    pub till: TillId,
}

/// What isn't said doesn't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// One of these amounts; empty for any.
    pub amounts: Vec<Money>,
    /// Whose customer was charged one of these by their wallet; empty for any.
    pub charged: Vec<Money>,
    /// At one of these tills; empty for any.
    pub tills: Vec<At>,
    /// With one of these notes; empty for any.
    pub notes: Vec<NoteKey>,
    /// Begun or paid when the clock on the shop's wall showed one of these, on the day that is asked for, or today or
    /// yesterday; empty for any time.
    pub minutes: Vec<Minute>,
    /// With these among its two words.
    pub words: Vec<String>,
    /// Paid with one of these wallets, by their ids; empty for any.
    pub wallets: Vec<String>,
    /// In this currency.
    pub currency: Option<Currency>,
}

impl Reading {
    /// Whether an index has exactly the payments that are meant, in their order.
    pub(crate) fn is_indexed(&self) -> bool {
        let said = [
            !self.notes.is_empty(),
            !self.amounts.is_empty(),
            !self.charged.is_empty(),
            !self.tills.is_empty(),
        ];
        let is_one = said.into_iter().filter(|said| *said).count() <= 1;
        is_one
            && self.minutes.is_empty()
            && self.words.is_empty()
            && self.wallets.is_empty()
            && self.currency.is_none()
    }

    /// Whether it names something of which a store has an index.
    pub(crate) fn is_keyed(&self) -> bool {
        !self.notes.is_empty()
            || !self.amounts.is_empty()
            || !self.charged.is_empty()
            || !self.tills.is_empty()
    }

    /// Whether a payment is like that, but for what the clock showed.
    pub(crate) fn likes(&self, payment: &Payment) -> bool {
        let own = payment.words();
        let is_wallet = |wallet: &String| self.wallets.contains(wallet);
        let is_charged = || {
            let charged = payment.charged.as_ref();
            charged.is_some_and(|charged| self.charged.contains(&charged.amount))
        };
        let place = &payment.place;
        let is_there = |at: &At| at.till == place.till && at.store == place.store;
        let is_noted = |note: NoteKey| self.notes.contains(&note);
        (self.amounts.is_empty() || self.amounts.contains(&payment.amount))
            && (self.charged.is_empty() || is_charged())
            && (self.tills.is_empty() || self.tills.iter().any(is_there))
            && (self.notes.is_empty() || payment.note_key().is_some_and(is_noted))
            && self.words.iter().all(|word| own.contains(&word.as_str()))
            && (self.wallets.is_empty() || payment.wallet.as_ref().is_some_and(is_wallet))
            && self
                .currency
                .is_none_or(|currency| currency == payment.amount.currency())
    }
}
