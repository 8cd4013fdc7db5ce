//! The business days of a store: the rule is the domain's, the zones' rules are the library's. A store
//! that changes its zone or the hour at which its day begins does so from a day that is still to
//! come; what was before stays what it was.

use domain::{CutOff, Day};
use foundation::clock::Timestamp;
use jiff::{civil::Date, tz::TimeZone};

/// A new rule begins with a day that is at least so far off: whoever counts at this moment goes on
/// with the day they began.
const NOTICE_MS: i64 = 10 * 60_000;
/// Days after which a zone's rules are no rules.
const DAYS_MAX: i32 = 6;

/// How a store's days are counted from some day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRule {
    /// The first day that it counts.
    pub from: Day,
    /// IANA name of the zone.
    pub zone: String,
    /// When the day begins there.
    pub cut_off: CutOff,
}

/// How a store's days are counted, and were. There is always a rule, and the oldest counts from ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    first: DayRule,
    later: Vec<DayRule>,
}

impl Days {
    /// Always like this.
    pub fn of(zone: &str, cut_off: CutOff) -> Self {
        Self {
            first: DayRule {
                from: Day::utc(0),
                zone: zone.to_owned(),
                cut_off,
            },
            later: Vec::new(),
        }
    }

    /// Out of all rules there are; `None` if there is none.
    pub fn out_of(mut rules: Vec<DayRule>) -> Option<Self> {
        rules.sort_by_key(|rule| rule.from);
        let mut rules = rules.into_iter();
        Some(Self {
            first: rules.next()?,
            later: rules.collect(),
        })
    }

    /// All rules, the oldest first.
    pub fn rules(&self) -> impl Iterator<Item = &DayRule> {
        [&self.first].into_iter().chain(&self.later)
    }

    /// The rule that counts once all have begun.
    pub fn newest(&self) -> &DayRule {
        self.later.last().unwrap_or(&self.first)
    }

    /// The rule by which a day is counted.
    pub fn rule(&self, day: Day) -> &DayRule {
        let mut later = self.later.iter().rev();
        later.find(|rule| rule.from <= day).unwrap_or(&self.first)
    }

    /// Which day it is.
    pub fn day(&self, at: Timestamp) -> Day {
        domain::business_day(at.0, |day| self.rule(day).begins(day))
    }

    /// When a day begins, and the one before ends.
    pub fn begins(&self, day: Day) -> Timestamp {
        Timestamp(domain::day_begins(day, |day| self.rule(day).begins(day)))
    }

    /// When a clock on the wall shows this on a business day, which may be after the calendar's
    /// midnight.
    pub fn when(&self, day: Day, hour: u16, minute: u16) -> Option<Timestamp> {
        let rule = self.rule(day);
        let minutes = hour.checked_mul(60)?.checked_add(minute)?;
        let is_next = minutes < rule.cut_off.in_minutes();
        let at = rule.moment(day.plus(i32::from(is_next)), minutes)?;
        Some(Timestamp(at))
    }

    /// The same with another rule from the next day on that can still have it; `None` if that is how it
    /// is anyway.
    pub fn changed(&self, zone: &str, cut_off: CutOff, now: Timestamp) -> Option<(Self, DayRule)> {
        let newest = self.newest();
        if newest.zone == zone && newest.cut_off == cut_off {
            return None;
        }
        let soon = now.plus_ms(NOTICE_MS);
        let today = self.day(soon);
        let rule = |from| DayRule {
            from,
            zone: zone.to_owned(),
            cut_off,
        };
        // A day that begins earlier by the new rule may have begun already.
        let mut days = (1..DAYS_MAX).map(|more| today.plus(more));
        let begins_later = |from: &Day| rule(*from).begins(*from) > soon.0;
        let rule = rule(days.find(begins_later)?);
        let rules = self.rules().filter(|one| one.from < rule.from);
        let rules = rules.cloned().chain([rule.clone()]).collect();
        Some((Self::out_of(rules)?, rule))
    }
}

impl DayRule {
    /// When the wall clock shows the cut-off; for a day that no calendar here has, never.
    fn begins(&self, day: Day) -> i64 {
        let minutes = self.cut_off.in_minutes();
        self.moment(day, minutes).unwrap_or(i64::MAX)
    }

    /// When the wall clock shows so many minutes after midnight.
    fn moment(&self, day: Day, minutes: u16) -> Option<i64> {
        let (year, month, in_month) = day.civil();
        let year = i16::try_from(year).ok()?;
        let (month, in_month) = (i8::try_from(month).ok()?, i8::try_from(in_month).ok()?);
        let hour = i8::try_from(minutes / 60).ok()?;
        let minute = i8::try_from(minutes % 60).ok()?;
        let date = Date::new(year, month, in_month).ok()?;
        let local = date.at(hour, minute, 0, 0);
        let at = zone(&self.zone).to_ambiguous_timestamp(local);
        Some(at.compatible().ok()?.as_millisecond())
    }
}

/// What a clock there shows, in whole seconds, with its offset from UTC: `2026-01-15T09:30:00+09:00`.
pub fn local_time(at: Timestamp, name: &str) -> String {
    let zoned = at.instant().to_zoned(zone(name));
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Which hour of its week a clock there shows: nought is Monday's first.
pub fn hour_of_week(at: Timestamp, name: &str) -> usize {
    let zoned = at.instant().to_zoned(zone(name));
    let day = zoned.weekday().to_monday_zero_offset();
    let hours = i16::from(day).saturating_mul(24);
    usize::try_from(hours.saturating_add(i16::from(zoned.hour()))).unwrap_or_default()
}

/// UTC where a zone is not known.
fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    fn off(minutes: u16) -> CutOff {
        CutOff::minutes(minutes).unwrap()
    }

    #[test]
    fn a_day_begins_where_the_store_is() {
        let late = at("2026-01-15T23:30:00Z");
        let day = |zone| Days::of(zone, CutOff::MIDNIGHT).day(late).to_string();
        assert_eq!(day("Asia/Tokyo"), "2026-01-16");
        assert_eq!(day("America/New_York"), "2026-01-15");
        assert_eq!(day("Nowhere/Else"), "2026-01-15");
        let tokyo = Days::of("Asia/Tokyo", CutOff::MIDNIGHT);
        let begins = tokyo.begins(Day::parse("2026-01-16").unwrap());
        assert_eq!(begins.iso(), "2026-01-15T15:00:00+00:00");
        let nine = Days::of("Asia/Tokyo", off(9 * 60));
        assert_eq!(nine.day(late).to_string(), "2026-01-15");
        // Two in the morning is of the night before, where the day begins at four.
        let four = Days::of("Asia/Tokyo", off(4 * 60));
        let when = |hour| four.when(Day::parse("2026-01-15").unwrap(), hour, 0);
        assert_eq!(when(2), Some(at("2026-01-16T02:00:00+09:00")));
        assert_eq!(when(4), Some(at("2026-01-15T04:00:00+09:00")));
    }

    #[test]
    fn a_new_rule_begins_with_a_day_to_come_and_leaves_those_before_alone() {
        let now = at("2026-01-15T20:00:00+09:00");
        let before = Days::of("Asia/Tokyo", CutOff::MIDNIGHT);
        assert_eq!(before.changed("Asia/Tokyo", CutOff::MIDNIGHT, now), None);
        let (after, rule) = before.changed("Asia/Tokyo", off(300), now).unwrap();
        assert_eq!(rule.from.to_string(), "2026-01-16");
        let told = |days: &Days, moment| days.day(at(moment)).to_string();
        assert_eq!(told(&after, "2026-01-15T23:59:59+09:00"), "2026-01-15");
        // The day that is under way is longer once.
        assert_eq!(told(&after, "2026-01-16T04:59:59+09:00"), "2026-01-15");
        assert_eq!(told(&after, "2026-01-16T05:00:00+09:00"), "2026-01-16");
        // Said again before it began, it takes the other's place.
        let (again, rule) = after.changed("Asia/Tokyo", off(360), now).unwrap();
        assert_eq!((again.rules().count(), &rule.cut_off), (2, &off(360)));
        // By the new rule the next day would have begun hours ago: it is the one after.
        let noon = Days::of("Asia/Tokyo", off(720));
        let night = at("2026-01-16T03:00:00+09:00");
        let (back, rule) = noon.changed("Asia/Tokyo", CutOff::MIDNIGHT, night).unwrap();
        assert_eq!(rule.from.to_string(), "2026-01-17");
        assert_eq!(back.day(night).to_string(), "2026-01-15");
        assert_eq!(told(&back, "2026-01-16T12:00:00+09:00"), "2026-01-16");
        assert_eq!(told(&back, "2026-01-17T00:00:00+09:00"), "2026-01-17");
        // A store that moves to another zone, minutes before its midnight.
        let late = at("2026-01-15T23:55:00+09:00");
        let (moved, rule) = before
            .changed("Pacific/Honolulu", CutOff::MIDNIGHT, late)
            .unwrap();
        assert_eq!(rule.from.to_string(), "2026-01-17");
        assert_eq!(told(&moved, "2026-01-16T00:00:00+09:00"), "2026-01-16");
        assert_eq!(
            moved.rule(Day::parse("2026-01-16").unwrap()).zone,
            "Asia/Tokyo"
        );
    }
}
