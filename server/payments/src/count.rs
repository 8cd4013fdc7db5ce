//! How often something was said, and for how long it has been said: before a person is called, or a
//! conclusion drawn, both must be enough.

use foundation::clock::Timestamp;

/// When it was said, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    at: Vec<Timestamp>,
}

impl Count {
    pub(super) fn times(&self) -> u32 {
        u32::try_from(self.at.len()).unwrap_or(u32::MAX)
    }

    /// Whether it was said so often, over so many milliseconds.
    pub(super) fn has_lasted(&self, times: u32, ms: i64, now: Timestamp) -> bool {
        self.times() >= times && lasting_ms(&self.at, ms / 2, now) >= ms
    }
}

impl FromIterator<Timestamp> for Count {
    fn from_iter<T: IntoIterator<Item = Timestamp>>(at: T) -> Self {
        Self {
            at: at.into_iter().collect(),
        }
    }
}

/// The time that passed between these and until now. Each pause counts for no more than `pause_max`
/// milliseconds and for no less than nothing: a clock that is set makes no time pass, and a clock
/// that is set back by hours must not keep a person from being called for hours.
pub(super) fn lasting_ms(at: &[Timestamp], pause_max: i64, now: Timestamp) -> i64 {
    let later = at.iter().skip(1).copied().chain([now]);
    let pauses = at.iter().zip(later);
    pauses
        .map(|(earlier, later)| later.since_ms(*earlier).clamp(0, pause_max))
        .fold(0, i64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn count(at: &[i64]) -> Count {
        at.iter().copied().map(Timestamp).collect()
    }

    #[test]
    fn both_the_times_and_the_time_are_needed() {
        let said = count(&[0, 2_000, 6_000, 14_000, 30_000, 60_000]);
        assert!(said.has_lasted(6, 60_000, Timestamp(60_001)));
        assert!(!said.has_lasted(7, 60_000, Timestamp(60_001)));
        assert!(!count(&[0; 6]).has_lasted(6, 60_000, Timestamp(5_000)));
        assert!(!count(&[]).has_lasted(0, 1, Timestamp(HOUR)));
    }

    #[test]
    fn a_clock_that_is_set_back_is_not_waited_for() {
        let back = -4 * HOUR;
        let said = count(&[0, 20_000, back, back + 20_000, back + 40_000]);
        assert!(said.has_lasted(5, 60_000, Timestamp(back + 41_000)));
    }

    #[test]
    fn a_clock_that_is_set_ahead_makes_no_time_pass() {
        let said = count(&[0, 1_000, 300_000, 301_000]);
        assert!(!said.has_lasted(4, 60_000, Timestamp(302_000)));
    }
}
