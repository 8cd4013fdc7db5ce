//! Keeps a dead gateway from tying up the server: after some things in a row about which nobody
//! answered, nothing is sent for a while, then one call is let through to see.
//!
//! What customers wait for and what we ask are counted apart, since a gateway may take payments and
//! be silent about everything else: then nobody is turned away. Things count, not calls: a single
//! payment about which the gateway never answers must not close a quiet shop. Knows no answers
//! (`manner` says what is silence) and nobody to call: what it finds it says to whoever asks.
//! Durations are moments, so setting the date neither opens nor closes anything.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Mutex, MutexGuard, PoisonError},
};

use foundation::clock::Moment;

/// Things in a row about which nobody answered, after which it counts as dead. A single lost
/// answer, or two on a bad line, must not close the shop.
const SILENT_MAX: usize = 5;
/// As many are enough where the other side is dead already: who doesn't answer questions either
/// keeps fewer customers waiting until that is believed.
const CONFIRMED_MAX: usize = 3;
/// How long it is left alone then; doubled each time the call that is let through fails too.
const REST_MS: i64 = 5_000;
/// Doublings at most: 5 s … 40 s, so that the shop opens again soon after the gateway does.
const DOUBLINGS_MAX: u32 = 3;
/// How long the call that is let through is kept for something new, before it may be about
/// something that was not answered before.
const FRESH_MS: i64 = 5_000;

/// Who waits for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// A customer, for a payment to begin.
    Pay,
    /// Nobody at a counter: inquiries, cancels and refunds.
    Questions,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pay, Self::Questions];
}

/// What a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    account: u64,
    digest: u64,
}

impl Thing {
    /// A body or an id, of an account.
    pub fn of(account: &str, about: &str) -> Self {
        Self {
            account: digest(account),
            digest: digest(about),
        }
    }
}

fn digest(about: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    about.hash(&mut hasher);
    hasher.finish()
}

/// A call that was let through, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leave {
    side: Side,
    thing: Thing,
    trial: Trial,
}

/// Whether a call is to show that somebody answers again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trial {
    /// It is one as any other.
    No,
    /// It is, about something new.
    Fresh,
    /// It is, about something that was asked about in vain before.
    Stale,
}

/// Whether something at the gateway, the place or one account, is left alone.
#[derive(Debug)]
pub struct Breaker {
    /// From how many accounts the silence has to come.
    accounts_min: usize,
    condition: Mutex<Condition>,
}

#[derive(Debug, Default)]
struct Condition {
    pay: Half,
    questions: Half,
}

/// How one side stands.
#[derive(Debug, Default)]
struct Half {
    /// What was asked about in vain since the last answer.
    silent: BTreeSet<Thing>,
    rests: u32,
    closed_until: Option<Moment>,
}

impl Breaker {
    /// Open. Where several accounts call the same place, silence has to come from so many of them.
    pub fn new(accounts_min: usize) -> Self {
        Self {
            accounts_min,
            condition: Mutex::default(),
        }
    }

    fn condition(&self) -> MutexGuard<'_, Condition> {
        let condition = self.condition.lock();
        condition.unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether several accounts call there.
    pub fn is_shared(&self) -> bool {
        self.accounts_min > 1
    }

    /// How long nothing may be sent on this side yet.
    pub fn rest_ms(&self, side: Side, now: Moment) -> Option<i64> {
        let wait_ms = self.condition().half(side).closed_until?.since_ms(now);
        (wait_ms > 0).then_some(wait_ms)
    }

    /// Whether a call may be made; of those waiting for the rest to end, one is let through.
    pub fn admit(&self, side: Side, thing: Thing, now: Moment) -> Option<Leave> {
        let mut condition = self.condition();
        let trial = condition.half(side).admit(thing, now)?;
        Some(Leave { side, thing, trial })
    }

    /// Somebody answered.
    pub fn answered(&self, leave: Leave, now: Moment) {
        let mut condition = self.condition();
        let was = std::mem::take(condition.half(leave.side));
        // Whoever is there again for the one may be there for the other: that is tried at once,
        // once in an outage.
        if was.closed_until.is_some() {
            condition.other(leave.side).hasten(now);
        }
    }

    /// Nobody answered. Whether this is when it is found dead.
    #[must_use]
    pub fn silent(&self, leave: Leave, now: Moment) -> bool {
        let mut condition = self.condition();
        let other_is_dead = condition.other(leave.side).closed_until.is_some();
        let enough = if other_is_dead {
            CONFIRMED_MAX
        } else {
            SILENT_MAX
        };
        let half = condition.half(leave.side);
        half.note(leave.thing);
        match (leave.trial, half.closed_until) {
            // Only the call that was to show it says anything of a gateway that is left alone; of
            // what is never answered anyway, not even that.
            (Trial::Fresh | Trial::Stale, Some(_)) => {
                half.rest_longer(leave.trial == Trial::Fresh, now);
                false
            }
            // Left before it was closed.
            (Trial::No, Some(_)) => false,
            (Trial::No | Trial::Fresh | Trial::Stale, None) => {
                let dead = half.is_dead(enough, self.accounts_min);
                if dead {
                    half.closed_until = Some(now.plus_ms(REST_MS));
                }
                dead
            }
        }
    }
}

impl Condition {
    fn half(&mut self, side: Side) -> &mut Half {
        match side {
            Side::Pay => &mut self.pay,
            Side::Questions => &mut self.questions,
        }
    }

    fn other(&mut self, side: Side) -> &mut Half {
        match side {
            Side::Pay => &mut self.questions,
            Side::Questions => &mut self.pay,
        }
    }
}

impl Half {
    fn admit(&mut self, thing: Thing, now: Moment) -> Option<Trial> {
        let Some(until) = self.closed_until else {
            return Some(Trial::No);
        };
        let (trial, patient) = if self.silent.contains(&thing) {
            (Trial::Stale, until.plus_ms(FRESH_MS))
        } else {
            (Trial::Fresh, until)
        };
        if now < patient {
            return None;
        }
        self.closed_until = Some(now.plus_ms(REST_MS));
        Some(trial)
    }

    fn note(&mut self, thing: Thing) {
        let known = self.silent.iter();
        let of_account = known.filter(|known| known.account == thing.account);
        if of_account.count() < SILENT_MAX {
            self.silent.insert(thing);
        }
    }

    fn rest_longer(&mut self, doubled: bool, now: Moment) {
        let more = u32::from(doubled);
        self.rests = self.rests.saturating_add(more).min(DOUBLINGS_MAX);
        self.closed_until = Some(now.plus_ms(REST_MS << self.rests));
    }

    fn hasten(&mut self, now: Moment) {
        self.rests = 0;
        self.closed_until = self.closed_until.map(|until| until.min(now));
    }

    fn is_dead(&self, enough: usize, accounts_min: usize) -> bool {
        let accounts: BTreeSet<u64> = self.silent.iter().map(|thing| thing.account).collect();
        self.silent.len() >= enough && accounts.len() >= accounts_min
    }
}

#[cfg(test)]
mod tests;
