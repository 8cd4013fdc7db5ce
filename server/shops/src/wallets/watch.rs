//! Noticing that the operator's file of wallets was changed, without a restart and off the way of
//! any request. A broken file changes nothing but the log.

use std::{
    fs::{self, Metadata},
    io,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use domain::WalletTable;
use tokio::sync::watch;

use super::{
    Wallets,
    file::{self, FILE_LEN_MAX, FileError},
};
use alarms::{Alarm, Alarms, Kind};
use foundation::clock::{Clock, Timestamp};

/// Least time between two looks at the file.
pub const PAUSE_MS: i64 = 3_000;
/// How often the clock is asked whether it is time to look.
const TICK_MS: u64 = 1_000;

/// By what a changed file is known; a renamed one has another number.
type Stamp = (Option<SystemTime>, u64, u64);

/// The operator's file, as it was when it was read last.
#[derive(Debug)]
pub struct WalletFile {
    path: PathBuf,
    /// `None` for a file that isn't there.
    stamp: Option<Stamp>,
}

/// What a look at the file brought.
#[derive(Debug, PartialEq, Eq)]
pub enum Look {
    /// The last one was a moment ago.
    TooSoon,
    /// Nothing has changed.
    Same,
    /// The new table is in force.
    Taken,
    /// The file was refused; the table in force stays.
    Refused(FileError),
}

impl WalletFile {
    /// Reads the file for the first time.
    pub fn open(path: &Path) -> Result<(Self, WalletTable), FileError> {
        let stamp = stamp(path).map_err(unreadable)?;
        let table = load(path)?;
        let file = Self {
            path: path.to_owned(),
            stamp: Some(stamp),
        };
        Ok((file, table))
    }
}

/// Looks at one file from time to time.
#[derive(Debug)]
pub struct Watcher {
    file: WalletFile,
    wallets: Arc<Wallets>,
    alarms: Arc<Alarms>,
    looked: Option<Timestamp>,
}

impl Watcher {
    /// Watches a file that was just opened.
    pub fn new(file: WalletFile, wallets: Arc<Wallets>, alarms: Arc<Alarms>) -> Self {
        Self {
            file,
            wallets,
            alarms,
            looked: None,
        }
    }

    /// Looks, unless it was looked a moment ago; takes what has changed, or says why not, once.
    pub fn look(&mut self, now: Timestamp) -> Look {
        let early = |looked| (0..PAUSE_MS).contains(&now.since_ms(looked));
        if self.looked.is_some_and(early) {
            return Look::TooSoon;
        }
        self.looked = Some(now);
        let found = stamp(&self.file.path);
        let seen = found.as_ref().ok().copied();
        if seen == self.file.stamp {
            return Look::Same;
        }
        // Taken before the file is read: what is written meanwhile is noticed the next time.
        self.file.stamp = seen;
        let file = self.file.path.display().to_string();
        match found
            .map_err(unreadable)
            .and_then(|_| load(&self.file.path))
        {
            Ok(table) => {
                tracing::info!(
                    wallets = table.wallets().len(),
                    "the wallets file was taken"
                );
                self.wallets.replace(table);
                self.alarms.over(Kind::WalletsRefused, &file);
                Look::Taken
            }
            Err(problem) => {
                // Each time, since it may be another mistake; a person is called once.
                tracing::warn!(file, %problem, "the wallets file can't be used");
                let alarm = Alarm::new(Kind::WalletsRefused, &file);
                self.alarms.raise(alarm.with_detail(problem.to_string()));
                Look::Refused(problem)
            }
        }
    }
}

/// Watches until the task is dropped, and looks at once when it is asked to.
pub async fn watch_forever(
    mut watcher: Watcher,
    clock: Arc<dyn Clock>,
    mut asked: watch::Receiver<()>,
) {
    let alarms = Arc::clone(&watcher.alarms);
    let mut ticks = tokio::time::interval(Duration::from_millis(TICK_MS));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            Ok(()) = asked.changed() => watcher.looked = None,
        }
        let now = clock.now();
        let looked = tokio::task::spawn_blocking(move || {
            watcher.look(now);
            watcher
        });
        watcher = match looked.await {
            Ok(watcher) => watcher,
            Err(error) => {
                let alarm = Alarm::new(Kind::WalletsUnwatched, "");
                alarms.raise(alarm.with_detail(error.to_string()));
                return;
            }
        };
    }
}

fn stamp(path: &Path) -> io::Result<Stamp> {
    let metadata: Metadata = fs::metadata(path)?;
    Ok((metadata.modified().ok(), metadata.len(), metadata.ino()))
}

fn load(path: &Path) -> Result<WalletTable, FileError> {
    let seen = fs::metadata(path).map_err(unreadable)?;
    if !seen.is_file() {
        // Whoever reads a pipe waits for somebody who writes.
        return Err(FileError::Unreadable("it is no plain file".to_owned()));
    }
    if seen.len() > FILE_LEN_MAX {
        return Err(FileError::TooLarge);
    }
    file::read(&fs::read_to_string(path).map_err(unreadable)?)
}

#[expect(clippy::needless_pass_by_value, reason = "what map_err hands over")]
fn unreadable(error: io::Error) -> FileError {
    FileError::Unreadable(error.to_string())
}
