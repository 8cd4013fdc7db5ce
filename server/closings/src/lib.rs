//! The end of a shop's day. Whatever moves money leaves a line, and a closing takes every
//! line of its store that is in none yet: so all closings together are all the money, whenever it
//! came and whoever closed, and nothing is ever opened again. What comes late is in the next one, and
//! marked.
//!
//! - [`line`]: one movement; [`sums`]: what they come to
//! - [`body`]: all that a closing says, for ever; [`closing`]: its number and its digest, which holds
//!   the one before
//! - [`store`]: where they are kept; [`close`]: making them; [`day`]: which day is to be closed
//! - [`slip`]: how they are printed
//!
//! Knows neither payments nor refunds, only what they moved; no SQL and no HTTP.

pub mod body;
pub mod close;
pub mod closing;
pub mod day;
pub mod line;
pub mod slip;
pub mod store;
pub mod sums;
