//! The data folder: whether it can be written, how much space is left, who else may read what is in
//! it; and whether alarms wait for somebody.

use std::{os::unix::fs::PermissionsExt as _, path::Path};

use super::{Finding, Practice, Weight};
use crate::{disk, server::DATABASE, upkeep::SPACE_LOW};
use foundation::store::StoreError;

/// Bits of a file's mode that let others than its owner in.
const OTHERS: u32 = 0o077;

/// Everything that was found.
pub(super) async fn examine(practice: &Practice<'_>) -> Result<Vec<Finding>, StoreError> {
    let folder = practice.config.data.as_path();
    let mut findings = vec![written(practice).await];
    findings.extend(space(folder));
    findings.extend(modes(practice));
    findings.push(alarms(practice).await?);
    Ok(findings)
}

async fn written(practice: &Practice<'_>) -> Finding {
    let about = "database";
    match practice.store.try_write(practice.clock.now()).await {
        Ok(()) => Finding::new(Weight::Fine, about, "can be written"),
        Err(error) => {
            let words = format!("can't be written, so nobody can pay: {error}");
            Finding::new(Weight::Problem, about, words)
        }
    }
}

fn space(folder: &Path) -> Option<Finding> {
    let free = disk::free_bytes(folder)?;
    let words = format!("{} MB left in {}", free / 1_000_000, folder.display());
    Some(if free < SPACE_LOW {
        let words = format!("{words}; without space nobody can pay");
        Finding::new(Weight::Problem, "space", words)
    } else {
        Finding::new(Weight::Fine, "space", words)
    })
}

/// What others on this machine may read: results' secrets, addresses and notes are in the database.
fn modes(practice: &Practice<'_>) -> Vec<Finding> {
    let folder = practice.config.data.as_path();
    let beside = ["", "-wal", "-shm"].map(|end| folder.join([DATABASE, end].concat()));
    let keys = practice.config.accounts.all();
    let keys = keys.filter_map(|(_, entry)| entry.key_file.clone());
    let mut findings: Vec<Finding> = beside
        .into_iter()
        .filter_map(|file| open(&file, "600"))
        .chain(keys.filter_map(|file| open(&file, "600")))
        .chain(open(folder, "700"))
        .collect();
    if findings.is_empty() {
        let words = "nobody else on this machine may read database and keys";
        findings.push(Finding::new(Weight::Fine, "modes", words));
    }
    findings
}

/// A file that others may read, and how to change that.
fn open(file: &Path, right: &str) -> Option<Finding> {
    let mode = std::fs::metadata(file).ok()?.permissions().mode() & 0o777;
    if mode & OTHERS == 0 {
        return None;
    }
    let file = file.display();
    let words = format!("others on this machine may use {file} ({mode:o}): chmod {right} {file}");
    Some(Finding::new(Weight::Advice, "modes", words))
}

async fn alarms(practice: &Practice<'_>) -> Result<Finding, StoreError> {
    Ok(match practice.store.unacknowledged().await? {
        0 => Finding::new(Weight::Fine, "alarms", "none"),
        count => {
            let words = format!("{count} nobody has acknowledged: `portico alarm list`");
            Finding::new(Weight::Advice, "alarms", words)
        }
    })
}
