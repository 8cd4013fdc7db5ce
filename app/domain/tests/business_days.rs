//! A business day ends where the next begins, in every time zone and whatever its clocks do.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::{CutOff, Day, DayError, business_day, day_begins};
use jiff::{
    Timestamp,
    civil::Date,
    tz::{self, TimeZone},
};
use proptest::{prelude::*, sample::select};

/// When the wall clock shows the cut-off on a day.
fn begins(zone: &TimeZone, day: Day, cut_off: CutOff) -> i64 {
    let (year, month, in_month) = day.civil();
    let (hour, minute) = cut_off.hour_and_minute();
    let small = |number: u32| i8::try_from(number).unwrap();
    let date = Date::new(i16::try_from(year).unwrap(), small(month), small(in_month));
    let local = date
        .unwrap()
        .at(small(hour.into()), small(minute.into()), 0, 0);
    let at = zone.to_ambiguous_timestamp(local).compatible();
    at.unwrap().as_millisecond()
}

fn day_of(at_ms: i64, zone: &TimeZone, cut_off: CutOff) -> Day {
    business_day(at_ms, |day| begins(zone, day, cut_off))
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_millisecond()
}

fn zones() -> impl Strategy<Value = TimeZone> {
    let names: Vec<String> = tz::db().available().map(|name| name.to_string()).collect();
    select(names).prop_map(|name| zone(&name))
}

fn cut_offs() -> impl Strategy<Value = CutOff> {
    select(CutOff::all().collect::<Vec<_>>())
}

/// From 1970 to 2050.
const MOMENTS: std::ops::Range<i64> = 0..2_524_608_000_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_moment_is_after_its_days_beginning_and_before_the_next(
        at in MOMENTS, zone in zones(), cut_off in cut_offs(),
    ) {
        let day = day_of(at, &zone, cut_off);
        prop_assert!(begins(&zone, day, cut_off) <= at);
        prop_assert!(at < begins(&zone, day.plus(1), cut_off));
    }

    #[test]
    fn time_that_goes_on_never_goes_back_a_day(
        at in MOMENTS, later in 0..200_000_000_i64, zone in zones(), cut_off in cut_offs(),
    ) {
        prop_assert!(day_of(at, &zone, cut_off) <= day_of(at + later, &zone, cut_off));
    }

    #[test]
    fn the_moment_at_which_a_day_begins_is_its_own_unless_it_has_none(
        at in MOMENTS, zone in zones(), cut_off in cut_offs(),
    ) {
        let day = day_of(at, &zone, cut_off);
        let begun = begins(&zone, day, cut_off);
        prop_assert_eq!(day_of(begun, &zone, cut_off), day);
        let before = day_of(begun - 1, &zone, cut_off);
        prop_assert!(before < day);
        // All in between were skipped.
        for skipped in 1.. {
            let skipped = before.plus(skipped);
            if skipped == day {
                break;
            }
            let (from, to) = (begins(&zone, skipped, cut_off), begins(&zone, skipped.plus(1), cut_off));
            prop_assert!(to <= from);
        }
    }

    #[test]
    fn a_store_that_changes_its_zone_and_cut_off_leaves_no_moment_out(
        at in MOMENTS, later in 0..400_000_000_i64, before in zones(), after in zones(),
        offs in (cut_offs(), cut_offs()), change in -4..=4_i32,
    ) {
        let from = Day::utc(at).plus(change);
        let begins = |day: Day| if day < from {
            begins(&before, day, offs.0)
        } else {
            begins(&after, day, offs.1)
        };
        let day = business_day(at, begins);
        prop_assert!(day_begins(day, begins) <= at);
        prop_assert!(at < day_begins(day.plus(1), begins));
        prop_assert!(day <= business_day(at + later, begins));
        prop_assert!(day_begins(day, begins) <= day_begins(day.plus(1), begins));
    }

    #[test]
    fn without_a_cut_off_it_is_the_calendars_day_wherever_midnight_comes_once(
        at in MOMENTS, zone in zones(),
    ) {
        let here = Timestamp::from_millisecond(at).unwrap().to_zoned(zone.clone());
        let told = day_of(at, &zone, CutOff::MIDNIGHT).to_string();
        let hours = here.date().at(0, 0, 0, 0);
        let next = here.date().tomorrow().unwrap().at(0, 0, 0, 0);
        let once = |local| !zone.to_ambiguous_timestamp(local).is_ambiguous();
        if once(hours) && once(next) {
            prop_assert_eq!(told, here.date().to_string());
        }
    }

    #[test]
    fn days_read_back_and_are_the_calendars(days in 0..40_000_i32) {
        let day = Day::utc(0).plus(days);
        let date = Date::new(1970, 1, 1).unwrap();
        let date = date.checked_add(jiff::Span::new().days(days)).unwrap();
        prop_assert_eq!(day.to_string(), date.to_string());
        prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
    }
}

#[test]
fn what_is_no_day_is_not_read_as_one() {
    for text in [
        "",
        "2026-1-5",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "20260115",
        "2026-01-15Z",
        "+026-01-15",
        "2026-01-1 ",
    ] {
        assert_eq!(Day::parse(text), Err(DayError), "{text:?}");
    }
}

#[test]
fn a_bar_that_closes_at_three_counts_its_night_as_one_day() {
    let (here, three) = (zone("Asia/Hong_Kong"), CutOff::minutes(180).unwrap());
    let told = |moment| day_of(at(moment), &here, three).to_string();
    assert_eq!(told("2026-01-15T02:59:59.999+08"), "2026-01-14");
    assert_eq!(told("2026-01-15T03:00:00+08"), "2026-01-15");
    assert_eq!(CutOff::minutes(721), None);
}

#[test]
fn when_clocks_change_at_the_cut_off_the_day_begins_after_the_gap_or_the_first_time() {
    let half_past_two = CutOff::minutes(150).unwrap();
    let berlin = zone("Europe/Berlin");
    let told = |moment| day_of(at(moment), &berlin, half_past_two).to_string();
    // 02:30 does not exist: it is 03:30 in summer time.
    assert_eq!(told("2026-03-29T03:29:59+02"), "2026-03-28");
    assert_eq!(told("2026-03-29T03:30:00+02"), "2026-03-29");
    // 02:30 comes twice, first in summer time.
    assert_eq!(told("2026-10-25T02:29:59+02"), "2026-10-24");
    assert_eq!(told("2026-10-25T02:30:00+02"), "2026-10-25");
    assert_eq!(told("2026-10-25T02:10:00+01"), "2026-10-25");
    // Midnight itself does not exist.
    let cairo = zone("Africa/Cairo");
    let told = |moment| day_of(at(moment), &cairo, CutOff::MIDNIGHT).to_string();
    assert_eq!(told("2026-04-23T23:59:59+02"), "2026-04-23");
    assert_eq!(told("2026-04-24T01:00:00+03"), "2026-04-24");
}

#[test]
fn clocks_that_change_by_half_an_hour_or_by_three_move_no_money() {
    let told = |moment, zone: &TimeZone, cut_off| day_of(at(moment), zone, cut_off).to_string();
    let two = CutOff::minutes(120).unwrap();
    let howe = zone("Australia/Lord_Howe");
    // 02:00 to 02:30 does not exist there.
    assert_eq!(told("2026-10-04T01:59:59+10:30", &howe, two), "2026-10-03");
    assert_eq!(told("2026-10-04T02:30:00+11", &howe, two), "2026-10-04");
    // It comes twice in autumn, from half past one on.
    let half_past_one = CutOff::minutes(90).unwrap();
    assert_eq!(
        told("2026-04-05T01:29:59+11", &howe, half_past_one),
        "2026-04-04"
    );
    assert_eq!(
        told("2026-04-05T01:30:00+11", &howe, half_past_one),
        "2026-04-05"
    );
    assert_eq!(
        told("2026-04-05T01:45:00+10:30", &howe, half_past_one),
        "2026-04-05"
    );
    // Casey went from UTC+11 to UTC+8 at two in the morning: 23:00 to 02:00 came twice.
    let casey = zone("Antarctica/Casey");
    assert_eq!(
        told("2010-03-05T01:59:59+11", &casey, CutOff::MIDNIGHT),
        "2010-03-05"
    );
    assert_eq!(
        told("2010-03-04T23:30:00+08", &casey, CutOff::MIDNIGHT),
        "2010-03-05"
    );
    assert_eq!(
        told("2010-03-05T00:30:00+08", &casey, CutOff::MIDNIGHT),
        "2010-03-05"
    );
    assert_eq!(
        told("2010-03-06T00:00:00+08", &casey, CutOff::MIDNIGHT),
        "2010-03-06"
    );
}

/// Every zone, every cut-off, and every day around a change of its clocks: half a minute of a fast build.
#[test]
#[ignore = "the properties above draw from the same; this walks through all of it"]
fn around_every_change_of_every_clock_days_follow_each_other() {
    let mut days = 0_u64;
    for name in tz::db().available() {
        let zone = zone(name.as_str());
        let start = Timestamp::UNIX_EPOCH;
        let changes: Vec<i64> = zone
            .following(start)
            .map(|change| change.timestamp().as_millisecond())
            .take_while(|at| MOMENTS.contains(at))
            .collect();
        for cut_off in CutOff::all() {
            let begins = |day| begins(&zone, day, cut_off);
            for change in changes.iter().copied().chain([0]) {
                let first = Day::utc(change).plus(-3);
                for more in 0..7 {
                    let day = first.plus(more);
                    let (from, to) = (day_begins(day, begins), day_begins(day.plus(1), begins));
                    assert!(from <= to, "{name:?} {cut_off} {day}");
                    if from < to {
                        assert_eq!(business_day(from, begins), day, "{name:?} {cut_off}");
                        assert_eq!(business_day(to - 1, begins), day, "{name:?} {cut_off}");
                    }
                    days += 1;
                }
            }
        }
    }
    assert!(days > 1_000_000, "{days}");
}

#[test]
fn the_day_that_samoa_left_out_has_no_moment() {
    let apia = zone("Pacific/Apia");
    let told = |moment| day_of(at(moment), &apia, CutOff::MIDNIGHT).to_string();
    assert_eq!(told("2011-12-29T23:59:59-10"), "2011-12-29");
    assert_eq!(told("2011-12-31T00:00:00+14"), "2011-12-31");
}
