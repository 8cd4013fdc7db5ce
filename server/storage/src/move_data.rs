//! Moving an installation from its file into an empty PostgreSQL, all of it or nothing.
//!
//! The file's write lock is held the whole time, so what is copied is one moment of it. First a mark
//! is left in the PostgreSQL, a table of the name `moving`, before there is anything else; then
//! everything is copied and compared in one transaction there; then the file is marked as moved, and
//! last the first mark is taken away. A server starts on neither side while a mark stands, so wherever
//! this breaks off no two servers work on two copies, and the same command goes on: before the file's
//! mark by beginning anew, after it by finishing.
//!
//! Which tables and columns there are is read from the databases, so that no migration can be
//! forgotten here.

#[cfg(test)]
mod alike;
#[cfg(test)]
mod broken_off;
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
use source::{Source, Went};
use target::Target;

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Somebody writes into the file all the time.
    #[error("a server is writing into the file all the time: stop it, and try again")]
    Busy,
    /// The file may be read, and not marked.
    #[error(
        "this user may not write into the file and its folder: run it as the user that the servers \
         run as"
    )]
    ReadOnly,
    /// The file was moved already, into another one.
    #[error("everything in it was moved to {0} before, which is another database")]
    MovedBefore(String),
    /// The file was moved already, and whether into this one can't be seen.
    #[error(
        "everything in it was moved to {0} before, and whether that is this one can't be seen: {1}"
    )]
    MovedUnseen(String, String),
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
    /// Somebody works there.
    #[error(
        "a server runs on {place} ({server} at {address}): stop it and try again; one that died counts \
         for a minute"
    )]
    InUse {
        /// Where.
        place: String,
        /// Which server.
        server: String,
        /// Its machine and port.
        address: String,
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
    #[error("the file failed, and nothing was moved: {0}")]
    File(sqlx::Error),
    /// Everything was moved, and the PostgreSQL failed before its mark was taken away.
    #[error(
        "everything is in {0}, but servers don't start on it yet ({1}): run the same command again"
    )]
    Unfinished(String, String),
    /// Something failed at the moment from which everything is there.
    #[error(
        "whether everything is in {0} isn't known ({1}); servers don't start on it: run the same command \
         again, which finishes it or begins anew"
    )]
    Unsure(String, String),
    /// The PostgreSQL failed.
    #[error("the PostgreSQL failed, and nothing was moved: {0}")]
    Server(StoreError),
}

impl MoveError {
    /// What failed, without what it means for a move.
    fn cause(&self) -> String {
        if let Self::File(error) = self {
            return error.to_string();
        }
        if let Self::Server(error) = self {
            return error.to_string();
        }
        self.to_string()
    }
}

/// Moves everything, or finishes what broke off.
pub async fn move_data(
    file: &Path,
    settings: &Settings,
    now: Timestamp,
) -> Result<Report, MoveError> {
    let mut source = Source::open(file).await?;
    if let Some(went) = source.went_into().await? {
        return finish(&mut source, went, settings, now).await;
    }
    source.try_out().await?;
    Source::bring_up(file).await?;
    source.lock().await?;
    // Somebody may have moved it between the look and the lock.
    if let Some(went) = source.went_into().await? {
        return finish(&mut source, went, settings, now).await;
    }
    let mut target = Target::connect(settings, now).await?;
    target.mark(&mut source).await?;
    Postgres::bring_up(settings).await?;
    let moved = match target.take_in(&mut source).await {
        Err(error @ (MoveError::NotEmpty { .. } | MoveError::InUse { .. })) => {
            target.withdraw().await?;
            return Err(error);
        }
        moved => moved?,
    };
    // An answer that got lost on the way says nothing of what was done.
    let kept = keep(&mut source, &mut target, settings.place(), now).await;
    kept.map_err(|error| MoveError::Unsure(settings.place(), error.cause()))?;
    target.unmark().await?;
    Ok(Report::Moved(moved))
}

async fn keep(
    source: &mut Source,
    target: &mut Target,
    place: String,
    now: Timestamp,
) -> Result<(), MoveError> {
    target.commit().await?;
    let target = target.identity().await?;
    source.mark(&Went { place, target }, now).await
}

/// The file is marked already: what may be left is the mark at the other end. Which database that is
/// says what is in it, since one has many addresses.
async fn finish(
    source: &mut Source,
    went: Went,
    settings: &Settings,
    now: Timestamp,
) -> Result<Report, MoveError> {
    let target = Target::connect(settings, now).await;
    let mut target =
        target.map_err(|error| MoveError::MovedUnseen(went.place.clone(), error.cause()))?;
    let identity = target.identity().await?;
    if identity.is_none() || identity != went.target {
        return Err(MoveError::MovedBefore(went.place));
    }
    match target.marked_by().await? {
        None => Ok(Report::Before(settings.place())),
        Some(mark) if mark.identity == source.identity().await? => {
            target.unmark().await?;
            Ok(Report::Finished(settings.place()))
        }
        Some(mark) => Err(MoveError::Anothers(mark.path)),
    }
}

/// When a file was moved, if it was.
pub async fn moved_at(file: &Path) -> Result<Option<Timestamp>, MoveError> {
    Source::open(file).await?.moved_at().await
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
