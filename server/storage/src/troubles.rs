//! What went wrong in the store, for whoever looks after it: writes that failed, rows that can't
//! be read.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use foundation::store::Unreadable;

/// Unreadable rows remembered until somebody asks; more would say nothing new.
const UNREADABLE_MAX: usize = 1_000;

/// How long after a failed write connections are looked at before they are used.
const FRESH: Duration = Duration::from_mins(1);

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Troubles {
    unwritten: AtomicU64,
    last_failed: Mutex<Option<Instant>>,
    why: Mutex<String>,
    unreadable: Mutex<BTreeSet<Unreadable>>,
}

impl Troubles {
    /// A write failed.
    pub(crate) fn unwritten(&self, why: String) {
        self.unwritten.fetch_add(1, Ordering::Relaxed);
        *self.why() = why;
        *self.last_failed() = Some(Instant::now());
    }

    /// Whether a write failed within the last minute: then a connection may be one that only reads.
    pub(crate) fn are_fresh(&self) -> bool {
        let last = *self.last_failed();
        last.is_some_and(|last| last.elapsed() < FRESH)
    }

    fn last_failed(&self) -> MutexGuard<'_, Option<Instant>> {
        let last = self.last_failed.lock();
        last.unwrap_or_else(PoisonError::into_inner)
    }

    /// Why the last of them failed.
    pub(crate) fn last_unwritten(&self) -> String {
        self.why().clone()
    }

    fn why(&self) -> MutexGuard<'_, String> {
        self.why.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many writes failed since this was last asked.
    pub(crate) fn take_unwritten(&self) -> u64 {
        self.unwritten.swap(0, Ordering::Relaxed)
    }

    /// A row can't be read.
    pub(crate) fn unreadable(&self, row: Unreadable) {
        let mut rows = self.rows();
        if rows.len() < UNREADABLE_MAX {
            rows.insert(row);
        }
    }

    /// The rows that could not be read since this was last asked.
    pub(crate) fn take_unreadable(&self) -> Vec<Unreadable> {
        std::mem::take(&mut *self.rows()).into_iter().collect()
    }

    fn rows(&self) -> MutexGuard<'_, BTreeSet<Unreadable>> {
        self.unreadable
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
