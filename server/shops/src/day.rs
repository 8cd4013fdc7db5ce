//! The business day of a store: the rule is the domain's, the zones' rules are the library's.

use domain::{CutOff, Day};
use foundation::clock::Timestamp;
use jiff::{civil::Date, tz::TimeZone};

/// Which business day it is where a store is; in UTC where its zone is not known.
pub fn business_day(at: Timestamp, zone: &str, cut_off: CutOff) -> Day {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    domain::business_day(at.0, cut_off, |day, cut_off| begins(&zone, day, cut_off))
}

/// When that business day begins where a store is; in UTC where its zone is not known.
pub fn day_begins(day: Day, zone: &str, cut_off: CutOff) -> Timestamp {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Timestamp(begins(&zone, day, cut_off))
}

/// What a clock there shows, in whole seconds, with its offset from UTC: `2026-01-15T09:30:00+09:00`.
pub fn local_time(at: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let zoned = at.instant().to_zoned(zone);
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// When the wall clock shows the cut-off; for a day that no calendar here has, never.
fn begins(zone: &TimeZone, day: Day, cut_off: CutOff) -> i64 {
    let (year, month, in_month) = day.civil();
    let (hour, minute) = cut_off.hour_and_minute();
    let date = || {
        let year = i16::try_from(year).ok()?;
        let (month, in_month) = (i8::try_from(month).ok()?, i8::try_from(in_month).ok()?);
        let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
        let date = Date::new(year, month, in_month).ok()?;
        let local = date.at(hour, minute, 0, 0);
        let at = zone.to_ambiguous_timestamp(local).compatible().ok()?;
        Some(at.as_millisecond())
    };
    date().unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_store_is() {
        let at = Timestamp(
            "2026-01-15T23:30:00Z"
                .parse::<jiff::Timestamp>()
                .unwrap()
                .as_millisecond(),
        );
        let day = |zone| business_day(at, zone, CutOff::MIDNIGHT).to_string();
        assert_eq!(day("Asia/Tokyo"), "2026-01-16");
        assert_eq!(day("America/New_York"), "2026-01-15");
        assert_eq!(day("Nowhere/Else"), "2026-01-15");
        let tokyo = day_begins(
            Day::parse("2026-01-16").unwrap(),
            "Asia/Tokyo",
            CutOff::MIDNIGHT,
        );
        assert_eq!(tokyo.iso(), "2026-01-15T15:00:00+00:00");
        let four = CutOff::minutes(9 * 60).unwrap();
        assert_eq!(
            business_day(at, "Asia/Tokyo", four).to_string(),
            "2026-01-15"
        );
    }
}
