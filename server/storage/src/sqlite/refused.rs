//! Why a SQLite file could not be used, in one sentence for its operator, by what SQLite's manual calls
//! result codes. What SQLite says itself is meant for programmers.

use std::io::{self, ErrorKind};

use sqlx::migrate::MigrateError;

use foundation::store::StoreError;

/// The last eight bits of a code are the kind, the others say more.
const KIND: i64 = 0xff;

const FULL: &str = "the disk is full: make space where the data folder is";
const CLOSED: &str = "it can only be read: look at the rights of the file and of its folder, and \
                      whether the disk is mounted read-only";

/// What the system says of files, and what that is here.
const ON_DISK: &[(ErrorKind, &str)] = &[
    (ErrorKind::StorageFull, FULL),
    (ErrorKind::QuotaExceeded, FULL),
    (ErrorKind::ReadOnlyFilesystem, CLOSED),
    (ErrorKind::PermissionDenied, CLOSED),
    (
        ErrorKind::NotFound,
        "its folder is gone: is the disk mounted?",
    ),
];

/// Opening or bringing up the file failed.
pub(crate) fn refused(error: StoreError) -> StoreError {
    if let StoreError::Failing(words) = error {
        return StoreError::Refused(words);
    }
    let StoreError::Database(inner) = &error else {
        return error;
    };
    let why = match inner.downcast_ref::<MigrateError>() {
        Some(MigrateError::Execute(why) | MigrateError::ExecuteMigration(why, _)) => said(why),
        Some(_) => None,
        None => inner.downcast_ref::<io::Error>().map(on_disk),
    };
    why.map_or(error, StoreError::Refused)
}

/// What SQLite says in an error, in words if we have some.
pub(crate) fn said(error: &sqlx::Error) -> Option<String> {
    if let Some(error) = error.as_database_error() {
        let code = error.code().and_then(|code| code.parse().ok())?;
        return by_code(code, error.message());
    }
    if let sqlx::Error::Io(error) = error {
        return Some(on_disk(error));
    }
    if let sqlx::Error::PoolTimedOut = error {
        let words = "no connection was free for half a minute: something holds all of them up";
        return Some(words.to_owned());
    }
    if let sqlx::Error::PoolClosed = error {
        return Some("it was closed: the server is stopping".to_owned());
    }
    None
}

/// What the system says of a file.
pub(super) fn on_disk(error: &io::Error) -> String {
    let known = ON_DISK.iter().find(|(kind, _)| *kind == error.kind());
    known.map_or_else(
        || format!("its disk can't be used: {error}"),
        |(_, words)| (*words).to_owned(),
    )
}

fn by_code(code: i64, message: &str) -> Option<String> {
    let words = match (code & KIND, code) {
        // No space for the index of the log is an error of reading or writing.
        (13, _) | (_, 4_874) => FULL,
        (8, 1_032) => {
            "its file was moved or deleted while a server uses it: stop the server, put the file back, \
             and start it again"
        }
        (8, _) => CLOSED,
        (5 | 6, _) => {
            "it is locked: another program has been writing into it for seconds, such as a sqlite3 that \
             was left open, or a command; try again when it is done"
        }
        (11, _) => {
            "its file is damaged: stop the server, keep a copy, and ask `sqlite3 portico.sqlite \
             \"PRAGMA integrity_check\"`; what can't be mended comes from your backup"
        }
        (26, _) => "its file is no database any more: restore a backup",
        (10, _) => {
            return Some(format!(
                "its disk can't be read or written ({message}, {code}): look into the system's log"
            ));
        }
        (14, _) => {
            "its file can't be opened: is the folder there, is its disk mounted and not read-only, and may \
             this user write there?"
        }
        // What a file says that was moved elsewhere.
        (19, 1_811) => message,
        (1, _) if message.starts_with("no such table") => {
            return Some(format!("its tables aren't Portico's any more: {message}"));
        }
        _ => return None,
    };
    Some(words.to_owned())
}
