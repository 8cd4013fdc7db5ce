//! Everything a customer sees. The words are those of `texts`.
//!
//! Reading order: [`api`] (what the browser and the server say to each other), `pages` (each page,
//! rendered on the server), [`islands`] (the only code that reaches the browser), `look` (what a
//! merchant chooses of it), `samples` (every page in every state).
//! With `ssr` this is a library of the server; with `hydrate` it is the browser's download. That
//! split is made here, by module, and nowhere else.

pub mod islands;

// The browser's half of a server function weighs 10 kB; the islands fetch by themselves.
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod look;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod samples;
#[cfg(feature = "ssr")]
pub mod shell;
