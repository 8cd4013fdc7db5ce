//! Asking the gateway about one payment or refund because of what somebody else says of it: as a person's look does, but
//! whoever asks about many wants to know which of the questions were answered.

use domain::{RefundId, RequestId};

use super::{
    Payments, PaymentsError,
    refresh::{Heard, How},
    restored::Asking,
};

/// What came of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The gateway said how it stands, or that it knows nothing of it.
    Told,
    /// Nothing was asked: its last word is known.
    Known,
    /// There was no answer that is to be believed, or nothing could be asked now.
    Silence,
}

impl Payments {
    /// Asks about a payment, if nothing final is known, whatever the schedule says.
    pub async fn question(&self, id: &RequestId) -> Result<Reply, PaymentsError> {
        let _held = self.locks.hold(id).await;
        let payment = self.stored(id).await?;
        match (payment.state.is_final(), payment.unsure) {
            (true, false) => Ok(Reply::Known),
            (true, true) => {
                let payment = self.ask_anew(payment, Asking::Look).await?;
                Ok(if payment.unsure {
                    Reply::Silence
                } else {
                    Reply::Told
                })
            }
            (false, _) => {
                let Heard { how, .. } = self.ask(payment).await?;
                Ok(match how {
                    How::Told | How::Absent => Reply::Told,
                    How::Silence | How::HeldBack => Reply::Silence,
                })
            }
        }
    }

    /// Asks about a refund, if nothing final is known, whatever the schedule says.
    pub async fn question_refund(&self, id: &RefundId) -> Result<Reply, PaymentsError> {
        let refund = self.store.refund(id).await?.ok_or(PaymentsError::Missing)?;
        if refund.state.is_final() {
            return Ok(Reply::Known);
        }
        let pushed = self.pushed(id).await?;
        Ok(if pushed.is_heard {
            Reply::Told
        } else {
            Reply::Silence
        })
    }
}
