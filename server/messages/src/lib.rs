//! Messages to people: what waits for a channel, put into words and taken there.
//!
//! - [`words`]: what a notice says in a language, and several of them together
//! - [`address`]: where a channel leads, with its token; [`ways`]: the four ways there
//! - [`sender`]: who tells what waits, and when; [`desk`]: setting channels up
//!
//! Knows no SQL and no pages. Where something may be sent to is `outbound`'s to say; mail goes to the server
//! that the operator named.

pub mod address;
pub mod desk;
pub mod sender;
pub mod ways;
pub mod words;
