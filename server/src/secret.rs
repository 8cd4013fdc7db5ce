//! The installation's secret: 32 bytes in a file of their own, outside the database, under which people's PINs
//! the secrets of webhooks and the tokens of channels are kept. Beside a database that is a file it is made at the first start; a PostgreSQL is shared by
//! servers that all need the same one, so there it has to be given. Why there is none is said in words.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use foundation::randomness::Randomness;
use people::pin::{KEY_BYTES, PinKey};
use sealing::SealKey;

use crate::config::{Config, Place};

/// Names the file.
pub const VARIABLE: &str = "PORTICO_SECRET_FILE";
/// What it is called beside a database.
const NAME: &str = "portico.secret";

/// The secret itself. Each key comes of it for a purpose of its own.
pub struct Secret([u8; KEY_BYTES]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret(..)")
    }
}

impl Secret {
    /// What PINs are kept under.
    pub fn pins(&self) -> PinKey {
        PinKey::of(&self.0)
    }

    /// What tokens of people's channels are kept under.
    pub fn seals_channels(&self) -> SealKey {
        SealKey::of_channels(&self.0)
    }

    /// What secrets of webhooks are kept under.
    pub fn seals(&self) -> SealKey {
        SealKey::of(&self.0)
    }
}

/// Where it is: as it was given, or beside the database.
fn place(given: Option<&Path>, database: &Place) -> Result<PathBuf, String> {
    match (given, database) {
        (Some(given), _) => Ok(given.to_owned()),
        (None, Place::Folder(folder)) => Ok(folder.join(NAME)),
        (None, Place::Server(_)) => Err(format!(
            "{VARIABLE} is not set: with PostgreSQL it has to be, the same file at every server"
        )),
    }
}

/// Where it is, or would be made; `None` where it has to be given and isn't.
pub fn file(config: &Config) -> Option<PathBuf> {
    place(config.secret.as_deref(), &config.database).ok()
}

/// Reads it, and changes nothing. `None` if it isn't there and would be made at the next start.
pub fn look(config: &Config) -> Result<Option<Secret>, String> {
    look_at(config.secret.as_deref(), &config.database)
}

fn look_at(given: Option<&Path>, database: &Place) -> Result<Option<Secret>, String> {
    let path = place(given, database)?;
    match fs::read(&path) {
        Ok(bytes) => key(&bytes, &path).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound && given.is_none() => Ok(None),
        Err(error) => Err(said(&path, &error)),
    }
}

/// Reads it; beside a database that is a file it is made if it isn't there. One that was named is never
/// made: a misspelt name would make all PINs wrong.
pub fn open(config: &Config, randomness: &dyn Randomness) -> Result<Secret, String> {
    open_at(config.secret.as_deref(), &config.database, randomness)
}

/// The same, for commands that read no more of the settings.
pub fn open_at(
    given: Option<&Path>,
    database: &Place,
    randomness: &dyn Randomness,
) -> Result<Secret, String> {
    if let Some(key) = look_at(given, database)? {
        return Ok(key);
    }
    let path = place(given, database)?;
    match make(&path, &randomness.bytes::<KEY_BYTES>()) {
        Ok(()) => {}
        // Another process of this folder was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(said(&path, &error)),
    }
    let bytes = fs::read(&path).map_err(|error| said(&path, &error))?;
    key(&bytes, &path)
}

fn said(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn key(bytes: &[u8], path: &Path) -> Result<Secret, String> {
    let secret: Result<&[u8; KEY_BYTES], _> = bytes.try_into();
    let secret = secret.map_err(|_| {
        let path = path.display();
        format!("{path}: it has to have {KEY_BYTES} bytes, and nothing else in it")
    })?;
    Ok(Secret(*secret))
}

/// Whole or not at all, and its owner's only: written beside its place under a name of this process, then put
/// there unless another is there.
fn make(path: &Path, secret: &[u8]) -> io::Result<()> {
    let beside = path.with_extension(format!("secret-{}", std::process::id()));
    let written = write(&beside, secret).and_then(|()| fs::hard_link(&beside, path));
    let _ = fs::remove_file(&beside);
    written
}

fn write(path: &Path, secret: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(secret)?;
    file.sync_all()
}
