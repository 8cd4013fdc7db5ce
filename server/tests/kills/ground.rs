//! What an installation stands on: a file beside its server, or a PostgreSQL of its own that fails
//! like everything else.

use own_postgres::{Cluster, Shutdown};
use storage::postgres::{PoolSettings, Postgres, Settings};

/// The database in the PostgreSQL.
const NAME: &str = "shop";

/// See the module.
#[derive(Debug)]
pub(crate) enum Ground {
    File,
    Postgres(Box<Cluster>),
}

impl Ground {
    /// An empty PostgreSQL with the tables of this version; none where none is installed.
    pub(crate) async fn postgres() -> Option<Self> {
        let programs = own_postgres::find()?;
        let cluster = Cluster::start(programs).unwrap();
        cluster.create(NAME).unwrap();
        let settings = Settings::parse(&cluster.address(NAME), PoolSettings::default()).unwrap();
        Postgres::bring_up(&settings).await.unwrap();
        Some(Self::Postgres(Box::new(cluster)))
    }

    /// How many servers may stand on it. One file takes two processes.
    pub(crate) fn doors(&self) -> usize {
        match self {
            Self::File => 2,
            Self::Postgres(_) => 4,
        }
    }

    /// Its address, if it has one.
    pub(crate) fn address(&self) -> Option<String> {
        match self {
            Self::File => None,
            Self::Postgres(cluster) => Some(cluster.address(NAME)),
        }
    }

    /// Number of the process whose children do its work. A file's work is its server's.
    pub(crate) fn process(&self) -> Option<u32> {
        match self {
            Self::File => None,
            Self::Postgres(cluster) => Some(cluster.process().unwrap()),
        }
    }

    /// Stops it under everybody's feet. A file can't be.
    pub(crate) fn fail(&mut self, how: Shutdown) {
        if let Self::Postgres(cluster) = self {
            cluster.stop(how).unwrap();
        }
    }

    /// It is there again.
    pub(crate) fn recover(&mut self) {
        if let Self::Postgres(cluster) = self {
            cluster.resume().unwrap();
        }
    }
}
