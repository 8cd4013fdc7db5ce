//! What the people of a shop see: the office's pages, rendered on the server as plain forms that need no
//! script. Reading order:
//!
//! - `home`: who one is, and where one works
//! - `staff`: who works here; `invite`: letting somebody in; `made`: the link, shown once
//! - `roles`: what roles are called
//!
//! Knows what a page looks like; knows nothing of who is signed in or what is stored.

pub mod home;
pub mod invite;
pub mod made;
mod roles;
pub mod staff;

pub use roles::{Place, RoleLine};
