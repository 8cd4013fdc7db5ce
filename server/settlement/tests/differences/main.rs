//! Every kind of difference is found and rightly named, and a clean month has none.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod books;
mod clean;
mod faults;
mod kinds;
mod month;
mod rows;
mod shop;
