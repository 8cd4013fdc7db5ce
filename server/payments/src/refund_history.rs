//! Writing news into a refund's history: the domain's table decides, the store's versions keep two
//! writers from both winning.

use domain::{RefundEvent, RefundId, RefundState, Verdict, refund::step};

use super::{Payments, PaymentsError, ROUNDS_MAX, schedule};
use crate::{
    refund::{Refund, RefundNews},
    store::After,
};
use alarms::{Alarm, Change, Kind};
use foundation::store::StoreError;

impl Payments {
    /// Writes news into a refund's history and returns it as it is then.
    ///
    /// Each sending and each missing answer is written; other news only once. What contradicts a
    /// final word is kept and reported, and changes nothing.
    pub(super) async fn note_refund(
        &self,
        id: &RefundId,
        news: RefundNews,
    ) -> Result<Refund, PaymentsError> {
        for _ in 0..ROUNDS_MAX {
            let refund = self.store.refund(id).await?;
            let refund = refund.ok_or(PaymentsError::Missing)?;
            let Some((state, alarm)) = self.next_refund_state(&refund, &news).await? else {
                return Ok(refund);
            };
            let mut news = news.clone();
            news.alarms.extend(alarm.map(Change::Raised));
            if refund.state == RefundState::NeedsOperator && state.is_final() {
                let over = Change::Over(Kind::RefundUnconfirmed, id.to_string());
                news.alarms.push(over);
            }
            let at = self.clock.now();
            let check = schedule::next_refund(state, &refund, at);
            let after = After { state, check, at };
            match self.store.append_refund(&refund, &news, after).await {
                Ok(()) => {
                    tracing::info!(refund.id = %id, payment.id = %refund.payment,
                        refund.state = state.as_str(), event.kind = news.kind.as_str(),
                        event.source = news.source.as_str(), event.detail = news.detail,
                        "refund changed");
                    self.alarms.written(&news.alarms);
                    self.tally.refund_moved(refund.state, state);
                    return self.store.refund(id).await?.ok_or(PaymentsError::Missing);
                }
                // Somebody else's news came first; judge ours again in their light.
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Conflict.into())
    }

    /// The state these news lead to and what a person has to hear of it, or `None` when there is
    /// nothing to write.
    async fn next_refund_state(
        &self,
        refund: &Refund,
        news: &RefundNews,
    ) -> Result<Option<(RefundState, Option<Alarm>)>, PaymentsError> {
        let (state, event) = (refund.state, news.kind);
        let alarm = |kind| {
            let what = format!("{} although {}", event.as_str(), state.as_str());
            let what = format!("{what}, payment {} {}", refund.payment, news.detail);
            Some(Alarm::new(kind, &refund.id).with_detail(what.trim()))
        };
        match step(state, event) {
            Verdict::Moves(next) => Ok(Some((next, None))),
            Verdict::Repeats => {
                let counted = matches!(event, RefundEvent::Sent | RefundEvent::NoAnswer);
                Ok((counted && !state.is_final()).then_some((state, None)))
            }
            Verdict::Overturns(next) => Ok(Some((next, alarm(Kind::RefundOverturned)))),
            Verdict::Contradicts => {
                let known = self.store.refund_events(&refund.id).await?;
                if known.iter().any(|old| old.kind == event) {
                    return Ok(None);
                }
                Ok(Some((state, alarm(Kind::RefundContradicted))))
            }
            // It was decided while we were about to send it again: nothing is sent.
            Verdict::Illegal => Ok(None),
        }
    }
}
