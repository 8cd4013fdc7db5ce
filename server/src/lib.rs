//! `portico`, put together from the rooms beside this one (ARCHITECTURE.md draws them). Reading order:
//!
//! - `config`: what the operator says, checked at start
//! - `server`: everything wired and served; `upkeep`: what is looked after meanwhile,
//!   `keeping`: what is forgotten; `reload`: accounts and keys that change meanwhile
//! - `metrics`: what the operator's monitoring reads, at an address of its own; `telemetry`: the log
//! - `settling`: settlement files beside the ledger, and the folder they are delivered to
//! - `cli`: what an operator types; `doctor`: what is wrong with the whole
//! - `file_text`: files that people edit, read as text; `disk`: how much room there is;
//!   `secret`: what PINs are kept under

pub mod cli;
pub mod config;
pub mod disk;
pub mod doctor;
pub mod file_text;
pub mod keeping;
pub mod metrics;
pub mod reload;
pub mod secret;
pub mod server;
mod settling;
pub mod telemetry;
pub mod upkeep;
