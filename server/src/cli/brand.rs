//! What an operator types about looks: the list of a merchant's, one of them, and going back.

use std::fmt;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{open, say};
use foundation::clock::{Clock as _, SystemClock};
use shops::brands::{
    Back, BrandStore, By, Wearer,
    author::Author,
    history::{Entry, History, Part},
};

#[derive(Debug, Subcommand)]
pub(super) enum BrandCommand {
    /// List every look a merchant published, newest first, and which one is in force.
    List {
        #[command(flatten)]
        of: Of,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Write one look as a file has it; docs/shops.md says what is in it.
    Show {
        #[command(flatten)]
        of: Of,
        /// The version's number; the one in force if there is none.
        version: Option<i64>,
    },
    /// Put an earlier version in force again, as a new version. Nothing is lost.
    Return {
        #[command(flatten)]
        of: Of,
        /// The version's number.
        version: i64,
    },
}

/// Whose look.
#[derive(Debug, Args)]
pub(super) struct Of {
    /// The merchant's id.
    #[arg(long)]
    merchant: String,
    /// One of its stores, for a look of the store's own.
    #[arg(long)]
    store: Option<String>,
}

impl Of {
    fn wearer(&self) -> Wearer<'_> {
        match &self.store {
            Some(store) => Wearer::store(&self.merchant, store),
            None => Wearer::shop(&self.merchant),
        }
    }
}

impl fmt::Display for Of {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.merchant)?;
        match &self.store {
            Some(store) => write!(out, ", {store}"),
            None => Ok(()),
        }
    }
}

#[derive(Serialize)]
struct Line {
    version: Option<i64>,
    in_force: bool,
    at: Option<String>,
    author: String,
    /// Whether a store wore its shop's look again from here on.
    follows: bool,
    changed: Vec<&'static str>,
}

pub(super) async fn run(command: BrandCommand) -> anyhow::Result<()> {
    let store = open().await?;
    let (BrandCommand::List { of, .. }
    | BrandCommand::Show { of, .. }
    | BrandCommand::Return { of, .. }) = &command;
    if let Some(named) = &of.store {
        let stores = store.directory_of(&of.merchant).await?.stores;
        if stores.iter().all(|one| one.id != *named) {
            bail!("there is no store {named} of {}", of.merchant);
        }
    }
    match command {
        BrandCommand::List { of, json } => list(&*store, &of, json).await,
        BrandCommand::Show { of, version } => show(&*store, &of, version).await,
        BrandCommand::Return { of, version } => {
            history(&*store, &of).await?;
            let author = Author::operator().returning_to(version).to_string();
            let by = By {
                author: &author,
                at: SystemClock.now(),
            };
            let back = Back {
                number: version,
                by,
                seen: None,
            };
            let number = store.return_to(of.wearer(), back).await?;
            let number = number.with_context(|| unknown(&of, version))?;
            say(&format!(
                "{of}: version {version} is in force again, as version {number}"
            ))
        }
    }
}

async fn history(store: &dyn BrandStore, of: &Of) -> anyhow::Result<Vec<Entry>> {
    let history = History::of(store, of.wearer()).await?;
    let history = history.with_context(|| format!("there is no merchant {}", of.merchant))?;
    Ok(history.0)
}

fn unknown(of: &Of, version: i64) -> String {
    format!("{of} has no version {version}")
}

async fn list(store: &dyn BrandStore, of: &Of, json: bool) -> anyhow::Result<()> {
    let lines: Vec<Line> = history(store, of).await?.into_iter().map(line).collect();
    if json {
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    if lines.is_empty() {
        return match of.store {
            Some(_) => say(&format!("{of} has never had a look of its own")),
            None => say(&format!("{of} has the built-in look")),
        };
    }
    lines.iter().try_for_each(|line| say(&shown(line)))
}

async fn show(store: &dyn BrandStore, of: &Of, version: Option<i64>) -> anyhow::Result<()> {
    let entries = history(store, of).await?;
    let mut entries = entries.into_iter();
    let brand = match version {
        None => entries.find(|entry| entry.in_force),
        Some(number) => match entries.find(|entry| entry.number == Some(number)) {
            None => bail!(unknown(of, number)),
            found => found,
        },
    };
    let brand = match (brand, &of.store) {
        (Some(entry), _) if entry.brand.is_some() => entry.brand,
        (Some(_), _) | (None, Some(_)) => bail!("{of} wears the look of the shop"),
        (None, None) => None,
    };
    let brand = brand.unwrap_or_default();
    say(toml::to_string(&brand)?.trim_end())
}

fn line(entry: Entry) -> Line {
    Line {
        version: entry.number,
        in_force: entry.in_force,
        at: entry.at.map(foundation::clock::Timestamp::iso),
        author: entry.author.to_string(),
        follows: entry.brand.is_none(),
        changed: entry.changed.into_iter().map(Part::name).collect(),
    }
}

fn shown(line: &Line) -> String {
    let number = line.version.map_or("-".to_owned(), |n| n.to_string());
    let at = line.at.as_deref().unwrap_or("not known when");
    let changed = match line.changed.as_slice() {
        [] if line.follows => "wears the look of the shop".to_owned(),
        [] => "nothing changed".to_owned(),
        changed => format!("changed {}", changed.join(", ")),
    };
    let force = if line.in_force { "  in force" } else { "" };
    format!("{number}  {at}  {}  {changed}{force}", line.author)
}
