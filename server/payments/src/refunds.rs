//! Giving money back. The id is stored before the call it names and is the same at every
//! repetition, so nothing goes back twice; what is asked for counts as gone until the gateway says
//! no, so all refunds together never exceed what was paid. How it is sent and asked about is in
//! `refund_steps`.

use std::sync::Arc;

use domain::{Money, RefundId, RefundState, RequestId, State};
use gateway::Settlement;

use super::{Payments, PaymentsError, schedule};
use crate::{
    mandate::Mandate,
    payment::Payment,
    refund::{Refund, left_minor},
    store::Reserved,
};
use foundation::store::StoreError;
use tracing::Instrument as _;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct RefundOrder {
    /// Made by the caller before asking; asking again with the same id finds the same refund.
    pub id: RefundId,
    /// Which payment.
    pub payment: RequestId,
    /// How much; all that is left if not said.
    pub amount: Option<Money>,
    /// Why, for both sides' books.
    pub reason: Option<String>,
    /// Which person of the shop asks, by their id; none for the command line.
    pub asked_by: Option<String>,
    /// By whose word, and up to how much; none for the command line.
    pub mandate: Option<Mandate>,
}

/// Why a refund isn't even asked for. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum RefundProblem {
    /// No money was taken, as far as is known.
    #[error("this payment is {}, so there is nothing to give back", .0.as_str())]
    NotPaid(State),
    /// Everything went back already, or is going.
    #[error("all of this payment has been refunded, or is being refunded")]
    NothingLeft,
    /// More than what is left.
    #[error("only {} {} minor units of this payment are left to refund", .left.currency().code(),
        .left.minor())]
    TooMuch {
        /// What is left.
        left: Money,
    },
    /// A payment goes back in its own currency.
    #[error("this payment was made in {0}, and can be refunded in {0} only")]
    WrongCurrency(&'static str),
    /// Zero is no refund.
    #[error("a refund of nothing is none")]
    Nothing,
    /// The id was used for another refund.
    #[error("this refund id was used before, for another payment or amount")]
    IdTaken,
    /// Without the gateway's own id of the payment it can't be asked.
    #[error("the gateway has not told its id of this payment; ask about the payment first")]
    Unnamed,
    /// More than one person may give back that day, or of that payment.
    #[error("that is more than they may give back today, or of this payment")]
    OverDay,
    /// Whoever wanted it no longer may.
    #[error("they no longer have the role that allows it")]
    NotAllowed,
    /// What was asked for isn't waiting any more.
    #[error("what was asked for under this id has been decided, or is somebody else's to decide")]
    NotWaiting,
    /// The store failed, or the payment is missing.
    #[error(transparent)]
    Payments(#[from] PaymentsError),
}

impl From<StoreError> for RefundProblem {
    fn from(error: StoreError) -> Self {
        Self::Payments(error.into())
    }
}

impl Payments {
    /// Gives back a payment or a part of it, and says what is known of that after one try. The
    /// sweeper goes on with what is not decided then.
    pub async fn refund(self: &Arc<Self>, order: RefundOrder) -> Result<Refund, RefundProblem> {
        let refund = match self.store.refund(&order.id).await? {
            Some(known) => known,
            None => self.reserve(&order).await?,
        };
        let same = order.amount.is_none_or(|amount| amount == refund.amount);
        if refund.payment != order.payment || !same {
            return Err(RefundProblem::IdTaken);
        }
        // In a task of its own: the call must not die with whoever asked for it.
        let (payments, id) = (Arc::clone(self), refund.id);
        let task = tokio::spawn(async move { payments.push_refund(&id).await }.in_current_span());
        Ok(task.await.map_err(|_| PaymentsError::Task)??)
    }

    /// Asks now how a refund stands, whatever the schedule says.
    pub async fn inquire_refund(&self, id: &RefundId) -> Result<Refund, PaymentsError> {
        self.push_refund(id).await
    }

    async fn reserve(&self, order: &RefundOrder) -> Result<Refund, RefundProblem> {
        let payment = self.store.payment(&order.payment).await?;
        let payment = payment.ok_or(PaymentsError::Missing)?;
        // Before anything is stored: what this process can't send, another one would.
        self.lines.of(&payment.account)?;
        let payment = self.known_since(payment).await?;
        let known = self.store.refunds_of(&order.payment).await?;
        let amount = amount(&payment, order.amount, &known)?;
        let now = self.clock.now();
        let mut refund = Refund {
            id: order.id.clone(),
            payment: order.payment.clone(),
            amount,
            reason: order.reason.clone(),
            asked_by: order.asked_by.clone(),
            taken_over: false,
            state: RefundState::Requested,
            version: 0,
            created: now,
            refusal: None,
            refunded: None,
            gateway_id: None,
            settlement: Settlement::default(),
            check: None,
            checks: 0,
        };
        refund.check = schedule::next_refund(refund.state, &refund, now);
        let reserved = self.store.reserve_by(&refund, order.mandate.as_ref());
        match reserved.await {
            Ok(Reserved::Kept) => {
                tracing::info!(payment.id = %refund.payment, refund.id = %refund.id,
                    amount.minor = amount.minor(), amount.currency = amount.currency().code(),
                    "refund stored");
                self.tally.payments.refund_started();
                Ok(refund)
            }
            // Somebody asked for the same a moment earlier: with this id, or for what was left.
            Ok(Reserved::Exceeds) | Err(StoreError::Conflict) => {
                if let Some(known) = self.store.refund(&order.id).await? {
                    return Ok(known);
                }
                let known = self.store.refunds_of(&order.payment).await?;
                Err(exceeds(&payment, &known))
            }
            Ok(Reserved::OverDay) => Err(RefundProblem::OverDay),
            Ok(Reserved::NotAllowed) => Err(RefundProblem::NotAllowed),
            // Somebody agreed to it a moment earlier.
            Ok(Reserved::NotWaiting) => match self.store.refund(&order.id).await? {
                Some(known) => Ok(known),
                None => Err(RefundProblem::NotWaiting),
            },
            Err(error) => Err(error.into()),
        }
    }
}

/// How much would go back of what was paid, beside these refunds; or why nothing can.
pub fn refundable(
    payment: &Payment,
    asked: Option<Money>,
    known: &[Refund],
) -> Result<Money, RefundProblem> {
    amount(payment, asked, known)
}

/// How much goes back, if that is possible.
fn amount(
    payment: &Payment,
    asked: Option<Money>,
    known: &[Refund],
) -> Result<Money, RefundProblem> {
    // Also what was paid although it had been cancelled: the gateway returns that by itself, and
    // refuses a refund if it did.
    let is_paid = match payment.state {
        State::Paid => true,
        State::Cancelled => payment.paid.is_some(),
        State::Created
        | State::Submitted
        | State::Processing
        | State::Unknown
        | State::Cancelling
        | State::Failed
        | State::NotSent
        | State::PresumedDead
        | State::NeedsOperator => false,
    };
    if !is_paid {
        return Err(RefundProblem::NotPaid(payment.state));
    }
    if payment.gateway_id.is_none() {
        return Err(RefundProblem::Unnamed);
    }
    let currency = payment.amount.currency();
    let left = left(payment, known);
    let amount = asked.unwrap_or(left);
    if amount.currency() != currency {
        return Err(RefundProblem::WrongCurrency(currency.code()));
    }
    match (left.is_zero(), amount.is_zero()) {
        (true, _) => Err(RefundProblem::NothingLeft),
        (false, true) => Err(RefundProblem::Nothing),
        (false, false) if amount.minor() > left.minor() => Err(RefundProblem::TooMuch { left }),
        (false, false) => Ok(amount),
    }
}

fn left(payment: &Payment, known: &[Refund]) -> Money {
    let minor = left_minor(payment, known);
    // Less than an amount that is one.
    Money::from_minor(minor, payment.amount.currency()).unwrap_or(payment.amount)
}

fn exceeds(payment: &Payment, known: &[Refund]) -> RefundProblem {
    let left = left(payment, known);
    if left.is_zero() {
        RefundProblem::NothingLeft
    } else {
        RefundProblem::TooMuch { left }
    }
}
