//! Slowing down when a gateway says that one account asks too often. Only our own questions wait;
//! a customer's payment is sent all the same.

use std::sync::{Mutex, MutexGuard, PoisonError};

use foundation::clock::Moment;

/// How long nothing is asked after the first such answer; doubled with each further one.
const PAUSE_MS: i64 = 2_000;
/// Doublings at most: 2 s … 64 s.
const DOUBLINGS_MAX: u32 = 5;

/// One account's pace.
#[derive(Debug, Default)]
pub struct Pace(Mutex<Pauses>);

#[derive(Debug, Default)]
struct Pauses {
    doublings: u32,
    until: Option<Moment>,
}

impl Pace {
    fn pauses(&self) -> MutexGuard<'_, Pauses> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How long no question may be asked yet.
    pub fn pause_ms(&self, now: Moment) -> Option<i64> {
        let wait_ms = self.pauses().until?.since_ms(now);
        (wait_ms > 0).then_some(wait_ms)
    }

    /// Too many.
    pub fn refused(&self, now: Moment) {
        let mut pauses = self.pauses();
        // What was under way together is refused together, and that is one refusal.
        if pauses.until.is_some_and(|until| now < until) {
            return;
        }
        pauses.until = Some(now.plus_ms(PAUSE_MS << pauses.doublings));
        pauses.doublings = pauses.doublings.saturating_add(1).min(DOUBLINGS_MAX);
    }

    /// Answered: step by step it may be asked more again.
    pub fn answered(&self, now: Moment) {
        let mut pauses = self.pauses();
        if pauses.until.is_some_and(|until| until <= now) {
            pauses.doublings = pauses.doublings.saturating_sub(1);
            pauses.until = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_after_a_pause_makes_the_next_one_longer() {
        let pace = Pace::default();
        let mut now = Moment(0);
        for times in [1, 2, 4, 8, 16, 32, 32] {
            pace.refused(now);
            pace.refused(now);
            assert_eq!(pace.pause_ms(now), Some(PAUSE_MS * times));
            now = now.plus_ms(PAUSE_MS * times);
            assert_eq!(pace.pause_ms(now), None);
        }
    }

    #[test]
    fn answers_make_it_shorter_again_one_by_one() {
        let pace = Pace::default();
        pace.refused(Moment(0));
        pace.answered(Moment(1));
        assert!(pace.pause_ms(Moment(1)).is_some(), "it came from before");
        pace.refused(Moment(PAUSE_MS));
        pace.answered(Moment(9_000));
        pace.refused(Moment(9_000));
        assert_eq!(pace.pause_ms(Moment(9_000)), Some(2 * PAUSE_MS));
    }
}
