//! Where everything is kept: a folder with a file, or a PostgreSQL.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use storage::{
    ASIDE,
    postgres::{PoolSettings, Settings},
};

use super::{Environment, reader::Reader};

/// Names a PostgreSQL.
pub const URL: &str = "PORTICO_DATABASE_URL";
const CONNECTIONS: &str = "PORTICO_DATABASE_CONNECTIONS";
const TIMEOUT: &str = "PORTICO_DATABASE_TIMEOUT_S";

/// The name of the database in the data folder.
pub const DATABASE: &str = "portico.sqlite";

/// Where the database is.
#[derive(Clone, Debug)]
pub enum Place {
    /// One file in this folder.
    Folder(PathBuf),
    /// A PostgreSQL.
    Server(Box<Settings>),
}

impl Place {
    /// The folder, if the database is a file.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Server(_) => None,
        }
    }
}

/// For people; without a password.
impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(out, "{}", folder.join(DATABASE).display()),
            Self::Server(settings) => write!(out, "{}", settings.place()),
        }
    }
}

/// The place, or nothing after noting what is wrong with its address.
pub(super) fn place(reader: &mut Reader<'_>, environment: &dyn Environment) -> Option<Place> {
    let defaults = PoolSettings::default();
    let least = ASIDE.saturating_add(2);
    let connections = reader.within(CONNECTIONS, defaults.connections, least..=500);
    let timeout = reader.within(TIMEOUT, defaults.statement_timeout_ms / 1_000, 1..=300);
    if !reader.is_given(URL) {
        return Some(Place::Folder(super::data_folder(environment)));
    }
    let address = reader.secret(URL)?;
    let pool = PoolSettings {
        connections: connections?,
        statement_timeout_ms: timeout?.saturating_mul(1_000),
    };
    Settings::parse(&address, pool)
        .map_err(|wrong| reader.problem(&reader.origin(URL), &wrong.to_string()))
        .ok()
        .map(|settings| Place::Server(Box::new(settings)))
}
