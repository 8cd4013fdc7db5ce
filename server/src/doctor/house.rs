//! The database: whether it can be written, how much space is left, whether alarms wait for somebody, and
//! who runs.

use std::{collections::BTreeSet, path::Path};

use super::{Finding, Practice, Weight, modes, postgres, secret, told};
use crate::{
    config::{DATABASE, Place},
    disk,
    upkeep::{
        SPACE_LOW,
        gone::ends,
        probe::{Space, probe},
        roster::SILENT_MS,
    },
};
use alarms::Kept;
use foundation::{
    servers::RunningServer,
    store::{LOOK, StoreError, Unreadable},
};
use storage::Storage;

/// A log of that many bytes is large, however small the database is.
const LOG_LARGE: u64 = 128 * 1_024 * 1_024;

/// Everything that was found.
pub(super) async fn examine(practice: &Practice<'_>) -> Vec<Finding> {
    let mut findings = vec![written(practice).await];
    match (&practice.config.database, &practice.store) {
        (Place::Folder(folder), _) => {
            findings.extend(space(folder));
            findings.extend(log(folder));
        }
        (Place::Server(settings), Ok(store)) => {
            // If they can't be read, that is told below.
            let known = store.servers().await.map_or(1, |all| all.len());
            let seen = postgres::examine(settings, known).await;
            findings.extend(told("PostgreSQL", seen));
        }
        // Why it can't be used was said already.
        (Place::Server(_), Err(_)) => {}
    }
    findings.push(secret::examine(practice));
    findings.extend(modes::examine(practice));
    if let Ok(store) = practice.store {
        findings.extend(told("alarms", alarms(store).await));
        findings.extend(told(
            "secret",
            secret::since_restored(practice, store).await,
        ));
        findings.extend(told("backup", backup(practice, store).await));
        findings.extend(told("servers", servers(practice, store).await));
        findings.extend(told("marks", marks(store).await));
    }
    findings
}

async fn written(practice: &Practice<'_>) -> Finding {
    let about = "database";
    let store = match &practice.store {
        Ok(store) => *store,
        Err(words) => return Finding::new(Weight::Problem, about, words),
    };
    let write = store.try_write(practice.clock.now());
    match probe(store, write, Space::Unknown).await {
        Ok(()) => Finding::new(Weight::Fine, about, "can be written"),
        Err(broken) => {
            let words = format!("can't be written, so nobody can pay: {}", broken.why);
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

/// What is written goes into the log first, and from there into the file unless somebody still reads what was there before.
fn log(folder: &Path) -> Option<Finding> {
    let size = |name: String| std::fs::metadata(folder.join(name)).map_or(0, |file| file.len());
    let log = size(format!("{DATABASE}-wal"));
    if log < size(DATABASE.to_owned()).max(LOG_LARGE) {
        return None;
    }
    let words = format!(
        "the log {DATABASE}-wal has {} MB, more than the database itself: a program has been reading for long and keeps          it from being put in, such as one that copies the database and hangs, or a sqlite3 that was left open. Look          which has the file open (`fuser -v`), and end it",
        log / 1_000_000
    );
    Some(Finding::new(Weight::Advice, "log", words))
}

/// Who runs over this database, and whether all of them go by the same files.
async fn servers(practice: &Practice<'_>, store: &dyn Storage) -> Result<Vec<Finding>, StoreError> {
    let (all, now) = (store.servers().await?, practice.clock.now());
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
    findings.extend(left_behind(practice, store).await?);
    Ok(findings)
}

/// Acceptance marks that nobody sees, since what was written down of them can't be read.
async fn marks(store: &dyn Storage) -> Result<Vec<Finding>, StoreError> {
    // What others have met before isn't a mark, and nobody else is told of it.
    let others = store.take_unreadable().into_iter();
    let other = |row: Unreadable| {
        let instead = if row.table == LOOK {
            "pages are shown without it: `portico brand list` shows earlier ones, and `portico brand return` puts one in force"
        } else {
            "it is left as it is, and passed over: a newer version wrote it, or it is damaged. Run the version that was there \
             before, or look into it with `portico doctor --deep`"
        };
        let words = format!("{row} can't be read; {instead}");
        Finding::new(Weight::Problem, row.table, words)
    };
    let others: Vec<_> = others.map(other).collect();
    store.marks().await?;
    let unread = store.take_unreadable().into_iter();
    let finding = |row: Unreadable| {
        let words =
            format!("{row} can't be read, so it isn't shown: `portico mark set` gives it again");
        Finding::new(Weight::Problem, "marks", words)
    };
    Ok(others.into_iter().chain(unread.map(finding)).collect())
}

async fn alarms(store: &dyn Storage) -> Result<Vec<Finding>, StoreError> {
    let about = "alarms";
    Ok(vec![match store.unacknowledged().await? {
        0 => Finding::new(Weight::Fine, about, "none"),
        count => {
            let words = format!("{count} nobody has acknowledged: `portico alarm list`");
            Finding::new(Weight::Advice, about, words)
        }
    }])
}

/// How old the last backup is, where somebody wants to know.
async fn backup(practice: &Practice<'_>, store: &dyn Storage) -> Result<Vec<Finding>, StoreError> {
    const HOUR_MS: i64 = 3_600_000;
    let about = "backup";
    let Some(most) = practice.config.backup_max_hours else {
        return Ok(Vec::new());
    };
    let Some(last) = store.last_backup().await? else {
        let words = "none was made yet: `portico backup FILE`";
        return Ok(vec![Finding::new(Weight::Problem, about, words)]);
    };
    let hours = practice.clock.now().since_ms(last) / HOUR_MS;
    let words = format!("the last is of {}, {hours} h ago", last.iso());
    Ok(vec![if hours >= i64::from(most) {
        let words = format!("{words}; PORTICO_BACKUP_MAX_HOURS is {most}: look at what makes them");
        Finding::new(Weight::Problem, about, words)
    } else {
        Finding::new(Weight::Fine, about, words)
    }])
}

/// What goes on at servers that don't run.
async fn left_behind(
    practice: &Practice<'_>,
    store: &dyn Storage,
) -> Result<Vec<Finding>, StoreError> {
    let before = practice.clock.now().plus_ms(-SILENT_MS);
    let gone = store.alarms_of_the_gone(before).await?;
    let gone = gone
        .iter()
        .filter(|alarm| alarm.acknowledged.is_none() && ends(alarm));
    let finding = |alarm: &Kept| {
        let Kept {
            id, kind, server, ..
        } = alarm;
        let words = format!(
            "{kind} goes on at {server}, which doesn't run: a server that does ends it when nothing was \
             heard of that one for an hour, or `portico alarm acknowledge {id}`"
        );
        Finding::new(Weight::Advice, "alarms", words)
    };
    Ok(gone.map(finding).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_told_that_is_large_and_larger_than_its_database() {
        let folder = tempfile::tempdir().unwrap();
        let set = |name: &str, bytes: u64| {
            let file = std::fs::File::create(folder.path().join(name)).unwrap();
            file.set_len(bytes).unwrap();
        };
        set("portico.sqlite", 1 << 20);
        assert_eq!(log(folder.path()), None);
        set("portico.sqlite-wal", LOG_LARGE - 1);
        assert_eq!(log(folder.path()), None);
        set("portico.sqlite-wal", 2 * LOG_LARGE);
        let told = log(folder.path()).unwrap();
        assert!(told.words.contains("has 268 MB"), "{}", told.words);
        set("portico.sqlite", 3 * LOG_LARGE);
        assert_eq!(log(folder.path()), None);
    }
}
