//! One thing at a time per payment or refund within this process, and not too often.
//!
//! Only saves work: what keeps the truth is the store's versions, across processes too.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use domain::RequestId;
use tokio::sync::OwnedMutexGuard;

use foundation::clock::Moment;

/// Entries above which dead ones are swept out.
const SWEEP_ABOVE: usize = 1_024;

type Lock = tokio::sync::Mutex<()>;

/// A lock per payment or refund; forgotten when nobody holds it.
#[derive(Debug)]
pub(super) struct KeyedLocks<K>(Mutex<HashMap<K, Weak<Lock>>>);

impl<K> Default for KeyedLocks<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Clone + Eq + Hash> KeyedLocks<K> {
    pub(super) async fn hold(&self, id: &K) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if locks.len() > SWEEP_ABOVE {
                locks.retain(|_, lock| lock.strong_count() > 0);
            }
            let found = locks.get(id).and_then(Weak::upgrade);
            found.unwrap_or_else(|| {
                let fresh = Arc::new(Lock::default());
                locks.insert(id.clone(), Arc::downgrade(&fresh));
                fresh
            })
        };
        lock.lock_owned().await
    }
}

/// Shortest time between two inquiries about one payment. A page that is reloaded in a fury must
/// not become a flood at the gateway; its documented pace is one every 3 s (docs/protocol.md §5.2).
const PAUSE_MS: i64 = 2_000;

/// When each payment was last asked about.
#[derive(Debug, Default)]
pub(super) struct Asked(Mutex<HashMap<RequestId, Moment>>);

impl Asked {
    /// Whether it may be asked now; if so, remembers that it was.
    pub(super) fn may_ask(&self, id: &RequestId, now: Moment) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() > SWEEP_ABOVE {
            asked.retain(|_, at| now.since_ms(*at) < PAUSE_MS);
        }
        if asked.get(id).is_some_and(|at| now.since_ms(*at) < PAUSE_MS) {
            return false;
        }
        asked.insert(id.clone(), now);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_is_not_asked_about_twice_within_the_pause() {
        let asked = Asked::default();
        let (one, two) = (
            RequestId::made_at(0, [1; 10]),
            RequestId::made_at(0, [2; 10]),
        );
        assert!(asked.may_ask(&one, Moment(0)));
        assert!(!asked.may_ask(&one, Moment(PAUSE_MS - 1)));
        assert!(asked.may_ask(&two, Moment(1)));
        assert!(asked.may_ask(&one, Moment(PAUSE_MS)));
    }

    #[tokio::test]
    async fn the_same_payment_is_held_once_and_others_are_free() {
        let locks = KeyedLocks::default();
        let id = RequestId::made_at(0, [1; 10]);
        let held = locks.hold(&id).await;
        let other = locks.hold(&RequestId::made_at(0, [2; 10])).await;
        let second = locks.hold(&id);
        tokio::pin!(second);
        assert!(
            std::future::poll_fn(|cx| std::task::Poll::Ready(
                std::future::Future::poll(second.as_mut(), cx).is_pending()
            ))
            .await
        );
        drop(held);
        drop(second.await);
        drop(other);
    }
}
