//! Where PostgreSQL's programs are. Debian keeps them off the `PATH`, by version.

use std::path::{Path, PathBuf};

/// Where Debian and its relatives keep every version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The folder with `initdb`, `postgres`, `createdb`, `dropdb` and `pg_isready` of one version.
#[derive(Clone, Debug)]
pub struct Programs {
    folder: PathBuf,
}

impl Programs {
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// The programs: from the `PATH`, else the newest that Debian's package installed.
pub fn find() -> Option<Programs> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).find(|folder| is_whole(folder));
    on_path.or_else(newest).map(|folder| Programs { folder })
}

fn newest() -> Option<PathBuf> {
    let versions = std::fs::read_dir(DEBIAN).ok()?;
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| is_whole(folder))
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder)
}

fn is_whole(folder: &Path) -> bool {
    ["initdb", "postgres", "createdb", "dropdb", "pg_isready"]
        .iter()
        .all(|program| folder.join(program).is_file())
}
