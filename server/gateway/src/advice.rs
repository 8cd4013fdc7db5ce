//! What an operator can do about a result code that is our fault (docs/protocol.md §5.4). For logs
//! and the command line; customers are told other things.

/// The codes, and what to do.
const ADVICE: &[(&str, &str)] = &[
    (
        "SIGNATURE_INVALID",
        "our private key does not belong to the public key on the dashboard, or sandbox and live \
         are mixed",
    ),
    (
        "KEY_NOT_FOUND",
        "the gateway has no public key of ours with this version: upload it, or correct the key \
         version",
    ),
    (
        "UNKNOWN_CLIENT",
        "the client id is not the one on the dashboard",
    ),
    (
        "CLIENT_INVALID",
        "the client id is not the one on the dashboard",
    ),
    (
        "INVALID_CLIENT_STATUS",
        "the gateway has suspended this client id; ask it why",
    ),
    (
        "INVALID_ACCESS_TOKEN",
        "the agent token is wrong or was withdrawn; the merchant has to authorise us anew",
    ),
    (
        "INVALID_TOKEN",
        "the agent token is wrong or was withdrawn; the merchant has to authorise us anew",
    ),
    (
        "ACCESS_DENIED",
        "this account may not do that: is the agent token that of this merchant, and the product \
         in the contract?",
    ),
    (
        "INVALID_CONTRACT",
        "there is no contract for this, or it is not in force; ask the gateway",
    ),
    (
        "SETTLE_CONTRACT_NOT_MATCH",
        "the contract has no settlement in the currency we named: set settlement_currency of the \
         account, merchant or store to one the contract has",
    ),
    (
        "MERCHANT_NOT_REGISTERED",
        "register the merchant, and where it is asked for the store, with the gateway first",
    ),
    (
        "MERCHANT_KYB_NOT_QUALIFIED",
        "the gateway has not accepted the merchant's papers yet",
    ),
    (
        "INVALID_MERCHANT_STATUS",
        "the gateway has suspended this merchant; ask it why",
    ),
    (
        "CURRENCY_NOT_SUPPORT",
        "the store's currency is not in the contract",
    ),
    (
        "BUSINESS_NOT_SUPPORT",
        "entry codes are not in the contract; ask the gateway to add them",
    ),
    (
        "PARAM_ILLEGAL",
        "the gateway does not accept a field; look at the merchant's and store's names, MCC and ids",
    ),
];

/// What to do about this code, if we know.
pub fn advice(code: &str) -> Option<&'static str> {
    let known = ADVICE.iter().find(|(known, _)| *known == code);
    known.map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use crate::outcomes;

    use super::*;

    #[test]
    fn advice_is_given_about_codes_that_exist_and_once() {
        for (at, (code, words)) in ADVICE.iter().enumerate() {
            assert!(outcomes::all().any(|row| row.code == *code), "{code}");
            assert!(ADVICE.iter().skip(at + 1).all(|(other, _)| other != code));
            assert_eq!(advice(code), Some(*words));
        }
        assert_eq!(advice("SUCCESS"), None);
    }
}
