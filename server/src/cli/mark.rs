//! What an operator types about acceptance marks: the artwork that an acquirer requires where customers pay.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use domain::visible::escaped;
use foundation::clock::{Clock as _, SystemClock};
use pictures::Workshop;
use serde::Serialize;
use shops::{
    accounts::is_name,
    marks::{LEFT_MS, Mark, MarkFiles, MarkName, make},
};

use super::{open, say};
use crate::config::{ProcessEnvironment, accounts_again};
use storage::Everything;

#[derive(Debug, Subcommand)]
pub(super) enum MarkCommand {
    /// Show a mark where customers pay, on receipts and on what is printed; instead of the one there was.
    Set(Set),
    /// List the marks there are, and at which account's shops each is shown.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show a mark no longer.
    End {
        /// Its name, as `portico mark list` says it.
        name: String,
        /// The gateway account that it was given for.
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Set {
    /// What it shows, in words, such as "Alipay+": read aloud in its stead.
    #[arg(value_parser = MarkName::parse)]
    name: MarkName,
    /// The artwork for light grounds: SVG, PNG, JPEG or WebP.
    #[arg(long, value_name = "FILE")]
    light: PathBuf,
    /// The artwork for dark grounds; without it the other stands on a light plate there.
    #[arg(long, value_name = "FILE")]
    dark: Option<PathBuf>,
    /// Only where payments go to this gateway account; without it, wherever an account has no mark of its own.
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
}

pub(super) async fn run(command: MarkCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        MarkCommand::Set(arguments) => set(&*store, arguments).await,
        MarkCommand::List { json } => list(&*store, json).await,
        MarkCommand::End { name, account } => {
            let now = SystemClock.now();
            if !store.end_mark(&name, account.as_deref(), now).await? {
                bail!(
                    "there is no mark {} {}; see portico mark list",
                    escaped(&name),
                    place(account.as_deref())
                );
            }
            say(&format!(
                "{name} is shown no longer; on paper within ten seconds"
            ))
        }
    }
}

async fn set(store: &dyn Everything, arguments: Set) -> anyhow::Result<()> {
    let Set {
        name,
        light,
        dark,
        account,
    } = arguments;
    if let Some(account) = &account {
        is_known(account)?;
    }
    let program = std::env::current_exe().context("this program's own file")?;
    let asked = MarkFiles {
        name,
        account,
        light,
        dark,
    };
    let (mark, files) = make(asked, &Workshop::new(program)).await?;
    let now = SystemClock.now();
    store.set_mark(&mark, &files, now).await?;
    store.drop_mark_files(now.plus_ms(-LEFT_MS)).await?;
    say(&format!(
        "{} is shown {}; on paper within ten seconds",
        mark.name.as_str(),
        place(mark.account.as_deref())
    ))
}

/// Whether there is an account of this name: a mark for another would be shown nowhere, and nobody would know.
fn is_known(account: &str) -> anyhow::Result<()> {
    if !is_name(account) {
        bail!(
            "--account {}: it is no name of a gateway account",
            escaped(account)
        );
    }
    let (accounts, _) = accounts_again(&ProcessEnvironment);
    let accounts = accounts.context("the accounts, which --account is one of")?;
    if accounts.get(account).is_some() {
        return Ok(());
    }
    let known: Vec<_> = accounts.all().map(|(name, _)| name).collect();
    bail!(
        "--account {account}: there is no such account; there are: {}",
        known.join(", ")
    )
}

/// What programs read of a mark.
#[derive(Serialize)]
struct Line {
    name: String,
    /// None for the installation's.
    account: Option<String>,
    light: String,
    dark: Option<String>,
}

async fn list(store: &dyn Everything, json: bool) -> anyhow::Result<()> {
    let marks = store.marks().await?;
    let unread = store.take_unreadable();
    if json {
        let lines: Vec<_> = marks.iter().map(json_line).collect();
        say(&serde_json::to_string_pretty(&lines)?)?;
    } else if marks.is_empty() {
        say("there are no marks")?;
    } else {
        marks.iter().try_for_each(|mark| say(&line(mark)))?;
    }
    let unread: Vec<_> = unread.iter().map(ToString::to_string).collect();
    if unread.is_empty() {
        return Ok(());
    }
    let which = unread.join(", ");
    bail!("{which}: can't be read, so it isn't shown; give it again with portico mark set")
}

fn json_line(mark: &Mark) -> Line {
    Line {
        name: mark.name.as_str().to_owned(),
        account: mark.account.clone(),
        light: mark.light.name.to_string(),
        dark: mark.dark.as_ref().map(|dark| dark.name.to_string()),
    }
}

fn line(mark: &Mark) -> String {
    let dark = mark.dark.as_ref();
    let dark = dark.map_or_else(
        || "on a light plate".to_owned(),
        |dark| dark.name.to_string(),
    );
    format!(
        "{}  {}  light {}, dark {dark}",
        mark.name.as_str(),
        place(mark.account.as_deref()),
        mark.light.name
    )
}

/// Where a mark is shown.
fn place(account: Option<&str>) -> String {
    account.map_or_else(
        || "wherever an account has none of its own".to_owned(),
        |account| format!("at shops of account {account}"),
    )
}
