//! When a store is open: over midnight, on single days, in pauses, and when clocks change.

use super::*;

fn at(text: &str) -> Timestamp {
    Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

fn hours(text: &str) -> Hours {
    Hours::parse(text).unwrap()
}

/// When it opens; nothing if it is open.
fn opens(hours: &Hours, moment: &str, zone: &str) -> Option<String> {
    match hours.at(at(moment), zone) {
        Opening::Open => None,
        Opening::Closed { until } => {
            Some(until.map_or_else(|| "never".to_owned(), |at| at.iso().replace("+00:00", "Z")))
        }
    }
}

#[test]
fn a_night_belongs_to_the_day_it_began_on() {
    let bar = hours(
        "mon-thu 17:00-02:00; fri-sat 17:00-04:00; 2026-12-25 closed; 2026-12-31 12:00-24:00",
    );
    let tokyo = "Asia/Tokyo";
    // 2026-12-21 is a Monday.
    assert_eq!(
        opens(&bar, "2026-12-21T16:59:59+09:00", tokyo).as_deref(),
        Some("2026-12-21T08:00:00Z")
    );
    assert_eq!(opens(&bar, "2026-12-21T17:00:00+09:00", tokyo), None);
    assert_eq!(opens(&bar, "2026-12-22T01:59:59+09:00", tokyo), None);
    assert_eq!(
        opens(&bar, "2026-12-22T02:00:00+09:00", tokyo).as_deref(),
        Some("2026-12-22T08:00:00Z")
    );
    // Thursday's night goes into the day that is closed, and then it is Saturday.
    assert_eq!(opens(&bar, "2026-12-25T01:00:00+09:00", tokyo), None);
    assert_eq!(
        opens(&bar, "2026-12-25T18:00:00+09:00", tokyo).as_deref(),
        Some("2026-12-26T08:00:00Z")
    );
    assert_eq!(opens(&bar, "2026-12-31T23:59:59+09:00", tokyo), None);
    assert_eq!(
        opens(&bar, "2027-01-01T00:00:00+09:00", tokyo).as_deref(),
        Some("2027-01-01T08:00:00Z")
    );
    assert_eq!(
        opens(&hours("mon-sun closed"), "2026-12-21T12:00:00Z", tokyo).as_deref(),
        Some("never")
    );
    assert_eq!(
        opens(&hours("mon-sun 00:00-24:00"), "2026-12-21T12:00:00Z", tokyo),
        None
    );
}

#[test]
fn hours_are_those_of_the_wall_also_when_clocks_change() {
    let shop = hours("mon-sun 02:30-03:30");
    let berlin = "Europe/Berlin";
    // Left out on 2026-03-29: the clock shows 03:30 when the half hour after it begins, and an hour is over at once.
    assert_eq!(
        opens(&shop, "2026-03-29T01:29:00Z", berlin).as_deref(),
        Some("2026-03-30T00:30:00Z")
    );
    let long = hours("mon-sun 01:00-05:00");
    assert_eq!(opens(&long, "2026-03-29T00:30:00Z", berlin), None);
    assert_eq!(
        opens(&long, "2026-03-29T02:59:00Z", berlin),
        None,
        "04:59 by the wall"
    );
    assert_eq!(
        opens(&long, "2026-03-29T03:00:00Z", berlin).as_deref(),
        Some("2026-03-29T23:00:00Z")
    );
    // Twice on 2026-10-25: open from the first 02:30 on, to the only 03:30.
    assert_eq!(
        opens(&shop, "2026-10-25T00:29:00Z", berlin).as_deref(),
        Some("2026-10-25T00:30:00Z")
    );
    for open in [
        "2026-10-25T00:30:00Z",
        "2026-10-25T01:15:00Z",
        "2026-10-25T02:29:00Z",
    ] {
        assert_eq!(opens(&shop, open, berlin), None, "{open}");
    }
    // A day that no calendar there has, half an hour of summer, and a midnight that is left out.
    let all = hours("mon-sun 00:00-24:00");
    for (moment, zone) in [
        ("2011-12-30T09:59:59Z", "Pacific/Apia"),
        ("2011-12-30T10:00:00Z", "Pacific/Apia"),
        ("2026-10-03T15:45:00Z", "Australia/Lord_Howe"),
        ("2026-04-23T22:30:00Z", "Africa/Cairo"),
        ("2026-04-23T21:59:59Z", "Africa/Cairo"),
    ] {
        assert_eq!(opens(&all, moment, zone), None, "{moment} {zone}");
    }
    assert_eq!(opens(&all, "2026-10-03T15:45:00Z", "Nowhere/Else"), None);
}

#[test]
fn in_every_zone_whoever_is_told_when_it_opens_finds_it_open_then() {
    let shop = hours("mon-fri 09:00-12:30 14:00-18:00; sat 22:00-03:00");
    for name in jiff::tz::db().available() {
        let zone = name.as_str();
        // Around every hour of a year with odd minutes.
        let mut now = at("2026-01-01T00:07:00Z");
        while now < at("2027-01-01T00:00:00Z") {
            if let Opening::Closed { until } = shop.at(now, zone) {
                let until = until.unwrap();
                assert!(until > now, "{zone} {}", now.iso());
                assert_eq!(
                    shop.at(until, zone),
                    Opening::Open,
                    "{zone} {}",
                    until.iso()
                );
                let before = until.plus_ms(-1);
                assert_ne!(
                    shop.at(before, zone),
                    Opening::Open,
                    "{zone} {}",
                    until.iso()
                );
            }
            now = now.plus_ms(53 * 3_600_000 + 11 * 60_000);
        }
    }
}

#[test]
fn a_pause_goes_before_the_hours_and_ends_by_itself() {
    let shop = hours("mon-sun 09:00-18:00");
    let now = at("2026-06-01T12:00:00Z");
    let told = |until: Option<&str>| {
        let pause = Pause {
            until: until.map(at),
        };
        assert_eq!(Pause::of(pause.stored()), pause);
        {
            let by_hand = ByHand {
                pause: Some(pause),
                opened: None,
            };
            opening(Some(&shop), by_hand, now, "UTC")
        }
    };
    let closed = |text: &str| Opening::Closed {
        until: Some(at(text)),
    };
    assert_eq!(
        told(Some("2026-06-01T12:30:00Z")),
        closed("2026-06-01T12:30:00Z")
    );
    assert_eq!(
        told(Some("2026-06-01T20:00:00Z")),
        closed("2026-06-02T09:00:00Z")
    );
    assert_eq!(told(None), Opening::Closed { until: None });
    assert_eq!(told(Some("2026-06-01T12:00:00Z")), Opening::Open);
    assert_eq!(opening(None, ByHand::default(), now, "UTC"), Opening::Open);
    assert_eq!(
        next_time(11 * 60, now, "UTC"),
        Some(at("2026-06-02T11:00:00Z"))
    );
    assert_eq!(
        next_time(13 * 60, now, "UTC"),
        Some(at("2026-06-01T13:00:00Z"))
    );
}

#[test]
fn what_is_written_is_what_was_read_and_nonsense_is_refused() {
    for text in [
        "mon-sun closed",
        "mon 09:00-12:00 13:00-18:00; tue-fri 09:00-18:00; sat-sun closed; 2026-12-25 closed",
        "mon-sun 22:00-06:00; 2026-12-31 10:00-24:00",
    ] {
        assert_eq!(hours(text).to_string(), text);
    }
    assert_eq!(
        hours("wed 09:00-12:00").to_string(),
        "mon-tue closed; wed 09:00-12:00; thu-sun closed"
    );
    for text in [
        "",
        "mon",
        "someday closed",
        "mon 9-12",
        "mon 09:00",
        "mon 09:00-25:00",
        "mon 09:60-10:00",
        "fri-mon closed",
        "mon closed; mon closed",
        "2026-02-30 closed",
        "2026-12-25 closed; 2026-12-25 closed",
        "mon 09:00-12:00 11:00-13:00",
        "mon 22:00-02:00 23:00-24:00",
        "mon 12:00-13:00 09:00-10:00",
        "mon 24:00-02:00",
    ] {
        assert!(Hours::parse(text).is_err(), "{text}");
    }
}

#[test]
fn somebody_opens_outside_of_the_hours_until_it_would_close_next_or_a_time() {
    let shop = hours("mon-sun 11:00-15:00 15:00-16:00 17:00-22:00; 2026-06-02 closed");
    let now = at("2026-06-01T16:30:00Z");
    let next = shop.closes(now, "UTC");
    assert_eq!(next, Some(at("2026-06-01T22:00:00Z")));
    let goes_on = shop.closes(at("2026-06-01T12:00:00Z"), "UTC");
    assert_eq!(goes_on, Some(at("2026-06-01T16:00:00Z")), "not at 15:00");
    let over_a_day = shop.closes(at("2026-06-01T23:00:00Z"), "UTC");
    assert_eq!(over_a_day, Some(at("2026-06-03T16:00:00Z")));
    let paused = ByHand::default().after(&Turn::Pause {
        pause: Pause { until: None },
        why: None,
    });
    assert_eq!(paused.open_since(now), None);
    let opened = paused.after(&Turn::Open(Opened {
        at: now,
        until: next,
    }));
    let told = |moment: &str| opening(Some(&shop), opened, at(moment), "UTC");
    assert_eq!(told("2026-06-01T16:30:00Z"), Opening::Open);
    assert_eq!(told("2026-06-01T21:59:59Z"), Opening::Open);
    assert_ne!(told("2026-06-01T22:00:00Z"), Opening::Open);
    assert_eq!(opened.open_since(now), Some(now));
    let again = opened.after(&Turn::Pause {
        pause: Pause {
            until: Some(at("2026-06-01T16:40:00Z")),
        },
        why: None,
    });
    assert_eq!(
        again.open_until(at("2026-06-01T16:45:00Z")),
        None,
        "the pause ended it"
    );
    let since = again.open_since(at("2026-06-01T17:00:00Z"));
    assert_eq!(since, Some(at("2026-06-01T16:40:00Z")));
}
