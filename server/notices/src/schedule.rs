//! When a message that didn't arrive is tried again: six tries in an hour. What is older helps nobody in a
//! chat; it stands in the office.

use foundation::{clock::Timestamp, randomness::Randomness};

/// The waits after each failure, in seconds.
pub const WAITS_S: [i64; 5] = [30, 120, 300, 900, 2_100];
/// So often a notice is tried.
pub const TRIES_MAX: i64 = 6;
/// Whoever tells a channel what waits for it has so long; after that it is somebody else's.
pub const LEASE_MS: i64 = 60_000;
/// A claim is worked at for so long; what is left of it then is claimed again.
pub const WORK_MS: i64 = 35_000;
/// The longest that a service's word makes of a pause.
pub const PAUSE_MS_MAX: i64 = 15 * 60_000;

/// When to try again after so many tries; `None` when that was the last.
pub fn next(tries: i64, now: Timestamp, randomness: &dyn Randomness) -> Option<Timestamp> {
    let at = usize::try_from(tries.checked_sub(1)?).ok()?;
    let wait_ms = WAITS_S.get(at)?.saturating_mul(1_000);
    let part = i64::from(u16::from_be_bytes(randomness.bytes()));
    let more = wait_ms.saturating_mul(part) / (5 * (i64::from(u16::MAX) + 1));
    Some(now.plus_ms((wait_ms - wait_ms / 10).saturating_add(more)))
}

#[cfg(test)]
mod tests {
    use foundation::randomness::SystemRandomness;

    use super::*;

    #[test]
    fn six_tries_take_about_an_hour() {
        let planned: i64 = WAITS_S.iter().sum();
        assert_eq!(planned, 57 * 60 + 30);
        let (mut now, mut tries) = (Timestamp(0), 1);
        while let Some(then) = next(tries, now, &SystemRandomness) {
            (now, tries) = (then, tries + 1);
        }
        assert_eq!(tries, TRIES_MAX);
        assert!((3_105_000..=3_795_000).contains(&now.0), "{}", now.0);
        assert_eq!(next(0, now, &SystemRandomness), None);
    }
}
