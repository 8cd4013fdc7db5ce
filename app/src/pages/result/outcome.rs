//! What can be known of a payment, as the customer has to understand it.

use domain::{DeclineReason, Money};

/// What is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Verified: the money was taken.
    Paid,
    /// Verified: the money was taken, and a part of it went back by refunds.
    PartRefunded {
        /// What went back.
        back: Money,
        /// What the shop kept.
        kept: Money,
    },
    /// The wallet has it and waits for the customer.
    Waiting {
        /// Where the wallet waits.
        go: String,
    },
    /// We don't know and are asking.
    Checking,
    /// We can't find out; a person has to.
    Operator,
    /// Verified: nothing was charged, and why.
    Declined(DeclineReason),
    /// Verified: nothing was charged, time ran out.
    Expired,
    /// Our conclusion: its time ran out and the gateway knows nothing of it. That proves nothing.
    Presumed,
    /// Verified: nothing was charged, it was withdrawn.
    Cancelled,
    /// Verified: the money was taken, and all of it went back by refunds.
    Refunded,
    /// Verified: the money was taken, and goes back because the payment was cancelled.
    Returned,
}

/// How a page about an open payment looks for news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// By itself; most payments are decided within these seconds.
    Early,
    /// By itself, so long already that the customer needs a way out.
    Late,
    /// No more by itself.
    Resting,
}

impl Outcome {
    /// One word for the page's kind.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::PartRefunded { .. } => "part-refunded",
            Self::Waiting { .. } => "waiting",
            Self::Checking => "checking",
            Self::Operator => "operator",
            Self::Declined(_) => "declined",
            Self::Expired => "expired",
            Self::Presumed => "presumed",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
            Self::Returned => "returned",
        }
    }

    /// What the watcher compares: another word means another page. While nothing is known the page
    /// has other ways on, and says something else, as time goes by.
    pub const fn news(&self, watch: Watch) -> &'static str {
        match (self, watch) {
            (Self::Checking, Watch::Late) => "checking-late",
            (Self::Checking, Watch::Resting) => "checking-rest",
            (Self::Operator, Watch::Resting) => "operator-rest",
            _ => self.word(),
        }
    }

    /// The key of the headline.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Paid => "result-paid",
            Self::PartRefunded { .. } => "result-part-refunded",
            Self::Waiting { .. } => "result-waiting",
            Self::Checking => "result-checking",
            Self::Operator => "result-operator",
            Self::Declined(_) => "result-declined",
            Self::Expired | Self::Presumed => "result-expired",
            Self::Cancelled | Self::Returned => "result-cancelled",
            Self::Refunded => "result-refunded",
        }
    }

    /// Whether the last word isn't said.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self, Self::Waiting { .. } | Self::Checking | Self::Operator)
    }

    /// Whether it is verified that nothing was charged: the only outcomes that may say so.
    pub(super) const fn is_free(&self) -> bool {
        matches!(self, Self::Declined(_) | Self::Expired | Self::Cancelled)
    }

    /// Whether the very same payment may well succeed if it is tried once more.
    pub(super) const fn may_succeed_later(&self) -> bool {
        match self {
            Self::Declined(why) => match why {
                DeclineReason::BalanceTooLow
                | DeclineReason::VerificationFailed
                | DeclineReason::Closed
                | DeclineReason::TryLater
                | DeclineReason::Other => true,
                // Another amount, another wallet, or nobody at all helps.
                DeclineReason::LimitExceeded
                | DeclineReason::WalletNotAccepted
                | DeclineReason::Refused
                | DeclineReason::OurFault => false,
            },
            Self::Expired | Self::Presumed | Self::Cancelled => true,
            Self::Paid
            | Self::PartRefunded { .. }
            | Self::Waiting { .. }
            | Self::Checking
            | Self::Operator
            | Self::Refunded
            | Self::Returned => false,
        }
    }

    /// Whether another amount is the way on.
    pub(super) const fn wants_other_amount(&self) -> bool {
        matches!(self, Self::Declined(DeclineReason::LimitExceeded))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_has_to_say_something_else_has_another_word() {
        let words = |outcome: Outcome| {
            [Watch::Early, Watch::Late, Watch::Resting].map(|watch| outcome.news(watch))
        };
        let [early, late, resting] = words(Outcome::Checking);
        assert!(early != late && late != resting && early != resting);
        let [early, late, resting] = words(Outcome::Operator);
        assert!(early == late && late != resting);
        for settled in [Outcome::Paid, Outcome::Cancelled, Outcome::Refunded] {
            assert_eq!(words(settled.clone()), [settled.word(); 3]);
        }
    }
}
