//! What everybody stands on: the only places that read the time or make random bytes, and what can
//! go wrong with a store, and what one keeps for a while only. Knows no shop and no payment.

pub mod clock;
pub mod keeping;
pub mod page;
pub mod randomness;
pub mod servers;
pub mod store;
