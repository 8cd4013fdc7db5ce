//! Everything of an installation in one file, made while customers pay, and put back from it.
//!
//! - `manifest`: what is in a backup, with digests
//! - `parts`: what goes in; `settings`: the settings as a file
//! - `archive`: the file itself; `opened`: reading one, whole or not at all
//! - `putting`: what was unpacked goes to its place, also after it was cut off; `owner`: whose it is there
//! - `working`: where it is made; `stop`: that it is to end
//! - `trial`: whether the database in one is what was written down of it
//!
//! Knows nothing of payments: what a server that was put back does about them is in `payments::restored`.

pub mod archive;
pub mod manifest;
pub mod opened;
pub mod owner;
pub mod parts;
pub mod putting;
mod settings;
pub mod stop;
pub mod trial;
pub mod working;

use std::path::Path;

use age::secrecy::SecretString;

use crate::file_text;
use storage::sqlite::PayoutFiles;

/// Where a restore unpacks, in the folder that it is for: while this is there, what is in that folder isn't whole.
pub const RESTORING: &str = ".restoring";
/// The name of the database in a backup.
pub const DATABASE: &str = "portico.sqlite";
/// The name of the database of settlement files, beside it.
pub const SETTLEMENT: &str = PayoutFiles::FILE;
/// The name of the installation's secret.
pub const SECRET: &str = "portico.secret";
/// The name of the settings.
pub const SETTINGS: &str = "settings.env";
/// In front of the names of settings that no line of a file can hold.
pub const VARIABLES: &str = "variables/";
/// In front of the names of other files.
pub const FILES: &str = "files/";

/// Fewer characters can be tried out by whoever has the file.
const PASSPHRASE_CHARS_MIN: usize = 12;

/// The passphrase in a file: its first line.
pub fn passphrase(file: &Path) -> anyhow::Result<SecretString> {
    let shown = file.display();
    let text = file_text::read(file).map_err(|problem| anyhow::anyhow!("{shown} {problem}"))?;
    let line = text.lines().next().unwrap_or_default().trim();
    anyhow::ensure!(
        line.chars().count() >= PASSPHRASE_CHARS_MIN,
        "{shown}: a passphrase has at least {PASSPHRASE_CHARS_MIN} characters; \
         `openssl rand -base64 24` makes one"
    );
    Ok(SecretString::from(line.to_owned()))
}
