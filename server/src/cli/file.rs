//! Files that commands leave: whole, or not at all. A full disk leaves nothing behind that looks like one, and what was
//! there before stays until all of the new one is written.

use std::{
    fs::{self, File, Permissions},
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::Context;
use tempfile::{Builder, NamedTempFile};

/// As any program makes files: the user's mask takes away from it.
const MODE: u32 = 0o666;

/// A file that is written, and not in its place yet. Dropped, it is gone.
#[derive(Debug)]
pub(super) struct Ready {
    /// What stands beside its place; none where the place is no file of its own, and was written into.
    beside: Option<NamedTempFile>,
    place: PathBuf,
}

/// Writes a file beside its place. What is no file of its own, such as a pipe, a device or a link to something, is
/// written into at once: it must not be replaced.
pub(super) fn ready(place: &Path, content: &[u8]) -> anyhow::Result<Ready> {
    written(place, content).with_context(|| format!("{} can't be written", place.display()))
}

fn written(place: &Path, content: &[u8]) -> std::io::Result<Ready> {
    let there = fs::symlink_metadata(place).ok();
    let ready = |beside| Ready {
        beside,
        place: place.to_owned(),
    };
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        fs::write(place, content)?;
        return Ok(ready(None));
    }
    let mut beside = Builder::new()
        .permissions(Permissions::from_mode(MODE))
        .tempfile_in(folder(place))?;
    // Who may read the one before may read this one, and nobody else.
    if let Some(there) = there {
        beside.as_file().set_permissions(there.permissions())?;
    }
    beside.write_all(content)?;
    beside.as_file().sync_all()?;
    Ok(ready(Some(beside)))
}

fn folder(place: &Path) -> &Path {
    let folder = place.parent();
    folder
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."))
}

impl Ready {
    /// Puts it into its place.
    pub(super) fn put(self) -> anyhow::Result<()> {
        let Self { beside, place } = self;
        let Some(beside) = beside else {
            return Ok(());
        };
        let path = place.display();
        beside
            .persist(&place)
            .with_context(|| format!("{path} can't be written"))?;
        // That it is there is on the disk, too; where a folder can't say so, it is there all the same.
        let _synced = File::open(folder(&place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// Writes a file at once.
pub(super) fn write(place: &Path, content: &[u8]) -> anyhow::Result<()> {
    ready(place, content)?.put()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_whole_and_one_that_is_dropped_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("boards.pdf");
        write(&place, b"first").unwrap();
        drop(ready(&place, b"second").unwrap());
        assert_eq!(fs::read(&place).unwrap(), b"first");
        ready(&place, b"third").unwrap().put().unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"third");
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "nothing lies beside it");
        let link = folder.path().join("link.pdf");
        std::os::unix::fs::symlink(&place, &link).unwrap();
        fs::set_permissions(&place, Permissions::from_mode(0o600)).unwrap();
        ready(&link, b"fourth").unwrap().put().unwrap();
        assert!(
            fs::symlink_metadata(&link).unwrap().is_symlink(),
            "it leads there still"
        );
        write(&place, b"fifth").unwrap();
        assert_eq!(fs::read(&link).unwrap(), b"fifth");
        assert_eq!(
            fs::metadata(&place).unwrap().permissions().mode() & 0o777,
            0o600
        );
        let nowhere = folder.path().join("no/where.pdf");
        let said = format!("{:#}", write(&nowhere, b"x").unwrap_err());
        assert!(said.contains("where.pdf can't be written"), "{said}");
    }
}
