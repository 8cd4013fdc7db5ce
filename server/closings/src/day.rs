//! Which day of a store is to be closed by itself.

use domain::Day;
use foundation::clock::Timestamp;
use shops::day::Days;

use crate::store::Open;

/// A day is closed by itself so long after its end: what was paid in its last minutes is known by then.
pub const AFTER_MS: i64 = 15 * 60_000;

/// The day that is over and to be closed by itself, if there is one. Days are closed in order: what came
/// late for a day that is closed waits for the next, and so is never a closing of its own.
pub fn to_close(open: &Open, days: &Days, now: Timestamp) -> Option<Day> {
    over(open, days, now.plus_ms(-AFTER_MS))
}

/// The same for a person, who needn't wait.
pub fn over(open: &Open, days: &Days, now: Timestamp) -> Option<Day> {
    let oldest = days.day(open.oldest);
    let day = open
        .closed
        .map_or(oldest, |closed| oldest.max(closed.plus(1)));
    let ends = days.begins(day.plus(1));
    (now >= ends).then_some(day)
}

#[cfg(test)]
mod tests {
    use domain::CutOff;

    use super::*;

    const HOUR: i64 = 3_600_000;

    fn open(oldest: Timestamp, closed: Option<&str>) -> Open {
        Open {
            store: "S".to_owned(),
            oldest,
            closed: closed.map(|day| Day::parse(day).unwrap()),
        }
    }

    #[test]
    fn a_day_is_closed_a_quarter_of_an_hour_after_its_end_and_late_money_waits_for_the_next() {
        // Noon of the first in Tokyo.
        let noon = Timestamp::of_day("2026-03-01").unwrap().plus_ms(3 * HOUR);
        let ends = noon.plus_ms(12 * HOUR);
        let at = |open: &Open, now: Timestamp| {
            to_close(open, &Days::of("Asia/Tokyo", CutOff::MIDNIGHT), now)
                .map(|day| day.to_string())
        };
        let first = Some("2026-03-01".to_owned());
        assert_eq!(at(&open(noon, None), ends.plus_ms(AFTER_MS - 1)), None);
        assert_eq!(at(&open(noon, None), ends.plus_ms(AFTER_MS)), first);
        // Three days of downtime are closed one after the other.
        let later = ends.plus_ms(72 * HOUR);
        assert_eq!(at(&open(noon, Some("2026-02-27")), later), first);
        // What is heard of after its day was closed.
        let late = open(noon, Some("2026-03-01"));
        assert_eq!(at(&late, ends.plus_ms(AFTER_MS)), None);
        let second = Some("2026-03-02".to_owned());
        assert_eq!(at(&late, ends.plus_ms(24 * HOUR + AFTER_MS)), second);
    }
}
