//! What everybody stands on: the only places that read the time or make random bytes, and what can
//! go wrong with a store. Knows no shop and no payment.

pub mod clock;
pub mod page;
pub mod randomness;
pub mod servers;
pub mod store;
