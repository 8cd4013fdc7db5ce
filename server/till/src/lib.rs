//! The live till: what the screens at a shop's counters hear, and how they are known. Reading order:
//!
//! - `feed`: a store's news, numbered without gaps, and what of them is news at all
//! - `screen`: a device at a counter; `wanted`: one that is to be; `screens`: setting one up, knowing it again, ending it
//! - `store`: the ports to where all this is kept
//! - `said`: what screens that are alike are told, kept once
//! - `hub`: one reader a server, from whom all its screens hear
//!
//! Knows no HTTP and no SQL.

pub mod feed;
pub mod hub;
pub mod said;
pub mod screen;
pub mod screens;
pub mod store;
pub mod wanted;

pub use hub::Hub;
pub use store::{FeedStore, ScreenStore};
