//! What the accounts file says beside its keys: for commands that don't need them, or can't read them.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{AccountEntry, File, NAME};
use crate::{
    config::{
        environment::Environment,
        reader::{Holds, Reader},
    },
    file_text,
};

/// What can be told of the accounts file without its keys: the variables it names, and whether one
/// of its accounts moves real money. Nothing of a file that can't be read.
pub(in crate::config) fn outline(reader: &Reader<'_>) -> Outline {
    let path = reader.text(NAME).map(PathBuf::from);
    let text = path.and_then(|path| file_text::read(&path).ok());
    let file = text.and_then(|text| toml::from_str::<File>(&text).ok());
    let accounts = file.map(|file| file.account).unwrap_or_default();
    let mut outline = Outline::default();
    for account in accounts {
        let live = |id: &String| !::gateway::Account::is_sandbox_id(id.trim());
        outline.is_live |= account.client_id.as_ref().is_some_and(live);
        let keys = account.private_keys.into_iter().filter_map(|key| key.env);
        let secrets = account.gateway_keys.into_iter().chain(account.agent_token);
        let secrets = secrets.filter_map(|secret| secret.env);
        outline.variables.extend(keys.chain(secrets));
    }
    outline
}

/// The variables that the accounts file names, whatever they are called.
pub fn variables_elsewhere(environment: &dyn Environment) -> BTreeSet<String> {
    outline(&Reader::new(environment)).variables
}

/// The files that an account names, those of keys that aren't in use any more included.
pub(super) fn files(entry: &AccountEntry, folder: &Path) -> Vec<(PathBuf, Holds)> {
    let ours = entry.private_keys.iter().map(|key| &key.file);
    let token = entry.agent_token.iter().map(|token| &token.file);
    let theirs = entry.gateway_keys.iter().map(|key| &key.file);
    let secret = ours.chain(token).map(|file| (file, Holds::Secret));
    let all = secret.chain(theirs.map(|file| (file, Holds::Word)));
    let named = all.filter_map(|(file, holds)| Some((file.as_ref()?, holds)));
    named
        .map(|(file, holds)| (folder.join(file), holds))
        .collect()
}

/// See [`outline`].
#[derive(Debug, Default)]
pub(in crate::config) struct Outline {
    pub(in crate::config) variables: BTreeSet<String>,
    pub(in crate::config) is_live: bool,
}
