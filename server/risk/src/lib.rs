//! What looks odd at a shop's codes: somebody who pays again and again, a code that is played with, an
//! amount as nobody pays it there, a code that fell silent, wallets that say no in a row. Somebody is told,
//! and a customer is perhaps asked whether the amount is right. Nothing here refuses a payment. Reading order:
//!
//! - [`rule`]: which rules there are, their numbers, and within which bounds a shop may set them
//! - [`seen`]: what of a payment they look at
//! - [`verdict`]: what they say of the last payments at a till, or of a payer
//! - [`usual`]: what is usually paid somewhere, and from which amount on a customer is asked
//! - [`habit`]: when a code is usually paid at, and whether it is silent for too long
//! - [`payer`]: what is kept of whoever pays: a digest under a key, for a day
//! - [`finding`]: what somebody is told, once for each incident
//! - [`store`]: where all this is kept; [`watch`]: looking
//!
//! Knows no SQL, no HTTP and no words. The limits that refuse are elsewhere: of amounts in `shops`, of
//! starts at the web server's throttle.

pub mod finding;
pub mod habit;
pub mod payer;
pub mod rule;
pub mod seen;
pub mod store;
pub mod usual;
pub mod verdict;
pub mod watch;
