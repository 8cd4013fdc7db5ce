//! What a person says of differences, rows and money, at the command line.

use ::settlement::Signed;
use clap::Args;
use domain::{Day, RefundId, RequestId, visible::escaped};
use payouts::{
    decide::{RowNamed, Saying, Sighting},
    store::What,
};

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
}

#[derive(Debug, Args)]
pub(in super::super) struct ArrivedArguments {
    /// The batch.
    batch: String,
    /// How much, such as USD=39.43.
    #[arg(long, value_parser = amount)]
    amount: Signed,
    /// On which day, such as 2026-01-19.
    #[arg(long, value_parser = day)]
    on: Day,
    /// What the bank calls it.
    #[arg(long, default_value = "")]
    reference: String,
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
    desk.payouts.link(row, &id, saying).await?;
    desk.compare().await?;
    say(&format!(
        "line {line} of {} is about {id} now",
        escaped(file)
    ))?;
    say(&looking::unexplained(&desk).await?)
}

pub(super) async fn arrived(arguments: ArrivedArguments) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let sighting = Sighting {
        batch: &arguments.batch,
        amount: arguments.amount,
        on: arguments.on,
        reference: arguments.reference.trim(),
    };
    let _writing = desk.write().await?;
    let arrived = desk.payouts.arrived(sighting, &typist()).await?;
    desk.compare().await?;
    say(&format!(
        "{} of batch {} is written down as arrived on {}",
        arrived.amount,
        escaped(&arrived.batch),
        arrived.on
    ))?;
    say(&looking::unexplained(&desk).await?)
}
