//! Who sends what is due. Any number of servers do: what one has taken is no other's, and what a server
//! had that is gone is due again. Each endpoint has a worker of its own while something is due there, so
//! that nobody waits behind one that is slow.

use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use alarms::Alarms;
use events::{
    delivery::{Due, Outcome, Progress},
    endpoint::{EndpointId, Tried},
    store::DeliveryStore,
};
use foundation::{clock::Clock, randomness::Randomness, store::StoreError};
use sealing::SealKey;
use tally::{Tally, deliveries::Came};
use tokio::task::JoinSet;

use crate::send::{Tools, Way, attempt};

/// How often it is looked whether something is due, on average.
const LOOK_MS: u64 = 400;
/// So many endpoints are sent to at once.
const WORKERS_MAX: usize = 256;

/// What sending takes.
pub struct Sender {
    /// Where deliveries are kept.
    pub store: Arc<dyn DeliveryStore>,
    /// The way out.
    pub way: Arc<dyn Way>,
    /// What secrets are sealed under; without it nothing is sent.
    pub key: Option<SealKey>,
    /// When it is.
    pub clock: Arc<dyn Clock>,
    /// How far waits differ.
    pub randomness: Arc<dyn Randomness>,
    /// Whom to call.
    pub alarms: Arc<Alarms>,
    /// Where tries are counted.
    pub tally: Arc<Tally>,
}

impl fmt::Debug for Sender {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sender(..)")
    }
}

impl Sender {
    /// Sends what is due at an endpoint until nothing is; how many were tried. Each is a task of its own: one
    /// that is writing must go on while the next are claimed, or both would wait for the database for ever.
    pub async fn serve(self: &Arc<Self>, endpoint: &EndpointId) -> Result<u64, StoreError> {
        let mut under_way = JoinSet::new();
        let mut count = 0_u64;
        loop {
            let now = self.clock.now();
            for due in self.store.claim_deliveries(endpoint, now).await? {
                let sender = Arc::clone(self);
                under_way.spawn(async move { sender.deliver(due).await });
            }
            match under_way.join_next().await {
                Some(Ok(done)) => done?,
                // It broke off; its lease gives it back.
                Some(Err(error)) => tracing::warn!(%error, "a delivery broke off"),
                None => return Ok(count),
            }
            count = count.saturating_add(1);
        }
    }

    /// Tries one and writes down what came of it.
    async fn deliver(&self, due: Due) -> Result<(), StoreError> {
        let tools = Tools {
            way: &*self.way,
            key: self.key.as_ref(),
            clock: &*self.clock,
            randomness: &*self.randomness,
        };
        let outcome = attempt(&due, tools).await;
        let attempt = &outcome.attempt;
        tracing::debug!(event.id = %outcome.event, endpoint.id = %outcome.endpoint,
            attempt.number, attempt.status, trouble = ?attempt.trouble, "a delivery was tried");
        self.tally.deliveries.tried(came(&outcome), attempt.took_ms);
        let moved = self.store.tried(&outcome).await?;
        if let Some(alarm) = moved.and_then(|moved| moved.alarm(&outcome.endpoint)) {
            // It is written already, with the try.
            self.alarms.written(&[alarm]);
        }
        Ok(())
    }
}

/// What a try came to, as it is counted.
const fn came(outcome: &Outcome) -> Came {
    match (outcome.progress, outcome.tried) {
        (Progress::Delivered, _) => Came::Delivered,
        (Progress::Waiting, _) => Came::Later,
        (Progress::Failed, Tried::Gone) => Came::Gone,
        (Progress::Failed, Tried::Failed | Tried::Took) => Came::GivenUp,
    }
}

/// Endpoints that have a worker here.
#[derive(Clone, Debug, Default)]
struct Busy(Arc<Mutex<BTreeSet<EndpointId>>>);

impl Busy {
    fn all(&self) -> MutexGuard<'_, BTreeSet<EndpointId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one, unless it has a worker or there are too many.
    fn take(&self, endpoint: &EndpointId) -> Option<Place> {
        let mut all = self.all();
        if all.len() >= WORKERS_MAX || !all.insert(endpoint.clone()) {
            return None;
        }
        Some(Place {
            busy: self.clone(),
            endpoint: endpoint.clone(),
        })
    }
}

/// A worker's place, which is given back however it ends.
struct Place {
    busy: Busy,
    endpoint: EndpointId,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.busy.all().remove(&self.endpoint);
    }
}

/// Sends until the task is dropped; what is under way then is another's after its lease.
pub async fn send_forever(sender: Arc<Sender>) {
    let busy = Busy::default();
    let mut workers = JoinSet::new();
    loop {
        match sender.store.endpoints_due(sender.clock.now()).await {
            Ok(due) => {
                for endpoint in due {
                    let Some(place) = busy.take(&endpoint) else {
                        continue;
                    };
                    let sender = Arc::clone(&sender);
                    workers.spawn(async move {
                        if let Err(error) = sender.serve(&place.endpoint).await {
                            tracing::debug!(%error, "deliveries wait");
                        }
                    });
                }
            }
            Err(error) => tracing::debug!(%error, "deliveries wait"),
        }
        while workers.try_join_next().is_some() {}
        let pause_ms = sender.randomness.around_ms(LOOK_MS);
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
    }
}
