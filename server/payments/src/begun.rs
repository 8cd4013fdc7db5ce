//! What was begun from one page load, for a customer who went back and sends its form with another amount: the
//! payment that stands in the way, unless it came to nothing, or they were told of it and mean both.
//!
//! Each payment that another one takes the place of hands on a key made of its own, so nothing is kept of that.

use domain::{AttemptKey, EntryCode, Money, State};
use sha2::{Digest as _, Sha256};

use super::{Payments, PaymentsError, start::RETRY_S};
use crate::payment::Payment;

/// How many payments of one page load are passed over.
const PASSED_MAX: u32 = 8;

/// What a form asks for that was sent from a page load.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The page load's key.
    pub attempt: &'a AttemptKey,
    /// Where.
    pub code: &'a EntryCode,
    /// How much.
    pub amount: Money,
    /// Of how many other payments of this page load the customer was told, and means this one beside them.
    pub told: u32,
}

/// What its page load has of it.
#[derive(Clone, Debug)]
pub enum Begun {
    /// Nothing: it would be made under this key.
    Nothing(AttemptKey),
    /// It is this one.
    This(Payment),
    /// Another one, which may be paid; whoever is told of it was told of so many.
    Other(Payment, u32),
}

impl Payments {
    /// Looks, and starts nothing.
    pub async fn begun(&self, wish: Wish<'_>) -> Result<Begun, PaymentsError> {
        let (mut attempt, mut told) = (wish.attempt.clone(), 0);
        for _ in 0..PASSED_MAX {
            let Some(payment) = self.known(&attempt).await? else {
                return Ok(Begun::Nothing(attempt));
            };
            let same = payment.code == *wish.code && payment.amount == wish.amount;
            if !self.makes_room(&payment, same)? {
                if same {
                    return Ok(Begun::This(payment));
                }
                told += 1;
                if told > wish.told || payment.code != *wish.code {
                    return Ok(Begun::Other(payment, told));
                }
            }
            attempt = after(&attempt);
        }
        let retry_s = RETRY_S;
        Err(PaymentsError::GatewayDown { retry_s })
    }

    /// Whether a payment makes room for the next one of its page load: nothing came of it and nothing can. Whoever
    /// sends the `same` once more is told how it ended instead, but of what never left us.
    pub(super) fn makes_room(&self, payment: &Payment, same: bool) -> Result<bool, PaymentsError> {
        match payment.state {
            State::NotSent => Ok(!same || self.is_expired(payment)?),
            State::Failed | State::Cancelled => Ok(!same),
            // That nobody ever heard of it is a conclusion of ours.
            State::PresumedDead
            | State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling
            | State::NeedsOperator
            | State::Paid => Ok(false),
        }
    }
}

/// The key of the payment that takes the place of another, or stands beside it.
pub(super) fn after(attempt: &AttemptKey) -> AttemptKey {
    let digest: [u8; 32] = Sha256::digest(attempt.as_str()).into();
    let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = digest;
    AttemptKey::from_random(bytes)
}
