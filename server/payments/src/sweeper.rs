//! Goes on with every undecided payment and refund that nobody is looking at, from the moment it
//! is stored and across restarts, so that none is forgotten.
//!
//! What is due is taken as it comes, and worked on in a pool. Each gateway account has so many seats
//! there and no more, and free ones go round, so that an account whose gateway is slow waits for
//! itself and holds up nobody else's payments.

mod pool;

use std::{sync::Arc, time::Duration};

use super::{Payments, PaymentsError, outage::Outage};
use pool::Pool;

/// How often the store is searched for what is due, on average: servers that were started together
/// don't go on asking together.
const TICK_MS: u64 = 1_000;

/// Sweeps until the task is dropped.
pub async fn sweep_forever(payments: Arc<Payments>) {
    let mut pool = Pool::of(&payments);
    let mut outage = Outage::of("what is undecided could not be swept");
    loop {
        let pause_ms = payments.randomness.around_ms(TICK_MS);
        let tick = tokio::time::sleep(Duration::from_millis(pause_ms));
        tokio::pin!(tick);
        loop {
            tokio::select! {
                () = &mut tick => break,
                () = pool.step(), if pool.is_busy() => {}
            }
        }
        outage.is_told(&pool.take().await);
    }
}

/// Goes on with what is due now, to the end; returns how much that was.
pub async fn sweep_once(payments: &Arc<Payments>) -> Result<usize, PaymentsError> {
    let mut pool = Pool::of(payments);
    let count = pool.take().await?;
    while pool.is_busy() {
        pool.step().await;
    }
    Ok(count)
}
