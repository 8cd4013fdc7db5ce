//! What is there of settlement files, in lines for people and in JSON for programs.

use ::settlement::{explain::KINDS, signed::major};
use anyhow::Context as _;
use clap::Args;
use domain::visible::escaped;
use payouts::{
    compare::Told,
    ledger::LedgerReading as _,
    way::{Batch, Touching},
};

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

/// How many differences are open.
pub(super) async fn open(desk: &Desk) -> anyhow::Result<usize> {
    let told = desk.payouts.told().await?;
    Ok(told.iter().filter(|one| one.is_open()).count())
}

/// The one number on top of everything.
pub(super) async fn unexplained(desk: &Desk) -> anyhow::Result<String> {
    Ok(match open(desk).await? {
        0 => "unexplained: 0".to_owned(),
        open => format!("unexplained: {open}; `portico settle differences` lists them"),
    })
}

pub(super) async fn batch(arguments: BatchArguments) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let batches = desk.payouts.batches().await?;
    let found = batches.iter().filter(|one| one.batch == arguments.batch);
    let found: Vec<&Batch> = found.collect();
    anyhow::ensure!(
        !found.is_empty(),
        "no settlement details have a batch of this name, and nothing was said of one"
    );
    let told = desk.payouts.told().await?;
    // Also those of payments, rows and files in it: what is wrong with one of them is wrong with the batch.
    let touching = desk.payouts.touching(told.iter(), usize::MAX).await?;
    let is_in = |one: &&Touching<'_>| found.iter().any(|it| one.is_in(&it.source, &it.batch));
    let about = touching.iter().filter(is_in);
    let about: Vec<DifferenceLine> = about.map(|one| DifferenceLine::of(one.told)).collect();
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
    if steps.is_empty() {
        let found = desk.our_ledger().named(std::slice::from_ref(&id)).await?;
        let is_payment = found.payments.iter().any(|one| *one.request_id == *id);
        let is_refund = found.refunds.iter().any(|one| *one.request_id == *id);
        anyhow::ensure!(
            is_payment || is_refund,
            "{} is not known: no payment and no refund of ours is called that, and no file names it",
            escaped(&id)
        );
    }
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

/// A word that is no kind would look as if there were no difference.
fn require_kind(wanted: &str) -> anyhow::Result<()> {
    let known: Vec<&str> = KINDS.iter().map(|entry| entry.code).collect();
    anyhow::ensure!(
        known.contains(&wanted),
        "no difference is called {}; there are {}",
        escaped(wanted),
        known.join(", ")
    );
    Ok(())
}

pub(super) async fn differences(arguments: DifferencesArguments) -> anyhow::Result<()> {
    arguments.kind.as_deref().map_or(Ok(()), require_kind)?;
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
