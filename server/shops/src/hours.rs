//! When a store takes payments: opening hours by weekday, other ones on single days, and pauses. By the clock on
//! the store's wall, whatever is done to that clock twice a year.
//!
//! One form of words is used in the database and in files: `mon-fri 11:00-15:00 17:00-02:00`, `2026-12-25 closed`.

mod by_hand;
mod words;

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use jiff::{civil::Date, tz::TimeZone};

pub use by_hand::{ByHand, Opened, Pause, Turn, opening};
pub use words::{NoHours, minutes, time};

/// Minutes of a day without a change of clocks.
const DAY: u16 = 24 * 60;
/// Most times on one day.
pub const SPANS_MAX: usize = 4;
/// Most days with hours of their own.
pub const DATES_MAX: usize = 60;
/// How many days are looked through for the next time it opens.
const AHEAD: i32 = 400;

/// From one time of a day to another, which may be on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: u16,
    /// Above [`DAY`] where it is over midnight.
    until: u16,
}

impl Span {
    /// By minutes after midnight. What ends when it begins, or before, ends on the next day; `None` for what is
    /// no time.
    pub fn new(from: u16, until: u16) -> Option<Self> {
        let is_time = from < DAY && until <= DAY;
        let until = if until > from {
            until
        } else {
            until.checked_add(DAY)?
        };
        is_time.then_some(Self { from, until })
    }

    /// Whether none of a day's times, in their order, begins before the one before it has ended.
    pub fn are_apart(spans: &[Self]) -> bool {
        let mut pairs = spans.iter().zip(spans.iter().skip(1));
        pairs.all(|(one, next)| one.until <= next.from)
    }

    /// When it begins, in minutes after midnight.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// When it ends, in minutes after the midnight before; 1440 is the midnight itself.
    pub const fn until(self) -> u16 {
        if self.until > DAY {
            self.until - DAY
        } else {
            self.until
        }
    }
}

/// The hours of a week, from Monday on, and of single days. A day without a time is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    week: [Vec<Span>; 7],
    dates: BTreeMap<Date, Vec<Span>>,
}

/// When a store is to take payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Always.
    Always,
    /// At these hours.
    At(Hours),
}

impl Wish {
    /// The hours, if there are any.
    pub fn hours(self) -> Option<Hours> {
        match self {
            Self::Always => None,
            Self::At(hours) => Some(hours),
        }
    }
}

/// Whether payments are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// They are.
    Open,
    /// They aren't.
    Closed {
        /// From when they are again, if that is known.
        until: Option<Timestamp>,
    },
}

impl Hours {
    /// Out of a week's and single days' times; `None` if they are too many, or overlap.
    pub fn new(week: [Vec<Span>; 7], dates: BTreeMap<Date, Vec<Span>>) -> Option<Self> {
        let few = dates.len() <= DATES_MAX;
        let mut days = week.iter().chain(dates.values());
        (few && days.all(|spans| spans.len() <= SPANS_MAX && Span::are_apart(spans)))
            .then_some(Self { week, dates })
    }

    /// The times of a weekday, 0 for Monday.
    pub fn weekday(&self, day: usize) -> &[Span] {
        self.week.get(day).map(Vec::as_slice).unwrap_or_default()
    }

    /// The days with times of their own.
    pub fn dates(&self) -> impl Iterator<Item = (&Date, &[Span])> {
        self.dates.iter().map(|(date, spans)| (date, &**spans))
    }

    fn on(&self, date: Date) -> &[Span] {
        if let Some(spans) = self.dates.get(&date) {
            return spans;
        }
        let day = date.weekday().to_monday_zero_offset();
        self.weekday(usize::from(day.unsigned_abs()))
    }

    /// Whether it is open at a moment, in a zone.
    pub fn at(&self, now: Timestamp, zone: &str) -> Opening {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let today = now.instant().to_zoned(zone.clone()).date();
        let mut next: Option<Timestamp> = None;
        // Since yesterday: a night may not be over.
        for offset in -1..AHEAD {
            let Ok(date) = today.checked_add(jiff::Span::new().days(offset)) else {
                break;
            };
            for span in self.on(date) {
                let Some((from, until)) = bounds(*span, date, &zone) else {
                    continue;
                };
                if from <= now && now < until {
                    return Opening::Open;
                }
                if from > now && from < until {
                    next = Some(next.map_or(from, |next| next.min(from)));
                }
            }
            // A clock that is set back may bring a later day's time before an earlier one's, by hours at most.
            if next.is_some() && offset > 1 {
                break;
            }
        }
        Opening::Closed { until: next }
    }
}

impl Hours {
    /// When it closes next: today, if it opens today at all or is open.
    pub fn closes(&self, now: Timestamp, zone: &str) -> Option<Timestamp> {
        let clock = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let today = now.instant().to_zoned(clock.clone()).date();
        let dates =
            (-1..AHEAD).map_while(|days| today.checked_add(jiff::Span::new().days(days)).ok());
        let mut ends = dates.flat_map(|date| {
            let spans = self.on(date).iter();
            let ends = spans.filter_map(|span| bounds(*span, date, &clock));
            ends.map(|(_, until)| until).collect::<Vec<_>>()
        });
        // One time may go on where another ends.
        ends.find(|end| *end > now && self.at(*end, zone) != Opening::Open)
    }
}

/// When a time begins and ends. An hour that a clock leaves out is as long as it is; one that it shows twice is
/// the first one where it begins, and where it ends.
fn bounds(span: Span, date: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
    Some((
        moment(date, span.from, zone)?,
        moment(date, span.until, zone)?,
    ))
}

fn moment(date: Date, minutes: u16, zone: &TimeZone) -> Option<Timestamp> {
    let days = jiff::Span::new().days(i64::from(minutes / DAY));
    let date = date.checked_add(days).ok()?;
    let minutes = minutes % DAY;
    let hour = i8::try_from(minutes / 60).ok()?;
    let minute = i8::try_from(minutes % 60).ok()?;
    let local = date.at(hour, minute, 0, 0);
    let at = zone.to_ambiguous_timestamp(local).compatible().ok()?;
    Some(Timestamp(at.as_millisecond()))
}

/// The next time a clock on the wall shows this, in minutes after midnight.
pub fn next_time(minutes: u16, now: Timestamp, zone: &str) -> Option<Timestamp> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let today = now.instant().to_zoned(zone.clone()).date();
    let mut days = (0..3).filter_map(|days| {
        let date = today.checked_add(jiff::Span::new().days(days)).ok()?;
        moment(date, minutes, &zone)
    });
    days.find(|at| *at > now)
}

#[cfg(test)]
mod tests;
