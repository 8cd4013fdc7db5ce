//! `portico risk`: looking for what is odd at shops' codes. A server does it every minute; here it is done at
//! once, and what goes on is listed for all shops. The work is done in `risk`.

use ::risk::{finding::Finding, watch::look_at};
use clap::Subcommand;
use domain::RequestId;
use foundation::clock::{Clock as _, SystemClock};

use super::{open, say};

#[derive(Debug, Subcommand)]
pub(super) enum RiskCommand {
    /// Look at every code at which something happened lately, and list what goes on.
    Look,
}

pub(super) async fn run(command: RiskCommand) -> anyhow::Result<()> {
    match command {
        RiskCommand::Look => look().await,
    }
}

async fn look() -> anyhow::Result<()> {
    let store = open().await?;
    look_at(&*store, SystemClock.now()).await?;
    let all = store.going_on().await?;
    if all.is_empty() {
        return say("nothing looks odd");
    }
    for finding in all {
        say(&line(&finding))?;
    }
    Ok(())
}

/// Payments by their references; of a payer nothing.
fn line(finding: &Finding) -> String {
    let incident = &finding.incident;
    let spot = &incident.spot;
    let payments: Vec<&str> = incident.payments.iter().map(RequestId::as_str).collect();
    [
        finding.begun.iso(),
        format!("{} {} till {}", spot.merchant, spot.store, spot.till.0),
        format!("{} {}", incident.kind.as_str(), incident.number),
        incident.wallet.clone(),
        payments.join(" "),
    ]
    .join("  ")
    .trim_end()
    .to_owned()
}
