//! The life of a refund: where it stands, and what each event does to it, as one table.
//!
//! The payment's rule holds here too: "unknown" is not "failed". Money may have gone back from the
//! moment the gateway was asked, so only its verified word ends a refund, and until then what was
//! asked for counts as gone. Knows nothing of time and amounts; `refusal` is what a refusal means.

#![expect(
    clippy::match_same_arms,
    reason = "arms of one outcome have different reasons"
)]

mod refusal;

use Verdict::{Contradicts, Illegal, Moves, Overturns, Repeats};

use crate::payment::{UnknownName, Verdict};
pub use refusal::RefundRefusal;

/// Where a refund stands, stored under its snake-case name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RefundState {
    /// Stored; the gateway was not asked yet, or gave no answer to be believed.
    Requested,
    /// The gateway works on it.
    Processing,
    /// The money goes back, by verified news.
    Refunded,
    /// The gateway said no; nothing goes back.
    Refused,
    /// The machine can't find out; a person must.
    NeedsOperator,
}

/// What may happen to a refund, stored under its snake-case name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RefundEvent {
    /// We are about to ask for it; stored before the call, at every repetition.
    Sent,
    /// The call was not answered, or with nothing that can be believed.
    NoAnswer,
    /// The gateway says: under way.
    StillProcessing,
    /// An inquiry was answered: no such refund. It may still appear.
    NotFound,
    /// The gateway says: the money goes back.
    ConfirmedRefunded,
    /// The gateway says: no, for good.
    ConfirmedRefused,
    /// The machine has asked often enough, or was answered what can't be; a person must look.
    GaveUp,
}

use RefundEvent as E;
use RefundState as S;

impl RefundState {
    /// Every state, in the order of declaration.
    pub const ALL: [Self; 5] = [
        Self::Requested,
        Self::Processing,
        Self::Refunded,
        Self::Refused,
        Self::NeedsOperator,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Processing => "processing",
            Self::Refunded => "refunded",
            Self::Refused => "refused",
            Self::NeedsOperator => "needs_operator",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == name);
        found.ok_or(UnknownName)
    }

    /// Whether the last word was said. Only an overturning one can follow.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Refunded | Self::Refused)
    }

    /// Whether its amount may not be refunded again: it went back, or may have.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Refused)
    }
}

impl RefundEvent {
    /// Every event, in the order of declaration.
    pub const ALL: [Self; 7] = [
        Self::Sent,
        Self::NoAnswer,
        Self::StillProcessing,
        Self::NotFound,
        Self::ConfirmedRefunded,
        Self::ConfirmedRefused,
        Self::GaveUp,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::NoAnswer => "no_answer",
            Self::StillProcessing => "still_processing",
            Self::NotFound => "not_found",
            Self::ConfirmedRefunded => "confirmed_refunded",
            Self::ConfirmedRefused => "confirmed_refused",
            Self::GaveUp => "gave_up",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|event| event.as_str() == name);
        found.ok_or(UnknownName)
    }
}

/// What this event does to a refund in this state.
pub const fn step(state: S, event: E) -> Verdict<S> {
    match (state, event) {
        (S::Requested, E::StillProcessing) => Moves(S::Processing),
        (S::Requested | S::Processing | S::NeedsOperator, E::ConfirmedRefunded) => {
            Moves(S::Refunded)
        }
        (S::Requested | S::Processing | S::NeedsOperator, E::ConfirmedRefused) => Moves(S::Refused),
        (S::Requested | S::Processing, E::GaveUp) => Moves(S::NeedsOperator),
        // Money went back after all. The operator was told otherwise and may have given cash.
        (S::Refused, E::ConfirmedRefunded) => Overturns(S::Refunded),
        // Back and not back, dead and alive: both can't be true.
        (S::Refunded, E::ConfirmedRefused) | (S::Refused, E::StillProcessing) => Contradicts,
        // A repetition under the same id pushes the first call on; it never gives back twice.
        (S::Requested | S::Processing | S::NeedsOperator, E::Sent) => Repeats,
        // The order of things may still be on its way to where inquiries look.
        (S::Requested | S::Processing | S::NeedsOperator, E::NoAnswer | E::NotFound) => Repeats,
        (S::Processing | S::NeedsOperator, E::StillProcessing) => Repeats,
        (S::NeedsOperator, E::GaveUp) => Repeats,
        // The same news again, and late answers to calls made before it came.
        (S::Refunded, E::ConfirmedRefunded | E::StillProcessing) => Repeats,
        (S::Refused, E::ConfirmedRefused) => Repeats,
        (S::Refunded | S::Refused, E::NoAnswer | E::NotFound | E::GaveUp) => Repeats,
        // A new try is a new refund with a new id.
        (S::Refunded | S::Refused, E::Sent) => Illegal,
    }
}

/// The state after these events. What is refused or contradicts leaves the state as it is.
pub fn fold(events: impl IntoIterator<Item = RefundEvent>) -> RefundState {
    let step = |state, event| step(state, event).after(state);
    events.into_iter().fold(RefundState::Requested, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs() -> impl Iterator<Item = (S, E)> {
        let pairs = |state| E::ALL.into_iter().map(move |event| (state, event));
        S::ALL.into_iter().flat_map(pairs)
    }

    #[test]
    fn only_the_gateways_word_ends_a_refund() {
        for (state, event) in pairs().filter(|(state, _)| !state.is_final()) {
            let word = matches!(event, E::ConfirmedRefunded | E::ConfirmedRefused);
            assert_eq!(
                step(state, event).after(state).is_final(),
                word,
                "{state:?} {event:?}"
            );
        }
    }

    #[test]
    fn what_went_back_never_counts_as_refused_again() {
        for event in E::ALL {
            assert_eq!(
                step(S::Refunded, event).after(S::Refunded),
                S::Refunded,
                "{event:?}"
            );
        }
    }

    #[test]
    fn money_that_went_back_after_a_refusal_is_told() {
        assert_eq!(
            step(S::Refused, E::ConfirmedRefunded),
            Overturns(S::Refunded)
        );
    }

    #[test]
    fn hearing_everything_twice_changes_nothing() {
        for (state, event) in pairs() {
            let once = step(state, event).after(state);
            assert_eq!(step(once, event).after(once), once, "{state:?} {event:?}");
        }
    }

    #[test]
    fn only_a_decided_refund_can_not_be_sent() {
        for state in S::ALL {
            let illegal = step(state, E::Sent) == Illegal;
            assert_eq!(illegal, state.is_final(), "{state:?}");
        }
    }

    #[test]
    fn a_lost_answer_that_is_found_again_folds_to_the_truth() {
        let events = [
            E::Sent,
            E::NoAnswer,
            E::NotFound,
            E::Sent,
            E::StillProcessing,
        ];
        assert_eq!(fold(events), S::Processing);
        assert_eq!(
            fold(events.into_iter().chain([E::ConfirmedRefunded])),
            S::Refunded
        );
    }

    #[test]
    fn names_read_back_and_differ() {
        for state in S::ALL {
            assert_eq!(S::parse(state.as_str()), Ok(state));
        }
        for event in E::ALL {
            assert_eq!(E::parse(event.as_str()), Ok(event));
        }
        assert_eq!(S::parse("Refunded"), Err(UnknownName));
        assert_eq!(E::parse(""), Err(UnknownName));
    }

    #[test]
    fn only_a_refusal_frees_the_amount() {
        for state in S::ALL {
            assert_eq!(state.counts(), state != S::Refused);
        }
    }
}
