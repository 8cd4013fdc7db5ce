//! Numbers for the operator's monitoring, on an address of their own: what is undecided and for how
//! long, what became of payments, how the gateway answers, what needs a person. Off unless
//! configured; never among the public pages. What each means is in docs/metrics.md.
//!
//! It answers whatever is broken, and soon: what can't be told is left out, and that it can't is a number.
//! It writes nothing, and what it reads of the database is bounded.
//!
//! - `house`: this server, as it knows itself; `kept`: what the database says now; `process`: what it uses
//!   of its machine; what was done since it began is `tally`'s

mod house;
mod kept;
mod process;

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use prometheus_client::{
    encoding::{EncodeLabelSet, prometheus_text},
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::Registry,
};

use crate::upkeep::Upkeep;
use kept::Kept;
use payments::Payments;
use till::Hub;

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Watched {
    /// The use cases, and what they counted.
    pub payments: Arc<Payments>,
    /// Who looks after the house.
    pub upkeep: Arc<Upkeep>,
    /// From whom screens hear.
    pub hub: Arc<Hub>,
}

/// `GET /metrics`, in the text format that monitoring systems read.
pub fn router(watched: Watched) -> Router {
    Router::new()
        .route("/metrics", get(show))
        .with_state(watched)
}

async fn show(State(watched): State<Watched>) -> Response {
    match text(&watched).await {
        Some(text) => (
            [(header::CONTENT_TYPE, prometheus_text::CONTENT_TYPE)],
            text,
        )
            .into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Everything that can be told; nothing only if a number can't be written, which none of these can't.
pub async fn text(watched: &Watched) -> Option<String> {
    let kept = Kept::look(watched).await;
    let mut registry = Registry::with_prefix("portico");
    house::tell(&mut registry, watched);
    kept.tell(&mut registry, watched);
    watched.payments.tally().register(&mut registry);
    let mut machine = Registry::default();
    process::tell(&mut machine);
    let mut out = String::new();
    for told in [&registry, &machine] {
        if let Err(error) = prometheus_text::encode(&mut out, told) {
            tracing::error!(%error, "numbers for monitoring can't be written");
            return None;
        }
    }
    Some(out)
}

/// One number.
fn gauge(registry: &mut Registry, name: &str, help: &str, value: i64) {
    let gauge = Gauge::<i64>::default();
    gauge.set(value);
    registry.register(name, help, gauge);
}

/// How long something took or is, to the millisecond.
fn duration(registry: &mut Registry, name: &str, help: &str, ms: i64) {
    registry.register(name, help, seconds(ms));
}

fn seconds(ms: i64) -> Gauge<f64, std::sync::atomic::AtomicU64> {
    let ms = std::time::Duration::from_millis(ms.max(0).unsigned_abs());
    let gauge = Gauge::default();
    gauge.set(ms.as_secs_f64());
    gauge
}

/// A name and its number, for each of several that are of one kind.
fn gauges<L>(labelled: impl IntoIterator<Item = (L, i64)>) -> Family<L, Gauge>
where
    L: EncodeLabelSet + Clone + Eq + std::hash::Hash,
{
    let family = Family::<L, Gauge>::default();
    for (labels, value) in labelled {
        family.get_or_create(&labels).set(value);
    }
    family
}

/// The same of what only grows.
fn counters<L>(labelled: impl IntoIterator<Item = (L, u64)>) -> Family<L, Counter>
where
    L: EncodeLabelSet + Clone + Eq + std::hash::Hash,
{
    let family = Family::<L, Counter>::default();
    for (labels, value) in labelled {
        family.get_or_create(&labels).inc_by(value);
    }
    family
}
