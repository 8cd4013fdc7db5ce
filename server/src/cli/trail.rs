//! `portico trail`: who did what, and whether that is as it was written. The work is done in `trail`.

mod rows;

use ::trail::{
    action::Action,
    author::{Author, Via, Who},
    deed::{Deed, INSTALLATION},
    entry::Entry,
    store::{Head, Sight, Wanted},
    verify::{Broken, verify},
};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use domain::{RequestId, visible::escaped};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    page::Page,
};

use super::{Command, open, say, say_on};
use crate::config::{Environment as _, ProcessEnvironment};
use storage::Everything;

/// Entries that are read at once.
const BATCH: u32 = 500;

#[derive(Debug, Subcommand)]
pub(super) enum TrailCommand {
    /// List what was done, the latest first.
    List(List),
    /// Look whether every entry is as it was written, and none is missing.
    Verify,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// At this merchant's, by its id; without it, what is of the whole installation.
    #[arg(long)]
    merchant: Option<String>,
    /// From this day on, such as 2026-01-31, in UTC.
    #[arg(long, value_parser = day)]
    since: Option<Timestamp>,
    /// By this person or screen, by id, or operator, by name.
    #[arg(long)]
    who: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
    /// As a table: a row for each fact that was changed, with what it was and what it is.
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

fn day(text: &str) -> Result<Timestamp, String> {
    Timestamp::of_day(text).ok_or_else(|| "a day such as 2026-01-31 belongs here".to_owned())
}

/// Whose deeds a command's are; `None` for a server, which acts for many.
pub(super) fn author(command: &Command) -> Option<Author> {
    let via = match command {
        Command::Serve(_) | Command::PicturesWorker => return None,
        Command::Apply(_) => Via::Apply,
        Command::Export(_)
        | Command::Alarm(_)
        | Command::Board(_)
        | Command::Brand(_)
        | Command::Address(_)
        | Command::Backup(_)
        | Command::Demo(_)
        | Command::Doctor(_)
        | Command::Forget(_)
        | Command::Gallery(_)
        | Command::Health
        | Command::Key(_)
        | Command::Locale(_)
        | Command::Mark(_)
        | Command::Migrate
        | Command::MoveData(_)
        | Command::Code(_)
        | Command::Closing(_)
        | Command::Notice(_)
        | Command::Openapi
        | Command::Payment(_)
        | Command::Privacy(_)
        | Command::Restore(_)
        | Command::Risk(_)
        | Command::Settle(_)
        | Command::Setup(_)
        | Command::Staff(_)
        | Command::Studio(_)
        | Command::Till(_)
        | Command::Trail(_)
        | Command::Wallet(_)
        | Command::Webhook(_) => Via::CommandLine,
    };
    let login = ["SUDO_USER", "USER", "LOGNAME"]
        .iter()
        .find_map(|name| ProcessEnvironment.get(name));
    let login = login.and_then(|login| people::person::name(&login));
    Some(Author {
        who: Who::Operator(login.unwrap_or_else(number)),
        via,
        from: String::new(),
        at: Some(SystemClock.now()),
    })
}

/// Who runs this, where the environment names nobody.
fn number() -> String {
    format!("uid {}", rustix::process::getuid().as_raw())
}

/// Writes down that the gateway is asked about a payment.
pub(super) async fn asked(store: &dyn Everything, id: &RequestId) -> anyhow::Result<()> {
    let payment = store.payment(id).await?.context("no such payment")?;
    let deed = Deed::of(&payment.place.merchant, Action::PaymentAsked, id.as_str());
    Ok(store.tell(&deed.at_store(&payment.place.store)).await?)
}

pub(super) async fn run(command: TrailCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        TrailCommand::List(wanted) => list(&*store, wanted).await,
        TrailCommand::Verify => verify_all(&*store).await,
    }
}

async fn list(store: &dyn Everything, wanted: List) -> anyhow::Result<()> {
    let chain = match &wanted.merchant {
        None => INSTALLATION,
        Some(id) => {
            let known = store.merchant(id).await?;
            known.with_context(|| format!("there is no merchant {}", escaped(id)))?;
            id
        }
    };
    let which = Wanted {
        who: wanted.who,
        since: wanted.since,
        ..Wanted::all(Sight::All)
    };
    let mut page = Page::first(BATCH);
    if wanted.csv && !say_on(&rows::head()?)? {
        return Ok(());
    }
    loop {
        let listed = store.trail(chain, &which, &page).await?;
        for entry in &listed.items {
            let line = if wanted.json {
                rows::json(entry)?
            } else if wanted.csv {
                rows::csv(entry)?
            } else {
                shown(entry)
            };
            if !say_on(&line)? {
                return Ok(());
            }
        }
        match listed.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// One entry in a line.
fn shown(entry: &Entry) -> String {
    let who = match (entry.name.as_str(), entry.who_id.as_str()) {
        ("", "") => entry.who.clone(),
        ("", id) => format!("{} {id}", entry.who),
        (name, id) if name == id => format!("{} {name}", entry.who),
        (name, id) => format!("{} {name} ({id})", entry.who),
    };
    let part = |text: &str, before: &str| match text {
        "" => String::new(),
        text => format!("{before}{text}"),
    };
    let line = format!(
        "{:>6}  {}  {who}  {}{}{}{}{}  {}",
        entry.number,
        entry.at().iso(),
        entry.action,
        part(&entry.object, " "),
        part(&entry.store, " at "),
        part(&entry.network, " from "),
        part(&entry.refused, "  REFUSED: "),
        entry.detail
    );
    escaped(&line)
}

/// What is let go of while somebody verifies isn't missing: then it is looked at anew.
async fn verified(store: &dyn Everything, head: &Head) -> Result<u64, Broken> {
    let found = verify(store, head).await;
    if found.is_ok() {
        return found;
    }
    let heads = store.trail_heads().await?;
    let now = heads.into_iter().find(|one| one.chain == head.chain);
    match now.filter(|now| now.gone > head.gone) {
        Some(now) => verify(store, &now).await,
        None => found,
    }
}

async fn verify_all(store: &dyn Everything) -> anyhow::Result<()> {
    let mut broken = 0_usize;
    let heads = store.trail_heads().await?;
    if heads.is_empty() {
        return say("nothing was written yet");
    }
    for head in heads {
        let called = match head.chain.as_str() {
            INSTALLATION => "the installation".to_owned(),
            merchant => escaped(merchant),
        };
        match verified(store, &head).await {
            Ok(count) => {
                let (number, digest) = (head.number, &head.digest);
                say(&format!(
                    "ok       {called}: {count} entries, the last is {number} {digest}"
                ))?;
            }
            Err(error) => {
                broken = broken.saturating_add(1);
                say(&format!("PROBLEM  {called}: {error}"))?;
            }
        }
    }
    anyhow::ensure!(
        broken == 0,
        "the trail was changed; compare it with a backup and with the heads in the log"
    );
    Ok(())
}
