//! `portico move-data`: from the file in `PORTICO_DATA` into an empty PostgreSQL.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, bail};
use clap::Args;

use super::{database::open_copy, restore::doubt, say};
use crate::{
    config::{self, DATABASE, Environment as _, Place, ProcessEnvironment},
    file_text, server, settling,
};
use foundation::{
    clock::{Clock as _, SystemClock},
    store::UpkeepStore as _,
};
use payouts::{Payouts, moved::TakenOver, store::PayoutStore};
use storage::{
    Everything,
    move_data::{MoveError, move_data, moved_at, take_back},
    postgres::{self, Settings},
    sqlite,
};

#[derive(Debug, Args)]
pub(super) struct MoveArguments {
    /// The address of the empty PostgreSQL, as `psql` takes it. Others on this machine can read what is
    /// typed here: with a password in it, use --to-file. Without either it goes where
    /// `PORTICO_DATABASE_URL` says.
    #[arg(long, value_name = "URL")]
    to: Option<String>,
    /// A file with that address.
    #[arg(long, value_name = "FILE", conflicts_with = "to")]
    to_file: Option<PathBuf>,
    /// Take the mark off a file that was moved, so that servers use it again. What happened in the
    /// PostgreSQL since is not in it.
    #[arg(long, conflicts_with_all = ["to", "to_file"])]
    undo: bool,
}

/// Does it. The source is always the file: an address says where to.
pub(super) async fn run(arguments: MoveArguments) -> anyhow::Result<()> {
    let source = Place::Folder(config::data_folder(&ProcessEnvironment));
    server::require_store(&source)?;
    let file = source.folder().context("a file is moved")?.join(DATABASE);
    if arguments.undo {
        return undo(&file).await;
    }
    let shown = file.display();
    let target = target(&arguments)?;
    refuses_copies(&file).await?;
    let moved = match move_data(&file, &target, SystemClock.now()).await {
        Err(
            before @ (MoveError::MovedBefore(_)
            | MoveError::MovedUnseen(..)
            | MoveError::Unsure(..)
            | MoveError::Unfinished(..)),
        ) => bail!("{shown}: {before}"),
        moved => moved.with_context(|| format!("{shown} was not moved to {}", target.place()))?,
    };
    say(&moved.to_string())?;
    // Kept apart: what a command holds while it waits is no more for this.
    Box::pin(settlement_files(&file, &target)).await?;
    say(&format!(
        "{shown} is marked: servers that still run on it take no payments any more. Set \
         PORTICO_DATABASE_URL for every server and command, with its password and what stands behind ?, \
         and restart all servers"
    ))
}

/// Settlement files are in a file of their own, and go into a schema of their own: after the payments, which they are
/// compared with. It can be done again, and goes on where it broke off.
async fn settlement_files(file: &Path, target: &Settings) -> anyhow::Result<()> {
    let folder = file.parent().context("a file is in a folder")?;
    if !folder.join("settlement.sqlite").exists() {
        return Ok(());
    }
    let again = "the payments are moved, but not all settlement files: run the same command again";
    let ledger = server::open_store(&Place::Server(Box::new(target.clone()))).await;
    let ledger = ledger.context(again)?;
    let from = sqlite::PayoutFiles::open(folder).await.context(again)?;
    let store = postgres::PayoutFiles::open(target).await.context(again)?;
    let payouts = Payouts {
        store: Arc::new(store),
        clock: Arc::new(SystemClock),
    };
    let done = taken_over(&payouts, &from, &*ledger).await;
    from.close().await;
    payouts.store.close().await;
    ledger.close().await;
    let done = done.context(again)?;
    say(&format!(
        "{} settlement files and {} words about them are there, too",
        done.files, done.words
    ))
}

async fn taken_over(
    payouts: &Payouts,
    from: &dyn PayoutStore,
    ledger: &dyn Everything,
) -> anyhow::Result<TakenOver> {
    let ground = settling::ground(ledger).await?;
    let ledger = settling::our_ledger(ledger);
    Ok(payouts.take_over(from, &ledger, &ground).await?)
}

async fn undo(file: &Path) -> anyhow::Result<()> {
    let shown = file.display();
    let since = moved_at(file).await.ok().flatten();
    let before = take_back(file).await;
    let Some(place) = before.with_context(|| format!("{shown} can't be used"))? else {
        bail!("{shown} was not moved, or was taken back already: servers use it");
    };
    // What happened since then is over there.
    let folder = file.parent().context("a file is in a folder")?;
    let back = Place::Folder(folder.to_owned());
    let store = open_copy(&back).await?;
    doubt(&*store, since.unwrap_or_else(|| SystemClock.now())).await?;
    say(&format!(
        "{shown} may be used by servers again; {place} still has what was moved there"
    ))?;
    let name = config::DATABASE_URL;
    let is_set = |name: &str| {
        ProcessEnvironment
            .get(name)
            .is_some_and(|it| !it.is_empty())
    };
    if is_set(name) || is_set(&[name, "_FILE"].concat()) {
        say(&format!(
            "{name} is still set, and goes before the file: take it away for every server and command, \
             and restart all servers"
        ))
    } else {
        say(&format!(
            "take {name} away for every server and command, and restart all servers"
        ))
    }
}

/// What isn't known to be one that was put back would be over there as if it had never been anything else.
async fn refuses_copies(file: &Path) -> anyhow::Result<()> {
    if moved_at(file).await.ok().flatten().is_some() {
        return Ok(());
    }
    let folder = file.parent().context("a file is in a folder")?;
    server::open_folder(folder).await?.close().await;
    Ok(())
}

fn target(arguments: &MoveArguments) -> anyhow::Result<Settings> {
    let (name, address) = match (&arguments.to, &arguments.to_file) {
        (Some(address), _) => ("--to".to_owned(), address.clone()),
        (None, Some(path)) => {
            let name = format!("--to-file ({})", path.display());
            let text = file_text::read(path);
            let text = text.map_err(|problem| anyhow::anyhow!("{} {problem}", path.display()))?;
            (name, text)
        }
        (None, None) => {
            return match config::place(&ProcessEnvironment)? {
                Place::Server(settings) => Ok(*settings),
                Place::Folder(_) => bail!(
                    "where to? Name an empty PostgreSQL with --to, --to-file or PORTICO_DATABASE_URL"
                ),
            };
        }
    };
    let settings = Settings::parse(&address, storage::postgres::PoolSettings::default());
    settings.map_err(|wrong| anyhow::anyhow!("{name} {wrong}"))
}
