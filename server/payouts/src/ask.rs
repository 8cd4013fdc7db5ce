//! Asking the gateway about what files and ledger don't agree on: a bounded number of questions after a comparison,
//! and not the same ones again at once. The gateway's verified answer alone changes a payment.

use std::collections::{BTreeMap, BTreeSet};

use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use payments::Payments;

use crate::{Payouts, compare::Told};

/// Payments that are asked about after one comparison, at most, and refunds: the rest is asked about after the next.
pub const QUESTIONS: usize = 50;
/// What was asked about isn't asked about again for so long: its answer isn't another one within minutes.
const REST_MS: i64 = 10 * 60_000;

/// What was asked about lately: the first of many, which stay open, don't keep the others from being asked about.
#[derive(Debug, Default)]
pub struct Lately(BTreeMap<String, Timestamp>);

impl Lately {
    fn forget_old(&mut self, now: Timestamp) {
        let since = now.0.saturating_sub(REST_MS);
        self.0.retain(|_, asked| asked.0 > since);
    }

    /// As many of these as are asked about now.
    fn next(&mut self, ids: Vec<String>, now: Timestamp) -> Vec<String> {
        let new = ids.into_iter().filter(|id| !self.0.contains_key(id));
        let new: Vec<String> = new.take(QUESTIONS).collect();
        self.0.extend(new.iter().map(|id| (id.clone(), now)));
        new
    }
}

/// What the gateway is asked about now.
#[derive(Debug, Default)]
pub struct Questions {
    payments: Vec<String>,
    refunds: Vec<String>,
    /// Whose they are.
    merchants: BTreeSet<String>,
}

impl Payouts {
    /// What the gateway is asked about now.
    pub async fn questions(&self, lately: &mut Lately) -> Result<Questions, StoreError> {
        let open = self.to_ask().await?;
        let now = self.clock.now();
        lately.forget_old(now);
        let mut questions = Questions {
            payments: lately.next(open.payments, now),
            refunds: lately.next(open.refunds, now),
            merchants: BTreeSet::new(),
        };
        let all = self.told().await?;
        let about = all.iter().filter(|one| questions.are_about(one));
        let merchants = about.map(|one| one.difference.whose.merchant.clone());
        questions.merchants = merchants.collect();
        Ok(questions)
    }
}

impl Questions {
    /// Whether there is nothing to ask about.
    pub fn is_empty(&self) -> bool {
        self.payments.is_empty() && self.refunds.is_empty()
    }

    /// Whose payments and refunds they are about.
    pub const fn merchants(&self) -> &BTreeSet<String> {
        &self.merchants
    }

    fn are_about(&self, told: &Told) -> bool {
        let one = &told.difference;
        match &*one.about {
            "payment" => self.payments.contains(&one.subject),
            "refund" => self.refunds.contains(&one.subject),
            _ => false,
        }
    }

    /// Asks, one after the other; how much was asked. What can't be asked now stays open, and is asked about later.
    pub async fn put_to(&self, payments: &Payments) -> usize {
        let mut asked = 0;
        for id in &self.payments {
            if let Ok(id) = RequestId::parse(id) {
                let _ = payments.refresh_now(&id).await;
                asked += 1;
            }
        }
        for id in &self.refunds {
            if let Ok(id) = RefundId::parse(id) {
                let _ = payments.inquire_refund(&id).await;
                asked += 1;
            }
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_many_do_not_keep_the_others_from_being_asked_about() {
        let ids = |all: std::ops::Range<usize>| -> Vec<String> {
            all.map(|number| format!("{number:03}")).collect()
        };
        let mut lately = Lately::default();
        let open = || ids(0..120);
        assert_eq!(lately.next(open(), Timestamp(0)), ids(0..50));
        assert_eq!(lately.next(open(), Timestamp(1)), ids(50..100));
        assert_eq!(lately.next(open(), Timestamp(2)), ids(100..120));
        assert_eq!(lately.next(open(), Timestamp(3)), ids(0..0));
        lately.forget_old(Timestamp(REST_MS));
        assert_eq!(lately.next(open(), Timestamp(REST_MS)), ids(0..50));
    }
}
