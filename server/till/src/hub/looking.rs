//! The looking itself: how far the stores are, what is new there, and letting their screens have it.

use std::{
    collections::HashMap,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use foundation::store::StoreError;

use super::{Hub, OPEN_MS, Pulse};
use crate::{
    feed::{Line, Opening, TWINS_AMONG},
    store::Head,
};

/// How often it looks while nobody says that something is new.
const LOOK: Duration = Duration::from_millis(200);
/// Every so many looks it is seen who is about to confirm a payment.
const OPEN_LOOKS: u64 = 5;
/// Lines of a store that are held for its screens: whoever is further behind reads them itself.
const HELD: usize = 64 + TWINS_AMONG;
/// Lines read at once.
const PAGE: u32 = 200;

impl Hub {
    pub(super) async fn look_while_heard(self: Arc<Self>) {
        let mut stopping = self.stopping();
        let mut looks = 0_u64;
        loop {
            let Some(stores) = self.heard() else { return };
            match self.look(&stores, looks.is_multiple_of(OPEN_LOOKS)).await {
                Ok(()) => self.looked.store(self.clock.moment().0, Ordering::Relaxed),
                // The next look is soon; screens that hear nothing meanwhile say so.
                Err(error) => tracing::debug!(%error, "news for screens could not be read"),
            }
            looks = looks.wrapping_add(1);
            tokio::select! {
                biased;
                () = self.poked.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                _ = stopping.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// The stores that somebody listens to; `None` if there is nobody, and it looks no more.
    fn heard(&self) -> Option<Vec<String>> {
        let mut inner = self.inner();
        inner.stores.retain(|_, pulse| pulse.receiver_count() > 0);
        inner.is_looking = !inner.stores.is_empty();
        inner
            .is_looking
            .then(|| inner.stores.keys().cloned().collect())
    }

    async fn look(&self, stores: &[String], and_open: bool) -> Result<(), StoreError> {
        let heads = self.store.heads(stores).await?;
        for head in heads {
            self.follow(head).await?;
        }
        if and_open {
            let since = self.clock.now().plus_ms(-OPEN_MS);
            self.open(self.store.opening(since).await?);
        }
        Ok(())
    }

    /// Brings what a store's screens are let have to where the store is.
    async fn follow(&self, head: Head) -> Result<(), StoreError> {
        if head.fresh {
            while self.store.number(&head.store).await? {}
        }
        let known = self.known(&head.store);
        let is_first = known.is_none();
        let mut pulse = known.unwrap_or_default();
        let changed = pulse.changes != head.changes;
        pulse.changes = head.changes;
        let from = if is_first {
            let lines = i64::try_from(HELD).unwrap_or(i64::MAX);
            head.seq.saturating_sub(lines).max(0)
        } else {
            pulse.head
        };
        let is_ahead = head.fresh || head.seq > pulse.head || is_first;
        let grown = is_ahead && self.read_on(&head.store, from, &mut pulse).await?;
        pulse.head = pulse.head.max(head.seq);
        // What was written before anybody here listened isn't late.
        if !is_first {
            self.count(pulse.lines.iter().filter(|line| line.seq > from));
        }
        if grown || changed || is_first {
            self.let_have(&head.store, pulse);
        }
        Ok(())
    }

    /// How late lines come that screens are given now.
    fn count<'a>(&self, lines: impl Iterator<Item = &'a Arc<Line>>) {
        let now = self.clock.now();
        for line in lines {
            self.tally.screens.told(now.since_ms(line.heard));
        }
    }

    /// Reads what is behind a number; whether there was anything.
    async fn read_on(&self, store: &str, from: i64, held: &mut Pulse) -> Result<bool, StoreError> {
        let mut after = from;
        let mut lines: Vec<Arc<Line>> = held.lines.to_vec();
        loop {
            let read = self.store.lines(store, after, PAGE).await?;
            let Some(last) = read.last() else { break };
            after = last.seq;
            let is_last = read.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
            lines.extend(read.into_iter().map(Arc::new));
            if is_last {
                break;
            }
        }
        let grown = after > held.head;
        held.head = held.head.max(after);
        let more = lines.len().saturating_sub(HELD);
        lines.drain(..more);
        held.lines = lines.into();
        Ok(grown)
    }

    /// What a store's screens have; `None` before the first look.
    fn known(&self, store: &str) -> Option<Pulse> {
        let inner = self.inner();
        inner.stores.get(store)?.borrow().clone()
    }

    fn let_have(&self, store: &str, pulse: Pulse) {
        let pulse = Pulse {
            said: Arc::default(),
            ..pulse
        };
        if let Some(sender) = self.inner().stores.get(store) {
            sender.send_replace(Some(pulse));
        }
    }

    /// Who is about to confirm, store by store; only stores where that has changed hear of it.
    fn open(&self, all: Vec<Opening>) {
        let mut by_store: HashMap<String, Vec<Opening>> = HashMap::new();
        for opening in all {
            by_store
                .entry(opening.store.clone())
                .or_default()
                .push(opening);
        }
        let inner = self.inner();
        for (store, sender) in &inner.stores {
            let now: Arc<[Opening]> = by_store.remove(store).unwrap_or_default().into();
            sender.send_if_modified(|pulse| match pulse {
                Some(pulse) if pulse.open != now => {
                    pulse.open = Arc::clone(&now);
                    pulse.said = Arc::default();
                    true
                }
                Some(_) | None => false,
            });
        }
    }
}
