//! What this process did since it began, counted in memory for monitoring: nothing here costs the
//! database anything, and nothing is remembered over a restart. The books are in the database.
//!
//! - [`payments`]: what became of payments and refunds; [`gateway`]: how its calls went
//! - [`requests`]: what was asked over HTTP; [`deliveries`]: tries of webhooks; [`screens`]: news for counters
//!
//! Whoever does something counts it here. It doesn't know who reads it, nor what is there at the moment:
//! that is looked at when somebody asks. A label's value is always a word of ours, known when this was built:
//! it is a `&'static str`, so nothing that a stranger sends can become one.

pub mod deliveries;
pub mod gateway;
pub mod payments;
pub mod requests;
pub mod screens;

use std::time::Duration;

use prometheus_client::{metrics::histogram::Histogram, registry::Registry};

use crate::{
    deliveries::Deliveries, gateway::GatewayCalls, payments::PaymentEnds, requests::Requests,
    screens::ScreenNews,
};

/// See the module.
#[derive(Debug, Default)]
pub struct Tally {
    /// What became of payments and refunds.
    pub payments: PaymentEnds,
    /// How calls of the gateway went.
    pub gateway: GatewayCalls,
    /// What was asked over HTTP.
    pub requests: Requests,
    /// Tries of webhooks.
    pub deliveries: Deliveries,
    /// News for screens at counters.
    pub screens: ScreenNews,
}

impl Tally {
    /// Puts all of it among the numbers that are told.
    pub fn register(&self, registry: &mut Registry) {
        self.payments.register(registry);
        self.gateway.register(registry);
        self.requests.register(registry);
        self.deliveries.register(registry);
        self.screens.register(registry);
    }
}

/// Milliseconds by a clock of ours, as histograms want them. Clocks of two machines may differ by a
/// little, and nothing takes less than no time.
fn seconds(ms: i64) -> f64 {
    Duration::from_millis(ms.max(0).unsigned_abs()).as_secs_f64()
}

/// A histogram with these upper bounds, in seconds.
fn histogram(bounds: &'static [f64]) -> Histogram {
    Histogram::new(bounds.iter().copied())
}
