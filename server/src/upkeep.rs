//! Looks after a running server's own house: whether the database can be written, how much space is
//! left, what in it can't be read; and writes what waited in memory for a better moment.
//!
//! Nothing here is on the way of a request. Readiness is answered from what was found last, so that
//! asking for it costs no write.

mod events;
pub mod gone;
mod marks_left;
pub mod outage;
pub mod probe;
pub mod room;
pub mod roster;
pub mod seen;
pub mod site_files;
pub mod trail_heads;

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use crate::disk;
use alarms::{Alarm, Alarms, Kind};
use closings::close::Closings;
use foundation::{
    clock::{Clock, Timestamp},
    randomness::Randomness,
    store::LOOK,
};
use outage::{Found, Outage, Verdict};
use probe::{Broken, Space, probe};
pub use room::SPACE_LOW;
use room::{Room, Said};
use roster::Roster;
use shops::marks::MarksInForce;
use storage::Storage;
use till::screen;
use web::{Health, Site, Strangers};

/// How often it looks, on average; a failed write is noticed after this.
const TICK_MS: u64 = 1_000;
/// Every so many looks something is written although nothing failed: that this server lives. On a
/// memory card each write counts.
const PROBE_TICKS: u64 = 5;
/// Every so many looks, about once a day, it says that its build's files are still used.
const SITE_TICKS: u64 = 24 * 3_600;
/// How long, at each look, older payments are brought up to date; so they take a share of the
/// database, and customers the rest.
const CATCH_UP_MS: i64 = 200;
/// How often what others were told is forgotten, days that are over are closed, what nobody
/// agreed to in time ends, what is odd at codes is looked for, and what goes on at servers that are
/// gone is ended, in looks.
const FORGET_TICKS: u64 = 60;
/// How long what others are told is kept: whoever was away longer has to look at the payments.
const OUTGOING_MS: i64 = 7 * 24 * 3_600_000;
/// How long a screen is in the list that nobody came for, once its link is over.
const LINKS_MS: i64 = 24 * 3_600_000;

/// Who looks after it.
#[derive(Debug)]
pub struct Upkeep {
    /// The house.
    pub store: Arc<dyn Storage>,
    /// Whom to call.
    pub alarms: Arc<Alarms>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where the files are, if the database is one.
    pub folder: Option<PathBuf>,
    /// Who sends notifications that aren't the gateway's.
    pub strangers: Arc<Strangers>,
    /// What was found.
    pub health: Arc<Health>,
    /// This server among the others.
    pub roster: Roster,
    /// The files of this build.
    pub site: Site,
    /// When it looks exactly.
    pub randomness: Arc<dyn Randomness>,
    /// Looks so far.
    pub looks: AtomicU64,
    /// What acquirers require where customers pay, as pages show it.
    pub marks: Arc<MarksInForce>,
    /// Whether the database can't be written, and since how many looks it seems that it can.
    pub outage: Mutex<Outage>,
    /// How much room there is, as it was told last.
    pub room: Mutex<Room>,
}

impl Upkeep {
    /// Looks once.
    pub async fn look(&self) {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed);
        let failed = self.store.take_unwritten();
        if failed > 0 || looks.is_multiple_of(PROBE_TICKS) || self.outage().goes_on() {
            let told = self.probe(failed).await;
            seen::note(self, &told);
            if told.is_err_and(|broken| broken.is_silent) {
                // Nothing else would get an answer, and the next look is soon.
                return;
            }
            self.measure();
            self.count().await;
            self.marks.follow(&*self.store).await;
        }
        if looks.is_multiple_of(SITE_TICKS) {
            site_files::keep(&*self.store, &self.site, self.clock.now()).await;
            trail_heads::tell(&*self.store).await;
            marks_left::drop(&*self.store, self.clock.now()).await;
        }
        for row in self.store.take_unreadable() {
            let kind = match row.table {
                LOOK => Kind::LookUnreadable,
                _ => Kind::RowUnreadable,
            };
            let about = format!("{} {}", row.table, row.key);
            self.alarms
                .raise(Alarm::new(kind, &about).with_detail(row.what));
        }
        self.write().await;
        self.catch_up(looks).await;
    }

    /// A little of what is done when there is time for it.
    async fn catch_up(&self, looks: u64) {
        let until = self.clock.moment().0.saturating_add(CATCH_UP_MS);
        while self.clock.moment().0 < until {
            match self.store.catch_up().await {
                Ok(true) => tokio::task::yield_now().await,
                Ok(false) => break,
                Err(error) => {
                    tracing::debug!(%error, "older payments are not brought up to date yet");
                    break;
                }
            }
        }
        if looks.is_multiple_of(FORGET_TICKS) {
            let before = self.clock.now().plus_ms(-OUTGOING_MS);
            if let Err(error) = self.store.forget_outgoing(before).await {
                tracing::debug!(%error, "what others were told is not forgotten yet");
            }
            events::forget(&*self.store, self.clock.now()).await;
            self.close_days().await;
            self.end_requests().await;
            self.watch().await;
            self.end_locks().await;
            self.forget_of_screens(before).await;
            if let Err(error) = gone::end(&*self.store, &self.roster, self.clock.now()).await {
                tracing::debug!(%error, "alarms of servers that are gone are not ended yet");
            }
        }
    }

    /// Closes the days that are over. What can't be closed now is closed later, in order.
    async fn close_days(&self) {
        let closings = Closings {
            store: &*self.store,
            shops: &*self.store,
            clock: &*self.clock,
        };
        match closings.close_days().await {
            Ok(0) => {}
            Ok(made) => tracing::info!(made, "days are closed"),
            Err(error) => tracing::warn!(%error, "days that are over are not closed yet"),
        }
    }

    /// Ends requests for refunds that nobody agreed to in time.
    async fn end_requests(&self) {
        match self.store.lapse(self.clock.now()).await {
            Ok(0) => {}
            Ok(over) => tracing::info!(over, "requests for refunds are over"),
            Err(error) => tracing::debug!(%error, "requests for refunds are not ended yet"),
        }
    }

    /// Looks for what is odd at shops' codes, unless another server does.
    async fn watch(&self) {
        let store = Arc::clone(&self.store);
        match risk::watch::look(&*store, &*self.clock).await {
            Ok(_) => {}
            Err(error) => tracing::debug!(%error, "nobody has looked at shops' codes"),
        }
    }

    /// Ends alarms about PINs that are locked no longer.
    async fn end_locks(&self) {
        if let Err(error) = self.store.end_locks(self.clock.now()).await {
            tracing::debug!(%error, "alarms about locked PINs are not ended yet");
        }
    }

    /// What screens heard goes with what others were told; screens that nobody uses go, too.
    async fn forget_of_screens(&self, before: Timestamp) {
        let now = self.clock.now();
        let (idle, links) = (now.plus_ms(-screen::IDLE_MS), now.plus_ms(-LINKS_MS));
        let done = match self.store.forget_feed(before).await {
            Ok(_) => self.store.forget_screens(idle, links).await,
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            tracing::debug!(%error, "what screens heard is not forgotten yet");
        }
    }

    /// Writes all that waits in memory, at the end, and says that this server ends.
    pub async fn finish(&self) {
        if seen::last(self).await
            && let Err(error) = self.roster.leave(&*self.store).await
        {
            tracing::debug!(%error, "this server is still in the list of those that run");
        }
        self.count().await;
        self.write().await;
    }

    async fn count(&self) {
        let done = self.strangers.flush(&*self.store, &*self.clock).await;
        if let Err(error) = done {
            tracing::debug!(%error, "refused notifications are not counted yet");
        }
    }

    /// Writes what waits in memory. What can't be written waits on.
    async fn write(&self) {
        if let Err(error) = self.alarms.flush(&*self.store).await {
            // That it can't be written is an alarm already.
            tracing::debug!(%error, "alarms are not written yet");
        }
    }

    /// The outage so far.
    fn outage(&self) -> Outage {
        *self.outage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn probe(&self, failed: u64) -> Result<(), Broken> {
        let free = self.folder.as_deref().and_then(disk::free_bytes);
        let is_sound = failed == 0 && !self.outage().goes_on();
        let space = match free {
            Some(SPACE_LOW..) if is_sound => Space::Plenty,
            Some(_) | None => Space::Unknown,
        };
        let tried = probe(&*self.store, self.roster.beat(&*self.store), space).await;
        let (found, words) = match &tried {
            Err(broken) => (Found::Broken, broken.why.clone()),
            Ok(()) if failed > 0 => {
                let why = self.store.last_unwritten();
                let words = format!("writes that failed: {failed}, at last: {why}");
                (Found::Doubtful, words)
            }
            Ok(()) => (Found::Clean, String::new()),
        };
        let (verdict, refuses) = {
            let mut outage = self.outage.lock().unwrap_or_else(PoisonError::into_inner);
            (outage.found(found), outage.refuses())
        };
        self.health.set_writable(!refuses);
        match verdict {
            Verdict::GoesOn => {
                let alarm = Alarm::new(Kind::StorageFailing, "");
                self.alarms.raise(alarm.with_detail(words));
            }
            Verdict::Over => self.alarms.over(Kind::StorageFailing, ""),
            Verdict::Nothing => {}
        }
        tried
    }

    fn measure(&self) {
        let Some(free) = self.folder.as_deref().and_then(disk::free_bytes) else {
            return;
        };
        let mut room = self.room.lock().unwrap_or_else(PoisonError::into_inner);
        match room.found(free) {
            Said::Low(words) => {
                // Each time, since it is another figure; a person is called once.
                tracing::warn!(free = words, "the data folder's disk is nearly full");
                self.alarms
                    .raise_anew(Alarm::new(Kind::DiskLow, "").with_detail(words));
            }
            Said::Over => self.alarms.over(Kind::DiskLow, ""),
            Said::Nothing => {}
        }
    }
}

/// Looks until the task is dropped.
pub async fn look_forever(upkeep: Arc<Upkeep>) {
    loop {
        upkeep.look().await;
        let pause_ms = upkeep.randomness.around_ms(TICK_MS);
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
    }
}
