//! What is typed behind `portico webhook`, and how it is read.

use clap::Args;
use events::{endpoint::EndpointId, event::EventId};
use foundation::clock::Timestamp;

#[derive(Debug, Args)]
pub(in super::super) struct Add {
    /// Whose events, by the merchant's id.
    #[arg(long, value_name = "ID")]
    pub(super) merchant: String,
    /// Where to: an https address.
    #[arg(long)]
    pub(super) url: String,
    /// What people call it.
    #[arg(long)]
    pub(super) name: String,
    /// Only this kind of event, such as payment.paid; may be given several times.
    #[arg(long = "kind", value_name = "KIND")]
    pub(super) kinds: Vec<String>,
    /// Only this store's, by its id; may be given several times.
    #[arg(long = "store", value_name = "ID")]
    pub(super) stores: Vec<String>,
    /// Sign with a key of its own (Ed25519), and print its public half, instead of a shared secret.
    #[arg(long)]
    pub(super) ed25519: bool,
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(in super::super) struct Deliveries {
    /// The endpoint.
    #[arg(value_parser = endpoint_id)]
    pub(super) endpoint: EndpointId,
    /// This event's, with every try.
    #[arg(value_parser = event_id)]
    pub(super) event: Option<EventId>,
    /// At most so many.
    #[arg(long, default_value_t = 50)]
    pub(super) limit: u32,
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(in super::super) struct Resend {
    /// The endpoint.
    #[arg(value_parser = endpoint_id)]
    pub(super) endpoint: EndpointId,
    /// The event.
    #[arg(value_parser = event_id, required_unless_present = "since")]
    pub(super) event: Option<EventId>,
    /// What has failed since this time, such as 2026-01-31T09:00:00Z.
    #[arg(long, value_parser = moment, value_name = "TIME", conflicts_with = "event")]
    pub(super) since: Option<Timestamp>,
    /// Also what was taken, and what the endpoint never heard of.
    #[arg(long, requires = "since")]
    pub(super) all: bool,
}

pub(super) fn endpoint_id(text: &str) -> Result<EndpointId, String> {
    EndpointId::parse(text).ok_or_else(|| "an endpoint such as ep_01KB… belongs here".to_owned())
}

fn event_id(text: &str) -> Result<EventId, String> {
    EventId::parse(text).ok_or_else(|| "an event such as evt_01KB… belongs here".to_owned())
}

fn moment(text: &str) -> Result<Timestamp, String> {
    let at: Result<jiff::Timestamp, _> = text.parse();
    at.map(|at| Timestamp(at.as_millisecond()))
        .map_err(|_| "a time such as 2026-01-31T09:00:00Z belongs here".to_owned())
}
