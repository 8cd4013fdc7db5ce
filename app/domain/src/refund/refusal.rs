//! Why a refund was refused, in terms an operator can act on, and which codes say so.
//!
//! The codes are those of docs/protocol.md §5.4; an unknown one is `Other`, never a guess.

use std::fmt;

use crate::payment::UnknownName;
use crate::payment::outcomes::{Meaning, Status, outcome};

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

/// What a code says, where the general table of results doesn't know better.
const CODES: &[(&str, RefundRefusal)] = &[
    ("REFUND_WINDOW_EXCEED", RefundRefusal::WindowExceeded),
    ("REFUND_AMOUNT_EXCEED", RefundRefusal::AmountExceeded),
    (
        "PARTIAL_REFUND_NOT_SUPPORTED",
        RefundRefusal::PartialNotSupported,
    ),
    (
        "MULTIPLE_REFUNDS_NOT_SUPPORTED",
        RefundRefusal::MultipleNotSupported,
    ),
    ("REFUND_NOT_SUPPORTED", RefundRefusal::NotSupported),
    ("PAYMENT_METHOD_NOT_SUPPORTED", RefundRefusal::NotSupported),
    (
        "MERCHANT_BALANCE_NOT_ENOUGH",
        RefundRefusal::MerchantBalance,
    ),
    ("ORDER_IS_CLOSED", RefundRefusal::PaymentClosed),
    ("ORDER_IS_CANCELED", RefundRefusal::PaymentClosed),
    ("PAYMENT_COUNT_EXCEED_LIMIT", RefundRefusal::TryLater),
    ("CURRENCY_NOT_SUPPORT", RefundRefusal::OurFault),
];

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

    /// What a refusal's code means; `None` where even an `F` says nothing final, so that it has to
    /// be asked about.
    pub fn of(code: &str) -> Option<Self> {
        if let Some((_, refusal)) = CODES.iter().find(|(known, _)| *known == code) {
            return Some(*refusal);
        }
        match outcome(Status::F, code) {
            Meaning::AskAgain => None,
            Meaning::OurFault => Some(Self::OurFault),
            Meaning::Declined(_) | Meaning::Accepted => Some(Self::Other),
        }
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
    fn every_code_of_the_table_is_known_to_the_gateways_list() {
        let known = |code: &str| crate::payment::outcomes::all().any(|row| row.code == code);
        for (code, refusal) in CODES {
            assert!(known(code), "{code}");
            assert_eq!(RefundRefusal::of(code), Some(*refusal));
        }
    }

    #[test]
    fn what_the_gateway_does_not_know_itself_is_no_refusal() {
        for code in ["SYSTEM_ERROR", "ORDER_NOT_EXIST", "ORDER_STATUS_INVALID"] {
            assert_eq!(RefundRefusal::of(code), None, "{code}");
        }
    }

    #[test]
    fn names_read_back_and_differ() {
        for refusal in RefundRefusal::ALL {
            assert_eq!(RefundRefusal::parse(refusal.as_str()), Ok(refusal));
        }
        assert_eq!(RefundRefusal::parse("Other"), Err(UnknownName));
    }

    #[test]
    fn our_own_faults_and_news_are_told_apart() {
        assert_eq!(
            RefundRefusal::of("SIGNATURE_INVALID"),
            Some(RefundRefusal::OurFault)
        );
        assert_eq!(
            RefundRefusal::of("PROCESS_FAIL"),
            Some(RefundRefusal::Other)
        );
        assert_eq!(RefundRefusal::of("BRAND_NEW"), Some(RefundRefusal::Other));
    }
}
