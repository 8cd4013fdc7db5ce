//! What an operator types about looks: the list of a merchant's, one of them, and going back.

use anyhow::{Context, bail};
use clap::Subcommand;
use serde::Serialize;

use super::{open, say};
use foundation::clock::{Clock as _, SystemClock};
use shops::brands::{
    BrandStore, By,
    author::Author,
    history::{Entry, History, Part},
};

#[derive(Debug, Subcommand)]
pub(super) enum BrandCommand {
    /// List every look a merchant published, newest first, and which one is in force.
    List {
        /// The merchant's id.
        #[arg(long)]
        merchant: String,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Write one look as a file has it; docs/shops.md says what is in it.
    Show {
        /// The merchant's id.
        #[arg(long)]
        merchant: String,
        /// The version's number; the one in force if there is none.
        version: Option<i64>,
    },
    /// Put an earlier version in force again, as a new version. Nothing is lost.
    Return {
        /// The merchant's id.
        #[arg(long)]
        merchant: String,
        /// The version's number.
        version: i64,
    },
}

#[derive(Serialize)]
struct Line {
    version: Option<i64>,
    in_force: bool,
    at: Option<String>,
    author: String,
    changed: Vec<&'static str>,
}

pub(super) async fn run(command: BrandCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        BrandCommand::List { merchant, json } => list(&*store, &merchant, json).await,
        BrandCommand::Show { merchant, version } => show(&*store, &merchant, version).await,
        BrandCommand::Return { merchant, version } => {
            history(&*store, &merchant).await?;
            let author = Author::operator().returning_to(version).to_string();
            let by = By {
                author: &author,
                at: SystemClock.now(),
            };
            let number = store.return_to(&merchant, version, by).await?;
            let number = number.with_context(|| unknown(&merchant, version))?;
            say(&format!(
                "{merchant}: version {version} is in force again, as version {number}"
            ))
        }
    }
}

async fn history(store: &dyn BrandStore, merchant: &str) -> anyhow::Result<Vec<Entry>> {
    let history = History::of(store, merchant).await?;
    let history = history.with_context(|| format!("there is no merchant {merchant}"))?;
    Ok(history.0)
}

fn unknown(merchant: &str, version: i64) -> String {
    format!("{merchant} has no version {version}")
}

async fn list(store: &dyn BrandStore, merchant: &str, json: bool) -> anyhow::Result<()> {
    let lines: Vec<Line> = history(store, merchant)
        .await?
        .into_iter()
        .map(line)
        .collect();
    if json {
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    if lines.is_empty() {
        return say(&format!("{merchant} has the built-in look"));
    }
    lines.iter().try_for_each(|line| say(&shown(line)))
}

async fn show(store: &dyn BrandStore, merchant: &str, version: Option<i64>) -> anyhow::Result<()> {
    let entries = history(store, merchant).await?;
    let mut entries = entries.into_iter();
    let brand = match version {
        None => entries.find(|entry| entry.in_force),
        Some(number) => match entries.find(|entry| entry.number == Some(number)) {
            None => bail!(unknown(merchant, number)),
            found => found,
        },
    };
    let brand = brand.map(|entry| entry.brand).unwrap_or_default();
    say(toml::to_string(&brand)?.trim_end())
}

fn line(entry: Entry) -> Line {
    Line {
        version: entry.number,
        in_force: entry.in_force,
        at: entry.at.map(foundation::clock::Timestamp::iso),
        author: entry.author.to_string(),
        changed: entry.changed.into_iter().map(Part::name).collect(),
    }
}

fn shown(line: &Line) -> String {
    let number = line.version.map_or("-".to_owned(), |n| n.to_string());
    let at = line.at.as_deref().unwrap_or("not known when");
    let changed = match line.changed.as_slice() {
        [] => "nothing changed".to_owned(),
        changed => format!("changed {}", changed.join(", ")),
    };
    let force = if line.in_force { "  in force" } else { "" };
    format!("{number}  {at}  {}  {changed}{force}", line.author)
}
