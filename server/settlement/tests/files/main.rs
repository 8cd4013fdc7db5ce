//! Settlement files, whole: those that are right, those that are wrong, any bytes at all, and long ones.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod any_bytes;
mod hostile;
mod long;
mod right;
mod support;
