//! What is usual at tills, and when, in memory.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{Day, State};
use foundation::{clock::Timestamp, store::StoreError};
use payments::payment::Payment;
use risk::{
    finding::Spot,
    habit::{HOUR_MS, HourCount},
    store::{Habits, Learnt, Listening, TillHour, TillLearnt},
    usual::KNOWN_MAX,
};
use shops::shop::TillId;

use super::super::{Memory, Tables};

impl Tables {
    /// Paid payments since then, the newest first.
    fn paid_since(&self, since: Timestamp) -> impl Iterator<Item = &Payment> {
        let all = self.since(since).into_iter();
        all.filter(|one| one.state == State::Paid)
    }

    fn last_paid(&self, is_it: impl Fn(&Payment) -> bool) -> Option<Timestamp> {
        let mut all = self.paid_since(Timestamp(i64::MIN));
        all.find(|one| is_it(one))
            .map(|one| one.paid.unwrap_or(one.created))
    }

    fn is_on(&self, till: TillId) -> bool {
        let mut tills = self.tills.iter();
        let Some(((store, label), _)) = tills.find(|(_, held)| **held == till) else {
            return false;
        };
        let mut codes = self.codes.values();
        codes.any(|code| (&code.store_id, &code.label) == (store, label) && code.enabled)
    }
}

#[async_trait]
impl Habits for Memory {
    async fn unlearnt(
        &self,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let tables = self.tables();
        let old = tables.stores.values().filter(|store| {
            let learnt = tables.risk.learnt.get(&store.id);
            learnt.is_none_or(|at| *at < before)
        });
        let old = old.map(|store| (store.merchant_id.clone(), store.id.clone()));
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(old.take(limit).collect())
    }

    async fn amounts_at(&self, till: TillId, since: Timestamp) -> Result<Vec<u64>, StoreError> {
        let tables = self.tables();
        let own = tables.paid_since(since);
        let own = own.filter(|one| one.place.till == till);
        let limit = usize::try_from(KNOWN_MAX).unwrap_or(usize::MAX);
        Ok(own.take(limit).map(|one| one.amount.minor()).collect())
    }

    async fn hours_at(&self, store: &str, since: Day) -> Result<Vec<TillHour>, StoreError> {
        let tables = self.tables();
        let mut counts: BTreeMap<(TillId, i64), u32> = BTreeMap::new();
        let own = tables.paid_since(Timestamp(i64::MIN));
        let own = own.filter(|one| one.place.store == store && one.day >= Some(since));
        for one in own {
            let hour = one.paid.unwrap_or(one.created).0.div_euclid(HOUR_MS);
            let count = counts.entry((one.place.till, hour)).or_default();
            *count = count.saturating_add(1);
        }
        let hour = |((till, hour), count): ((TillId, i64), u32)| TillHour {
            till,
            hour: HourCount {
                begins: Timestamp(hour.saturating_mul(HOUR_MS)),
                count,
            },
        };
        Ok(counts.into_iter().map(hour).collect())
    }

    async fn keep_learnt(&self, learnt: &Learnt) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let store = learnt.store.clone();
        tables.risk.habits.retain(|_, (at, _)| *at != store);
        for till in &learnt.tills {
            match till.ask_above_minor {
                Some(above) => tables.ask_above.insert(till.till, above),
                None => tables.ask_above.remove(&till.till),
            };
            if till.habit.is_some() {
                let held = (store.clone(), till.clone());
                tables.risk.habits.insert(till.till, held);
            }
        }
        tables.risk.learnt.insert(store, learnt.at);
        Ok(())
    }

    async fn to_listen(&self, now: Timestamp, limit: u32) -> Result<Vec<Listening>, StoreError> {
        let tables = self.tables();
        let due = tables.risk.habits.values();
        let mut due: Vec<_> = due.filter(|(_, till)| till.listen <= now).collect();
        due.sort_by_key(|(_, till)| (till.listen, till.till));
        let listening = |(store, till): &(String, TillLearnt)| {
            let held = tables.stores.get(store)?;
            let merchant = held.merchant_id.clone();
            Some(Listening {
                spot: Spot {
                    merchant,
                    store: store.clone(),
                    till: till.till,
                },
                zone: held.time_zone.clone(),
                hours: held.opening.clone(),
                by_hand: held.by_hand,
                is_on: tables.is_on(till.till),
                habit: till.habit.clone()?,
                last: tables.last_paid(|one| one.place.till == till.till),
                store_last: tables.last_paid(|one| one.place.store == *store),
                others: tables
                    .risk
                    .habits
                    .values()
                    .any(|(at, other)| at == store && other.till != till.till),
            })
        };
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(due.into_iter().filter_map(listening).take(limit).collect())
    }

    async fn listen_again(&self, till: TillId, at: Timestamp) -> Result<(), StoreError> {
        if let Some((_, held)) = self.tables().risk.habits.get_mut(&till) {
            held.listen = at;
        }
        Ok(())
    }
}
