//! The gateway's clock, as its signed answers show it: an order ends by that clock, so ours must know
//! by how much it differs.
//!
//! Heard with each believed answer and counted on from there on a clock that nobody sets: were only
//! the difference kept, an hour by which ours was set would be missing from it until the next answer.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// What the gateway's clock said, in milliseconds since 1970, and when it was heard.
#[derive(Debug, Default)]
pub(super) struct Ahead(Mutex<Option<(i64, Instant)>>);

impl Ahead {
    /// Takes the time of a believed answer that came at `at`.
    pub(super) fn hear(&self, theirs: &str, at: Instant) {
        if let Some(theirs) = read(theirs) {
            let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            *heard = Some((theirs, at));
        }
    }

    /// By how much it is ahead of ours, which says `ours` at `at`, in milliseconds.
    pub(super) fn ms(&self, ours: u64, at: Instant) -> Option<i64> {
        let (theirs, heard) = (*self.0.lock().unwrap_or_else(PoisonError::into_inner))?;
        let passed = whole_ms(at.saturating_duration_since(heard));
        let ours = i64::try_from(ours).ok()?;
        Some(theirs.saturating_add(passed).saturating_sub(ours))
    }
}

fn whole_ms(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// ISO 8601 with an offset (docs/protocol.md §4.2), or milliseconds since 1970, as the old samples
/// have it.
fn read(text: &str) -> Option<i64> {
    let iso = text.parse::<jiff::Timestamp>().ok();
    iso.map(jiff::Timestamp::as_millisecond)
        .or_else(|| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_known_once_a_time_was_heard_that_can_be_read() {
        let (ahead, at) = (Ahead::default(), Instant::now());
        assert_eq!(ahead.ms(0, at), None);
        ahead.hear("soon", at);
        assert_eq!(ahead.ms(0, at), None);
        ahead.hear("1970-01-01T08:05:00+08:00", at);
        assert_eq!(ahead.ms(1_000, at), Some(299_000));
        ahead.hear("1000", at);
        assert_eq!(ahead.ms(3_601_000, at), Some(-3_600_000));
    }

    #[test]
    fn a_clock_that_was_set_since_is_known_to_be_off() {
        let (ahead, heard) = (Ahead::default(), Instant::now());
        ahead.hear("100000", heard);
        let later = heard + Duration::from_secs(2);
        assert_eq!(ahead.ms(102_000, later), Some(0));
        assert_eq!(ahead.ms(402_000, later), Some(-300_000));
    }
}
