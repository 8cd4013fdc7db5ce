//! All that is known of one payment, with its history and its refunds.

use anyhow::Context;
use clap::Args;
use domain::{Money, RefundState, RequestId, State};
use serde::Serialize;

use super::{
    line::Line,
    open, refund, say,
    seen::{Looking, Seen, shown},
    told,
};
use foundation::clock::{Clock as _, SystemClock, Timestamp};
use payments::payment::{Charged, Event};
use storage::Everything;

/// Which payment, and for whom.
#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// Our reference, as on the customer's result page.
    pub(super) id: String,
    /// For programs.
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(arguments: &Show, id: &RequestId) -> anyhow::Result<()> {
    let store = open().await?;
    let seen = Looking::with(&*store).of(id).await?;
    let seen = seen.with_context(|| format!("there is no payment {id}"))?;
    if arguments.json {
        return say(&serde_json::to_string_pretty(
            &whole(&*store, &seen).await?,
        )?);
    }
    for (name, value) in rows(&seen).iter().filter(|(_, value)| !value.is_empty()) {
        say(&format!("{name:<10} {value}"))?;
    }
    for event in store.events(id).await? {
        say(&told(&event, event.kind.as_str()))?;
    }
    refund::show_all(&*store, id).await
}

fn rows(seen: &Seen) -> Vec<(&'static str, String)> {
    let payment = &seen.payment;
    let state = match seen.returned() {
        Some(returned) => format!("{}, {returned}", payment.state.as_str()),
        None => payment.state.as_str().to_owned(),
    };
    let state = if payment.unsure {
        format!("{state}: as old as a backup; the gateway is asked before anybody is told")
    } else {
        state
    };
    let at = |at: Timestamp| format!("{}  {}", seen.local(at), at.iso());
    let declined = payment.decline.filter(|_| payment.state == State::Failed);
    let gateway_id = payment.gateway_id.as_ref().map(|id| id.as_str().to_owned());
    let payout = &payment.settlement;
    let elsewhere = Money::from_minor(payment.elsewhere_minor, payment.amount.currency());
    let elsewhere = elsewhere.ok().filter(|money| !money.is_zero());
    vec![
        ("reference", payment.request_id.to_string()),
        ("state", state),
        ("amount", shown(payment.amount)),
        (
            "left",
            seen.left()
                .map(|left| format!("{} to refund", shown(left)))
                .unwrap_or_default(),
        ),
        (
            "elsewhere",
            elsewhere
                .map(|gone| format!("{} went back without us, or may have", shown(gone)))
                .unwrap_or_default(),
        ),
        ("shop", seen.place()),
        ("code", payment.code.grouped()),
        ("words", payment.words().join(" ")),
        ("wallet", payment.wallet.clone().unwrap_or_default()),
        ("note", payment.note.clone().unwrap_or_default()),
        ("paymentId", gateway_id.unwrap_or_default()),
        (
            "declined",
            declined
                .map(|why| why.as_str().to_owned())
                .unwrap_or_default(),
        ),
        ("created", at(payment.created)),
        ("expires", at(payment.expires)),
        ("paid", payment.paid.map(at).unwrap_or_default()),
        ("charged", payment.charged.map(charged).unwrap_or_default()),
        ("payout", payout.gross.clone().unwrap_or_default()),
        ("payoutrate", payout.quote.clone().unwrap_or_default()),
        ("account", payment.account.clone()),
    ]
}

/// What the wallet charged, and at which rate.
fn charged(charged: Charged) -> String {
    let amount = shown(charged.amount);
    match charged.rate {
        Some(rate) => format!("{amount} at {} {}", rate.pair(), rate.plain_price()),
        None => amount,
    }
}

/// Everything, for programs.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    line: Line,
    account: String,
    payment_id: Option<String>,
    declined: Option<&'static str>,
    expires: String,
    charged: Option<String>,
    payout: Option<String>,
    payout_rate: Option<String>,
    events: Vec<Told>,
    refunds: Vec<Refunded>,
}

#[derive(Serialize)]
struct Refunded {
    reference: String,
    state: &'static str,
    amount: String,
    minor: u64,
    reason: Option<String>,
    /// A person of the shop; `null` for the command line.
    asked_by: Option<String>,
    refusal: Option<String>,
    created: String,
    #[serde(rename = "refunded")]
    done: Option<String>,
    events: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    seq: i64,
    at: String,
    what: String,
    by: String,
    detail: String,
}

fn of<K>(event: &Event<K>, kind: &str) -> Told {
    Told {
        seq: event.seq,
        at: event.at.iso(),
        what: kind.to_owned(),
        by: event.source.clone(),
        detail: event.detail.clone(),
    }
}

async fn whole(store: &dyn Everything, seen: &Seen) -> anyhow::Result<Whole> {
    let payment = &seen.payment;
    let events = store.events(&payment.request_id).await?;
    let mut refunds = Vec::new();
    for refund in &seen.refunds {
        let events = store.refund_events(&refund.id).await?;
        let refusal = refund
            .refusal
            .filter(|_| refund.state == RefundState::Refused);
        refunds.push(Refunded {
            reference: refund.id.to_string(),
            state: refund.state.as_str(),
            amount: shown(refund.amount),
            minor: refund.amount.minor(),
            reason: refund.reason.clone(),
            asked_by: refund.asked_by.clone(),
            refusal: refusal.map(|why| why.to_string()),
            created: refund.created.iso(),
            done: refund.refunded.map(Timestamp::iso),
            events: events
                .iter()
                .map(|event| of(event, event.kind.as_str()))
                .collect(),
        });
    }
    let declined = payment.decline.filter(|_| payment.state == State::Failed);
    Ok(Whole {
        line: Line::of(seen, SystemClock.now()),
        account: payment.account.clone(),
        payment_id: payment.gateway_id.as_ref().map(|id| id.as_str().to_owned()),
        declined: declined.map(domain::DeclineReason::as_str),
        expires: payment.expires.iso(),
        charged: payment.charged.map(charged),
        payout: payment.settlement.gross.clone(),
        payout_rate: payment.settlement.quote.clone(),
        events: events
            .iter()
            .map(|event| of(event, event.kind.as_str()))
            .collect(),
        refunds,
    })
}
