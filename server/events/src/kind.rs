//! What is told, and of which change. More kinds may come: who hears one they don't know leaves it.

use domain::{RefundState, State};

use crate::object::{refund_state_name, state_name};

macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident, $word:literal;)+) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])+ $name,)+
        }

        impl Kind {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it is told, for ever.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

kinds! {
    /// A payment was paid.
    PaymentPaid, "payment.paid";
    /// Nothing was paid, and nothing will be.
    PaymentFailed, "payment.failed";
    /// A payment was cancelled.
    PaymentCancelled, "payment.cancelled";
    /// A payment that was paid no longer is.
    PaymentReversed, "payment.reversed";
    /// What became of a payment can't be found out by itself.
    PaymentNeedsAttention, "payment.needs_attention";
    /// Money is to be given back.
    RefundRequested, "refund.requested";
    /// Money went back.
    RefundRefunded, "refund.refunded";
    /// Nothing goes back: the gateway refused it.
    RefundRefused, "refund.refused";
    /// What became of a refund can't be found out by itself.
    RefundNeedsAttention, "refund.needs_attention";
    /// A till or a store was closed.
    ClosingMade, "closing.made";
    /// Nobody can pay at a code any more.
    CodeDisabled, "code.disabled";
    /// Another code is to be printed for a till.
    CodeRotated, "code.rotated";
    /// Somebody tries whether they are heard.
    WebhookTest, "webhook.test";
}

impl Kind {
    /// The kind of this name; `None` for one of a newer version.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|kind| kind.as_str() == name)
    }

    /// What is told of a payment that was `before` and is `after`; nothing while it isn't decided, or
    /// when it is outside what it was.
    pub fn of_payment(before: State, after: State) -> Option<Self> {
        if state_name(before) == state_name(after) {
            return None;
        }
        match after {
            State::Paid => Some(Self::PaymentPaid),
            State::Failed | State::NotSent | State::PresumedDead | State::Cancelled
                if before == State::Paid =>
            {
                Some(Self::PaymentReversed)
            }
            State::Failed | State::NotSent | State::PresumedDead => Some(Self::PaymentFailed),
            State::Cancelled => Some(Self::PaymentCancelled),
            State::NeedsOperator => Some(Self::PaymentNeedsAttention),
            State::Created
            | State::Submitted
            | State::Processing
            | State::Unknown
            | State::Cancelling => None,
        }
    }

    /// The same of a refund. That it was asked for is told when it is kept.
    pub fn of_refund(before: RefundState, after: RefundState) -> Option<Self> {
        if refund_state_name(before) == refund_state_name(after) {
            return None;
        }
        match after {
            RefundState::Refunded => Some(Self::RefundRefunded),
            RefundState::Refused => Some(Self::RefundRefused),
            RefundState::NeedsOperator => Some(Self::RefundNeedsAttention),
            RefundState::Requested | RefundState::Processing => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own_that_reads_back() {
        let names: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
        }
        assert_eq!(Kind::parse("payment.teleported"), None);
    }

    #[test]
    fn only_what_is_another_state_outside_is_told() {
        use State as S;
        for (before, after, told) in [
            (S::Created, S::Submitted, None),
            (S::Processing, S::Paid, Some(Kind::PaymentPaid)),
            (S::NeedsOperator, S::Paid, Some(Kind::PaymentPaid)),
            (S::Cancelled, S::Paid, Some(Kind::PaymentPaid)),
            (S::Paid, S::Paid, None),
            (S::Paid, S::Cancelled, Some(Kind::PaymentReversed)),
            (S::Paid, S::Failed, Some(Kind::PaymentReversed)),
            (S::Submitted, S::NotSent, Some(Kind::PaymentFailed)),
            (S::Cancelling, S::PresumedDead, Some(Kind::PaymentFailed)),
            (S::PresumedDead, S::Failed, None),
            (
                S::Cancelling,
                S::NeedsOperator,
                Some(Kind::PaymentNeedsAttention),
            ),
        ] {
            assert_eq!(
                Kind::of_payment(before, after),
                told,
                "{before:?} {after:?}"
            );
        }
        for (before, after, told) in [
            (RefundState::Requested, RefundState::Processing, None),
            (RefundState::Requested, RefundState::Requested, None),
            (
                RefundState::Processing,
                RefundState::Refunded,
                Some(Kind::RefundRefunded),
            ),
            (
                RefundState::Refused,
                RefundState::Refunded,
                Some(Kind::RefundRefunded),
            ),
            (
                RefundState::Requested,
                RefundState::Refused,
                Some(Kind::RefundRefused),
            ),
            (
                RefundState::Requested,
                RefundState::NeedsOperator,
                Some(Kind::RefundNeedsAttention),
            ),
        ] {
            assert_eq!(Kind::of_refund(before, after), told, "{before:?} {after:?}");
        }
    }
}
