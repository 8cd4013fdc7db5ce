//! The account of the variables and those of the accounts file together: when a server starts, and again
//! while it runs.

use std::sync::Arc;

use super::outline;
use crate::config::{ConfigProblems, Stamps, environment::Environment, gateway, reader::Reader};
use shops::accounts::{Accounts, DEFAULT, Entry};

/// All of them; one is needed.
pub(in crate::config) fn all(reader: &mut Reader<'_>) -> Accounts {
    let mut accounts = Accounts::default();
    let has_file = reader.text("PORTICO_ACCOUNTS").is_some();
    let is_wanted = gateway::is_mentioned(reader) || !has_file;
    if is_wanted && let Some(account) = gateway::account(reader) {
        let entry = Entry {
            account: Arc::new(account),
            settlement_currency: None,
            retired: false,
        };
        accounts.add(DEFAULT, entry);
    }
    super::add(reader, &mut accounts);
    accounts
}

/// What the settings say now, and the files they are in, also where something is wrong.
pub fn accounts_again(environment: &dyn Environment) -> (Result<Accounts, ConfigProblems>, Stamps) {
    let refreshed = environment.refresh();
    let mut reader = Reader::new(environment);
    let elsewhere = outline(&reader).variables;
    reader.refuse_unknown(&elsewhere);
    let accounts = all(&mut reader);
    let files = environment.files().and(reader.stamps());
    let read = refreshed.and_then(|()| reader.whole(Some(accounts)));
    (read, files)
}
