//! `portico restore`: an installation put back from a backup, where there is none.

use std::{
    fs::{self, DirBuilder, File, TryLockError},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use clap::Args;

use super::{open, say};
use crate::{
    backup::{
        self,
        manifest::Manifest,
        opened::{self, Keeping},
        stop::Stop,
        trial,
    },
    config::{self, Environment as _, Place, ProcessEnvironment},
    secret,
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::UpkeepStore as _,
};
use payments::restored::{Restored, RestoredStore};
use storage::copies;

/// What the root of a disk has in it of itself.
const DISKS_OWN: &str = "lost+found";
/// Where files are put that belong elsewhere.
const FILES: &str = "from-backup";

#[derive(Debug, Args)]
pub(super) struct RestoreArguments {
    /// The backup.
    #[arg(required_unless_present = "in_place")]
    file: Option<PathBuf>,
    /// The file with its passphrase, if it is encrypted.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// The database was put back by other means (`pg_restore`, a copy that follows): only ask the gateway about what is in
    /// it before anything is said.
    #[arg(long, conflicts_with_all = ["file", "passphrase_file"], requires = "as_of")]
    in_place: bool,
    /// With --in-place: as everything was then, such as 2026-11-30T04:00:00Z; rather too early than too late.
    #[arg(long, value_name = "TIME", value_parser = moment, requires = "in_place")]
    as_of: Option<Timestamp>,
}

fn moment(text: &str) -> Result<Timestamp, String> {
    let read = text.parse::<jiff::Timestamp>();
    let read = read.map_err(|_| "a time such as 2026-11-30T04:00:00Z belongs here".to_owned());
    read.map(|at| Timestamp(at.as_millisecond()))
}

pub(super) async fn run(arguments: RestoreArguments) -> anyhow::Result<()> {
    // What excludes a file can't be required beside one, so that isn't said by the arguments alone.
    anyhow::ensure!(
        arguments.as_of.is_none() || arguments.in_place,
        "--as-of belongs to --in-place: a backup says itself when it was made"
    );
    let place = config::place(&ProcessEnvironment)?;
    if let Some(copied) = arguments.as_of.filter(|_| arguments.in_place) {
        let store = open().await?;
        return doubt(&*store, copied).await;
    }
    let file = arguments.file.context("which backup?")?;
    let passphrase = arguments
        .passphrase_file
        .as_deref()
        .map(backup::passphrase)
        .transpose()?;
    let data = match &place {
        Place::Folder(data) => data.clone(),
        Place::Server(_) => config::data_folder(&ProcessEnvironment),
    };
    let _held = emptied(&data)?;
    let unpacked = data.join(backup::RESTORING);
    let done = async {
        let keeping = Keeping::All(&unpacked);
        let manifest = opened::unpack(&file, passphrase, keeping, &Stop::default())?;
        let is_read = matches!(place, Place::Folder(_)) || manifest.database.is_none();
        ensure!(
            is_read,
            "a database that is a file is in this backup, and the settings name a PostgreSQL, so no server would read \
             it: leave {} out",
            config::DATABASE_URL
        );
        examined(&unpacked, &manifest).await?;
        Ok::<_, anyhow::Error>(manifest)
    };
    let manifest = match done.await {
        Ok(manifest) => manifest,
        Err(error) => {
            // Nothing of what can't be used stays.
            let _ = fs::remove_dir_all(&unpacked);
            return Err(error);
        }
    };
    let secret = SecretPlace::of(&place);
    settle(&data, &manifest, &secret)?;
    tell(&data, &manifest, &secret)
}

/// Where a server reads the installation's secret.
enum SecretPlace {
    /// Beside the database.
    Data,
    /// Where the settings say, or have to.
    Named(Option<String>),
}

impl SecretPlace {
    fn of(place: &Place) -> Self {
        let named = ProcessEnvironment.get(secret::VARIABLE);
        let named = named.filter(|path| !path.trim().is_empty());
        match (place, named) {
            (Place::Folder(_), None) => Self::Data,
            (Place::Folder(_) | Place::Server(_), named) => Self::Named(named),
        }
    }
}

/// The folder is there, nothing is in it, and nobody else puts anything back there while it is held.
fn emptied(data: &Path) -> anyhow::Result<File> {
    let shown = data.display();
    let mut folder = DirBuilder::new();
    folder.recursive(true).mode(0o700);
    folder
        .create(data)
        .with_context(|| format!("{shown} can't be made"))?;
    let held = File::open(data).with_context(|| format!("{shown} can't be read"))?;
    // Some disks know no such thing; there whoever comes second finds what the first unpacks.
    if let Err(TryLockError::WouldBlock) = held.try_lock() {
        bail!("a backup is being put back into {shown} already");
    }
    let unpacked = data.join(backup::RESTORING);
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    for found in fs::read_dir(data)? {
        let found = found?.file_name();
        ensure!(
            found == DISKS_OWN,
            "{shown} is not empty: {} is in it. A backup is put back where nothing is; move what is there \
             aside, or name another folder in PORTICO_DATA",
            found.display()
        );
    }
    folder.create(&unpacked)?;
    Ok(held)
}

/// The database is whole, and knows that it was put back.
async fn examined(unpacked: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    if manifest.database.is_none() {
        return Ok(());
    }
    let settlement = unpacked.join(backup::SETTLEMENT);
    if settlement.exists() {
        copies::whole(&settlement).await?;
    }
    let database = unpacked.join(backup::DATABASE);
    let store = trial::passed(&database, manifest).await?;
    let doubted = doubt(&store, Timestamp(manifest.taken_ms)).await;
    store.close().await;
    doubted?;
    // The file goes to its place alone: what its log still held would be lost, the doubt before all.
    copies::settled(&database)
        .await
        .context("the database can't be put in its place")
}

async fn doubt(store: &dyn RestoredStore, copied: Timestamp) -> anyhow::Result<()> {
    let at = SystemClock.now();
    ensure!(
        copied <= at,
        "this backup was made at {}, which is still to come",
        copied.iso()
    );
    let count = store.doubt(&Restored { at, copied }).await?;
    say(&format!(
        "{count} payments are shown as being checked until the gateway was asked about them, which the server does first"
    ))
}

/// Why nothing is put over what somebody else has made meanwhile.
const TAKEN: &str = "somebody else made it while the backup was unpacked. Stop what runs there, move it aside, and restore again";

/// Never over another one, which a server of an older version may have made meanwhile.
fn put(from: &Path, to: &Path) -> anyhow::Result<()> {
    ensure!(!to.exists(), "{} is there: {TAKEN}", to.display());
    fs::rename(from, to).with_context(|| to.display().to_string())
}

/// Everything goes to its place; the database last, since it is what a server starts with.
fn settle(data: &Path, manifest: &Manifest, secret: &SecretPlace) -> anyhow::Result<()> {
    let (unpacked, files) = (&data.join(backup::RESTORING), data.join(FILES));
    let mut folder = DirBuilder::new();
    folder.mode(0o700).create(&files)?;
    for entry in &manifest.files {
        let from = opened::place(unpacked, &entry.name);
        let to = match entry.name.as_str() {
            backup::DATABASE => continue,
            backup::SETTLEMENT => data.join(&entry.name),
            backup::SECRET if matches!(secret, SecretPlace::Data) => data.join(&entry.name),
            other => opened::place(&files, other),
        };
        put(&from, &to)?;
    }
    synced(&files)?;
    if manifest.database.is_some() {
        for log in ["portico.sqlite-wal", "portico.sqlite-shm"].map(|name| data.join(name)) {
            ensure!(!log.exists(), "{} is there: {TAKEN}", log.display());
        }
        put(
            &unpacked.join(backup::DATABASE),
            &data.join(config::DATABASE),
        )?;
    }
    fs::remove_dir_all(unpacked)?;
    synced(data)
}

fn synced(folder: &Path) -> anyhow::Result<()> {
    Ok(File::open(folder)?.sync_all()?)
}

fn tell(data: &Path, manifest: &Manifest, secret: &SecretPlace) -> anyhow::Result<()> {
    let (shown, taken) = (data.display(), &manifest.taken_at);
    let what = match &manifest.database {
        Some(counted) => format!("{} payments, {} refunds", counted.payments, counted.refunds),
        None => "no database: put that back by its own means, then `portico restore --in-place`"
            .to_owned(),
    };
    say(&format!("{shown}: put back as it was at {taken}: {what}"))?;
    for entry in &manifest.files {
        let in_place = [backup::DATABASE, backup::SETTLEMENT, backup::SECRET];
        if !in_place.contains(&entry.name.as_str()) {
            let lies = opened::place(&data.join(FILES), &entry.name);
            say(&format!("  {} was {}", lies.display(), entry.from))?;
        }
        if let (backup::SECRET, SecretPlace::Named(named)) = (entry.name.as_str(), secret) {
            let lies = data.join(FILES).join(backup::SECRET);
            let to = match named {
                Some(path) => format!("to {path}, where {} says that it is", secret::VARIABLE),
                None => format!("to where {} will say that it is", secret::VARIABLE),
            };
            say(&format!(
                "{} is the installation's secret: move it {to}, before anything starts",
                lies.display()
            ))?;
        }
    }
    if !manifest.secrets {
        say(
            "keys and passwords were not in it: put them where the settings say. portico.secret wasn't either: put the one from \
             before where a server looks for it before anything starts; with a new one people's PINs, the secrets of webhooks and the \
             tokens of channels have to be set anew",
        )?;
    }
    say(&format!(
        "payments begun after {taken} are not in it; docs/backup.md says what to do about them. Start with \
         `portico serve`, then look with `portico doctor`"
    ))
}
