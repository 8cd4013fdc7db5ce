//! The file of a backup: a tar, packed by gzip, and with a passphrase in the form of `age`. So whoever has lost Portico
//! opens it with `age -d` and `tar`. It comes whole or not at all.

use std::{
    fs::{self, File, Permissions},
    io::{self, BufWriter, Write},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use age::{Encryptor, secrecy::SecretString};
use anyhow::Context as _;
use flate2::{Compression, write::GzEncoder};
use tempfile::{Builder, NamedTempFile};

use super::{
    manifest::{Manifest, NAME},
    parts::Part,
};

/// What is written beside a backup begins so.
pub const ASIDE: &str = ".portico-backup-";
/// What was left by one that was killed is older than any that still runs.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// Its owner's only.
const MODE: u32 = 0o600;

/// A backup that is written and not in its place yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Written {
    beside: NamedTempFile,
    place: PathBuf,
}

/// Writes a backup beside its place, down to the disk.
pub fn write(
    place: &Path,
    manifest: &Manifest,
    parts: &[Part],
    passphrase: Option<SecretString>,
) -> anyhow::Result<Written> {
    let written = written(place, manifest, parts, passphrase);
    written
        .map_err(explained)
        .with_context(|| format!("{} can't be written", place.display()))
}

fn written(
    place: &Path,
    manifest: &Manifest,
    parts: &[Part],
    passphrase: Option<SecretString>,
) -> io::Result<Written> {
    let beside = Builder::new()
        .prefix(ASIDE)
        .permissions(Permissions::from_mode(MODE))
        .tempfile_in(folder(place))?;
    let mut out = BufWriter::new(beside.as_file());
    match passphrase {
        None => packed(&mut out, manifest, parts)?,
        Some(passphrase) => {
            let mut sealed = Encryptor::with_user_passphrase(passphrase).wrap_output(&mut out)?;
            packed(&mut sealed, manifest, parts)?;
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

fn packed(out: impl Write, manifest: &Manifest, parts: &[Part]) -> io::Result<()> {
    let mut tar = tar::Builder::new(GzEncoder::new(out, Compression::fast()));
    let text = serde_json::to_vec_pretty(manifest)?;
    let length = text.len().try_into().unwrap_or(u64::MAX);
    tar.append_data(&mut header(length, manifest), NAME, text.as_slice())?;
    for part in parts {
        let mut header = header(part.entry.bytes, manifest);
        tar.append_data(&mut header, &part.entry.name, part.reader()?)?;
    }
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

/// Takes away what others left that were killed: it may be as readable as the database.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(ASIDE);
        let age = entry
            .metadata()
            .and_then(|of| of.modified())
            .map(|at| at.elapsed());
        let is_old = age.is_ok_and(|age| age.is_ok_and(|age| age > LEFT_BEHIND));
        if is_ours && is_old {
            let path = entry.path();
            // Somebody else's stays: it can't be taken away either way.
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
    }
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
            "there is no space on that disk: a backup takes as much as the database, twice while it is made, and so does putting it back",
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
