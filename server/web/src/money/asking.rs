//! Asking the gateway about what files and ledger don't agree on, behind everybody's back: a person never waits for
//! questions. One round at a time, of all that is open while it answers; then everything is compared again, and people
//! hear of what is open still. What the gateway answers is taken as any other answer of its: a file never makes a payment paid.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use foundation::store::StoreError;
use payments::Payments;
use payouts::{
    Payouts,
    ask::{Lately, Questions},
};
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

use super::{Cabinet, Compared};

/// How often somebody else's writing is waited for before comparing again, and how long each time.
const TRIES: u32 = 30;
const BETWEEN: Duration = Duration::from_secs(2);
/// The same for what a person said, which must not be left out: no comparison takes as long.
const LONG_TRIES: u32 = 300;
/// How often a gateway that doesn't answer is asked again, and how long after the last time.
const SILENT_TRIES: u32 = 60;
const SILENT: Duration = Duration::from_mins(1);

/// Who asks.
#[derive(Debug)]
pub(super) struct Asking {
    cabinet: Arc<dyn Cabinet>,
    payments: Arc<Payments>,
    /// Whoever has it asks.
    turn: Arc<Turn<Lately>>,
    /// That something was compared since somebody looked last.
    is_wanted: AtomicBool,
    /// That somebody waits for their turn to compare.
    is_awaited: AtomicBool,
    /// Whose payments the round is about.
    about: Mutex<BTreeSet<String>>,
}

/// The turn, with what to ask.
struct Round {
    turn: OwnedMutexGuard<Lately>,
    /// Whose payments it begins with.
    merchants: BTreeSet<String>,
}

impl Asking {
    pub(super) fn of(cabinet: Arc<dyn Cabinet>, payments: Arc<Payments>) -> Self {
        Self {
            cabinet,
            payments,
            turn: Arc::default(),
            is_wanted: AtomicBool::new(false),
            is_awaited: AtomicBool::new(false),
            about: Mutex::default(),
        }
    }

    /// Whether a round is about something of a merchant's.
    pub(super) fn is_about(&self, merchant: &str) -> bool {
        let about = self.about.lock();
        let about = about.unwrap_or_else(PoisonError::into_inner);
        about.contains(merchant)
    }

    fn say_about(&self, merchants: BTreeSet<String>) {
        let about = self.about.lock();
        *about.unwrap_or_else(PoisonError::into_inner) = merchants;
    }

    /// Whether somebody waits for their turn to compare, and hasn't begun.
    pub(super) fn is_awaited(&self) -> bool {
        self.is_awaited.load(Ordering::Acquire)
    }

    /// Compares once nobody else writes, and asks.
    pub(super) async fn compare_in_turn(
        self: Arc<Self>,
        payouts: &Payouts,
    ) -> Result<Compared, StoreError> {
        for _ in 0..LONG_TRIES {
            let held = payouts.store.hold().await;
            let is_free = matches!(held, Ok(Some(_)));
            // Whoever comes from here on may not be in what is gathered now.
            self.is_awaited
                .store(!is_free && held.is_ok(), Ordering::Release);
            if let Some(held) = held? {
                self.cabinet.compare(payouts).await?;
                drop(held);
                self.begin(payouts).await;
                return Ok(Compared::Done);
            }
            tokio::time::sleep(BETWEEN).await;
        }
        self.is_awaited.store(false, Ordering::Release);
        Ok(Compared::Later)
    }

    /// Begins a round, if there is something to ask about; one that is under way looks again in its end. Who began it
    /// has done what they came for, so what goes wrong here is said in the log.
    pub(super) async fn begin(self: Arc<Self>, payouts: &Payouts) {
        self.is_wanted.store(true, Ordering::Release);
        match self.next(payouts).await {
            Ok(Some(round)) => {
                self.say_about(round.merchants.clone());
                let payouts = payouts.clone();
                tokio::spawn(async move { said(self.rounds(&payouts, round).await) });
            }
            Ok(None) => said(self.tell_people(payouts).await),
            Err(error) => said(Err(error)),
        }
    }

    /// Without questions people hear of it at once; where somebody else asks or writes, they tell it in the end.
    async fn tell_people(&self, payouts: &Payouts) -> Result<(), StoreError> {
        let Ok(lately) = self.turn.try_lock() else {
            return Ok(());
        };
        let Some(_held) = payouts.store.hold().await? else {
            return Ok(());
        };
        payouts.tell_people(&lately).await
    }

    /// The next round; none while somebody else has the turn, or where there is nothing to ask about.
    async fn next(&self, payouts: &Payouts) -> Result<Option<Round>, StoreError> {
        // Whoever has the turn may have looked just before this was wanted: they look again until nobody wants it.
        while self.is_wanted.load(Ordering::Acquire) {
            let Ok(mut lately) = Arc::clone(&self.turn).try_lock_owned() else {
                return Ok(None);
            };
            self.is_wanted.store(false, Ordering::Release);
            let questions = payouts.questions(&mut lately).await?;
            if !questions.is_empty() {
                return Ok(Some(Round {
                    turn: lately,
                    merchants: questions.merchants().clone(),
                }));
            }
        }
        Ok(None)
    }

    async fn rounds(&self, payouts: &Payouts, first: Round) -> Result<(), StoreError> {
        let mut next = Some(first);
        let mut tries = 0;
        while let Some(mut round) = next {
            let say = |questions: &Questions| self.say_about(questions.merchants().clone());
            let asked = payouts.ask(&self.payments, &mut round.turn, &say).await;
            let compared = match &asked {
                Ok(_) => self.compare(payouts, &round.turn).await,
                Err(_) => Ok(()),
            };
            self.say_about(BTreeSet::new());
            drop(round);
            let asked = asked?;
            tracing::info!(
                told = asked.told,
                silent = asked.silent,
                "the gateway was asked about what settlement files say otherwise"
            );
            compared?;
            if asked.is_left && tries < SILENT_TRIES {
                tries += 1;
                tokio::time::sleep(SILENT).await;
                self.is_wanted.store(true, Ordering::Release);
            }
            next = self.next(payouts).await?;
        }
        Ok(())
    }

    /// Compares again, once nobody else writes. Nobody is kept from writing while the gateway is asked.
    async fn compare(&self, payouts: &Payouts, lately: &Lately) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            if let Some(_held) = payouts.store.hold().await? {
                self.cabinet.compare(payouts).await?;
                // What the gateway's answers have cleared up, or may, nobody has to hear of.
                return payouts.tell_people(lately).await;
            }
            tokio::time::sleep(BETWEEN).await;
        }
        // Whoever writes for so long compares in the end, too.
        Ok(())
    }
}

fn said(done: Result<(), StoreError>) {
    if let Err(error) = done {
        tracing::warn!(%error, "settlement files could not be compared, or told of, after the gateway was asked");
    }
}
