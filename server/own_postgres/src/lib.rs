//! A PostgreSQL of one's own, in a folder that goes away: for tests and for the demonstration. It can
//! be stopped hard and started again, as a machine that fails would. The product doesn't know this.
//!
//! The programs are those of the system's package `postgresql`. It listens on the loopback device and
//! asks for no password: whoever is on this machine can connect while it runs. So it is for what may be
//! lost and read, never for a shop.

mod cluster;
mod databases;
mod programs;
mod standby;

pub use cluster::{Cluster, GUARDED, Shutdown};
pub use databases::{Database, database};
pub use programs::{Programs, find};

/// Names a PostgreSQL to make test databases in, as `postgres://…/postgres`.
pub const TEST_SERVER: &str = "PORTICO_TEST_POSTGRES";
