//! A clock that is behind the machine's until it is put forward, by as much as the pretend gateway's is.

use std::sync::atomic::{AtomicI64, Ordering};

use foundation::clock::{Clock, Moment, SystemClock, Timestamp};

pub(super) const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
const SECOND_MS: i64 = 1_000;

/// So many milliseconds behind.
#[derive(Debug)]
pub(super) struct Behind(AtomicI64);

impl Behind {
    pub(super) fn days(days: u16) -> Self {
        Self(AtomicI64::new(i64::from(days) * DAY_MS))
    }

    /// Whole seconds until it is that late; none where it is later.
    pub(super) fn seconds_until(&self, at: Timestamp) -> u32 {
        let ms = at.since_ms(self.now()).max(0);
        u32::try_from(ms / SECOND_MS).unwrap_or(u32::MAX)
    }

    pub(super) fn put_forward(&self, seconds: u32) {
        let ms = i64::from(seconds) * SECOND_MS;
        self.0.fetch_sub(ms, Ordering::SeqCst);
    }

    /// Goes with the machine's from now on; by how many seconds it was put forward.
    pub(super) fn catch_up(&self) -> u32 {
        let ms = self.0.swap(0, Ordering::SeqCst);
        u32::try_from(ms / SECOND_MS).unwrap_or_default()
    }
}

impl Clock for Behind {
    fn now(&self) -> Timestamp {
        let behind = self.0.load(Ordering::SeqCst);
        SystemClock.now().plus_ms(-behind)
    }

    fn moment(&self) -> Moment {
        SystemClock.moment()
    }
}
