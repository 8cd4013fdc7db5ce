//! `portico alarm`: what needs a person, and saying that one has looked.

use anyhow::bail;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{open, remark, say};
use crate::config::{Environment as _, ProcessEnvironment};
use alarms::{Kept, Kind, Wanted};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    page,
};

#[derive(Debug, Subcommand)]
pub(super) enum AlarmCommand {
    /// List what nobody has acknowledged yet, the latest first.
    List(List),
    /// Say that you have looked; what happens again is raised again.
    Acknowledge(Acknowledge),
}

#[derive(Clone, Copy, Debug, Args)]
pub(super) struct List {
    /// Also those that somebody has acknowledged.
    #[arg(long)]
    all: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Acknowledge {
    /// Their numbers, as in the list.
    #[arg(required_unless_present = "over", conflicts_with = "over")]
    numbers: Vec<i64>,
    /// All that are over by themselves.
    #[arg(long)]
    over: bool,
    /// Who has looked; your login name, if not given.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

pub(super) async fn run(command: AlarmCommand) -> anyhow::Result<()> {
    match command {
        AlarmCommand::List(wanted) => list(wanted).await,
        AlarmCommand::Acknowledge(arguments) => acknowledge(arguments).await,
    }
}

async fn list(wanted: List) -> anyhow::Result<()> {
    let which = if wanted.all {
        Wanted::All
    } else {
        Wanted::Open
    };
    let store = open().await?;
    let alarms = page::all(async |page| store.alarms(which, &page).await).await?;
    // What a server can't write down isn't here, and what is here may be "over" and go on again.
    if let Err(error) = store.take_room().await {
        let why = store.explain(error).await.reason();
        remark(&format!(
            "the database can't be written now, so this list may lack what is newest, and the log has it: {why}"
        ))?;
    }
    if wanted.json {
        let lines: Vec<_> = alarms.into_iter().map(Line::of).collect();
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    if alarms.is_empty() {
        say("no alarms")?;
    }
    for alarm in alarms {
        say(&told(&alarm))?;
    }
    Ok(())
}

async fn acknowledge(arguments: Acknowledge) -> anyhow::Result<()> {
    let store = open().await?;
    let login = || ProcessEnvironment.get("USER");
    let by = arguments.by.or_else(login).unwrap_or_default();
    let numbers = if arguments.over {
        let open = page::all(async |page| store.alarms(Wanted::Open, &page).await).await?;
        let over = open.iter().filter(|alarm| alarm.over.is_some());
        over.map(|alarm| alarm.id).collect()
    } else {
        arguments.numbers
    };
    let mut unknown = Vec::new();
    for number in numbers {
        if store.acknowledge(number, SystemClock.now(), &by).await? {
            say(&format!("{number} acknowledged"))?;
        } else {
            unknown.push(number.to_string());
        }
    }
    if !unknown.is_empty() {
        bail!("no open alarm has the number {}", unknown.join(", "));
    }
    Ok(())
}

/// One alarm for people: what, since when, and where to read on.
fn told(alarm: &Kept) -> String {
    let kind = Kind::parse(&alarm.kind);
    let words = kind.map_or("of a kind that only a newer Portico knows", Kind::words);
    let about = [alarm.about.as_str(), &alarm.detail];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let mut lines = vec![format!("{:>4}  {}  {words}", alarm.id, alarm.kind)];
    if !about.is_empty() {
        lines.push(about.join(": "));
    }
    if !alarm.server.is_empty() {
        lines.push(format!("server {}", alarm.server));
    }
    let mut when = format!("raised {}", alarm.raised.iso());
    if alarm.times > 1 {
        when = format!("{when}, {}×, last {}", alarm.times, alarm.last.iso());
    }
    if let Some(over) = alarm.over {
        when = format!("{when}, over {}", over.iso());
    }
    if let Some((at, by)) = &alarm.acknowledged {
        when = format!("{when}, acknowledged {} {by}", at.iso());
    }
    lines.push(when);
    lines.extend(kind.map(Kind::advice));
    lines.join("\n      ")
}

/// One alarm for programs.
#[derive(Serialize)]
struct Line {
    number: i64,
    kind: String,
    about: String,
    /// The one it is about, if it is about one.
    server: Option<String>,
    detail: String,
    raised: String,
    last: String,
    times: i64,
    over: Option<String>,
    acknowledged: Option<String>,
    acknowledged_by: Option<String>,
    see: Option<String>,
}

impl Line {
    fn of(alarm: Kept) -> Self {
        let (at, by) = alarm.acknowledged.unzip();
        Self {
            see: Kind::parse(&alarm.kind).map(Kind::advice),
            number: alarm.id,
            kind: alarm.kind,
            about: alarm.about,
            server: Some(alarm.server).filter(|server| !server.is_empty()),
            detail: alarm.detail,
            raised: alarm.raised.iso(),
            last: alarm.last.iso(),
            times: alarm.times,
            over: alarm.over.map(Timestamp::iso),
            acknowledged: at.map(Timestamp::iso),
            acknowledged_by: by,
        }
    }
}
