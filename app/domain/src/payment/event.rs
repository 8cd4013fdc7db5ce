//! What may happen to a payment.
//!
//! Knows names only; what an event does to a state is in `state`. "Confirmed" and "accepted" are
//! said only of what came verified from the gateway.

use super::UnknownName;

/// A kind of event, stored under its snake-case name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EventKind {
    /// We are about to call `pay`; stored before the call, at every repetition.
    Submitted,
    /// `pay` was answered: the order exists and the customer can be sent to the wallet.
    Accepted,
    /// `pay` was answered: refused.
    Declined,
    /// `pay` was not answered, or with nothing that can be believed.
    NoAnswer,
    /// `pay` never left us, and no other call of it can be on its way: there is no order.
    NotSent,
    /// An inquiry was answered: not decided yet.
    StillProcessing,
    /// An inquiry was answered: no such order. It may still appear.
    NotFound,
    /// An inquiry was not answered, when its time was over and so it is about to be closed.
    AskedInVain,
    /// A notice or an inquiry says: paid.
    ConfirmedPaid,
    /// A notice or an inquiry says: failed for good.
    ConfirmedFailed,
    /// A cancel call or an inquiry says: cancelled.
    ConfirmedCancelled,
    /// We are about to call `cancel`.
    CancelRequested,
    /// `cancel` was not answered, or with anything but success.
    CancelUnconfirmed,
    /// Its time is over, and the gateway has said again and again that it has no such order. Our
    /// conclusion, not its word.
    PresumedDead,
    /// The machine has asked often enough; a person must look.
    GaveUp,
    /// Verified news names another amount, currency or order than we stored.
    Mismatched,
}

impl EventKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 16] = [
        Self::Submitted,
        Self::Accepted,
        Self::Declined,
        Self::NoAnswer,
        Self::NotSent,
        Self::StillProcessing,
        Self::NotFound,
        Self::AskedInVain,
        Self::ConfirmedPaid,
        Self::ConfirmedFailed,
        Self::ConfirmedCancelled,
        Self::CancelRequested,
        Self::CancelUnconfirmed,
        Self::PresumedDead,
        Self::GaveUp,
        Self::Mismatched,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::NoAnswer => "no_answer",
            Self::NotSent => "not_sent",
            Self::StillProcessing => "still_processing",
            Self::NotFound => "not_found",
            Self::AskedInVain => "asked_in_vain",
            Self::ConfirmedPaid => "confirmed_paid",
            Self::ConfirmedFailed => "confirmed_failed",
            Self::ConfirmedCancelled => "confirmed_cancelled",
            Self::CancelRequested => "cancel_requested",
            Self::CancelUnconfirmed => "cancel_unconfirmed",
            Self::PresumedDead => "presumed_dead",
            Self::GaveUp => "gave_up",
            Self::Mismatched => "mismatched",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == name)
            .ok_or(UnknownName)
    }
}
