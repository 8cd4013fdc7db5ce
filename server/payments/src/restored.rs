//! An installation that was put back from a backup: it knows nothing of what happened after that was made, and
//! what it knows may be over. So the gateway is asked about every payment of those hours before anything is said of it,
//! and what it gave back meanwhile is taken over before more is.

use async_trait::async_trait;
use domain::{Money, RefundId, RefundState, RequestId, State};
use gateway::{GivenBack, Settlement};

use super::{
    Payments, PaymentsError,
    refresh::{Heard, How},
    schedule,
};
use crate::{payment::Payment, refund::Refund, store::Elsewhere};
use alarms::{Alarm, Change, Kind};
use foundation::{clock::Timestamp, store::StoreError};

/// Of payments begun so long before a copy was made, everything has been heard: the longest that a wallet may take,
/// and as much again for what is asked about once more.
const REACH_MS: i64 = 6 * 3_600_000;
/// So often the gateway has to say that it knows no such payment before its earlier word is left to stand.
const ABSENT_MIN: u32 = 8;
/// When it doesn't answer, whoever wants to give money back tries again then.
const LATER_S: u32 = 30;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// The schedule, whose turn it is.
    Schedule,
    /// A page, or a person.
    Look,
}

/// That this was put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When.
    pub at: Timestamp,
    /// As it was then.
    pub copied: Timestamp,
}

impl Restored {
    /// Payments begun since then are asked about.
    pub fn since(&self) -> Timestamp {
        self.copied.plus_ms(-REACH_MS)
    }
}

/// Where that is kept.
#[async_trait]
pub trait RestoredStore: Send + Sync {
    /// The last time, if ever.
    async fn restored(&self) -> Result<Option<Restored>, StoreError>;
    /// Keeps it, with the alarm and its entry in the trail, and makes every payment begun since [`Restored::since`],
    /// and every one without a final word, unsure and due at once. How many those are.
    async fn doubt(&self, restored: &Restored) -> Result<u64, StoreError>;
    /// The gateway was heard about this one.
    async fn reassure(&self, id: &RequestId) -> Result<(), StoreError>;
    /// The gateway says that it knows no such payment. How often it has said so by now.
    async fn absent_again(&self, id: &RequestId) -> Result<u32, StoreError>;
}

impl Payments {
    /// Asks about a payment with a final word that may be over. Whoever only looks uses nothing up: neither the
    /// time of the next question, nor how often the gateway may find nothing.
    pub(super) async fn ask_anew(
        &self,
        payment: Payment,
        by: Asking,
    ) -> Result<Payment, PaymentsError> {
        let before = payment.state;
        let Heard { payment, how } = self.ask(payment).await?;
        let (id, now) = (&payment.request_id, self.clock.now());
        let is_heard = match (how, by) {
            (How::Told, _) => true,
            // What never took money may be unknown there. A verified word of money isn't gone because nobody
            // finds it for a moment.
            (How::Absent, _) if before != State::Paid => true,
            (How::Absent, Asking::Schedule) => self.store.absent_again(id).await? >= ABSENT_MIN,
            (How::Absent, Asking::Look) | (How::Silence | How::HeldBack, _) => false,
        };
        if !is_heard {
            if by == Asking::Schedule {
                let again = schedule::anew(&payment, now);
                self.store.schedule(&payment, Some(again)).await?;
            }
            return self.stored(id).await;
        }
        self.store.reassure(id).await?;
        if payment.state.is_final() {
            let events = self.store.events(id).await?;
            // A cancel may still be on its way.
            let settled = (events.last()).is_none_or(|last| schedule::is_settled(last.at, now));
            let open = payment.state == State::Paid && !settled;
            let again = open.then(|| schedule::unsettled_yet(now));
            self.store.schedule(&payment, again).await?;
        }
        self.stored(id).await
    }

    /// What went back of a payment after the backup has to be known before more does.
    pub(super) async fn known_since(&self, payment: Payment) -> Result<Payment, PaymentsError> {
        let restored = self.store.restored().await?;
        if restored.is_none_or(|restored| payment.created > restored.at) {
            return Ok(payment);
        }
        let _held = self.locks.hold(&payment.request_id).await;
        match self.ask(payment).await? {
            Heard {
                payment,
                how: How::Told,
            } => Ok(payment),
            Heard { .. } => Err(PaymentsError::GatewayDown { retry_s: LATER_S }),
        }
    }

    /// Takes over what the gateway gave back and nobody here knows of. What fits no refund is told to a person, and
    /// is gone from what is left all the same.
    pub(super) async fn take_over(
        &self,
        payment: Payment,
        told: &[GivenBack],
    ) -> Result<Payment, PaymentsError> {
        if told.is_empty() {
            return Ok(payment);
        }
        let known = self.store.refunds_of(&payment.request_id).await?;
        let of_it = |told: &GivenBack| known.iter().find(|it| it.id.as_str() == told.refund_id);
        let (mut minor, mut named) = (0_u64, Vec::new());
        for told in told.iter().filter(|told| !told.failed) {
            let words = match of_it(told) {
                Some(refund) if refund.state.counts() => continue,
                // What was a refusal when the backup was made, or for a moment, may have gone since.
                Some(refund) if self.ask_again(&refund.id).await?.state.counts() => continue,
                Some(_) => format!("{}, which was refused here", shown(told)),
                None if self.took_over(&payment, told).await? => continue,
                None => shown(told),
            };
            minor = minor.saturating_add(gone_minor(&payment, told));
            named.push(words);
        }
        let minor = minor.min(payment.amount.minor());
        if minor == payment.elsewhere_minor {
            return Ok(payment);
        }
        let mut alarms = Vec::new();
        if minor > payment.elsewhere_minor {
            let what = format!(
                "the gateway gave back {}, which nobody here asked for, or knows to be under way; it counts as gone",
                named.join(", ")
            );
            let alarm = Alarm::new(Kind::PaymentContradicted, &payment.request_id);
            alarms.push(Change::Raised(alarm.with_detail(what)));
        }
        let gone = Elsewhere {
            payment: payment.request_id.clone(),
            minor,
            alarms,
            at: self.clock.now(),
        };
        self.store.gone_elsewhere(&gone).await?;
        self.alarms.written(&gone.alarms);
        Ok(Payment {
            elsewhere_minor: minor,
            ..payment
        })
    }

    /// Whether it could be: it has an id as we make them, and can be of this payment. It is asked about, and never
    /// sent: whoever gave it back has done so.
    async fn took_over(&self, payment: &Payment, told: &GivenBack) -> Result<bool, PaymentsError> {
        let (Some(id), Some(amount)) = (
            RefundId::of_our_making(&told.refund_id),
            readable(payment, told),
        ) else {
            return Ok(false);
        };
        if amount.is_zero() || amount.minor() > payment.amount.minor() {
            return Ok(false);
        }
        let now = self.clock.now();
        let refund = Refund {
            id,
            payment: payment.request_id.clone(),
            amount,
            reason: None,
            asked_by: None,
            taken_over: true,
            state: RefundState::Requested,
            version: 0,
            created: now,
            refusal: None,
            refunded: None,
            gateway_id: None,
            settlement: Settlement::default(),
            check: Some(now),
            checks: 0,
        };
        match self.store.take_over(&refund).await {
            Ok(()) => {}
            // Another server was first, or it is another payment's.
            Err(StoreError::Conflict) => {
                let known = self.store.refund(&refund.id).await?;
                return Ok(known.is_some_and(|known| known.payment == refund.payment));
            }
            Err(error) => return Err(error.into()),
        }
        tracing::warn!(payment.id = %payment.request_id, refund.id = %refund.id,
            amount.minor = amount.minor(), "a refund that the gateway knows was taken over");
        Ok(true)
    }
}

/// How much it is, if that can be read.
fn readable(payment: &Payment, told: &GivenBack) -> Option<Money> {
    let currency = payment.amount.currency();
    told.amount.filter(|amount| amount.currency() == currency)
}

/// What of a payment is gone for certain; all of it, where nobody can read how much.
fn gone_minor(payment: &Payment, told: &GivenBack) -> u64 {
    readable(payment, told).map_or(payment.amount.minor(), Money::minor)
}

fn shown(told: &GivenBack) -> String {
    let amount = told.amount.map_or_else(String::new, |amount| {
        format!("{} {} ", amount.minor(), amount.currency().code())
    });
    format!("{amount}under {:?}", told.refund_id)
}
