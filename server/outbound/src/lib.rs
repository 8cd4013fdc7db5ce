//! The only place that calls addresses which strangers wrote down. A shop may say where its events go; it
//! may not make this server ask something of the machines behind it.
//!
//! - [`allowed`]: which addresses may be called; [`target`]: an address as it was written, looked at
//! - [`names`]: what a name leads to, at every call anew, and whether that may be called
//! - [`caller`]: the call: no redirect, no proxy, no connection that was kept, an answer of bounded length
//!
//! Knows nothing of what is sent, and nothing of shops.

pub mod allowed;
pub mod caller;
pub mod names;
pub mod target;
