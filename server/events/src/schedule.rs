//! When a delivery that failed is tried again: sixteen tries over a day, each wait a tenth shorter or
//! longer, so that who failed together isn't called together.

use foundation::{clock::Timestamp, randomness::Randomness};

/// The waits after each failure, in seconds.
pub const WAITS_S: [i64; 15] = [
    5, 30, 120, 300, 600, 1_200, 1_800, 3_600, 3_600, 7_200, 10_800, 14_400, 14_400, 14_400, 14_400,
];
/// So often one is tried by itself.
pub const TRIES_MAX: i64 = 16;
/// Whoever tries one has so long; after that it is somebody else's.
pub const LEASE_MS: i64 = 60_000;
/// Between two deliveries to an endpoint that has just come back, and of many that are sent again.
pub const PACE_MS: i64 = 100;
/// How long an endpoint that has come back is spared.
pub const GENTLE_MS: i64 = 10 * 60_000;
/// An endpoint that is failing is asked again after so long, and never sooner than it said.
pub const PROBE_MS: i64 = 30_000;
/// The longest wait that an endpoint's word makes of such a pause.
pub const PROBE_MS_MAX: i64 = 15 * 60_000;

/// When to try again after so many tries that failed; `None` when that was the last. Whoever says when
/// they want to be asked is believed, up to twice the wait.
pub fn next(
    tries: i64,
    now: Timestamp,
    wanted_ms: Option<i64>,
    randomness: &dyn Randomness,
) -> Option<Timestamp> {
    let at = usize::try_from(tries.checked_sub(1)?).ok()?;
    let wait_ms = WAITS_S.get(at)?.saturating_mul(1_000);
    let wait = around(wait_ms, randomness);
    let longest = wait_ms.saturating_mul(2);
    let wanted = wanted_ms.unwrap_or_default().clamp(0, longest);
    Some(now.plus_ms(wait.max(wanted)))
}

/// A tenth less to a tenth more.
fn around(ms: i64, randomness: &dyn Randomness) -> i64 {
    let part = i64::from(u16::from_be_bytes(randomness.bytes()));
    let more = ms.saturating_mul(part) / (5 * (i64::from(u16::MAX) + 1));
    (ms - ms / 10).saturating_add(more)
}

/// When an endpoint that is failing may be asked again.
pub fn probe(now: Timestamp, wanted_ms: Option<i64>, randomness: &dyn Randomness) -> Timestamp {
    let wait = around(PROBE_MS, randomness);
    let wanted = wanted_ms.unwrap_or_default().clamp(0, PROBE_MS_MAX);
    now.plus_ms(wait.max(wanted))
}

#[cfg(test)]
mod tests {
    use foundation::randomness::SystemRandomness;

    use super::*;

    const AT: Timestamp = Timestamp(1_764_299_551_002);

    #[test]
    fn sixteen_tries_take_a_day_and_each_wait_is_within_a_tenth() {
        let planned: i64 = WAITS_S.iter().sum();
        assert_eq!(planned / 60, 24 * 60 + 7, "24 h 07 m 35 s");
        for _ in 0..300 {
            let (mut now, mut tries) = (AT, 1);
            while let Some(then) = next(tries, now, None, &SystemRandomness) {
                let wait = then.since_ms(now);
                let plain = WAITS_S[usize::try_from(tries - 1).unwrap()] * 1_000;
                assert!(
                    (plain * 9 / 10..=plain * 11 / 10).contains(&wait),
                    "{tries}: {wait}"
                );
                (now, tries) = (then, tries + 1);
            }
            assert_eq!(tries, TRIES_MAX);
            assert!(now.since_ms(AT) <= 96_120_000, "26.7 h");
        }
    }

    #[test]
    fn who_says_when_is_believed_up_to_twice_the_wait() {
        let wait = |wanted| {
            next(3, AT, Some(wanted), &SystemRandomness)
                .unwrap()
                .since_ms(AT)
        };
        assert_eq!(wait(200_000), 200_000);
        assert_eq!(wait(86_400_000), 240_000);
        assert!(wait(1_000) >= 108_000, "never sooner than planned");
        assert!(wait(-5) >= 108_000);
        assert_eq!(next(16, AT, Some(1), &SystemRandomness), None);
        assert_eq!(next(0, AT, None, &SystemRandomness), None);
    }
}
