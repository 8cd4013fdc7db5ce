//! What an operator may ask for, one payment at a time. Nothing here marks anything paid: only the
//! gateway's verified answer does.

use domain::RequestId;

use super::{Payments, PaymentsError};
use crate::payment::Payment;

impl Payments {
    /// Asks the gateway now, whatever the schedule says.
    pub async fn inquire(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        self.ask_now(id).await
    }

    /// Makes sure that a payment which isn't decided will not be made.
    pub async fn cancel(&self, id: &RequestId) -> Result<Payment, PaymentsError> {
        let payment = self
            .store
            .payment(id)
            .await?
            .ok_or(PaymentsError::Missing)?;
        self.start_over(payment).await
    }
}
