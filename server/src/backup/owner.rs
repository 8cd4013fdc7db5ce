//! Whose the files are that are put back: root often puts back what another user's server will read, and a file of root's
//! would keep that from starting.

use std::{
    fs, io,
    os::unix::fs::{MetadataExt as _, lchown},
    path::Path,
};

/// Who gets what root puts into a folder: whoever has that folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    user: u32,
    group: u32,
}

/// Whether this is root, who may give files away.
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

impl Owner {
    /// Of a folder that isn't one's own; none where nothing has to be given, or can be.
    pub fn of(folder: &Path) -> io::Result<Option<Self>> {
        if !is_root() {
            return Ok(None);
        }
        let of = fs::metadata(folder)?;
        let owner = Self {
            user: of.uid(),
            group: of.gid(),
        };
        Ok((owner.user != 0).then_some(owner))
    }

    /// Gives away a file, or a folder with all that is in it. Links are given and not followed.
    pub fn take(self, path: &Path) -> io::Result<()> {
        let mut open = vec![path.to_owned()];
        while let Some(path) = open.pop() {
            lchown(&path, Some(self.user), Some(self.group))?;
            if fs::symlink_metadata(&path)?.is_dir() {
                for entry in fs::read_dir(&path)? {
                    open.push(entry?.path());
                }
            }
        }
        Ok(())
    }
}

/// Gives it to the owner, if there is one to give it to.
pub fn given(owner: Option<Owner>, path: &Path) -> io::Result<()> {
    owner.map_or(Ok(()), |owner| owner.take(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_root_puts_into_somebodys_folder_is_theirs() {
        let folder = tempfile::tempdir().unwrap();
        if !is_root() {
            assert_eq!(Owner::of(folder.path()).unwrap(), None);
            return;
        }
        assert_eq!(Owner::of(folder.path()).unwrap(), None, "it is one's own");
        std::os::unix::fs::chown(folder.path(), Some(1_234), Some(1_235)).unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::write(inner.join("file"), "text").unwrap();
        std::os::unix::fs::symlink("/etc/passwd", inner.join("link")).unwrap();
        let owner = Owner::of(folder.path()).unwrap();
        given(owner, &folder.path().join("a")).unwrap();
        for path in ["a", "a/b", "a/b/file"] {
            let of = fs::metadata(folder.path().join(path)).unwrap();
            assert_eq!((of.uid(), of.gid()), (1_234, 1_235), "{path}");
        }
        assert_eq!(fs::metadata("/etc/passwd").unwrap().uid(), 0);
    }
}
