//! Asks about every undecided payment that nobody is looking at, from the moment it is stored and
//! across restarts, so that none is forgotten.

use std::{sync::Arc, time::Duration};

use super::{Payments, PaymentsError};

/// How often the store is searched for payments that are due.
const TICK_MS: u64 = 1_000;
/// How long a claimed payment is ours; longer than an inquiry and a cancel together may take.
const LEASE_MS: i64 = 60_000;
/// Payments taken at once.
const BATCH: u32 = 16;

/// Sweeps until the task is dropped.
pub async fn sweep_forever(payments: Arc<Payments>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(TICK_MS));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(error) = sweep_once(&payments).await {
            tracing::error!(%error, "undecided payments could not be swept");
        }
    }
}

/// Asks about what is due now; returns how many that were.
pub async fn sweep_once(payments: &Arc<Payments>) -> Result<usize, PaymentsError> {
    let due = payments
        .store
        .claim_due(payments.clock.now(), LEASE_MS, BATCH)
        .await?;
    let count = due.len();
    let mut tasks = tokio::task::JoinSet::new();
    for payment in due {
        let payments = Arc::clone(payments);
        tasks.spawn(async move {
            if let Err(error) = payments.ask_now(&payment.request_id).await {
                tracing::error!(payment.id = %payment.request_id, %error, "not refreshed");
            }
        });
    }
    while tasks.join_next().await.is_some() {}
    Ok(count)
}
