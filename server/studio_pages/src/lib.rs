//! What a signed-in merchant sees: the studio's pages, rendered on the server, with a style sheet and
//! a script of their own that no customer's page loads.
//!
//! Knows what a page looks like; knows nothing of who is signed in or what is stored, and nothing of
//! customers' pages.

pub mod alarms;
pub mod ask;
mod chooser;
pub mod editor;
pub mod failed;
pub mod frame;
pub mod posters;
pub mod real;
pub mod refused;
mod section;
pub mod sessions;
pub mod sign_in;
pub mod versions;

pub use chooser::{LookChoice, with_choice};
pub use frame::{Editing, StudioAssets, StudioFrame};
pub use section::Section;
