//! Who did what, when and from where. Whatever a person, an operator or a screen changes leaves one entry,
//! written in the transaction that changes it, so that there is no deed without its entry. Entries of a
//! merchant are numbered without gaps and each holds the one before by its digest; so are those of the
//! installation as a whole.
//!
//! - [`action`]: all that can be done; [`deed`]: one of them, as whoever writes it down says it
//! - [`author`]: who acts, by which way and from where, for as long as a task runs
//! - [`entry`]: as it is kept, and its digest
//! - [`store`]: where they are kept; [`verify`]: whether all is as it was written
//!
//! Never in it: secrets, notes, anything of a customer's. Knows no SQL, no HTTP, and none of what is done.

pub mod action;
pub mod author;
pub mod deed;
pub mod entry;
pub mod store;
pub mod verify;
