//! Moving an installation from its file into an empty PostgreSQL, all of it or nothing.
//!
//! The file's write lock is held the whole time, so what is copied is one moment of it. Everything
//! is copied and compared in one transaction of the PostgreSQL, which also leaves a mark there (a
//! table, [`target::MARK`]); then the file is marked as moved, and last the first mark is taken
//! away. A server starts on neither side while a mark stands, so wherever this breaks off no two
//! servers work on two copies, and the same command goes on: before the file's mark by beginning
//! anew, after it by finishing.
//!
//! Which tables and columns there are is read from the databases, so that no migration can be
//! forgotten here.

#[cfg(test)]
mod alike;
mod encoding;
pub(crate) mod layout;
mod proof;
mod report;
pub(crate) mod source;
pub(crate) mod target;
#[cfg(test)]
mod tests;

use std::path::Path;

use foundation::{clock::Timestamp, store::StoreError};
pub use report::{Moved, Report};

use crate::postgres::{Postgres, Settings};
use source::Source;
use target::Target;

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Somebody writes into the file all the time.
    #[error("a server is writing into the file all the time: stop it, and try again")]
    Busy,
    /// The file was moved already.
    #[error("everything in this file was moved to {0} already")]
    MovedBefore(String),
    /// There is something in the PostgreSQL.
    #[error(
        "{place} is not empty: {table} has rows. Nothing was touched there; make a database of its \
         own with createdb"
    )]
    NotEmpty {
        /// Where.
        place: String,
        /// Which table.
        table: String,
    },
    /// Another installation's move broke off there.
    #[error(
        "a move of another installation ({0}) broke off there: finish that, or make another database"
    )]
    Anothers(String),
    /// The tables don't fit.
    #[error("the tables don't fit together: {0}; nothing was moved")]
    Unlike(String),
    /// What arrived isn't what was sent.
    #[error("{0} is not the same on both sides; nothing was moved")]
    Differs(String),
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file failed.
    #[error("the file can't be read: {0}")]
    File(sqlx::Error),
    /// The PostgreSQL failed.
    #[error("the PostgreSQL failed, and nothing was moved: {0}")]
    Server(sqlx::Error),
}

/// Moves everything, or finishes what broke off.
pub async fn move_data(
    file: &Path,
    settings: &Settings,
    now: Timestamp,
) -> Result<Report, MoveError> {
    let place = settings.place();
    let mut source = Source::open(file).await?;
    if let Some(before) = source.moved_to().await? {
        return finish(before, settings).await;
    }
    Source::bring_up(file).await?;
    source.lock().await?;
    // Somebody may have moved it between the look and the lock.
    if let Some(before) = source.moved_to().await? {
        return Err(MoveError::MovedBefore(before));
    }
    Postgres::bring_up(settings).await?;
    let mut target = Target::begin(settings).await?;
    let moved = target.take_in(&mut source).await?;
    target.commit().await?;
    source.mark(&place, now).await?;
    target.unmark().await?;
    Ok(Report::Moved(moved))
}

/// The file is marked already: what may be left is the mark at the other end.
async fn finish(before: String, settings: &Settings) -> Result<Report, MoveError> {
    if before != settings.place() {
        return Err(MoveError::MovedBefore(before));
    }
    let mut target = Target::connect(settings).await?;
    if target.marked_by().await?.is_none() {
        return Err(MoveError::MovedBefore(before));
    }
    target.unmark().await?;
    Ok(Report::Finished(before))
}

/// Takes the mark off the file, so that servers use it again; where it had been moved to. What
/// happened there since is not in it.
pub async fn take_back(file: &Path) -> Result<Option<String>, MoveError> {
    let mut source = Source::open(file).await?;
    source.lock().await?;
    let before = source.moved_to().await?;
    if before.is_some() {
        source.unmark().await?;
    }
    Ok(before)
}
