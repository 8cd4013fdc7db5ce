//! Webhooks: events on their way to the programs of a shop.
//!
//! - [`send`]: one try; [`sender`]: who makes them, and when
//! - [`desk`]: setting endpoints up, changing them, sending things again
//!
//! Knows no SQL and no pages. Where something may be sent to is `outbound`'s to say.

pub mod desk;
pub mod send;
pub mod sender;
