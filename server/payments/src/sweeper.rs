//! Goes on with every undecided payment and refund that nobody is looking at, from the moment it
//! is stored and across restarts, so that none is forgotten.

use std::{sync::Arc, time::Duration};

use super::{Payments, PaymentsError};

/// How often the store is searched for what is due.
const TICK_MS: u64 = 1_000;
/// How long what was claimed is ours; longer than two calls together may take.
const LEASE_MS: i64 = 60_000;
/// Payments, and refunds, taken at once.
const BATCH: u32 = 16;

/// Sweeps until the task is dropped.
pub async fn sweep_forever(payments: Arc<Payments>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(TICK_MS));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(error) = sweep_once(&payments).await {
            tracing::error!(%error, "what is undecided could not be swept");
        }
    }
}

/// Goes on with what is due now; returns how much that was.
pub async fn sweep_once(payments: &Arc<Payments>) -> Result<usize, PaymentsError> {
    let (store, now) = (&payments.store, payments.clock.now());
    let due = store.claim_due(now, LEASE_MS, BATCH).await?;
    let refunds = store.claim_due_refunds(now, LEASE_MS, BATCH).await?;
    let count = due.len().saturating_add(refunds.len());
    let mut tasks = tokio::task::JoinSet::new();
    for id in due {
        let payments = Arc::clone(payments);
        tasks.spawn(async move {
            if let Err(error) = payments.go_on(&id).await {
                tracing::error!(payment.id = %id, %error, "not refreshed");
            }
        });
    }
    for id in refunds {
        let payments = Arc::clone(payments);
        tasks.spawn(async move {
            if let Err(error) = payments.push_refund(&id).await {
                tracing::error!(refund.id = %id, %error, "refund not pushed on");
            }
        });
    }
    while tasks.join_next().await.is_some() {}
    Ok(count)
}
