//! A small disk of one's own, to be filled.

use std::{fs, path::Path, process::Command};

/// A disk; gone when dropped. Only root can have one.
#[derive(Debug)]
pub(crate) struct Disk(tempfile::TempDir);

impl Disk {
    /// Of so many megabytes; none where it can't be made.
    pub(crate) fn new(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m,mode=755");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "none"]);
        let done = mount.arg(folder.path()).output().ok()?;
        done.status.success().then_some(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Leaves no byte.
    pub(crate) fn fill(&self) {
        let file = self.0.path().join("filler");
        let mut file = fs::File::options()
            .create(true)
            .append(true)
            .open(file)
            .unwrap();
        while std::io::Write::write(&mut file, &[0; 4_096]).is_ok() {}
    }

    pub(crate) fn empty(&self) {
        fs::remove_file(self.0.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let mut unmount = Command::new("umount");
        let _done = unmount.arg("-l").arg(self.0.path()).status();
    }
}
