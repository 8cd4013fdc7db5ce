//! That a database is the one that was used here last. One that was put back by other means than ours, a copied file or a
//! dump, looks like any other; but what happened since it was copied isn't in it, and what went back then could be
//! given back again. Whoever says that it was put back (`portico restore --in-place`) makes it be used here.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::Write as _,
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use anyhow::bail;

use super::folder::BEGUN;
use crate::{
    backup::owner::{Owner, given},
    config::DATABASE,
};
use foundation::{
    randomness::{Randomness as _, SystemRandomness},
    store::StoreError,
};
use storage::{postgres::Postgres, sqlite::Sqlite};

/// What whoever opens that file reads.
const TEXT: &str = "A database of Portico has been in this folder. While this file is here nothing begins anew in its place \
    when portico.sqlite is missing or empty: see docs/backup.md. Take this file away only if you want to begin with an empty shop.\n";
/// What the last line begins with.
const PLACED: &str = "placed ";
const REMEDY: &str = "What happened since it was copied isn't in it, and could be paid out twice. Stop everything that serves it \
    and say so: `portico restore --in-place --as-of TIME`, with the time at which it was copied, or somewhat earlier; then \
    the gateway is asked. If it was only moved while nothing ran, say the same with the time at which it was moved";

/// What the file beside a database says of both.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    mark: String,
    own: String,
    database: String,
}

impl Line {
    fn read(data: &Path) -> Option<Self> {
        let text = fs::read_to_string(data.join(BEGUN)).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix(PLACED))?;
        let mut words = line.split(' ').map(str::to_owned);
        let mut next = || words.next();
        Some(Self {
            mark: next()?,
            own: next()?,
            database: next()?,
        })
    }

    fn text(&self) -> String {
        let Self {
            mark,
            own,
            database,
        } = self;
        format!("{TEXT}{PLACED}{mark} {own} {database}\n")
    }
}

/// Which file it is: another one that has its name is another.
fn known_by(file: &Metadata) -> String {
    let born = file.created().ok();
    let born = born.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    let born = born.map_or(0, |since| since.as_nanos());
    format!("{}.{born}", file.ino())
}

/// Whether the database in a folder is the one that was used there last. A new one is from now on.
pub(super) async fn in_folder(store: &Sqlite, data: &Path) -> anyhow::Result<()> {
    let file = data.join(DATABASE);
    let Some(mark) = store.placed().await? else {
        return begun(store, data).await;
    };
    let shown = file.display();
    let Some(line) = Line::read(data).filter(|line| line.mark == mark) else {
        bail!(
            "{shown} was used in another folder, or is older than what was used here: it is a copy. {REMEDY}"
        );
    };
    let now = |path: PathBuf| fs::metadata(path).map(|file| known_by(&file));
    // Of a folder that was moved as a whole neither is the same file; there is nothing to learn from that.
    let is_here = now(data.join(BEGUN))? == line.own;
    if is_here && now(file.clone())? != line.database {
        bail!(
            "{shown} is another file than the one that was used here last: it is a copy. {REMEDY}"
        );
    }
    Ok(())
}

/// Says so in both. Where the folder can't be written, all else goes on.
async fn begun(store: &Sqlite, data: &Path) -> anyhow::Result<()> {
    let mut bytes = [0; 16];
    SystemRandomness.fill(&mut bytes);
    let mark = format!("{:032x}", u128::from_be_bytes(bytes));
    let write =
        || written(data, &mark).map_err(|error| StoreError::Refused(format!("{BEGUN}: {error}")));
    match store.place(&mark, write).await {
        Err(StoreError::Refused(error)) => {
            tracing::warn!(%error, "it can't be told later whether the database is a copy");
            Ok(())
        }
        other => Ok(other?),
    }
}

/// All of it or nothing, whenever the power goes.
fn written(data: &Path, mark: &str) -> std::io::Result<()> {
    let (path, aside) = (data.join(BEGUN), data.join(format!("{BEGUN}.new")));
    let mut options = OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = file.open(&aside)?;
    let line = Line {
        mark: mark.to_owned(),
        own: known_by(&file.metadata()?),
        database: known_by(&fs::metadata(data.join(DATABASE))?),
    };
    file.write_all(line.text().as_bytes())?;
    file.sync_all()?;
    given(Owner::of(data)?, &aside)?;
    fs::rename(&aside, &path)?;
    File::open(data)?.sync_all()
}

/// The same on a PostgreSQL, which knows itself which database it is.
pub(super) async fn on_server(store: &Postgres) -> anyhow::Result<()> {
    let here = store.here().await?;
    let Some(placed) = store.placed().await? else {
        return Ok(store.place(&here, || Ok(())).await?);
    };
    if !Postgres::is_same(&placed, &here) {
        bail!(
            "it is a copy, another database than the one that was used last, such as a dump is read into. {REMEDY}"
        );
    }
    Ok(())
}
