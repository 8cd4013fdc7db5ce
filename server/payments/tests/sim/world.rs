//! What everybody in a simulation shares: the time, the dice, the story so far, and the first
//! thing that was found broken.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use domain::{AttemptKey, RequestId};
use foundation::{clock::Timestamp, randomness::Randomness};
use storage::memory::Memory;
use tokio::time::{Instant, sleep};

use crate::{
    chance::Chance,
    sabotage::Sabotage,
    seen::Seen,
    tally::Tally,
    weather::{self, Dead, Weather},
};

/// A moment in 2026.
const START_MS: i64 = 1_768_473_013_000;
/// How long a step may take in a seed, in milliseconds: where everything is slow, others come in
/// between what was read and what is written.
const DRAGS_MS: [u64; 4] = [5, 5, 60, 900];

/// How long nobody is answered, and how long every order is forgotten, in two sabotages.
const DEAF_MS: i64 = 60_000;
const FORGOTTEN_MS: i64 = 1_200_000;

#[derive(Debug)]
struct Shared {
    chance: Chance,
    weather: Weather,
    drag_ms: u64,
    story: Vec<(i64, String)>,
    broken: Option<String>,
    attempts: BTreeMap<RequestId, AttemptKey>,
    given_up: BTreeSet<RequestId>,
    deaf_until: i64,
    tally: Tally,
}

/// See the module.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) sabotage: Sabotage,
    /// What is really stored, without anybody's faults.
    pub(crate) memory: Memory,
    /// Whether no call is lost in this seed.
    pub(crate) fair: bool,
    pub(crate) seen: Seen,
    origin: Instant,
    shared: Mutex<Shared>,
}

impl World {
    pub(crate) fn new(seed: u64, sabotage: Sabotage) -> Arc<Self> {
        let mut chance = Chance::new(seed);
        let weather = Weather::draw(&mut chance);
        let fair = weather.rough == 0;
        let drag_ms = DRAGS_MS[usize::try_from(chance.below(4)).unwrap()];
        let shared = Shared {
            chance,
            weather,
            drag_ms,
            story: Vec::new(),
            broken: None,
            attempts: BTreeMap::new(),
            given_up: BTreeSet::new(),
            deaf_until: 0,
            tally: Tally::default(),
        };
        Arc::new(Self {
            sabotage,
            memory: Memory::default(),
            fair,
            seen: Seen::default(),
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
        let percent = percent * shared.weather.rough;
        shared.chance.percent(percent)
    }

    /// From here on nothing goes wrong any more.
    pub(crate) fn calm(&self) {
        self.shared().weather.calms_down();
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

    /// A customer does not want this payment any more.
    pub(crate) fn gives_up(&self, id: &RequestId) {
        self.shared().given_up.insert(id.clone());
    }

    pub(crate) fn is_given_up(&self, id: &RequestId) -> bool {
        self.shared().given_up.contains(id)
    }

    /// Milliseconds since the start.
    pub(crate) fn elapsed_ms(&self) -> i64 {
        self.now().since_ms(Timestamp(START_MS))
    }

    pub(crate) fn dead(&self) -> Option<Dead> {
        let at = self.elapsed_ms();
        self.shared().weather.dead_at(at)
    }

    /// Whether the database can't be reached.
    pub(crate) fn is_store_gone(&self) -> bool {
        let at = self.elapsed_ms();
        self.shared().weather.is_gone_at(at)
    }

    /// Whether nobody is answered, for a while after each call about the poisoned order.
    pub(crate) fn is_deaf(&self, poisoned: bool) -> bool {
        let at = self.elapsed_ms();
        let mut shared = self.shared();
        if poisoned {
            shared.deaf_until = at + DEAF_MS;
        }
        at < shared.deaf_until
    }

    pub(crate) fn may_poison(&self, id: &RequestId) {
        self.shared().weather.may_poison(id);
    }

    pub(crate) fn is_poisoned(&self, id: &RequestId) -> bool {
        self.shared().weather.is_poisoned(id)
    }

    /// Whether the gateway refuses one more call of this account, since there are too many.
    pub(crate) fn is_too_much(&self, account: usize) -> bool {
        let at = self.elapsed_ms();
        let (refused, unheeded) = self.shared().weather.is_too_much(account, at);
        if unheeded {
            self.broken("the gateway wants fewer calls and gets ever more");
        }
        refused
    }

    pub(crate) fn forgotten(&self) -> Option<(Timestamp, Timestamp)> {
        let now = self.now();
        let mut shared = self.shared();
        let rough = shared.weather.rough;
        if self.sabotage == Sabotage::GuessStands {
            return Some((now, now.plus_ms(FORGOTTEN_MS)));
        }
        weather::forgotten(&mut shared.chance, rough, now)
    }

    /// By how much a clock jumps now, in seeds where they do.
    pub(crate) fn jump(&self) -> Option<i64> {
        let mut shared = self.shared();
        let jumps = shared.weather.jumps && shared.chance.percent(20);
        jumps.then(|| weather::jump(&mut shared.chance))
    }

    pub(crate) fn has_jumps(&self) -> bool {
        self.shared().weather.jumps
    }

    pub(crate) fn count(&self, count: impl FnOnce(&mut Tally)) {
        count(&mut self.shared().tally);
    }

    pub(crate) fn end(&self) -> (Vec<(i64, String)>, Option<String>, Tally) {
        let mut shared = self.shared();
        let (story, broken) = (std::mem::take(&mut shared.story), shared.broken.take());
        (story, broken, shared.tally)
    }
}

/// Waits so many milliseconds of simulated time.
pub(crate) async fn wait(ms: u64) {
    sleep(Duration::from_millis(ms)).await;
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
