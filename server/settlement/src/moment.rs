//! Points in time as settlement files write them.
//!
//! Never guesses an offset from UTC: a time without one is refused, unless its source is told which.

use domain::Day;

const MINUTE_MS: i64 = 60_000;

/// The gateway's business days end at midnight of this offset from UTC, in minutes.
pub const GATEWAY_OFFSET: i64 = 8 * 60;

/// Why text is no point in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MomentError {
    /// Neither day, time and offset nor, where that is enough, a day.
    #[error("isn't a time such as 2026-01-15T17:30:41+08:00")]
    Unreadable,
    /// A time in nobody's zone.
    #[error("has no offset from UTC, and this source isn't told which it has")]
    NoOffset,
}

/// Milliseconds since 1970 of `2026-01-15T17:30:41+08:00`; a blank may stand for the `T`. `offset` is of
/// the source, in minutes, for times that have none.
pub fn instant(text: &str, offset: Option<i64>) -> Result<i64, MomentError> {
    let day = text.get(..10).ok_or(MomentError::Unreadable)?;
    let day = Day::parse(day).map_err(|_| MomentError::Unreadable)?;
    let rest = text.get(10..).unwrap_or("");
    let rest = rest
        .strip_prefix(['T', ' '])
        .ok_or(MomentError::Unreadable)?;
    let clock = rest.get(..8).ok_or(MomentError::Unreadable)?;
    let clock = clock_ms(clock).ok_or(MomentError::Unreadable)?;
    let rest = fraction_skipped(rest.get(8..).unwrap_or("")).ok_or(MomentError::Unreadable)?;
    let minutes = match rest {
        "" => offset.ok_or(MomentError::NoOffset)?,
        "Z" => 0,
        _ => offset_minutes(rest).ok_or(MomentError::Unreadable)?,
    };
    Ok(day.utc_ms() + clock - minutes * MINUTE_MS)
}

/// The same, or a day, which begins where the gateway's days begin.
pub fn instant_or_day(text: &str, offset: Option<i64>) -> Result<i64, MomentError> {
    if text.len() == 10 {
        let day = Day::parse(text).map_err(|_| MomentError::Unreadable)?;
        return Ok(day.utc_ms() - offset.unwrap_or(GATEWAY_OFFSET) * MINUTE_MS);
    }
    instant(text, offset)
}

/// The gateway's business day of a moment.
pub fn gateway_day(at_ms: i64) -> Day {
    Day::utc(at_ms.saturating_add(GATEWAY_OFFSET * MINUTE_MS))
}

/// Milliseconds since midnight of `17:30:41`.
fn clock_ms(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let hour = two_digits(parts.next()?).filter(|hour| *hour < 24)?;
    let minute = two_digits(parts.next()?).filter(|minute| *minute < 60)?;
    let second = two_digits(parts.next()?).filter(|second| *second < 60)?;
    let over = parts.next().is_none();
    over.then_some((hour * 60 + minute) * MINUTE_MS + second * 1_000)
}

/// What follows parts of a second, which no file needs.
fn fraction_skipped(text: &str) -> Option<&str> {
    let Some(parts) = text.strip_prefix('.') else {
        return Some(text);
    };
    let rest = parts.trim_start_matches(|digit: char| digit.is_ascii_digit());
    (rest.len() < parts.len()).then_some(rest)
}

/// Minutes from UTC of `+08:00` or `+0800`. No place is further from UTC than fourteen hours.
pub fn offset_minutes(text: &str) -> Option<i64> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.strip_prefix(['+', '-'])?;
    let hours = two_digits(digits.get(..2)?)?;
    let minutes = digits.get(2..)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let minutes = two_digits(minutes).filter(|minutes| *minutes < 60)?;
    let all = hours * 60 + minutes;
    (all <= 14 * 60).then_some(sign * all)
}

fn two_digits(text: &str) -> Option<i64> {
    let is_two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_two.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_the_samples_is_one_moment() {
        let at = 1_768_469_441_000;
        for text in [
            "2026-01-15T17:30:41+08:00",
            "2026-01-15 17:30:41+08:00",
            "2026-01-15T17:30:41.123+0800",
            "2026-01-15T09:30:41Z",
            "2026-01-15T18:00:41+08:30",
        ] {
            assert_eq!(instant(text, None), Ok(at), "{text}");
        }
        let bare = "2026-01-15T17:30:41";
        assert_eq!(instant(bare, None), Err(MomentError::NoOffset));
        assert_eq!(instant(bare, Some(480)), Ok(at));
        assert_eq!(instant_or_day("2026-01-15", None), Ok(1_768_406_400_000));
    }

    #[test]
    fn the_gateways_day_ends_at_its_own_midnight() {
        let day = |text| gateway_day(instant(text, None).unwrap()).to_string();
        assert_eq!(day("2026-01-16T00:59:59+09:00"), "2026-01-15");
        assert_eq!(day("2026-01-16T00:00:00+08:00"), "2026-01-16");
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2026-01-15",
            "2026-02-30T00:00:00Z",
            "2026-01-15T24:00:00Z",
            "2026-01-15T10:00:60Z",
            "2026-01-15T1:00:00Z",
            "2026-01-15T10:00:00.Z",
            "2026-01-15T10:00:00+15:00",
            "2026-01-15T10:00:00+08:60",
            "2026-01-15T10:00:00 UTC",
            "46037.72964",
            "15/01/2026 17:30",
            "２０２６-01-15",
        ] {
            assert_eq!(instant(text, None), Err(MomentError::Unreadable), "{text}");
        }
    }
}
