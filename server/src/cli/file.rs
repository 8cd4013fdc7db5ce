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
    beside: NamedTempFile,
    place: PathBuf,
}

/// Writes a file beside its place.
pub(super) fn ready(place: &Path, content: &[u8]) -> anyhow::Result<Ready> {
    written(place, content).with_context(|| format!("{} can't be written", place.display()))
}

fn written(place: &Path, content: &[u8]) -> std::io::Result<Ready> {
    let mut beside = Builder::new()
        .permissions(Permissions::from_mode(MODE))
        .tempfile_in(folder(place))?;
    beside.write_all(content)?;
    beside.as_file().sync_all()?;
    Ok(Ready {
        beside,
        place: place.to_owned(),
    })
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
        let path = place.display();
        beside
            .persist(&place)
            .with_context(|| format!("{path} can't be written"))?;
        // That it is there is on the disk, too; where a folder can't say so, it is there all the same.
        let _synced = File::open(folder(&place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// Writes a file at once. What is no file, such as a pipe, is written into.
pub(super) fn write(place: &Path, content: &[u8]) -> anyhow::Result<()> {
    let is_other = fs::metadata(place).is_ok_and(|there| !there.is_file());
    if is_other {
        return fs::write(place, content)
            .with_context(|| format!("{} can't be written", place.display()));
    }
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
        let nowhere = folder.path().join("no/where.pdf");
        let said = format!("{:#}", write(&nowhere, b"x").unwrap_err());
        assert!(said.contains("where.pdf can't be written"), "{said}");
    }
}
