//! Where a PostgreSQL is and how it is used, as the operator says it: an address as its own tools
//! take it, and a few numbers.

use std::{fmt, net::IpAddr, str::FromStr as _, time::Duration};

use sqlx::postgres::{PgConnectOptions, PgSslMode};

use crate::ASIDE;

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
    /// How the connection is protected is said in a word that nobody knows.
    #[error(
        "has an sslmode that isn't known; there are disable, allow, prefer, require, verify-ca and \
         verify-full"
    )]
    SslMode,
    /// The port behind `?` is none.
    #[error("has a port behind ? that is none: it is a number up to 65535")]
    Port,
    /// A setting that nobody knows would be left out in silence, and with it the protection it means.
    #[error(
        "has a setting behind ? that isn't known; there are sslmode, sslrootcert, sslcert, sslkey, \
         host, port, user, password, dbname, application_name and options"
    )]
    UnknownSetting,
    /// It names no database.
    #[error("names no database, as in postgres://portico@db.example.org/portico")]
    NoDatabase,
}

/// What may stand behind the question mark.
const KNOWN: &[&str] = &[
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "host",
    "hostaddr",
    "port",
    "user",
    "password",
    "dbname",
    "application_name",
    "options",
];

/// The settings behind the question mark, each with its text as it stands there.
fn settings(address: &str) -> impl Iterator<Item = (&str, &str)> {
    let settings = address.split_once('?').map_or("", |(_, settings)| settings);
    let settings = settings.split('&').filter(|setting| !setting.is_empty());
    settings.map(|setting| setting.split_once('=').unwrap_or((setting, "")))
}

/// What is wrong behind the question mark. The driver would write a setting that it doesn't know into
/// the log, and say of no other which one it is.
fn misread(address: &str) -> Option<NotAnAddress> {
    settings(address).find_map(|(name, text)| match name {
        "sslmode" | "ssl-mode" => PgSslMode::from_str(text)
            .is_err()
            .then_some(NotAnAddress::SslMode),
        "port" => text.parse::<u16>().is_err().then_some(NotAnAddress::Port),
        known if KNOWN.contains(&known) || known.starts_with("options[") => None,
        // A question mark of a password, most likely.
        cut_off if cut_off.contains(['@', '/']) => Some(NotAnAddress::Unreadable),
        _ => Some(NotAnAddress::UnknownSetting),
    })
}

/// How many connections a server keeps, and how long it waits for one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolSettings {
    /// The most connections at once, those of [`crate::ASIDE`] among them.
    pub connections: u32,
    /// After that long a statement is given up by the database, in milliseconds.
    pub statement_timeout_ms: u32,
}

impl PoolSettings {
    /// What is left beside those that are set aside.
    pub(super) fn for_requests(self) -> u32 {
        self.connections.saturating_sub(ASIDE).max(1)
    }
}

impl Default for PoolSettings {
    fn default() -> Self {
        Self {
            connections: 20,
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
        if let Some(wrong) = misread(address) {
            return Err(wrong);
        }
        let options = PgConnectOptions::from_str(address).map_err(|_| NotAnAddress::Unreadable)?;
        if options.get_database().is_none_or(str::is_empty) {
            return Err(NotAnAddress::NoDatabase);
        }
        // A slash in a password ends the host: what is left of the password would be a database's name.
        if options
            .get_database()
            .is_some_and(|name| name.contains(['@', '/']))
        {
            return Err(NotAnAddress::Unreadable);
        }
        let address = unbracketed(options)
            .application_name("portico")
            .statement_cache_capacity(STATEMENTS);
        Ok(Self { address, pool })
    }

    /// Where it is, for people: user, host and database, no password. With that it can be read as an
    /// address again.
    pub fn place(&self) -> String {
        let host = self.address.get_host();
        let host = match self.socket() {
            Some(folder) => encoded(&folder),
            None if host.contains(':') => format!("[{host}]"),
            None => host.to_owned(),
        };
        format!(
            "postgres://{}@{host}:{}/{}",
            encoded(self.address.get_username()),
            self.address.get_port(),
            encoded(self.address.get_database().unwrap_or_default())
        )
    }

    /// The folder of its socket: named in the address, or where nothing is named, as `psql` does it.
    fn socket(&self) -> Option<String> {
        let named = self.address.get_socket();
        let named = named.map(|folder| folder.display().to_string());
        named.or_else(|| Some(self.address.get_host().to_owned()).filter(|it| it.starts_with('/')))
    }

    /// Whether nobody else's wires are in between.
    pub fn is_on_this_machine(&self) -> bool {
        let host = self.address.get_host();
        let is_loopback = host
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback());
        self.socket().is_some() || is_loopback || host == "localhost"
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

/// Brackets belong to an address; the machine is called without.
fn unbracketed(options: PgConnectOptions) -> PgConnectOptions {
    let host = options.get_host();
    let inner = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    match inner.map(str::to_owned) {
        Some(inner) => options.host(&inner),
        None => options,
    }
}

/// Text as it stands in an address.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.extend(
                [byte >> 4, byte & 15]
                    .map(|half| char::from_digit(u32::from(half), 16).unwrap_or_default())
                    .map(|digit| digit.to_ascii_uppercase()),
            );
        }
    }
    out
}
