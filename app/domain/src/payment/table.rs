//! What each event does to a payment: the whole table.
//!
//! Rule of the table: "unknown" is not "failed". Money may have moved from the moment `pay` was
//! called, so only verified news ends a payment. Knows nothing of time; when to ask, cancel or
//! give up is decided by whoever sends the events.

#![expect(
    clippy::match_same_arms,
    reason = "arms of one outcome have different reasons"
)]

use super::{
    EventKind as E, State, Verdict,
    Verdict::{Contradicts, Illegal, Moves, Overturns, Repeats},
};

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
        State::NotSent => from_not_sent(event),
        State::PresumedDead => from_presumed_dead(event),
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
        E::NotSent => Moves(State::NotSent),
        E::PresumedDead => Moves(State::PresumedDead),
        E::NotFound | E::AskedInVain => Repeats,
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
        // Whoever says so has made sure that no other call was made.
        E::NotSent => Moves(State::NotSent),
        // Notices may come before the answer to `pay`.
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::CancelRequested => Moves(State::Cancelling),
        E::GaveUp => Moves(State::NeedsOperator),
        E::PresumedDead => Moves(State::PresumedDead),
        // A repeated call with the same id.
        E::Submitted | E::AskedInVain => Repeats,
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
        E::Submitted | E::Accepted | E::Declined | E::NoAnswer | E::NotSent => Repeats,
        // Not found right after acceptance is an inquiry that was too quick.
        E::StillProcessing | E::NotFound | E::AskedInVain => Repeats,
        E::PresumedDead => Moves(State::PresumedDead),
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
        E::PresumedDead => Moves(State::PresumedDead),
        // That a repetition was not sent says nothing of the call before.
        E::Submitted | E::NoAnswer | E::NotSent | E::NotFound | E::AskedInVain => Repeats,
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
        E::PresumedDead => Moves(State::PresumedDead),
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        // Late answers to earlier calls; the cancel call settles it.
        E::Accepted | E::Declined | E::NoAnswer | E::NotSent => Repeats,
        E::StillProcessing | E::NotFound | E::AskedInVain => Repeats,
        E::Mismatched => Contradicts,
        // What is being cancelled must not be paid again.
        E::Submitted => Illegal,
    }
}

const fn from_paid(event: E) -> Verdict {
    match event {
        E::ConfirmedPaid => Repeats,
        // Late answers to calls made before the news came.
        E::Accepted | E::NoAnswer | E::NotSent | E::StillProcessing => Repeats,
        E::NotFound | E::AskedInVain | E::CancelUnconfirmed => Repeats,
        // The truth came just before we gave up.
        E::PresumedDead | E::GaveUp => Repeats,
        // A cancel that was on its way came after the money and gave it back (docs/protocol.md
        // §7.2): the shop has nothing, whichever of the two we heard of first.
        E::ConfirmedCancelled => Overturns(State::Cancelled),
        E::Declined | E::ConfirmedFailed | E::Mismatched => Contradicts,
        // Paid money goes back by refund only.
        E::Submitted | E::CancelRequested => Illegal,
    }
}

const fn from_failed(event: E) -> Verdict {
    match event {
        // Money was taken after all. The customer was told otherwise, so a person must know.
        E::ConfirmedPaid => Overturns(State::Paid),
        E::Declined | E::ConfirmedFailed | E::ConfirmedCancelled => Repeats,
        E::NoAnswer | E::NotSent | E::NotFound | E::AskedInVain => Repeats,
        E::PresumedDead | E::GaveUp => Repeats,
        // A failed order may be cancelled as well, to be sure that it is dead.
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        // Alive although failed: money may yet move.
        E::Accepted | E::StillProcessing | E::Mismatched => Contradicts,
        // A new try is a new payment with a new id.
        E::Submitted => Illegal,
    }
}

const fn from_cancelled(event: E) -> Verdict {
    match event {
        E::ConfirmedFailed | E::ConfirmedCancelled => Repeats,
        // Late answers; whatever they say, the gateway honours the cancellation.
        E::Accepted | E::Declined | E::NoAnswer | E::NotSent => Repeats,
        E::StillProcessing | E::NotFound | E::AskedInVain => Repeats,
        E::CancelRequested | E::CancelUnconfirmed => Repeats,
        E::PresumedDead | E::GaveUp => Repeats,
        // The gateway returns this money by itself (docs/protocol.md §7.2); somebody should check.
        E::ConfirmedPaid | E::Mismatched => Contradicts,
        E::Submitted => Illegal,
    }
}

const fn from_not_sent(event: E) -> Verdict {
    match event {
        // The customer tries again: the first call of all.
        E::Submitted => Moves(State::Submitted),
        // Somebody else's call was under way after all.
        E::Accepted | E::StillProcessing => Overturns(State::Processing),
        E::NoAnswer => Overturns(State::Unknown),
        E::ConfirmedPaid => Overturns(State::Paid),
        // Dead is dead.
        E::Declined | E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        E::NotSent | E::NotFound | E::AskedInVain => Repeats,
        E::CancelRequested | E::CancelUnconfirmed | E::PresumedDead | E::GaveUp => Repeats,
        E::Mismatched => Contradicts,
    }
}

const fn from_presumed_dead(event: E) -> Verdict {
    match event {
        // Money was taken after all. The customer was told otherwise, so a person must know.
        E::ConfirmedPaid => Overturns(State::Paid),
        // The word takes the conclusion's place, and says the same.
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        // It is there after all, and nobody waits for it any more: make sure that it ends.
        E::Accepted | E::StillProcessing => Moves(State::Cancelling),
        // A repeated call that came too late.
        E::Declined | E::NoAnswer | E::NotSent => Repeats,
        E::NotFound | E::AskedInVain | E::PresumedDead => Repeats,
        E::CancelRequested | E::CancelUnconfirmed | E::GaveUp => Repeats,
        E::Mismatched => Contradicts,
        E::Submitted => Illegal,
    }
}

const fn from_needs_operator(event: E) -> Verdict {
    match event {
        E::ConfirmedPaid => Moves(State::Paid),
        E::ConfirmedFailed => Moves(State::Failed),
        E::ConfirmedCancelled => Moves(State::Cancelled),
        // The operator's own means.
        E::CancelRequested => Moves(State::Cancelling),
        E::PresumedDead => Moves(State::PresumedDead),
        E::Accepted | E::Declined | E::NoAnswer | E::NotSent => Repeats,
        E::StillProcessing | E::NotFound | E::AskedInVain => Repeats,
        E::CancelUnconfirmed | E::GaveUp => Repeats,
        E::Mismatched => Contradicts,
        E::Submitted => Illegal,
    }
}
