//! Where a PostgreSQL is and how it is used, as the operator says it: an address as its own tools
//! take it, and a few numbers.

use std::{fmt, net::IpAddr, str::FromStr as _, time::Duration};

use sqlx::postgres::PgConnectOptions;

/// How many prepared statements one connection keeps. Ours are a fixed set, far fewer than that.
const STATEMENTS: usize = 256;
/// Longest a transaction may do nothing. Ours never wait for anything but the database.
const IDLE_IN_TRANSACTION: Duration = Duration::from_secs(30);

/// The address is no address of a PostgreSQL. It is never repeated: a password may be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// It begins with something else.
    #[error("must begin with postgres://, as in postgres://portico@db.example.org/portico")]
    Scheme,
    /// It can't be read at all.
    #[error(
        "can't be read: it looks like postgres://USER:PASSWORD@HOST:5432/DATABASE?sslmode=verify-full, \
         with @ : / ? # % of a password written as %40 %3A %2F %3F %23 %25"
    )]
    Unreadable,
    /// It names no database.
    #[error("names no database, as in postgres://portico@db.example.org/portico")]
    NoDatabase,
}

/// How many connections a server keeps, and how long it waits for one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolSettings {
    /// The most connections at once.
    pub connections: u32,
    /// After that long a statement is given up by the database, in milliseconds.
    pub statement_timeout_ms: u32,
}

impl Default for PoolSettings {
    fn default() -> Self {
        Self {
            connections: 16,
            statement_timeout_ms: 10_000,
        }
    }
}

/// A PostgreSQL to work with.
#[derive(Clone)]
pub struct Settings {
    address: PgConnectOptions,
    /// How much of it.
    pub pool: PoolSettings,
}

/// Without the password.
impl fmt::Debug for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Settings({})", self.place())
    }
}

impl Settings {
    /// Reads an address as `psql` takes it: `postgres://user:password@host:port/database`, with
    /// `sslmode`, `sslrootcert`, `sslcert` and `sslkey` behind `?` where TLS is wanted; a folder of
    /// a socket as `host`.
    pub fn parse(address: &str, pool: PoolSettings) -> Result<Self, NotAnAddress> {
        let address = address.trim();
        if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            return Err(NotAnAddress::Scheme);
        }
        let options = PgConnectOptions::from_str(address).map_err(|_| NotAnAddress::Unreadable)?;
        if options.get_database().is_none_or(str::is_empty) {
            return Err(NotAnAddress::NoDatabase);
        }
        let address = options
            .application_name("portico")
            .statement_cache_capacity(STATEMENTS);
        Ok(Self { address, pool })
    }

    /// Where it is, for people: user, host and database, no password.
    pub fn place(&self) -> String {
        let host = self.address.get_socket().map_or_else(
            || format!("{}:{}", self.address.get_host(), self.address.get_port()),
            |socket| socket.display().to_string(),
        );
        format!(
            "postgres://{}@{host}/{}",
            self.address.get_username(),
            self.address.get_database().unwrap_or_default()
        )
    }

    /// Whether nobody else's wires are in between.
    pub fn is_on_this_machine(&self) -> bool {
        let host = self.address.get_host();
        let is_loopback = host
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback());
        self.address.get_socket().is_some() || is_loopback || host == "localhost"
    }

    /// How a server connects: nothing waits for ever.
    pub(super) fn options(&self) -> PgConnectOptions {
        let timeout = self.pool.statement_timeout_ms;
        self.address.clone().options([
            ("statement_timeout", format!("{timeout}")),
            ("lock_timeout", format!("{timeout}")),
            (
                "idle_in_transaction_session_timeout",
                format!("{}", IDLE_IN_TRANSACTION.as_millis()),
            ),
        ])
    }

    /// How tables are changed: that may take as long as it takes, but waits for no lock for long,
    /// since everybody else would wait behind it.
    pub(super) fn patient(&self) -> PgConnectOptions {
        self.address
            .clone()
            .options([("statement_timeout", "0"), ("lock_timeout", "10000")])
    }
}
