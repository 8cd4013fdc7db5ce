//! Why a payment was refused, in the words a customer can act on.
//!
//! Fewer reasons than the gateway has codes: a customer needs to know what to do next, and must
//! not be told more than the wallet would tell.

use super::UnknownName;

/// What the customer is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DeclineReason {
    /// Not enough money in the wallet.
    BalanceTooLow,
    /// Over a limit of the wallet's or the gateway's.
    LimitExceeded,
    /// This wallet or currency can't pay here.
    WalletNotAccepted,
    /// PIN or code was wrong.
    VerificationFailed,
    /// Risk, regulation or the state of the account; the wallet knows more.
    Refused,
    /// Expired, or cancelled by the customer.
    Closed,
    /// Too much at once; later it may work.
    TryLater,
    /// Our set-up is wrong, and no customer can help it.
    OurFault,
    /// The gateway gave no reason worth repeating.
    Other,
}

impl DeclineReason {
    /// Every reason, in the order of declaration.
    pub const ALL: [Self; 9] = [
        Self::BalanceTooLow,
        Self::LimitExceeded,
        Self::WalletNotAccepted,
        Self::VerificationFailed,
        Self::Refused,
        Self::Closed,
        Self::TryLater,
        Self::OurFault,
        Self::Other,
    ];

    /// The key of the customer's message.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::BalanceTooLow => "declined-balance",
            Self::LimitExceeded => "declined-limit",
            Self::WalletNotAccepted => "declined-wallet",
            Self::VerificationFailed => "declined-verification",
            Self::Refused => "declined-refused",
            Self::Closed => "declined-closed",
            Self::TryLater => "declined-later",
            Self::OurFault => "declined-our-fault",
            Self::Other => "declined-other",
        }
    }

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BalanceTooLow => "balance_too_low",
            Self::LimitExceeded => "limit_exceeded",
            Self::WalletNotAccepted => "wallet_not_accepted",
            Self::VerificationFailed => "verification_failed",
            Self::Refused => "refused",
            Self::Closed => "closed",
            Self::TryLater => "try_later",
            Self::OurFault => "our_fault",
            Self::Other => "other",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.as_str() == name)
            .ok_or(UnknownName)
    }

    /// Whether the same customer, in the same wallet, may succeed with a new attempt.
    pub const fn retry_helps(self) -> bool {
        match self {
            Self::BalanceTooLow
            | Self::LimitExceeded
            | Self::VerificationFailed
            | Self::Closed
            | Self::TryLater
            | Self::Other => true,
            Self::WalletNotAccepted | Self::Refused | Self::OurFault => false,
        }
    }
}
