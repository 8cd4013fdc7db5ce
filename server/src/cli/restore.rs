//! `portico restore`: an installation put back from a backup, where there is none.

use std::{
    fs::{self, DirBuilder, File},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use clap::Args;

use super::{open, say};
use crate::{
    backup::{self, manifest::Manifest, opened, trial},
    config::{self, Place, ProcessEnvironment},
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::UpkeepStore as _,
};
use payments::restored::{Restored, RestoredStore};
use storage::copies;

/// Where a backup is unpacked; whatever was left there by one that broke off goes.
const UNPACKED: &str = ".restoring";
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
    #[arg(long, value_name = "TIME", value_parser = moment)]
    as_of: Option<Timestamp>,
}

fn moment(text: &str) -> Result<Timestamp, String> {
    let read = text.parse::<jiff::Timestamp>();
    let read = read.map_err(|_| "a time such as 2026-11-30T04:00:00Z belongs here".to_owned());
    read.map(|at| Timestamp(at.as_millisecond()))
}

pub(super) async fn run(arguments: RestoreArguments) -> anyhow::Result<()> {
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
    emptied(&data)?;
    let unpacked = data.join(UNPACKED);
    let done = async {
        let manifest = opened::unpack(&file, passphrase, &unpacked)?;
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
    settle(&data, &unpacked, &manifest)?;
    tell(&data, &manifest)
}

/// The folder is there, and nothing is in it.
fn emptied(data: &Path) -> anyhow::Result<()> {
    let shown = data.display();
    let mut folder = DirBuilder::new();
    folder.recursive(true).mode(0o700);
    folder
        .create(data)
        .with_context(|| format!("{shown} can't be made"))?;
    let unpacked = data.join(UNPACKED);
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    let found = fs::read_dir(data)
        .with_context(|| format!("{shown} can't be read"))?
        .next();
    if let Some(found) = found {
        bail!(
            "{shown} is not empty: {} is in it. A backup is put back where nothing is; move what is there \
             aside, or name another folder in PORTICO_DATA",
            found?.file_name().display()
        );
    }
    Ok(folder.create(&unpacked)?)
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
    let store = trial::passed(&unpacked.join(backup::DATABASE), manifest).await?;
    let doubted = doubt(&store, Timestamp(manifest.taken_ms)).await;
    store.close().await;
    doubted
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

/// Everything goes to its place; the database last, since it is what a server starts with.
fn settle(data: &Path, unpacked: &Path, manifest: &Manifest) -> anyhow::Result<()> {
    let files = data.join(FILES);
    let mut folder = DirBuilder::new();
    folder.mode(0o700).create(&files)?;
    for entry in &manifest.files {
        let from = opened::place(unpacked, &entry.name);
        let to = match entry.name.as_str() {
            backup::DATABASE => continue,
            backup::SECRET | backup::SETTLEMENT => data.join(&entry.name),
            other => opened::place(&files, other),
        };
        fs::rename(&from, &to).with_context(|| to.display().to_string())?;
    }
    synced(&files)?;
    if manifest.database.is_some() {
        fs::rename(unpacked.join(backup::DATABASE), data.join(config::DATABASE))?;
    }
    fs::remove_dir_all(unpacked)?;
    synced(data)
}

fn synced(folder: &Path) -> anyhow::Result<()> {
    Ok(File::open(folder)?.sync_all()?)
}

fn tell(data: &Path, manifest: &Manifest) -> anyhow::Result<()> {
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
    }
    if !manifest.secrets {
        say(
            "keys and passwords were not in it: put them where the settings say. portico.secret wasn't either: put the one from \
             before beside the database before anything starts; with a new one people's PINs, the secrets of webhooks and the \
             tokens of channels have to be set anew",
        )?;
    }
    say(&format!(
        "payments begun after {taken} are not in it; docs/backup.md says what to do about them. Start with \
         `portico serve`, then look with `portico doctor`"
    ))
}
