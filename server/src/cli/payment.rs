//! What an operator types about payments. Amounts are shown with the currency's decimals, times
//! as the clock on the shop's wall shows them.

mod filter;
mod line;
mod list;
mod refund;
mod seen;
mod show;

use anyhow::{Context, bail};
use clap::Subcommand;
use domain::RequestId;

use super::{database::payments, open, say, trail};
use foundation::page;
use payments::{
    CancelOutcome, Wisher,
    payment::{Event, Payment},
};
use refund::RefundArguments;

#[derive(Debug, Subcommand)]
pub(super) enum PaymentCommand {
    /// List payments, newest first: those of a store, a code, a time, a state, an amount.
    List(Box<list::List>),
    /// As `list --undecided`.
    #[command(hide = true)]
    Undecided,
    /// Show all that is known of one payment.
    Show(show::Show),
    /// Ask the gateway about one payment, or one refund, now.
    Inquire {
        /// Our reference, as on the customer's result page; or a refund's.
        id: String,
    },
    /// Give back what was paid: --all of it, or an --amount.
    Refund(RefundArguments),
    /// Make sure that a payment which isn't decided will not be made.
    Cancel {
        /// Our reference, as on the customer's result page.
        id: String,
    },
    /// List verified notifications that fit no payment.
    Strays,
}

pub(super) async fn run(command: PaymentCommand) -> anyhow::Result<()> {
    match command {
        PaymentCommand::List(wanted) => list::run(*wanted).await,
        PaymentCommand::Undecided => list::run(list::List::undecided()).await,
        PaymentCommand::Strays => list_strays().await,
        PaymentCommand::Show(arguments) => show::run(&arguments, &parse(&arguments.id)?).await,
        PaymentCommand::Inquire { id } => inquire(&id).await,
        PaymentCommand::Refund(arguments) => refund::run(arguments).await,
        PaymentCommand::Cancel { id } => cancel(&parse(&id)?).await,
    }
}

/// Says what came of it; that nothing did is a failure.
async fn cancel(id: &RequestId) -> anyhow::Result<()> {
    let state = |payment: &Payment| payment.state.as_str();
    match payments().await?.cancel(id, Wisher::Operator).await? {
        CancelOutcome::Dead(payment) => say(&format!("payment {id} is {} now", state(&payment))),
        CancelOutcome::WasDead(payment) => {
            bail!(
                "nothing to cancel: payment {id} is {} already",
                state(&payment)
            )
        }
        CancelOutcome::Paid(_) => {
            bail!("payment {id} is paid; use portico payment refund {id} --all")
        }
        CancelOutcome::Unconfirmed(payment) => bail!(
            "payment {id} is {} and not yet cancelled: the gateway has not confirmed it. The server \
             goes on asking; portico payment show {id}",
            state(&payment)
        ),
    }
}

async fn inquire(id: &str) -> anyhow::Result<()> {
    if let Some(refund) = refund::parse(id) {
        return refund::inquire(&refund).await;
    }
    let (id, payments) = (parse(id)?, payments().await?);
    trail::asked(&*open().await?, &id).await?;
    let payment = payments.refresh_now(&id).await?;
    let seen = seen::Looking::with(&*open().await?).at(payment).await?;
    say(&seen.line())
}

fn parse(id: &str) -> anyhow::Result<RequestId> {
    // Read out over the telephone, or typed.
    RequestId::parse(&id.trim().to_ascii_uppercase())
        .ok()
        .context("this is not one of our references")
}

/// One line of a history.
fn told<K>(event: &Event<K>, kind: &str) -> String {
    let what = format!("{:>3}  {}  {kind}", event.seq, event.at.iso());
    let by = format!("{what}  by {}", event.source);
    if event.detail.is_empty() {
        by
    } else {
        format!("{by}: {}", event.detail)
    }
}

async fn list_strays() -> anyhow::Result<()> {
    let store = open().await?;
    let strays = page::all(async |page| store.strays(&page).await).await?;
    if strays.is_empty() {
        return say("no notifications that fit nothing");
    }
    for stray in strays {
        let (first, reason) = (stray.first.iso(), stray.reason);
        let body = match stray.body.as_str() {
            "" => "forgotten after PORTICO_KEEP_BODIES_DAYS",
            body => body,
        };
        say(&format!("{first}  {}×  {reason}\n    {body}", stray.times))?;
    }
    Ok(())
}
