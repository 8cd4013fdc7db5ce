//! A device at a counter: what it hears, what it is like, and for how long it is known.

use std::collections::BTreeSet;

use foundation::clock::Timestamp;
use people::{secret::Digest, session::Secrets};
use shops::shop::TillId;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A link is made while the device lies beside it.
pub const LINK_MS: i64 = 10 * MINUTE_MS;
/// A screen that was away for so long is set up anew.
pub const IDLE_MS: i64 = 400 * DAY_MS;
/// Minutes of a day.
const DAY_MIN: u16 = 24 * 60;

/// A device at a counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// For lists; opens nothing.
    pub id: String,
    /// The store whose payments it hears, by its id.
    pub store: String,
    /// Which of its tills.
    pub tills: Tills,
    /// What people call it, such as "Counter 1".
    pub name: String,
    /// The language it shows and speaks, a tag.
    pub language: String,
    /// How loud it is, and when.
    pub settings: Settings,
    /// The id of whoever made it; empty for the command line.
    pub made_by: String,
    /// When it was made.
    pub made: Timestamp,
    /// The device, once one came with the link.
    pub device: Option<Device>,
}

/// The tills a screen hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tills {
    /// All of its store's, those that are still to come included.
    Every,
    /// These.
    Some(BTreeSet<TillId>),
}

impl Tills {
    /// Whether this is one of them.
    pub fn hears(&self, till: TillId) -> bool {
        match self {
            Self::Every => true,
            Self::Some(tills) => tills.contains(&till),
        }
    }
}

/// How loud a screen is, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether it says amounts.
    pub speaks: bool,
    /// From 0 to 100.
    pub volume: u8,
    /// Between which minutes of the day it makes no sound; over midnight, too.
    pub silent: Option<(u16, u16)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            speaks: true,
            volume: 100,
            silent: None,
        }
    }
}

impl Settings {
    /// The same, if a screen can be so.
    pub fn checked(self) -> Option<Self> {
        let is_minute = |minute: u16| minute < DAY_MIN;
        let silent = self
            .silent
            .is_none_or(|(from, to)| is_minute(from) && is_minute(to));
        (self.volume <= 100 && silent).then_some(self)
    }
}

/// The browser that came with a screen's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Of the secret its cookie holds.
    pub current: Digest,
    /// Of the secret before that.
    pub previous: Option<Digest>,
    /// Whether nobody has shown the current secret yet.
    pub fresh: bool,
    /// Of the token its forms carry.
    pub form: Digest,
    /// When it came.
    pub joined: Timestamp,
    /// When it last asked for anything, to a minute.
    pub seen: Timestamp,
    /// When its secret was last changed.
    pub rotated: Timestamp,
    /// What the browser is called; empty if nothing is known.
    pub browser: String,
}

impl Device {
    /// Whether it is no longer known.
    pub fn is_over(&self, now: Timestamp) -> bool {
        now.since_ms(self.seen) >= IDLE_MS
    }

    /// What it may show.
    pub fn secrets(&self) -> Secrets<'_> {
        Secrets {
            current: &self.current,
            previous: self.previous.as_ref(),
            fresh: self.fresh,
            rotated: self.rotated,
        }
    }
}

/// A link to set a screen up with, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreenLink {
    /// Of its secret.
    pub digest: Digest,
    /// Which screen, by its id.
    pub screen: String,
    /// The id of whoever made it; empty for the command line.
    pub made_by: String,
    /// When it was made.
    pub made: Timestamp,
    /// From when on it sets nothing up.
    pub until: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_only_what_a_screen_can_be() {
        let quiet = |from, to| Settings {
            silent: Some((from, to)),
            ..Settings::default()
        };
        assert_eq!(quiet(1_320, 420).checked(), Some(quiet(1_320, 420)));
        assert_eq!(quiet(1_440, 420).checked(), None);
        let loud = Settings {
            volume: 101,
            ..Settings::default()
        };
        assert_eq!(loud.checked(), None);
    }
}
