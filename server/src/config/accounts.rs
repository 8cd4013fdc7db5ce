//! The accounts file: `PORTICO_ACCOUNTS` names a TOML file of accounts beside the one in
//! `PORTICO_GATEWAY_…`. Keys and tokens stand in files or variables that it names, never in it.
//!
//! `docs/accounts.md` is its reference.

mod all;
mod file;
mod outline;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use ::gateway::{Account, PrivateKey, PublicKey};
use domain::Currency;

use super::{
    reader::{Holds, Reader},
    shown,
};
use shops::accounts::{Accounts, Entry, is_name};

pub use all::accounts_again;
pub(super) use all::all;
use file::{AccountEntry, File, Secret};
pub(super) use outline::outline;
pub use outline::variables_elsewhere;

const NAME: &str = "PORTICO_ACCOUNTS";

/// Adds the accounts of the file, if one is named; notes every problem.
fn add(reader: &mut Reader<'_>, accounts: &mut Accounts) {
    let Some(path) = reader.text(NAME).map(PathBuf::from) else {
        return;
    };
    let text = match reader.read(&path, Holds::Word) {
        Ok(text) => text,
        Err(problem) => {
            return reader.problem(
                NAME,
                &format!("names {}, which {problem}", shown::file(&path)),
            );
        }
    };
    let file: File = match toml::from_str(&text) {
        Ok(file) => file,
        Err(error) => return reader.problem(NAME, &broken(&path, &text, &error)),
    };
    let mut reading = Reading {
        folder: path.parent().unwrap_or(Path::new(".")).to_owned(),
        reader,
        known: BTreeMap::new(),
    };
    for entry in &file.account {
        let Some(read) = reading.entry(entry, accounts) else {
            continue;
        };
        if accounts.contradicts(&read.account) {
            let what = "has the client id of another account, and not its url and gateway keys";
            reading.problem(&entry.name, what);
        } else if !accounts.add(&entry.name, read) {
            reading.problem(&entry.name, "is there twice");
        }
    }
}

/// Where the file breaks, without a line of it: it may hold what somebody took for a place for
/// secrets.
fn broken(path: &Path, text: &str, error: &toml::de::Error) -> String {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    // Serde repeats values of a wrong type; only words that name fields are safe to say.
    let named = ["unknown field", "missing field", "duplicate key"];
    let words = match error.message() {
        words if named.iter().any(|start| words.starts_with(start)) => words,
        _ => "is not as docs/accounts.md describes it",
    };
    format!("{}, line {line}: {words}", path.display())
}

/// The file being read.
struct Reading<'a, 'b> {
    folder: PathBuf,
    reader: &'a mut Reader<'b>,
    /// Gateway keys that were read already, by where they are: a thousand merchants share them.
    known: BTreeMap<String, Option<PublicKey>>,
}

impl Reading<'_, '_> {
    fn problem(&mut self, account: &str, what: &str) {
        self.reader
            .problem(NAME, &format!("{} {what}", shown::account(account)));
    }

    fn entry(&mut self, entry: &AccountEntry, accounts: &Accounts) -> Option<Entry> {
        let name = entry.name.as_str();
        if !is_name(name) {
            self.problem(
                name,
                "needs a plain name: a letter, then letters, digits or hyphens, all lower case",
            );
            return None;
        }
        for (file, holds) in outline::files(entry, &self.folder) {
            self.reader.names(&file, holds);
        }
        let settlement = self.currency(entry);
        let mut read = match &entry.like {
            Some(like) => self.alike(entry, like, accounts)?,
            None => self.own(entry)?,
        };
        read.settlement_currency = settlement.or(read.settlement_currency);
        Some(read)
    }

    /// One that shares everything with another but the token.
    fn alike(&mut self, entry: &AccountEntry, like: &str, accounts: &Accounts) -> Option<Entry> {
        let name = entry.name.as_str();
        let own = entry.url.is_some()
            || entry.client_id.is_some()
            || !entry.private_keys.is_empty()
            || !entry.gateway_keys.is_empty();
        if own {
            self.problem(name, "is like another and may have a token only");
            return None;
        }
        let Some(model) = accounts.get(like) else {
            self.problem(name, &format!("is like {like:?}, which is not before it"));
            return None;
        };
        let Some(token) = &entry.agent_token else {
            self.problem(name, "is like another and needs an agent_token of its own");
            return None;
        };
        let token = self.secret(name, token.file.as_deref(), token.env.as_deref())?;
        match model.account.for_merchant(token.trim()) {
            Ok(account) => Some(Entry {
                account: Arc::new(account),
                settlement_currency: model.settlement_currency,
                retired: false,
            }),
            Err(problem) => {
                self.problem(name, &format!("can't be used: {problem}"));
                None
            }
        }
    }

    fn own(&mut self, entry: &AccountEntry) -> Option<Entry> {
        let name = entry.name.as_str();
        for (missing, what) in [
            (entry.url.is_none(), "has no url"),
            (entry.client_id.is_none(), "has no client_id"),
            (entry.private_keys.is_empty(), "has no private_keys"),
            (entry.gateway_keys.is_empty(), "has no gateway_keys"),
        ] {
            if missing {
                self.problem(name, what);
            }
        }
        let private = self.private_key(entry);
        let keys: Vec<_> = entry
            .gateway_keys
            .iter()
            .map(|key| self.gateway_key(name, key))
            .collect();
        let token = match &entry.agent_token {
            Some(token) => Some(self.secret(name, token.file.as_deref(), token.env.as_deref())?),
            None => None,
        };
        let (url, client_id) = (entry.url.as_deref()?, entry.client_id.as_deref()?);
        let (version, private) = private?;
        let mut builder = Account::builder(url, client_id, &private).key_version(version);
        for key in keys {
            builder = builder.gateway_key(key?);
        }
        if let Some(token) = token {
            builder = builder.agent_token(token.trim());
        }
        match builder.build() {
            Ok(account) => Some(Entry {
                account: Arc::new(account),
                settlement_currency: None,
                retired: false,
            }),
            Err(problems) => {
                for problem in problems {
                    self.problem(name, &format!("can't be used: {problem}"));
                }
                None
            }
        }
    }

    /// The newest of our keys: the one with the highest number. The others are there to be seen
    /// until the gateway has forgotten them.
    fn private_key(&mut self, entry: &AccountEntry) -> Option<(u32, PrivateKey)> {
        let name = entry.name.as_str();
        let newest = entry.private_keys.iter().max_by_key(|key| key.version)?;
        let text = self.secret(name, newest.file.as_deref(), newest.env.as_deref())?;
        match PrivateKey::read(&text) {
            Ok(key) => Some((newest.version, key)),
            Err(error) => {
                self.problem(name, &format!("has no private key: {error}"));
                None
            }
        }
    }

    fn gateway_key(&mut self, name: &str, key: &Secret) -> Option<PublicKey> {
        let place = format!("{:?} {:?}", key.file, key.env);
        if let Some(known) = self.known.get(&place) {
            return known.clone();
        }
        let text = self.secret(name, key.file.as_deref(), key.env.as_deref());
        let read = text.and_then(|text| match PublicKey::read(&text) {
            Ok(key) => Some(key),
            Err(error) => {
                self.problem(name, &format!("has no gateway key: {error}"));
                None
            }
        });
        self.known.insert(place, read.clone());
        read
    }

    fn secret(&mut self, name: &str, file: Option<&Path>, env: Option<&str>) -> Option<String> {
        match (file, env) {
            (Some(file), None) => {
                let path = self.folder.join(file);
                let read = self.reader.read_named(&path);
                let problem = |problem| format!("names {}, which {problem}", shown::file(&path));
                read.map_err(|error| self.problem(name, &problem(error)))
                    .ok()
            }
            (None, Some(variable)) => {
                let text = self.reader.any(variable);
                if text.is_none() {
                    self.problem(
                        name,
                        &format!("names {} which is not set", shown::variable(variable)),
                    );
                }
                text
            }
            (Some(_), Some(_)) | (None, None) => {
                self.problem(
                    name,
                    "has a key or token without exactly one of file and env",
                );
                None
            }
        }
    }

    fn currency(&mut self, entry: &AccountEntry) -> Option<Currency> {
        let currency = Currency::parse(entry.settlement_currency.as_deref()?).ok();
        if currency.is_none() {
            let what = "has a settlement_currency that is not three letters such as HKD";
            self.problem(&entry.name, what);
        }
        currency
    }
}
