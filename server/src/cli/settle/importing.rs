//! `portico settle import`, and what makes everything again that follows from the files.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use domain::visible::escaped;
use payouts::{
    ask::Asked,
    import::{ImportError, Imported},
    source::NamedSource,
};

use super::{desk::Desk, looking, say, status};
use crate::settling::reports_in;
use ::trail::author::{Author, Who};

#[derive(Debug, Args)]
pub(in super::super) struct ImportArguments {
    /// Files of all three reports, in any order.
    #[arg(required_unless_present = "dir")]
    files: Vec<PathBuf>,
    /// A folder of them, with the folders in it.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// Of which source they are; without it, of whichever takes them.
    #[arg(long)]
    source: Option<String>,
}

/// What came of all files.
#[derive(Default)]
struct Came {
    new: usize,
    known: usize,
    partial: usize,
    refused: usize,
}

/// Whoever types.
pub(super) fn typist() -> String {
    match Author::acting().who {
        Who::Operator(name) | Who::Person(name) => name,
        Who::Key(id) | Who::Screen(id) => id,
        Who::Stranger | Who::System => String::new(),
    }
}

pub(super) async fn import(arguments: ImportArguments) -> anyhow::Result<()> {
    let mut files = arguments.files;
    if let Some(dir) = &arguments.dir {
        let shown = escaped(&dir.display().to_string());
        let there = reports_in(dir).with_context(|| format!("{shown} can't be read"))?;
        anyhow::ensure!(
            !there.is_empty(),
            "there is no file that ends with .csv in {shown}, nor in the folders in it: nothing was imported"
        );
        files.extend(there);
    }
    // Of two that are as new the same one counts, however they were named.
    files.sort();
    let desk = Desk::open().await?;
    let mut sources = desk.payouts.store.sources().await?;
    if let Some(name) = &arguments.source {
        sources.retain(|one| one.name == *name);
        anyhow::ensure!(!sources.is_empty(), "no source is called {}", escaped(name));
    }
    let _writing = desk.write().await?;
    let mut came = Came::default();
    for file in &files {
        came.one(&desk, file, &sources).await?;
    }
    desk.compare().await?;
    let asked = desk.ask().await?;
    say(&format!(
        "{} new, {} known before, {} not whole yet, {} refused",
        came.new, came.known, came.partial, came.refused
    ))?;
    told_of(asked)?;
    say(&looking::unexplained(&desk).await?)?;
    anyhow::ensure!(came.refused == 0, "not every file was taken");
    Ok(())
}

/// What came of asking the gateway.
fn told_of(asked: Asked) -> anyhow::Result<()> {
    if asked.told > 0 {
        say(&format!(
            "the gateway was asked about {}; only what it answers changes a payment",
            asked.told
        ))?;
    }
    if asked.is_left {
        say(
            "the gateway doesn't answer: `portico settle compare` asks again about what is open because of that",
        )?;
    }
    Ok(())
}

impl Came {
    async fn one(
        &mut self,
        desk: &Desk,
        path: &Path,
        sources: &[NamedSource],
    ) -> anyhow::Result<()> {
        let name = escaped(&path.display().to_string());
        let imported = desk.payouts.import(path, sources, &typist()).await;
        let imported = match imported {
            Ok(imported) => imported,
            Err(ImportError::Unreadable(error)) => {
                self.refused += 1;
                return say(&format!("{name}: it can't be read: {error}"));
            }
            Err(error @ ImportError::NoSource) => return Err(error.into()),
            // The others are taken all the same, and all are compared.
            Err(error @ (ImportError::Store(_) | ImportError::Damaged(_))) => {
                self.refused += 1;
                return say(&format!("{name}: it can't be kept: {error}"));
            }
        };
        match imported {
            Imported::New(facts) => {
                self.new += 1;
                let is = facts.report.name();
                say(&format!(
                    "{name}: {is}, {} rows, source {}",
                    facts.rows,
                    escaped(&facts.source)
                ))?;
                let aside = status::aside(desk, &facts.digest).await?;
                aside.map_or(Ok(()), |aside| say(&format!("  {aside}")))
            }
            Imported::Known(before) => {
                self.known += 1;
                say(&format!("{name}: known before as {}", escaped(&before)))?;
                let files = desk.payouts.store.files().await?;
                let is_out = files
                    .iter()
                    .any(|it| it.is_withdrawn && it.facts.name == before);
                if is_out {
                    say("  it was taken out; `portico settle restore` puts it back")?;
                }
                Ok(())
            }
            Imported::Partial(_) => {
                self.partial += 1;
                say(&format!(
                    "{name}: not whole yet; it is taken when it ends with <END>"
                ))
            }
            Imported::Refused(refusal) => {
                self.refused += 1;
                say(&format!(
                    "{name}: refused\n  {}",
                    escaped(&refusal.to_string())
                ))
            }
        }
    }
}

pub(super) async fn compare() -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let _writing = desk.write().await?;
    desk.compare().await?;
    told_of(desk.ask().await?)?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn rebuild() -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let _writing = desk.write().await?;
    desk.payouts.rebuild().await?;
    desk.compare().await?;
    say(&format!("made again: {}", desk.payouts.digest().await?))?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn verify() -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let broken = desk.payouts.verify().await?;
    for one in &broken {
        say(&format!("{}: {}", escaped(&one.file), escaped(&one.what)))?;
    }
    anyhow::ensure!(broken.is_empty(), "not every file is as it came");
    let files = desk.payouts.store.files().await?.len();
    let digest = desk.payouts.digest().await?;
    say(&format!(
        "{files} files are as they came, and every row follows from them: {digest}"
    ))
}
