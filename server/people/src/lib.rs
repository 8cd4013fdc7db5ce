//! Who may work here, on what, and how they come in. Reading order:
//!
//! - `role`, `permission`: what people are, and the table of what each of them may do
//! - `scope`: at which stores and tills; `person`: people and what they are at whose shop
//! - `rights`: what one person may do, and leave to do it, which only the table gives
//! - `staff`: inviting people, giving roles; `ending`: taking them
//! - `secret`: what opens a door, and all that is stored of that
//! - `cookie`, `short_id`: what a browser keeps, and what is read out of lists
//! - `pin`: six digits at a screen, `guessable`: which are not taken; `at_till`: who may do something there
//! - `apart`: people who are called alike, told apart
//! - `key`: what a program shows, and within what it may do something; `keys`: making and ending them
//! - `hand`: who could have used a link in somebody's place
//! - `session`: links to sign in with, and browsers that are signed in
//! - `access`: make a link, sign in, know a browser again, sign out
//! - `refusal`: why something wasn't done
//! - `browser`: what a browser is called in a list
//! - `store`: the ports to where all this is kept
//!
//! Knows no HTTP and no SQL.

pub mod access;
pub mod apart;
pub mod at_till;
pub mod browser;
pub mod cookie;
pub mod ending;
mod guessable;
pub mod hand;
pub mod key;
pub mod keys;
pub mod permission;
pub mod person;
pub mod pin;
mod refusal;
pub mod rights;
pub mod role;
pub mod scope;
pub mod secret;
pub mod session;
pub mod short_id;
pub mod staff;
pub mod store;

pub use store::{AccessStore, KeyStore, PeopleStore, SignInStore};
