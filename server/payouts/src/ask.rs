//! Asking the gateway about what files and ledger don't agree on: some questions at a time, while it answers, and
//! not about the same again at once. The gateway's verified answer alone changes a payment.

use std::collections::{BTreeMap, BTreeSet};

use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{Payments, Reply};

use crate::{Payouts, compare::Told};

/// Payments that are asked about at a time, at most, and refunds. Where none of them is answered the rest isn't asked
/// about now.
pub const QUESTIONS: usize = 50;
/// What was answered isn't asked about again for so long: its answer isn't another one within minutes.
const REST_MS: i64 = 10 * 60_000;
/// People don't hear of what the gateway was asked about and hasn't answered, so long: its answer may clear it up.
const PATIENCE_MS: i64 = 60 * 60_000;

/// What was asked about lately: the first of many, which stay open, don't keep the others from being asked about.
#[derive(Debug, Default)]
pub struct Lately {
    /// When each was answered.
    answered: BTreeMap<String, Timestamp>,
    /// Since when there is no answer.
    unheard: BTreeMap<String, Timestamp>,
    /// What wasn't answered this time.
    tried: BTreeSet<String>,
}

impl Lately {
    /// Another time: what wasn't answered the last time is asked about again.
    fn begin(&mut self, now: Timestamp) {
        let since = now.0.saturating_sub(REST_MS);
        self.answered.retain(|_, at| at.0 > since);
        self.tried.clear();
    }

    /// As many of these as are asked about now.
    fn next(&self, ids: Vec<String>) -> Vec<String> {
        let rests = |id: &String| self.answered.contains_key(id) || self.tried.contains(id);
        let new = ids.into_iter().filter(|id| !rests(id));
        new.take(QUESTIONS).collect()
    }

    fn heard(&mut self, id: &str, now: Timestamp) {
        self.unheard.remove(id);
        self.answered.insert(id.to_owned(), now);
    }

    fn not_heard(&mut self, id: &str, now: Timestamp) {
        self.tried.insert(id.to_owned());
        self.unheard.entry(id.to_owned()).or_insert(now);
    }

    /// What people don't hear of yet.
    pub(crate) fn waiting(&self, now: Timestamp) -> BTreeSet<&str> {
        let since = now.0.saturating_sub(PATIENCE_MS);
        let waiting = self.unheard.iter().filter(|(_, at)| at.0 > since);
        waiting.map(|(id, _)| &**id).collect()
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

/// What came of asking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// So many questions were answered.
    pub told: usize,
    /// So many were not.
    pub silent: usize,
    /// Whether something is to be asked about again, as soon as somebody may answer.
    pub is_left: bool,
}

impl Payouts {
    /// What the gateway is asked about when somebody begins to ask now.
    pub async fn questions(&self, lately: &mut Lately) -> Result<Questions, StoreError> {
        lately.begin(self.clock.now());
        self.next_questions(lately).await
    }

    async fn next_questions(&self, lately: &mut Lately) -> Result<Questions, StoreError> {
        let open = self.to_ask().await?;
        let is_open = |id: &String| open.payments.contains(id) || open.refunds.contains(id);
        lately.unheard.retain(|id, _| is_open(id));
        let mut questions = Questions {
            payments: lately.next(open.payments),
            refunds: lately.next(open.refunds),
            merchants: BTreeSet::new(),
        };
        let all = self.told().await?;
        let about = all.iter().filter(|one| questions.are_about(one));
        let merchants = about.map(|one| one.difference.whose.merchant.clone());
        questions.merchants = merchants.collect();
        Ok(questions)
    }

    /// Asks about everything that is open, some at a time, until nothing is left or nobody answers; `say` hears what each
    /// time is about. Nothing is compared.
    pub async fn ask(
        &self,
        payments: &Payments,
        lately: &mut Lately,
        say: &(dyn Fn(&Questions) + Send + Sync),
    ) -> Result<Asked, StoreError> {
        let mut asked = Asked::default();
        let mut questions = self.questions(lately).await?;
        while !questions.is_empty() {
            say(&questions);
            let came = self.put(&questions, payments, lately).await;
            asked.told += came.told;
            asked.silent += came.silent;
            if came.told == 0 && came.silent > 0 {
                break;
            }
            questions = self.next_questions(lately).await?;
        }
        asked.is_left = asked.silent > 0;
        Ok(asked)
    }

    /// Asks, one after the other. What isn't answered stays open, and is asked about later.
    async fn put(&self, questions: &Questions, payments: &Payments, lately: &mut Lately) -> Asked {
        let mut asked = Asked::default();
        for (id, is_refund) in questions.all() {
            let reply = if is_refund {
                match RefundId::parse(id) {
                    Ok(id) => payments.question_refund(&id).await.ok(),
                    // No id of ours: nobody can answer.
                    Err(_) => Some(Reply::Known),
                }
            } else {
                match RequestId::parse(id) {
                    Ok(id) => payments.question(&id).await.ok(),
                    Err(_) => Some(Reply::Known),
                }
            };
            let now = self.clock.now();
            match reply {
                Some(Reply::Told) => asked.told += 1,
                Some(Reply::Known) => {}
                Some(Reply::Silence) | None => {
                    asked.silent += 1;
                    lately.not_heard(id, now);
                    continue;
                }
            }
            lately.heard(id, now);
        }
        asked
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

    /// All of them, and which are about refunds.
    fn all(&self) -> impl Iterator<Item = (&str, bool)> {
        let payments = self.payments.iter().map(|id| (&**id, false));
        payments.chain(self.refunds.iter().map(|id| (&**id, true)))
    }

    fn are_about(&self, told: &Told) -> bool {
        let one = &told.difference;
        match &*one.about {
            "payment" => self.payments.contains(&one.subject),
            "refund" => self.refunds.contains(&one.subject),
            _ => false,
        }
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
        for expected in [0..50, 50..100, 100..120, 0..0] {
            let next = lately.next(open());
            assert_eq!(next, ids(expected));
            next.iter().for_each(|id| lately.heard(id, Timestamp(1)));
        }
        lately.begin(Timestamp(REST_MS));
        assert_eq!(lately.next(open()), ids(0..0));
        lately.begin(Timestamp(REST_MS + 1));
        assert_eq!(lately.next(open()), ids(0..50));
    }

    #[test]
    fn what_was_not_answered_is_asked_about_again_and_people_hear_of_it_later() {
        let mut lately = Lately::default();
        let ids = || vec!["a".to_owned(), "b".to_owned()];
        lately.heard("a", Timestamp(0));
        lately.not_heard("b", Timestamp(0));
        assert!(lately.next(ids()).is_empty(), "not twice at a time");
        lately.begin(Timestamp(1));
        assert_eq!(lately.next(ids()), ["b"]);
        lately.not_heard("b", Timestamp(1));
        assert!(lately.waiting(Timestamp(PATIENCE_MS - 1)).contains("b"));
        assert!(lately.waiting(Timestamp(PATIENCE_MS)).is_empty());
        lately.heard("b", Timestamp(2));
        assert!(lately.waiting(Timestamp(2)).is_empty());
    }
}
