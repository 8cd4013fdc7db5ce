//! The way of a refund that is stored: sent, asked about, sent again under the same id, until the
//! gateway says what became of it or a person is called.

use domain::{RefundEvent, RefundId, RefundRefusal, RefundState};
use gateway::{Gateway as _, RefundAnswer, RefundCall, RefundDetails, RefundInquiryAnswer};

use super::{
    Payments, PaymentsError, guard::Guarded, news::parse_time, refresh::is_held_back, schedule,
};
use crate::{
    payment::{Payment, Source},
    refund::{Refund, RefundFacts, RefundNews},
};
use alarms::{Alarm, Kind};
use foundation::clock::Timestamp;

/// What came of a step.
pub(super) struct Pushed {
    pub(super) refund: Refund,
    /// Whether the gateway said how it stands.
    pub(super) is_heard: bool,
}

impl Pushed {
    const fn unheard(refund: Refund) -> Self {
        Self {
            refund,
            is_heard: false,
        }
    }
}

impl Payments {
    /// One step towards the end of a refund: ask about what was sent before, and send it (again)
    /// while the gateway doesn't know it.
    pub(super) async fn push_refund(&self, id: &RefundId) -> Result<Refund, PaymentsError> {
        Ok(self.pushed(id).await?.refund)
    }

    /// The same, for whoever wants to know whether the gateway was heard.
    #[tracing::instrument(level = "trace", name = "refund.push", skip_all, fields(refund.id = %id))]
    pub(super) async fn pushed(&self, id: &RefundId) -> Result<Pushed, PaymentsError> {
        let _held = self.refund_locks.hold(id).await;
        let refund = self.store.refund(id).await?;
        let refund = refund.ok_or(PaymentsError::Missing)?;
        if refund.state.is_final() {
            return Ok(Pushed::unheard(refund));
        }
        let payment = self.store.payment(&refund.payment).await?;
        let payment = payment.ok_or(PaymentsError::Missing)?;
        let line = self.lines.of(&payment.account)?;
        if let Some(held_ms) = line.held_ms() {
            let now = self.clock.now().plus_ms(held_ms);
            let next = schedule::next_refund(refund.state, &refund, now);
            self.store.schedule(&refund, next).await?;
            return Ok(Pushed::unheard(refund));
        }
        let events = self.store.refund_events(id).await?;
        let sent = events
            .iter()
            .rev()
            .find(|event| event.kind == RefundEvent::Sent);
        let sent = sent.map(|event| event.at);
        let (asked, absent) = if sent.is_some() || refund.taken_over {
            self.ask_about(refund, &line).await?
        } else {
            (Pushed::unheard(refund), true)
        };
        let Pushed { refund, is_heard } = asked;
        // Whether nothing that was sent before can still be on its way, so that a refusal now would
        // be the last word.
        let now = self.clock.now();
        let told = sent.is_none_or(|at| absent && schedule::is_settled(at, now));
        let refund = match refund.state {
            // Somebody else's order is theirs to repeat, whatever the gateway says of it now.
            RefundState::Requested | RefundState::Processing if refund.taken_over => refund,
            RefundState::Requested => self.send(refund, &payment, told).await?,
            RefundState::Processing if absent => self.send(refund, &payment, told).await?,
            // A person may be giving the money back by other means, so nothing is sent any more.
            RefundState::Processing | RefundState::NeedsOperator => refund,
            RefundState::Refunded | RefundState::Refused => {
                return Ok(Pushed { refund, is_heard });
            }
        };
        // What was sent now, and decided at once, was answered, too.
        let is_heard = is_heard || refund.state.is_final();
        let refund = self.settle(refund).await?;
        Ok(Pushed { refund, is_heard })
    }

    /// Asks about one that was refused and that the gateway lists as gone all the same. Its word overturns the refusal;
    /// whatever it says, nothing is sent.
    pub(super) async fn ask_again(&self, id: &RefundId) -> Result<Refund, PaymentsError> {
        let _held = self.refund_locks.hold(id).await;
        let refund = self.store.refund(id).await?;
        let refund = refund.ok_or(PaymentsError::Missing)?;
        if refund.state != RefundState::Refused {
            return Ok(refund);
        }
        let payment = self.store.payment(&refund.payment).await?;
        let payment = payment.ok_or(PaymentsError::Missing)?;
        let line = self.lines.of(&payment.account)?;
        if line.held_ms().is_some() {
            return Ok(refund);
        }
        Ok(self.ask_about(refund, &line).await?.0.refund)
    }

    /// Asks; also says whether the gateway knows no such refund.
    async fn ask_about(
        &self,
        refund: Refund,
        line: &Guarded,
    ) -> Result<(Pushed, bool), PaymentsError> {
        let plain = |kind| RefundNews::plain(kind, Source::Inquiry);
        let (news, absent) = match line.inquire_refund(refund.id.as_str()).await {
            RefundInquiryAnswer::Refunded(details) => {
                (self.refunded(details, Source::Inquiry), false)
            }
            RefundInquiryAnswer::Processing => (plain(RefundEvent::StillProcessing), false),
            RefundInquiryAnswer::Failed => (refused(RefundRefusal::Other, Source::Inquiry), false),
            RefundInquiryAnswer::NotFound => (plain(RefundEvent::NotFound), true),
            RefundInquiryAnswer::Unknown { why } => {
                tracing::warn!(refund.id = %refund.id, ?why, "refund inquiry without an answer");
                return Ok((Pushed::unheard(refund), false));
            }
        };
        let refund = self.note(&refund.id, news).await?;
        let is_heard = true;
        Ok((Pushed { refund, is_heard }, absent))
    }

    /// Sends it, under the same id as ever; `told` if nothing that was sent before is unaccounted
    /// for.
    async fn send(
        &self,
        refund: Refund,
        payment: &Payment,
        told: bool,
    ) -> Result<Refund, PaymentsError> {
        let payment_id = payment.gateway_id.clone();
        let payment_id = payment_id.ok_or(PaymentsError::Missing)?;
        let sent = RefundNews::plain(RefundEvent::Sent, Source::Refund);
        let (before, repeated) = (refund.version, refund.version > 0);
        let refund = self.note(&refund.id, sent).await?;
        // Somebody else has sent it, too, since we looked.
        let told = told && refund.version == before.saturating_add(1);
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
        let news = match self.lines.of(&payment.account)?.refund(&call).await {
            RefundAnswer::Refunded(details) => self.refunded(details, Source::Refund),
            RefundAnswer::Processing => plain(RefundEvent::StillProcessing),
            RefundAnswer::Refused { code } => match gateway::refund_refusal(&code) {
                // The refusal of a repetition says nothing of the first call, unless the gateway
                // has just said that it never heard of that one.
                // Of a repetition that is refused for how it was asked, the first knows nothing.
                Some(RefundRefusal::OurFault | RefundRefusal::TryLater) if repeated => {
                    plain(RefundEvent::NoAnswer).with_detail(code)
                }
                Some(why) if told => {
                    let refused = refused(why, Source::Refund).with_detail(&code);
                    if why == RefundRefusal::OurFault {
                        let what = gateway::advice(&code).unwrap_or_default();
                        let what = format!("{code}, payment {}; {what}", payment.request_id);
                        let alarm = Alarm::new(Kind::RefundRefused, &refund.id).with_detail(what);
                        return self.note(&refund.id, refused.with_alarm(alarm)).await;
                    }
                    refused
                }
                Some(_) | None => plain(RefundEvent::NoAnswer).with_detail(code),
            },
            RefundAnswer::Unknown { why } if is_held_back(&why) => return Ok(refund),
            RefundAnswer::Unknown { why } => {
                plain(RefundEvent::NoAnswer).with_detail(format!("{why:?}"))
            }
        };
        self.note(&refund.id, news).await
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
        let unanswered: Vec<Timestamp> = unanswered.map(|event| event.at).collect();
        if schedule::has_waited_enough(&refund, &unanswered, now) {
            let alarm = Alarm::new(Kind::RefundUnconfirmed, &refund.id);
            let alarm = alarm.with_detail(format!("payment {}", refund.payment));
            let gave_up = RefundNews::plain(RefundEvent::GaveUp, Source::Sweeper);
            return self.note(&refund.id, gave_up.with_alarm(alarm)).await;
        }
        let asked = Refund {
            checks: refund.checks.saturating_add(1),
            ..refund
        };
        let next = schedule::next_refund(asked.state, &asked, now);
        self.store.schedule(&asked, next).await?;
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
                settlement: details.settlement,
                ..RefundFacts::default()
            },
            ..RefundNews::plain(RefundEvent::ConfirmedRefunded, source)
        }
    }
}

fn refused(why: RefundRefusal, source: Source) -> RefundNews {
    RefundNews {
        facts: RefundFacts {
            refusal: Some(why),
            ..RefundFacts::default()
        },
        ..RefundNews::plain(RefundEvent::ConfirmedRefused, source)
    }
}
