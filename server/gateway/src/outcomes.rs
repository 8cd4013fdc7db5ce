//! The gateway's result codes and what they mean to us, as data.
//!
//! Sources: the result-code lists of the gateway's pay, inquiry, cancel and refund pages, its
//! change history and its client libraries (docs/protocol.md §5.4); what a code means to a
//! customer is our reading. The lists grow, so an unknown code falls back on its status.

use domain::DeclineReason::{
    self, BalanceTooLow, Closed, LimitExceeded, Other, Refused, TryLater, VerificationFailed,
    WalletNotAccepted,
};

/// `resultStatus`, the gateway's first word (docs/protocol.md §5.1).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// The call succeeded. Of `pay` that means an order exists, not that it is paid.
    S,
    /// The call failed.
    F,
    /// Unknown or in progress: neither success nor failure.
    U,
}

/// What a result means to us.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Meaning {
    /// The gateway did what was asked.
    Accepted,
    /// It refused, and this is what the customer is told.
    Declined(DeclineReason),
    /// Nothing is known; ask again.
    AskAgain,
    /// It refused because of how we asked; the operator must mend something.
    OurFault,
}

/// One line of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// `resultCode`.
    pub code: &'static str,
    /// The status it comes with.
    pub status: Status,
    /// What it means to us.
    pub meaning: Meaning,
}

/// What a result means. The status has the last word: a known code that comes with another status
/// than usual is read by its status alone.
pub fn outcome(status: Status, code: &str) -> Meaning {
    let usual = OUTCOMES
        .iter()
        .find(|row| row.code == code && row.status == status);
    match (usual, status) {
        (Some(row), _) => row.meaning,
        (None, Status::S) => Meaning::Accepted,
        (None, Status::F) => Meaning::Declined(Other),
        (None, Status::U) => Meaning::AskAgain,
    }
}

/// Every code we know.
pub fn all() -> impl Iterator<Item = Outcome> {
    OUTCOMES.iter().copied()
}

const fn declined(code: &'static str, reason: DeclineReason) -> Outcome {
    Outcome {
        code,
        status: Status::F,
        meaning: Meaning::Declined(reason),
    }
}

const fn our_fault(code: &'static str) -> Outcome {
    Outcome {
        code,
        status: Status::F,
        meaning: Meaning::OurFault,
    }
}

static OUTCOMES: &[Outcome] = &[
    Outcome {
        code: "SUCCESS",
        status: Status::S,
        meaning: Meaning::Accepted,
    },
    // Under way or not known. Never success, never failure; where an answer also names a redirect,
    // the caller sends the customer there all the same.
    Outcome {
        code: "PAYMENT_IN_PROCESS",
        status: Status::U,
        meaning: Meaning::AskAgain,
    },
    Outcome {
        code: "UNKNOWN_EXCEPTION",
        status: Status::U,
        meaning: Meaning::AskAgain,
    },
    Outcome {
        code: "REQUEST_TRAFFIC_EXCEED_LIMIT",
        status: Status::U,
        meaning: Meaning::AskAgain,
    },
    Outcome {
        code: "REFUND_IN_PROCESS",
        status: Status::U,
        meaning: Meaning::AskAgain,
    },
    // Failed calls that say nothing final of the order: it may still appear, or be in another state
    // than we think, or the gateway stumbled.
    Outcome {
        code: "ORDER_NOT_EXIST",
        status: Status::F,
        meaning: Meaning::AskAgain,
    },
    Outcome {
        code: "ORDER_STATUS_INVALID",
        status: Status::F,
        meaning: Meaning::AskAgain,
    },
    Outcome {
        code: "SYSTEM_ERROR",
        status: Status::F,
        meaning: Meaning::AskAgain,
    },
    // The customer can do something about it.
    declined("USER_BALANCE_NOT_ENOUGH", BalanceTooLow),
    declined("USER_AMOUNT_EXCEED_LIMIT", LimitExceeded),
    declined("PAYMENT_AMOUNT_EXCEED_LIMIT", LimitExceeded),
    declined("INVALID_AMOUNT", LimitExceeded),
    declined("USER_PAYMENT_VERIFICATION_FAILED", VerificationFailed),
    declined("VERIFY_TIMES_EXCEED_LIMIT", VerificationFailed),
    declined("UNAVAILABLE_PAYMENT_METHOD", WalletNotAccepted),
    declined("NO_PAY_OPTIONS", WalletNotAccepted),
    declined("NO_PAY_OPTION", WalletNotAccepted),
    declined("CURRENCY_NOT_SUPPORT", WalletNotAccepted),
    declined("PAYMENT_METHOD_NOT_SUPPORTED", WalletNotAccepted),
    declined("ORDER_IS_CLOSED", Closed),
    declined("ORDER_IS_CANCELED", Closed),
    declined("CANCEL_WINDOW_EXCEED", Closed),
    declined("PAYMENT_COUNT_EXCEED_LIMIT", TryLater),
    // Risk, regulation, or the state of the customer's account.
    declined("RISK_REJECT", Refused),
    declined("FRAUD_REJECT", Refused),
    declined("SUSPECTED_RISK", Refused),
    declined("PAYMENT_NOT_QUALIFIED", Refused),
    declined("REGULATION_RESTRICTION", Refused),
    declined("PAYMENT_PROHIBITED", Refused),
    declined("DO_NOT_HONOR", Refused),
    declined("USER_KYC_NOT_QUALIFIED", Refused),
    declined("USER_NOT_EXIST", Refused),
    declined("USER_STATUS_ABNORMAL", Refused),
    declined("ACCOUNT_CLOSED", Refused),
    // No reason worth repeating.
    declined("PROCESS_FAIL", Other),
    declined("PAYMENT_NOT_EXIST", Other),
    // Refunds only.
    declined("REFUND_WINDOW_EXCEED", Other),
    declined("REFUND_AMOUNT_EXCEED", Other),
    declined("MULTIPLE_REFUNDS_NOT_SUPPORTED", Other),
    declined("REFUND_NOT_SUPPORTED", Other),
    declined("PARTIAL_REFUND_NOT_SUPPORTED", Other),
    declined("MERCHANT_BALANCE_NOT_ENOUGH", TryLater),
    // Our request, keys or contract; no customer can help it.
    our_fault("PARAM_ILLEGAL"),
    our_fault("SIGNATURE_INVALID"),
    our_fault("INVALID_SIGNATURE"),
    our_fault("KEY_NOT_FOUND"),
    our_fault("UNKNOWN_CLIENT"),
    our_fault("CLIENT_INVALID"),
    our_fault("INVALID_CLIENT"),
    our_fault("INVALID_CLIENT_STATUS"),
    our_fault("CLIENT_FORBIDDEN_ACCESS_API"),
    our_fault("OAUTH_FAILED"),
    our_fault("ACCESS_DENIED"),
    our_fault("INVALID_ACCESS_TOKEN"),
    our_fault("INVALID_TOKEN"),
    our_fault("NO_INTERFACE_DEF"),
    our_fault("INVALID_API"),
    our_fault("METHOD_NOT_SUPPORTED"),
    our_fault("MEDIA_TYPE_NOT_ACCEPTABLE"),
    our_fault("INVALID_CONTRACT"),
    our_fault("SETTLE_CONTRACT_NOT_MATCH"),
    our_fault("INVALID_MERCHANT_STATUS"),
    our_fault("MERCHANT_NOT_REGISTERED"),
    our_fault("MERCHANT_KYB_NOT_QUALIFIED"),
    our_fault("BUSINESS_NOT_SUPPORT"),
    our_fault("REPEAT_REQ_INCONSISTENT"),
    our_fault("EXPIRED_CODE"),
    our_fault("INVALID_CODE"),
    our_fault("INVALID_PAYMENT_CODE"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_listed_twice() {
        let mut codes: Vec<_> = all().map(|row| row.code).collect();
        codes.sort_unstable();
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn an_unknown_code_falls_back_on_its_status() {
        assert_eq!(outcome(Status::S, "NEW"), Meaning::Accepted);
        assert_eq!(outcome(Status::F, "NEW"), Meaning::Declined(Other));
        assert_eq!(outcome(Status::U, "NEW"), Meaning::AskAgain);
    }

    #[test]
    fn in_progress_is_never_success_or_failure_whatever_the_code() {
        for row in all() {
            assert_eq!(
                outcome(Status::U, row.code),
                Meaning::AskAgain,
                "{}",
                row.code
            );
        }
    }

    #[test]
    fn an_order_that_is_not_found_is_not_declined() {
        assert_eq!(outcome(Status::F, "ORDER_NOT_EXIST"), Meaning::AskAgain);
    }
}
