//! When a code is usually paid at, and whether it is silent for too long: perhaps another sticker is over it,
//! and the money goes to somebody else.
//!
//! A habit says, for each hour of the week, how many payments came in it in three of four weeks at least. So
//! one good Saturday makes no habit, and neither does a stall that is there now and then. Silence is
//! measured in payments that should have come, not in hours: a quiet code is given days.

use std::collections::BTreeMap;

use foundation::clock::Timestamp;

use crate::rule::Rule;

/// Hours of a week.
pub const HOURS: usize = 168;
/// Weeks that are learnt from, and how many there have to be.
const WEEKS_MAX: i64 = 4;
const WEEKS_MIN: i64 = 2;
/// An hour.
pub const HOUR_MS: i64 = 3_600_000;
const WEEK_MS: i64 = 7 * 24 * HOUR_MS;
/// More payments in an hour are counted as so many.
const RATE_MAX: u32 = 9_999;
/// Silence that is older is no news.
const BACK_MS: i64 = WEEK_MS;

/// The clock on a store's wall.
pub trait Wall: Send + Sync {
    /// Which hour of its week this is, from nought on.
    fn hour_of_week(&self, at: Timestamp) -> usize;
    /// Whether it is open then, as far as is known. Hours in which it isn't count for nothing.
    fn is_open(&self, at: Timestamp) -> bool;
}

/// How many payments came in an hour that begins then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourCount {
    /// A whole hour, by UTC.
    pub begins: Timestamp,
    /// How many.
    pub count: u32,
}

/// Payments of each hour of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit(Vec<u32>);

/// Whether it is silent for too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It isn't.
    None,
    /// It is, and it is an hour in which it is usually paid at: somebody is there to look.
    Begins {
        /// Payments that should have come.
        missing: u32,
    },
    /// It is, at an hour in which nobody comes anyway.
    Lasts,
}

impl Habit {
    /// Out of what was paid in the last weeks; `None` where there is none.
    pub fn learn(hours: &[HourCount], now: Timestamp, wall: &dyn Wall) -> Option<Self> {
        let until = whole_hour(now);
        let first = hours.iter().map(|hour| hour.begins).min()?;
        let weeks = until.since_ms(first).div_euclid(WEEK_MS).min(WEEKS_MAX);
        if weeks < WEEKS_MIN {
            return None;
        }
        let mut counts: BTreeMap<(usize, i64), u32> = BTreeMap::new();
        for hour in hours.iter().filter(|hour| hour.begins < until) {
            let back = until.since_ms(hour.begins).saturating_sub(1);
            let week = back.div_euclid(WEEK_MS);
            let key = (wall.hour_of_week(hour.begins), week);
            let held = counts.entry(key).or_default();
            *held = held.saturating_add(hour.count).min(RATE_MAX);
        }
        let rate = |hour| {
            let of_week = |week| counts.get(&(hour, week)).copied().unwrap_or(0);
            let mut rates: Vec<u32> = (0..weeks).map(of_week).collect();
            rates.sort_unstable();
            rates.get(rates.len() / 4).copied().unwrap_or(0)
        };
        let rates: Vec<u32> = (0..HOURS).map(rate).collect();
        rates.iter().any(|rate| *rate > 0).then_some(Self(rates))
    }

    /// As it is kept.
    pub fn as_text(&self) -> String {
        let rates: Vec<String> = self.0.iter().map(u32::to_string).collect();
        rates.join(",")
    }

    /// Reads what [`Self::as_text`] writes.
    pub fn parse(raw: &str) -> Option<Self> {
        let rates: Result<Vec<u32>, _> = raw.split(',').map(str::parse).collect();
        let rates = rates.ok().filter(|rates| rates.len() == HOURS)?;
        Some(Self(rates))
    }

    /// Payments in an hour like this one, if the store is open.
    fn rate(&self, at: Timestamp, wall: &dyn Wall) -> i64 {
        if !wall.is_open(at) {
            return 0;
        }
        let rate = self.0.get(wall.hour_of_week(at)).copied();
        i64::from(rate.unwrap_or(0))
    }

    /// Payments that should come between two moments, whole ones.
    pub fn expected(&self, from: Timestamp, to: Timestamp, wall: &dyn Wall) -> u32 {
        let mut sum: i64 = 0;
        for piece in pieces(from, to) {
            let share = self.rate(piece.at, wall).saturating_mul(piece.ms);
            sum = sum.saturating_add(share);
        }
        u32::try_from(sum.div_euclid(HOUR_MS)).unwrap_or(u32::MAX)
    }

    /// Whether a code with this habit, paid at last then, is silent for too long.
    pub fn silence(&self, rule: Rule, since: Since<'_>) -> Silence {
        let Since { last, now, wall } = since;
        let last = Timestamp(last.0.max(now.plus_ms(-BACK_MS).0));
        let missing = self.expected(last, now, wall);
        if missing < rule.number || now.since_ms(last) < rule.window_ms() {
            return Silence::None;
        }
        if self.rate(now, wall) == 0 {
            return Silence::Lasts;
        }
        Silence::Begins { missing }
    }

    /// When silence can be too long at the earliest, if nobody pays until then; `None` if not within a week.
    pub fn earliest(&self, rule: Rule, since: Since<'_>) -> Option<Timestamp> {
        let Since { last, now, wall } = since;
        let last = Timestamp(last.0.max(now.plus_ms(-BACK_MS).0));
        let needed = i64::from(rule.number).saturating_mul(HOUR_MS);
        let mut sum: i64 = 0;
        for piece in pieces(last, last.plus_ms(BACK_MS)) {
            let share = self.rate(piece.at, wall).saturating_mul(piece.ms);
            sum = sum.saturating_add(share);
            if sum >= needed {
                let by_minutes = last.plus_ms(rule.window_ms());
                return Some(Timestamp(piece.at.0.max(by_minutes.0)));
            }
        }
        None
    }
}

/// Since when a code is silent.
#[derive(Clone, Copy)]
pub struct Since<'a> {
    /// When it was paid at last.
    pub last: Timestamp,
    /// What time it is.
    pub now: Timestamp,
    /// Where it hangs.
    pub wall: &'a dyn Wall,
}

impl std::fmt::Debug for Since<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Since")
            .field("last", &self.last)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// A part of an hour.
struct Piece {
    at: Timestamp,
    ms: i64,
}

/// The hours between two moments, the first and the last perhaps in part.
fn pieces(from: Timestamp, to: Timestamp) -> impl Iterator<Item = Piece> {
    let mut at = from;
    std::iter::from_fn(move || {
        if at >= to {
            return None;
        }
        let next = whole_hour(at).plus_ms(HOUR_MS).min(to);
        let piece = Piece {
            at,
            ms: next.since_ms(at),
        };
        at = next;
        Some(piece)
    })
}

fn whole_hour(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(HOUR_MS).saturating_mul(HOUR_MS))
}

#[cfg(test)]
mod tests;
