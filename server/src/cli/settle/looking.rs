//! What is there of settlement files, in lines for people and in JSON for programs.

use ::settlement::{Report, signed::major};
use anyhow::Context as _;
use clap::Args;
use domain::visible::escaped;
use payouts::{
    compare::{Told, days_left},
    current::{replaced, shown_name},
    picture::Ground,
    way::Batch,
};
use serde::Serialize;

use super::{
    desk::Desk,
    lines::{BatchLine, DifferenceLine, StepLine},
    say,
};

#[derive(Clone, Copy, Debug, Args)]
pub(in super::super) struct Json {
    /// For programs.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(in super::super) struct BatchArguments {
    /// The batch's number, as the gateway writes it.
    batch: String,
    #[command(flatten)]
    json: Json,
}

#[derive(Debug, Args)]
pub(in super::super) struct PaymentArguments {
    /// Our reference of the payment or refund.
    id: String,
    #[command(flatten)]
    json: Json,
}

#[derive(Debug, Args)]
pub(in super::super) struct DifferencesArguments {
    /// Only of this kind, as `portico settle kinds` lists them.
    #[arg(long)]
    kind: Option<String>,
    /// Also what is accepted, and what nobody has to do anything about.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    json: Json,
}

#[derive(Serialize)]
struct Status {
    unexplained: usize,
    files: Vec<FileLine>,
    batches: Vec<BatchLine>,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct FileLine {
    name: String,
    is: &'static str,
    rows: i64,
    digest: String,
    is_replaced: bool,
}

/// A file that should be there.
#[derive(Serialize)]
struct Missing {
    name: String,
    /// Days until the gateway may delete it.
    days_left: Option<i32>,
}

/// The one number on top of everything.
pub(super) async fn unexplained(desk: &Desk) -> anyhow::Result<String> {
    let open = desk
        .payouts
        .told()
        .await?
        .iter()
        .filter(|one| one.is_open())
        .count();
    Ok(match open {
        0 => "unexplained: 0".to_owned(),
        open => format!("unexplained: {open}; `portico settle differences` lists them"),
    })
}

pub(super) async fn status(arguments: Json) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let files = desk.payouts.store.files().await?;
    let told = desk.payouts.told().await?;
    let today = desk.payouts.today(&Ground::default());
    let missing = told.iter().filter(|one| one.difference.kind == "late_file");
    let missing = missing.map(|one| {
        let name = &one.difference.subject;
        let day = name
            .rsplit(' ')
            .next()
            .and_then(|day| domain::Day::parse(day).ok());
        Missing {
            name: escaped(name),
            days_left: day.map(|day| days_left(day, today)),
        }
    });
    let lines = files
        .iter()
        .zip(replaced(&files))
        .map(|(file, is_replaced)| FileLine {
            name: escaped(&shown_name(file)),
            is: file.facts.report.name(),
            rows: file.facts.rows,
            digest: file.facts.digest.clone(),
            is_replaced,
        });
    let batches = desk.payouts.batches().await?;
    let status = Status {
        unexplained: told.iter().filter(|one| one.is_open()).count(),
        files: lines.collect(),
        batches: batches.iter().map(BatchLine::of).collect(),
        missing: missing.collect(),
    };
    if arguments.json {
        return say(&serde_json::to_string_pretty(&status).context("JSON")?);
    }
    say(&unexplained(&desk).await?)?;
    for report in [Report::Transactions, Report::Items, Report::Summary] {
        let of = status.files.iter().filter(|file| file.is == report.name());
        say(&format!("{}: {} files", report.name(), of.count()))?;
    }
    for batch in &status.batches {
        say(&batch.line())?;
    }
    for one in &status.missing {
        let left = match one.days_left {
            Some(left) if left > 0 => format!("; the gateway keeps it for {left} more days"),
            Some(_) => "; the gateway may have deleted it".to_owned(),
            None => String::new(),
        };
        say(&format!("missing: {}{left}", one.name))?;
    }
    Ok(())
}

pub(super) async fn batch(arguments: BatchArguments) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let batches = desk.payouts.batches().await?;
    let found = batches.iter().filter(|one| one.batch == arguments.batch);
    let found: Vec<&Batch> = found.collect();
    anyhow::ensure!(
        !found.is_empty(),
        "no settlement details have a batch of this name"
    );
    let told = desk.payouts.told().await?;
    let about = told
        .iter()
        .filter(|one| one.difference.about == "batch" && one.difference.subject == arguments.batch);
    let about: Vec<DifferenceLine> = about.map(DifferenceLine::of).collect();
    let lines: Vec<BatchLine> = found.iter().map(|one| BatchLine::of(one)).collect();
    if arguments.json.json {
        let both = serde_json::json!({ "batch": lines, "differences": about });
        return say(&serde_json::to_string_pretty(&both).context("JSON")?);
    }
    for (batch, line) in found.iter().zip(&lines) {
        say(&line.line())?;
        for of in &batch.kinds {
            let [net, fees] = [of.net, of.fees].map(|minor| major(minor, batch.currency));
            let (kind, rows) = (of.kind.word(), of.rows);
            say(&format!(
                "  {kind}: {rows} rows, {} {net}, fees {fees}",
                batch.currency
            ))?;
        }
        for one in &batch.arrived {
            let (amount, on, by) = (one.amount, one.on, escaped(&one.by));
            say(&format!(
                "  arrived: {amount} on {on}, says {by} {}",
                escaped(&one.reference)
            ))?;
        }
    }
    about.iter().try_for_each(|one| say(&one.lines()))
}

pub(super) async fn payment(arguments: PaymentArguments) -> anyhow::Result<()> {
    let id = arguments.id.trim().to_ascii_uppercase();
    let desk = Desk::open().await?;
    let (steps, batches) = (desk.payouts.way(&id).await?, desk.payouts.batches().await?);
    let lines: Vec<StepLine> = steps
        .iter()
        .map(|step| StepLine::of(step, &batches))
        .collect();
    let told = desk.payouts.told().await?;
    let about = told.iter().filter(|one| one.difference.subject == id);
    let about: Vec<DifferenceLine> = about.map(DifferenceLine::of).collect();
    if arguments.json.json {
        let both = serde_json::json!({ "way": lines, "differences": about });
        return say(&serde_json::to_string_pretty(&both).context("JSON")?);
    }
    if lines.is_empty() {
        say("no settlement file has it yet")?;
    }
    lines.iter().try_for_each(|line| say(&line.line()))?;
    about.iter().try_for_each(|one| say(&one.lines()))
}

pub(super) async fn differences(arguments: DifferencesArguments) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let told = desk.payouts.told().await?;
    let open = told.iter().filter(|one| one.is_open()).count();
    let is_wanted = |one: &&Told| {
        let kind = arguments.kind.as_deref();
        let is_kind = kind.is_none_or(|kind| kind == one.difference.kind);
        is_kind && (arguments.all || one.is_open())
    };
    let lines: Vec<DifferenceLine> = told
        .iter()
        .filter(is_wanted)
        .map(DifferenceLine::of)
        .collect();
    if arguments.json.json {
        say(&serde_json::to_string_pretty(&lines).context("JSON")?)?;
    } else {
        say(&format!("unexplained: {open}"))?;
        lines.iter().try_for_each(|line| say(&line.lines()))?;
    }
    anyhow::ensure!(open == 0, "{open} differences are open");
    Ok(())
}
