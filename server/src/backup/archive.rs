//! The file of a backup: a tar, packed by gzip, and with a passphrase in the form of `age`. So whoever has lost Portico
//! opens it with `age -d` and `tar`. It comes whole or not at all.

use std::{
    fs::{File, Permissions},
    io::{self, BufWriter, Write},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use age::{Encryptor, secrecy::SecretString};
use anyhow::Context as _;
use flate2::{Compression, write::GzEncoder};
use tempfile::{Builder, NamedTempFile};

use super::{
    manifest::{Manifest, NAME},
    parts::Part,
    stop::Stop,
    working::{ASIDE, hold, sweep},
};

/// Its owner's only.
const MODE: u32 = 0o600;

/// What goes into a backup.
#[derive(Debug)]
pub struct Whole {
    /// What is said of it.
    pub manifest: Manifest,
    /// All of it, in the manifest's order.
    pub parts: Vec<Part>,
}

/// A backup that is written and not in its place yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Written {
    beside: NamedTempFile,
    place: PathBuf,
}

/// Writes a backup beside its place, down to the disk.
pub fn write(
    place: &Path,
    whole: &Whole,
    passphrase: Option<SecretString>,
    stop: &Stop,
) -> anyhow::Result<Written> {
    let written = written(place, whole, passphrase, stop);
    written
        .map_err(explained)
        .with_context(|| format!("{} can't be written", place.display()))
}

fn written(
    place: &Path,
    whole: &Whole,
    passphrase: Option<SecretString>,
    stop: &Stop,
) -> io::Result<Written> {
    sweep(folder(place));
    let beside = Builder::new()
        .prefix(ASIDE)
        .permissions(Permissions::from_mode(MODE))
        .tempfile_in(folder(place))?;
    hold(beside.as_file());
    let mut out = BufWriter::new(beside.as_file());
    match passphrase {
        None => packed(&mut out, whole, stop)?,
        Some(passphrase) => {
            let mut sealed = Encryptor::with_user_passphrase(passphrase).wrap_output(&mut out)?;
            packed(&mut sealed, whole, stop)?;
            sealed.finish()?;
        }
    }
    out.flush()?;
    drop(out);
    beside.as_file().sync_all()?;
    Ok(Written {
        beside,
        place: place.to_owned(),
    })
}

fn packed(out: impl Write, whole: &Whole, stop: &Stop) -> io::Result<()> {
    let manifest = &whole.manifest;
    let mut tar = tar::Builder::new(GzEncoder::new(out, Compression::fast()));
    let text = serde_json::to_vec_pretty(manifest)?;
    let length = text.len().try_into().unwrap_or(u64::MAX);
    tar.append_data(&mut header(length, manifest), NAME, text.as_slice())?;
    for part in &whole.parts {
        let mut header = header(part.entry.bytes, manifest);
        let reader = stop.watching(part.reader()?);
        tar.append_data(&mut header, &part.entry.name, reader)?;
    }
    stop.look()?;
    tar.into_inner()?.finish().map(|_| ())
}

fn header(bytes: u64, manifest: &Manifest) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(MODE);
    let seconds = manifest.taken_ms.div_euclid(1_000);
    header.set_mtime(seconds.try_into().unwrap_or_default());
    header
}

/// The folder of a file.
pub fn folder(place: &Path) -> &Path {
    let folder = place.parent();
    folder
        .filter(|folder| *folder != Path::new(""))
        .unwrap_or(Path::new("."))
}

/// What to do about a full disk.
pub fn explained(error: io::Error) -> anyhow::Error {
    let is_full = matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    );
    let error = anyhow::Error::from(error);
    if is_full {
        return error.context(
            "there is no space on that disk: a backup may take as much as the database where it goes, and as much in PORTICO_DATA while it is made; putting it back takes twice as much",
        );
    }
    error
}

impl Written {
    /// Where it lies meanwhile.
    pub fn path(&self) -> &Path {
        self.beside.path()
    }

    /// Puts it into its place, which nothing else may have taken.
    pub fn put(self) -> anyhow::Result<()> {
        let Self { beside, place } = self;
        let shown = place.display();
        beside
            .persist_noclobber(&place)
            .map_err(|error| error.error)
            .with_context(|| format!("{shown} can't be written"))?;
        // Where a folder can't say that it is on the disk, it is there all the same.
        let _synced = File::open(folder(&place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::manifest::FORM;

    #[test]
    fn what_was_stopped_is_not_written_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        std::fs::write(&content, "tea").unwrap();
        let parts = vec![Part::of_file("files/0-content", &content).unwrap()];
        let manifest = Manifest {
            form: FORM,
            portico: String::new(),
            taken_ms: 0,
            taken_at: String::new(),
            address: None,
            database: None,
            trail: Vec::new(),
            secrets: false,
            files: parts.iter().map(|part| part.entry.clone()).collect(),
        };
        let whole = Whole { manifest, parts };
        let place = folder.path().join("a.portico");
        let stop = Stop::default();
        let written = write(&place, &whole, None, &stop).unwrap();
        stop.ask();
        assert!(write(&place, &whole, None, &stop).is_err());
        drop(written);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
