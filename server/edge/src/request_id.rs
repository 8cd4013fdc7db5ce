//! What one request is called: made here for each, whatever whoever asks calls it, so that nobody writes into
//! our log. Ids sort as they were made.

use domain::ids::timed;
use foundation::{clock::Clock, randomness::Randomness};

/// The header that says it.
pub const HEADER: &str = "x-request-id";

/// Another one.
pub fn made(clock: &dyn Clock, randomness: &dyn Randomness) -> String {
    timed(clock.now().0, randomness.bytes(), "Q")
}
