//! Portico's server. Reading order:
//!
//! - `config`, `accounts`: what the operator says, checked at start
//! - `shop`, `payment`, `refund`: what is stored
//! - `alarms`: what needs a person, until somebody has looked
//! - `payments`: the use cases: start, notice, refresh, start over, refund; the sweeper
//! - `storage`: the port to where things are kept, and SQLite behind it
//! - `brands`: looks of shops over time, and their pictures; `look`: one as a page wears it
//! - `funnel`: how far customers get, as counters; `installation`: where printed codes lead
//! - `posters`: printed codes in a shop's look, and where a server makes them
//! - `studio`: who may work on a merchant's pages
//! - `http`: pages, server functions, notifications; nobody else serves HTTP but `metrics`, to machines
//! - `cli`: what an operator types; `apply`: shops from a file; `codes`: single codes; `doctor`: what
//!   is wrong with the whole; `metrics`: what the operator's monitoring reads
//! - `locale_check`: what is wrong with translators' files; `languages`: the texts in force
//! - `file_text`: files that people edit, read as text
//! - `clock`, `randomness`: the only places that read the time or make random bytes

pub mod cli;
pub mod config;
pub mod disk;
pub mod doctor;
pub mod file_text;
pub mod http;
pub mod languages;
pub mod locale_check;
pub mod look;
pub mod metrics;
pub mod posters;
pub mod server;
pub mod telemetry;
pub mod upkeep;
