//! How late the news are that screens at counters hear.

use prometheus_client::{metrics::histogram::Histogram, registry::Registry};

use crate::{histogram, seconds};

/// Feeds are looked at five times a second, so most lines are below the third bound; after two seconds
/// staff and customer look at each other.
const BOUNDS_S: &[f64] = &[0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 15.0, 60.0];

/// See the module.
#[derive(Clone, Debug)]
pub struct ScreenNews {
    late: Histogram,
}

impl Default for ScreenNews {
    fn default() -> Self {
        Self {
            late: histogram(BOUNDS_S),
        }
    }
}

impl ScreenNews {
    /// A line was let have to those who listen, so long after it was written, maybe by another server.
    pub fn told(&self, late_ms: i64) {
        self.late.observe(seconds(late_ms));
    }

    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "screen_line_seconds",
            "From when a line of a feed was written until screens here were given it",
            self.late.clone(),
        );
    }
}
