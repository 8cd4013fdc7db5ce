//! What everything that is asked over HTTP has in common, whoever answers. Reading order:
//!
//! - `forwarded`: which address a request comes from, past proxies of our own
//! - `throttle`: how often something may be asked for
//! - `request_id`: what one request is called, for whoever looks for it in a log
//!
//! Knows no route and no page.

pub mod forwarded;
pub mod request_id;
pub mod throttle;

pub use forwarded::Proxies;
pub use throttle::{Busy, STARTS, Starts, Taken, Throttle, network};
