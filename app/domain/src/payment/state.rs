//! Where a payment stands, and what each event does to it: the whole table.
//!
//! Rule of the table: "unknown" is not "failed". Money may have moved from the moment `pay` was
//! called, so only verified news ends a payment. Knows nothing of time; when to ask, cancel or
//! give up is decided by whoever sends the events.

#![expect(
    clippy::match_same_arms,
    reason = "arms of one outcome have different reasons"
)]

use Verdict::{Contradicts, Illegal, Moves, Overturns, Repeats};

use super::{EventKind as E, UnknownName};

/// Where a payment stands (docs/protocol.md §12), stored under its snake-case name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Stored; the gateway was not called yet.
    Created,
    /// A call is under way, or its answer was lost when we died.
    Submitted,
    /// The gateway has the order; the customer may be confirming it in the wallet.
    Processing,
    /// A call was answered with nothing we can believe, or not at all.
    Unknown,
    /// We asked for it to be cancelled, and don't know yet whether it was.
    Cancelling,
    /// Money was taken, by verified news.
    Paid,
    /// No money was taken, and none will be.
    Failed,
    /// Cancelled at the gateway; what is paid later goes back by itself.
    Cancelled,
    /// The machine can't find out; a person must.
    NeedsOperator,
}

/// What an event does to a state, of a payment unless said otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict<S = State> {
    /// The ordinary way on.
    Moves(S),
    /// The same news again, or news that changes nothing. Nobody is alarmed.
    Repeats,
    /// The state changes against an earlier final word. The operator is told.
    Overturns(S),
    /// Verified news that does not fit. The state stays; the operator is told.
    Contradicts,
    /// Our own code asked for something impossible.
    Illegal,
}

impl<S: Copy> Verdict<S> {
    /// The state that follows.
    pub const fn after(self, before: S) -> S {
        match self {
            Self::Moves(state) | Self::Overturns(state) => state,
            Self::Repeats | Self::Contradicts | Self::Illegal => before,
        }
    }
}

impl State {
    /// Every state, in the order of declaration.
    pub const ALL: [Self; 9] = [
        Self::Created,
        Self::Submitted,
        Self::Processing,
        Self::Unknown,
        Self::Cancelling,
        Self::Paid,
        Self::Failed,
        Self::Cancelled,
        Self::NeedsOperator,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Submitted => "submitted",
            Self::Processing => "processing",
            Self::Unknown => "unknown",
            Self::Cancelling => "cancelling",
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::NeedsOperator => "needs_operator",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == name)
            .ok_or(UnknownName)
    }

    /// Whether the last word was said. Only an overturning one can follow.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Paid | Self::Failed | Self::Cancelled)
    }

    /// Whether the machine still has work to do: ask, cancel or give up. Neither the final states
    /// nor what was handed to the operator.
    pub const fn is_undecided(self) -> bool {
        !self.is_final() && !matches!(self, Self::NeedsOperator)
    }
}

/// What this event does to a payment in this state.
pub const fn step(state: State, event: E) -> Verdict {
    match state {
        State::Created => from_created(event),
        State::Submitted => from_submitted(event),
        State::Processing => from_processing(event),
        State::Unknown => from_unknown(event),
        State::Cancelling => from_cancelling(event),
        State::Paid => from_paid(event),
        State::Failed => from_failed(event),
        State::Cancelled => from_cancelled(event),
        State::NeedsOperator => from_needs_operator(event),
    }
}

const fn from_created(event: E) -> Verdict {
    match event {
        E::Submitted => Moves(State::Submitted),
        // Verified news wins over our own belief that we never called.
        E::StillProcessing => Moves(State::Processing),
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::CancelRequested => Moves(State::Cancelling),
        E::GaveUp => Moves(State::NeedsOperator),
        E::NotFound => Repeats,
        E::Mismatched => Contradicts,
        // Answers to calls that were not made.
        E::Accepted | E::Declined | E::NoAnswer | E::CancelUnconfirmed => Illegal,
    }
}

const fn from_submitted(event: E) -> Verdict {
    match event {
        E::Accepted | E::StillProcessing => Moves(State::Processing),
        // No redirect has reached the customer, so nothing can be confirmed behind our back.
        E::Declined | E::ConfirmedFailed => Moves(State::Failed),
        // The order may still appear: not found is not failed.
        E::NoAnswer | E::NotFound => Moves(State::Unknown),
        // Notices may come before the answer to `pay`.
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::CancelRequested => Moves(State::Cancelling),
        E::GaveUp => Moves(State::NeedsOperator),
        // A repeated call with the same id.
        E::Submitted => Repeats,
        E::Mismatched => Contradicts,
        E::CancelUnconfirmed => Illegal,
    }
}

const fn from_processing(event: E) -> Verdict {
    match event {
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::CancelRequested => Moves(State::Cancelling),
        E::GaveUp => Moves(State::NeedsOperator),
        // A repeated call, whose answer is not news of the order: the customer may be confirming
        // the first one. A refusal of the repetition is settled by inquiry or notice.
        E::Submitted | E::Accepted | E::Declined | E::NoAnswer => Repeats,
        // Not found right after acceptance is an inquiry that was too quick.
        E::StillProcessing | E::NotFound => Repeats,
        E::Mismatched => Contradicts,
        E::CancelUnconfirmed => Illegal,
    }
}

const fn from_unknown(event: E) -> Verdict {
    match event {
        E::Accepted | E::StillProcessing => Moves(State::Processing),
        // The repeated call pushes the first one on or replays its end (docs/protocol.md §5.3),
        // and no redirect has reached the customer.
        E::Declined | E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::CancelRequested => Moves(State::Cancelling),
        E::GaveUp => Moves(State::NeedsOperator),
        E::Submitted | E::NoAnswer | E::NotFound => Repeats,
        E::Mismatched => Contradicts,
        E::CancelUnconfirmed => Illegal,
    }
}

const fn from_cancelling(event: E) -> Verdict {
    match event {
        // The customer was quicker.
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::GaveUp => Moves(State::NeedsOperator),
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        // Late answers to earlier calls; the cancel call settles it.
        E::Accepted | E::Declined | E::NoAnswer | E::StillProcessing | E::NotFound => Repeats,
        E::Mismatched => Contradicts,
        // What is being cancelled must not be paid again.
        E::Submitted => Illegal,
    }
}

const fn from_paid(event: E) -> Verdict {
    match event {
        E::ConfirmedPaid => Repeats,
        // Late answers to calls made before the news came.
        E::Accepted | E::NoAnswer | E::StillProcessing | E::NotFound | E::CancelUnconfirmed => {
            Repeats
        }
        // A cancel that was on its way came after the money and gave it back (docs/protocol.md
        // §7.2): the shop has nothing, whichever of the two we heard of first.
        E::ConfirmedCancelled => Overturns(State::Cancelled),
        E::Declined | E::ConfirmedFailed | E::Mismatched => Contradicts,
        // Paid money goes back by refund only.
        E::Submitted | E::CancelRequested | E::GaveUp => Illegal,
    }
}

const fn from_failed(event: E) -> Verdict {
    match event {
        // Money was taken after all. The customer was told otherwise, so a person must know.
        E::ConfirmedPaid => Overturns(State::Paid),
        E::Declined | E::ConfirmedFailed | E::ConfirmedCancelled => Repeats,
        E::NoAnswer | E::NotFound => Repeats,
        // A failed order may be cancelled as well, to be sure that it is dead.
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        // Alive although failed: money may yet move.
        E::Accepted | E::StillProcessing | E::Mismatched => Contradicts,
        // A new try is a new payment with a new id.
        E::Submitted | E::GaveUp => Illegal,
    }
}

const fn from_cancelled(event: E) -> Verdict {
    match event {
        E::ConfirmedFailed | E::ConfirmedCancelled => Repeats,
        // Late answers; whatever they say, the gateway honours the cancellation.
        E::Accepted | E::Declined | E::NoAnswer | E::StillProcessing | E::NotFound => Repeats,
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        // The gateway returns this money by itself (docs/protocol.md §7.2); somebody should check.
        E::ConfirmedPaid | E::Mismatched => Contradicts,
        E::Submitted | E::GaveUp => Illegal,
    }
}

const fn from_needs_operator(event: E) -> Verdict {
    match event {
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        // The operator's own means.
        E::CancelRequested => Moves(State::Cancelling),
        E::Accepted | E::Declined | E::NoAnswer | E::StillProcessing | E::NotFound => Repeats,
        E::CancelUnconfirmed | E::GaveUp => Repeats,
        E::Mismatched => Contradicts,
        E::Submitted => Illegal,
    }
}
