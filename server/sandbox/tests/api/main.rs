//! The sandbox from outside: a small independent merchant talks to it over HTTP.
//!
//! Nothing of the sandbox's own signing or wire types is used here.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod admin;
mod afterwards;
mod agents;
mod magic;
mod notices;
mod pages;
mod pay;
mod phone;
mod refusals;
mod reports;
mod restart;
mod scripts;
mod support;
