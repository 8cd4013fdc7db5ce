//! An empty database for one test: in the server that was started for all tests, else in one that is
//! started for this test alone.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::{
    TEST_SERVER,
    cluster::{Cluster, create, forget},
    programs::{self, Programs},
};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// An empty database, and the server that was started for it.
#[derive(Debug)]
pub struct Database {
    /// Where it is.
    pub address: String,
    home: Home,
}

/// What ends with a database.
#[derive(Debug)]
enum Home {
    /// The server as well.
    Alone(#[expect(dead_code, reason = "held until the test ends")] Cluster),
    /// The database only: hundreds of tests leave gigabytes otherwise.
    Shared {
        programs: Programs,
        server: String,
        name: String,
    },
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Home::Shared {
            programs,
            server,
            name,
        } = &self.home
        {
            // Whoever can't take it away has nothing to tell: the server goes with all of them.
            let _ = forget(programs, server, name);
        }
    }
}

/// Makes one. `None`, after saying so in a line, where there is no PostgreSQL at all.
///
/// # Panics
///
/// When there is one, and it can't be used: a test must not pass by that.
pub fn database() -> Option<Database> {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{number}", std::process::id());
    let Some(programs) = programs::find() else {
        let mut errors = std::io::stderr();
        let _ = std::io::Write::write_all(
            &mut errors,
            b"not run: there is no PostgreSQL here (install your system's package `postgresql`)\n",
        );
        return None;
    };
    let made = if let Some(server) = test_server() {
        create(&programs, &server, &name).map(|()| Database {
            address: beside(&server, &name),
            home: Home::Shared {
                programs,
                server,
                name,
            },
        })
    } else {
        Cluster::start(programs).and_then(|cluster| {
            cluster.create(&name)?;
            Ok(Database {
                address: cluster.address(&name),
                home: Home::Alone(cluster),
            })
        })
    };
    match made {
        Ok(database) => Some(database),
        Err(error) => panic!("no database for this test: {error:#}"),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are configured by this one variable, which the product doesn't know"
)]
fn test_server() -> Option<String> {
    std::env::var(TEST_SERVER).ok()
}

/// The address of another database on the same server.
fn beside(server: &str, database: &str) -> String {
    let (address, settings) = server.split_once('?').unwrap_or((server, ""));
    let place = address.rsplit_once('/').map_or(address, |(place, _)| place);
    if settings.is_empty() {
        format!("{place}/{database}")
    } else {
        format!("{place}/{database}?{settings}")
    }
}
