//! The table of wallets as a file: what is built in, against User-Agents nobody here chose; what an
//! operator's file makes of it, and when.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

mod browser;
mod built_in;
mod command;
mod operators;
mod reload;
