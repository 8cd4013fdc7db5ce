//! What an operator types about payments. Amounts are shown with the currency's decimals.

mod list;
mod refund;

use anyhow::{Context, bail};
use clap::Subcommand;
use domain::{NumberStyle, RequestId, State, money::display};

use super::{database::payments, open, say};
use crate::{
    clock::Timestamp,
    payment::{Charged, Event, Payment},
    payments::CancelOutcome,
    storage::PaymentStore,
};
use refund::RefundArguments;

#[derive(Debug, Subcommand)]
pub(super) enum PaymentCommand {
    /// List payments, newest first.
    List(list::List),
    /// As `list --undecided`.
    #[command(hide = true)]
    Undecided,
    /// Show all that is known of one payment.
    Show {
        /// Our reference, as on the customer's result page.
        id: String,
    },
    /// Ask the gateway about one payment, or one refund, now.
    Inquire {
        /// Our reference, as on the customer's result page; or a refund's.
        id: String,
    },
    /// Give back what was paid, all of it or a part.
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
        PaymentCommand::List(wanted) => list::run(wanted).await,
        PaymentCommand::Undecided => list::run(list::List::UNDECIDED).await,
        PaymentCommand::Strays => list_strays().await,
        PaymentCommand::Show { id } => show(&parse(&id)?).await,
        PaymentCommand::Inquire { id } => inquire(&id).await,
        PaymentCommand::Refund(arguments) => refund::run(arguments).await,
        PaymentCommand::Cancel { id } => {
            let (id, payments) = (parse(&id)?, payments().await?);
            cancelled(payments.cancel(&id).await?)
        }
    }
}

/// Says what came of it; an error where nothing was achieved.
fn cancelled(outcome: CancelOutcome) -> anyhow::Result<()> {
    match outcome {
        CancelOutcome::Dead(payment) => say(&line(&payment)),
        CancelOutcome::WasDead(payment) => {
            bail!("nothing to cancel: {}", line(&payment))
        }
        CancelOutcome::Paid(payment) => bail!(
            "this payment is paid; give the money back with `portico payment refund`: {}",
            line(&payment)
        ),
        CancelOutcome::Unconfirmed(payment) => bail!(
            "the gateway has not confirmed it; the server goes on asking: {}",
            line(&payment)
        ),
    }
}

async fn inquire(id: &str) -> anyhow::Result<()> {
    if let Some(refund) = refund::parse(id) {
        return refund::inquire(&refund).await;
    }
    let (id, payments) = (parse(id)?, payments().await?);
    say(&line(&payments.inquire(&id).await?))
}

fn parse(id: &str) -> anyhow::Result<RequestId> {
    RequestId::parse(id.trim())
        .ok()
        .context("this is not one of our references")
}

fn line(payment: &Payment) -> String {
    format!(
        "{}  {}  {}  since {}",
        payment.request_id,
        payment.state.as_str(),
        display::with_code(payment.amount, &NumberStyle::PLAIN_DOT),
        payment.created.iso()
    )
}

async fn show(id: &RequestId) -> anyhow::Result<()> {
    let store = open().await?;
    let Some(payment) = store.payment(id).await? else {
        bail!("there is no payment {id}");
    };
    let rows = [
        ("reference", payment.request_id.to_string()),
        ("state", payment.state.as_str().to_owned()),
        (
            "amount",
            display::with_code(payment.amount, &NumberStyle::PLAIN_DOT),
        ),
        ("code", payment.code.to_string()),
        ("wallet", payment.wallet.unwrap_or_default()),
        ("note", payment.note.unwrap_or_default()),
        (
            "paymentId",
            payment
                .gateway_id
                .map(|id| id.as_str().to_owned())
                .unwrap_or_default(),
        ),
        (
            "declined",
            payment
                .decline
                .filter(|_| payment.state == State::Failed)
                .map(|why| why.as_str().to_owned())
                .unwrap_or_default(),
        ),
        ("created", payment.created.iso()),
        ("expires", payment.expires.iso()),
        ("paid", payment.paid.map(Timestamp::iso).unwrap_or_default()),
        ("charged", payment.charged.map(charged).unwrap_or_default()),
        (
            "payout",
            payment.settlement.gross.clone().unwrap_or_default(),
        ),
        (
            "payoutrate",
            payment.settlement.quote.clone().unwrap_or_default(),
        ),
        ("account", payment.account),
    ];
    for (name, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        say(&format!("{name:<10} {value}"))?;
    }
    for event in store.events(id).await? {
        say(&told(&event, event.kind.as_str()))?;
    }
    refund::show_all(&store, id).await
}

/// What the wallet charged, and at which rate.
fn charged(charged: Charged) -> String {
    let amount = display::with_code(charged.amount, &NumberStyle::PLAIN_DOT);
    match charged.rate {
        Some(rate) => format!("{amount} at {} {}", rate.pair(), rate.plain_price()),
        None => amount,
    }
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
    let strays = open().await?.strays().await?;
    if strays.is_empty() {
        return say("no notifications that fit nothing");
    }
    for stray in strays {
        let (first, reason, body) = (stray.first.iso(), stray.reason, stray.body);
        say(&format!("{first}  {}×  {reason}\n    {body}", stray.times))?;
    }
    Ok(())
}
