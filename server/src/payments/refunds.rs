//! Giving money back. The id is stored before the call it names and is the same at every
//! repetition, so nothing goes back twice; what is asked for counts as gone until the gateway says
//! no, so all refunds together never exceed what was paid.

use std::sync::Arc;

use domain::{Money, RefundEvent, RefundId, RefundRefusal, RefundState, RequestId, State};
use gateway::{
    Gateway as _, RefundAnswer, RefundCall, RefundDetails, RefundInquiryAnswer, UnknownWhy,
};

use super::{Payments, PaymentsError, refresh::parse_time, schedule};
use crate::{
    payment::{Payment, Source},
    refund::{Refund, RefundFacts, RefundNews, left_minor},
    storage::{Reserved, StoreError},
};

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
        let task = tokio::spawn(async move { payments.push_refund(&id).await });
        Ok(task.await.map_err(|_| PaymentsError::Task)??)
    }

    /// Asks now how a refund stands, whatever the schedule says.
    pub async fn inquire_refund(&self, id: &RefundId) -> Result<Refund, PaymentsError> {
        self.push_refund(id).await
    }

    async fn reserve(&self, order: &RefundOrder) -> Result<Refund, RefundProblem> {
        let payment = self.store.payment(&order.payment).await?;
        let payment = payment.ok_or(PaymentsError::Missing)?;
        let known = self.store.refunds_of(&order.payment).await?;
        let amount = amount(&payment, order.amount, &known)?;
        let now = self.clock.now();
        let mut refund = Refund {
            id: order.id.clone(),
            payment: order.payment.clone(),
            amount,
            reason: order.reason.clone(),
            state: RefundState::Requested,
            version: 0,
            created: now,
            refusal: None,
            refunded: None,
            gateway_id: None,
            check: None,
            checks: 0,
        };
        refund.check = schedule::next_refund(refund.state, &refund, now);
        match self.store.reserve(&refund).await {
            Ok(Reserved::Kept) => {
                tracing::info!(payment.id = %refund.payment, refund.id = %refund.id,
                    amount.minor = amount.minor(), amount.currency = amount.currency().code(),
                    "refund stored");
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
            Err(error) => Err(error.into()),
        }
    }

    /// One step towards the end of a refund: ask about what was sent before, and send it (again)
    /// while the gateway doesn't know it.
    pub(super) async fn push_refund(&self, id: &RefundId) -> Result<Refund, PaymentsError> {
        let _held = self.refund_locks.hold(id).await;
        let refund = self.store.refund(id).await?;
        let refund = refund.ok_or(PaymentsError::Missing)?;
        if refund.state.is_final() {
            return Ok(refund);
        }
        if self.gateway.retry_s().is_some() {
            let next = schedule::next_refund(refund.state, &refund, self.clock.now());
            self.store.schedule_refund(&refund, next).await?;
            return Ok(refund);
        }
        let was_sent = refund.version > 0;
        let (refund, absent) = if was_sent {
            self.ask_about(refund).await?
        } else {
            (refund, true)
        };
        let refund = match refund.state {
            RefundState::Requested => self.send(refund, was_sent, absent).await?,
            RefundState::Processing if absent => self.send(refund, was_sent, absent).await?,
            // A person may be giving the money back by other means, so nothing is sent any more.
            RefundState::Processing | RefundState::NeedsOperator => refund,
            RefundState::Refunded | RefundState::Refused => return Ok(refund),
        };
        self.settle(refund).await
    }

    /// Asks; also says whether the gateway knows no such refund.
    async fn ask_about(&self, refund: Refund) -> Result<(Refund, bool), PaymentsError> {
        let plain = |kind| RefundNews::plain(kind, Source::Inquiry);
        let (news, absent) = match self.gateway.inquire_refund(refund.id.as_str()).await {
            RefundInquiryAnswer::Refunded(details) => {
                (self.refunded(details, Source::Inquiry), false)
            }
            RefundInquiryAnswer::Processing => (plain(RefundEvent::StillProcessing), false),
            RefundInquiryAnswer::Failed => (refused(RefundRefusal::Other, Source::Inquiry), false),
            RefundInquiryAnswer::NotFound => (plain(RefundEvent::NotFound), true),
            RefundInquiryAnswer::Unknown { why } => {
                tracing::warn!(refund.id = %refund.id, ?why, "refund inquiry without an answer");
                return Ok((refund, false));
            }
        };
        Ok((self.note_refund(&refund.id, news).await?, absent))
    }

    /// Sends it, under the same id as ever.
    async fn send(
        &self,
        refund: Refund,
        was_sent: bool,
        absent: bool,
    ) -> Result<Refund, PaymentsError> {
        let payment = self.store.payment(&refund.payment).await?;
        let payment = payment.ok_or(PaymentsError::Missing)?;
        let payment_id = payment.gateway_id.ok_or(PaymentsError::Missing)?;
        let sent = RefundNews::plain(RefundEvent::Sent, Source::Refund);
        let refund = self.note_refund(&refund.id, sent).await?;
        if refund.state.is_final() {
            return Ok(refund);
        }
        let call = RefundCall {
            refund_id: refund.id.to_string(),
            payment_id,
            amount: refund.amount,
            reason: refund.reason.clone(),
        };
        let plain = |kind| RefundNews::plain(kind, Source::Refund);
        let news = match self.gateway.refund(&call).await {
            RefundAnswer::Refunded(details) => self.refunded(details, Source::Refund),
            RefundAnswer::Processing => plain(RefundEvent::StillProcessing),
            RefundAnswer::Refused { code } => match RefundRefusal::of(&code) {
                // The refusal of a repetition says nothing of the first call, unless the gateway
                // has just said that it never heard of that one.
                Some(why) if !was_sent || absent => refused(why, Source::Refund).with_detail(code),
                Some(_) | None => plain(RefundEvent::NoAnswer).with_detail(code),
            },
            RefundAnswer::Unknown {
                why: UnknownWhy::NotSent,
            } => return Ok(refund),
            RefundAnswer::Unknown { why } => {
                plain(RefundEvent::NoAnswer).with_detail(format!("{why:?}"))
            }
        };
        self.note_refund(&refund.id, news).await
    }

    /// Says when to go on, or calls a person.
    async fn settle(&self, refund: Refund) -> Result<Refund, PaymentsError> {
        if refund.state.is_final() {
            return Ok(refund);
        }
        let now = self.clock.now();
        let events = self.store.refund_events(&refund.id).await?;
        let unanswered = events
            .iter()
            .filter(|event| event.kind == RefundEvent::NoAnswer);
        if schedule::has_waited_enough(&refund, unanswered.count(), now) {
            tracing::error!(refund.id = %refund.id, payment.id = %refund.payment, alarm = true,
                "refund not confirmed; a person has to look");
            let gave_up = RefundNews::plain(RefundEvent::GaveUp, Source::Sweeper);
            return self.note_refund(&refund.id, gave_up).await;
        }
        let asked = Refund {
            checks: refund.checks.saturating_add(1),
            ..refund
        };
        let next = schedule::next_refund(asked.state, &asked, now);
        self.store.schedule_refund(&asked, next).await?;
        Ok(Refund {
            check: next,
            ..asked
        })
    }

    fn refunded(&self, details: RefundDetails, source: Source) -> RefundNews {
        let told = details.refunded_at.as_deref().and_then(parse_time);
        RefundNews {
            facts: RefundFacts {
                refunded: Some(told.unwrap_or_else(|| self.clock.now())),
                gateway_id: details.gateway_refund_id,
                ..RefundFacts::default()
            },
            ..RefundNews::plain(RefundEvent::ConfirmedRefunded, source)
        }
    }
}

fn refused(why: RefundRefusal, source: Source) -> RefundNews {
    if why == RefundRefusal::OurFault {
        tracing::error!(
            alarm = true,
            "the gateway refused a refund for a reason of ours"
        );
    }
    RefundNews {
        facts: RefundFacts {
            refusal: Some(why),
            ..RefundFacts::default()
        },
        ..RefundNews::plain(RefundEvent::ConfirmedRefused, source)
    }
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
    let minor = left_minor(payment.amount, known);
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
