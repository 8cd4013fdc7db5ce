//! How much of a payment is being given back: a sum on its row that follows its refunds.
//!
//! One update with a condition decides who gets the rest. A sum that is looked up beside the write
//! would decide it only where nobody else can write in between.

use payments::refund::Refund;

use super::{Database, rows, transaction::Transaction};
use domain::RefundState;
use foundation::store::StoreError;

/// Written so that no sum can overflow; what is left may be less than nothing (see [`TAKE_AGAIN`]).
const TAKE: &str = "UPDATE payments SET reserved_minor = reserved_minor + $1 \
    WHERE request_id = $2 AND currency = $3 AND minor - reserved_minor >= $1";

/// The gateway gave it back, and knows what was left.
const TAKE_FOR_CERTAIN: &str =
    "UPDATE payments SET reserved_minor = reserved_minor + $1 WHERE request_id = $2";

/// A refusal gives its amount back, and its repetition finds nothing to give.
const FREE: &str = "UPDATE payments SET reserved_minor = reserved_minor - r.minor \
    FROM refunds r WHERE r.refund_id = $1 AND r.version = $2 AND r.state <> 'refused' \
    AND payments.request_id = r.request_id";

/// Money that went back after a refusal is gone, whether or not something is left of the payment.
const TAKE_AGAIN: &str = "UPDATE payments SET reserved_minor = reserved_minor + r.minor \
    FROM refunds r WHERE r.refund_id = $1 AND r.version = $2 AND r.state = 'refused' \
    AND payments.request_id = r.request_id";

impl Database {
    /// Takes a new refund's amount from what is left of its payment, if that is enough. Whether it
    /// was.
    pub(super) async fn take(
        &self,
        tx: &mut Transaction<'_>,
        refund: &Refund,
    ) -> Result<bool, StoreError> {
        let taken = sqlx::query(TAKE)
            .bind(rows::minor(refund.amount.minor())?)
            .bind(refund.payment.as_str())
            .bind(refund.amount.currency().code())
            .execute(&mut **tx)
            .await
            .map_err(|error| self.failed(error))?;
        Ok(taken.rows_affected() == 1)
    }

    /// Takes the amount of a refund that was made without us: it is gone, whatever is left.
    pub(super) async fn take_for_certain(
        &self,
        tx: &mut Transaction<'_>,
        refund: &Refund,
    ) -> Result<(), StoreError> {
        sqlx::query(TAKE_FOR_CERTAIN)
            .bind(rows::minor(refund.amount.minor())?)
            .bind(refund.payment.as_str())
            .execute(&mut **tx)
            .await
            .map_err(|error| self.failed(error))?;
        Ok(())
    }

    /// What is taken from the payment, once the refund will be `state`. Has to come before the
    /// refund's own row is moved, since it looks at what that says.
    pub(super) async fn follow(
        &self,
        tx: &mut Transaction<'_>,
        refund: &Refund,
        state: RefundState,
    ) -> Result<(), StoreError> {
        let sql = if state.counts() { TAKE_AGAIN } else { FREE };
        sqlx::query(sql)
            .bind(refund.id.as_str())
            .bind(refund.version)
            .execute(&mut **tx)
            .await
            .map_err(|error| self.failed(error))?;
        Ok(())
    }
}
