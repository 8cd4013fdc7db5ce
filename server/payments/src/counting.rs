//! Counting how far customers get: sent to the wallet, paid. The earlier steps are the pages'.

use domain::State;

use super::Payments;
use crate::{
    funnel::{Counts, Step, local_day},
    payment::{News, Payment},
};
use foundation::store::StoreError;

impl Payments {
    /// Counts what has just become of a payment, if it is a step. A count that can't be written
    /// must not get in the way of a payment.
    pub(super) async fn count(&self, before: &Payment, state: State, news: &News) {
        let is_sent = before.go.is_none() && news.facts.go.is_some();
        let is_paid = before.state != State::Paid && state == State::Paid;
        let mut counts = Counts::default();
        for (step, happened) in [(Step::Sent, is_sent), (Step::Paid, is_paid)] {
            if happened {
                *counts.of(step) = 1;
            }
        }
        if counts != Counts::default()
            && let Err(error) = self.add(before, counts).await
        {
            tracing::warn!(%error, "a step was not counted");
        }
    }

    async fn add(&self, payment: &Payment, counts: Counts) -> Result<(), StoreError> {
        let shop = self.store.shop(&payment.code).await?;
        let zone = shop.map(|shop| shop.store.time_zone).unwrap_or_default();
        let day = local_day(self.clock.now(), &zone);
        let day = (payment.code.clone(), day);
        self.store.add_counts(&[(day, counts)]).await
    }
}
