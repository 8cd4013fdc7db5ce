//! Why a refund was refused, in terms an operator can act on. Which of the gateway's codes say so is
//! the gateway's business.

use std::fmt;

use crate::payment::UnknownName;

/// What the operator is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RefundRefusal {
    /// Too long ago.
    WindowExceeded,
    /// More than what is left at the gateway.
    AmountExceeded,
    /// This wallet gives back the whole or nothing.
    PartialNotSupported,
    /// This wallet gives back once only.
    MultipleNotSupported,
    /// This wallet gives back nothing.
    NotSupported,
    /// The shop's own funds at the gateway are short.
    MerchantBalance,
    /// The payment was cancelled or closed at the gateway.
    PaymentClosed,
    /// Too much at once; later it may work.
    TryLater,
    /// Our set-up is wrong: keys, client id, contract or request.
    OurFault,
    /// The gateway gave no reason we know.
    Other,
}

impl RefundRefusal {
    /// Every refusal, in the order of declaration.
    pub const ALL: [Self; 10] = [
        Self::WindowExceeded,
        Self::AmountExceeded,
        Self::PartialNotSupported,
        Self::MultipleNotSupported,
        Self::NotSupported,
        Self::MerchantBalance,
        Self::PaymentClosed,
        Self::TryLater,
        Self::OurFault,
        Self::Other,
    ];

    /// The name under which it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WindowExceeded => "window_exceeded",
            Self::AmountExceeded => "amount_exceeded",
            Self::PartialNotSupported => "partial_not_supported",
            Self::MultipleNotSupported => "multiple_not_supported",
            Self::NotSupported => "not_supported",
            Self::MerchantBalance => "merchant_balance",
            Self::PaymentClosed => "payment_closed",
            Self::TryLater => "try_later",
            Self::OurFault => "our_fault",
            Self::Other => "other",
        }
    }

    /// Reads a stored name.
    pub fn parse(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|why| why.as_str() == name);
        found.ok_or(UnknownName)
    }

    /// The sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::WindowExceeded => "the time in which this payment could be refunded is over",
            Self::AmountExceeded => "the gateway has less left of this payment than that",
            Self::PartialNotSupported => {
                "this wallet gives back the whole amount only; refund everything that was paid"
            }
            Self::MultipleNotSupported => "this wallet allows one refund per payment",
            Self::NotSupported => "this wallet can't give money back",
            Self::MerchantBalance => {
                "the shop's balance at the gateway is too low; try again after the next payments"
            }
            Self::PaymentClosed => {
                "the payment is cancelled at the gateway, which gives the money back by itself"
            }
            Self::TryLater => "the gateway is busy; try again in a few minutes",
            Self::OurFault => {
                "the gateway refused how we asked; check client id, keys and contract"
            }
            Self::Other => "the gateway refused the refund and gave no reason we know",
        }
    }
}

impl fmt::Display for RefundRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.sentence())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_and_differ() {
        for refusal in RefundRefusal::ALL {
            assert_eq!(RefundRefusal::parse(refusal.as_str()), Ok(refusal));
        }
        assert_eq!(RefundRefusal::parse("Other"), Err(UnknownName));
    }
}
