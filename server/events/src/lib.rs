//! What other systems are told of a shop. Something that happened is an event with a body that is written
//! once, in the transaction that made it happen, and never again; each endpoint that wants it gets a
//! delivery.
//!
//! - [`object`]: payments, refunds, closings and codes as other systems see them
//! - [`kind`]: what is told, and of which change; [`event`]: one of them, with its body
//! - [`endpoint`]: where events go, and how one is doing; [`delivery`]: an event on its way there, and
//!   its tries; [`schedule`]: when it is tried again
//! - [`sign`]: what secrets sign
//! - [`store`]: the ports
//!
//! Knows no SQL, no HTTP and nothing of customers.

pub mod delivery;
pub mod endpoint;
pub mod event;
pub mod kind;
pub mod object;
pub mod schedule;
pub mod sign;
pub mod store;
