//! `portico backup`: everything in one file, while customers pay; and whether such a file is good.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail, ensure};
use clap::Args;

use super::{open, say};
use crate::{
    backup::{
        self,
        archive::{self, Whole},
        manifest::{Counted, FORM, Manifest},
        opened::{self, Keeping},
        parts::{Part, beside_the_database},
        stop::Stop,
        trial::{self, last},
        working::Working,
    },
    config::{self, Config, Place, ProcessEnvironment},
    disk, server,
};
use foundation::{
    clock::{Clock as _, SystemClock},
    store::UpkeepStore as _,
};
use storage::{
    copies,
    postgres::{Postgres, Settings},
};

/// What has to be free beside a copy.
const SPARE_BYTES: u64 = 16 * 1_024 * 1_024;

#[derive(Debug, Args)]
pub(super) struct BackupArguments {
    /// The file to make; one that is there is never written over.
    file: PathBuf,
    /// Look whether this is a whole backup, and make none.
    #[arg(long, conflicts_with_all = ["with_secrets", "also"])]
    check: bool,
    /// With keys, tokens and passwords in it. Wants --passphrase-file.
    #[arg(long, requires = "passphrase_file")]
    with_secrets: bool,
    /// Encrypt it, by the passphrase in the first line of this file. Keep that elsewhere, too.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Also this file, or all files in this folder, such as the proxy's settings; may be given again.
    #[arg(long, value_name = "PATH")]
    also: Vec<PathBuf>,
}

pub(super) async fn run(arguments: BackupArguments) -> anyhow::Result<()> {
    let stopped = server::stop_signal()?;
    let stop = Stop::default();
    let done = async {
        if arguments.check {
            check(&arguments, &stop).await
        } else {
            make(&arguments, &stop).await
        }
    };
    tokio::pin!(done);
    tokio::select! {
        done = &mut done => done,
        () = stopped => {
            stop.ask();
            // What lies open goes with it, so nothing is said before that has come to its end.
            match done.await {
                Ok(()) => Ok(()),
                Err(_) => bail!("it was stopped, and nothing was left behind"),
            }
        }
    }
}

async fn make(arguments: &BackupArguments, stop: &Stop) -> anyhow::Result<()> {
    let file = &arguments.file;
    let shown = file.display();
    ensure!(
        !file.exists(),
        "{shown} is there already: name another file"
    );
    let passphrase = passphrase(arguments)?;
    let config = Config::read(&ProcessEnvironment)?;
    server::require_store(&config.database)?;
    let store = open().await?;
    // Before the copy: what happens while it is made may be missing.
    let taken = SystemClock.now();
    let mut manifest = Manifest {
        form: FORM,
        portico: env!("CARGO_PKG_VERSION").to_owned(),
        taken_ms: taken.0,
        taken_at: taken.iso(),
        address: store.home().await?.map(|home| home.origin),
        database: None,
        trail: Vec::new(),
        secrets: arguments.with_secrets,
        files: Vec::new(),
    };
    let mut parts = Vec::new();
    // Beside the data, where as much lies as open; where backups go, nothing of one that is sealed ever does.
    let working = config.database.folder().map(Working::within).transpose()?;
    if let (Some(data), Some(working)) = (config.database.folder(), &working) {
        parts.extend(of_database(data, working.path(), &mut manifest).await?);
    }
    stop.look()?;
    let beside = beside_the_database(&config, &arguments.also, arguments.with_secrets);
    parts.extend(beside?);
    manifest.files = parts.iter().map(|part| part.entry.clone()).collect();
    let (place, stopping) = (file.clone(), stop.clone());
    let whole = Whole { manifest, parts };
    let written = tokio::task::spawn_blocking(move || {
        let written = archive::write(&place, &whole, passphrase.clone(), &stopping)?;
        // What the disk gives back counts, not what it was given.
        opened::unpack(written.path(), passphrase, Keeping::Nothing, &stopping)?;
        Ok::<_, anyhow::Error>((written, whole.manifest))
    });
    let (written, manifest) = written.await??;
    written.put()?;
    say(&told(file, &manifest))?;
    store.backed_up(taken).await?;
    match &config.database {
        Place::Server(settings) => elsewhere(settings).await,
        Place::Folder(_) => Ok(()),
    }
}

/// Copies of the databases in a folder, and what is written down of them.
async fn of_database(
    data: &Path,
    folder: &Path,
    manifest: &mut Manifest,
) -> anyhow::Result<Vec<Part>> {
    let (from, to) = (data.join(config::DATABASE), folder.join(backup::DATABASE));
    room(data, &from)?;
    let copied = copies::copy(&from, &to).await;
    copied.with_context(|| format!("the database can't be copied beside {}", from.display()))?;
    manifest.database = Some(Counted::from(copies::look(&to).await?));
    manifest.trail = copies::heads(&to).await?.into_iter().map(last).collect();
    let mut parts = vec![Part::of_file(backup::DATABASE, &to)?];
    parts.extend(settlement(data, folder).await?);
    Ok(parts)
}

/// The server writes there, too, and must not find the disk full.
fn room(data: &Path, database: &Path) -> anyhow::Result<()> {
    let bytes = std::fs::metadata(database)?.len();
    let enough = disk::free_bytes(data).is_none_or(|free| free > bytes.saturating_add(SPARE_BYTES));
    ensure!(
        enough,
        "there is no space on the disk of {}: while a backup is made it needs as much as the database, {} MB, \
         and something to spare for payments",
        data.display(),
        bytes.div_ceil(1_000_000)
    );
    Ok(())
}

/// The database of settlement files, if anybody ever imported one.
async fn settlement(data: &Path, folder: &Path) -> anyhow::Result<Option<Part>> {
    let from = data.join(backup::SETTLEMENT);
    if !from.exists() {
        return Ok(None);
    }
    room(data, &from)?;
    let to = folder.join(backup::SETTLEMENT);
    let copied = copies::copy(&from, &to).await;
    copied.with_context(|| format!("{} can't be copied", from.display()))?;
    copies::whole(&to).await?;
    Ok(Some(Part::of_file(backup::SETTLEMENT, &to)?))
}

fn passphrase(arguments: &BackupArguments) -> anyhow::Result<Option<age::secrecy::SecretString>> {
    arguments
        .passphrase_file
        .as_deref()
        .map(backup::passphrase)
        .transpose()
}

async fn check(arguments: &BackupArguments, stop: &Stop) -> anyhow::Result<()> {
    let file = &arguments.file;
    let passphrase = passphrase(arguments)?;
    let working = looking()?;
    let (place, stopping) = (file.clone(), stop.clone());
    let read = tokio::task::spawn_blocking(move || {
        let keeping = Keeping::Database(working.path());
        let manifest = opened::unpack(&place, passphrase, keeping, &stopping)?;
        Ok::<_, anyhow::Error>((working, manifest))
    });
    let (working, manifest) = read.await??;
    if manifest.database.is_some() {
        let database = working.path().join(backup::DATABASE);
        let store = trial::passed(&database, &manifest).await;
        let store = store.with_context(|| format!("{} can't be used", file.display()))?;
        store.close().await;
    }
    stop.look()?;
    say(&told(file, &manifest))
}

/// Where the database of a backup is looked through: beside the data, or where there is none among files that don't stay.
fn looking() -> anyhow::Result<Working> {
    let data = config::data_folder(&ProcessEnvironment);
    let beside = data.is_dir().then(|| Working::within(&data).ok()).flatten();
    beside.map_or_else(|| Working::within(&std::env::temp_dir()), Ok)
}

/// What is in it.
pub(super) fn told(file: &Path, manifest: &Manifest) -> String {
    let shown = file.display();
    let taken = &manifest.taken_at;
    let database = match &manifest.database {
        Some(Counted {
            payments, refunds, ..
        }) => format!("{payments} payments, {refunds} refunds"),
        None => "no database".to_owned(),
    };
    let secrets = if manifest.secrets {
        "with secrets"
    } else {
        "without secrets"
    };
    let files = manifest.files.len();
    format!("{shown}: whole; as it was at {taken}; {database}, {files} files, {secrets}")
}

/// A PostgreSQL has means of its own.
async fn elsewhere(settings: &Settings) -> anyhow::Result<()> {
    let place = settings.place();
    say(&format!(
        "the database is not in it. Back {place} up by its own means: every day\n  \
         pg_dump --format=custom --file=portico.dump DATABASE-URL\n\
         and for everything up to the last minute base backups with the log archived (pg_basebackup, \
         archive_command). After putting it back: portico restore --in-place (docs/backup.md)"
    ))?;
    let server = Postgres::describe(settings).await?.version;
    let dump = Command::new("pg_dump").arg("--version").output();
    let said = dump.map(|done| String::from_utf8_lossy(&done.stdout).into_owned());
    match (major(&server), said.as_deref().ok().and_then(major)) {
        (Some(server), Some(dump)) if dump < server => bail!(
            "pg_dump here is of PostgreSQL {dump} and the server of {server}, which it refuses: install \
             postgresql-client-{server}"
        ),
        (Some(_), Some(dump)) => say(&format!("pg_dump here is of PostgreSQL {dump}, which fits")),
        (_, None) | (None, _) => say(&format!(
            "there is no pg_dump here: run it where it is, of PostgreSQL {server} or newer"
        )),
    }
}

/// The first number in what a program says of its version.
fn major(said: &str) -> Option<u32> {
    let mut numbers = said.split(|it: char| !it.is_ascii_digit());
    numbers.find(|number| !number.is_empty())?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_they_are_told() {
        assert_eq!(
            major("pg_dump (PostgreSQL) 16.4 (Debian 16.4-1)\n"),
            Some(16)
        );
        assert_eq!(major("15.10"), Some(15));
        assert_eq!(major("not found"), None);
    }
}
