//! When an undecided payment is asked about next (docs/protocol.md §5.2, §7.1).

use domain::State;

use crate::{clock::Timestamp, payment::Payment};

/// No answer and no notification after this: begin to ask.
const FIRST_MS: i64 = 15_000;
/// The documented pace.
const PACE_MS: i64 = 3_000;
/// How often at that pace; then slower, since the customer is probably still typing a password.
const PACED_CHECKS: u32 = 20;
/// The pace after that, until the payment expires.
const SLOW_MS: i64 = 15_000;
/// An unanswered cancel is repeated after this, then after twice that, and so on.
const CANCEL_MS: i64 = 2_000;
/// Doublings of the cancel pace, at most: 2 s … 64 s.
const CANCEL_DOUBLINGS_MAX: u32 = 5;
/// A payment that waits for a person is still asked about, in case the truth turns up by itself.
const PARKED_MS: i64 = 3_600_000;

/// A payment that turns out to be paid while it is cancelled is asked about once more after this,
/// since a cancel that is still on its way would give the money back (docs/protocol.md §7.2).
const SETTLED_MS: i64 = 60_000;

/// Whether a cancel may be on its way.
fn is_closing(state: State) -> bool {
    matches!(state, State::Cancelling | State::NeedsOperator)
}

/// When to ask about a payment that is `state` after what happened at `now`.
pub(super) fn next(state: State, payment: &Payment, now: Timestamp) -> Option<Timestamp> {
    let wait_ms = match state {
        State::Paid if is_closing(payment.state) => SETTLED_MS,
        State::Paid if payment.state == State::Paid => return payment.check,
        State::Paid | State::Failed | State::Cancelled => return None,
        State::NeedsOperator => PARKED_MS,
        State::Cancelling => CANCEL_MS,
        State::Unknown => PACE_MS,
        State::Created | State::Submitted | State::Processing => waiting_ms(payment.checks),
    };
    Some(now.plus_ms(spread(wait_ms, payment)))
}

/// Whether a cancel that was on its way at the last news must have arrived by now.
pub(super) fn is_settled(last: Timestamp, now: Timestamp) -> bool {
    now.since_ms(last) >= SETTLED_MS
}

/// When to ask again whether a payment is still paid, while the gateway does not say.
pub(super) fn unsettled(now: Timestamp) -> Timestamp {
    now.plus_ms(PARKED_MS)
}

/// When to cancel again after this many cancels without a clear answer. A gateway that is down
/// for a moment must not use up all of them.
pub(super) fn next_cancel(unanswered: u32, now: Timestamp) -> Timestamp {
    let doublings = unanswered.saturating_sub(1).min(CANCEL_DOUBLINGS_MAX);
    now.plus_ms(CANCEL_MS << doublings)
}

/// Up to a fifth later, differently for each payment and time, so that payments that were made
/// together are not asked about together for ever.
fn spread(wait_ms: i64, payment: &Payment) -> i64 {
    let id = payment.request_id.as_str().bytes().rev().take(4);
    let sum = id.fold(payment.checks, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(byte.into())
    });
    wait_ms.saturating_add(wait_ms.saturating_mul(i64::from(sum % 200)) / 1_000)
}

fn waiting_ms(checks: u32) -> i64 {
    match checks {
        0 => FIRST_MS,
        _ if checks < PACED_CHECKS => PACE_MS,
        _ => SLOW_MS,
    }
}
