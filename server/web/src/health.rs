//! Whether this server can do its work, as the balancer before it asks.

use std::sync::atomic::{AtomicBool, Ordering};

/// What the house is like.
#[derive(Debug)]
pub struct Health {
    writable: AtomicBool,
}

impl Default for Health {
    fn default() -> Self {
        let writable = AtomicBool::new(true);
        Self { writable }
    }
}

impl Health {
    /// Says whether the database can be written.
    pub fn set_writable(&self, writable: bool) {
        self.writable.store(writable, Ordering::Release);
    }

    /// Whether the database could be written when that was last tried.
    pub fn is_writable(&self) -> bool {
        self.writable.load(Ordering::Acquire)
    }
}
