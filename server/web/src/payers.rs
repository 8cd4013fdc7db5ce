//! Who paid, until it is written: together, every few seconds, so that it costs a payment no write of its own.
//! Payments are kept already and don't depend on it: what isn't written because a server ends, or a database
//! is away, is a payment less that the rules know of which look for what is odd.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::RequestId;
use foundation::{clock::Timestamp, store::StoreError};
use gateway::Payer;
use risk::payer::{PaidBy, PayerMark};

use crate::Shared;

/// How often they are written.
const EVERY: Duration = Duration::from_secs(5);
/// More wait for nobody.
const WAITING_MAX: usize = 10_000;

type Heard = (RequestId, Payer, Timestamp);

/// See the module.
#[derive(Debug, Default)]
pub struct Payers(Mutex<Vec<Heard>>);

impl Payers {
    /// Adds one; whether it is the first that waits.
    fn add(&self, one: Heard) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < WAITING_MAX {
            waiting.push(one);
        }
        waiting.len() == 1
    }

    fn take(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A payment was paid by somebody.
pub(crate) fn heard(state: &Shared, payment: RequestId, payer: Payer) {
    if state.pins.is_none() {
        return;
    }
    if state.payers.add((payment, payer, state.clock.now())) {
        tokio::spawn(write_soon(Arc::clone(state)));
    }
}

async fn write_soon(state: Shared) {
    tokio::time::sleep(EVERY).await;
    if let Err(error) = write(&state).await {
        tracing::debug!(%error, "who paid is not kept");
    }
}

/// Writes digests of all that wait.
async fn write(state: &Shared) -> Result<(), StoreError> {
    let Some(key) = &state.pins else {
        return Ok(());
    };
    let mut all = Vec::new();
    for (id, payer, at) in state.payers.take() {
        let Some(payment) = state.store.payment(&id).await? else {
            continue;
        };
        all.push(PaidBy {
            payer: PayerMark::of(key, &payment.place.merchant, payer.for_digest()),
            payment: id,
            at,
        });
    }
    state.store.keep_payers(&all).await
}
