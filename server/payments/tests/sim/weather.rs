//! What hangs over a whole seed, besides single mishaps: a gateway that is dead for a while or wants
//! fewer calls, a database that is gone for a while, an order the gateway never answers about, orders it
//! forgets, and clocks that jump.
//!
//! Drawn once from the seed. In fair weather no call is lost and nobody is dead; jumping clocks,
//! limits and the one poisoned order are part of fair weather, since a product has to bear them.

use domain::RequestId;
use foundation::clock::Timestamp;

use crate::chance::Chance;

/// How long a gateway is dead at least, and at most.
const OUTAGE_MS: (u64, u64) = (20_000, 90_000);
/// How long the database is gone at least, and at most.
const GONE_MS: (u64, u64) = (5_000, 60_000);
/// How long an order is forgotten; in bad weather now and then much longer.
const FORGOTTEN_MS: i64 = 60_000;
const LONG_FORGOTTEN_MS: i64 = 600_000;
/// A clock is set back by an hour, or ahead by five minutes.
const JUMPS_MS: [i64; 2] = [-3_600_000, 300_000];
/// Calls of one account a second where the gateway wants few.
const CALLS_MAX: usize = 3;
/// Answers "too many" within a minute that are the caller's fault: it does not slow down.
const REFUSALS_MAX: usize = 60;

/// How calls end while the gateway is dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dead {
    /// Nobody answers.
    Silent,
    /// There is no connection at all.
    Unreachable,
}

/// See the module.
#[derive(Clone, Debug)]
pub(crate) struct Weather {
    /// The share of lost calls, in usual shares.
    pub(crate) rough: u64,
    pub(crate) jumps: bool,
    limited: bool,
    outage: Option<(i64, i64, Dead)>,
    gone: Option<(i64, i64)>,
    poisons: bool,
    poisoned: Option<RequestId>,
    calls: [Vec<i64>; 2],
    refusals: [Vec<i64>; 2],
}

/// Where the bad luck of a seed ends: this many times the usual share of lost calls.
const ROUGH: [u64; 4] = [0, 1, 2, 5];

impl Weather {
    pub(crate) fn draw(chance: &mut Chance) -> Self {
        let rough = ROUGH[usize::try_from(chance.below(4)).unwrap()];
        let (least, most) = OUTAGE_MS;
        let from = i64::try_from(chance.below(100_000)).unwrap();
        let lasts = i64::try_from(least + chance.below(most - least)).unwrap();
        let how = if chance.percent(50) {
            Dead::Silent
        } else {
            Dead::Unreachable
        };
        let is_out = chance.percent(35) && rough > 0;
        Self {
            rough,
            jumps: chance.percent(30),
            limited: chance.percent(20),
            outage: is_out.then_some((from, from + lasts, how)),
            gone: gone(chance, rough),
            poisons: chance.percent(30),
            poisoned: None,
            calls: [Vec::new(), Vec::new()],
            refusals: [Vec::new(), Vec::new()],
        }
    }

    /// Whether nobody is at the gateway this many milliseconds after the start.
    pub(crate) fn dead_at(&self, at: i64) -> Option<Dead> {
        let (from, to, how) = self.outage?;
        (from..to).contains(&at).then_some(how)
    }

    /// Whether the database can't be reached this many milliseconds after the start.
    pub(crate) fn is_gone_at(&self, at: i64) -> bool {
        self.gone.is_some_and(|(from, to)| (from..to).contains(&at))
    }

    /// The evening: everything that fails has an end, but for what is poisoned.
    pub(crate) fn calms_down(&mut self) {
        self.rough = 0;
        self.outage = None;
        self.gone = None;
        self.limited = false;
    }

    /// Makes the first order that comes the poisoned one, in seeds that have one.
    pub(crate) fn may_poison(&mut self, id: &RequestId) {
        if self.poisons && self.poisoned.is_none() {
            self.poisoned = Some(id.clone());
        }
    }

    /// Whether nothing that is asked about this order is ever answered.
    pub(crate) fn is_poisoned(&self, id: &RequestId) -> bool {
        self.poisoned.as_ref() == Some(id)
    }

    /// Whether one more call is too many; and whether the caller ought to have known by now.
    pub(crate) fn is_too_much(&mut self, account: usize, at: i64) -> (bool, bool) {
        let calls = &mut self.calls[account];
        calls.retain(|call| at - call < 1_000);
        if !self.limited || calls.len() < CALLS_MAX {
            calls.push(at);
            return (false, false);
        }
        let refusals = &mut self.refusals[account];
        refusals.retain(|refusal| at - refusal < 60_000);
        refusals.push(at);
        (true, refusals.len() > REFUSALS_MAX)
    }
}

/// When the database is gone, if ever.
fn gone(chance: &mut Chance, rough: u64) -> Option<(i64, i64)> {
    let (least, most) = GONE_MS;
    let from = i64::try_from(chance.below(100_000)).unwrap();
    let lasts = i64::try_from(least + chance.below(most - least)).unwrap();
    let is_gone = chance.percent(35) && rough > 0;
    is_gone.then_some((from, from + lasts))
}

/// When an order that was made at `made` is not known to the gateway, if ever.
pub(crate) fn forgotten(
    chance: &mut Chance,
    rough: u64,
    made: Timestamp,
) -> Option<(Timestamp, Timestamp)> {
    let from = made.plus_ms(i64::try_from(chance.below(100_000)).unwrap());
    let long = chance.percent(25) && rough > 0;
    let lasts = if long {
        LONG_FORGOTTEN_MS
    } else {
        FORGOTTEN_MS
    };
    chance.percent(15).then(|| (from, from.plus_ms(lasts)))
}

/// By how much a clock jumps.
pub(crate) fn jump(chance: &mut Chance) -> i64 {
    JUMPS_MS[usize::try_from(chance.below(2)).unwrap()]
}
