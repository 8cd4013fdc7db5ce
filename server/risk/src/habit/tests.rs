//! Habits of a counter that is open from nine to five, except at weekends.

use foundation::clock::Timestamp;
use proptest::prelude::*;

use super::{HOUR_MS, HOURS, Habit, HourCount, Silence, Since, Wall};
use crate::rule::{Kind, Rule};

/// A Monday, 00:00.
const MONDAY: Timestamp = Timestamp(1_767_571_200_000);

#[derive(Debug, Default)]
struct Clock {
    /// Days since Monday on which the store says that it is closed.
    closed: Vec<i64>,
}

impl Wall for Clock {
    fn hour_of_week(&self, at: Timestamp) -> usize {
        let hours = at.since_ms(MONDAY).div_euclid(HOUR_MS);
        usize::try_from(hours.rem_euclid(168)).unwrap()
    }

    fn is_open(&self, at: Timestamp) -> bool {
        let day = at.since_ms(MONDAY).div_euclid(24 * HOUR_MS);
        !self.closed.contains(&day)
    }
}

fn at(day: i64, hour: i64) -> Timestamp {
    MONDAY.plus_ms((day * 24 + hour) * HOUR_MS)
}

/// So many payments in each hour of work, in these weeks before the first Monday.
fn weeks(weeks: std::ops::RangeInclusive<i64>, count: u32) -> Vec<HourCount> {
    let mut hours = Vec::new();
    for week in weeks {
        for day in 0..5 {
            for hour in 9..17 {
                let begins = at(day - 7 * week, hour);
                hours.push(HourCount { begins, count });
            }
        }
    }
    hours
}

fn rule() -> Rule {
    Rule {
        number: 10,
        minutes: 60,
        ..Kind::Silent.usual()
    }
}

fn silence(habit: &Habit, last: Timestamp, now: Timestamp) -> Silence {
    let wall = &Clock::default();
    habit.silence(rule(), Since { last, now, wall })
}

#[test]
fn a_code_is_silent_when_ten_payments_are_missing_and_somebody_is_there() {
    let habit = Habit::learn(&weeks(1..=4, 4), MONDAY, &Clock::default()).unwrap();
    let friday = at(-3, 16);
    // The weekend is long and says nothing.
    assert_eq!(silence(&habit, friday, at(0, 9)), Silence::None);
    assert_eq!(silence(&habit, friday, at(0, 10)), Silence::None);
    assert_eq!(
        silence(&habit, friday, at(0, 11)),
        Silence::Begins { missing: 12 }
    );
    assert_eq!(silence(&habit, friday, at(0, 18)), Silence::Lasts);
    assert_eq!(silence(&habit, at(0, 10), at(0, 11)), Silence::None);
    // Twenty an hour is half an hour, and no reason yet.
    let busy = Habit::learn(&weeks(1..=4, 20), MONDAY, &Clock::default()).unwrap();
    let begun = at(0, 12);
    assert_eq!(
        silence(&busy, begun, begun.plus_ms(HOUR_MS / 2)),
        Silence::None
    );
    assert_eq!(
        silence(&busy, begun, begun.plus_ms(HOUR_MS)),
        Silence::Begins { missing: 20 }
    );
}

#[test]
fn what_was_once_is_no_habit_and_neither_is_a_first_week() {
    let clock = &Clock::default();
    assert_eq!(Habit::learn(&[], MONDAY, clock), None);
    assert_eq!(Habit::learn(&weeks(1..=1, 9), MONDAY, clock), None);
    // Two weeks, the smaller of both; a fair in one of four; a stall every other week.
    let mut two = weeks(1..=1, 9);
    two.extend(weeks(2..=2, 3));
    two.push(HourCount {
        begins: at(-14, 0),
        count: 1,
    });
    let two = Habit::learn(&two, MONDAY, clock).unwrap();
    assert_eq!(two.expected(at(0, 9), at(0, 11), clock), 6);
    let mut fair = weeks(1..=4, 2);
    fair.extend(weeks(2..=2, 500));
    let fair = Habit::learn(&fair, MONDAY, clock).unwrap();
    assert_eq!(fair.expected(at(0, 9), at(0, 11), clock), 4);
    let mut stall = weeks(2..=2, 9);
    stall.extend(weeks(4..=4, 9));
    assert_eq!(Habit::learn(&stall, MONDAY, clock), None);
}

#[test]
fn a_day_on_which_the_store_is_closed_counts_for_nothing() {
    let habit = Habit::learn(&weeks(1..=4, 4), MONDAY, &Clock::default()).unwrap();
    let wall = &Clock { closed: vec![0] };
    let since = |now| Since {
        last: at(-3, 16),
        now,
        wall,
    };
    assert_eq!(habit.silence(rule(), since(at(0, 16))), Silence::None);
    assert_eq!(
        habit.silence(rule(), since(at(1, 12))),
        Silence::Begins { missing: 12 + 4 }
    );
}

proptest! {
    #[test]
    fn silence_never_begins_before_the_earliest_moment_and_grows(
        rates in prop::collection::vec(0_u32..30, HOURS),
        last in 0_i64..168 * 60,
        more in 0_i64..3 * 168 * 60,
        number in 4_u32..200,
    ) {
        let text: Vec<String> = rates.iter().map(u32::to_string).collect();
        let habit = Habit::parse(&text.join(",")).unwrap();
        prop_assert_eq!(Habit::parse(&habit.as_text()).unwrap(), habit.clone());
        let rule = Rule { number, ..rule() };
        let wall = &Clock::default();
        let last = MONDAY.plus_ms(last * 60_000);
        let now = last.plus_ms(more * 60_000);
        let since = Since { last, now, wall };
        let found = habit.silence(rule, since);
        let looked = Since { last, now: last, wall };
        if found != Silence::None {
            let earliest = habit.earliest(rule, looked);
            prop_assert!(earliest.is_some_and(|at| at <= now));
        }
        let half = last.plus_ms(more * 30_000);
        prop_assert!(habit.expected(last, half, wall) <= habit.expected(last, now, wall));
    }
}
