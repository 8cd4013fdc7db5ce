//! What everybody in a simulation shares: the time, the dice, the story so far, and the first
//! thing that was found broken.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use domain::{AttemptKey, RequestId};
use server::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    storage::memory::Memory,
};
use tokio::time::{Instant, sleep};

use crate::{chance::Chance, sabotage::Sabotage};

/// A moment in 2026.
const START_MS: i64 = 1_768_473_013_000;
/// Where the bad luck of a seed ends: this many times the usual share of lost calls.
const WEATHERS: [u64; 4] = [0, 1, 2, 5];
/// How long a step may take in a seed, in milliseconds: where everything is slow, others come in
/// between what was read and what is written.
const DRAGS_MS: [u64; 4] = [5, 5, 60, 900];

#[derive(Debug)]
struct Shared {
    chance: Chance,
    weather: u64,
    drag_ms: u64,
    story: Vec<(i64, String)>,
    broken: Option<String>,
    attempts: BTreeMap<RequestId, AttemptKey>,
}

/// See the module.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) sabotage: Sabotage,
    /// What is really stored, without anybody's faults.
    pub(crate) memory: Memory,
    origin: Instant,
    shared: Mutex<Shared>,
}

impl World {
    pub(crate) fn new(seed: u64, sabotage: Sabotage) -> Arc<Self> {
        let mut chance = Chance::new(seed);
        let weather = WEATHERS[usize::try_from(chance.below(4)).unwrap()];
        let drag_ms = DRAGS_MS[usize::try_from(chance.below(4)).unwrap()];
        let shared = Shared {
            chance,
            weather,
            drag_ms,
            story: Vec::new(),
            broken: None,
            attempts: BTreeMap::new(),
        };
        Arc::new(Self {
            sabotage,
            memory: Memory::default(),
            origin: Instant::now(),
            shared: Mutex::new(shared),
        })
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap()
    }

    pub(crate) fn now(&self) -> Timestamp {
        let passed = i64::try_from(self.origin.elapsed().as_millis()).unwrap();
        Timestamp(START_MS).plus_ms(passed)
    }

    pub(crate) fn below(&self, end: u64) -> u64 {
        self.shared().chance.below(end)
    }

    pub(crate) fn percent(&self, percent: u64) -> bool {
        self.shared().chance.percent(percent)
    }

    /// True so many times in a hundred in ordinary weather; never once it is calm.
    pub(crate) fn mishap(&self, percent: u64) -> bool {
        let mut shared = self.shared();
        let percent = percent * shared.weather;
        shared.chance.percent(percent)
    }

    /// From here on nothing goes wrong any more.
    pub(crate) fn calm(&self) {
        self.shared().weather = 0;
        self.tell("no more mishaps");
    }

    /// A pause between two steps, so that others may come in between: mostly none.
    pub(crate) async fn pause(&self) {
        let drag_ms = self.shared().drag_ms;
        match self.below(16) {
            0..=8 => {}
            9..=12 => tokio::task::yield_now().await,
            13 | 14 => self.wait_below(60.max(drag_ms)).await,
            _ if self.mishap(10) => self.wait_below(4_000).await,
            _ => self.wait_below(drag_ms).await,
        }
    }

    /// Waits less than so many milliseconds.
    pub(crate) async fn wait_below(&self, ms: u64) {
        wait(self.below(ms)).await;
    }

    pub(crate) fn tell(&self, what: impl Into<String>) {
        let at = self.now().0 - START_MS;
        self.shared().story.push((at, what.into()));
    }

    /// The first thing that is broken is the one to look at.
    pub(crate) fn broken(&self, what: impl Into<String>) {
        let what = what.into();
        self.tell(format!("BROKEN: {what}"));
        self.shared().broken.get_or_insert(what);
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.shared().broken.is_some()
    }

    /// Which wish a payment was made for, whatever the store says.
    pub(crate) fn wished(&self, id: &RequestId, attempt: &AttemptKey) {
        let (id, attempt) = (id.clone(), attempt.clone());
        self.shared().attempts.insert(id, attempt);
    }

    pub(crate) fn wish_of(&self, id: &RequestId) -> Option<AttemptKey> {
        self.shared().attempts.get(id).cloned()
    }

    pub(crate) fn wished_ids(&self) -> Vec<RequestId> {
        self.shared().attempts.keys().cloned().collect()
    }

    pub(crate) fn end(&self) -> (Vec<(i64, String)>, Option<String>) {
        let mut shared = self.shared();
        (std::mem::take(&mut shared.story), shared.broken.take())
    }
}

/// Waits so many milliseconds of simulated time.
pub(crate) async fn wait(ms: u64) {
    sleep(Duration::from_millis(ms)).await;
}

/// One machine's clock: the world's time, a little off.
#[derive(Debug)]
pub(crate) struct SkewedClock {
    pub(crate) world: Arc<World>,
    pub(crate) skew_ms: i64,
}

impl Clock for SkewedClock {
    fn now(&self) -> Timestamp {
        self.world.now().plus_ms(self.skew_ms)
    }
}

/// The world's dice as the server wants them.
#[derive(Debug)]
pub(crate) struct SeededRandomness(pub(crate) Arc<World>);

impl Randomness for SeededRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        let mut shared = self.0.shared();
        for byte in bytes {
            *byte = shared.chance.next().to_be_bytes()[0];
        }
    }
}
