//! Where tests put what is gone after them: in memory, where there is room for it.
//!
//! A test opens a database of its own and waits for the disk at each of its steps, some sixty of them
//! before it has begun. What is lost with the power needn't be kept from it here: tests that kill
//! programs leave the machine on, and ask for a disk of their own where they need one.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use rustix::fs::StatVfsMountFlags;

use crate::environment;

/// A file system in memory that every Linux has, and what names the folder of temporary files.
const MEMORY: &str = "/dev/shm";
const NAME: &str = "TMPDIR";
/// What all tests at once have been seen to use, four times over.
const ROOM: u64 = 4 << 30;

/// Begins this program anew with its temporary files in memory, if there is room and nobody chose.
pub(super) fn in_memory() -> anyhow::Result<()> {
    if environment::variable(NAME).is_some() || !has_room(Path::new(MEMORY)) {
        return Ok(());
    }
    let mut again = Command::new(std::env::current_exe()?);
    let error = again
        .args(std::env::args_os().skip(1))
        .env(NAME, MEMORY)
        .exec();
    Err(error).context("cannot begin anew with temporary files in memory")
}

/// Whether programs can be started there, for tests write some, and there is room.
fn has_room(place: &Path) -> bool {
    rustix::fs::statvfs(place).is_ok_and(|it| {
        it.f_bavail.saturating_mul(it.f_frsize) >= ROOM
            && !it.f_flag.contains(StatVfsMountFlags::NOEXEC)
    })
}
