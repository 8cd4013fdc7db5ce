//! Portico's server. Reading order:
//!
//! - `config`: what the operator says, checked at start
//! - `shop`, `payment`: what is stored
//! - `payments`: the use cases: start, notice, refresh, start over; the sweeper
//! - `storage`: the port to where things are kept, and SQLite behind it
//! - `http`: pages, server functions, notifications; the only place that knows HTTP
//! - `cli`: what an operator types; `apply`: shops from a file; `codes`: single codes;
//!   `metrics`: what the operator's monitoring reads
//! - `clock`, `randomness`: the only places that read the time or make random bytes

pub mod apply;
pub mod cli;
pub mod clock;
pub mod codes;
pub mod config;
pub mod follow;
pub mod http;
pub mod metrics;
pub mod payment;
pub mod payments;
pub mod randomness;
pub mod server;
pub mod shop;
pub mod storage;
pub mod telemetry;
