//! The whole server from outside: customers in wallets, the independent gateway, the operator's
//! binary. Everything listens on loopback, on ports of the system's choice.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a helper of a test panics over is a failed test"
)]

mod coming_back;
mod crash;
mod endings;
mod forged_notices;
mod mishaps;
mod notices;
mod opening;
mod paying;
mod posters;
mod refusals;
mod support;
mod typing;
mod use_cases;
