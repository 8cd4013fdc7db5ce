//! When an undecided payment or refund is asked about next (docs/protocol.md §5.2, §7.1, §7.3).

use domain::{RefundState, State};

use super::count::lasting_ms;
use crate::{payment::Payment, refund::Refund};
use foundation::clock::Timestamp;

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

/// What was written this far in the future was written by a clock that was wrong.
const WRONG_MS: i64 = 2 * PARKED_MS;

/// Whether a cancel may be on its way.
fn is_closing(state: State) -> bool {
    matches!(
        state,
        State::Cancelling | State::NeedsOperator | State::PresumedDead
    )
}

/// When to ask about a payment that is `state` after what happened at `now`.
pub(super) fn next(state: State, payment: &Payment, now: Timestamp) -> Option<Timestamp> {
    let wait_ms = match state {
        State::Paid if is_closing(payment.state) => SETTLED_MS,
        State::Paid | State::PresumedDead if payment.state == state => return payment.check,
        State::Paid | State::Failed | State::Cancelled | State::NotSent => return None,
        // A conclusion is looked at once more, when whatever was on its way has come.
        State::PresumedDead | State::NeedsOperator => PARKED_MS,
        State::Cancelling => CANCEL_MS,
        // Nobody was sent to the wallet yet, who would need a moment.
        State::Unknown => waiting_ms(payment.checks.max(1)),
        State::Created | State::Submitted | State::Processing => waiting_ms(payment.checks),
    };
    let id = payment.request_id.as_str();
    Some(now.plus_ms(spread(wait_ms, id, payment.checks)))
}

/// Whether a cancel that was on its way at the last news must have arrived by now.
pub(super) fn is_settled(last: Timestamp, now: Timestamp) -> bool {
    let passed_ms = now.since_ms(last);
    // A date so far ahead is a clock that was wrong then.
    !(-WRONG_MS..SETTLED_MS).contains(&passed_ms)
}

/// When to cancel again what the gateway doesn't know yet, while its customer might still be sent
/// there. This goes on until its time is over, so not at the pace of what comes to an end.
pub(super) fn absent_so_far(payment: &Payment, now: Timestamp) -> Timestamp {
    now.plus_ms(spread(SLOW_MS, payment.request_id.as_str(), payment.checks))
}

/// When to go on with a payment when nothing can be asked for so long.
pub(super) fn after_a_rest(payment: &Payment, held_ms: i64, now: Timestamp) -> Timestamp {
    // What waits together is not asked about together.
    let wait_ms = spread(
        PACE_MS.saturating_add(held_ms),
        payment.request_id.as_str(),
        payment.checks,
    );
    now.plus_ms(wait_ms)
}

/// When to look again whether a cancel that may be on its way must have arrived.
pub(super) fn unsettled_yet(now: Timestamp) -> Timestamp {
    now.plus_ms(SETTLED_MS)
}

/// The pace of asking about what a backup says, doubled each time: 15 s … 4 min, which is less than anything may sleep.
const ANEW_DOUBLINGS_MAX: u32 = 4;

/// When to ask again about what is as old as a backup, while the gateway does not say.
pub(super) fn anew(payment: &Payment, now: Timestamp) -> Timestamp {
    let wait_ms = FIRST_MS << payment.checks.min(ANEW_DOUBLINGS_MAX);
    now.plus_ms(spread(wait_ms, payment.request_id.as_str(), payment.checks))
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

/// A refund that was just asked for is pushed on by whoever asked; the sweeper leaves it alone for
/// as long as that may take.
const REFUND_FIRST_MS: i64 = 15_000;
/// The pace of repeating a refund without an answer, doubled each time.
const REFUND_MS: i64 = 3_000;
/// Doublings of that pace at most: 3 s … 13 min.
const REFUND_DOUBLINGS_MAX: u32 = 8;
/// Repetitions without an answer before a person is called: about three quarters of an hour.
const UNANSWERED_MAX: usize = 12;
/// And the least time they must have taken.
const UNANSWERED_MS: i64 = 30 * 60_000;
/// Doublings of the pace of asking about a refund that is under way: 3 s … 51 min.
const UNDER_WAY_DOUBLINGS_MAX: u32 = 10;
/// A refund that is under way longer than this needs a person: a week, since banks take days.
const UNDER_WAY_MS_MAX: i64 = 7 * 24 * 3_600_000;

/// When to go on with a refund that is `state` after what happened at `now`.
pub(super) fn next_refund(
    state: RefundState,
    refund: &Refund,
    now: Timestamp,
) -> Option<Timestamp> {
    let doubled = |max: u32| REFUND_MS << refund.checks.min(max);
    let wait_ms = match state {
        RefundState::Requested if refund.version == 0 && refund.checks == 0 => REFUND_FIRST_MS,
        RefundState::Requested => doubled(REFUND_DOUBLINGS_MAX),
        RefundState::Processing => doubled(UNDER_WAY_DOUBLINGS_MAX),
        RefundState::NeedsOperator => PARKED_MS,
        RefundState::Refunded | RefundState::Refused => return None,
    };
    Some(now.plus_ms(spread(wait_ms, refund.id.as_str(), refund.checks)))
}

/// Whether the machine has done for this refund what it can.
pub(super) fn has_waited_enough(refund: &Refund, unanswered: &[Timestamp], now: Timestamp) -> bool {
    // Whoever clicks again and again must not use up the tries within a moment.
    let waited_ms = lasting_ms(unanswered, UNANSWERED_MS / 2, now);
    match refund.state {
        // It is never sent, so nothing is unanswered: the gateway knows no such refund although it told of it.
        RefundState::Requested if refund.taken_over => {
            let enough = usize::try_from(refund.checks).is_ok_and(|asked| asked >= UNANSWERED_MAX);
            enough && now.since_ms(refund.created) >= UNANSWERED_MS
        }
        RefundState::Requested => unanswered.len() >= UNANSWERED_MAX && waited_ms >= UNANSWERED_MS,
        RefundState::Processing => now.since_ms(refund.created) >= UNDER_WAY_MS_MAX,
        RefundState::Refunded | RefundState::Refused | RefundState::NeedsOperator => false,
    }
}

/// Up to a fifth later, differently for each id and time, so that what was made together is not
/// asked about together for ever.
fn spread(wait_ms: i64, id: &str, checks: u32) -> i64 {
    let sum = id.bytes().rev().take(4).fold(checks, |sum, byte| {
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
