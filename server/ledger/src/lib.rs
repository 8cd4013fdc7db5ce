//! Payments as the people of a shop may see them. Reading order:
//!
//! - `sight`: which payments somebody may see; only what the table of rights allows makes one
//! - `minute`: what a clock shows, as people write it
//! - `reading`: one way to read what somebody typed; `search`: what they know of the payment they look for
//! - `store`: the port: no payment can be listed or found through it without a sight
//! - `report`: what came and went over some days, added up, for who may see that
//! - `looking`: how a page is found that costs the same among ten payments and ten million
//!
//! Knows no HTTP, no SQL and no language.

mod looking;
pub mod minute;
pub mod reading;
pub mod report;
pub mod search;
pub mod sight;
pub mod store;

pub use reading::Reading;
pub use search::Search;
pub use sight::Sight;
pub use store::{Ledger, Looked, Reports};
