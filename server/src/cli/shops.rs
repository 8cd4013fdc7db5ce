//! What an operator types about merchants, stores and codes as a whole: a file in, a file out.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::{database, file, open, say};
use crate::{
    config::{self, ProcessEnvironment},
    file_text,
};
use foundation::{
    clock::{Clock as _, SystemClock},
    randomness::SystemRandomness,
};
use shops::{
    apply::{ApplyError, Applying, PictureFiles, export, pictures::names},
    brands::{BrandStore, Wearer},
    shop::Directory,
};

#[derive(Debug, Args)]
pub(super) struct ApplyArguments {
    /// The file; docs/shops.md says what it may contain.
    file: PathBuf,
    /// Only say what would change.
    #[arg(long)]
    dry_run: bool,
    /// Overwrite what the people of a shop have set otherwise in the office since.
    #[arg(long)]
    over_office: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// Only this merchant, by its id.
    #[arg(long)]
    merchant: Option<String>,
    /// Write there instead of to standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write the pictures of shops' looks into this folder, and name them as files there: for
    /// another installation, which doesn't have them.
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
}

pub(super) async fn apply(arguments: ApplyArguments) -> anyhow::Result<()> {
    let file = arguments.file.display();
    let text = file_text::read(&arguments.file);
    let text = text.map_err(|problem| anyhow::anyhow!("{file} {problem}"))?;
    let installation = config::limits(&ProcessEnvironment)?;
    let store = database::make().await?;
    let folder = arguments.file.parent().unwrap_or(Path::new(""));
    let pictures = PictureFiles {
        folder: folder.to_owned(),
        workshop: pictures::Workshop::new(
            std::env::current_exe().context("this program's own file")?,
        ),
        store: &*store,
    };
    let applying = Applying {
        clock: &foundation::clock::SystemClock,
        installation: &installation,
        pictures: Some(&pictures),
        dry_run: arguments.dry_run,
        over_office: arguments.over_office,
        as_of: None,
    };
    match applying.run(&text, &*store, &SystemRandomness).await {
        Ok(report) => {
            if !arguments.dry_run {
                let directory = store.directory().await?;
                for merchant in directory.merchants {
                    let wearer = Wearer::shop(&merchant.id);
                    store.remember(wearer, SystemClock.now()).await?;
                }
                for one in directory.stores {
                    let wearer = Wearer::store(&one.merchant_id, &one.id);
                    store.remember(wearer, SystemClock.now()).await?;
                }
            }
            say(&report.to_string())
        }
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
        Err(ApplyError::OfOffice(report)) => bail!(
            "{report}\n{} would be overwritten that people of the shop set in the office since; nothing was \
             applied. Take over what `portico export` writes, or say --over-office",
            report.overwritten.len()
        ),
        Err(error) => Err(error).with_context(|| format!("{file} was not applied")),
    }
}

pub(super) async fn export(arguments: ExportArguments) -> anyhow::Result<()> {
    let store = open().await?;
    let mut directory = store.directory().await?;
    if let Some(merchant) = &arguments.merchant {
        directory = export::only(directory, merchant);
        if directory.merchants.is_empty() {
            bail!("there is no merchant {merchant}");
        }
    }
    let text = match &arguments.pictures {
        None => export::export(&directory),
        Some(folder) => {
            write_pictures(&*store, &directory, folder).await?;
            let folder = seen_from(arguments.out.as_deref(), folder)?;
            export::with_pictures(&directory, &folder)
        }
    };
    match &arguments.out {
        Some(out) => write(out, &text),
        None => say(text.trim_end()),
    }
}

fn write(out: &Path, text: &str) -> anyhow::Result<()> {
    file::write(out, text.as_bytes())
}

async fn write_pictures(
    store: &dyn BrandStore,
    directory: &Directory,
    folder: &Path,
) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{} can't be made", folder.display()))?;
    let merchants = directory.merchants.iter().map(|one| &one.brand);
    let stores = directory.stores.iter().map(|one| &one.brand);
    for name in merchants.chain(stores).flatten().flat_map(names) {
        let picture = store.picture(name).await?;
        let picture = picture.with_context(|| format!("the picture {name} is gone"))?;
        file::write(&folder.join(name.as_str()), &picture.bytes)?;
    }
    Ok(())
}

/// The folder as the written file has to name it: paths in a file start where the file is.
fn seen_from(file: Option<&Path>, folder: &Path) -> anyhow::Result<String> {
    let whole = |path: &Path| {
        let path = if path == Path::new("") {
            Path::new(".")
        } else {
            path
        };
        path.canonicalize()
            .with_context(|| format!("{} can't be found", path.display()))
    };
    let folder = whole(folder)?;
    let beside = whole(file.and_then(Path::parent).unwrap_or(Path::new("")))?;
    let seen = folder.strip_prefix(&beside).unwrap_or(&folder);
    let seen = if seen == Path::new("") {
        Path::new(".")
    } else {
        seen
    };
    let text = seen.to_str().map(str::to_owned);
    text.with_context(|| format!("{} is no text", folder.display()))
}
