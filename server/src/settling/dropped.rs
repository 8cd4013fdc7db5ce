//! The folder into which settlement files are delivered, looked at each minute while a server runs. Of several servers
//! the one that may write does it. What goes wrong here never ends a server, and no customer waits for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use alarms::{Alarm, Kind};
use domain::Day;
use foundation::clock::{Clock, Timestamp};
use payments::Payments;
use payouts::{
    Payouts,
    ask::Lately,
    compare::days_left,
    import::{ImportError, Imported},
    picture::Ground,
};
use storage::Everything;
use tokio::runtime::Handle;

use crate::config::Place;

const LOOK: Duration = Duration::from_mins(1);
/// What is written down as who took a file in.
const BY: &str = "PORTICO_SETTLEMENT_DIR";
const DAY_MS: i64 = 24 * 60 * 60_000;
/// Files come every working day; a long weekend is shorter than this.
const SILENT_DAYS: i64 = 5;

/// What it works with.
#[derive(Clone, Debug)]
pub(crate) struct Dropped {
    pub(crate) folder: PathBuf,
    pub(crate) place: Place,
    pub(crate) ledger: Arc<dyn Everything>,
    pub(crate) payments: Arc<Payments>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// What a file is like from outside.
type Outside = (u64, Option<SystemTime>);

/// What was seen so far.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// As they were at the last look: what is still being written changes.
    before: BTreeMap<PathBuf, Outside>,
    /// Those that were taken, known or refused, as they were then.
    done: BTreeMap<PathBuf, Outside>,
    refused: BTreeSet<PathBuf>,
    /// The day that was compared last: what is missing depends on it.
    compared: Option<Day>,
    payouts: Option<Payouts>,
    lately: Lately,
}

/// Looks each minute, for ever.
pub(crate) async fn watch_forever(dropped: Dropped) {
    let mut seen = Seen::default();
    loop {
        let (task, handle) = (dropped.clone(), Handle::current());
        // Reading and unpacking is work for a thread of its own: nobody's page waits for it.
        let looked = tokio::task::spawn_blocking(move || {
            let looked = handle.block_on(task.look(&mut seen));
            (seen, looked)
        });
        match looked.await {
            Ok((after, looked)) => {
                seen = after;
                if let Err(error) = looked {
                    let error = format!("{error:#}");
                    tracing::warn!(%error, "the folder of settlement files can't be taken in now");
                }
            }
            Err(_) => return,
        }
        tokio::time::sleep(LOOK).await;
    }
}

impl Dropped {
    /// One look: what has stood still since the last one is taken in.
    pub(crate) async fn look(&self, seen: &mut Seen) -> anyhow::Result<()> {
        let there = outside(&self.folder)?;
        self.forget_gone(seen, &there);
        let still = there.iter().filter(|(path, now)| {
            seen.before.get(*path) == Some(*now) && seen.done.get(*path) != Some(*now)
        });
        let still: Vec<PathBuf> = still.map(|(path, _)| path.clone()).collect();
        seen.before.clone_from(&there);
        let payouts = match &seen.payouts {
            Some(payouts) => payouts.clone(),
            None => self.open(seen).await?,
        };
        let today = payouts.today(&Ground::default());
        if still.is_empty() && seen.compared == Some(today) {
            return Ok(());
        }
        let sources = payouts.store.sources().await?;
        if sources.is_empty() {
            // Nobody has said yet how files are written; until then there is nothing that could be taken.
            return Ok(());
        }
        // Another server, or a command, is at it: the next look finds what is left.
        let Some(_held) = payouts.store.hold().await? else {
            return Ok(());
        };
        payouts.begin().await?;
        payouts.resume().await?;
        for path in still {
            match payouts.import(&path, &sources, BY).await {
                Ok(imported) => {
                    self.told(seen, &path, &imported);
                    tell_people(&payouts, &path, &imported).await?;
                }
                // It went away, or may not be read: looked at again.
                Err(ImportError::Unreadable(error)) => {
                    tracing::warn!(path = %path.display(), %error, "a settlement file can't be read");
                    continue;
                }
                Err(error) => return Err(error.into()),
            }
            if let Some(now) = there.get(&path) {
                seen.done.insert(path, *now);
            }
        }
        super::compare(&payouts, &*self.ledger).await?;
        let ask = payouts.questions(&mut seen.lately).await?;
        if ask.put_to(&self.payments).await > 0 {
            super::compare(&payouts, &*self.ledger).await?;
        }
        payouts.tell_people().await?;
        self.tell_missing(&payouts, today).await?;
        seen.compared = Some(today);
        Ok(())
    }

    async fn open(&self, seen: &mut Seen) -> anyhow::Result<Payouts> {
        let payouts = Payouts {
            store: super::open(&self.place, &self.ledger).await?,
            clock: Arc::clone(&self.clock),
        };
        seen.payouts = Some(payouts.clone());
        Ok(payouts)
    }

    fn told(&self, seen: &mut Seen, path: &Path, imported: &Imported) {
        let alarms = self.payments.alarms();
        let name = path.display().to_string();
        match imported {
            Imported::Refused(refusal) => {
                let alarm = Alarm::new(Kind::SettlementRefused, &name);
                alarms.raise(alarm.with_detail(refusal.to_string()));
                seen.refused.insert(path.to_owned());
            }
            Imported::New(facts) => {
                tracing::info!(file = %name, rows = facts.rows, "a settlement file was taken in");
                self.over(seen, path);
            }
            Imported::Known(_) | Imported::Partial(_) => self.over(seen, path),
        }
    }

    fn over(&self, seen: &mut Seen, path: &Path) {
        if seen.refused.remove(path) {
            let name = path.display().to_string();
            self.payments.alarms().over(Kind::SettlementRefused, &name);
        }
    }

    /// A file that was refused and taken away is no trouble any more.
    fn forget_gone(&self, seen: &mut Seen, there: &BTreeMap<PathBuf, Outside>) {
        let gone = seen
            .refused
            .iter()
            .filter(|path| !there.contains_key(*path));
        let gone: Vec<PathBuf> = gone.cloned().collect();
        for path in &gone {
            self.over(seen, path);
        }
        seen.done.retain(|path, _| there.contains_key(path));
    }

    /// What is missing, and how long the gateway still has it.
    async fn tell_missing(&self, payouts: &Payouts, today: Day) -> anyhow::Result<()> {
        let told = payouts.told().await?;
        let files = payouts.store.files().await?;
        let now = payouts.clock.now();
        for source in payouts.store.sources().await? {
            let missing = told.iter().filter(|one| {
                let kind = &*one.difference.kind;
                one.difference.source == source.name
                    && one.is_open()
                    && matches!(kind, "late_file" | "gap" | "batch_orphan")
            });
            let missing = missing.map(|one| match &*one.difference.about {
                "batch" => format!("rows or summary of batch {}", one.difference.subject),
                _ => said(&one.difference.subject, today),
            });
            let mut missing: Vec<String> = missing.collect();
            let of = files.iter().filter(|file| file.facts.source == source.name);
            missing.extend(silence(of.map(|file| file.seen).max(), now));
            let alarms = self.payments.alarms();
            if missing.is_empty() {
                alarms.over(Kind::SettlementMissing, &source.name);
            } else {
                let alarm = Alarm::new(Kind::SettlementMissing, &source.name);
                alarms.raise(alarm.with_detail(missing.join("; ")));
            }
        }
        Ok(())
    }
}

/// People of a shop hear of a file that was refused, once until it is right.
async fn tell_people(payouts: &Payouts, path: &Path, imported: &Imported) -> anyhow::Result<()> {
    let at = path.display().to_string();
    let name = path.file_name().map(|name| name.to_string_lossy());
    match imported {
        Imported::Refused(_) => payouts.tell_refused(&at, &name.unwrap_or_default()).await?,
        Imported::New(_) | Imported::Known(_) | Imported::Partial(_) => {
            payouts.forget_refused(&at).await?;
        }
    }
    Ok(())
}

fn silence(last: Option<Timestamp>, now: Timestamp) -> Option<String> {
    let days = now.0.saturating_sub(last?.0) / DAY_MS;
    (days >= SILENT_DAYS).then(|| format!("nothing came for {days} days"))
}

/// A file that is missing, with how long it can still be fetched.
fn said(subject: &str, today: Day) -> String {
    let day = subject.rsplit(' ').next();
    let day = day.and_then(|day| Day::parse(day).ok());
    match day.map(|day| days_left(day, today)) {
        Some(left) if left > 0 => format!("{subject} (the gateway keeps it for {left} more days)"),
        Some(_) => format!("{subject} (the gateway may have deleted it)"),
        None => subject.to_owned(),
    }
}

fn outside(folder: &Path) -> std::io::Result<BTreeMap<PathBuf, Outside>> {
    let mut there = BTreeMap::new();
    for path in super::reports_in(folder)? {
        // One that went away meanwhile isn't there.
        if let Ok(about) = std::fs::metadata(&path) {
            there.insert(path, (about.len(), about.modified().ok()));
        }
    }
    Ok(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_the_days_that_are_left() {
        let today = Day::parse("2026-01-20").unwrap();
        let told = |subject| said(subject, today);
        assert_eq!(
            told("transaction details of 2026-01-18"),
            "transaction details of 2026-01-18 (the gateway keeps it for 5 more days)"
        );
        assert!(told("transaction details of 2026-01-02").ends_with("may have deleted it)"));
        assert_eq!(told("20260116110001"), "20260116110001");
        let day = |days: i64| Timestamp(days * DAY_MS);
        assert_eq!(silence(Some(day(1)), day(5)), None);
        let long = silence(Some(day(1)), day(7));
        assert_eq!(long.as_deref(), Some("nothing came for 6 days"));
        assert_eq!(silence(None, day(7)), None);
    }

    #[test]
    fn files_on_their_way_are_passed_over_and_folders_are_looked_into() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("2188/20260116");
        std::fs::create_dir_all(&deep).unwrap();
        for name in ["a.csv", "b.csv.part", ".c.csv", "d.txt"] {
            std::fs::write(deep.join(name), "x").unwrap();
        }
        std::os::unix::fs::symlink("/etc/passwd", deep.join("e.csv")).unwrap();
        let there = outside(folder.path()).unwrap();
        assert_eq!(there.keys().collect::<Vec<_>>(), [&deep.join("a.csv")]);
    }
}
