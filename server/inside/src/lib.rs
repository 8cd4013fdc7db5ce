//! The built site, carried inside the program, so that whoever has the one file needs no other. Empty where nobody
//! said at the build which folder it is: then the site is read from a folder.
//!
//! It knows names and bytes, and not what they are for.

/// Every file by its name within the site, such as `manifest.json` or `assets/start.2bd91f21a212.js.br`, in the names' order.
pub const SITE: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/files.rs"));
