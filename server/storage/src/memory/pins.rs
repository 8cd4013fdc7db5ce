//! PINs of people at screens, in memory.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use people::pin::{KeptPin, LOCKED_MS, PinCode, PinStore, Tried, WRONG_MAX, Whose};

use super::Memory;

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
        self.tables().pins.insert(key(whose), held);
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

    async fn try_pin(
        &self,
        whose: &Whose<'_>,
        code: &PinCode,
        at: Timestamp,
    ) -> Result<Tried, StoreError> {
        let mut tables = self.tables();
        let Some(held) = tables.pins.get_mut(&key(whose)) else {
            return Ok(Tried::Unset);
        };
        if let Some(until) = held.locked.filter(|until| at < *until) {
            return Ok(Tried::Locked { until });
        }
        if held.locked.take().is_some() {
            held.wrong = 0;
        }
        if held.code == *code {
            held.wrong = 0;
            return Ok(Tried::Right);
        }
        held.wrong = held.wrong.saturating_add(1);
        if held.wrong < WRONG_MAX {
            return Ok(Tried::Wrong);
        }
        let until = at.plus_ms(LOCKED_MS);
        held.locked = Some(until);
        Ok(Tried::Locked { until })
    }
}
