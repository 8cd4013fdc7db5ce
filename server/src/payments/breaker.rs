//! Keeps a dead gateway from tying up the server: after some calls in a row without any answer,
//! nothing is sent for a while, then one call is let through to see.
//!
//! Calls about one thing count once, however often they are repeated: a single payment about which
//! the gateway never answers must not close a quiet shop. A call that is held back is an unknown like any other; nothing was
//! sent, so nothing can have happened.

mod silence;

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use async_trait::async_trait;
use domain::RequestId;
use gateway::{
    CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundInquiryAnswer,
    UnknownWhy,
};

use crate::{
    alarms::{Alarm, Kind},
    clock::Timestamp,
    tally::Call,
};
pub(super) use silence::Watch;
use silence::{digest, is_silence};

/// Things in a row about which it did not answer, after which the gateway counts as dead. A single
/// lost answer, or two on a bad line, must not close the shop.
const SILENT_MAX: usize = 5;
/// How long it is left alone then; doubled each time the call that is let through fails too.
const REST_MS: i64 = 5_000;
/// Doublings at most: 5 s … 40 s, so that the shop opens again soon after the gateway does.
const DOUBLINGS_MAX: u32 = 3;

/// How the gateway at one place is.
#[derive(Debug, Default)]
pub(super) struct Health(Mutex<Condition>);

#[derive(Clone, Debug, Default)]
struct Condition {
    /// What was asked about in vain since the last answer, as digests.
    silent: BTreeSet<u64>,
    rests: u32,
    closed_until: Option<Timestamp>,
}

/// A gateway that is left alone while it is dead.
pub(super) struct Guarded {
    inner: Arc<dyn Gateway>,
    watch: Watch,
    health: Arc<Health>,
}

impl Guarded {
    /// `health` is shared by all that call the same place.
    pub(super) fn new(inner: Arc<dyn Gateway>, watch: Watch, health: Arc<Health>) -> Self {
        Self {
            inner,
            watch,
            health,
        }
    }

    /// In how many seconds a customer should try again, while the gateway counts as dead.
    pub(super) fn retry_s(&self) -> Option<u32> {
        let until = self.health().closed_until?;
        let wait_ms = until.since_ms(self.watch.clock.now());
        let whole_s = u32::try_from(wait_ms.max(0).unsigned_abs() / 1_000).unwrap_or(u32::MAX);
        (wait_ms > 0).then_some(whole_s.saturating_add(1))
    }

    fn health(&self) -> std::sync::MutexGuard<'_, Condition> {
        let health = self.health.0.lock();
        health.unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a call may be made; of those waiting for the rest to end, one is let through.
    fn admit(&self) -> bool {
        let now = self.watch.clock.now();
        let mut health = self.health();
        match health.closed_until {
            None => true,
            Some(until) if now < until => false,
            Some(_) => {
                health.closed_until = Some(now.plus_ms(REST_MS));
                true
            }
        }
    }

    fn heard(&self, about: &str, why: Option<&UnknownWhy>) {
        if why == Some(&UnknownWhy::NotSent) {
            // Nobody was asked, so nobody was heard.
            return;
        }
        let now = self.watch.clock.now();
        let mut health = self.health();
        if !why.is_some_and(is_silence) {
            self.watch.alarms.over(Kind::GatewayDown, &self.watch.place);
            *health = Condition::default();
            return;
        }
        if health.silent.len() < SILENT_MAX {
            health.silent.insert(digest(about));
        }
        if health.silent.len() >= SILENT_MAX {
            let rest_ms = REST_MS << health.rests.min(DOUBLINGS_MAX);
            health.rests = health.rests.saturating_add(1);
            health.closed_until = Some(now.plus_ms(rest_ms));
            let alarm = Alarm::new(Kind::GatewayDown, &self.watch.place);
            self.watch.alarms.raise(alarm);
        }
    }
}

/// Makes one call through the guard: what it is about, what to call, and how its answer says
/// "unknown".
macro_rules! guarded {
    ($self:ident, ($kind:ident, $about:expr), $answer:ident, $call:expr) => {{
        if !$self.admit() {
            return $answer::Unknown {
                why: UnknownWhy::NotSent,
            };
        }
        let begun = $self.watch.clock.now();
        let answer = $call.await;
        let why = match &answer {
            $answer::Unknown { why } => Some(why),
            _ => None,
        };
        let took_ms = $self.watch.clock.now().since_ms(begun);
        $self
            .watch
            .tally
            .called(Call::$kind, took_ms, why.is_none());
        $self.heard($about, why);
        answer
    }};
}

#[async_trait]
impl Gateway for Guarded {
    async fn pay(&self, body: &str) -> PayAnswer {
        guarded!(self, (Pay, body), PayAnswer, self.inner.pay(body))
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        guarded!(
            self,
            (Inquire, id.as_str()),
            InquiryAnswer,
            self.inner.inquire(id)
        )
    }

    async fn cancel(&self, id: &RequestId) -> CancelAnswer {
        guarded!(
            self,
            (Cancel, id.as_str()),
            CancelAnswer,
            self.inner.cancel(id)
        )
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        guarded!(
            self,
            (Refund, refund.refund_id.as_str()),
            RefundAnswer,
            self.inner.refund(refund)
        )
    }

    async fn inquire_refund(&self, refund_id: &str) -> RefundInquiryAnswer {
        guarded!(
            self,
            (InquireRefund, refund_id),
            RefundInquiryAnswer,
            self.inner.inquire_refund(refund_id)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{alarms::Alarms, clock::FixedClock};

    struct Dead;

    #[async_trait]
    impl Gateway for Dead {
        async fn pay(&self, _: &str) -> PayAnswer {
            PayAnswer::Unknown {
                why: UnknownWhy::Timeout,
            }
        }
        async fn inquire(&self, _: &RequestId) -> InquiryAnswer {
            InquiryAnswer::Processing
        }
        async fn cancel(&self, _: &RequestId) -> CancelAnswer {
            CancelAnswer::Unknown {
                why: UnknownWhy::Connection,
            }
        }
        async fn refund(&self, _: &RefundCall) -> RefundAnswer {
            RefundAnswer::Processing
        }
        async fn inquire_refund(&self, _: &str) -> RefundInquiryAnswer {
            RefundInquiryAnswer::Processing
        }
    }

    fn guarded() -> (Guarded, Arc<FixedClock>) {
        let clock = Arc::new(FixedClock::at(Timestamp(0)));
        (
            Guarded::new(
                Arc::new(Dead),
                Watch {
                    place: "there".to_owned(),
                    clock: Arc::<FixedClock>::clone(&clock),
                    alarms: Arc::new(Alarms::new(Arc::<FixedClock>::clone(&clock))),
                    tally: Arc::default(),
                },
                Arc::default(),
            ),
            clock,
        )
    }

    #[tokio::test]
    async fn a_dead_gateway_is_left_alone_and_tried_again() {
        let (gateway, clock) = guarded();
        for customer in ["1", "2", "3", "4", "5"] {
            assert_eq!(gateway.retry_s(), None);
            gateway.pay(customer).await;
        }
        assert_eq!(gateway.retry_s(), Some(6));
        let held = gateway.pay("").await;
        assert_eq!(
            held,
            PayAnswer::Unknown {
                why: UnknownWhy::NotSent
            }
        );
        clock.advance_ms(REST_MS);
        assert_eq!(gateway.retry_s(), None);
        let tried = gateway.pay("").await;
        assert_eq!(
            tried,
            PayAnswer::Unknown {
                why: UnknownWhy::Timeout
            }
        );
        assert_eq!(
            gateway.retry_s(),
            Some(11),
            "it failed again, so the rest is longer"
        );
    }

    #[tokio::test]
    async fn one_payment_that_is_never_answered_closes_nothing() {
        let (gateway, _) = guarded();
        for _ in 0..50 {
            gateway.pay("the same").await;
            gateway.cancel(&RequestId::from_random([1; 16])).await;
        }
        assert_eq!(gateway.retry_s(), None);
    }

    #[tokio::test]
    async fn one_answer_of_any_kind_opens_it_again() {
        let (gateway, clock) = guarded();
        for customer in ["1", "2", "3", "4", "5"] {
            gateway.pay(customer).await;
        }
        clock.advance_ms(REST_MS);
        gateway.inquire(&RequestId::from_random([1; 16])).await;
        assert_eq!(gateway.retry_s(), None);
        gateway.pay("").await;
        assert_eq!(gateway.retry_s(), None);
    }
}
