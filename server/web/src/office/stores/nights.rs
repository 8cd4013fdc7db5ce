//! Nights that go on when the next day has already begun to be open, and single days that are over: each can be read,
//! and nobody means it.

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use office_pages::{
    hours::{DateLine, DayLines},
    limits::Field,
};
use shops::{hours::Span, shop::Store};

const NIGHT: &str = "office-hours-night";
const PAST: &str = "office-hours-past";

/// Whether the night of one day isn't over when the times of the next one begin.
fn meet(one: &[Span], next: &[Span]) -> bool {
    let over_midnight = |span: &Span| span.until() <= span.from() && span.until() < 24 * 60;
    let last = one.iter().filter(|span| over_midnight(span));
    let ends = last.map(|span| span.until()).max();
    let begins = next.iter().map(|span| span.from()).min();
    ends.zip(begins).is_some_and(|(ends, begins)| begins < ends)
}

/// Marks the weekdays that begin before the night before is over.
pub(super) fn mark_week(lines: &mut [DayLines], week: &[Vec<Span>; 7]) {
    for (day, lines) in lines.iter_mut().enumerate() {
        let (before, own) = (week.get((day + 6) % 7), week.get(day));
        let is_met = before.zip(own).is_some_and(|(one, next)| meet(one, next));
        if is_met && lines.problem.is_none() {
            lines.problem = Some(NIGHT);
            if let Some([from, _]) = lines.times.first_mut() {
                from.is_wrong = true;
            }
        }
    }
}

/// The times that count on a day.
fn on<'a>(day: Date, week: &'a [Vec<Span>; 7], dates: &'a BTreeMap<Date, Vec<Span>>) -> &'a [Span] {
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let spans = dates.get(&day).or_else(|| week.get(weekday));
    spans.map(Vec::as_slice).unwrap_or_default()
}

/// The single days whose night, or the night before, isn't over when the next day begins.
pub(super) fn met(week: &[Vec<Span>; 7], dates: &BTreeMap<Date, Vec<Span>>) -> Vec<Date> {
    let is_met = |day: &&Date| {
        let beside = |days: i64| {
            let other = day.checked_add(days.days()).ok();
            other.map_or(&[][..], |other| on(other, week, dates))
        };
        let own = on(**day, week, dates);
        meet(beside(-1), own) || meet(own, beside(1))
    };
    dates.keys().filter(is_met).copied().collect()
}

/// Marks these days.
pub(super) fn mark_days(lines: &mut [DateLine], days: &[Date]) {
    for line in lines {
        let is_met = line.day.text.parse().is_ok_and(|day| days.contains(&day));
        if is_met && line.problem.is_none() {
            line.problem = Some(NIGHT);
            line.times.iter_mut().for_each(mark);
        }
    }
}

fn mark(field: &mut Field) {
    field.is_wrong = !field.text.is_empty();
}

/// Marks the days that are over by the store's clocks. One that stands there already may stay: it came about by itself.
pub(super) fn mark_past(lines: &mut [DateLine], store: &Store, now: Timestamp) {
    let zone = TimeZone::get(&store.time_zone).unwrap_or(TimeZone::UTC);
    let today = now.instant().to_zoned(zone).date();
    let hours = store.opening.iter();
    let known: Vec<Date> = hours
        .flat_map(|hours| hours.dates().map(|(day, _)| *day))
        .collect();
    for line in lines {
        let Ok(day) = line.day.text.parse::<Date>() else {
            continue;
        };
        if line.problem.is_none() && day < today && !known.contains(&day) {
            line.problem = Some(PAST);
            line.day.is_wrong = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<Span> {
        text.split_whitespace()
            .map(|one| one.parse().unwrap())
            .collect()
    }

    #[test]
    fn a_night_that_goes_on_into_the_next_days_times_is_seen() {
        for (one, next, is_met) in [
            ("17:00-03:00", "02:00-10:00", true),
            ("17:00-03:00", "03:00-10:00", false),
            ("09:00-12:00 22:00-02:00", "01:00-01:30", true),
            ("00:00-00:00", "00:00-00:00", false),
            ("17:00-00:00", "00:00-02:00", false),
            ("17:00-03:00", "", false),
        ] {
            assert_eq!(meet(&spans(one), &spans(next)), is_met, "{one} {next}");
        }
    }

    #[test]
    fn a_single_day_is_held_against_the_days_beside_it() {
        let mut week: [Vec<Span>; 7] = Default::default();
        // Thursday, 24 December 2026.
        week[3] = spans("17:00-03:00");
        let christmas: Date = "2026-12-25".parse().unwrap();
        let dates = |text: &str| BTreeMap::from([(christmas, spans(text))]);
        assert_eq!(met(&week, &dates("02:00-09:00")), [christmas]);
        assert!(met(&week, &dates("10:00-12:00")).is_empty());
        week[5] = spans("01:00-09:00");
        assert_eq!(met(&week, &dates("20:00-02:00")), [christmas]);
        assert!(met(&week, &dates("")).is_empty());
    }
}
