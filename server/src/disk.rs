//! How much space there is where the data is. Knows nothing of what is stored.

use std::path::Path;

/// Bytes that this user may still write to the disk of a folder, if that can be told.
pub fn free_bytes(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}
