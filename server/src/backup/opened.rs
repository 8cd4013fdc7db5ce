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
    archive::explained,
    manifest::{Entry, FORM, Manifest, NAME},
    parts::hex,
};

/// How a file of `age` begins.
const SEALED: &[u8] = b"age-encryption.org/";
/// Longer than any manifest.
const MANIFEST_MAX: u64 = 16 * 1_024 * 1_024;
/// So much work a passphrase may be: what a fast machine wrote has to be read by a slow one.
const WORK_MAX: u8 = 24;

/// Reads a backup, and puts every file of it that is `wanted` into a folder, by the last part of its name.
pub fn unpack(
    file: &Path,
    passphrase: Option<SecretString>,
    into: &Path,
) -> anyhow::Result<Manifest> {
    let shown = file.display();
    let unpacked = unpacked(file, passphrase, into);
    unpacked.with_context(|| format!("{shown} is no backup that can be used"))
}

fn unpacked(
    file: &Path,
    passphrase: Option<SecretString>,
    into: &Path,
) -> anyhow::Result<Manifest> {
    let mut reader = BufReader::new(File::open(file)?);
    let is_sealed = io::BufRead::fill_buf(&mut reader)?.starts_with(SEALED);
    if !is_sealed {
        return all_of(reader, into);
    }
    let Some(passphrase) = passphrase else {
        bail!("it is encrypted: name the file of its passphrase with --passphrase-file");
    };
    let mut identity = Identity::new(passphrase);
    identity.set_max_work_factor(WORK_MAX);
    let opened = Decryptor::new(reader)?.decrypt(iter::once::<&dyn age::Identity>(&identity));
    all_of(opened.context("the passphrase doesn't open it")?, into)
}

fn all_of(reader: impl Read, into: &Path) -> anyhow::Result<Manifest> {
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
        write(entry, expected, &place(into, &expected.name))?;
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

fn write(mut entry: impl Read, expected: &Entry, place: &Path) -> anyhow::Result<()> {
    let name = &expected.name;
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(place)
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
        file.write_all(piece).map_err(explained)?;
        bytes = bytes.saturating_add(u64::try_from(count)?);
    }
    file.sync_all().map_err(explained)?;
    let is_it = bytes == expected.bytes && hex(&digest.finalize()) == expected.sha256;
    if !is_it {
        let _ = fs::remove_file(place);
        bail!("{name} is not as it was written");
    }
    Ok(())
}
