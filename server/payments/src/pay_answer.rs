//! What the gateway's answer to a pay call says of a payment, as news for its history. Writes nothing.

use domain::{DeclineReason, EventKind, RequestId};
use gateway::{Accepted, PayAnswer};

use super::Payments;
use crate::payment::{Facts, News, Payment, Source};
use alarms::{Alarm, Change, Kind};

impl Payments {
    /// What it says of this payment.
    pub(super) fn news_of(&self, payment: &Payment, answer: PayAnswer) -> News {
        let (id, account) = (&payment.request_id, &payment.account);
        match answer {
            PayAnswer::Accepted(accepted) => {
                self.alarms.over(Kind::PaymentRefused, account);
                self.accepted(id, accepted)
            }
            PayAnswer::Declined { code, reason } => {
                if reason == DeclineReason::OurFault {
                    let what = gateway::advice(&code).unwrap_or_default();
                    let what = format!("{code}, payment {id}; {what}");
                    let alarm = Alarm::new(Kind::PaymentRefused, account);
                    self.alarms.raise(alarm.with_detail(what));
                }
                News {
                    facts: Facts {
                        decline: Some(reason),
                        ..Facts::default()
                    },
                    ..News::plain(EventKind::Declined, Source::Pay).with_detail(code)
                }
            }
            // Money may have moved, so this is never shown as a failure.
            PayAnswer::Unknown { why } => {
                News::plain(EventKind::NoAnswer, Source::Pay).with_detail(format!("{why:?}"))
            }
        }
    }

    fn accepted(&self, id: &RequestId, accepted: Accepted) -> News {
        let go = self.settings.follow.choose(&accepted.go);
        let nowhere = || {
            Alarm::new(Kind::NoAddress, id)
                .with_detail(shops::follow::FollowList::described(&accepted.go))
        };
        let alarm = go.is_none().then(nowhere);
        News {
            alarms: alarm.map(Change::Raised).into_iter().collect(),
            facts: Facts {
                go,
                gateway_id: accepted.payment_id,
                settlement: accepted.settlement,
                ..Facts::default()
            },
            ..News::plain(EventKind::Accepted, Source::Pay)
        }
    }
}
