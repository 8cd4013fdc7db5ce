//! What every port to storage can answer with, and what a store can say of itself, for whoever looks
//! after it: whether it can be written, what in it can't be read, how much waits.

use async_trait::async_trait;

use crate::clock::Timestamp;

/// What can go wrong with a store, as far as a caller can act on it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote first: read again, decide again.
    #[error("changed by somebody else meanwhile")]
    Conflict,
    /// What is stored can't be read as what it should be.
    #[error("stored {what} can't be read")]
    Corrupt {
        /// Which column or row.
        what: &'static str,
    },
    /// The database has tables that only a newer version knows.
    #[error("the database was made by a newer Portico; run that version, or restore a backup")]
    Newer,
    /// The database lacks changes that this version needs.
    #[error("the database was made by an older Portico; `portico migrate` brings it up to date")]
    Older,
    /// The database is empty.
    #[error("the database has no tables of Portico's; `portico migrate` makes them")]
    NoTables,
    /// The database can't be used as it is said to be, in words for the operator.
    #[error("{0}")]
    Refused(String),
    /// The file is something else.
    #[error(
        "the file is no database, or a damaged one: look whether PORTICO_DATA is right, or restore a \
         backup"
    )]
    NoDatabase,
    /// The database can't do it, just now or at all, in words for the operator.
    #[error("the database failed: {0}")]
    Failing(String),
    /// The database failed in a way that has no words of ours.
    #[error("the database failed: {0}")]
    Database(Box<dyn std::error::Error + Send + Sync>),
}

impl StoreError {
    /// Why, for a sentence that says already what failed.
    pub fn reason(&self) -> String {
        match self {
            Self::Failing(words) => words.clone(),
            Self::Database(error) => error.to_string(),
            Self::Conflict
            | Self::Corrupt { .. }
            | Self::Newer
            | Self::Older
            | Self::NoTables
            | Self::Refused(_)
            | Self::NoDatabase => self.to_string(),
        }
    }
}

/// A stored row that can't be read: damaged, or written by a newer version. It is left as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// Its table.
    pub table: &'static str,
    /// Its id there; never a secret.
    pub key: String,
    /// What of it can't be read, for people.
    pub what: String,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {}: {}", self.table, self.key, self.what)
    }
}

/// What a shop's look is called among the rows that can't be read: the shop itself can be.
pub const LOOK: &str = "look";

/// How much has no final word yet; counted without reading any of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Payments.
    pub payments: i64,
    /// When the oldest of them was made.
    pub oldest_payment: Option<Timestamp>,
    /// How many of them wait for a person.
    pub parked: i64,
    /// Refunds.
    pub refunds: i64,
    /// When the oldest of them was asked for.
    pub oldest_refund: Option<Timestamp>,
    /// When the first of either should be asked about, or should have been.
    pub due: Option<Timestamp>,
}

/// Beyond this it isn't counted how much is overdue: it is much.
pub const OVERDUE_MAX: i64 = 10_000;

/// What should have been asked about by now, and wasn't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overdue {
    /// Payments, up to [`OVERDUE_MAX`].
    pub payments: i64,
    /// Since when the first of them is due.
    pub first_payment: Option<Timestamp>,
    /// Refunds, up to the same.
    pub refunds: i64,
    /// Since when the first of them is due.
    pub first_refund: Option<Timestamp>,
}

/// A store's own health.
#[async_trait]
pub trait UpkeepStore: Send + Sync {
    /// Writes something small and durable, to see whether that can be done.
    async fn try_write(&self, at: Timestamp) -> Result<(), StoreError>;
    /// Takes as much new space as a few payments need, and gives it back. A small write says nothing
    /// of that: it goes where there was something before.
    async fn take_room(&self) -> Result<(), StoreError>;
    /// Looks again why something failed, when what was heard leaves it open; the same error if no more
    /// can be found out.
    async fn explain(&self, error: StoreError) -> StoreError;
    /// How many writes failed since this was last asked.
    fn take_unwritten(&self) -> u64;
    /// Why the last of them failed.
    fn last_unwritten(&self) -> String;
    /// The rows that somebody met and could not read since this was last asked. Lists leave such
    /// rows out.
    fn take_unreadable(&self) -> Vec<Unreadable>;
    /// How much has no final word yet, what can't be read included.
    async fn waiting(&self) -> Result<Waiting, StoreError>;
    /// How much is due by now and taken by nobody.
    async fn overdue(&self, now: Timestamp) -> Result<Overdue, StoreError>;
    /// One small step of bringing up to date what a version before has left behind, or still leaves;
    /// whether there was anything to do. Whatever ends it halfway, it goes on where it was.
    async fn catch_up(&self) -> Result<bool, StoreError>;
    /// Finishes what is under way and lets go of the files. Nothing can be asked afterwards.
    async fn close(&self);
}
