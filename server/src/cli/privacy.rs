//! `portico privacy`: what is kept about the customer of a payment, for whoever of them asks (docs/privacy.md).

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use domain::{EventKind, Money, NumberStyle, RequestId, money::display};
use serde::Serialize;
use serde_json::{Value, value::RawValue};

use super::{open, say};
use foundation::clock::{Clock as _, SystemClock, Timestamp};
use payments::{
    payment::{Event, Payment},
    privacy::{AboutCustomer, Erased, Found},
    refund::Refund,
};
use storage::Everything;

#[derive(Debug, Subcommand)]
pub(super) enum PrivacyCommand {
    /// Say all that is kept about a payment and whoever made it, as JSON that may be handed to them.
    Export(Export),
    /// Take away what is kept about whoever made a payment. Amounts and what became of them stay: they are books.
    Erase(Erase),
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The reference on the customer's result page and receipt.
    #[arg(required = true)]
    references: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Erase {
    /// The reference on the customer's result page and receipt.
    #[arg(required = true)]
    references: Vec<String>,
    /// Say what would go, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(super) async fn run(command: PrivacyCommand) -> anyhow::Result<()> {
    let store = open().await?;
    match command {
        PrivacyCommand::Export(wanted) => {
            let mut all = Vec::new();
            for reference in &wanted.references {
                let payment = found(&*store, reference).await?;
                all.push(Kept::of(&*store, &payment).await?);
            }
            say(&serde_json::to_string_pretty(&all)?)
        }
        PrivacyCommand::Erase(wanted) => erase(&*store, &wanted).await,
    }
}

async fn found(store: &dyn Everything, reference: &str) -> anyhow::Result<Payment> {
    let none = || format!("there is no payment {reference:?}");
    let id = RequestId::parse(reference)
        .or_else(|_| RequestId::parse(&reference.to_uppercase()))
        .ok()
        .with_context(none)?;
    store.payment(&id).await?.with_context(none)
}

/// All of them are looked up first: a word that was mistyped takes nothing away.
async fn erase(store: &dyn Everything, wanted: &Erase) -> anyhow::Result<()> {
    let mut payments = Vec::new();
    for reference in &wanted.references {
        payments.push(found(store, reference).await?);
    }
    for payment in payments {
        let id = &payment.request_id;
        let about = store.about_customer(id).await?;
        let what = told(&about);
        if about.is_empty() || wanted.dry_run {
            say(&format!("{id}: {what}"))?;
            continue;
        }
        match store.erase_customer(id, SystemClock.now()).await? {
            Erased::Done => say(&format!("{id}: {what}: erased"))?,
            Erased::NotOver if payment.expires >= SystemClock.now() => bail!(
                "{id}: a wallet may still show it until {}, and what was sent is needed until then: nothing was erased. \
                 Do it after that",
                payment.expires.iso()
            ),
            Erased::NotOver => bail!(
                "{id} isn't over yet, or money of it is on its way back, so what is known of it is needed: nothing was \
                 erased. `portico payment show {id}` says what is still to happen"
            ),
            Erased::NotTold => bail!(
                "{id}: a program of the shop hasn't heard of it yet: nothing was erased. `portico webhook list` \
                 says which"
            ),
        }
    }
    say("backups, and the gateway, keep what they have")
}

/// What there is, in words.
fn told(about: &AboutCustomer) -> String {
    let events = format!("{} events for programs", about.events.len());
    let there = [
        (about.note.is_some(), "the note"),
        (
            about.request.is_some(),
            "what was sent to the gateway, with address and User-Agent",
        ),
        (about.payer.is_some(), "a digest of who paid"),
        (
            !about.findings.is_empty(),
            "a finding that they pay oddly often",
        ),
        (!about.events.is_empty(), &events),
    ];
    let there: Vec<_> = there
        .into_iter()
        .filter_map(|(is_there, words)| is_there.then_some(words))
        .collect();
    if there.is_empty() {
        return "nothing is kept about the customer".to_owned();
    }
    there.join(", ")
}

/// What is handed over.
#[derive(Debug, Serialize)]
struct Kept {
    reference: String,
    merchant_id: String,
    store_id: String,
    state: &'static str,
    amount: String,
    minor: u64,
    currency: &'static str,
    created: String,
    paid: Option<String>,
    wallet: Option<String>,
    code: String,
    words: String,
    /// The gateway's id of the payment.
    payment_id: Option<String>,
    history: Vec<Happened>,
    note: Option<String>,
    /// A digest, under a secret of this installation, of the id that the gateway has for whoever paid.
    payer_digest: Option<String>,
    /// That they pay oddly often, while that goes on.
    findings: Vec<Suspicion>,
    sent_to_gateway: Option<Box<RawValue>>,
    events_for_programs: Vec<Value>,
    refunds: Vec<Returned>,
}

/// A finding about whoever paid.
#[derive(Debug, Serialize)]
struct Suspicion {
    rule: &'static str,
    since: String,
    payer_digest: String,
}

impl Suspicion {
    fn of(found: &Found) -> Self {
        Self {
            rule: "payer",
            since: found.since.iso(),
            payer_digest: found.payer.clone(),
        }
    }
}

/// Something that happened to the payment.
#[derive(Debug, Serialize)]
struct Happened {
    at: String,
    what: &'static str,
}

impl Happened {
    fn of(event: &Event<EventKind>) -> Self {
        Self {
            at: event.at.iso(),
            what: event.kind.as_str(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Returned {
    refund: String,
    amount: String,
    minor: u64,
    state: &'static str,
    created: String,
    reason: Option<String>,
}

fn shown(money: Money) -> String {
    display::with_code(money, &NumberStyle::PLAIN_DOT)
}

impl Kept {
    async fn of(store: &dyn Everything, payment: &Payment) -> anyhow::Result<Self> {
        let about = store.about_customer(&payment.request_id).await?;
        let refunds = store.refunds_of(&payment.request_id).await?;
        let history = store.events(&payment.request_id).await?;
        let events = about.events.iter();
        Ok(Self {
            reference: payment.request_id.to_string(),
            merchant_id: payment.place.merchant.clone(),
            store_id: payment.place.store.clone(),
            state: payment.state.as_str(),
            amount: shown(payment.amount),
            minor: payment.amount.minor(),
            currency: payment.amount.currency().code(),
            created: payment.created.iso(),
            paid: payment.paid.map(Timestamp::iso),
            wallet: payment.wallet.clone(),
            code: payment.code.to_string(),
            words: payment.words().join(" "),
            payment_id: payment.gateway_id.as_ref().map(|id| id.as_str().to_owned()),
            history: history.iter().map(Happened::of).collect(),
            note: about.note.clone(),
            payer_digest: about.payer.clone(),
            findings: about.findings.iter().map(Suspicion::of).collect(),
            sent_to_gateway: about.request.map(RawValue::from_string).transpose()?,
            events_for_programs: events
                .map(|event| serde_json::from_str(&event.body))
                .collect::<Result<_, _>>()?,
            refunds: refunds.iter().map(Returned::of).collect(),
        })
    }
}

impl Returned {
    fn of(refund: &Refund) -> Self {
        Self {
            refund: refund.id.to_string(),
            amount: shown(refund.amount),
            minor: refund.amount.minor(),
            state: refund.state.as_str(),
            created: refund.created.iso(),
            reason: refund.reason.clone(),
        }
    }
}
