//! What others on this machine may read or change: the database has results' secrets, addresses and
//! notes in it, and the settings name files with keys, passwords, and whom to believe.

use std::{
    fs::Metadata,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::Path,
};

use super::{Finding, Practice, Weight};
use crate::config::{DATABASE, Holds};

/// What each may do with a file, as far as its mode says.
const MODE: u32 = 0o777;
/// Everything, for others than the owner.
const OTHERS: u32 = 0o077;
/// Changing it, for others than the owner.
const WRITING: u32 = 0o022;
/// Reading it, for its group.
const GROUP_READS: u32 = 0o040;

/// Everything that was found.
pub(super) fn examine(practice: &Practice<'_>) -> Vec<Finding> {
    let mut findings = database(practice);
    let named = practice.config.files.iter().cloned();
    let settings = practice
        .env_file
        .map(|file| (file.to_owned(), Holds::Secret));
    let mut named: Vec<_> = named.chain(settings).collect();
    named.sort();
    named.dedup();
    findings.extend(
        named
            .iter()
            .filter_map(|(file, holds)| named_file(file, *holds)),
    );
    if findings.is_empty() {
        let words = "nobody else on this machine may read database, keys and passwords";
        findings.push(Finding::new(Weight::Fine, "modes", words));
    }
    findings
}

fn database(practice: &Practice<'_>) -> Vec<Finding> {
    let Some(folder) = practice.config.database.folder() else {
        return Vec::new();
    };
    let files = ["", "-wal", "-shm"].map(|end| folder.join([DATABASE, end].concat()));
    let files = files.iter().map(|file| (&**file, "600"));
    let all = files.chain([(folder, "700")]);
    all.filter_map(|(path, right)| {
        let mode = metadata(path)?.permissions().mode();
        (mode & OTHERS != 0).then(|| open(path, mode, right))
    })
    .collect()
}

/// A file that the settings name. One of root's that is given to a group is given to the server.
fn named_file(file: &Path, holds: Holds) -> Option<Finding> {
    let metadata = metadata(file)?;
    let mode = metadata.permissions().mode();
    let is_given = metadata.uid() == 0 && metadata.gid() != 0;
    let (closed, right) = match (holds, is_given) {
        (Holds::Secret, false) => (OTHERS, "600"),
        (Holds::Secret, true) => (OTHERS & !GROUP_READS, "640"),
        (Holds::Word, _) => (WRITING, "go-w"),
    };
    (mode & closed != 0).then(|| open(file, mode, right))
}

fn metadata(file: &Path) -> Option<Metadata> {
    std::fs::metadata(file).ok()
}

/// How to change that others may use a file.
fn open(file: &Path, mode: u32, right: &str) -> Finding {
    let (file, mode) = (file.display(), mode & MODE);
    let words = format!("others on this machine may use {file} ({mode:o}): chmod {right} {file}");
    Finding::new(Weight::Advice, "modes", words)
}
