//! What an operator writes down of shops, and how it is kept. Reading order:
//!
//! - `shop`: a merchant, its stores, tills and codes; `accounts`: the gateway accounts they pay into
//! - `apply`: shops from a file, every mistake at its place; `codes`: single codes
//! - `boards`: codes that are printed before it is known where they hang
//! - `hours`: when a store takes payments
//! - `own`: what the people of a shop change of it themselves
//! - `marks`: acceptance marks that acquirers require where customers pay
//! - `receipts`: what a merchant has said on receipts
//! - `wallets`: the table of wallets; `follow`: where customers may be sent
//! - `brands`: looks of shops over time, and their pictures; `installation`: where printed codes lead
//! - `day`: which business day it is at a store
//! - `store`: the port to where they are kept
//!
//! Knows no payment, no page and no SQL.

pub mod accounts;
pub mod apply;
pub mod boards;
pub mod brands;
pub mod codes;
pub mod day;
pub mod follow;
pub mod hours;
pub mod installation;
pub mod marks;
pub mod own;
pub mod receipts;
pub mod shop;
mod store;
pub mod wallets;

pub use store::{Replacing, STALE_MS_MAX, ShopStore};
