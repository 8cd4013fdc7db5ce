//! Files are kept whole or not at all, in whatever order they come and whenever a process is killed; what
//! follows from them is the same every time, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod bank;
mod copies;
mod decided;
mod exported;
mod files;
mod killed;
mod month;
mod moved;
mod news;
mod order;
mod rebuilt;
mod shares;
mod shop;
mod sources;
mod taken_out;
mod together;
mod trail;
mod unexplained;
