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
