//! The database: whether it can be written, how much space is left, who else may read what is in it;
//! whether alarms wait for somebody, and who runs.

use std::{collections::BTreeSet, os::unix::fs::PermissionsExt as _, path::Path};

use super::postgres;
use super::{Finding, Practice, Weight};
use crate::{
    config::{DATABASE, Place},
    disk,
    upkeep::{SPACE_LOW, roster::SILENT_MS},
};
use foundation::{servers::RunningServer, store::StoreError};

/// Bits of a file's mode that let others than its owner in.
const OTHERS: u32 = 0o077;

/// Everything that was found.
pub(super) async fn examine(practice: &Practice<'_>) -> Result<Vec<Finding>, StoreError> {
    let mut findings = vec![written(practice).await];
    match &practice.config.database {
        Place::Folder(folder) => findings.extend(space(folder)),
        Place::Server(settings) => findings.extend(postgres::examine(settings).await?),
    }
    findings.extend(modes(practice));
    findings.push(alarms(practice).await?);
    findings.extend(servers(practice).await?);
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
    let folder = practice.config.database.folder();
    let files = ["", "-wal", "-shm"].map(|end| [DATABASE, end].concat());
    let beside = folder
        .into_iter()
        .flat_map(|folder| files.iter().map(|file| folder.join(file)));
    let keys = practice.config.accounts.all();
    let keys = keys.filter_map(|(_, entry)| entry.key_file.clone());
    let mut findings: Vec<Finding> = beside
        .filter_map(|file| open(&file, "600"))
        .chain(keys.filter_map(|file| open(&file, "600")))
        .chain(folder.and_then(|folder| open(folder, "700")))
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

/// Who runs over this database, and whether all of them go by the same files.
async fn servers(practice: &Practice<'_>) -> Result<Vec<Finding>, StoreError> {
    let (all, now) = (practice.store.servers().await?, practice.clock.now());
    let is_silent = |server: &RunningServer| now.since_ms(server.seen) >= SILENT_MS;
    let finding = |server: &RunningServer| {
        let ago_s = now.since_ms(server.seen) / 1_000;
        let RunningServer { id, version, .. } = server;
        let words = format!(
            "{id} at {}, version {version}, since {}, told of itself {ago_s} s ago; wallets {}, \
             accounts {}",
            server.address,
            server.started.iso(),
            server.wallets,
            server.accounts
        );
        if is_silent(server) {
            let words = format!("{words}: it has died, or its clock differs from this one's");
            Finding::new(Weight::Advice, "server", words)
        } else {
            Finding::new(Weight::Fine, "server", words)
        }
    };
    let mut findings: Vec<Finding> = all.iter().map(finding).collect();
    let living = || all.iter().filter(|server| !is_silent(server));
    let wallets: BTreeSet<&str> = living().map(|server| &*server.wallets).collect();
    let accounts: BTreeSet<&str> = living().map(|server| &*server.accounts).collect();
    for (what, digests) in [("wallets", wallets), ("accounts", accounts)] {
        if digests.len() > 1 {
            let words = format!(
                "not all go by the same {what}: give every machine the same file, and look in the \
                 log of the one that has another whether it was refused"
            );
            findings.push(Finding::new(Weight::Advice, "servers", words));
        }
    }
    let settings = practice.config.accounts.digest();
    for server in living().filter(|server| server.accounts != settings) {
        let words = format!(
            "{} goes by other accounts or keys than the settings say here ({settings}); it reads its \
             own files every few seconds: look at its alarms whether it refused them, and restart it \
             if they stand in its environment",
            server.id
        );
        findings.push(Finding::new(Weight::Advice, "server", words));
    }
    Ok(findings)
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
