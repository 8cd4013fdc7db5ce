//! Times as people write them, and as another formatter does.

use domain::money::display::minor_number;

use super::*;
use crate::{built_in, numbers};

const AFTERNOON: WallTime = WallTime {
    year: 2026,
    month: 11,
    day: 24,
    hour: 14,
    minute: 5,
};

/// With the blanks that keep things together as plain ones, and without marks of direction.
fn plain(text: &str) -> String {
    let shown = text.chars().filter(|c| !numbers::is_direction_mark(*c));
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    shown.map(blank).collect()
}

#[test]
fn a_day_is_written_as_at_home() {
    for (tag, expected) in [
        ("en", "Nov 24, 2026, 2:05 PM"),
        ("en-GB", "24 Nov 2026, 14:05"),
        ("de", "24.11.2026, 14:05"),
        ("fr", "24 nov. 2026, 14:05"),
        ("sv", "24 nov. 2026 14:05"),
        ("id", "24 Nov 2026, 14.05"),
        ("th", "24 พ.ย. 2569 14:05"),
        ("zh-Hans", "2026年11月24日 14:05"),
        ("zh-HK", "2026年11月24日 下午2:05"),
        ("ja", "2026/11/24 14:05"),
        ("my", "၂၀၂၆ နို ၂၄ ၁၄:၀၅"),
        ("ar", "24/11/2026، 2:05 م"),
        ("fa", "۳ آذر ۱۴۰۵، ۱۴:۰۵"),
        ("he", "24 בנוב׳ 2026, 14:05"),
        ("vi", "14:05 24 thg 11, 2026"),
        ("tlh", "Nov 24, 2026, 2:05 PM"),
    ] {
        assert_eq!(plain(&AFTERNOON.day_and_time(tag)), expected, "{tag}");
    }
}

#[test]
fn a_month_is_the_common_calendars() {
    for (tag, expected) in [
        ("en", "November 2026"),
        ("ja", "2026年11月"),
        ("zh-Hans", "2026年11月"),
        ("de", "November 2026"),
        ("fa", "نوامبر ۲۰۲۶"),
        ("tlh", "November 2026"),
    ] {
        assert_eq!(plain(&AFTERNOON.month(tag)), expected, "{tag}");
    }
}

#[test]
fn a_time_has_the_usual_hours() {
    for (tag, expected) in [
        ("en", "2:05 PM"),
        ("de", "14:05"),
        ("sv", "14:05"),
        ("id", "14.05"),
        ("hi", "2:05 pm"),
        ("ko", "오후 2:05"),
        ("bn", "২:০৫ PM"),
        ("fa", "۱۴:۰۵"),
        ("ar", "2:05 م"),
        ("", "2:05 PM"),
    ] {
        assert_eq!(plain(&AFTERNOON.time(tag)), expected, "{tag}");
    }
    let midnight = WallTime {
        hour: 0,
        minute: 0,
        ..AFTERNOON
    };
    assert_eq!(plain(&midnight.time("en")), "12:00 AM");
    assert_eq!(plain(&midnight.time("ja")), "0:00");
}

#[test]
fn digits_are_those_of_amounts_in_every_language() {
    for tag in numbers::tags() {
        let style = AmountStyle::of(tag);
        let five = minor_number(5, 0, style.numbers());
        for shown in [AFTERNOON.time(tag), AFTERNOON.day_and_time(tag)] {
            assert!(shown.contains(&five), "{tag}: {shown}");
        }
    }
}

#[test]
fn what_no_calendar_has_is_written_plainly() {
    let nonsense = WallTime {
        month: 13,
        hour: 25,
        ..AFTERNOON
    };
    assert_eq!(nonsense.time("de"), "25:05");
    assert_eq!(nonsense.day_and_time("de"), "2026-13-24 25:05");
}

#[test]
fn days_are_the_same_or_not() {
    let evening = WallTime {
        hour: 23,
        ..AFTERNOON
    };
    let tomorrow = WallTime {
        day: 25,
        ..AFTERNOON
    };
    assert!(AFTERNOON.is_same_day(evening) && !AFTERNOON.is_same_day(tomorrow));
}

/// Times of the built-in languages for other formatters to agree with.
fn sample() -> String {
    let morning = WallTime {
        month: 1,
        day: 5,
        hour: 0,
        minute: 30,
        ..AFTERNOON
    };
    let lines: Vec<_> = built_in()
        .map(|(tag, _)| {
            let of = |at: WallTime| {
                let shown = plain(&at.day_and_time(tag));
                format!("\"{shown}\",\"{}\"", plain(&at.time(tag)))
            };
            format!("\"{tag}\":[{},{}]", of(AFTERNOON), of(morning))
        })
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

#[test]
fn the_sample_that_other_formatters_are_held_against_is_ours() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../end2end/times.json");
    let (ours, theirs) = (sample(), std::fs::read_to_string(file));
    if theirs.is_ok_and(|theirs| theirs == ours) {
        return;
    }
    std::fs::write(file, ours).unwrap();
    panic!("{file} was not what we write; it is now, and its difference wants to be looked at");
}
