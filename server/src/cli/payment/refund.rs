//! What an operator types about refunds.

mod plan;

use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{ArgGroup, Args};
use domain::{
    Day, RefundId, RefundState, RequestId,
    visible::{escaped, is_visible},
};

use super::{
    parse as parse_payment, payments,
    seen::{Looking, shown},
    told,
};
use crate::{
    cli::{database, open, say},
    config::{self, ProcessEnvironment},
    settling,
};
use foundation::{
    clock::{Clock as _, SystemClock},
    randomness::{Randomness, SystemRandomness},
};
use payments::{RefundOrder, RefundProblem, refund::Refund};
use payouts::Payouts;
use plan::{HowMuch, Plan};
use storage::Everything;

/// Longest reason; the gateway's books hold 256 characters (docs/protocol.md §7.3).
const REASON_CHARS_MAX: usize = 256;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("how much").required(true).args(["amount", "all"])))]
pub(crate) struct RefundArguments {
    /// Our reference of the payment, as on the customer's result page.
    payment: String,
    /// A part, in the payment's currency, such as 12.50.
    #[arg(long)]
    amount: Option<String>,
    /// All that is left.
    #[arg(long)]
    all: bool,
    /// Why, for both sides' books.
    #[arg(long)]
    reason: Option<String>,
    /// The refund's own reference, printed by an earlier try: the same id gives back nothing twice.
    #[arg(long)]
    id: Option<String>,
    /// Only say what would go back.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    answers: Answers,
}

// What was answered before it is asked. No words for the help: those of the command would go.
#[derive(Clone, Copy, Debug, Args)]
struct Answers {
    /// Don't ask first, on a terminal.
    #[arg(long)]
    yes: bool,
    /// Give it back although the gateway took the money away already, as a settlement file says.
    #[arg(long)]
    pays_twice: bool,
}

/// A refund's reference, if it is one.
pub(super) fn parse(id: &str) -> Option<RefundId> {
    let id = id.trim().to_ascii_uppercase();
    // Ours begin with R, payments' with P.
    id.starts_with('R')
        .then(|| RefundId::parse(&id).ok())
        .flatten()
}

pub(super) async fn run(arguments: RefundArguments) -> anyhow::Result<()> {
    let dry_run = arguments.dry_run;
    let Answers { yes, pays_twice } = arguments.answers;
    let (order, question) = order(arguments).await?;
    if let Some(question) = question {
        if let Some(on) = taken_away(&order.payment).await? {
            say(&format!(
                "the gateway took the money of payment {} away already, or its customer disputes it ({on}): \
                 whoever gives it back pays twice. Ask the gateway first",
                order.payment
            ))?;
            if !pays_twice {
                let nothing = if dry_run { "would be" } else { "was" };
                bail!("nothing {nothing} done; --pays-twice gives it back all the same");
            }
        }
        if dry_run {
            return say(&format!("would be done: {question}"));
        }
        if !yes && plan::is_declined(&question)? {
            bail!("nothing was done");
        }
    }
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

/// The gateway's day on which it took the payment's money away, where settlement files are kept.
async fn taken_away(payment: &RequestId) -> anyhow::Result<Option<Day>> {
    let Some(store) = settling::find(&config::place(&ProcessEnvironment)?, &open().await?).await?
    else {
        return Ok(None);
    };
    database::remember_payouts(Arc::clone(&store));
    let payouts = Payouts {
        store,
        clock: Arc::new(SystemClock),
    };
    Ok(payouts.taken_away(payment.as_str()).await?)
}

/// Whether it was stored before something went wrong.
async fn is_stored(id: &RefundId) -> bool {
    match open().await {
        Ok(store) => store.refund(id).await.is_ok_and(|refund| refund.is_some()),
        Err(_) => false,
    }
}

/// What is asked for, and what to say before: nothing of a refund that an earlier try has asked for.
async fn order(arguments: RefundArguments) -> anyhow::Result<(RefundOrder, Option<String>)> {
    let payment = parse_payment(&arguments.payment)?;
    let too_long = |reason: &String| reason.chars().count() > REASON_CHARS_MAX;
    if arguments.reason.as_ref().is_some_and(too_long) {
        bail!("the reason may have {REASON_CHARS_MAX} characters");
    }
    if let Some(reason) = arguments.reason.as_ref().filter(|one| !is_visible(one)) {
        bail!(
            "the reason has something that can't be seen: {}",
            escaped(reason)
        );
    }
    let randomness: &dyn Randomness = &SystemRandomness;
    let id = match arguments.id {
        Some(id) => parse(&id).context("--id is not a refund's reference")?,
        None => RefundId::made_at(SystemClock.now().0, randomness.bytes()),
    };
    let store = open().await?;
    let seen = Looking::with(&*store).of(&payment).await?;
    let seen = seen.with_context(|| format!("there is no payment {payment}"))?;
    let reason = arguments.reason.filter(|reason| !reason.trim().is_empty());
    let how_much = arguments.amount.map_or(HowMuch::All, HowMuch::Part);
    let mut order = RefundOrder {
        id,
        payment,
        amount: None,
        reason,
        asked_by: None,
        mandate: None,
    };
    if store.refund(&order.id).await?.is_some() {
        return Ok((order, None));
    }
    let plan = Plan::of(&seen, &how_much)?;
    // What was said is what is asked for, whatever happens meanwhile.
    order.amount = Some(plan.amount);
    Ok((order, Some(plan.told(&seen))))
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

/// Every refund of a payment with its history.
pub(super) async fn show_all(store: &dyn Everything, payment: &RequestId) -> anyhow::Result<()> {
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
        let asker = refund.asked_by.as_ref();
        let asker = asker.map(|person| format!("asked for by {person}"));
        for why in refund
            .reason
            .clone()
            .into_iter()
            .chain(refusal)
            .chain(asker)
        {
            say(&format!("     {why}"))?;
        }
        for event in store.refund_events(&refund.id).await? {
            say(&told(&event, event.kind.as_str()))?;
        }
    }
    Ok(())
}
