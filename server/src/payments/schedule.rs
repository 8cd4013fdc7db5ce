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
/// An expired payment is cancelled at this pace at first, then doubling.
const CANCEL_MS: i64 = 2_000;
/// Doublings of the cancel pace, at most: 2 s … 64 s.
const CANCEL_DOUBLINGS_MAX: u32 = 5;
/// A payment that waits for a person is still asked about, in case the truth turns up by itself.
const PARKED_MS: i64 = 3_600_000;

/// When to ask about a payment that is `state` after what happened at `now`.
pub(super) fn next(state: State, payment: &Payment, now: Timestamp) -> Option<Timestamp> {
    let wait_ms = match state {
        State::Paid | State::Failed | State::Cancelled => return None,
        State::NeedsOperator => PARKED_MS,
        State::Cancelling => {
            let doublings = payment
                .checks
                .saturating_sub(PACED_CHECKS)
                .min(CANCEL_DOUBLINGS_MAX);
            CANCEL_MS << doublings
        }
        State::Unknown => PACE_MS,
        State::Created | State::Submitted | State::Processing => waiting_ms(payment.checks),
    };
    Some(now.plus_ms(wait_ms))
}

fn waiting_ms(checks: u32) -> i64 {
    match checks {
        0 => FIRST_MS,
        _ if checks < PACED_CHECKS => PACE_MS,
        _ => SLOW_MS,
    }
}
