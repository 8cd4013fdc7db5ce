//! The only place that makes random bytes. Ids and keys are made from them elsewhere.

use std::{
    fmt,
    sync::atomic::{AtomicU64, Ordering},
};

/// Where random bytes come from.
pub trait Randomness: Send + Sync + fmt::Debug {
    /// Fills the whole slice.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Randomness + '_ {
    /// `N` fresh bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// About so many milliseconds, a quarter less to a quarter more: who begins together doesn't go
    /// on together.
    pub fn around_ms(&self, ms: u64) -> u64 {
        let part = u64::from(u16::from_be_bytes(self.bytes()));
        let more = ms.saturating_mul(part) / (2 * (u64::from(u16::MAX) + 1));
        (ms - ms / 4).saturating_add(more)
    }
}

/// The operating system's generator; result addresses must not be guessable.
#[derive(Debug)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        rand::Rng::fill(&mut rand::rng(), bytes);
    }
}

/// Counts up instead, so that tests can be repeated exactly.
#[derive(Debug, Default)]
pub struct CountedRandomness(AtomicU64);

impl Randomness for CountedRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        let count = self
            .0
            .fetch_add(1, Ordering::SeqCst)
            .wrapping_add(1)
            .to_be_bytes();
        for (byte, from) in bytes.iter_mut().rev().zip(count.iter().rev().cycle()) {
            *byte = *from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_differ_by_a_quarter_and_no_more() {
        let randomness: &dyn Randomness = &SystemRandomness;
        let all: Vec<u64> = (0..2_000).map(|_| randomness.around_ms(1_000)).collect();
        assert!(all.iter().all(|ms| (750..1_250).contains(ms)));
        assert!(all.iter().any(|ms| *ms < 800) && all.iter().any(|ms| *ms > 1_200));
        assert_eq!(randomness.around_ms(0), 0);
    }
}
