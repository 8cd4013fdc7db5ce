//! What an installation stands on: a file beside its server, or a PostgreSQL of its own that fails
//! like everything else.

use own_postgres::{Cluster, Shutdown};
use storage::postgres::{PoolSettings, Postgres, Settings};

use crate::forwarder::Forwarder;

/// The database in the PostgreSQL.
const NAME: &str = "shop";

/// See the module.
#[derive(Debug)]
pub(crate) enum Ground {
    File,
    Postgres(Box<Cluster>),
    /// One that is followed by another, and an address that leads to the one that can be written.
    Followed(Box<Followed>),
}

/// See [`Ground::Followed`].
#[derive(Debug)]
pub(crate) struct Followed {
    first: Cluster,
    standby: Cluster,
    address: Forwarder,
}

impl Ground {
    /// An empty PostgreSQL with the tables of this version; none where none is installed.
    pub(crate) async fn postgres() -> Option<Self> {
        Some(Self::Postgres(Box::new(cluster().await?)))
    }

    /// The same, followed by a standby that has all that is acknowledged.
    pub(crate) async fn followed() -> Option<Self> {
        let first = cluster().await?;
        let standby = first.standby().unwrap();
        let address = Forwarder::to(first.port()).await;
        Some(Self::Followed(Box::new(Followed {
            first,
            standby,
            address,
        })))
    }

    /// How many servers may stand on it. One file takes two processes.
    pub(crate) fn doors(&self) -> usize {
        match self {
            Self::File => 2,
            Self::Postgres(_) | Self::Followed(_) => 4,
        }
    }

    /// Its address, if it has one.
    pub(crate) fn address(&self) -> Option<String> {
        match self {
            Self::File => None,
            Self::Postgres(cluster) => Some(cluster.address(NAME)),
            Self::Followed(both) => {
                let (own, its) = (both.first.port(), both.address.port());
                let address = both.first.address(NAME);
                Some(address.replace(&format!(":{own}/"), &format!(":{its}/")))
            }
        }
    }

    /// Number of the process whose children do its work. A file's work is its server's.
    pub(crate) fn process(&self) -> Option<u32> {
        match self {
            Self::File => None,
            Self::Postgres(cluster) => Some(cluster.process().unwrap()),
            Self::Followed(both) => Some(both.first.process().unwrap()),
        }
    }

    /// Stops it under everybody's feet. A file can't be.
    pub(crate) fn fail(&mut self, how: Shutdown) {
        match self {
            Self::File => {}
            Self::Postgres(cluster) => cluster.stop(how).unwrap(),
            Self::Followed(both) => both.first.stop(how).unwrap(),
        }
    }

    /// It is there again; or the one that followed takes its place.
    pub(crate) fn recover(&mut self) {
        match self {
            Self::File => {}
            Self::Postgres(cluster) => cluster.resume().unwrap(),
            Self::Followed(both) => {
                both.standby.promote().unwrap();
                both.address.lead_to(both.standby.port());
            }
        }
    }
}

async fn cluster() -> Option<Cluster> {
    let programs = own_postgres::find()?;
    let cluster = Cluster::start(programs).unwrap();
    cluster.create(NAME).unwrap();
    let settings = Settings::parse(&cluster.address(NAME), PoolSettings::default()).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    Some(cluster)
}
