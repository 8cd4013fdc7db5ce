//! PINs of people at screens, in memory.

use alarms::{Change, Kind};
use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use people::pin::{KeptPin, LOCKED_MS, PinCode, PinStore, Tried, Try, WRONG_MAX, Whose};
use trail::action::Action;

use super::{Memory, Tables};
use crate::deeds::word;

/// What is kept of one.
#[derive(Clone, Debug)]
pub(super) struct Held {
    code: PinCode,
    set: Timestamp,
    wrong: u32,
    locked: Option<Timestamp>,
}

fn key(whose: &Whose<'_>) -> (String, String) {
    (whose.merchant.to_owned(), whose.person.to_owned())
}

#[async_trait]
impl PinStore for Memory {
    async fn set_pin(
        &self,
        whose: &Whose<'_>,
        code: &PinCode,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let held = Held {
            code: code.clone(),
            set: at,
            wrong: 0,
            locked: None,
        };
        let mut tables = self.tables();
        tables.pins.insert(key(whose), held);
        tables.end_locks(at);
        tables.tell(&word::pin(Action::PinSet, whose));
        Ok(())
    }

    async fn pins(&self, merchant: &str) -> Result<Vec<KeptPin>, StoreError> {
        let tables = self.tables();
        let own = tables.pins.iter().filter(|((at, _), _)| at == merchant);
        let kept = own.map(|((_, person), held)| KeptPin {
            person: person.clone(),
            set: held.set,
            locked: held.locked,
        });
        Ok(kept.collect())
    }

    async fn try_pin(&self, tried: &Try<'_>) -> Result<Tried, StoreError> {
        let mut tables = self.tables();
        let Some(held) = tables.pins.get_mut(&key(&tried.whose)) else {
            return Ok(Tried::Unset);
        };
        if let Some(until) = held.locked.filter(|until| tried.at < *until) {
            return Ok(Tried::Locked { until });
        }
        let done = held.tried(tried);
        let action = match done {
            Tried::Wrong => Action::PinWrong,
            Tried::Locked { .. } => Action::PinLocked,
            Tried::Right | Tried::Unset => return Ok(done),
        };
        if action == Action::PinLocked {
            let raised = Change::Raised(word::locked(tried));
            tables.change_alarms(&[raised], tried.at);
        }
        tables.tell(&word::pin(action, &tried.whose).at_store(tried.store));
        Ok(done)
    }

    async fn end_locks(&self, now: Timestamp) -> Result<u64, StoreError> {
        Ok(self.tables().end_locks(now))
    }
}

impl Held {
    /// Counts one.
    fn tried(&mut self, tried: &Try<'_>) -> Tried {
        if self.locked.take().is_some() {
            self.wrong = 0;
        }
        if self.code == *tried.code {
            self.wrong = 0;
            return Tried::Right;
        }
        self.wrong = self.wrong.saturating_add(1);
        if self.wrong < WRONG_MAX {
            return Tried::Wrong;
        }
        let until = tried.at.plus_ms(LOCKED_MS);
        self.locked = Some(until);
        Tried::Locked { until }
    }
}

impl Tables {
    fn end_locks(&mut self, now: Timestamp) -> u64 {
        let locked = self.pins.iter();
        let locked = locked.filter(|(_, held)| held.locked.is_some_and(|until| until > now));
        let behind: Vec<String> = locked
            .map(|((_, person), _)| format!(", {person}"))
            .collect();
        let goes_on = |about: &str| behind.iter().any(|end| about.ends_with(end.as_str()));
        let mut ended = 0;
        for held in &mut self.alarms {
            let is_it = held.kind == Kind::PinLocked.as_str() && held.acknowledged.is_none();
            if is_it && !goes_on(&held.about) {
                held.over = Some(now);
                held.acknowledged = Some((now, "over by itself".to_owned()));
                ended += 1;
            }
        }
        ended
    }
}
