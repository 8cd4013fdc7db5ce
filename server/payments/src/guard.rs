//! One account's way to the gateway, with everything that keeps it from being asked in vain: the
//! place's breaker, the account's own, and the account's pace.
//!
//! What is held back is unknown like anything else; nothing was sent, so nothing can have happened.

mod watch;

use std::sync::Arc;

use async_trait::async_trait;
use domain::RequestId;
use gateway::{
    Breaker, CancelAnswer, Gateway, InquiryAnswer, Leave, Manner, Pace, PayAnswer, RefundAnswer,
    RefundCall, RefundInquiryAnswer, Side, Thing, UnknownWhy, request_id_of,
};

use alarms::{Alarm, Kind};
use tally::gateway::Call;
pub(super) use watch::Watch;

/// Clocks that differ by less agree: whole seconds, the way of the answer, and a little more.
const APART_MS: i64 = 20_000;

/// A breaker, and what it is called in alarms: an address, or an account.
#[derive(Debug)]
pub(super) struct Named {
    name: String,
    breaker: Breaker,
}

/// A gateway that is left alone while it is dead.
#[derive(Clone)]
pub(super) struct Guarded {
    inner: Arc<dyn Gateway>,
    watch: Watch,
    account: String,
    place: Arc<Named>,
    own: Arc<Named>,
    pace: Arc<Pace>,
}

/// How a call was let through, by the place and by the account.
struct Leaves {
    place: Leave,
    own: Leave,
}

impl Named {
    pub(super) fn new(name: &str, accounts_min: usize) -> Self {
        Self {
            name: name.to_owned(),
            breaker: Breaker::new(accounts_min),
        }
    }

    /// What an alarm about one side of it names.
    fn about(&self, side: Side) -> String {
        match side {
            Side::Pay => self.name.clone(),
            Side::Questions => format!("{}: questions", self.name),
        }
    }
}

/// A call that was let through, and by which breaker.
#[derive(Clone, Copy)]
struct Admitted<'a> {
    by: &'a Named,
    leave: Leave,
}

impl Guarded {
    /// `place` is shared by all that call the same place.
    pub(super) fn new(
        account: &str,
        inner: Arc<dyn Gateway>,
        watch: Watch,
        place: Arc<Named>,
    ) -> Self {
        Self {
            inner,
            watch,
            place,
            own: Arc::new(Named::new(&format!("account {account}"), 1)),
            account: account.to_owned(),
            pace: Arc::default(),
        }
    }

    /// The same line, with all that is known of it, where others may call as well.
    pub(super) fn at(&self, place: Arc<Named>) -> Self {
        Self {
            place,
            ..self.clone()
        }
    }

    /// In how many seconds a customer should try again, while no payment can be begun.
    pub(super) fn retry_s(&self) -> Option<u32> {
        let rest_ms = self.rest_ms(Side::Pay)?;
        let whole_s = u32::try_from(rest_ms / 1_000).unwrap_or(u32::MAX);
        Some(whole_s.saturating_add(1))
    }

    /// How long no question of ours would be sent.
    pub(super) fn held_ms(&self) -> Option<i64> {
        let paced = self.pace.pause_ms(self.watch.clock.moment());
        let rest = self.rest_ms(Side::Questions);
        rest.into_iter().chain(paced).max()
    }

    /// Whether anything is left alone.
    pub(super) fn is_down(&self) -> bool {
        let rests = Side::ALL.map(|side| self.rest_ms(side));
        rests.into_iter().flatten().next().is_some()
    }

    fn rest_ms(&self, side: Side) -> Option<i64> {
        let now = self.watch.clock.moment();
        let rests = [&self.place, &self.own].map(|named| named.breaker.rest_ms(side, now));
        rests.into_iter().flatten().max()
    }

    /// By how much the gateway's clock is ahead of ours, if that is more than clocks may differ.
    pub(super) fn ahead_ms(&self) -> i64 {
        let ahead = self.inner.clock_ahead_ms().unwrap_or(0);
        let apart = ahead.saturating_abs() >= APART_MS;
        let (alarms, kind) = (&self.watch.alarms, Kind::ClockApart);
        if apart {
            let (ms, side) = (
                ahead.unsigned_abs(),
                if ahead > 0 { "ahead of" } else { "behind" },
            );
            let what = format!("the gateway's is {ms} ms {side} ours");
            alarms.raise(Alarm::new(kind, &self.account).with_detail(what));
        } else {
            alarms.over(kind, &self.account);
        }
        if apart { ahead } else { 0 }
    }

    fn admit(&self, side: Side, thing: Thing) -> Option<Leaves> {
        let now = self.watch.clock.moment();
        // Only our own questions wait; a customer's payment is sent all the same.
        if side == Side::Questions && self.pace.pause_ms(now).is_some() {
            return None;
        }
        // Looked at first: the one trial of the one must not be lost to a rest of the other.
        if self.rest_ms(side).is_some() {
            return None;
        }
        let own = self.own.breaker.admit(side, thing, now)?;
        let place = self.place.breaker.admit(side, thing, now)?;
        Some(Leaves { place, own })
    }

    fn heard(&self, side: Side, leaves: &Leaves, manner: Manner) {
        let now = self.watch.clock.moment();
        let place = Admitted {
            by: &self.place,
            leave: leaves.place,
        };
        let own = Admitted {
            by: &self.own,
            leave: leaves.own,
        };
        match manner {
            Manner::NotAsked => {}
            Manner::Silence => {
                self.silent(side, place);
                // Where there is no other account, the place says it all.
                if self.place.breaker.is_shared() {
                    self.silent(side, own);
                }
            }
            Manner::Refusal => {
                self.answered(side, place);
                self.silent(side, own);
            }
            Manner::TooMany => {
                self.answered(side, place);
                self.answered(side, own);
                self.pace.refused(now);
            }
            Manner::Answer => {
                self.answered(side, place);
                self.answered(side, own);
                self.pace.answered(now);
            }
        }
    }

    fn silent(&self, side: Side, admitted: Admitted<'_>) {
        let Admitted { by, leave } = admitted;
        if by.breaker.silent(leave, self.watch.clock.moment()) {
            let alarm = Alarm::new(Kind::GatewayDown, &by.about(side));
            self.watch.alarms.raise(match side {
                Side::Pay => alarm,
                Side::Questions => alarm.with_detail("customers can go on paying"),
            });
        }
    }

    fn answered(&self, side: Side, admitted: Admitted<'_>) {
        let Admitted { by, leave } = admitted;
        by.breaker.answered(leave, self.watch.clock.moment());
        let alarms = &self.watch.alarms;
        alarms.over(Kind::GatewayDown, &by.about(side));
    }
}

/// Makes one call through the guard: its kind, who waits for it and what it is about, what to
/// call, and how its answer says "unknown".
macro_rules! guarded {
    ($self:ident, ($kind:ident, $side:expr, $about:expr), $answer:ident, $call:expr) => {{
        let thing = Thing::of(&$self.account, $about);
        let Some(leaves) = $self.admit($side, thing) else {
            return $answer::Unknown {
                why: UnknownWhy::NotSent,
            };
        };
        let begun = $self.watch.clock.moment();
        let answer = $call.await;
        let why = match &answer {
            $answer::Unknown { why } => Some(why),
            _ => None,
        };
        let took_ms = $self.watch.clock.moment().since_ms(begun);
        $self.watch.count(Call::$kind, why, took_ms);
        $self.heard($side, &leaves, Manner::of(why));
        answer
    }};
}

#[async_trait]
impl Gateway for Guarded {
    async fn pay(&self, body: &str) -> PayAnswer {
        // The same thing as an inquiry about it.
        let id = request_id_of(body);
        let about = id.as_ref().map_or(body, RequestId::as_str);
        guarded!(
            self,
            (Pay, Side::Pay, about),
            PayAnswer,
            self.inner.pay(body)
        )
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let about = id.as_str();
        guarded!(
            self,
            (Inquire, Side::Questions, about),
            InquiryAnswer,
            self.inner.inquire(id)
        )
    }

    async fn cancel(&self, id: &RequestId) -> CancelAnswer {
        let about = id.as_str();
        guarded!(
            self,
            (Cancel, Side::Questions, about),
            CancelAnswer,
            self.inner.cancel(id)
        )
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        let about = refund.refund_id.as_str();
        guarded!(
            self,
            (Refund, Side::Questions, about),
            RefundAnswer,
            self.inner.refund(refund)
        )
    }

    async fn inquire_refund(&self, refund_id: &str) -> RefundInquiryAnswer {
        guarded!(
            self,
            (InquireRefund, Side::Questions, refund_id),
            RefundInquiryAnswer,
            self.inner.inquire_refund(refund_id)
        )
    }
}

#[cfg(test)]
mod tests;
