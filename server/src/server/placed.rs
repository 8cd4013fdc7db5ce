//! That a database is the one that was used here last. One that was put back by other means than ours, a copied file or a
//! dump, looks like any other; but what happened since it was copied isn't in it, and what went back then could be
//! given back again. Whoever says that it was put back (`portico restore --in-place`) makes it be used here.

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::{Context as _, bail};

use super::folder::BEGUN;
use crate::{
    backup::owner::{Owner, given},
    config::DATABASE,
    upkeep::seen,
};
use foundation::{
    clock::Timestamp,
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
    the gateway is asked. If it was only moved, or its PostgreSQL upgraded by pg_upgrade, while nothing ran, say the same with the time at which that was";

/// A beat of a server and a bit: an older database than that is missed by a minute or more.
const BESIDE_MS: i64 = 60_000;

/// The mark in the file beside a database, if there is one.
fn mark_beside(data: &Path) -> anyhow::Result<Option<String>> {
    let path = data.join(BEGUN);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        read => read.with_context(|| format!("{} can't be read", path.display()))?,
    };
    let mark = text.lines().find_map(|line| line.strip_prefix(PLACED));
    Ok(mark.map(str::to_owned))
}

/// Whether the database in a folder is the one that was used there last. A new one is from now on.
pub(super) async fn in_folder(store: &Sqlite, data: &Path) -> anyhow::Result<()> {
    let shown = data.join(DATABASE);
    let shown = shown.display();
    let Some(mark) = store.placed().await? else {
        return begun(store, data).await;
    };
    if mark_beside(data)? != Some(mark) {
        bail!(
            "{shown} was used in another folder, or is older than what was used here: it is a copy. {REMEDY}"
        );
    }
    // Of one that can't say it nothing is known; what is wrong with that is told where it is used.
    let Ok(used) = store.used_last().await else {
        return Ok(());
    };
    let used = used.unwrap_or_default();
    if let Some(seen) = seen::of(data).filter(|seen| seen.0 > used.saturating_add(BESIDE_MS)) {
        bail!(
            "{shown} was used last at {}, and the one that was here before it at {}: it is a copy. {REMEDY}",
            Timestamp(used).iso(),
            seen.iso()
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
    seen::forget(data)?;
    let (path, aside) = (data.join(BEGUN), data.join(format!("{BEGUN}.new")));
    let mut options = OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = file.open(&aside)?;
    file.write_all(format!("{TEXT}{PLACED}{mark}\n").as_bytes())?;
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
