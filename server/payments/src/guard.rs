//! One account's way to the gateway, with everything that keeps it from being asked in vain: the
//! place's breaker, the account's own, and the account's pace.
//!
//! What is held back is unknown like anything else; nothing was sent, so nothing can have happened.

use std::sync::Arc;

use async_trait::async_trait;
use domain::RequestId;
use gateway::{
    CancelAnswer, Gateway, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundInquiryAnswer,
    UnknownWhy, request_id_of,
};

use super::{
    breaker::{Breaker, Leave, Thing},
    pace::Pace,
};
use crate::tally::{Call, Tally};
use alarms::{Alarm, Alarms, Kind};
use foundation::clock::Clock;

/// Clocks that differ by less agree: whole seconds, the way of the answer, and a little more.
const APART_MS: i64 = 20_000;

/// Who looks at the calls, and whom they call.
#[derive(Clone)]
pub(super) struct Watch {
    /// What time it is.
    pub(super) clock: Arc<dyn Clock>,
    /// Where alarms go.
    pub(super) alarms: Arc<Alarms>,
    /// Where calls are counted.
    pub(super) tally: Arc<Tally>,
}

/// A gateway that is left alone while it is dead.
pub(super) struct Guarded {
    inner: Arc<dyn Gateway>,
    watch: Watch,
    account: String,
    place: Arc<Breaker>,
    own: Breaker,
    pace: Pace,
}

/// What an answer says of whoever gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Nothing: nobody was asked.
    Nothing,
    /// Nobody is there.
    Silence,
    /// Somebody is there, but not for this account.
    Refusal,
    /// This account asks too often.
    TooMany,
    /// Somebody is there.
    Answer,
}

/// How a call was let through, by the place and by the account.
struct Leaves {
    place: Leave,
    own: Leave,
}

impl Guarded {
    /// `place` is shared by all that call the same place.
    pub(super) fn new(
        account: &str,
        inner: Arc<dyn Gateway>,
        watch: Watch,
        place: Arc<Breaker>,
    ) -> Self {
        let alarms = Arc::clone(&watch.alarms);
        Self {
            inner,
            watch,
            place,
            own: Breaker::new(format!("account {account}"), 1, alarms),
            account: account.to_owned(),
            pace: Pace::default(),
        }
    }

    /// In how many seconds a customer should try again, while nobody answers.
    pub(super) fn retry_s(&self) -> Option<u32> {
        let rest_ms = self.rest_ms()?;
        let whole_s = u32::try_from(rest_ms / 1_000).unwrap_or(u32::MAX);
        Some(whole_s.saturating_add(1))
    }

    /// How long no question of ours would be sent.
    pub(super) fn held_ms(&self) -> Option<i64> {
        let paced = self.pace.pause_ms(self.watch.clock.moment());
        self.rest_ms().into_iter().chain(paced).max()
    }

    fn rest_ms(&self) -> Option<i64> {
        let now = self.watch.clock.moment();
        let rests = [self.place.rest_ms(now), self.own.rest_ms(now)];
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

    fn admit(&self, thing: Thing, is_question: bool) -> Option<Leaves> {
        let now = self.watch.clock.moment();
        if is_question && self.pace.pause_ms(now).is_some() {
            return None;
        }
        // Looked at first: the one trial of the one must not be lost to a rest of the other.
        if self.rest_ms().is_some() {
            return None;
        }
        let own = self.own.admit(thing, now)?;
        let place = self.place.admit(thing, now)?;
        Some(Leaves { place, own })
    }

    fn heard(&self, thing: Thing, leaves: &Leaves, why: Option<&UnknownWhy>) {
        let now = self.watch.clock.moment();
        match why.map_or(Said::Answer, said) {
            Said::Nothing => {}
            Said::Silence => {
                self.place.silent(thing, leaves.place, now);
                // Where there is no other account, the place says it all.
                if self.place.is_shared() {
                    self.own.silent(thing, leaves.own, now);
                }
            }
            Said::Refusal => {
                self.place.answered();
                self.own.silent(thing, leaves.own, now);
            }
            Said::TooMany => {
                self.place.answered();
                self.own.answered();
                self.pace.refused(now);
            }
            Said::Answer => {
                self.place.answered();
                self.own.answered();
                self.pace.answered(now);
            }
        }
    }
}

/// No connection, no answer, and a gateway that stumbles are silence of the place. What is refused
/// by HTTP is refused to an account.
const fn said(why: &UnknownWhy) -> Said {
    match why {
        UnknownWhy::NotSent => Said::Nothing,
        UnknownWhy::Timeout
        | UnknownWhy::Unreachable
        | UnknownWhy::Connection
        | UnknownWhy::HttpStatus(500..) => Said::Silence,
        UnknownWhy::HttpStatus(_) => Said::Refusal,
        UnknownWhy::RateLimited => Said::TooMany,
        UnknownWhy::BadSignature
        | UnknownWhy::Unsigned
        | UnknownWhy::Malformed
        | UnknownWhy::Mismatch
        | UnknownWhy::Gateway(_) => Said::Answer,
    }
}

/// Makes one call through the guard: its kind, what it is about and whether it is a question of
/// ours, what to call, and how its answer says "unknown".
macro_rules! guarded {
    ($self:ident, ($kind:ident, $about:expr, $is_question:literal), $answer:ident, $call:expr) => {{
        let thing = Thing::of(&$self.account, $about);
        let Some(leaves) = $self.admit(thing, $is_question) else {
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
        let tally = &$self.watch.tally;
        tally.called(Call::$kind, took_ms, why.is_none());
        $self.heard(thing, &leaves, why);
        answer
    }};
}

#[async_trait]
impl Gateway for Guarded {
    async fn pay(&self, body: &str) -> PayAnswer {
        // The same thing as an inquiry about it.
        let id = request_id_of(body);
        let about = id.as_ref().map_or(body, RequestId::as_str);
        guarded!(self, (Pay, about, false), PayAnswer, self.inner.pay(body))
    }

    async fn inquire(&self, id: &RequestId) -> InquiryAnswer {
        let about = id.as_str();
        guarded!(
            self,
            (Inquire, about, true),
            InquiryAnswer,
            self.inner.inquire(id)
        )
    }

    async fn cancel(&self, id: &RequestId) -> CancelAnswer {
        let about = id.as_str();
        guarded!(
            self,
            (Cancel, about, true),
            CancelAnswer,
            self.inner.cancel(id)
        )
    }

    async fn refund(&self, refund: &RefundCall) -> RefundAnswer {
        let about = refund.refund_id.as_str();
        guarded!(
            self,
            (Refund, about, true),
            RefundAnswer,
            self.inner.refund(refund)
        )
    }

    async fn inquire_refund(&self, refund_id: &str) -> RefundInquiryAnswer {
        guarded!(
            self,
            (InquireRefund, refund_id, true),
            RefundInquiryAnswer,
            self.inner.inquire_refund(refund_id)
        )
    }
}

#[cfg(test)]
mod tests;
