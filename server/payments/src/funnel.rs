//! How many customers get how far, per code and day: opened, amount entered, sent to the wallet,
//! paid. Counters only; nothing of any customer is in them.
//!
//! Steps are counted in memory and written every few seconds: a flood of page views must not become
//! a flood of writes, and no payment costs one more. A crash loses some counts, and no payment ever
//! depends on one.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use async_trait::async_trait;
use domain::EntryCode;

use crate::outage::Outage;
use foundation::{clock::Timestamp, randomness::Randomness, store::StoreError};
use shops::day::Days;

/// How far a customer got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The amount page was shown, in a wallet.
    Opened,
    /// An amount that may be paid was posted.
    Entered,
    /// The wallet was opened with the payment.
    Sent,
    /// It was paid.
    Paid,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Opened, Self::Entered, Self::Sent, Self::Paid];
}

/// One code's day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// See [`Step::Opened`].
    pub opened: u64,
    /// See [`Step::Entered`].
    pub entered: u64,
    /// See [`Step::Sent`].
    pub sent: u64,
    /// See [`Step::Paid`].
    pub paid: u64,
}

impl Counts {
    /// The counter of a step.
    pub fn of(&mut self, step: Step) -> &mut u64 {
        match step {
            Step::Opened => &mut self.opened,
            Step::Entered => &mut self.entered,
            Step::Sent => &mut self.sent,
            Step::Paid => &mut self.paid,
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(mut self, mut other: Self) -> Self {
        for step in Step::ALL {
            let more = *other.of(step);
            let count = self.of(step);
            *count = count.saturating_add(more);
        }
        self
    }
}

/// A code and a day in its store's time zone, as `2026-01-15`.
pub type Day = (EntryCode, String);

/// Where counts are kept.
#[async_trait]
pub trait FunnelStore: Send + Sync + std::fmt::Debug {
    /// Adds counts to what is there.
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError>;
    /// One code's counts, or everybody's, from one day to another, both included, by code and day.
    async fn counts(
        &self,
        code: Option<&EntryCode>,
        from: &str,
        to: &str,
    ) -> Result<Vec<(Day, Counts)>, StoreError>;
}

/// Counts that are not written yet.
#[derive(Debug, Default)]
pub struct Funnel(Mutex<BTreeMap<(String, String), (EntryCode, Counts)>>);

/// How often counts are written.
const FLUSH_MS: u64 = 5_000;

impl Funnel {
    /// Counts one customer's step.
    pub fn count(&self, code: &EntryCode, day: String, step: Step) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (code.to_string(), day);
        let (_, counts) = waiting
            .entry(key)
            .or_insert_with(|| (code.clone(), Counts::default()));
        let count = counts.of(step);
        *count = count.saturating_add(1);
    }

    /// Writes what was counted since the last time. What can't be written is counted on.
    pub async fn flush(&self, store: &dyn FunnelStore) -> Result<(), StoreError> {
        let taken = {
            let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *waiting)
        };
        if taken.is_empty() {
            return Ok(());
        }
        let counts: Vec<(Day, Counts)> = taken
            .into_iter()
            .map(|((_, day), (code, counts))| ((code, day), counts))
            .collect();
        let done = store.add_counts(&counts).await;
        if done.is_err() {
            let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            for ((code, day), counts) in counts {
                let key = (code.to_string(), day);
                let (_, held) = waiting.entry(key).or_insert((code, Counts::default()));
                *held = held.plus(counts);
            }
        }
        done
    }
}

/// Writes counts until the task is dropped.
pub async fn flush_forever(
    funnel: Arc<Funnel>,
    store: Arc<dyn FunnelStore>,
    randomness: Arc<dyn Randomness>,
) {
    let mut outage = Outage::of("counts could not be written yet");
    loop {
        let pause_ms = randomness.around_ms(FLUSH_MS);
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        outage.is_told(&funnel.flush(&*store).await);
    }
}

/// The business day it is at a store.
pub fn local_day(at: Timestamp, days: &Days) -> String {
    days.day(at).to_string()
}
