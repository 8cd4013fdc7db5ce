//! What goes into a backup beside the database: the settings, the files that they name, and whatever else an operator
//! wants to have with it.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::{FILES, SECRET, SETTINGS, VARIABLES, manifest::Entry, settings};
use crate::config::{Config, Environment as _, Holds, ProcessEnvironment};

/// Where the content of a file comes from.
#[derive(Debug)]
pub enum Content {
    /// From the disk, where nobody changes it.
    File(PathBuf),
    /// From here.
    Bytes(Vec<u8>),
}

/// A file that goes in.
#[derive(Debug)]
pub struct Part {
    /// What is written down of it.
    pub entry: Entry,
    /// What is in it.
    pub content: Content,
}

impl Part {
    /// A file that is read when it is written.
    pub fn of_file(name: &str, path: &Path) -> io::Result<Self> {
        let mut digest = Sha256::new();
        let bytes = io::copy(&mut File::open(path)?, &mut digest)?;
        Ok(Self {
            entry: Entry {
                name: name.to_owned(),
                from: path.display().to_string(),
                bytes,
                sha256: hex(&digest.finalize()),
            },
            content: Content::File(path.to_owned()),
        })
    }

    fn of_bytes(name: &str, from: &str, bytes: Vec<u8>) -> Self {
        Self {
            entry: Entry {
                name: name.to_owned(),
                from: from.to_owned(),
                bytes: bytes.len().try_into().unwrap_or(u64::MAX),
                sha256: hex(&Sha256::digest(&bytes)),
            },
            content: Content::Bytes(bytes),
        }
    }

    /// To be read to its end.
    pub fn reader(&self) -> io::Result<Box<dyn io::Read + '_>> {
        Ok(match &self.content {
            Content::File(path) => Box::new(File::open(path)?),
            Content::Bytes(bytes) => Box::new(bytes.as_slice()),
        })
    }
}

/// As digests are written down.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // A string takes everything.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The settings, what they name, and what else was asked for.
pub fn beside_the_database(
    config: &Config,
    also: &[PathBuf],
    with_secrets: bool,
) -> anyhow::Result<Vec<Part>> {
    let settings::Written { text, apart } = settings::written(&ProcessEnvironment, with_secrets);
    let mut parts = vec![Part::of_bytes(SETTINGS, "the settings", text.into_bytes())];
    for (name, value) in apart {
        let (place, from) = (format!("{VARIABLES}{name}"), format!("the variable {name}"));
        parts.push(Part::of_bytes(&place, &from, value.into_bytes()));
    }
    let named = config.files.iter();
    let named = named.filter(|(_, holds)| with_secrets || *holds == Holds::Word);
    let mut paths: Vec<PathBuf> = named.map(|(path, _)| path.clone()).collect();
    if let Some(folder) = ProcessEnvironment.get("PORTICO_LOCALES") {
        files_in(Path::new(&folder), &mut paths).with_context(|| folder.clone())?;
    }
    for path in also {
        files_in(path, &mut paths).with_context(|| path.display().to_string())?;
    }
    paths.sort_unstable();
    paths.dedup();
    if with_secrets && let Some(path) = crate::secret::file(config) {
        // Beside a new database there may be none yet.
        if path.exists() {
            parts.push(small(SECRET, &path)?);
        }
        paths.retain(|other| *other != path);
    }
    for (number, path) in paths.iter().enumerate() {
        let called = path.file_name().unwrap_or_default().to_string_lossy();
        let plain = |it: &char| it.is_ascii_alphanumeric() || ['.', '-', '_'].contains(it);
        let called: String = called.chars().filter(plain).collect();
        parts.push(small(&format!("{FILES}{number}-{called}"), path)?);
    }
    Ok(parts)
}

/// Read at once: it may be exchanged meanwhile.
fn small(name: &str, path: &Path) -> anyhow::Result<Part> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
    read.with_context(|| {
        format!(
            "{} can't be read, so there would be no backup of it",
            path.display()
        )
    })?;
    Ok(Part::of_bytes(name, &path.display().to_string(), bytes))
}

/// A file, or all files in a folder and those in it. Links are followed, since such folders often have nothing else; what is
/// neither, such as a pipe, is refused.
fn files_in(path: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut seen = BTreeSet::new();
    let mut open = vec![path.to_owned()];
    while let Some(path) = open.pop() {
        let kind = fs::metadata(&path)?;
        if kind.is_file() {
            into.push(path);
        } else if !kind.is_dir() {
            let words = format!("{} is no file", path.display());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, words));
        } else if seen.insert(fs::canonicalize(&path)?) {
            for entry in fs::read_dir(&path)? {
                open.push(entry?.path());
            }
        }
    }
    Ok(())
}
