//! Why a PostgreSQL can't be used, at the start or later, in one sentence for its operator. What a driver or a server
//! says is translated, or repeated where it can hold nothing secret.

use std::io::ErrorKind;

use sqlx::{
    migrate::MigrateError,
    postgres::{PgDatabaseError, PgSeverity},
};

use foundation::store::StoreError;

/// Why nobody answers, by what the system says.
const UNREACHABLE: &[(ErrorKind, &str)] = &[
    (
        ErrorKind::ConnectionRefused,
        "nothing answers at its host and port: is PostgreSQL running there?",
    ),
    (
        ErrorKind::NotFound,
        "there is no socket in that folder: is PostgreSQL running there?",
    ),
    (
        ErrorKind::PermissionDenied,
        "its socket may not be used by this user",
    ),
    (ErrorKind::TimedOut, "its host doesn't answer"),
    (ErrorKind::ConnectionReset, BROKEN),
    (ErrorKind::ConnectionAborted, BROKEN),
    (ErrorKind::BrokenPipe, BROKEN),
    (ErrorKind::UnexpectedEof, BROKEN),
];

const BROKEN: &str = "the connection to it broke off: it was stopped, or something in between was";

/// The first connection failed.
pub(crate) fn refused(error: sqlx::Error) -> StoreError {
    match reason(&error) {
        Some(words) => StoreError::Refused(words),
        None => StoreError::Database(error.into()),
    }
}

/// What went wrong later, in words if it is one of the same things.
pub(crate) fn explained(error: StoreError) -> StoreError {
    if let StoreError::Failing(words) = error {
        return StoreError::Refused(words);
    }
    let StoreError::Database(inner) = &error else {
        return error;
    };
    let migrating = inner.downcast_ref::<MigrateError>();
    let inner = match migrating {
        Some(MigrateError::Execute(inner) | MigrateError::ExecuteMigration(inner, _)) => {
            Some(inner)
        }
        Some(_) => None,
        None => inner.downcast_ref::<sqlx::Error>(),
    };
    match inner.and_then(reason) {
        Some(words) => StoreError::Refused(words),
        None => error,
    }
}

/// What a running server hears, in words. It has a pool of connections, and has been let in once.
pub(crate) fn said(error: &sqlx::Error) -> Option<String> {
    if let sqlx::Error::PoolTimedOut = error {
        let words = "no connection was free for seconds: it is gone, or all of \
                     PORTICO_DATABASE_CONNECTIONS are in use";
        return Some(words.to_owned());
    }
    if let sqlx::Error::PoolClosed = error {
        return Some("it was closed: the server is stopping".to_owned());
    }
    let others = || {
        let error = error.as_database_error()?;
        let code = error.code().unwrap_or_default();
        // A broken rule of ours is no fault of the database's.
        (!code.starts_with("23")).then(|| format!("{} (SQLSTATE {code})", error.message()))
    };
    reason(error).or_else(others)
}

/// Why it could not be used, in words if it is something of which it is known what to do.
pub(super) fn reason(error: &sqlx::Error) -> Option<String> {
    if let Some(error) = error.as_database_error() {
        let error = error.try_downcast_ref::<PgDatabaseError>()?;
        return by_code(error);
    }
    if let sqlx::Error::Io(error) = error {
        let known = UNREACHABLE.iter().find(|(kind, _)| *kind == error.kind());
        let known = known.map(|(_, words)| (*words).to_owned());
        return Some(known.unwrap_or_else(|| format!("its host can't be reached: {error}")));
    }
    if let sqlx::Error::Tls(error) = error {
        return Some(format!(
            "no protected connection came about: {error}; look at sslmode and sslrootcert"
        ));
    }
    if let sqlx::Error::Protocol(what) = error {
        return Some(format!(
            "what answers there doesn't speak as PostgreSQL does ({what}): look at host and port"
        ));
    }
    None
}

/// By the SQLSTATE that PostgreSQL's manual lists in appendix A.
fn by_code(error: &PgDatabaseError) -> Option<String> {
    let words = match error.code() {
        "28P01" => "it refused the password of this user",
        "28000" => "it doesn't let this user in from here: look at pg_hba.conf",
        "3D000" => "it has no database of that name: make one with createdb",
        "42501" => {
            "this user lacks rights there: let the database belong to it (ALTER DATABASE … OWNER TO \
             …), or grant it the tables"
        }
        "53300" => {
            "it has no connection left: raise max_connections, or lower PORTICO_DATABASE_CONNECTIONS"
        }
        "53100" => "its disk is full: make space there",
        "25006" => "it can only be read: it is a standby, or set read-only",
        "57014" => "one statement took longer than PORTICO_DATABASE_TIMEOUT_S",
        "55P03" => "a row was held by somebody else for longer than PORTICO_DATABASE_TIMEOUT_S",
        "57P01" | "57P02" => "it is being stopped, or starts again after a failure",
        "58030" => "its disk can't be read or written: look into its log",
        "XX001" | "XX002" => {
            "its files are damaged: look into its log, and restore a backup or switch to the standby"
        }
        "57P03" => "it is starting or stopping: try again in a moment",
        "08P01" if error.message().contains("startup parameter") => {
            "a pooler stands in front of it that refuses our settings: for PgBouncer set \
             ignore_startup_parameters = options, and max_prepared_statements in its transaction mode \
             (1.21 or newer), or connect to PostgreSQL itself"
        }
        "26000" | "42P05" => {
            "a pooler in front of it mixes up prepared statements: PgBouncer needs \
             max_prepared_statements in transaction mode (1.21 or newer), or connect to PostgreSQL \
             itself"
        }
        _ if matches!(error.severity(), PgSeverity::Fatal | PgSeverity::Panic) => error.message(),
        _ => return None,
    };
    Some(words.to_owned())
}
