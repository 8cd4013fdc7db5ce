//! How payments and refunds stand, in the words of whoever works at a shop.

use domain::{DeclineReason, RefundRefusal, RefundState, State};
use office_pages::payments::{Standing, Tone};
use payments::{
    payment::Payment,
    refund::{Refund, is_given_back},
};

const fn standing(key: &'static str, tone: Tone) -> Standing {
    Standing { key, tone }
}

/// How a payment stands, and what that means at the till: what went back is nobody's to hand over for.
pub(super) fn of(payment: &Payment, refunds: &[Refund]) -> (Standing, &'static str) {
    if payment.unsure && payment.state.is_final() {
        let checking = standing("office-state-checking", Tone::Open);
        return (checking, "office-state-checking-explain");
    }
    if is_returned(payment, refunds) {
        let whole = standing("office-returned-whole", Tone::Dead);
        return (whole, "office-returned-whole-explain");
    }
    let (key, tone, explanation) = match payment.state {
        State::Paid => ("office-state-paid", Tone::Good, "office-state-paid-explain"),
        State::Created | State::Submitted | State::Processing => (
            "office-state-waiting",
            Tone::Open,
            "office-state-waiting-explain",
        ),
        State::Unknown => (
            "office-state-checking",
            Tone::Open,
            "office-state-checking-explain",
        ),
        State::Cancelling => (
            "office-state-cancelling",
            Tone::Open,
            "office-state-cancelling-explain",
        ),
        State::NeedsOperator => (
            "office-state-person",
            Tone::Grave,
            "office-state-person-explain",
        ),
        State::Failed => ("office-state-failed", Tone::Dead, declined(payment)),
        State::Cancelled if payment.paid.is_some() => (
            "office-state-returned",
            Tone::Grave,
            "office-state-returned-explain",
        ),
        State::Cancelled => (
            "office-state-cancelled",
            Tone::Dead,
            "office-state-cancelled-explain",
        ),
        State::NotSent => (
            "office-state-never",
            Tone::Dead,
            "office-state-not-sent-explain",
        ),
        State::PresumedDead => (
            "office-state-never",
            Tone::Dead,
            "office-state-never-explain",
        ),
    };
    (standing(key, tone), explanation)
}

fn declined(payment: &Payment) -> &'static str {
    match payment.decline.unwrap_or(DeclineReason::Other) {
        DeclineReason::BalanceTooLow => "office-declined-balance",
        DeclineReason::LimitExceeded => "office-declined-limit",
        DeclineReason::WalletNotAccepted => "office-declined-wallet",
        DeclineReason::VerificationFailed => "office-declined-verification",
        DeclineReason::Refused => "office-declined-refused",
        DeclineReason::Closed => "office-declined-closed",
        DeclineReason::TryLater => "office-declined-later",
        DeclineReason::OurFault => "office-declined-our-fault",
        DeclineReason::Other => "office-declined-other",
    }
}

fn is_returned(payment: &Payment, refunds: &[Refund]) -> bool {
    !refunds.is_empty() && is_given_back(payment.amount, refunds)
}

/// What went back of a payment, or is going, beside how it stands.
pub(super) fn returned(payment: &Payment, refunds: &[Refund]) -> Option<Standing> {
    let any = |state: &dyn Fn(RefundState) -> bool| refunds.iter().any(|one| state(one.state));
    if any(&|state| state == RefundState::NeedsOperator) {
        Some(standing("office-refund-person", Tone::Grave))
    } else if any(&|state| state.counts() && state != RefundState::Refunded) {
        Some(standing("office-returned-going", Tone::Open))
    } else if is_returned(payment, refunds) {
        None
    } else if any(&|state| state == RefundState::Refunded) {
        Some(standing("office-returned-part", Tone::Dead))
    } else {
        None
    }
}

/// How a refund stands, and what that means or why not.
pub(super) fn of_refund(refund: &Refund) -> (Standing, &'static str) {
    let (key, tone, explanation) = match refund.state {
        RefundState::Requested => (
            "office-refund-asked",
            Tone::Open,
            "office-refund-asked-explain",
        ),
        RefundState::Processing => (
            "office-refund-going",
            Tone::Open,
            "office-refund-going-explain",
        ),
        RefundState::Refunded => (
            "office-refund-done",
            Tone::Good,
            "office-refund-done-explain",
        ),
        RefundState::Refused => ("office-refund-refused", Tone::Grave, refused(refund)),
        RefundState::NeedsOperator => (
            "office-refund-person",
            Tone::Grave,
            "office-refund-person-explain",
        ),
    };
    (standing(key, tone), explanation)
}

fn refused(refund: &Refund) -> &'static str {
    match refund.refusal.unwrap_or(RefundRefusal::Other) {
        RefundRefusal::WindowExceeded => "office-refused-window",
        RefundRefusal::AmountExceeded => "office-refused-amount",
        RefundRefusal::PartialNotSupported => "office-refused-partial",
        RefundRefusal::MultipleNotSupported => "office-refused-multiple",
        RefundRefusal::NotSupported => "office-refused-wallet",
        RefundRefusal::MerchantBalance => "office-refused-balance",
        RefundRefusal::PaymentClosed => "office-refused-closed",
        RefundRefusal::TryLater => "office-refused-later",
        RefundRefusal::OurFault => "office-refused-our-fault",
        RefundRefusal::Other => "office-refused-other",
    }
}
