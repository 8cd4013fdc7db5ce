//! Whose word a refund needs. Everybody has a limit, by role and currency; above it, and above what
//! needs two people anyway, somebody else is asked, under the id that the refund will have. Reading
//! order:
//!
//! - [`limit`]: how much a role may give back, as an owner set it or as it is by itself
//! - [`verdict`]: what that means for one refund; the only place that decides
//! - [`request`]: what was asked for, and what became of it
//! - [`store`]: where both are kept
//! - [`desk`]: judging, asking, agreeing and saying no
//!
//! Sends nothing: what is agreed to is made by `payments`, which is given a mandate. Knows no SQL and
//! no HTTP.

pub mod desk;
pub mod limit;
pub mod request;
pub mod store;
pub mod verdict;
