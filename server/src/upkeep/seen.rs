//! When a database was used last, beside it: an older one that somebody puts in its place is known by that. Written only
//! once the database has the same from this server, so that what is beside it is never ahead.

use std::{fs, path::Path};

use super::{Upkeep, probe::Broken};
use foundation::clock::Timestamp;

const NAME: &str = "portico.seen";

/// Once this server has told of itself.
pub(super) fn note(upkeep: &Upkeep, told: &Result<(), Broken>) {
    if let (Some(folder), Ok(())) = (&upkeep.folder, told)
        && let Some(at) = upkeep.roster.seen()
        && let Err(error) = write(folder, at)
    {
        tracing::debug!(%error, "{NAME} is not written");
    }
}

/// At the end, before this server leaves the list of those that run. Where it can't be written it must not leave: else
/// the database knew less than what is beside it, and would be taken for an older one.
pub(super) async fn last(upkeep: &Upkeep) -> bool {
    let written = upkeep.store.try_write(upkeep.clock.now()).await;
    written
        .inspect_err(|error| {
            tracing::debug!(%error, "when this database was used last isn't in it");
        })
        .is_ok()
}

fn write(folder: &Path, at: Timestamp) -> std::io::Result<()> {
    // What the power takes of it makes it older, or nothing; neither does harm.
    fs::write(folder.join(NAME), format!("{}\n", at.0))
}

/// When the one was used that was here last, as far as that is known.
pub fn of(folder: &Path) -> Option<Timestamp> {
    let text = fs::read_to_string(folder.join(NAME)).ok()?;
    text.trim().parse().ok().map(Timestamp)
}

/// It begins anew with a database that was put back.
pub fn forget(folder: &Path) -> std::io::Result<()> {
    match fs::remove_file(folder.join(NAME)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}
