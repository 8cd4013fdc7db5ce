//! The sandbox's clock: real time, less what it begins behind, plus what a test has added to it.
//!
//! The only file that reads the time. It knows nothing of payments; whoever waits for an
//! instant is woken when the clock is put forward past it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

/// Longest single sleep. A sleeper looks at the clock again after it, so a suspended laptop
/// doesn't keep a notification back.
const NAP_MAX: Duration = Duration::from_mins(1);

/// Hours of a day, on a clock that knows no zones.
const DAY_HOURS: i64 = 24;

/// Real time, put forward by a test as far as it likes.
#[derive(Debug)]
pub(crate) struct Clock {
    ahead: watch::Sender<SignedDuration>,
}

impl Clock {
    /// So many days behind real time, until it is put forward.
    pub(crate) fn behind(days: u16) -> Self {
        let hours = i64::from(days).saturating_mul(DAY_HOURS);
        Self {
            ahead: watch::Sender::new(-SignedDuration::from_hours(hours)),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        let ahead = *self.ahead.borrow();
        // Saturating: a test may put the clock forward further than the calendar goes.
        Timestamp::now()
            .checked_add(ahead)
            .unwrap_or(Timestamp::MAX)
    }

    /// Puts the clock forward; never back, because answers already given carry the old time.
    pub(crate) fn advance(&self, seconds: u32) {
        self.ahead.send_modify(|ahead| {
            *ahead = ahead.saturating_add(SignedDuration::from_secs(i64::from(seconds)));
        });
    }

    /// Returns at `due`, or at once if that has passed.
    pub(crate) async fn until(&self, due: Timestamp) {
        let mut advanced = self.ahead.subscribe();
        loop {
            let left = due.duration_since(self.now());
            let Ok(left) = Duration::try_from(left) else {
                return;
            };
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left.min(NAP_MAX)) => {}
                // An error means the clock is gone, and with it everybody who could wait.
                changed = advanced.changed() => if changed.is_err() { return },
            }
        }
    }
}

/// An instant the way the gateway writes it: second precision, its own offset.
pub(crate) fn iso(at: Timestamp) -> String {
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(8));
    at.to_zoned(zone)
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_in_seconds_with_the_gateways_offset() {
        let at: Timestamp = "2026-01-15T09:30:13.75Z".parse().unwrap();
        assert_eq!(iso(at), "2026-01-15T17:30:13+08:00");
    }

    #[test]
    fn a_clock_that_begins_behind_is_at_now_when_it_was_put_forward_as_far() {
        let clock = Clock::behind(35);
        let begun = clock.now();
        assert_eq!(Timestamp::now().duration_since(begun).as_hours(), 35 * 24);
        clock.advance(35 * 24 * 60 * 60);
        assert!(Timestamp::now().duration_since(clock.now()).as_secs() < 60);
    }

    #[tokio::test]
    async fn whoever_waits_is_woken_when_the_clock_is_put_forward() {
        let clock = Clock::behind(0);
        let due = clock
            .now()
            .checked_add(SignedDuration::from_secs(3_000))
            .unwrap();
        tokio::join!(clock.until(due), async { clock.advance(3_001) });
    }
}
