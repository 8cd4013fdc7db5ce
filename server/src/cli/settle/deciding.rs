//! What a person says of differences, rows, files and money, at the command line.

use ::settlement::Signed;
use clap::Args;
use domain::{Day, RefundId, RequestId, visible::escaped};
use payouts::{
    decide::{NotDecided, RowNamed, Saying, Sighting},
    seen::{Entering, Remembered},
    store::{Over, What},
};

use serde::Serialize;

use super::{
    desk::Desk,
    importing::typist,
    looking, say,
    sources::{amount, day},
};

#[derive(Debug, Args)]
pub(in super::super) struct SayingArguments {
    /// The difference, as `portico settle differences` lists it; its first letters are enough.
    key: String,
    /// Why, for whoever looks at it in a year.
    #[arg(long)]
    why: String,
}

#[derive(Debug, Args)]
pub(in super::super) struct LinkArguments {
    /// The file's name.
    file: String,
    /// The row's line.
    line: u64,
    /// Our reference of the payment or refund.
    id: String,
    /// How you know.
    #[arg(long)]
    why: String,
    /// Even though the row is of another amount: that is the difference then.
    #[arg(long)]
    other_amount: bool,
}

#[derive(Debug, Args)]
pub(in super::super) struct FileArguments {
    /// The file's name, as `portico settle status --json` lists it.
    file: String,
    /// Why, for whoever looks at it in a year.
    #[arg(long)]
    why: String,
    /// Say what was done as JSON.
    #[arg(long)]
    json: bool,
}

/// A file, and whether it counts.
#[derive(Serialize)]
struct FileLine {
    file: String,
    sha256: String,
    counts: bool,
    unexplained: usize,
}

#[derive(Debug, Args)]
pub(in super::super) struct ArrivedArguments {
    /// The batch.
    batch: String,
    /// How much, such as USD=39.43.
    #[arg(long, value_parser = amount, required_unless_present = "undo")]
    amount: Option<Signed>,
    /// On which day, such as 2026-01-19.
    #[arg(long, value_parser = day, required_unless_present = "undo")]
    on: Option<Day>,
    /// What the bank calls it; with --undo, nothing in quotes is one without.
    #[arg(long)]
    reference: Option<String>,
    /// Of which source, where several have a batch of this name.
    #[arg(long)]
    source: Option<String>,
    /// Even though it is far from what the batch pays out.
    #[arg(long, conflicts_with = "undo")]
    other_amount: bool,
    /// It wasn't there after all. What was written down is found by the batch, and by amount, day and reference where
    /// there is more than one.
    #[arg(long, requires = "why")]
    undo: bool,
    /// Why it is taken back.
    #[arg(long, requires = "undo")]
    why: Option<String>,
}

pub(super) async fn accept(arguments: SayingArguments) -> anyhow::Result<()> {
    decide(arguments, What::Accepted).await
}

pub(super) async fn reopen(arguments: SayingArguments) -> anyhow::Result<()> {
    decide(arguments, What::Reopened).await
}

async fn decide(arguments: SayingArguments, what: What) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let by = typist();
    let saying = Saying {
        by: &by,
        why: &arguments.why,
    };
    let found = desk
        .payouts
        .accept(arguments.key.trim(), what, saying)
        .await?;
    let (kind, subject) = (escaped(&found.kind), escaped(&found.subject));
    say(&format!(
        "{} {kind} {subject} is {}",
        found.key,
        what.as_str()
    ))?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn link(arguments: LinkArguments) -> anyhow::Result<()> {
    let id = arguments.id.trim().to_ascii_uppercase();
    let is_ours = RequestId::parse(&id).is_ok() || RefundId::parse(&id).is_ok();
    anyhow::ensure!(is_ours, "this is not one of our references");
    let desk = Desk::open().await?;
    let by = typist();
    let saying = Saying {
        by: &by,
        why: &arguments.why,
    };
    let _writing = desk.write().await?;
    let (file, line) = (arguments.file.as_str(), arguments.line);
    let row = RowNamed { file, line };
    match desk.payouts.fits(row, &id, &desk.our_ledger()).await {
        Err(other @ NotDecided::OtherAmount { .. }) if !arguments.other_amount => {
            anyhow::bail!("{other}; --other-amount links them all the same")
        }
        Err(NotDecided::OtherAmount { .. }) | Ok(()) => {}
        Err(other) => return Err(other.into()),
    }
    desk.payouts.link(row, &id, saying).await?;
    desk.compare().await?;
    say(&format!(
        "line {line} of {} is about {id} now",
        escaped(file)
    ))?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn withdraw(arguments: FileArguments) -> anyhow::Result<()> {
    take_out(arguments, What::Withdrawn).await
}

pub(super) async fn restore(arguments: FileArguments) -> anyhow::Result<()> {
    take_out(arguments, What::Restored).await
}

async fn take_out(arguments: FileArguments, what: What) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let by = typist();
    let saying = Saying {
        by: &by,
        why: &arguments.why,
    };
    let _writing = desk.write().await?;
    let file = desk.payouts.withdraw(&arguments.file, what, saying).await;
    let file = file.map_err(|error| match (error, what) {
        (NotDecided::AsBefore, What::Withdrawn) => anyhow::anyhow!("this file counts no longer"),
        (NotDecided::AsBefore, _) => anyhow::anyhow!("nobody took this file out"),
        (other, _) => other.into(),
    })?;
    desk.compare().await?;
    let name = escaped(&file.facts.name);
    if arguments.json {
        let line = FileLine {
            file: name,
            sha256: file.facts.digest,
            counts: what != What::Withdrawn,
            unexplained: looking::open(&desk).await?,
        };
        return say(&serde_json::to_string_pretty(&line)?);
    }
    say(&match what {
        What::Withdrawn => format!(
            "{name} counts no longer; it is kept, and `portico settle restore` puts it back"
        ),
        What::Restored | What::Accepted | What::Reopened | What::Linked | What::TakenBack => {
            format!("{name} counts again")
        }
    })?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn arrived(arguments: ArrivedArguments) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let _writing = desk.write().await?;
    let reference = arguments.reference.as_deref().map(str::trim);
    let source = arguments.source.as_deref().map(str::trim);
    let line =
        if let (false, Some(amount), Some(on)) = (arguments.undo, arguments.amount, arguments.on) {
            let sighting = Sighting {
                source,
                batch: &arguments.batch,
                amount,
                on,
                reference: reference.unwrap_or_default(),
            };
            let entering = Entering {
                sighting,
                by: &typist(),
                over: Over::default(),
                is_sure: arguments.other_amount,
            };
            let arrived = match desk.payouts.enter(entering).await {
                Err(doubt @ NotDecided::Doubt(_)) => {
                    anyhow::bail!("{doubt} --other-amount enters it all the same")
                }
                other => other?,
            };
            let (amount, batch) = (arrived.amount, escaped(&arrived.batch));
            format!("{amount} of batch {batch} is written down as arrived on {on}")
        } else {
            let remembered = Remembered {
                source,
                batch: &arguments.batch,
                amount: arguments.amount,
                on: arguments.on,
                reference,
            };
            let saying = Saying {
                by: &typist(),
                why: arguments.why.as_deref().unwrap_or_default(),
            };
            let back = desk.payouts.take_back(remembered, saying).await?;
            let (amount, batch) = (back.amount, escaped(&back.batch));
            format!("{amount} of batch {batch} on {} is taken back", back.on)
        };
    desk.compare().await?;
    say(&line)?;
    say(&looking::unexplained(&desk).await?)
}
