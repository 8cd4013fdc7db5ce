//! `portico code stats`: how far customers get, per code and day.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use clap::Args;
use domain::EntryCode;
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use serde::Serialize;

use crate::cli::{open, say};
use foundation::clock::Timestamp;
use payments::funnel::Counts;
use shops::codes;

/// How many days are shown if none are named: this one and a fortnight before it.
const DAYS: i64 = 14;

#[derive(Debug, Args)]
pub(crate) struct StatsArguments {
    /// Only this code's.
    code: Option<String>,
    /// The first day, such as 2026-01-15; default: a fortnight ago.
    #[arg(long)]
    from: Option<String>,
    /// The last day; default: today.
    #[arg(long)]
    to: Option<String>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line {
    code: String,
    store: String,
    label: String,
    day: String,
    opened: u64,
    entered: u64,
    sent: u64,
    paid: u64,
}

pub(super) async fn run(arguments: StatsArguments, now: Timestamp) -> anyhow::Result<()> {
    let code = arguments.code.as_deref().map(codes::parse).transpose()?;
    // A store east of Greenwich may be a day ahead.
    let today = now.instant().to_zoned(TimeZone::UTC).date();
    let to = day(arguments.to.as_deref(), today.checked_add(1.day())?)?;
    let from = day(arguments.from.as_deref(), today.checked_sub(DAYS.days())?)?;
    if from > to {
        bail!("--from is after --to");
    }
    let lines = lines(code.as_ref(), &from.to_string(), &to.to_string()).await?;
    if arguments.json {
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    say("day         opened  entered     sent     paid  code")?;
    for line in &lines {
        say(&format!(
            "{}  {:>6}  {:>7}  {:>7}  {:>7}  {}  {} / {}",
            line.day,
            line.opened,
            line.entered,
            line.sent,
            line.paid,
            grouped(&line.code),
            line.store,
            line.label
        ))?;
    }
    Ok(())
}

fn day(text: Option<&str>, default: Date) -> anyhow::Result<Date> {
    match text {
        Some(text) => text
            .parse()
            .ok()
            .with_context(|| format!("{text:?} is not a day such as 2026-01-15")),
        None => Ok(default),
    }
}

/// As it stands on paper; programs get it without the hyphen.
fn grouped(code: &str) -> String {
    EntryCode::parse(code).map_or_else(|_| code.to_owned(), |code| code.grouped())
}

async fn lines(code: Option<&EntryCode>, from: &str, to: &str) -> anyhow::Result<Vec<Line>> {
    let store = open().await?;
    let counts = store.counts(code, from, to).await?;
    let mut places = BTreeMap::new();
    let mut lines = Vec::new();
    for ((code, day), counts) in counts {
        if !places.contains_key(code.as_str()) {
            let shop = store.shop(&code).await?;
            let place = shop.map(|shop| Till {
                store: shop.store.name.to_string(),
                label: shop.code.label,
            });
            places.insert(code.to_string(), place.unwrap_or_default());
        }
        let place = places.get(code.as_str()).cloned().unwrap_or_default();
        lines.push(line(&code, place, day, counts));
    }
    lines.sort_by(|one, other| (&one.day, &one.code).cmp(&(&other.day, &other.code)));
    Ok(lines)
}

/// The till at which a code stands; nothing is known of one that is gone.
#[derive(Clone, Default)]
struct Till {
    store: String,
    label: String,
}

fn line(code: &EntryCode, till: Till, day: String, c: Counts) -> Line {
    Line {
        code: code.to_string(),
        store: till.store,
        label: till.label,
        day,
        opened: c.opened,
        entered: c.entered,
        sent: c.sent,
        paid: c.paid,
    }
}
