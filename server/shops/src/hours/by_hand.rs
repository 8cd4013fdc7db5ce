//! What the people of a shop did by hand, whatever its hours say: a pause, or that it opened.

use foundation::clock::Timestamp;

use super::{Hours, Opening};

/// Nobody can pay for a while, whatever the hours say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Until when; `None`: until somebody opens again.
    pub until: Option<Timestamp>,
}

/// That somebody opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// When.
    pub at: Timestamp,
    /// Until when payments are taken, whatever the hours say; `None`: it was a pause that ended.
    pub until: Option<Timestamp>,
}

/// How far apart two are that somebody meant once: they pressed twice, or another one did the same with them.
const AT_ONCE_MS: i64 = 60_000;

/// What was done by hand last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByHand {
    /// The pause, if it wasn't ended by hand.
    pub pause: Option<Pause>,
    /// When it was opened by hand last.
    pub opened: Option<Opened>,
}

/// What somebody wants to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Take no payments for a while.
    Pause {
        /// For how long.
        pause: Pause,
        /// Why, if customers are to read it.
        why: Option<String>,
    },
    /// Take them again.
    Open(Opened),
}

impl Pause {
    /// As it is kept: until when, and nought for nobody knows.
    pub fn stored(self) -> i64 {
        self.until.map_or(0, |until| until.0)
    }

    /// The other way.
    pub const fn of(stored: i64) -> Self {
        let until = if stored == 0 {
            None
        } else {
            Some(Timestamp(stored))
        };
        Self { until }
    }

    /// Whether it is over.
    pub fn is_over(self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

impl ByHand {
    /// The pause that goes on.
    pub fn pause_at(self, now: Timestamp) -> Option<Pause> {
        self.pause.filter(|pause| !pause.is_over(now))
    }

    /// Until when it is open, whatever the hours say.
    pub fn open_until(self, now: Timestamp) -> Option<Timestamp> {
        let until = self.opened.and_then(|opened| opened.until);
        until.filter(|until| *until > now && self.pause_at(now).is_none())
    }

    /// Since when nobody has paused it: before that no customer was to be heard. `None` if that is always, or
    /// it pauses.
    pub fn open_since(self, now: Timestamp) -> Option<Timestamp> {
        if self.pause_at(now).is_some() {
            return None;
        }
        let ended = self.pause.and_then(|pause| pause.until);
        let opened = self.opened.map(|opened| opened.at);
        ended.max(opened).filter(|since| *since <= now)
    }

    /// Whether it is already so as it would be after this.
    pub fn is_after(self, turn: &Turn) -> bool {
        match turn {
            Turn::Pause { pause, .. } => {
                let now = self.pause;
                now.is_some_and(|now| is_near([now.until, pause.until]))
            }
            Turn::Open(opened) => {
                let is_it = |now: Opened| {
                    is_near([now.at, opened.at].map(Some)) && is_near([now.until, opened.until])
                };
                self.pause.is_none() && self.opened.is_some_and(is_it)
            }
        }
    }

    /// What it is after this.
    #[must_use]
    pub fn after(self, turn: &Turn) -> Self {
        match turn {
            // An opening that was to overrule the hours is over; when it was is not forgotten.
            Turn::Pause { pause, .. } => Self {
                pause: Some(*pause),
                opened: self.opened.map(|opened| Opened {
                    until: None,
                    ..opened
                }),
            },
            Turn::Open(opened) => Self {
                pause: None,
                opened: Some(*opened),
            },
        }
    }
}

fn is_near(two: [Option<Timestamp>; 2]) -> bool {
    match two {
        [None, None] => true,
        [Some(one), Some(other)] => one.0.abs_diff(other.0) < AT_ONCE_MS.unsigned_abs(),
        [Some(_), None] | [None, Some(_)] => false,
    }
}

/// Whether payments are taken, by the hours and by hand.
pub fn opening(hours: Option<&Hours>, by_hand: ByHand, now: Timestamp, zone: &str) -> Opening {
    let by_hours = |at| hours.map_or(Opening::Open, |hours| hours.at(at, zone));
    match by_hand.pause_at(now) {
        None if by_hand.open_until(now).is_some() => Opening::Open,
        None => by_hours(now),
        Some(Pause { until: None }) => Opening::Closed { until: None },
        Some(Pause { until: Some(end) }) => match by_hours(end) {
            Opening::Open => Opening::Closed { until: Some(end) },
            closed @ Opening::Closed { .. } => closed,
        },
    }
}
