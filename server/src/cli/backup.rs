//! `portico backup`: everything in one file, while customers pay; and whether such a file is good.

use std::{
    fs::Permissions,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use tempfile::{Builder, TempDir};

use super::{open, say};
use crate::{
    backup::{
        self, archive,
        manifest::{Counted, FORM, Manifest},
        opened,
        parts::{Part, beside_the_database},
        trial,
    },
    config::{self, Config, Place, ProcessEnvironment},
    server,
};
use foundation::{
    clock::{Clock as _, SystemClock},
    store::UpkeepStore as _,
};
use storage::{
    copies,
    postgres::{Postgres, Settings},
};

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
    // Whoever ends it finds nothing left behind: what lies open here is for nobody else to read.
    let stopped = server::stop_signal()?;
    let done = async {
        if arguments.check {
            check(&arguments).await
        } else {
            make(&arguments).await
        }
    };
    tokio::select! {
        done = done => done,
        () = stopped => bail!("it was stopped, and nothing was left behind"),
    }
}

/// A folder beside the file for what is unpacked, for nobody else; gone when it is dropped.
fn aside(file: &Path) -> anyhow::Result<TempDir> {
    let place = archive::folder(file);
    archive::sweep(place);
    let folder = Builder::new()
        .prefix(archive::ASIDE)
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(place);
    folder.with_context(|| format!("nothing can be written beside {}", file.display()))
}

async fn make(arguments: &BackupArguments) -> anyhow::Result<()> {
    let file = &arguments.file;
    let shown = file.display();
    ensure!(
        !file.exists(),
        "{shown} is there already: name another file"
    );
    let config = Config::read(&ProcessEnvironment)?;
    server::require_store(&config.database)?;
    let store = open().await?;
    // Before the copy: what happens while it is made may be missing.
    let taken = SystemClock.now();
    let folder = aside(file)?;
    let mut parts = Vec::new();
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
    if let Some(data) = config.database.folder() {
        let to = folder.path().join(backup::DATABASE);
        let copied = copies::copy(&data.join(config::DATABASE), &to).await;
        copied.with_context(|| format!("the database can't be copied to the disk of {shown}"))?;
        manifest.database = Some(Counted::from(copies::look(&to).await?));
        manifest.trail = ends(&to, folder.path()).await?;
        parts.push(Part::of_file(backup::DATABASE, &to)?);
        parts.extend(settlement(data, folder.path()).await?);
    }
    let beside = beside_the_database(&config, &arguments.also, arguments.with_secrets);
    parts.extend(beside?);
    manifest.files = parts.iter().map(|part| part.entry.clone()).collect();
    let (kept, place) = (manifest.clone(), file.clone());
    let passphrase = passphrase(arguments)?;
    let read_again = folder.path().join("again");
    let written = tokio::task::spawn_blocking(move || {
        let written = archive::write(&place, &kept, &parts, passphrase.clone())?;
        // What the disk gives back counts, not what it was given.
        std::fs::create_dir(&read_again)?;
        opened::unpack(written.path(), passphrase, &read_again)?;
        Ok::<_, anyhow::Error>(written)
    });
    written.await??.put()?;
    say(&told(file, &manifest))?;
    store.backed_up(taken).await?;
    match &config.database {
        Place::Server(settings) => elsewhere(settings).await,
        Place::Folder(_) => Ok(()),
    }
}

/// The database of settlement files, if anybody ever imported one.
async fn settlement(data: &Path, folder: &Path) -> anyhow::Result<Option<Part>> {
    let from = data.join(backup::SETTLEMENT);
    if !from.exists() {
        return Ok(None);
    }
    let to = folder.join(backup::SETTLEMENT);
    let copied = copies::copy(&from, &to).await;
    copied.with_context(|| format!("{} can't be copied", from.display()))?;
    copies::whole(&to).await?;
    Ok(Some(Part::of_file(backup::SETTLEMENT, &to)?))
}

/// The ends of the chains in a copy, of which a copy is opened: opening may change its tables.
async fn ends(copy: &Path, folder: &Path) -> anyhow::Result<Vec<backup::manifest::Last>> {
    let looked_at = folder.join("looked-at.sqlite");
    std::fs::copy(copy, &looked_at).map_err(archive::explained)?;
    let store = storage::sqlite::Sqlite::open(&looked_at).await?;
    let ends = trial::lasts(&store).await;
    store.close().await;
    let _ = std::fs::remove_file(&looked_at);
    ends
}

fn passphrase(arguments: &BackupArguments) -> anyhow::Result<Option<age::secrecy::SecretString>> {
    arguments
        .passphrase_file
        .as_deref()
        .map(backup::passphrase)
        .transpose()
}

async fn check(arguments: &BackupArguments) -> anyhow::Result<()> {
    let file = &arguments.file;
    // Where the file lies, there may be no writing.
    let folder = aside(file).or_else(|_| aside(&std::env::temp_dir().join("check")))?;
    let manifest = opened::unpack(file, passphrase(arguments)?, folder.path())?;
    if manifest.database.is_some() {
        let database = folder.path().join(backup::DATABASE);
        let store = trial::passed(&database, &manifest).await;
        let store = store.with_context(|| format!("{} can't be used", file.display()))?;
        store.close().await;
    }
    say(&told(file, &manifest))
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
    fn what_lies_open_is_for_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.portico");
        let open = aside(&file).unwrap();
        let mode = std::fs::metadata(open.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        drop(open);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

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
