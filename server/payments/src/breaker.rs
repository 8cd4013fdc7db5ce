//! Keeps a dead gateway from tying up the server: after some things in a row about which nobody
//! answered, nothing is sent for a while, then one call is let through to see.
//!
//! Things count, not calls: a single payment about which the gateway never answers must not close a
//! quiet shop. Knows no gateway and no answers; `guard` says what is silence. Durations are moments,
//! so setting the date neither opens nor closes anything.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use alarms::{Alarm, Alarms, Kind};
use foundation::clock::Moment;

/// Things in a row about which nobody answered, after which it counts as dead. A single lost
/// answer, or two on a bad line, must not close the shop.
const SILENT_MAX: usize = 5;
/// How long it is left alone then; doubled each time the call that is let through fails too.
pub(super) const REST_MS: i64 = 5_000;
/// Doublings at most: 5 s … 40 s, so that the shop opens again soon after the gateway does.
const DOUBLINGS_MAX: u32 = 3;
/// How long the call that is let through is kept for something new, before it may be about
/// something that was not answered before.
const FRESH_MS: i64 = 5_000;

/// What a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Thing {
    account: u64,
    digest: u64,
}

impl Thing {
    /// A body or an id, of an account.
    pub(super) fn of(account: &str, about: &str) -> Self {
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

/// How a call was let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// As any other.
    Free,
    /// To see whether somebody answers again; `fresh` if it is about something new.
    Trial {
        /// Whether nothing was asked about it in vain.
        fresh: bool,
    },
}

/// Whether something at the gateway, the place or one account, is left alone.
#[derive(Debug)]
pub(super) struct Breaker {
    /// Its address, or the account, for the operator.
    name: String,
    alarms: Arc<Alarms>,
    /// From how many accounts the silence has to come.
    accounts_min: usize,
    condition: Mutex<Condition>,
}

#[derive(Debug, Default)]
struct Condition {
    /// What was asked about in vain since the last answer.
    silent: BTreeSet<Thing>,
    rests: u32,
    closed_until: Option<Moment>,
}

impl Breaker {
    pub(super) fn new(name: String, accounts_min: usize, alarms: Arc<Alarms>) -> Self {
        Self {
            name,
            alarms,
            accounts_min,
            condition: Mutex::default(),
        }
    }

    fn condition(&self) -> MutexGuard<'_, Condition> {
        let condition = self.condition.lock();
        condition.unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether several accounts call there.
    pub(super) fn is_shared(&self) -> bool {
        self.accounts_min > 1
    }

    /// How long nothing may be sent yet.
    pub(super) fn rest_ms(&self, now: Moment) -> Option<i64> {
        let wait_ms = self.condition().closed_until?.since_ms(now);
        (wait_ms > 0).then_some(wait_ms)
    }

    /// Whether a call may be made; of those waiting for the rest to end, one is let through.
    pub(super) fn admit(&self, thing: Thing, now: Moment) -> Option<Leave> {
        let mut condition = self.condition();
        let Some(until) = condition.closed_until else {
            return Some(Leave::Free);
        };
        let fresh = !condition.silent.contains(&thing);
        let patient = if fresh {
            until
        } else {
            until.plus_ms(FRESH_MS)
        };
        if now < patient {
            return None;
        }
        condition.closed_until = Some(now.plus_ms(REST_MS));
        Some(Leave::Trial { fresh })
    }

    /// Somebody answered.
    pub(super) fn answered(&self) {
        let mut condition = self.condition();
        self.alarms.over(Kind::GatewayDown, &self.name);
        *condition = Condition::default();
    }

    /// Nobody answered about this.
    pub(super) fn silent(&self, thing: Thing, leave: Leave, now: Moment) {
        let mut condition = self.condition();
        let known = condition.silent.iter();
        let of_account = known.filter(|known| known.account == thing.account);
        if of_account.count() < SILENT_MAX {
            condition.silent.insert(thing);
        }
        match (leave, condition.closed_until) {
            // Only the call that was to show it says anything of a gateway that is left alone; of
            // what is never answered anyway, not even that.
            (Leave::Trial { fresh }, Some(_)) => {
                let more = u32::from(fresh);
                condition.rests = condition.rests.saturating_add(more).min(DOUBLINGS_MAX);
                let rest_ms = REST_MS << condition.rests;
                condition.closed_until = Some(now.plus_ms(rest_ms));
            }
            (Leave::Free | Leave::Trial { .. }, None) if self.is_dead(&condition) => {
                condition.closed_until = Some(now.plus_ms(REST_MS));
                self.alarms.raise(Alarm::new(Kind::GatewayDown, &self.name));
            }
            // Left before it was closed, or there is no reason yet.
            (Leave::Free, Some(_)) | (Leave::Free | Leave::Trial { .. }, None) => {}
        }
    }

    fn is_dead(&self, condition: &Condition) -> bool {
        let accounts: BTreeSet<u64> = condition.silent.iter().map(|thing| thing.account).collect();
        condition.silent.len() >= SILENT_MAX && accounts.len() >= self.accounts_min
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::clock::{FixedClock, Timestamp};

    fn breaker(accounts_min: usize) -> Breaker {
        let clock = Arc::new(FixedClock::at(Timestamp(0)));
        let alarms = Arc::new(Alarms::new(clock));
        Breaker::new("the gateway".to_owned(), accounts_min, alarms)
    }

    fn thing(number: u32) -> Thing {
        Thing::of("main", &number.to_string())
    }

    fn dead(accounts_min: usize) -> Breaker {
        let breaker = breaker(accounts_min);
        for number in 0..5 {
            breaker.silent(thing(number), Leave::Free, Moment(0));
        }
        breaker
    }

    #[test]
    fn it_closes_after_some_things_and_opens_with_any_answer() {
        let breaker = dead(1);
        assert_eq!(breaker.rest_ms(Moment(0)), Some(REST_MS));
        assert_eq!(breaker.admit(thing(9), Moment(REST_MS - 1)), None);
        breaker.answered();
        assert_eq!(breaker.admit(thing(9), Moment(0)), Some(Leave::Free));
    }

    #[test]
    fn one_thing_that_is_never_answered_closes_nothing() {
        let breaker = breaker(1);
        for _ in 0..50 {
            breaker.silent(thing(1), Leave::Free, Moment(0));
        }
        assert_eq!(breaker.rest_ms(Moment(0)), None);
    }

    #[test]
    fn what_was_under_way_when_it_closed_does_not_make_the_rest_longer() {
        let breaker = dead(1);
        for number in 10..40 {
            breaker.silent(thing(number), Leave::Free, Moment(100));
        }
        assert_eq!(breaker.rest_ms(Moment(0)), Some(REST_MS));
    }

    #[test]
    fn only_the_call_that_is_let_through_makes_the_rest_longer() {
        let breaker = dead(1);
        let now = Moment(REST_MS);
        let leave = breaker.admit(thing(9), now).unwrap();
        assert_eq!(leave, Leave::Trial { fresh: true });
        assert_eq!(breaker.admit(thing(8), now), None, "one is enough");
        breaker.silent(thing(9), leave, now);
        assert_eq!(breaker.rest_ms(now), Some(2 * REST_MS));
    }

    #[test]
    fn the_trial_is_kept_for_something_new_and_what_is_never_answered_proves_nothing() {
        let breaker = dead(1);
        let now = Moment(REST_MS);
        assert_eq!(breaker.admit(thing(0), now), None, "it was asked in vain");
        assert!(breaker.admit(thing(9), now).is_some());
        // Where there is nothing else, it has to do.
        let later = now.plus_ms(REST_MS + FRESH_MS);
        let leave = breaker.admit(thing(0), later).unwrap();
        breaker.silent(thing(0), leave, later);
        assert_eq!(breaker.rest_ms(later), Some(REST_MS), "and no longer");
    }

    #[test]
    fn one_account_that_is_never_answered_does_not_close_the_place_for_others() {
        let breaker = dead(2);
        assert_eq!(breaker.rest_ms(Moment(0)), None);
        breaker.silent(Thing::of("second", "1"), Leave::Free, Moment(0));
        assert_eq!(breaker.rest_ms(Moment(0)), Some(REST_MS));
    }
}
