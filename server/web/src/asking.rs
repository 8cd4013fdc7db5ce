//! Asking the gateway on behalf of somebody who looks at a page: not for longer than they wait, and
//! never so that a failure hides what is known already.

use std::time::Duration;

use super::{AppState, visit::Visit};
use payments::payment::Payment;

/// How long a page waits for the gateway before it says "being checked".
const PATIENCE_MS: u64 = 2_500;

impl AppState {
    /// The payment as it is now for somebody who looks at it. A page that is fetched ahead asks
    /// nobody and changes nothing; where asking fails, what is stored is still true.
    pub(super) async fn refreshed_for(&self, visit: &Visit, payment: Payment) -> Payment {
        if visit.ahead {
            return payment;
        }
        self.refresh(payment.clone()).await.unwrap_or(payment)
    }

    /// Asks the gateway if need be; the question itself goes on when patience is over. `None` when
    /// it could not be asked or the answer could not be written, which is logged.
    pub(super) async fn refresh(&self, payment: Payment) -> Option<Payment> {
        let payments = std::sync::Arc::clone(&self.payments);
        let asked = payment.clone();
        let task = tokio::spawn(async move { payments.refresh(asked).await });
        match tokio::time::timeout(Duration::from_millis(PATIENCE_MS), task).await {
            Ok(Ok(Ok(refreshed))) => Some(refreshed),
            Ok(Ok(Err(error))) => {
                tracing::error!(payment.id = %payment.request_id, %error,
                    "a payment that is looked at could not be asked about");
                None
            }
            Ok(Err(_)) => None,
            Err(_) => Some(payment),
        }
    }
}
