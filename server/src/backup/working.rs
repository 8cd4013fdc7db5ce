//! Where a backup is made or looked through: a folder for nobody else, beside the data and never where backups go, since
//! what will be sealed lies open in it. Its holder has it locked, so what nobody holds was left by one that was killed.

use std::{
    fs::{self, File, Permissions, TryLockError},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    time::Duration,
};

use anyhow::Context as _;
use tempfile::{Builder, TempDir};

/// What is written before it has its place begins so.
pub const ASIDE: &str = ".portico-backup-";
/// Between being made and being held may be a moment, in which nothing is in it yet.
const FRESH: Duration = Duration::from_mins(1);
/// Where nothing can be held, what is older than any that still runs was left behind.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// See the module. Gone when it is dropped.
#[derive(Debug)]
pub struct Working {
    folder: TempDir,
    _held: File,
}

impl Working {
    /// One in this folder, from which goes what others left behind.
    pub fn within(place: &Path) -> anyhow::Result<Self> {
        sweep(place);
        let made = || {
            let folder = Builder::new()
                .prefix(ASIDE)
                .permissions(Permissions::from_mode(0o700))
                .tempdir_in(place)?;
            let held = File::open(folder.path())?;
            hold(&held);
            Ok::<_, std::io::Error>(Self {
                folder,
                _held: held,
            })
        };
        made().with_context(|| format!("nothing can be written in {}", place.display()))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Says that somebody works on it. Some disks know no such thing; there age tells.
pub fn hold(file: &File) {
    let _ = file.try_lock();
}

/// Takes away what others left that were killed: it may be as readable as the database.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_ours = entry.file_name().to_string_lossy().starts_with(ASIDE);
        if is_ours && is_left(&path) {
            // Somebody else's stays: it can't be taken away either way.
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
    }
}

fn is_left(path: &Path) -> bool {
    let Ok(of) = fs::symlink_metadata(path) else {
        return false;
    };
    let age = of.modified().ok().and_then(|at| at.elapsed().ok());
    // What a clock that was wrong dated into the future is held or not, like all else.
    let age = age.unwrap_or(LEFT_BEHIND);
    match File::open(path).map(|file| file.try_lock()) {
        Ok(Ok(())) => age > FRESH || !is_empty(path, &of),
        Ok(Err(TryLockError::WouldBlock)) => false,
        Ok(Err(TryLockError::Error(_))) | Err(_) => age > LEFT_BEHIND,
    }
}

/// Whether nothing was put there yet: whoever makes one holds it before anything is.
fn is_empty(path: &Path, of: &fs::Metadata) -> bool {
    if of.is_dir() {
        return fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    }
    of.len() == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_open_is_for_nobody_else_and_goes_when_nobody_holds_it() {
        let place = tempfile::tempdir().unwrap();
        let left = || fs::read_dir(place.path()).unwrap().count();
        let old = |path: &Path| {
            let file = File::open(path).unwrap();
            let made = file.metadata().unwrap().modified().unwrap();
            file.set_modified(made - Duration::from_hours(1)).unwrap();
        };
        let working = Working::within(place.path()).unwrap();
        let mode = fs::metadata(working.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        let killed = place.path().join(format!("{ASIDE}killed"));
        let begun = place.path().join(format!("{ASIDE}begun"));
        fs::create_dir(&begun).unwrap();
        fs::create_dir(&killed).unwrap();
        fs::write(killed.join("portico.sqlite"), "open").unwrap();
        fs::write(place.path().join("portico.sqlite"), "the database").unwrap();
        fs::write(working.path().join("portico.sqlite"), "open").unwrap();
        sweep(place.path());
        assert!(!killed.exists(), "nobody holds it, and something is in it");
        assert_eq!(left(), 3, "the empty one may be about to be held");
        old(&begun);
        old(working.path());
        sweep(place.path());
        assert_eq!(left(), 2, "nobody holds it");
        drop(working);
        assert_eq!(left(), 1);
    }
}
