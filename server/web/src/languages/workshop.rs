//! A translator's folder: its languages stand before the built-in ones, and what is saved is on
//! the page a moment later, without a restart and off the way of any request.
//!
//! A mistake changes nothing on the page but a note in the corner: the message's last good text
//! stays, and all other messages are taken. What is wrong is `locale_check`'s to say.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use texts::{Catalogue, CatalogueError, Proofing, built_in};

use super::{Languages, good::GoodTexts, with_built_in};
use foundation::clock::{Clock, Timestamp};
use locale_check::{
    Finding, LanguageFiles, Rule, SOURCE_LANGUAGE, check,
    folder::{self, FolderError},
};

/// Least time between two looks at the folder.
pub const PAUSE_MS: i64 = 1_000;
/// How often the clock is asked whether it is time to look.
const TICK_MS: u64 = 500;
/// Most notes on a page; the rest is counted.
const NOTES_MAX: usize = 3;

/// By what a changed file is known.
type Stamp = (PathBuf, Option<SystemTime>, u64);

/// What a look at the folder brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The last one was a moment ago.
    TooSoon,
    /// Nothing has changed.
    Same,
    /// What is good of the new texts is in force; so many mistakes are told.
    Taken {
        /// Errors, all languages together.
        mistakes: usize,
    },
    /// The folder can't be read now; the texts in force stay.
    Unreadable,
}

/// Why a folder can't be used at all.
#[derive(Debug, thiserror::Error)]
pub enum WorkshopError {
    /// It can't be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// Not even the built-in texts can be used with it.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
}

/// A folder of languages that somebody is working on.
#[derive(Debug)]
pub struct LocaleFolder {
    path: PathBuf,
    pseudo: bool,
    languages: Arc<Languages>,
    good: GoodTexts,
    stamps: Vec<Stamp>,
    looked: Option<Timestamp>,
}

impl LocaleFolder {
    /// Reads the folder for the first time and puts its texts in force.
    pub fn open(
        path: &Path,
        pseudo: bool,
        languages: Arc<Languages>,
    ) -> Result<Self, WorkshopError> {
        let mut folder = Self {
            path: path.to_owned(),
            pseudo,
            languages,
            good: GoodTexts::default(),
            // Taken before the files are read: what is written meanwhile is noticed the next time.
            stamps: stamps(path).unwrap_or_default(),
            looked: None,
        };
        folder.take()?;
        Ok(folder)
    }

    /// Looks, unless it was looked a moment ago; takes what has changed.
    pub fn look(&mut self, now: Timestamp) -> Look {
        let early = |looked| (0..PAUSE_MS).contains(&now.since_ms(looked));
        if self.looked.is_some_and(early) {
            return Look::TooSoon;
        }
        self.looked = Some(now);
        let Ok(stamps) = stamps(&self.path) else {
            return Look::Unreadable;
        };
        if stamps == self.stamps {
            return Look::Same;
        }
        self.stamps = stamps;
        match self.take() {
            Ok(mistakes) => Look::Taken { mistakes },
            Err(problem) => {
                tracing::warn!(%problem, "the folder of languages was not taken");
                Look::Unreadable
            }
        }
    }

    /// Reads all languages, keeps what is good and tells the rest; how many mistakes there are.
    fn take(&mut self) -> Result<usize, WorkshopError> {
        let mut read = folder::read(&self.path)?;
        // English first: the others are held against what of it is good.
        read.sort_by_key(|language| language.tag != SOURCE_LANGUAGE);
        let mut english = folder::english();
        let mut mistakes = Vec::new();
        let mut taken = Vec::new();
        for language in read {
            let is_english = language.tag == SOURCE_LANGUAGE;
            let held_against = if is_english { &language } else { &english };
            let found = check(&language, held_against);
            let errors: Vec<Finding> = found.into_iter().filter(Finding::is_error).collect();
            let is_language = errors.iter().all(|error| error.rule != Rule::Tag);
            let language = self.good.of(&language, &errors);
            mistakes.extend(errors);
            if is_english {
                english = language.clone();
            }
            if is_language {
                taken.push(language);
            }
        }
        mistakes.sort_by_key(|error| !error.rule.spoils_page());
        let count = mistakes.len();
        self.put_in_force(&taken, &mistakes)?;
        Ok(count)
    }

    fn put_in_force(
        &self,
        taken: &[LanguageFiles],
        mistakes: &[Finding],
    ) -> Result<(), CatalogueError> {
        let workshop = |notes| Proofing {
            pseudo: self.pseudo,
            notes,
        };
        let texts = with_built_in(taken);
        let made = Catalogue::of(&texts, workshop(notes(mistakes)));
        let catalogue = match made {
            Ok(catalogue) => catalogue,
            // Each file is good, and yet they don't go together.
            Err(problem) => {
                let built_in: Vec<_> = built_in().collect();
                Catalogue::of(&built_in, workshop(vec![problem.to_string()]))?
            }
        };
        self.languages.replace(catalogue);
        Ok(())
    }
}

/// The first mistakes, each in a line, and how many more there are. What waits for its translation
/// is only counted: whoever works on it knows.
fn notes(mistakes: &[Finding]) -> Vec<String> {
    let known = |it: &&Finding| !matches!(it.rule, Rule::Missing | Rule::File);
    let told = mistakes.iter().filter(known).take(NOTES_MAX).map(|it| {
        let message = it.message.as_ref();
        let message = message.map_or(String::new(), |id| format!("{id}: "));
        let place = format!("{}:{}:{}", it.file, it.line, it.column);
        format!("{place}: {message}{}", it.what)
    });
    let mut notes: Vec<String> = told.collect();
    let more = mistakes.len().saturating_sub(notes.len());
    if more > 0 {
        notes.push(format!("{more} more: portico locale check"));
    }
    notes
}

/// Looks until the task is dropped.
pub async fn watch_forever(mut folder: LocaleFolder, clock: Arc<dyn Clock>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(TICK_MS));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let now = clock.now();
        let looked = tokio::task::spawn_blocking(move || {
            if let Look::Taken { mistakes } = folder.look(now) {
                tracing::info!(mistakes, "the folder of languages was read again");
            }
            folder
        });
        folder = match looked.await {
            Ok(folder) => folder,
            Err(error) => {
                tracing::error!(%error, "the folder of languages is no longer watched");
                return;
            }
        };
    }
}

/// Every file of every language, with its time and length; of a language's own folder, its files.
fn stamps(folder: &Path) -> io::Result<Vec<Stamp>> {
    let mut stamps = Vec::new();
    let mut stamp = |file: fs::DirEntry| {
        // An editor's file may be gone between the two looks.
        if let Ok(metadata) = file.metadata() {
            stamps.push((file.path(), metadata.modified().ok(), metadata.len()));
        }
    };
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().is_dir() {
            fs::read_dir(entry.path())?.for_each(|file| file.into_iter().for_each(&mut stamp));
        } else {
            stamp(entry);
        }
    }
    stamps.sort();
    Ok(stamps)
}

#[cfg(test)]
mod tests;
