//! Tries of webhooks: what each came to, and how long it took.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{family::Family, histogram::Histogram},
    registry::Registry,
};

use crate::{histogram, seconds};

/// A good receiver takes an event within a second; after fifteen we give the try up.
const BOUNDS_S: &[f64] = &[0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 15.0, 20.0];

/// What a try came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// The receiver took it.
    Delivered,
    /// It failed and is tried again later.
    Later,
    /// It failed for the last time.
    GivenUp,
    /// The receiver says that it is gone, and is switched off.
    Gone,
}

impl Came {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Delivered, Self::Later, Self::GivenUp, Self::Gone];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Later => "later",
            Self::GivenUp => "given_up",
            Self::Gone => "gone",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    outcome: &'static str,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Deliveries {
    took: Family<Labels, Histogram>,
}

impl Default for Deliveries {
    fn default() -> Self {
        let tries = Self {
            took: Family::new_with_constructor(|| histogram(BOUNDS_S)),
        };
        for came in Came::ALL {
            drop(tries.took(came));
        }
        tries
    }
}

impl Deliveries {
    fn took(&self, came: Came) -> Histogram {
        let outcome = came.as_str();
        self.took.get_or_create_owned(&Labels { outcome })
    }

    /// Something was tried; what it came to, and how long that took.
    pub fn tried(&self, came: Came, took_ms: i64) {
        self.took(came).observe(seconds(took_ms));
    }

    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "delivery_seconds",
            "How long tries of webhooks took, by what they came to",
            self.took.clone(),
        );
    }
}
