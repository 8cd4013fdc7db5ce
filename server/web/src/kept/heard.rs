//! Whether shops are as they were when a page was made: the database's number of their changes, asked for as long as
//! somebody wants pages. No answer counts for a whole second, so nothing older than that is ever shown, however busy
//! the machine; without an answer nothing that is kept counts.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use foundation::clock::Moment;
use shops::STALE_MS_MAX;

use crate::Shared;

/// After that long it is asked again, beside whoever is answered meanwhile.
const AGAIN_MS: i64 = 250;
/// How long a page waits for the answer, when there is none that counts. The long way asks the database as well.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long nobody asks after there was no answer.
const SILENT_MS: i64 = 250;

/// The number, and how often this very process changed shops: its own changes count at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    number: i64,
    own: u64,
}

#[derive(Clone, Copy, Debug)]
struct Answer {
    number: i64,
    /// When it was asked for: it may be as old.
    begun: Moment,
}

/// What was heard last.
#[derive(Debug)]
pub(super) struct Heard {
    last: Mutex<Option<Answer>>,
    asking: tokio::sync::Mutex<()>,
    silent_until: AtomicI64,
}

impl Default for Heard {
    fn default() -> Self {
        Self {
            last: Mutex::default(),
            asking: tokio::sync::Mutex::default(),
            silent_until: AtomicI64::new(i64::MIN),
        }
    }
}

impl Heard {
    /// What counts now, if anything does; and sees to it that it goes on counting.
    pub(super) fn now(&self, state: &Shared) -> Option<Stamp> {
        let (stamp, age_ms) = self.counting(state)?;
        if age_ms >= AGAIN_MS && self.asking.try_lock().is_ok() {
            let state = Arc::clone(state);
            tokio::spawn(async move { state.kept.heard.asked(&state, AGAIN_MS).await });
        }
        Some(stamp)
    }

    /// The same for whoever waits for it.
    pub(super) async fn soon(&self, state: &Shared) -> Option<Stamp> {
        match self.counting(state) {
            Some((stamp, _)) => Some(stamp),
            None => self.asked(state, STALE_MS_MAX).await,
        }
    }

    fn counting(&self, state: &Shared) -> Option<(Stamp, i64)> {
        let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let Answer { number, begun } = last?;
        let age_ms = state.clock.moment().since_ms(begun);
        let own = state.store.changes();
        (age_ms < STALE_MS_MAX).then_some((Stamp { number, own }, age_ms))
    }

    /// Asks, unless somebody has meanwhile.
    async fn asked(&self, state: &Shared, older_ms: i64) -> Option<Stamp> {
        let is_silent = || state.clock.moment().0 < self.silent_until.load(Ordering::Relaxed);
        let _one = self.asking.lock().await;
        match self.counting(state) {
            Some((stamp, age_ms)) if age_ms < older_ms => return Some(stamp),
            Some(_) | None => {}
        }
        if is_silent() {
            return None;
        }
        let begun = state.clock.moment();
        let Ok(Ok(number)) = tokio::time::timeout(PATIENCE, state.store.version()).await else {
            let until = state.clock.moment().plus_ms(SILENT_MS);
            self.silent_until.store(until.0, Ordering::Relaxed);
            return None;
        };
        self.take(state, Answer { number, begun }).await?;
        self.counting(state).map(|(stamp, _)| stamp)
    }

    /// `None` if what the number is of can't be had: then it counts for nothing.
    async fn take(&self, state: &Shared, answer: Answer) -> Option<()> {
        let before = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        // Marks are among what the number is of, and in memory besides.
        if before.is_none_or(|before| before.number != answer.number) {
            let marks = state.marks.look(&*state.store);
            tokio::time::timeout(PATIENCE, marks).await.ok()?.ok()?;
        }
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
        Some(())
    }
}
