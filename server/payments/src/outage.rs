//! Something that is done again and again and fails for a while: told when that begins and when it
//! is over, not each time.

use std::fmt;

/// See the module.
#[derive(Debug)]
pub(crate) struct Outage {
    what: &'static str,
    failed: u64,
}

impl Outage {
    /// Of what these words say when it fails.
    pub(crate) const fn of(what: &'static str) -> Self {
        Self { what, failed: 0 }
    }

    /// Tells how it went this time, if that is news.
    pub(crate) fn is_told<T, E: fmt::Display>(&mut self, done: &Result<T, E>) {
        match done {
            Ok(_) => {
                if self.failed > 0 {
                    tracing::info!(failed = self.failed, "over: {}", self.what);
                }
                self.failed = 0;
            }
            Err(error) => {
                if self.failed == 0 {
                    tracing::error!(%error, "{}", self.what);
                }
                self.failed = self.failed.saturating_add(1);
            }
        }
    }
}
