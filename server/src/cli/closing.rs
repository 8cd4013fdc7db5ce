//! `portico closing`: what a store's day came to. The work is done in `closings`.

use anyhow::Context as _;
use clap::{Args, Subcommand};
use closings::{
    body::Maker,
    close::{Closings, Request},
    slip::slip,
};
use domain::{Day, visible::escaped};
use exports::closing as table;
use foundation::{clock::SystemClock, page};
use shops::shop::{Shop, TillId};
use std::io::Write as _;

use super::{open, say};
use crate::config::{Environment as _, ProcessEnvironment};
use storage::Everything;

#[derive(Debug, Subcommand)]
pub(super) enum ClosingCommand {
    /// Close what is in no closing yet (a Z report). Days that are over are closed by themselves.
    Make(Make),
    /// Show what a closing would say now, and close nothing (an X report).
    Now(Now),
    /// List a store's closings, the latest first.
    List(List),
    /// Show one closing, as it was printed the first time.
    Show(Show),
    /// Look whether all closings are as they were made, and none is missing.
    Verify {
        /// Only this store's, by its id.
        #[arg(long)]
        store: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(super) struct Make {
    /// The store, by its id.
    #[arg(long)]
    store: String,
    /// Only this till, by its label or its code.
    #[arg(long)]
    till: Option<String>,
    /// A day that is over, such as 2026-01-31; what came until now, if not given.
    #[arg(long, value_parser = day, conflicts_with = "till")]
    day: Option<Day>,
    /// Who closes; your login name, if not given.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Now {
    /// The store, by its id.
    #[arg(long)]
    store: String,
    /// Only this till, by its label or its code.
    #[arg(long)]
    till: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// The store, by its id.
    #[arg(long)]
    store: String,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// Its number.
    number: i64,
    /// The store, by its id.
    #[arg(long)]
    store: String,
    /// The closing for programs.
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Its lines, one each, as a table.
    #[arg(long)]
    csv: bool,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).map_err(|_| "a day such as 2026-01-31 belongs here".to_owned())
}

fn of(store: &dyn Everything) -> Closings<'_> {
    Closings {
        store,
        shops: store,
        clock: &SystemClock,
    }
}

pub(super) async fn run(command: ClosingCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        ClosingCommand::Make(wanted) => make(&*store, wanted).await,
        ClosingCommand::Now(wanted) => now(&*store, wanted).await,
        ClosingCommand::List(wanted) => list(&*store, &wanted).await,
        ClosingCommand::Show(wanted) => show(&*store, &wanted).await,
        ClosingCommand::Verify { store: one } => verify(&*store, one).await,
    }
}

async fn make(store: &dyn Everything, wanted: Make) -> anyhow::Result<()> {
    let request = Request {
        merchant: None,
        till: till(store, &wanted.store, wanted.till).await?,
        store: wanted.store,
        day: wanted.day,
        by: by(wanted.by)?,
    };
    let closing = of(store).close(&request).await?;
    if wanted.json {
        return say(&closing.text);
    }
    say(slip(&closing.body()?, true).trim_end())
}

async fn now(store: &dyn Everything, wanted: Now) -> anyhow::Result<()> {
    let request = Request {
        merchant: None,
        till: till(store, &wanted.store, wanted.till).await?,
        store: wanted.store,
        day: None,
        by: by(None)?,
    };
    let body = of(store).interim(&request).await?;
    if wanted.json {
        return say(&serde_json::to_string(&body)?);
    }
    say(slip(&body, false).trim_end())
}

/// Who closes: as they say, or by their login name.
fn by(said: Option<String>) -> anyhow::Result<Maker> {
    let name = if let Some(said) = said {
        let name = people::person::name(&said);
        name.with_context(|| format!("{} is no name", escaped(&said)))?
    } else {
        let login = ProcessEnvironment.get("USER");
        let login = login.and_then(|login| people::person::name(&login));
        login.unwrap_or_else(|| "command line".to_owned())
    };
    Ok(Maker { name, person: None })
}

/// A till of a store by what people call it.
async fn till(
    all: &dyn Everything,
    store: &str,
    wanted: Option<String>,
) -> anyhow::Result<Option<TillId>> {
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    known(all, store).await?;
    let shops = all.shops().await?.into_iter();
    let own: Vec<_> = shops.filter(|shop| shop.store.id == store).collect();
    let is_it = |shop: &&Shop| {
        let code = shop.code.code.as_str();
        shop.code.label == wanted || code.eq_ignore_ascii_case(&wanted)
    };
    if let Some(shop) = own.iter().find(is_it) {
        return Ok(Some(shop.till));
    }
    let labels: Vec<&str> = own.iter().map(|shop| shop.code.label.as_str()).collect();
    anyhow::bail!(
        "store {store} has no till {}; there are: {}",
        escaped(&wanted),
        labels.join(", ")
    )
}

async fn list(store: &dyn Everything, wanted: &List) -> anyhow::Result<()> {
    known(store, &wanted.store).await?;
    let all = page::all(async |page| store.closings(&wanted.store, &page).await).await?;
    if wanted.json {
        let texts: Vec<&str> = all.iter().map(|closing| closing.text.as_str()).collect();
        return say(&format!("[{}]", texts.join(",\n")));
    }
    if all.is_empty() {
        return say("no closings");
    }
    for closing in all {
        let body = closing.body()?;
        let sums = body.totals.iter();
        let sums: Vec<String> = sums
            .map(|total| format!("{} {}", total.all.value, total.currency))
            .collect();
        let part = match &body.till {
            Some(till) => format!("  {}", till.name),
            None => String::new(),
        };
        let (number, day) = (closing.number, &body.day);
        let (lines, sums) = (body.lines, sums.join(", "));
        say(&format!(
            "{number:>5}  {day}  {lines:>6} lines  {sums}{part}"
        ))?;
    }
    Ok(())
}

async fn show(store: &dyn Everything, wanted: &Show) -> anyhow::Result<()> {
    let closing = store.closing(&wanted.store, wanted.number).await?;
    let missing = || format!("store {} has no closing {}", wanted.store, wanted.number);
    let closing = closing.with_context(missing)?;
    if wanted.json {
        return say(&closing.text);
    }
    let body = closing.body()?;
    if wanted.csv {
        let lines = store.lines_of(&wanted.store, wanted.number).await?;
        let table = table::csv(&body, &lines)?;
        let mut out = std::io::stdout().lock();
        return out.write_all(&table).context("standard output");
    }
    say(slip(&body, true).trim_end())
}

async fn verify(store: &dyn Everything, one: Option<String>) -> anyhow::Result<()> {
    let stores: Vec<String> = if let Some(one) = one {
        known(store, &one).await?;
        vec![one]
    } else {
        let stores = store.directory().await?.stores.into_iter();
        stores.map(|store| store.id).collect()
    };
    let mut broken = 0_usize;
    for id in stores {
        match of(store).verify(&id).await {
            Ok((0, _)) => say(&format!("ok       {id}: no closings"))?,
            Ok((count, digest)) => {
                let digest = digest.unwrap_or_default();
                say(&format!(
                    "ok       {id}: {count} closings, the last is {digest}"
                ))?;
            }
            Err(error) => {
                broken = broken.saturating_add(1);
                say(&format!("PROBLEM  {id}: {error}"))?;
            }
        }
    }
    anyhow::ensure!(
        broken == 0,
        "closings were changed; restore them from a backup"
    );
    Ok(())
}

async fn known(store: &dyn Everything, id: &str) -> anyhow::Result<()> {
    let directory = store.directory().await?;
    let is_known = directory.stores.iter().any(|store| store.id == id);
    let stores = directory.stores.iter().map(|store| store.id.as_str());
    let stores: Vec<&str> = stores.collect();
    anyhow::ensure!(
        is_known,
        "there is no store {}; there are: {}",
        escaped(id),
        stores.join(", ")
    );
    Ok(())
}
