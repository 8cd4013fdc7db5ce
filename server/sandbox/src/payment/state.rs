//! Where a payment stands, and what may happen to it: the whole table.
//!
//! Every pair of state and event is listed, so a new one does not compile undecided.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::gateway::Code;

/// Where a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Ordered; the customer has not decided.
    Processing,
    /// The customer's money was taken.
    Paid {
        /// When.
        at: Timestamp,
    },
    /// It came to nothing.
    Failed {
        /// As the merchant is told.
        why: Code,
    },
    /// Called off by the merchant.
    Cancelled {
        /// When the customer had paid, if so; that money went back.
        paid: Option<Timestamp>,
    },
}

/// What may happen to a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Event {
    /// The customer confirmed in the wallet.
    Confirmed,
    /// The wallet or the gateway declined.
    Declined(Code),
    /// Nobody decided in time.
    Expired,
    /// The merchant called it off.
    Cancelled,
    /// The customer's confirmation lost the race against the merchant's cancel.
    ConfirmedTooLate,
}

/// The event does not fit the state; nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{event:?} cannot happen to a payment that is {state:?}")]
pub(crate) struct Refused {
    pub(crate) state: State,
    pub(crate) event: Event,
}

impl State {
    pub(crate) fn after(self, event: Event, now: Timestamp) -> Result<Self, Refused> {
        use Event as E;
        match (self, event) {
            (Self::Processing, E::Confirmed) => Ok(Self::Paid { at: now }),
            (Self::Processing, E::Declined(why)) => Ok(Self::Failed { why }),
            (Self::Processing, E::Expired) => Ok(Self::Failed {
                why: Code::OrderIsClosed,
            }),
            (Self::Processing, E::Cancelled) => Ok(Self::Cancelled { paid: None }),
            (Self::Paid { at }, E::Cancelled) => Ok(Self::Cancelled { paid: Some(at) }),
            (Self::Cancelled { .. }, E::ConfirmedTooLate) => {
                Ok(Self::Cancelled { paid: Some(now) })
            }
            // Cancelling is repeatable, and a failed payment may be cancelled to be sure
            // (docs/protocol.md §5.3, §7.2).
            (Self::Failed { .. } | Self::Cancelled { .. }, E::Cancelled) => Ok(self),
            (Self::Processing | Self::Paid { .. } | Self::Failed { .. }, E::ConfirmedTooLate)
            | (
                Self::Paid { .. } | Self::Failed { .. } | Self::Cancelled { .. },
                E::Confirmed | E::Declined(_) | E::Expired,
            ) => Err(Refused { state: self, event }),
        }
    }

    /// The word of docs/protocol.md §7.1.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Processing => "PROCESSING",
            Self::Paid { .. } => "SUCCESS",
            Self::Failed { .. } => "FAIL",
            Self::Cancelled { .. } => "CANCELLED",
        }
    }

    /// When the customer's money was taken, even if it went back.
    pub(crate) const fn paid_at(self) -> Option<Timestamp> {
        match self {
            Self::Paid { at } => Some(at),
            Self::Cancelled { paid } => paid,
            Self::Processing | Self::Failed { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn what_is_paid_can_be_cancelled_but_not_paid_or_declined_again() {
        let paid = State::Processing.after(Event::Confirmed, NOW).unwrap();
        assert!(paid.after(Event::Confirmed, NOW).is_err());
        assert!(paid.after(Event::Declined(Code::RiskReject), NOW).is_err());
        assert!(paid.after(Event::Expired, NOW).is_err());
        assert_eq!(
            paid.after(Event::Cancelled, NOW).unwrap().word(),
            "CANCELLED"
        );
    }

    #[test]
    fn a_late_confirmation_leaves_a_cancelled_payment_cancelled() {
        let cancelled = State::Processing.after(Event::Cancelled, NOW).unwrap();
        let late = cancelled.after(Event::ConfirmedTooLate, NOW).unwrap();
        assert_eq!(late, State::Cancelled { paid: Some(NOW) });
    }
}
