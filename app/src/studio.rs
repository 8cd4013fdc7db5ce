//! The studio's pages, where merchants work on what their customers see. Rendered on the server,
//! with a style sheet and a script of their own that no customer's page loads.
//!
//! Knows what a page looks like; knows nothing of who is signed in or what is stored.

pub mod ask;
pub mod codes;
pub mod editor;
pub mod frame;
pub mod posters;
pub mod real;
pub mod refused;
pub mod sessions;
pub mod sign_in;
pub mod versions;

pub use frame::{Editing, Place, StudioAssets, StudioFrame};
