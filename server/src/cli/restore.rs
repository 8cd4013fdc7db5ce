//! `portico restore`: an installation put back from a backup, where there is none.

mod doubted;
mod told;

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use age::secrecy::SecretString;
use anyhow::{Context as _, bail, ensure};
use clap::Args;

use super::say;
use crate::{
    backup::{
        self,
        archive::explained,
        manifest::Manifest,
        opened::{self, Keeping},
        owner::{Owner, given},
        putting::{Plan, SecretPlace},
        stop::Stop,
        trial,
        working::sweep,
    },
    config::{self, Environment as _, Place, ProcessEnvironment},
    secret,
    server::{
        self,
        holding::{self, Held},
    },
};
pub(super) use doubted::doubt;
use doubted::in_place;
use foundation::{clock::Timestamp, store::UpkeepStore as _};
use storage::copies;
use told::tell;

/// What the root of a disk has in it of itself.
const DISKS_OWN: &str = "lost+found";

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
        return in_place(&place, copied).await;
    }
    let passphrase = arguments.passphrase_file.as_deref();
    let wanted = Wanted {
        file: arguments.file.context("which backup?")?,
        passphrase: passphrase.map(backup::passphrase).transpose()?,
        data: match &place {
            Place::Folder(data) => data.clone(),
            Place::Server(_) => config::data_folder(&ProcessEnvironment),
        },
        place,
    };
    let stopped = server::stop_signal()?;
    let stop = Stop::default();
    let done = wanted.put_back(&stop);
    tokio::pin!(done);
    tokio::select! {
        done = &mut done => done,
        () = stopped => {
            stop.ask();
            // What was unpacked goes with it, or has its place already; nothing is said before that is so.
            done.await
        }
    }
}

/// What is to be put back, and where.
struct Wanted {
    file: PathBuf,
    passphrase: Option<SecretString>,
    data: PathBuf,
    place: Place,
}

impl Wanted {
    async fn put_back(&self, stop: &Stop) -> anyhow::Result<()> {
        let _held = folder(&self.data)?;
        let plan = match Plan::found(&self.data)? {
            Some(cut_off) => self.after(cut_off, stop).await?,
            None => None,
        };
        let plan = match plan {
            Some(plan) => plan,
            None => self.ready(stop).await?,
        };
        let put = plan.put(&self.data);
        put.context("not everything has its place yet; it is finished, or taken back, when you restore again")?;
        tell(&self.data, &plan)
    }

    /// What becomes of a restore that was cut off while it put things in their places: it is gone on with where the same
    /// backup is named, else taken back.
    async fn after(&self, cut_off: Plan, stop: &Stop) -> anyhow::Result<Option<Plan>> {
        let manifest = self.unpacked(None, stop).await?;
        let (shown, taken) = (self.data.display(), &cut_off.manifest.taken_at);
        if cut_off.manifest == manifest {
            say(&format!(
                "a restore of this backup into {shown} was cut off; it is finished now"
            ))?;
            return Ok(Some(cut_off));
        }
        ensure!(
            !cut_off.is_all_put(&self.data),
            "another backup, of {taken}, was put back into {shown} but for the last step, and its database has its place. \
             Restore that one again to finish it, or move everything in there aside, {} as well",
            backup::RESTORING
        );
        cut_off.take_back(&self.data)?;
        say(&format!(
            "a restore of another backup, of {taken}, into {shown} was cut off; it was taken back"
        ))?;
        Ok(None)
    }

    /// Unpacks and looks through everything, beside where it will be. Of what can't be used, or was stopped, nothing stays.
    async fn ready(&self, stop: &Stop) -> anyhow::Result<Plan> {
        emptied(&self.data)?;
        let unpacked = self.data.join(backup::RESTORING);
        let done = async {
            let manifest = self.unpacked(Some(unpacked.clone()), stop).await?;
            let is_read = matches!(self.place, Place::Folder(_)) || manifest.database.is_none();
            ensure!(
                is_read,
                "a database that is a file is in this backup, and the settings name a PostgreSQL, so no server would read \
                 it: leave {} out",
                config::DATABASE_URL
            );
            tokio::select! {
                seen = examined(&unpacked, &manifest) => seen?,
                () = stop.asked() => {}
            }
            stop.look()?;
            let secret = secret_place(&self.place);
            let plan = Plan { manifest, secret };
            plan.write(&self.data).map_err(explained_all)?;
            Ok::<_, anyhow::Error>(plan)
        };
        let error = match done.await {
            Ok(plan) => return Ok(plan),
            Err(error) => error,
        };
        let _ = fs::remove_dir_all(&unpacked);
        if stop.look().is_ok() {
            return Err(error);
        }
        if unpacked.exists() {
            bail!(
                "it was stopped; {} is left, and goes when you restore again",
                unpacked.display()
            );
        }
        bail!("it was stopped, and nothing was left behind")
    }

    /// Reads all of the backup, and keeps it where it is wanted.
    async fn unpacked(&self, into: Option<PathBuf>, stop: &Stop) -> anyhow::Result<Manifest> {
        let (file, passphrase) = (self.file.clone(), self.passphrase.clone());
        let (stopping, stop) = (stop, stop.clone());
        let reading = move || {
            let keeping = into.as_deref().map_or(Keeping::Nothing, Keeping::All);
            opened::unpack(&file, passphrase, keeping, &stop)
        };
        let read = tokio::task::spawn_blocking(reading).await?;
        // Then it is not the backup's fault.
        stopping.look()?;
        read
    }
}

fn secret_place(place: &Place) -> SecretPlace {
    let named = ProcessEnvironment.get(secret::VARIABLE);
    let named = named.filter(|path| !path.trim().is_empty());
    match (place, named) {
        (Place::Folder(_), None) => SecretPlace::Data,
        (Place::Folder(_) | Place::Server(_), named) => SecretPlace::Named(named),
    }
}

/// The folder is there, and nobody else puts anything back there, or serves, while it is held.
fn folder(data: &Path) -> anyhow::Result<Held> {
    let mut folder = DirBuilder::new();
    folder.recursive(true).mode(0o700);
    folder
        .create(data)
        .with_context(|| format!("{} can't be made", data.display()))?;
    // Where this can't be told, whoever comes second finds what the first unpacks.
    holding::alone(data)
}

/// Nothing is in it, and there is room to unpack in.
fn emptied(data: &Path) -> anyhow::Result<()> {
    sweep(data);
    let shown = data.display();
    let unpacked = data.join(backup::RESTORING);
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked).with_context(|| unpacked.display().to_string())?;
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
    DirBuilder::new().mode(0o700).create(&unpacked)?;
    given(Owner::of(data)?, &unpacked)?;
    Ok(())
}

/// A full disk is told as such wherever it was met.
fn explained_all(error: anyhow::Error) -> anyhow::Error {
    match error.downcast::<std::io::Error>() {
        Ok(error) => explained(error),
        Err(error) => error,
    }
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
