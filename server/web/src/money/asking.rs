//! Asking the gateway about what files and ledger don't agree on, behind everybody's back: a person never waits for
//! questions. One round at a time, of as many questions as `payouts` allows; then everything is compared again, and people
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

use super::Cabinet;

/// How often somebody else's writing is waited for before comparing again, and how long each time.
const TRIES: u32 = 30;
const BETWEEN: Duration = Duration::from_secs(2);

/// Who asks.
#[derive(Debug)]
pub(super) struct Asking {
    cabinet: Arc<dyn Cabinet>,
    payments: Arc<Payments>,
    /// Whoever has it asks.
    turn: Arc<Turn<Lately>>,
    /// That something was compared since somebody looked last.
    is_wanted: AtomicBool,
    /// Whose payments the round is about.
    about: Mutex<BTreeSet<String>>,
}

/// The turn, with what to ask.
struct Round {
    _turn: OwnedMutexGuard<Lately>,
    questions: Questions,
}

impl Asking {
    pub(super) fn of(cabinet: Arc<dyn Cabinet>, payments: Arc<Payments>) -> Self {
        Self {
            cabinet,
            payments,
            turn: Arc::default(),
            is_wanted: AtomicBool::new(false),
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

    /// Begins a round, if there is something to ask about; one that is under way looks again in its end. Who began it
    /// has done what they came for, so what goes wrong here is said in the log.
    pub(super) async fn begin(self: Arc<Self>, payouts: &Payouts) {
        self.is_wanted.store(true, Ordering::Release);
        match self.next(payouts).await {
            Ok(Some(round)) => {
                self.say_about(round.questions.merchants().clone());
                let payouts = payouts.clone();
                tokio::spawn(async move { said(self.rounds(&payouts, round).await) });
            }
            Ok(None) => said(self.tell_people(payouts).await),
            Err(error) => said(Err(error)),
        }
    }

    /// Without questions people hear of it at once; where somebody else asks or writes, they tell it in the end.
    async fn tell_people(&self, payouts: &Payouts) -> Result<(), StoreError> {
        let Ok(_turn) = self.turn.try_lock() else {
            return Ok(());
        };
        let Some(_held) = payouts.store.hold().await? else {
            return Ok(());
        };
        payouts.tell_people().await
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
                    _turn: lately,
                    questions,
                }));
            }
        }
        Ok(None)
    }

    async fn rounds(&self, payouts: &Payouts, first: Round) -> Result<(), StoreError> {
        let mut next = Some(first);
        while let Some(round) = next {
            self.say_about(round.questions.merchants().clone());
            let asked = round.questions.put_to(&self.payments).await;
            tracing::info!(
                asked,
                "the gateway was asked about what settlement files say otherwise"
            );
            let compared = self.compare(payouts).await;
            self.say_about(BTreeSet::new());
            drop(round);
            compared?;
            next = self.next(payouts).await?;
        }
        Ok(())
    }

    /// Compares again, once nobody else writes. Nobody is kept from writing while the gateway is asked.
    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            if let Some(_held) = payouts.store.hold().await? {
                self.cabinet.compare(payouts).await?;
                // What the gateway's answers have cleared up, nobody has to hear of.
                return payouts.tell_people().await;
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
