//! One reader a server: it looks how far the feeds of those stores are whose screens listen here, gives
//! numbers to what is new, and lets all of a store's screens have it. However many screens there are,
//! each line is read once.
//!
//! It looks several times a second, so that it hears what other servers and processes wrote, and at
//! once when something was written here ([`Hub::poke`]). Nobody listens: it doesn't look.

mod looking;
mod seats;

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use foundation::{
    clock::{Clock, Moment},
    store::StoreError,
};
use tally::Tally;
use tokio::sync::{Notify, watch};

use crate::{
    feed::{Behind, Line, Opening, TWINS_AMONG},
    said::Said,
    store::FeedStore,
};

/// Longer no customer is shown as being about to confirm.
const OPEN_MS: i64 = 15 * 60_000;
/// After so long without a look that succeeded nobody is told that all is well.
const STALE_MS: i64 = 3_000;

use seats::Seats;
pub use seats::{Listener, Seat};

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
    /// What was said of just that to screens that are alike.
    pub said: Arc<Said>,
}

impl Pulse {
    /// The lines behind a number, if all of them are held.
    pub fn behind(&self, after: i64) -> Option<impl Iterator<Item = &Arc<Line>>> {
        let first = self.lines.first().map_or(self.head, |line| line.seq - 1);
        let all = self.lines.iter();
        (after >= first).then(|| all.filter(move |line| line.seq > after))
    }

    /// Whether this very line is one of those that are held.
    pub fn has(&self, line: &Arc<Line>) -> bool {
        self.lines.iter().rev().any(|held| Arc::ptr_eq(held, line))
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
    /// Looked at in this order, every time the same.
    stores: BTreeMap<String, watch::Sender<Option<Pulse>>>,
    seats: Seats,
    is_looking: bool,
}

/// What a hub shares with the rest of its server.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Told at once when something is written here.
    pub poked: Arc<Notify>,
    /// Where it is counted how late news are.
    pub tally: Arc<Tally>,
}

/// The reader.
#[derive(Debug)]
pub struct Hub {
    store: Arc<dyn FeedStore>,
    clock: Arc<dyn Clock>,
    tally: Arc<Tally>,
    inner: Mutex<Inner>,
    poked: Arc<Notify>,
    stopping: watch::Sender<bool>,
    /// When a look last succeeded.
    looked: AtomicI64,
}

impl Hub {
    /// Over this store. Whoever writes news here pokes it.
    pub fn new(store: Arc<dyn FeedStore>, clock: Arc<dyn Clock>, here: Beside) -> Arc<Self> {
        let Beside { poked, tally } = here;
        Arc::new(Self {
            store,
            clock,
            tally,
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
}
