//! Which of the gateway's codes say why a refund was refused (docs/protocol.md §5.4). An unknown one is
//! `Other`, never a guess.

use domain::RefundRefusal;

use crate::outcomes::{Meaning, Status, outcome};

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

/// What a refusal's code means; `None` where even an `F` says nothing final, so that it has to be
/// asked about.
pub fn refund_refusal(code: &str) -> Option<RefundRefusal> {
    if let Some((_, refusal)) = CODES.iter().find(|(known, _)| *known == code) {
        return Some(*refusal);
    }
    match outcome(Status::F, code) {
        Meaning::AskAgain => None,
        Meaning::OurFault => Some(RefundRefusal::OurFault),
        Meaning::Declined(_) | Meaning::Accepted => Some(RefundRefusal::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcomes::all;

    #[test]
    fn every_code_of_the_table_is_known_to_the_gateways_list() {
        let known = |code: &str| all().any(|row| row.code == code);
        for (code, refusal) in CODES {
            assert!(known(code), "{code}");
            assert_eq!(refund_refusal(code), Some(*refusal));
        }
    }

    #[test]
    fn what_the_gateway_does_not_know_itself_is_no_refusal() {
        for code in ["SYSTEM_ERROR", "ORDER_NOT_EXIST", "ORDER_STATUS_INVALID"] {
            assert_eq!(refund_refusal(code), None, "{code}");
        }
    }

    #[test]
    fn our_own_faults_and_news_are_told_apart() {
        assert_eq!(
            refund_refusal("SIGNATURE_INVALID"),
            Some(RefundRefusal::OurFault)
        );
        assert_eq!(refund_refusal("PROCESS_FAIL"), Some(RefundRefusal::Other));
        assert_eq!(refund_refusal("BRAND_NEW"), Some(RefundRefusal::Other));
    }
}
