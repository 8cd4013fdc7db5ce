//! When a shop that is closed opens, in the words of customers, of staff or of a screen.

use texts::{Texts, WallTime};

/// When a shop takes payments again, by the clock on its wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// On the day that the clock shows now.
    Today(WallTime),
    /// On the next one.
    Tomorrow(WallTime),
    /// Later.
    Later(WallTime),
    /// Not before the shop's day is over; nobody waits at its first minute.
    NotToday,
}

impl Opens {
    /// The same in words: by the keys of "until a time", "until tomorrow at a time" and "not today".
    pub fn words(self, texts: &Texts, keys: [&str; 3]) -> String {
        let [until, tomorrow, today] = keys;
        let language = texts.tag();
        let with = |key, time: String| texts.with(key, &[("time", &time)]);
        match self {
            Self::Today(at) => with(until, at.time(language)),
            Self::Tomorrow(at) => with(tomorrow, at.time(language)),
            Self::Later(at) => with(until, at.day_and_time(language)),
            Self::NotToday => texts.get(today),
        }
    }
}
