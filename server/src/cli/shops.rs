//! What an operator types about merchants, stores and codes as a whole: a file in, a file out.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::{open, say};
use crate::{
    apply::{ApplyError, Applying, PictureFiles, export},
    config::{self, ProcessEnvironment},
    randomness::SystemRandomness,
    storage::ShopStore,
};

#[derive(Debug, Args)]
pub(super) struct ApplyArguments {
    /// The file; docs/shops.md says what it may contain.
    file: PathBuf,
    /// Only say what would change.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// Only this merchant, by its id.
    #[arg(long)]
    merchant: Option<String>,
    /// Write there instead of to standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

pub(super) async fn apply(arguments: ApplyArguments) -> anyhow::Result<()> {
    let file = arguments.file.display();
    let text = std::fs::read_to_string(&arguments.file)
        .with_context(|| format!("{file} can't be read"))?;
    let installation = config::limits(&ProcessEnvironment)?;
    let store = open().await?;
    let folder = arguments.file.parent().unwrap_or(Path::new(""));
    let pictures = PictureFiles {
        folder: folder.to_owned(),
        workshop: pictures::Workshop::new(
            std::env::current_exe().context("this program's own file")?,
        ),
        store: &store,
    };
    let applying = Applying {
        installation: &installation,
        pictures: Some(&pictures),
        dry_run: arguments.dry_run,
    };
    match applying.run(&text, (&store, &SystemRandomness)).await {
        Ok(report) => say(&report.to_string()),
        Err(ApplyError::Mistakes(mistakes)) => {
            let lines: Vec<String> = mistakes
                .iter()
                .map(|mistake| format!("{file}:{mistake}"))
                .collect();
            let count = mistakes.len();
            bail!(
                "{}\n{count} to correct; nothing was applied",
                lines.join("\n")
            )
        }
        Err(error) => Err(error).with_context(|| format!("{file} was not applied")),
    }
}

pub(super) async fn export(arguments: ExportArguments) -> anyhow::Result<()> {
    let mut directory = open().await?.directory().await?;
    if let Some(merchant) = &arguments.merchant {
        directory = export::only(directory, merchant);
        if directory.merchants.is_empty() {
            bail!("there is no merchant {merchant}");
        }
    }
    let text = export::export(&directory);
    match &arguments.out {
        Some(out) => write(out, &text),
        None => say(text.trim_end()),
    }
}

fn write(out: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(out, text).with_context(|| format!("{} can't be written", out.display()))
}
