//! Where settings come from: the process's environment, and the file that `--env-file` names.

use std::{collections::BTreeMap, sync::OnceLock};

use super::variables::PREFIX;

/// Where settings come from; a map in tests.
pub trait Environment {
    /// The variable's text, if it is set.
    fn get(&self, name: &str) -> Option<String>;
    /// The names of all variables that could be ours.
    fn names(&self) -> Vec<String>;
}

/// What a file says, for as long as the process lives.
static FILE: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// The process's own environment, and behind it the file it was told to use.
#[derive(Debug)]
pub struct ProcessEnvironment;

impl ProcessEnvironment {
    /// Takes these for what the environment itself doesn't say; a second call changes nothing.
    pub(super) fn back(file: BTreeMap<String, String>) {
        let _taken = FILE.set(file);
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
        let file = || FILE.get()?.get(name).cloned();
        let own = Self::own(name).filter(|text| !text.is_empty());
        own.or_else(file)
    }

    fn names(&self) -> Vec<String> {
        let own = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
        let file = FILE.get().into_iter().flat_map(BTreeMap::keys).cloned();
        let mut names: Vec<_> = own.chain(file).collect();
        names.retain(|name| name.starts_with(PREFIX));
        names.sort_unstable();
        names.dedup();
        names
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
