//! Where settings come from: the process's environment, and the file that `--env-file` names.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{PoisonError, RwLock, RwLockReadGuard},
};

use super::{ConfigProblems, env_file, stamps::Stamps, variables::PREFIX};

/// Where settings come from; a map in tests.
pub trait Environment {
    /// The variable's text, if it is set.
    fn get(&self, name: &str) -> Option<String>;
    /// The names of all variables that could be ours.
    fn names(&self) -> Vec<String>;
    /// The file that stands behind it, as it was when it was read.
    fn files(&self) -> Stamps {
        Stamps::default()
    }
    /// Reads that file again. One that can't be read changes nothing.
    fn refresh(&self) -> Result<(), ConfigProblems> {
        Ok(())
    }
}

/// A file of settings that was read.
#[derive(Debug)]
pub(super) struct EnvFile {
    pub(super) path: PathBuf,
    pub(super) stamps: Stamps,
    pub(super) settings: BTreeMap<String, String>,
}

/// The file that `--env-file` names, as it was read last.
static FILE: RwLock<Option<EnvFile>> = RwLock::new(None);

fn file() -> RwLockReadGuard<'static, Option<EnvFile>> {
    FILE.read().unwrap_or_else(PoisonError::into_inner)
}

/// The process's own environment, and behind it the file it was told to use.
#[derive(Debug)]
pub struct ProcessEnvironment;

impl ProcessEnvironment {
    /// Takes this for what the environment itself doesn't say.
    pub(super) fn back(file: EnvFile) {
        *FILE.write().unwrap_or_else(PoisonError::into_inner) = Some(file);
    }

    /// What the environment itself says.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment"
    )]
    pub(super) fn own(name: &str) -> Option<String> {
        std::env::var(name).ok()
    }
}

impl Environment for ProcessEnvironment {
    fn get(&self, name: &str) -> Option<String> {
        let file = || file().as_ref()?.settings.get(name).cloned();
        let own = Self::own(name).filter(|text| !text.is_empty());
        own.or_else(file)
    }

    fn names(&self) -> Vec<String> {
        let own = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        let file = file();
        let file = file.iter().flat_map(|file| file.settings.keys().cloned());
        let mut names: Vec<_> = own.chain(file).collect();
        names.retain(|name| name.starts_with(PREFIX));
        names.sort_unstable();
        names.dedup();
        names
    }

    fn files(&self) -> Stamps {
        let file = file();
        file.as_ref()
            .map(|file| file.stamps.clone())
            .unwrap_or_default()
    }

    fn refresh(&self) -> Result<(), ConfigProblems> {
        let path = file().as_ref().map(|file| file.path.clone());
        let Some(path) = path else { return Ok(()) };
        let mut stamps = Stamps::default();
        stamps.note(&path);
        env_file::use_file(&path).map(drop).inspect_err(|_| {
            // Said once, not at each look.
            let mut file = FILE.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(file) = file.as_mut() {
                file.stamps = stamps;
            }
        })
    }
}

impl<S: std::hash::BuildHasher> Environment for std::collections::HashMap<&str, String, S> {
    fn get(&self, name: &str) -> Option<String> {
        Self::get(self, name).cloned()
    }

    fn names(&self) -> Vec<String> {
        let names = self.keys().filter(|name| name.starts_with(PREFIX));
        names.map(|name| (*name).to_owned()).collect()
    }
}
