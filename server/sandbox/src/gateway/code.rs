//! Result codes the sandbox gives, with their status and message (docs/protocol.md §5.4).

use serde::{Deserialize, Serialize};

/// A result code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Code {
    Success,
    PaymentInProcess,
    UnknownException,
    RefundInProcess,
    ProcessFail,
    ParamIllegal,
    SignatureInvalid,
    KeyNotFound,
    UnknownClient,
    ClientInvalid,
    InvalidAccessToken,
    AccessDenied,
    NoInterfaceDef,
    MethodNotSupported,
    MediaTypeNotAcceptable,
    SettleContractNotMatch,
    CurrencyNotSupport,
    UnavailablePaymentMethod,
    PaymentAmountExceedLimit,
    UserAmountExceedLimit,
    InvalidAmount,
    UserBalanceNotEnough,
    UserPaymentVerificationFailed,
    RiskReject,
    OrderIsClosed,
    OrderIsCanceled,
    OrderNotExist,
    OrderStatusInvalid,
    CancelWindowExceed,
    RefundWindowExceed,
    RefundAmountExceed,
    MultipleRefundsNotSupported,
    RepeatReqInconsistent,
}

impl Code {
    pub(crate) const fn status(self) -> &'static str {
        match self.word().as_bytes() {
            b"SUCCESS" => "S",
            b"PAYMENT_IN_PROCESS" | b"UNKNOWN_EXCEPTION" | b"REFUND_IN_PROCESS" => "U",
            _ => "F",
        }
    }

    /// The gateway doesn't know whom it is answering, so it cannot sign for them
    /// (docs/protocol.md §4.2).
    pub(crate) const fn is_of_a_stranger(self) -> bool {
        matches!(
            self,
            Self::SignatureInvalid | Self::KeyNotFound | Self::UnknownClient | Self::ClientInvalid
        )
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Success => "SUCCESS",
            Self::PaymentInProcess => "PAYMENT_IN_PROCESS",
            Self::UnknownException => "UNKNOWN_EXCEPTION",
            Self::RefundInProcess => "REFUND_IN_PROCESS",
            Self::ProcessFail => "PROCESS_FAIL",
            Self::ParamIllegal => "PARAM_ILLEGAL",
            Self::SignatureInvalid => "SIGNATURE_INVALID",
            Self::KeyNotFound => "KEY_NOT_FOUND",
            Self::UnknownClient => "UNKNOWN_CLIENT",
            Self::ClientInvalid => "CLIENT_INVALID",
            Self::InvalidAccessToken => "INVALID_ACCESS_TOKEN",
            Self::AccessDenied => "ACCESS_DENIED",
            Self::NoInterfaceDef => "NO_INTERFACE_DEF",
            Self::MethodNotSupported => "METHOD_NOT_SUPPORTED",
            Self::MediaTypeNotAcceptable => "MEDIA_TYPE_NOT_ACCEPTABLE",
            Self::SettleContractNotMatch => "SETTLE_CONTRACT_NOT_MATCH",
            Self::CurrencyNotSupport => "CURRENCY_NOT_SUPPORT",
            Self::UnavailablePaymentMethod => "UNAVAILABLE_PAYMENT_METHOD",
            Self::PaymentAmountExceedLimit => "PAYMENT_AMOUNT_EXCEED_LIMIT",
            Self::UserAmountExceedLimit => "USER_AMOUNT_EXCEED_LIMIT",
            Self::InvalidAmount => "INVALID_AMOUNT",
            Self::UserBalanceNotEnough => "USER_BALANCE_NOT_ENOUGH",
            Self::UserPaymentVerificationFailed => "USER_PAYMENT_VERIFICATION_FAILED",
            Self::RiskReject => "RISK_REJECT",
            Self::OrderIsClosed => "ORDER_IS_CLOSED",
            Self::OrderIsCanceled => "ORDER_IS_CANCELED",
            Self::OrderNotExist => "ORDER_NOT_EXIST",
            Self::OrderStatusInvalid => "ORDER_STATUS_INVALID",
            Self::CancelWindowExceed => "CANCEL_WINDOW_EXCEED",
            Self::RefundWindowExceed => "REFUND_WINDOW_EXCEED",
            Self::RefundAmountExceed => "REFUND_AMOUNT_EXCEED",
            Self::MultipleRefundsNotSupported => "MULTIPLE_REFUNDS_NOT_SUPPORTED",
            Self::RepeatReqInconsistent => "REPEAT_REQ_INCONSISTENT",
        }
    }

    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Success => "success.",
            Self::PaymentInProcess => "The payment is being processed.",
            Self::UnknownException => "The call failed for an unknown reason.",
            Self::RefundInProcess => "The refund is being processed.",
            Self::ProcessFail => "A general business failure. Do not retry.",
            Self::ParamIllegal => "Illegal parameters exist.",
            Self::SignatureInvalid => "The signature is invalid.",
            Self::KeyNotFound => "The key is not found.",
            Self::UnknownClient => "The client is not known.",
            Self::ClientInvalid => "The client is invalid.",
            Self::InvalidAccessToken => "The access token is invalid.",
            Self::AccessDenied => "Access is denied.",
            Self::NoInterfaceDef => "The API is not defined.",
            Self::MethodNotSupported => "The HTTP method is not supported; use POST.",
            Self::MediaTypeNotAcceptable => "The media type is not acceptable.",
            Self::SettleContractNotMatch => "No settlement contract matches.",
            Self::CurrencyNotSupport => "The currency is not supported.",
            Self::UnavailablePaymentMethod => "The payment method is not available.",
            Self::PaymentAmountExceedLimit => "The payment amount exceeds the limit.",
            Self::UserAmountExceedLimit => "The amount exceeds the user's limit.",
            Self::InvalidAmount => "The amount is not acceptable.",
            Self::UserBalanceNotEnough => "The user's balance is not enough.",
            Self::UserPaymentVerificationFailed => {
                "The user did not verify the payment in the wallet."
            }
            Self::RiskReject => "The payment was rejected for its risk.",
            Self::OrderIsClosed => "The order is closed.",
            Self::OrderIsCanceled => "The order is cancelled.",
            Self::OrderNotExist => "The order does not exist.",
            Self::OrderStatusInvalid => "The order's status does not allow this.",
            Self::CancelWindowExceed => "The cancel window has closed.",
            Self::RefundWindowExceed => "The refund window has closed.",
            Self::RefundAmountExceed => "The refunds exceed the amount paid.",
            Self::MultipleRefundsNotSupported => "No more refunds are possible.",
            Self::RepeatReqInconsistent => "The repeated request differs from the first.",
        }
    }
}

/// A request turned down, with a message for the developer who sent it.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) code: Code,
    pub(crate) message: String,
}

impl Refusal {
    /// `PARAM_ILLEGAL`, saying which parameter and what is wrong with it.
    pub(crate) fn illegal(what: impl Into<String>) -> Self {
        Self {
            code: Code::ParamIllegal,
            message: what.into(),
        }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self {
            code,
            message: code.message().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_follows_from_the_code() {
        assert_eq!(Code::Success.status(), "S");
        assert_eq!(Code::PaymentInProcess.status(), "U");
        assert_eq!(Code::UnknownException.status(), "U");
        assert_eq!(Code::RefundInProcess.status(), "U");
        assert_eq!(Code::OrderIsClosed.status(), "F");
    }
}
