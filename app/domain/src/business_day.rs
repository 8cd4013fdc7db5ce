//! Which business day a moment belongs to: the day at whose cut-off the shop's wall clock passed last.
//!
//! Knows no time zones: when a day begins somewhere is asked of whoever knows the zone's rules. Since a
//! day ends where the next begins, no moment is in two days or in none, whatever the clocks do.

use std::fmt;

const DAY_MS: i64 = 24 * 60 * 60_000;
/// No wall clock is further ahead of UTC than this many days, and no day is skipped for longer.
const AHEAD: i32 = 2;
/// Days after which the search gives up; zones are less than a day behind UTC.
const BACK_MAX: i32 = 6;

/// A day of the calendar, whatever its length somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Why text is not a day such as `2026-01-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayError;

/// How long after midnight a business day begins. A bar that closes at three in the morning counts
/// its night as one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CutOff(u16);

impl CutOff {
    /// The day of the calendar.
    pub const MIDNIGHT: Self = Self(0);
    /// Noon; later than that it would be the day before's.
    pub const MINUTES_MAX: u16 = 12 * 60;
    const STEP: u16 = 30;

    /// So many minutes after midnight.
    pub const fn minutes(minutes: u16) -> Option<Self> {
        if minutes <= Self::MINUTES_MAX {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// How many minutes after midnight.
    pub const fn in_minutes(self) -> u16 {
        self.0
    }

    /// Reads what a clock shows, in whole half hours: `04:30`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|cut_off| cut_off.to_string() == text)
    }

    /// Those a store can have, from midnight on.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=Self::MINUTES_MAX / Self::STEP).map(|step| Self(step * Self::STEP))
    }

    /// Hour and minute of the wall clock.
    pub const fn hour_and_minute(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

impl Day {
    /// The day in UTC.
    pub fn utc(at_ms: i64) -> Self {
        Self(i32::try_from(at_ms.div_euclid(DAY_MS)).unwrap_or_default())
    }

    /// When it begins in UTC.
    pub fn utc_ms(self) -> i64 {
        i64::from(self.0).saturating_mul(DAY_MS)
    }

    /// So many days later.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i32, u32, u32) {
        // Years begin in March here, so that the leap day is the last of its year; 400 of them are
        // always as long.
        let days = i64::from(self.0) + 719_468;
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let in_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        let in_month = in_year - (153 * month + 2) / 5 + 1;
        let is_after_december = month >= 10;
        let (month, more) = if is_after_december {
            (month - 9, 1)
        } else {
            (month + 3, 0)
        };
        let year = i32::try_from(year + era * 400 + more).unwrap_or_default();
        let small = |number: i64| u32::try_from(number).unwrap_or_default();
        (year, small(month), small(in_month))
    }

    /// Reads a day as it is shown.
    pub fn parse(text: &str) -> Result<Self, DayError> {
        let mut parts = text.splitn(3, '-');
        let mut part = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length)?;
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<i64>().ok()).flatten()
        };
        let (year, month, day) = (part(4), part(2), part(2));
        let found = year.zip(month).zip(day);
        let ((year, month), day) = found.ok_or(DayError)?;
        let read = Self::of(year, month, day);
        // The 30th of February would read back as another day.
        let (same_year, same_month, same_day) = read.civil();
        let same = [
            i64::from(same_year),
            i64::from(same_month),
            i64::from(same_day),
        ];
        (same == [year, month, day]).then_some(read).ok_or(DayError)
    }

    fn of(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let (era, in_era) = (year.div_euclid(400), year.rem_euclid(400));
        let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let days = in_era * 365 + in_era / 4 - in_era / 100 + in_year;
        Self(i32::try_from(era * 146_097 + days - 719_468).unwrap_or_default())
    }
}

impl fmt::Display for CutOff {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.hour_and_minute();
        write!(out, "{hour:02}:{minute:02}")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

/// The business day of a moment: the latest that has begun by then. `begins` says when the wall clock
/// shows the cut-off of a day, in milliseconds: where it is skipped, the moment after the gap; where
/// it comes twice, the first time.
pub fn business_day(at_ms: i64, begins: impl Fn(Day) -> i64) -> Day {
    let newest = Day::utc(at_ms).plus(AHEAD);
    let mut days = (0..BACK_MAX).map(|back| newest.plus(-back));
    let has_begun = |day: &Day| begins(*day) <= at_ms;
    // A zone that is further off than any is no zone.
    days.find(has_begun).unwrap_or_else(|| Day::utc(at_ms))
}

/// When a day begins, which is when the one before ends. A later day may begin before it, where a
/// store changed its zone or cut-off: then it has no moment of its own.
pub fn day_begins(day: Day, begins: impl Fn(Day) -> i64) -> i64 {
    let later = (1..=AHEAD).map(|more| begins(day.plus(more)));
    later.fold(begins(day), i64::min)
}
