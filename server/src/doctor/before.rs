//! What an upgrade to this version would do, told by it before it is done: run by the new program, beside the old server,
//! with the settings there are. Changes nothing; what a file's upgrade comes to is tried on a copy of it.

mod trial;

use std::path::Path;

use super::{Finding, Weight, files, texts};
use crate::{
    config::{Config, ConfigProblems, DATABASE, Place},
    disk,
    server::{gone, require_store},
    upkeep::{SPACE_LOW, roster::SILENT_MS},
};
use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
use storage::outlook::{self, Outlook, Running, Standing};

/// A backup that is older is none to upgrade with.
const FRESH_H: i64 = 24;
const HOUR_MS: i64 = 3_600_000;
const DATABASE_WORD: &str = "database";

/// What is looked at.
pub struct Before<'a> {
    /// The settings as this version reads them, or what it finds wrong with them.
    pub config: Result<&'a Config, &'a ConfigProblems>,
    /// Where the database is.
    pub place: &'a Place,
    /// This machine's time.
    pub clock: &'a dyn Clock,
}

impl std::fmt::Debug for Before<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Before").finish_non_exhaustive()
    }
}

/// What a database is to this version, looked at without changing it.
pub async fn look(place: &Place) -> Result<Outlook, StoreError> {
    match place {
        Place::Folder(folder) => {
            // An empty file would lose the log beside it when anybody opens it.
            if let Some(words) = gone(folder) {
                return Err(StoreError::Refused(words));
            }
            outlook::of_file(&folder.join(DATABASE)).await
        }
        Place::Server(settings) => outlook::of_server(settings).await,
    }
}

/// Why nothing may be opened there yet, if so: whatever opens a file brings it up to date.
pub fn behind(seen: &Outlook) -> Option<String> {
    let lacking = seen.pending.len();
    (seen.standing == Standing::Ours && lacking > 0).then(|| {
        format!(
            "its tables are of an older version and lack {lacking} of the changes that this one makes: \
             `portico doctor --before-upgrade` says what comes of them, `portico migrate` makes them"
        )
    })
}

/// Why nothing is looked for there, if so: whatever opens a file makes the tables that it lacks.
pub fn bare(place: &Place, seen: &Outlook) -> Option<String> {
    (seen.standing == Standing::Empty).then(|| {
        format!(
            "{place} has no tables in it yet; is PORTICO_DATA right? `portico serve` and `portico apply` make them"
        )
    })
}

/// Everything that was found, in the order in which it was looked at.
pub async fn examine(before: &Before<'_>) -> Vec<Finding> {
    let this = env!("CARGO_PKG_VERSION");
    let mut findings = vec![fine("version", format!("this is {this}"))];
    match before.config {
        Ok(config) => {
            let words = "this version reads all of them";
            findings.push(fine("settings", words.to_owned()));
            findings.push(files(&config.site));
            findings.extend(texts(&config.locales.extra));
        }
        Err(problems) => findings.extend(unread(problems)),
    }
    if let Err(error) = require_store(before.place) {
        let words = format!("{error:#}");
        findings.push(Finding::new(Weight::Problem, DATABASE_WORD, words));
        return findings;
    }
    match look(before.place).await {
        Ok(seen) => findings.extend(database(before, &seen).await),
        Err(error) => {
            let words = format!("{} can't be looked at: {}", before.place, error.reason());
            findings.push(Finding::new(Weight::Problem, DATABASE_WORD, words));
        }
    }
    findings
}

/// What this version finds wrong with settings.
pub fn unread(problems: &ConfigProblems) -> Vec<Finding> {
    let told = problems.0.iter().map(|words| {
        let words = format!("this version can't begin with them: {words}");
        Finding::new(Weight::Problem, "settings", words)
    });
    told.collect()
}

async fn database(before: &Before<'_>, seen: &Outlook) -> Vec<Finding> {
    let place = before.place;
    let problem = |words: String| vec![Finding::new(Weight::Problem, DATABASE_WORD, words)];
    match seen.standing {
        Standing::Foreign => {
            return problem(format!("{place} holds tables that are somebody else's"));
        }
        Standing::TooNew => {
            return problem(format!(
                "a newer version changed {place} so that this one can't work with it: stay with the newer one, or go back \
                 with the backup that was made before it"
            ));
        }
        Standing::Empty => return vec![fine(DATABASE_WORD, format!("{place} is empty yet"))],
        Standing::Ours => {}
    }
    let now = before.clock.now();
    let mut findings = changes(place, seen);
    findings.extend(seen.running.iter().map(|server| running(server, now)));
    if seen.pending.is_empty() {
        return findings;
    }
    findings.push(beside(seen));
    findings.push(backup(place, seen, now));
    if let Place::Folder(folder) = place {
        findings.extend(of_file(folder).await);
    }
    findings
}

/// What would be changed, one by one.
fn changes(place: &Place, seen: &Outlook) -> Vec<Finding> {
    let newest = seen.newest.unwrap_or_default();
    let mut findings = vec![match (seen.pending.len(), seen.unknown) {
        (0, 0) => fine(DATABASE_WORD, format!("{place} needs no change")),
        (0, unknown) => fine(
            DATABASE_WORD,
            format!(
                "{place} needs no change; a newer version made {unknown} that this one can live with: it may go back"
            ),
        ),
        (pending, _) => fine(
            DATABASE_WORD,
            format!("{place} is at change {newest}; {pending} more would be made"),
        ),
    }];
    findings.extend(seen.pending.iter().map(|change| {
        let words = format!("{:04} {}", change.number, change.name);
        fine("change", words)
    }));
    findings
}

fn running(server: &Running, now: Timestamp) -> Finding {
    let Running { id, version, seen } = server;
    let ago_s = now.since_ms(*seen) / 1_000;
    let words = if now.since_ms(*seen) < SILENT_MS {
        format!("{id} runs version {version}")
    } else {
        format!("{id}, version {version}, told nothing of itself for {ago_s} s")
    };
    fine("server", words)
}

/// Whether servers can be exchanged one by one, and back.
fn beside(seen: &Outlook) -> Finding {
    let about = "side by side";
    if seen.goes_on {
        let words = "the version that is there now can work with the tables afterwards: exchange servers one by one, and \
                     go back to it if you have to";
        return Finding::new(Weight::Fine, about, words);
    }
    let words = "the version that is there now can't work with the tables afterwards: stop all its servers before; the way \
                 back is the backup";
    Finding::new(Weight::Advice, about, words)
}

fn backup(place: &Place, seen: &Outlook, now: Timestamp) -> Finding {
    let about = "backup";
    // A version that can't make one can't write down either that somebody did.
    let (weight, how) = match (place, seen.makes_backups) {
        (Place::Folder(_), true) => (
            Weight::Problem,
            "make one now: `portico backup FILE`, with the version that is there",
        ),
        (Place::Folder(_), false) => (
            Weight::Advice,
            "the version that is there makes none: stop the server and copy its whole folder",
        ),
        (Place::Server(_), true) => (
            Weight::Problem,
            "make one now: `pg_dump` for the database, and `portico backup FILE` for settings and keys, with the version \
             that is there",
        ),
        (Place::Server(_), false) => (
            Weight::Advice,
            "have one: `pg_dump`, and a copy of settings and keys",
        ),
    };
    let Some(last) = seen.backed_up else {
        return Finding::new(weight, about, format!("nothing is known of one; {how}"));
    };
    let hours = now.since_ms(last) / HOUR_MS;
    let words = format!("the last is of {}, {hours} h ago", last.iso());
    if hours < FRESH_H {
        return fine(about, words);
    }
    Finding::new(weight, about, format!("{words}; {how}"))
}

/// Whether there is room for what is made, and what comes of trying it.
async fn of_file(folder: &Path) -> Vec<Finding> {
    let about = "space";
    let size = trial::size(folder);
    let Some(free) = disk::free_bytes(folder) else {
        let words = "it can't be told how much there is, so nothing was tried";
        return vec![Finding::new(Weight::Advice, about, words)];
    };
    let needed = size.saturating_mul(3).saturating_add(SPACE_LOW);
    let mb = |bytes: u64| bytes.div_ceil(1_000_000);
    let words = format!(
        "{} MB left in {}, and the database has {} MB",
        mb(free),
        folder.display(),
        mb(size)
    );
    if free < needed {
        let words = format!(
            "{words}: have {} MB free, for a copy to try it on, a backup, and what is rewritten; nothing was tried",
            mb(needed)
        );
        return vec![Finding::new(Weight::Problem, about, words)];
    }
    let mut findings = vec![fine(about, words)];
    findings.extend(trial::of(folder).await);
    findings
}

fn fine(about: &str, words: String) -> Finding {
    Finding::new(Weight::Fine, about, words)
}
