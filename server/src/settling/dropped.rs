//! The folder into which settlement files are delivered, looked at each minute while a server runs. Of several servers
//! the one that may write does it. What goes wrong here never ends a server, and no customer waits for it.

#[cfg(test)]
mod tests;
mod told;
mod watching;

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use domain::Day;
use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
use payments::Payments;
use payouts::{Payouts, ask::Lately, import::ImportError, picture::Ground, source::NamedSource};
use web::money::Money;

pub(crate) use watching::Watching;

/// What is written down as who took a file in.
const BY: &str = "PORTICO_SETTLEMENT_DIR";
/// A file that could not be read or kept is tried again so much later.
const AGAIN_MS: i64 = 15 * 60_000;

/// What it works with.
#[derive(Clone, Debug)]
pub(crate) struct Dropped {
    pub(crate) folder: PathBuf,
    pub(crate) money: Arc<Money>,
    pub(crate) payments: Arc<Payments>,
    pub(crate) clock: Arc<dyn Clock>,
}

/// What a file is like from outside.
type Outside = (u64, Option<SystemTime>);

/// A file that stood still since the last look.
struct Still {
    path: PathBuf,
    was: Outside,
}

/// What a file is taken in with.
struct Desk<'a> {
    payouts: &'a Payouts,
    sources: &'a [NamedSource],
}

/// A file that could not be read or kept.
#[derive(Debug)]
struct Failed {
    was: Outside,
    at: Timestamp,
}

/// What was seen so far.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// As they were at the last look: what is still being written changes.
    before: BTreeMap<PathBuf, Outside>,
    /// Those that were taken, known or refused, as they were then.
    done: BTreeMap<PathBuf, Outside>,
    failed: BTreeMap<PathBuf, Failed>,
    refused: BTreeSet<PathBuf>,
    /// The one that is being read.
    reading: Option<PathBuf>,
    /// Whether people have been asked to forget files that went away before this server began.
    has_begun: bool,
    has_panicked: bool,
    /// The day that was compared last, if all that came is in it: what is missing depends on the day.
    compared: Option<Day>,
    /// Whether the gateway is to be asked again.
    is_left: bool,
    lately: Lately,
}

impl Dropped {
    /// One look: what has stood still since the last one is taken in.
    pub(crate) async fn look(&self, seen: &mut Seen) -> anyhow::Result<()> {
        let there = outside(&self.folder)?;
        let still = self.still(seen, &there);
        let is_gone = seen.refused.iter().any(|path| !there.contains_key(path));
        seen.done.retain(|path, _| there.contains_key(path));
        seen.failed.retain(|path, _| there.contains_key(path));
        seen.before.clone_from(&there);
        // Nobody has said yet how files are written; until then there is nothing that could be taken.
        let Some(payouts) = self.money.payouts().await? else {
            return Ok(());
        };
        let today = payouts.today(&Ground::default());
        let is_compared = still.is_empty() && seen.compared == Some(today);
        if is_compared && !is_gone && !seen.is_left {
            return Ok(());
        }
        let sources = payouts.store.sources().await?;
        if sources.is_empty() {
            return Ok(());
        }
        // Another server, or a command, is at it: the next look finds what is left.
        let Some(held) = payouts.store.hold().await? else {
            return Ok(());
        };
        self.forget_gone(seen, &payouts, &there).await?;
        if !is_compared {
            // Whatever breaks off from here on, the next look compares again.
            seen.compared = None;
            self.put_in_order(&payouts).await?;
            let desk = Desk {
                payouts: &payouts,
                sources: &sources,
            };
            for file in still {
                self.take(seen, &desk, file).await?;
            }
            self.money.compare(&payouts).await?;
        }
        // Nobody is kept from writing while the gateway is asked.
        drop(held);
        let asked = payouts
            .ask(&self.payments, &mut seen.lately, &|_| {})
            .await?;
        let Some(_held) = payouts.store.hold().await? else {
            seen.compared = None;
            return Ok(());
        };
        if asked.told > 0 {
            self.money.compare(&payouts).await?;
        }
        payouts.tell_people(&seen.lately).await?;
        self.tell_missing(&payouts, today).await?;
        seen.is_left = asked.is_left;
        seen.compared = Some(today);
        Ok(())
    }

    /// What changes no more, and wasn't looked into as it is.
    fn still(&self, seen: &Seen, there: &BTreeMap<PathBuf, Outside>) -> Vec<Still> {
        let since = self.clock.now().plus_ms(-AGAIN_MS);
        let rests = |file: &Still| {
            let failed = seen.failed.get(&file.path);
            failed.is_some_and(|failed| failed.was == file.was && failed.at.0 > since.0)
        };
        let all = there.iter().map(|(path, now)| Still {
            path: path.clone(),
            was: *now,
        });
        let still = all.filter(|file| {
            let stands = seen.before.get(&file.path) == Some(&file.was);
            stands && seen.done.get(&file.path) != Some(&file.was) && !rests(file)
        });
        still.collect()
    }

    /// Lets go of what never became whole, and goes on with what was being made again. One file that can't be read
    /// again doesn't hold up those that come.
    async fn put_in_order(&self, payouts: &Payouts) -> anyhow::Result<()> {
        payouts.begin().await?;
        for broken in payouts.resume().await? {
            tracing::error!(file = %broken.file, what = %broken.what,
                "a settlement file that is kept can't be read again");
        }
        Ok(())
    }

    /// Takes one file in, if it is right. What goes wrong with one is told, and the others are taken.
    async fn take(&self, seen: &mut Seen, desk: &Desk<'_>, file: Still) -> Result<(), StoreError> {
        let Still { path, was } = file;
        seen.reading = Some(path.clone());
        let imported = desk.payouts.import(&path, desk.sources, BY).await;
        seen.reading = None;
        match imported {
            Ok(imported) => {
                self.told(seen, &path, &imported);
                told::tell_people(desk.payouts, &path, &imported).await?;
                seen.failed.remove(&path);
                seen.done.insert(path, was);
            }
            // It went away.
            Err(ImportError::Unreadable(error)) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                self.failed(seen, &path, &error);
                let at = self.clock.now();
                seen.failed.insert(path, Failed { was, at });
            }
        }
        Ok(())
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
