//! A PostgreSQL of one's own, in a folder that goes away: for tests and for the demonstration. It can
//! be stopped hard and started again, as a machine that fails would. The product doesn't know this.
//!
//! The programs are those of the system's package `postgresql`. Nobody else can connect: it listens
//! on a socket in its folder, or on the loopback device where that is asked for.

mod cluster;
mod databases;
mod programs;

pub use cluster::{Cluster, Shutdown};
pub use databases::{Database, database};
pub use programs::{Programs, find};

/// Names a PostgreSQL to make test databases in, as `postgres://…/postgres`.
pub const TEST_SERVER: &str = "PORTICO_TEST_POSTGRES";
