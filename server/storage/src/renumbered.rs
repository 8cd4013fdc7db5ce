//! Numbers of stores' feeds once a backup was put back. The numbers that the server before gave since the copy was made are
//! with whoever heard them; given again, for other lines, they would pass for what those have already. So all begin anew,
//! above whatever was given before: whoever comes with an older number is told that lines are gone.
//!
//! What is above that, nothing that is put back can know: only the time goes on. No store has a thousand lines in each
//! millisecond, and such numbers are exact for programs that count in floating point, too, for two hundred years.

use foundation::clock::Timestamp;

/// Numbers for each millisecond. Statements have it in `feed_begin`.
const EACH_MS: i64 = 1_000;
/// By so much they rise even if the clock is behind what it was.
const LEAST: i64 = 1_000_000_000;

/// Behind which number a store begins that was made since, in a statement.
#[cfg(feature = "sql")]
macro_rules! feed_begin {
    () => {
        "COALESCE((SELECT at_ms * 1000 FROM restored WHERE one = 1), 0)"
    };
}

#[cfg(feature = "sql")]
pub(crate) use feed_begin;

/// The same, from when it was put back.
pub(crate) const fn begin(at: Timestamp) -> i64 {
    at.0.saturating_mul(EACH_MS)
}

/// By how much the numbers of a store rise of which this is the first that is still there.
pub(crate) fn rise(first: i64, at: Timestamp) -> i64 {
    begin(at).saturating_sub(first).max(LEAST)
}
