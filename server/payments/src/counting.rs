//! Counting how far customers get: sent to the wallet, paid. The earlier steps are the pages'.

use domain::{Day, State};

use super::Payments;
use crate::{
    funnel::Step,
    payment::{News, Payment},
};

impl Payments {
    /// Counts what has just become of a payment, if it is a step, on the day on which the payment was
    /// begun. Written with the pages' counts every few seconds: a payment needs no write for it.
    pub(super) fn count(&self, before: &Payment, state: State, news: &News) {
        let is_sent = before.go.is_none() && news.facts.go.is_some();
        let is_paid = before.state != State::Paid && state == State::Paid;
        let day = before.day.unwrap_or_else(|| Day::utc(before.created.0));
        for (step, happened) in [(Step::Sent, is_sent), (Step::Paid, is_paid)] {
            if happened {
                self.funnel.count(&before.code, day.to_string(), step);
            }
        }
    }
}
