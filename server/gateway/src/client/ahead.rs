//! The gateway's clock, as its signed answers show it. What is open is closed by that clock, so ours
//! must know by how much it differs.

use std::sync::atomic::{AtomicI64, Ordering};

/// Nothing was heard yet.
const UNHEARD: i64 = i64::MIN;

/// By how much the gateway's clock is ahead of ours, in milliseconds.
#[derive(Debug)]
pub(super) struct Ahead(AtomicI64);

impl Default for Ahead {
    fn default() -> Self {
        Self(AtomicI64::new(UNHEARD))
    }
}

impl Ahead {
    /// Takes the time of a believed answer that came at `ours`, in milliseconds since 1970.
    pub(super) fn hear(&self, theirs: &str, ours: u64) {
        let (Some(theirs), Ok(ours)) = (read(theirs), i64::try_from(ours)) else {
            return;
        };
        let ahead = theirs.saturating_sub(ours);
        self.0.store(ahead, Ordering::Relaxed);
    }

    pub(super) fn ms(&self) -> Option<i64> {
        let ms = self.0.load(Ordering::Relaxed);
        (ms != UNHEARD).then_some(ms)
    }
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
        let ahead = Ahead::default();
        assert_eq!(ahead.ms(), None);
        ahead.hear("soon", 0);
        assert_eq!(ahead.ms(), None);
        ahead.hear("1970-01-01T08:05:00+08:00", 1_000);
        assert_eq!(ahead.ms(), Some(299_000));
        ahead.hear("1000", 3_601_000);
        assert_eq!(ahead.ms(), Some(-3_600_000));
    }
}
