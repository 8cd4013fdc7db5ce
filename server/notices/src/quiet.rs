//! The hours in which nobody wants to hear anything, by the clock on somebody's wall.

use foundation::clock::Timestamp;
use jiff::{ToSpan as _, civil::Time, tz::TimeZone};

const DAY_MINUTES: u16 = 24 * 60;

/// From when to when, in minutes since midnight; over midnight where the end is before the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    from: u16,
    until: u16,
}

impl Quiet {
    /// `None` unless both are a time of day, and not the same.
    pub fn new(from: u16, until: u16) -> Option<Self> {
        let is_time = |minute: u16| minute < DAY_MINUTES;
        (is_time(from) && is_time(until) && from != until).then_some(Self { from, until })
    }

    /// Of two times such as 22:00 and 07:30.
    pub fn parse(from: &str, until: &str) -> Option<Self> {
        Self::new(minute(from)?, minute(until)?)
    }

    /// When it begins, in minutes since midnight.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// When it ends.
    pub const fn until(self) -> u16 {
        self.until
    }

    /// When these hours end, if it is one of them there.
    pub fn ends(self, zone: &str, now: Timestamp) -> Option<Timestamp> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let here = now.instant().to_zoned(zone.clone());
        let minute = minutes(here.time());
        let is_quiet = if self.from < self.until {
            (self.from..self.until).contains(&minute)
        } else {
            minute >= self.from || minute < self.until
        };
        if !is_quiet {
            return None;
        }
        let day = if minute < self.until {
            here.date()
        } else {
            here.date().checked_add(1.day()).ok()?
        };
        let hour = i8::try_from(self.until / 60).ok()?;
        let minute = i8::try_from(self.until % 60).ok()?;
        let end = day.to_datetime(Time::new(hour, minute, 0, 0).ok()?);
        // A time that no clock shows on that day is the moment after the gap.
        let end = end.to_zoned(zone).ok()?.timestamp().as_millisecond();
        (end > now.0).then_some(Timestamp(end))
    }
}

fn minutes(time: Time) -> u16 {
    let hour = u16::try_from(time.hour()).unwrap_or_default();
    let minute = u16::try_from(time.minute()).unwrap_or_default();
    hour.saturating_mul(60).saturating_add(minute)
}

/// A time such as 07:30.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let is_short = |text: &str| (1..=2).contains(&text.len());
    if !is_short(hour) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Minutes since midnight as a time such as 07:30.
pub fn time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Whether there is such a time zone.
pub fn is_zone(name: &str) -> bool {
    !name.is_empty() && TimeZone::get(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn quiet_hours_go_over_midnight_and_end_by_the_clock_on_the_wall() {
        let night = Quiet::parse("22:00", "07:30").unwrap();
        for (now, end) in [
            ("2026-11-28T12:59:59Z", None),
            ("2026-11-28T13:00:00Z", Some("2026-11-28T22:30:00Z")),
            ("2026-11-28T16:00:00Z", Some("2026-11-28T22:30:00Z")),
            ("2026-11-28T22:30:00Z", None),
        ] {
            assert_eq!(night.ends("Asia/Tokyo", at(now)), end.map(at), "{now}");
        }
        let noon = Quiet::parse("12:00", "13:00").unwrap();
        let end = noon.ends("UTC", at("2026-11-28T12:30:00Z"));
        assert_eq!(end, Some(at("2026-11-28T13:00:00Z")));
        assert_eq!(noon.ends("UTC", at("2026-11-28T13:00:00Z")), None);
    }

    #[test]
    fn an_end_that_a_clock_skips_or_shows_twice_is_one_moment() {
        // New York, 2026-03-08: from 02:00 to 03:00 at once.
        let skipped = Quiet::parse("22:00", "02:30").unwrap();
        let end = skipped.ends("America/New_York", at("2026-03-08T05:00:00Z"));
        assert_eq!(end, Some(at("2026-03-08T07:30:00Z")));
        // 2026-11-01: 01:30 comes twice; the first is the end.
        let twice = Quiet::parse("22:00", "01:30").unwrap();
        let end = twice.ends("America/New_York", at("2026-11-01T04:00:00Z"));
        assert_eq!(end, Some(at("2026-11-01T05:30:00Z")));
    }

    #[test]
    fn what_is_no_time_is_not_taken() {
        for (from, until) in [
            ("22", "7:00"),
            ("24:00", "7:00"),
            ("7:60", "8:00"),
            ("7:00", "7:00"),
        ] {
            assert_eq!(Quiet::parse(from, until), None, "{from} {until}");
        }
        let early = Quiet::parse("0:00", " 7:05 ").unwrap();
        assert_eq!(
            (time(early.from()), time(early.until())),
            ("00:00".to_owned(), "07:05".to_owned())
        );
        assert!(is_zone("Asia/Tokyo") && !is_zone("Mars/Olympus") && !is_zone(""));
    }
}
