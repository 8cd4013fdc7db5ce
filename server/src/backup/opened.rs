//! Reading a backup: every file in it has to be the one that its manifest says, in its order, and nothing else may be in
//! it. What is read of it before that is known is used for nothing.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, Read, Write},
    iter,
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use age::{Decryptor, scrypt::Identity, secrecy::SecretString};
use anyhow::{Context as _, bail, ensure};
use flate2::bufread::GzDecoder;
use sha2::{Digest as _, Sha256};

use super::{
    DATABASE,
    archive::explained,
    manifest::{Entry, FORM, Manifest, NAME},
    parts::hex,
    stop::Stop,
};

/// How a file of `age` begins.
const SEALED: &[u8] = b"age-encryption.org/";
/// Longer than any manifest.
const MANIFEST_MAX: u64 = 16 * 1_024 * 1_024;
/// So much work a passphrase may be: what a fast machine wrote has to be read by a slow one.
const WORK_MAX: u8 = 24;

/// What of a backup is put where, while it is read.
#[derive(Clone, Copy, Debug)]
pub enum Keeping<'a> {
    /// Nothing: it is compared only.
    Nothing,
    /// The database, into a folder.
    Database(&'a Path),
    /// Every file, into a folder, by the last part of its name.
    All(&'a Path),
}

impl Keeping<'_> {
    fn place(self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Nothing => None,
            Self::Database(into) => (name == DATABASE).then(|| place(into, name)),
            Self::All(into) => Some(place(into, name)),
        }
    }
}

/// Reads a backup to its end, compares all of it with its manifest, and keeps what is wanted of it.
pub fn unpack(
    file: &Path,
    passphrase: Option<SecretString>,
    keeping: Keeping<'_>,
    stop: &Stop,
) -> anyhow::Result<Manifest> {
    let shown = file.display();
    let unpacked = unpacked(file, passphrase, keeping, stop);
    unpacked.with_context(|| format!("{shown} is no backup that can be used"))
}

fn unpacked(
    file: &Path,
    passphrase: Option<SecretString>,
    keeping: Keeping<'_>,
    stop: &Stop,
) -> anyhow::Result<Manifest> {
    let mut reader = BufReader::new(stop.watching(File::open(file)?));
    let is_sealed = io::BufRead::fill_buf(&mut reader)?.starts_with(SEALED);
    let passphrase = match (is_sealed, passphrase) {
        (false, None) => return all_of(reader, keeping),
        // Whoever can write there could have put it in the place of one that was.
        (false, Some(_)) => bail!(
            "it is not encrypted, and a passphrase was named for it: somebody may have put it in the place of \
             one that was. If you know that yours never was, leave --passphrase-file out"
        ),
        (true, None) => {
            bail!("it is encrypted: name the file of its passphrase with --passphrase-file")
        }
        (true, Some(passphrase)) => passphrase,
    };
    let mut identity = Identity::new(passphrase);
    identity.set_max_work_factor(WORK_MAX);
    let opened = Decryptor::new(reader)?.decrypt(iter::once::<&dyn age::Identity>(&identity));
    all_of(opened.context("the passphrase doesn't open it")?, keeping)
}

fn all_of(reader: impl Read, keeping: Keeping<'_>) -> anyhow::Result<Manifest> {
    // By this one whatever stands behind the end is still there to be seen.
    let mut tar = tar::Archive::new(GzDecoder::new(BufReader::new(reader)));
    let mut entries = tar.entries()?;
    let first = entries.next().context("there is nothing in it")??;
    ensure!(
        first.path()?.as_os_str() == NAME,
        "it doesn't begin with {NAME}"
    );
    let manifest: Manifest = serde_json::from_reader(first.take(MANIFEST_MAX))?;
    ensure!(
        manifest.form <= FORM,
        "a newer version of Portico made it, {}: restore it with that one",
        manifest.portico
    );
    let mut wanted = manifest.files.iter();
    for entry in entries.by_ref() {
        let entry = entry.context("it is damaged, or its end is missing")?;
        let expected = wanted
            .next()
            .context("more is in it than its manifest says")?;
        ensure!(
            entry.path()?.as_os_str() == expected.name.as_str(),
            "{} isn't where it should be",
            expected.name
        );
        write(entry, expected, keeping.place(&expected.name).as_deref())?;
    }
    // What stands behind the last file, as well: a digest of the whole, and nothing else.
    let mut rest = tar.into_inner();
    io::copy(&mut rest, &mut io::sink()).context("its end is damaged, or missing")?;
    let mut behind = rest.into_inner();
    ensure!(
        behind.read(&mut [0])? == 0,
        "something stands behind its end"
    );
    if let Some(missing) = wanted.next() {
        bail!("{} is missing: its end was cut off", missing.name);
    }
    Ok(manifest)
}

/// Names lead nowhere but into the folder.
pub fn place(into: &Path, name: &str) -> PathBuf {
    into.join(Path::new(name).file_name().unwrap_or_default())
}

/// Compares a file, and keeps it where it has a place.
fn write(mut entry: impl Read, expected: &Entry, place: Option<&Path>) -> anyhow::Result<()> {
    let name = &expected.name;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut file = place
        .map(|place| options.open(place))
        .transpose()
        .map_err(explained)?;
    let mut digest = Sha256::new();
    let mut piece = vec![0; 64 * 1_024];
    let mut bytes: u64 = 0;
    loop {
        let read = entry.read(&mut piece);
        let count = read.with_context(|| format!("{name} is damaged, or its end is missing"))?;
        let Some(piece) = piece.get(..count).filter(|piece| !piece.is_empty()) else {
            break;
        };
        digest.update(piece);
        if let Some(file) = &mut file {
            file.write_all(piece).map_err(explained)?;
        }
        bytes = bytes.saturating_add(u64::try_from(count)?);
    }
    if let Some(file) = &file {
        file.sync_all().map_err(explained)?;
    }
    let is_it = bytes == expected.bytes && hex(&digest.finalize()) == expected.sha256;
    if !is_it {
        let _ = place.map(fs::remove_file);
        bail!("{name} is not as it was written");
    }
    Ok(())
}
