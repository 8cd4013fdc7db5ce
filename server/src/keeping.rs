//! Forgets what was kept long enough: a little at a time, so that nobody who pays waits for it.
//!
//! What must not go, the store itself holds back (`storage`'s `keeping.rs`); how long is kept what
//! may go is the operator's to say.

use std::{fmt, sync::Arc, time::Duration};

use foundation::{
    clock::{Clock, Timestamp},
    keeping::{Kind, Step, Stepped},
    randomness::Randomness,
    store::StoreError,
};
use storage::Storage;

/// At most so many rows in one transaction: SQLite lets nobody else write meanwhile.
const ROWS: u32 = 25;
/// Between two of them others have their turn.
const PAUSE: Duration = Duration::from_millis(100);
/// A command that somebody waits for pauses less.
const SHORT_PAUSE: Duration = Duration::from_millis(20);
/// A server begins about so long after its start, since a start is the worst time for more work.
const FIRST_MS: u64 = 5 * 60_000;
/// And looks again about so often: a little each hour instead of all at midnight.
const AGAIN_MS: u64 = 60 * 60_000;
const DAY_MS: i64 = 24 * 3_600_000;

/// What a program calls its wish for a refund is known for so long, whatever an operator sets: the API says so.
const WISHES: Days = Days::Number(30);

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// So many days after the end of what it belongs to.
    Number(u32),
    /// It stays.
    Forever,
}

impl fmt::Display for Days {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(days) => write!(out, "{days}"),
            Self::Forever => out.write_str("forever"),
        }
    }
}

/// What is kept how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// What was sent and received word by word.
    pub bodies: Days,
    /// What customers wrote.
    pub notes: Days,
    /// Links and browsers of the studio.
    pub sign_ins: Days,
    /// Alarms that somebody acknowledged.
    pub alarms: Days,
    /// Numbers by days.
    pub counts: Days,
    /// Who did what.
    pub trail: Days,
}

impl Default for Keeping {
    fn default() -> Self {
        Self {
            bodies: Days::Number(90),
            notes: Days::Forever,
            sign_ins: Days::Number(30),
            alarms: Days::Number(365),
            counts: Days::Number(1_095),
            trail: Days::Forever,
        }
    }
}

impl Keeping {
    /// How long this is kept.
    pub const fn of(&self, kind: Kind) -> Days {
        match kind {
            Kind::Requests | Kind::Strays => self.bodies,
            Kind::Notes => self.notes,
            Kind::Links | Kind::Sessions => self.sign_ins,
            Kind::Wishes => WISHES,
            Kind::Alarms => self.alarms,
            Kind::Counters | Kind::Funnel => self.counts,
            Kind::Trail => self.trail,
        }
    }

    /// What ended before then goes; `None` if nothing does.
    pub fn before(&self, kind: Kind, now: Timestamp) -> Option<Timestamp> {
        match self.of(kind) {
            Days::Number(days) => Some(now.plus_ms(i64::from(days).saturating_mul(-DAY_MS))),
            Days::Forever => None,
        }
    }
}

/// Whether it is only said what would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Nothing is changed.
    Look,
    /// It goes.
    Forget,
}

/// What of one sort went, or would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Which.
    pub kind: Kind,
    /// How many rows.
    pub rows: u64,
    /// When the oldest of them ended, where that was looked for.
    pub oldest: Option<Timestamp>,
}

/// Who forgets.
#[derive(Debug)]
pub struct Keeper {
    store: Arc<dyn Storage>,
    clock: Arc<dyn Clock>,
    keeping: Keeping,
    pause: Duration,
}

impl Keeper {
    /// For a server that has other things to do.
    pub fn patient(store: Arc<dyn Storage>, clock: Arc<dyn Clock>, keeping: Keeping) -> Self {
        Self {
            store,
            clock,
            keeping,
            pause: PAUSE,
        }
    }

    /// For a command that somebody waits for.
    pub fn brisk(store: Arc<dyn Storage>, clock: Arc<dyn Clock>, keeping: Keeping) -> Self {
        Self {
            pause: SHORT_PAUSE,
            ..Self::patient(store, clock, keeping)
        }
    }

    /// Goes through everything of one sort; `None` if it is kept for ever.
    pub async fn go_through(&self, kind: Kind, manner: Manner) -> Result<Option<Gone>, StoreError> {
        let Some(before) = self.keeping.before(kind, self.clock.now()) else {
            return Ok(None);
        };
        let mut from = None;
        let mut gone = Gone {
            kind,
            rows: 0,
            oldest: None,
        };
        loop {
            let step = Step {
                kind,
                before,
                from: from.as_deref(),
                rows: ROWS,
            };
            let stepped = self.step(step, manner).await?;
            gone.rows = gone.rows.saturating_add(stepped.rows);
            gone.oldest = [gone.oldest, stepped.oldest].into_iter().flatten().min();
            from = stepped.next;
            if from.is_none() {
                return Ok(Some(gone));
            }
            tokio::time::sleep(self.pause).await;
        }
    }

    async fn step(&self, step: Step<'_>, manner: Manner) -> Result<Stepped, StoreError> {
        match manner {
            Manner::Look => self.store.forgettable(step).await,
            Manner::Forget => self.store.forget(step).await,
        }
    }

    /// Forgets everything that was kept long enough. What can't be, waits for the next time: that the
    /// database can't be written is an alarm already.
    pub async fn forget(&self) {
        for kind in Kind::ALL {
            match self.go_through(kind, Manner::Forget).await {
                Ok(Some(gone)) if gone.rows > 0 => {
                    tracing::info!(kind = kind.as_str(), rows = gone.rows, "kept long enough");
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(kind = kind.as_str(), %error, "could not be forgotten yet");
                    return;
                }
            }
        }
    }
}

/// Forgets until the task is dropped. Of many servers each has its own times.
pub async fn forget_forever(keeper: Keeper, randomness: Arc<dyn Randomness>) {
    let mut wait_ms = FIRST_MS;
    loop {
        let pause_ms = randomness.around_ms(wait_ms);
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        keeper.forget().await;
        wait_ms = AGAIN_MS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alarms::{Alarm, Change, Kind as AlarmKind, Wanted};
    use foundation::{clock::FixedClock, page::Page};
    use storage::memory::Memory;

    /// More than one step's worth of acknowledged alarms, at the beginning of time.
    async fn seen_alarms(store: &dyn Storage) {
        let number = i64::from(ROWS) * 2 + 1;
        for about in 1..=number {
            let alarm = Alarm::new(AlarmKind::GatewayDown, &about);
            let alarm = (Timestamp(0), Change::Raised(alarm));
            store.write_alarms(&[alarm]).await.unwrap();
            assert!(store.acknowledge(about, Timestamp(0), "").await.unwrap());
        }
    }

    fn keeper(store: &Arc<dyn Storage>, alarms: Days, days: i64) -> Keeper {
        let clock = Arc::new(FixedClock::at(Timestamp(days * DAY_MS + 1)));
        let keeping = Keeping {
            alarms,
            ..Keeping::default()
        };
        Keeper::patient(Arc::clone(store), clock, keeping)
    }

    #[tokio::test(start_paused = true)]
    async fn all_that_was_kept_long_enough_goes_and_not_a_day_earlier() {
        let store: Arc<dyn Storage> = Arc::new(Memory::default());
        seen_alarms(&*store).await;
        let left = async || {
            let all = store.alarms(Wanted::All, &Page::first(999)).await;
            all.unwrap().items.len()
        };
        let all = left().await;
        keeper(&store, Days::Forever, 9_999).forget().await;
        keeper(&store, Days::Number(30), 29).forget().await;
        let late = keeper(&store, Days::Number(30), 30);
        let looked = late.go_through(Kind::Alarms, Manner::Look).await.unwrap();
        let looked = looked.unwrap();
        assert_eq!(looked.oldest, Some(Timestamp(0)));
        assert_eq!((looked.rows, left().await), (51, all));
        late.forget().await;
        assert_eq!(left().await, 0);
    }
}
