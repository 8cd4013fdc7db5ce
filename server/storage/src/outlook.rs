//! What an upgrade would do to a database, told before it is done: which changes of the tables are missing, whether
//! servers of the version before can go on meanwhile, and, of a file, what comes of trying it on a copy. Changes nothing
//! of what it looks at.

use std::path::Path;

use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

use crate::{
    move_data::source::moved_to,
    postgres::{self, Settings},
    sqlite::{
        self,
        refused::refused,
        sql::{database, outlook::look},
    },
};
use foundation::{clock::Timestamp, store::StoreError};

/// One change of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number.
    pub number: i64,
    /// What it is called.
    pub name: String,
}

/// A server that told of itself, of whatever version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its machine and port.
    pub id: String,
    /// What it says it is.
    pub version: String,
    /// When it told of itself last.
    pub seen: Timestamp,
}

/// What a database is to this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is in it yet.
    Empty,
    /// It is somebody else's.
    Foreign,
    /// It can be brought up to date, or is.
    Ours,
    /// A newer version changed it so that this one can't work with it.
    TooNew,
}

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// What it is to this version.
    pub standing: Standing,
    /// The number of the newest change that was made.
    pub newest: Option<i64>,
    /// Those that would be made, in order.
    pub pending: Vec<Change>,
    /// How many were made that this version doesn't know.
    pub unknown: usize,
    /// Whether what knows the tables as they are now can work with them afterwards.
    pub goes_on: bool,
    /// The servers that run over it.
    pub running: Vec<Running>,
    /// Whether the version that is there can make one by itself.
    pub makes_backups: bool,
    /// When the last backup was made.
    pub backed_up: Option<Timestamp>,
}

/// Looks into a file, which servers may be using.
pub async fn of_file(file: &Path) -> Result<Outlook, StoreError> {
    let failed = |error| refused(database(error));
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut connection = options.connect().await.map_err(failed)?;
    let moved = moved_to(&mut connection).await;
    let seen = look(&mut connection).await;
    connection.close().await.map_err(failed)?;
    match moved.map_err(failed)? {
        Some(place) => Err(StoreError::Refused(format!(
            "everything in it was moved to {place}"
        ))),
        None => seen.map_err(refused),
    }
}

/// Looks into a PostgreSQL.
pub async fn of_server(settings: &Settings) -> Result<Outlook, StoreError> {
    let mut connection = postgres::connect(settings).await?;
    let seen = postgres::sql::outlook::look(&mut connection).await;
    let _ = connection.close().await;
    seen.map_err(postgres::refused::explained)
}

/// The oldest server, by the newest change that it knows, that can work with the tables when these changes were made;
/// nought if they say nothing of it.
pub(crate) fn oldest_after<'a>(changes: impl Iterator<Item = &'a str>) -> i64 {
    changes.filter_map(oldest).max().unwrap_or_default()
}

/// What a change says of it, if it does.
fn oldest(change: &str) -> Option<i64> {
    let (_, raised) = change.split_once("UPDATE oldest_server SET migration = ")?;
    let digits = raised.split(|other: char| !other.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok())
}

/// What is in a copy as this version reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Before the changes, and after them.
    pub payments: [i64; 2],
    /// The same of refunds.
    pub refunds: [i64; 2],
    /// The same of printed codes.
    pub codes: [i64; 2],
}

impl Tried {
    /// Whether as much is there as before.
    pub fn is_all_there(&self) -> bool {
        [self.payments, self.refunds, self.codes]
            .iter()
            .all(|[before, after]| before == after)
    }
}

/// Makes the changes in a copy that nobody uses, and counts before and after. The store is this version's, of the copy.
pub async fn tried(copy: &Path) -> Result<(Tried, sqlite::Sqlite), StoreError> {
    let before = counted(copy).await?;
    let store = sqlite::Sqlite::open(copy).await?;
    let after = match counted(copy).await {
        Ok(after) => after,
        Err(error) => {
            store.pool.close().await;
            return Err(error);
        }
    };
    let [payments, refunds, codes] = [0, 1, 2]
        .map(|at: usize| [before, after].map(|counts| counts.get(at).copied().unwrap_or_default()));
    let tried = Tried {
        payments,
        refunds,
        codes,
    };
    Ok((tried, store))
}

/// Payments, refunds and codes; of a first version, which knows no refunds, none.
async fn counted(file: &Path) -> Result<[i64; 3], StoreError> {
    let failed = |error| refused(database(error));
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut connection = options.connect().await.map_err(failed)?;
    let mut counts = [0; 3];
    for (count, sql) in counts.iter_mut().zip(COUNTED) {
        let found = sqlx::query_scalar(sql).fetch_one(&mut connection).await;
        match found {
            Ok(found) => *count = found,
            Err(error) if is_no_table(&error) => {}
            Err(error) => return Err(failed(error)),
        }
    }
    connection.close().await.map_err(failed)?;
    Ok(counts)
}

const COUNTED: [&str; 3] = [
    "SELECT COUNT(*) FROM payments",
    "SELECT COUNT(*) FROM refunds",
    "SELECT COUNT(*) FROM codes",
];

fn is_no_table(error: &sqlx::Error) -> bool {
    let said = error
        .as_database_error()
        .map(sqlx::error::DatabaseError::message);
    said.is_some_and(|said| said.starts_with("no such table"))
}

#[cfg(test)]
mod tests;
