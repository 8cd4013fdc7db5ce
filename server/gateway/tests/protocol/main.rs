//! The protocol from outside: only what the package shows, only loopback, keys made at run time.

mod accounts;
mod answers;
mod bodies;
mod calls;
mod disbelief;
mod keys;
mod notices;
mod refunds;
mod scripted;
mod signatures;
mod support;
mod vectors;
