//! One reader a server: it looks how far the feeds of those stores are whose screens listen here, gives
//! numbers to what is new, and lets all of a store's screens have it. However many screens there are,
//! each line is read once.
//!
//! It looks several times a second, so that it hears what other servers and processes wrote, and at
//! once when something was written here ([`Hub::poke`]). Nobody listens: it doesn't look.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use foundation::{
    clock::{Clock, Moment},
    store::StoreError,
};
use tokio::sync::{Notify, watch};

use crate::{
    feed::{Behind, Line, Opening, TWINS_AMONG},
    store::{FeedStore, Head},
};

/// How often it looks while nobody says that something is new.
const LOOK: Duration = Duration::from_millis(200);
/// Every so many looks it is seen who is about to confirm a payment.
const OPEN_LOOKS: u64 = 5;
/// Longer no customer is shown as being about to confirm.
const OPEN_MS: i64 = 15 * 60_000;
/// After so long without a look that succeeded nobody is told that all is well.
const STALE_MS: i64 = 3_000;
/// Lines of a store that are held for its screens: whoever is further behind reads them itself.
const HELD: usize = 64 + TWINS_AMONG;
/// Lines read at once.
const PAGE: u32 = 200;
/// Streams of one screen: tabs, and those that are gone and not known to be.
const SEATS_OF_SCREEN: usize = 4;
/// Streams of one server.
const SEATS: usize = 2_000;

/// What a store's screens are let have.
#[derive(Clone, Debug, Default)]
pub struct Pulse {
    /// The last number of its feed.
    pub head: i64,
    /// Higher than before if one of its screens has changed.
    pub changes: i64,
    /// The latest lines, in order.
    pub lines: Arc<[Arc<Line>]>,
    /// What customers are about to confirm.
    pub open: Arc<[Opening]>,
}

impl Pulse {
    /// The lines behind a number, if all of them are held.
    pub fn behind(&self, after: i64) -> Option<impl Iterator<Item = &Arc<Line>>> {
        let first = self.lines.first().map_or(self.head, |line| line.seq - 1);
        let all = self.lines.iter();
        (after >= first).then(|| all.filter(move |line| line.seq > after))
    }

    /// How many payments before this one have its words.
    pub fn twins(&self, line: &Line) -> usize {
        let before = self.lines.iter().filter(|held| held.seq < line.seq);
        line.twins(before.rev().take(TWINS_AMONG).map(AsRef::as_ref))
    }
}

/// What screens hold while they listen.
pub type Listening = watch::Receiver<Option<Pulse>>;

#[derive(Debug, Default)]
struct Inner {
    stores: HashMap<String, watch::Sender<Option<Pulse>>>,
    seats: HashMap<String, usize>,
    is_looking: bool,
}

/// The reader.
#[derive(Debug)]
pub struct Hub {
    store: Arc<dyn FeedStore>,
    clock: Arc<dyn Clock>,
    inner: Mutex<Inner>,
    poked: Arc<Notify>,
    stopping: watch::Sender<bool>,
    /// When a look last succeeded.
    looked: AtomicI64,
}

/// A place for one stream.
#[derive(Debug)]
pub struct Seat {
    hub: Arc<Hub>,
    screen: String,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut inner = self.hub.inner();
        if let Some(taken) = inner.seats.get_mut(&self.screen) {
            *taken = taken.saturating_sub(1);
            if *taken == 0 {
                inner.seats.remove(&self.screen);
            }
        }
    }
}

impl Hub {
    /// Over this store. Whoever writes news here pokes it.
    pub fn new(store: Arc<dyn FeedStore>, clock: Arc<dyn Clock>, poked: Arc<Notify>) -> Arc<Self> {
        Arc::new(Self {
            store,
            clock,
            inner: Mutex::default(),
            poked,
            stopping: watch::Sender::new(false),
            looked: AtomicI64::new(i64::MIN),
        })
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something was written here: it looks at once.
    pub fn poke(&self) {
        self.poked.notify_one();
    }

    /// Every stream ends now.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Whether streams are to end, and hearing of it.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.subscribe()
    }

    /// Whether what is let have is what there is: the database was looked at a moment ago.
    pub fn is_awake(&self) -> bool {
        let looked = Moment(self.looked.load(Ordering::Relaxed));
        self.clock.moment().since_ms(looked) < STALE_MS
    }

    /// A place for one more stream of this screen; `None` if it has enough, or the server.
    pub fn seat(self: &Arc<Self>, screen: &str) -> Option<Seat> {
        let mut inner = self.inner();
        let all: usize = inner.seats.values().sum();
        let own = inner.seats.get(screen).copied().unwrap_or_default();
        if own >= SEATS_OF_SCREEN || all >= SEATS || *self.stopping.borrow() {
            return None;
        }
        inner.seats.insert(screen.to_owned(), own.saturating_add(1));
        Some(Seat {
            hub: Arc::clone(self),
            screen: screen.to_owned(),
        })
    }

    /// Streams there are.
    pub fn streams(&self) -> usize {
        self.inner().seats.values().sum()
    }

    /// Listens to a store. What is let have is there after the first look.
    pub fn listen(self: &Arc<Self>, store: &str) -> Listening {
        let mut inner = self.inner();
        let pulse = inner.stores.entry(store.to_owned());
        let listening = pulse
            .or_insert_with(|| watch::Sender::new(None))
            .subscribe();
        if !inner.is_looking {
            inner.is_looking = true;
            tokio::spawn(Arc::clone(self).look_while_heard());
        }
        drop(inner);
        self.poke();
        listening
    }

    /// The lines of a store behind a number, from the store itself, with what is new numbered first;
    /// and the head they were read at.
    pub async fn behind(
        &self,
        store: &str,
        after: i64,
        limit: u32,
    ) -> Result<(i64, Behind), StoreError> {
        let head = self.head(store).await?;
        let lines = self.store.lines(store, after, limit).await?;
        let head = lines.last().map_or(head, |last| head.max(last.seq));
        Ok((head, Behind::of(after, head, lines)))
    }

    /// The latest lines of a store, at most so many, in order; and the head they were read at.
    pub async fn latest(&self, store: &str, limit: u32) -> Result<(i64, Vec<Line>), StoreError> {
        let head = self.head(store).await?;
        let after = head.saturating_sub(i64::from(limit)).max(0);
        let lines = self.store.lines(store, after, limit).await?;
        Ok((head, lines))
    }

    /// What customers of a store are about to confirm.
    pub async fn open_at(&self, store: &str) -> Result<Vec<Opening>, StoreError> {
        let since = self.clock.now().plus_ms(-OPEN_MS);
        let mut open = self.store.opening(since).await?;
        open.retain(|opening| opening.store == store);
        Ok(open)
    }

    /// How far a store is, with what is new numbered.
    async fn head(&self, store: &str) -> Result<i64, StoreError> {
        let stores = [store.to_owned()];
        loop {
            let heads = self.store.heads(&stores).await?;
            let Some(head) = heads.into_iter().next() else {
                return Ok(0);
            };
            if !head.fresh {
                return Ok(head.seq);
            }
            while self.store.number(store).await? {}
        }
    }

    async fn look_while_heard(self: Arc<Self>) {
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
        let Some(mut pulse) = self.known(&head.store) else {
            return Ok(());
        };
        let is_first = pulse.is_none();
        let held = pulse.get_or_insert_default();
        let changed = held.changes != head.changes;
        held.changes = head.changes;
        let from = if is_first {
            let held = i64::try_from(HELD).unwrap_or(i64::MAX);
            head.seq.saturating_sub(held).max(0)
        } else {
            held.head
        };
        let is_ahead = head.fresh || head.seq > held.head || is_first;
        let grown = is_ahead && self.read_on(&head.store, from, held).await?;
        held.head = held.head.max(head.seq);
        if grown || changed || is_first {
            self.let_have(&head.store, pulse);
        }
        Ok(())
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

    fn known(&self, store: &str) -> Option<Option<Pulse>> {
        let inner = self.inner();
        let pulse = inner.stores.get(store)?;
        let known = pulse.borrow().clone();
        Some(known)
    }

    fn let_have(&self, store: &str, pulse: Option<Pulse>) {
        if let Some(sender) = self.inner().stores.get(store) {
            sender.send_replace(pulse);
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
                    true
                }
                Some(_) | None => false,
            });
        }
    }
}
