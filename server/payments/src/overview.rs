//! What can be said of all payments together, for monitoring, and letting go of them.

use std::sync::Arc;

use super::Payments;
use crate::funnel::Funnel;
use alarms::Alarms;
use foundation::{clock::Timestamp, store::StoreError};
use tally::Tally;

/// How much is waiting for a final word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Payments.
    pub count: i64,
    /// Age of the oldest, in milliseconds; 0 when there is none.
    pub oldest_ms: i64,
    /// Refunds.
    pub refunds: i64,
    /// Age of the oldest of them, in milliseconds; 0 when there is none.
    pub oldest_refund_ms: i64,
    /// When the first of either should be asked about, or should have been.
    pub due: Option<Timestamp>,
    /// Whether the gateway is left alone because it does not answer.
    pub gateway_down: bool,
}

impl Payments {
    /// How far customers get, as far as it is not written yet.
    pub fn funnel(&self) -> &Arc<Funnel> {
        &self.funnel
    }

    /// Writes what waits in memory, and lets go of the store.
    pub async fn let_go(&self) {
        if let Err(error) = self.funnel.flush(&*self.store).await {
            tracing::warn!(%error, "steps could not be counted");
        }
        if let Err(error) = self.alarms.flush(&*self.store).await {
            tracing::error!(%error, "alarms could not be written");
        }
        self.store.close().await;
    }

    /// What needs a person, as far as this process has met it.
    pub fn alarms(&self) -> &Arc<Alarms> {
        &self.alarms
    }

    /// What happened since this process began; others count there, too.
    pub fn tally(&self) -> &Arc<Tally> {
        &self.tally
    }

    /// How much is waiting for a final word.
    pub async fn queue(&self) -> Result<Queue, StoreError> {
        let waiting = self.store.waiting().await?;
        let now = self.clock.now();
        let age = |created: Option<Timestamp>| created.map_or(0, |at| now.since_ms(at));
        Ok(Queue {
            count: waiting.payments,
            oldest_ms: age(waiting.oldest_payment),
            refunds: waiting.refunds,
            oldest_refund_ms: age(waiting.oldest_refund),
            due: waiting.due,
            gateway_down: self.lines.is_any_down(),
        })
    }
}
