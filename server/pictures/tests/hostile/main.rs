//! Files that mean harm, are damaged, or are merely odd: each is refused for the reason that its
//! maker should be told, or becomes a harmless picture within its bytes.
//!
//! Everything is built here, at run time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod damaged;
mod drawings;
mod files;
mod harmless;
mod past;
mod pixels;
mod programs;
mod styles;
