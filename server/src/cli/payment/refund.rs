//! What an operator types about refunds.

use anyhow::{Context, bail};
use clap::Args;
use domain::{
    Money, NumberStyle, RefundId, RefundState, RequestId,
    money::{display, parse::parse_typed},
};

use super::{parse as parse_payment, payments, told};
use crate::{
    cli::{open, say},
    payments::{RefundOrder, RefundProblem},
    randomness::{Randomness, SystemRandomness},
    refund::Refund,
    storage::{PaymentStore, RefundStore, sqlite::Sqlite},
};

/// Longest reason; the gateway's books hold 256 characters (docs/protocol.md §7.3).
const REASON_CHARS_MAX: usize = 256;

#[derive(Debug, Args)]
pub(crate) struct RefundArguments {
    /// Our reference of the payment, as on the customer's result page.
    payment: String,
    /// How much, in the payment's currency, such as 12.50; all that is left if not given.
    #[arg(long)]
    amount: Option<String>,
    /// Why, for both sides' books.
    #[arg(long)]
    reason: Option<String>,
    /// The refund's own reference, printed by an earlier try: the same id gives back nothing twice.
    #[arg(long)]
    id: Option<String>,
}

/// A refund's reference, if it is one.
pub(super) fn parse(id: &str) -> Option<RefundId> {
    let id = id.trim();
    // Ours begin with R, payments' with P.
    id.starts_with('R')
        .then(|| RefundId::parse(id).ok())
        .flatten()
}

pub(super) async fn run(arguments: RefundArguments) -> anyhow::Result<()> {
    let order = order(arguments).await?;
    // Said before it is asked for: who loses the line can repeat it with this id.
    say(&format!("refund {} of payment {}", order.id, order.payment))?;
    let (id, payment) = (order.id.clone(), order.payment.clone());
    match payments().await?.refund(order).await {
        Ok(refund) => outcome(&refund),
        Err(RefundProblem::TooMuch { left }) => bail!(
            "only {} of payment {payment} are left to refund",
            shown(left)
        ),
        Err(problem @ RefundProblem::Payments(_)) if is_stored(&id).await => Err(problem)
            .with_context(|| {
                format!(
                    "refund {id} is stored, and the server will go on with it. Do not ask anew: \
                     portico payment inquire {id}"
                )
            }),
        Err(problem) => Err(problem).with_context(|| format!("refund {id}")),
    }
}

/// Whether it was stored before something went wrong.
async fn is_stored(id: &RefundId) -> bool {
    match open().await {
        Ok(store) => store.refund(id).await.is_ok_and(|refund| refund.is_some()),
        Err(_) => false,
    }
}

async fn order(arguments: RefundArguments) -> anyhow::Result<RefundOrder> {
    let payment = parse_payment(&arguments.payment)?;
    let amount = match arguments.amount {
        Some(text) => Some(amount(&text, &payment).await?),
        None => None,
    };
    let too_long = |reason: &String| reason.chars().count() > REASON_CHARS_MAX;
    if arguments.reason.as_ref().is_some_and(too_long) {
        bail!("the reason may have {REASON_CHARS_MAX} characters");
    }
    let randomness: &dyn Randomness = &SystemRandomness;
    let id = match arguments.id {
        Some(id) => parse(&id).context("--id is not a refund's reference")?,
        None => RefundId::from_random(randomness.bytes()),
    };
    Ok(RefundOrder {
        id,
        payment,
        amount,
        reason: arguments.reason.filter(|reason| !reason.trim().is_empty()),
    })
}

async fn amount(text: &str, payment: &RequestId) -> anyhow::Result<Money> {
    let known = open().await?.payment(payment).await?;
    let known = known.with_context(|| format!("there is no payment {payment}"))?;
    let currency = known.amount.currency();
    parse_typed(text, currency, &NumberStyle::PLAIN_DOT)
        .ok()
        .with_context(|| format!("{text:?} is not an amount in {}", currency.code()))
}

/// Asks about one refund and says how it stands.
pub(super) async fn inquire(id: &RefundId) -> anyhow::Result<()> {
    outcome(&payments().await?.inquire_refund(id).await?)
}

fn outcome(refund: &Refund) -> anyhow::Result<()> {
    let amount = shown(refund.amount);
    match refund.state {
        RefundState::Refunded => say(&format!("{amount} went back to the customer")),
        RefundState::Processing => say(&format!(
            "the gateway is giving {amount} back; the server goes on asking until it is done"
        )),
        RefundState::Requested => say(&format!(
            "{amount} asked for, not answered yet; the server goes on asking. Do not ask anew: \
             portico payment inquire {}",
            refund.id
        )),
        RefundState::NeedsOperator => say(&format!(
            "it could not be found out whether {amount} went back; look at the gateway's dashboard"
        )),
        RefundState::Refused => match refund.refusal {
            Some(why) => bail!("{amount} did not go back: {why}"),
            None => bail!("{amount} did not go back"),
        },
    }
}

fn shown(money: Money) -> String {
    display::with_code(money, &NumberStyle::PLAIN_DOT)
}

/// Every refund of a payment with its history.
pub(super) async fn show_all(store: &Sqlite, payment: &RequestId) -> anyhow::Result<()> {
    for refund in store.refunds_of(payment).await? {
        let state = refund.state.as_str();
        say(&format!(
            "refund {}  {state}  {}",
            refund.id,
            shown(refund.amount)
        ))?;
        // A refusal that was overturned is in the history only.
        let refusal = refund
            .refusal
            .filter(|_| refund.state == RefundState::Refused);
        let refusal = refusal.map(|why| why.to_string());
        for why in refund.reason.clone().into_iter().chain(refusal) {
            say(&format!("     {why}"))?;
        }
        for event in store.refund_events(&refund.id).await? {
            say(&told(&event, event.kind.as_str()))?;
        }
    }
    Ok(())
}
