//! Who may work on a merchant's pages: the way into the studio. Reading order:
//!
//! - `secret`: what opens it, and all that is stored of that
//! - `session`: links to sign in with, and browsers that are signed in
//! - `access`: the use cases: make a link, sign in, know a browser again, sign out
//! - `browser`: what a browser is called in a list
//! - `store`: the port to where links and sessions are kept
//!
//! Knows no HTTP and no SQL.

pub mod access;
pub mod browser;
pub mod secret;
pub mod session;
mod store;

pub use store::{AccessStore, StudioStore};
