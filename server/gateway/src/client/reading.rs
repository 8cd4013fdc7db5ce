//! What an answer means. The answer is believed already; here it is understood.
//!
//! In doubt the reading is "unknown": docs/protocol.md §5.1 and §7.

use domain::Money;
use domain::ids::RequestId;

use crate::outcomes::Status;

use crate::meaning::{INCONSISTENT, reason_of_failure, reason_of_refusal};
use crate::port::{
    Accepted, CancelAnswer, InquiryAnswer, PayAnswer, RefundAnswer, RefundCall, RefundDetails,
    RefundInquiryAnswer, UnknownWhy,
};
use crate::wire::request::Asked;
use crate::wire::scalar::{Scalar, filled};
use crate::wire::{self, Amount, answer};

/// With this code an open answer may already hold the way into the wallet.
const IN_PROCESS: &str = "PAYMENT_IN_PROCESS";
/// Whatever was asked for, with this code we ask too often.
const TOO_MANY: &str = "REQUEST_TRAFFIC_EXCEED_LIMIT";
/// With this code an open answer says that the refund is under way.
const REFUND_IN_PROCESS: &str = "REFUND_IN_PROCESS";

pub(super) fn pay(mut answer: answer::Pay, asked: &Asked) -> PayAnswer {
    let code = answer.result.code();
    let status = answer.result.status();
    let other = differs(
        answer.payment_request_id.as_ref(),
        &asked.payment_request_id,
    ) || amount_differs(answer.payment_amount.as_ref(), asked.payment_amount.money());
    let go = answer.take_targets();
    let way = !go.is_empty();
    let why = match status {
        _ if other => UnknownWhy::Mismatch,
        Some(Status::S) if way => return accepted(answer, go),
        Some(Status::U) if way && code == IN_PROCESS => return accepted(answer, go),
        Some(Status::F) if code != TOO_MANY => match reason_of_refusal(&code) {
            Some(reason) => return PayAnswer::Declined { code, reason },
            None => unsure(code),
        },
        Some(Status::F | Status::U) => unsure(code),
        // An order that the customer cannot reach: it may be there, so it has to be cancelled.
        Some(Status::S) | None => UnknownWhy::Malformed,
    };
    PayAnswer::Unknown { why }
}

fn accepted(mut answer: answer::Pay, go: Vec<String>) -> PayAnswer {
    let payment_id = wire::payment_id(answer.payment_id.as_ref());
    PayAnswer::Accepted(Accepted {
        payment_id,
        go,
        settlement: answer.take_settlement().told(),
        actual: answer.take_side().actual(),
    })
}

pub(super) fn inquiry(answer: answer::Inquiry, id: &RequestId) -> InquiryAnswer {
    let unknown = |why| InquiryAnswer::Unknown { why };
    let code = answer.result.code();
    if differs(answer.payment_request_id.as_ref(), id.as_str()) {
        return unknown(UnknownWhy::Mismatch);
    }
    match answer.result.status() {
        Some(Status::S) => payment(answer),
        Some(Status::F) if is_not_found(&code) => InquiryAnswer::NotFound,
        Some(Status::F | Status::U) => unknown(unsure(code)),
        None => unknown(UnknownWhy::Malformed),
    }
}

/// The inquiry worked; the payment's own status is what counts.
fn payment(answer: answer::Inquiry) -> InquiryAnswer {
    let malformed = InquiryAnswer::Unknown {
        why: UnknownWhy::Malformed,
    };
    let status = answer.payment_status.clone();
    match status.as_ref().map(Scalar::text) {
        Some("SUCCESS") => answer.told().paid().map_or(malformed, InquiryAnswer::Paid),
        Some("FAIL") => {
            let code = wire::code(answer.payment_result_code.as_ref());
            InquiryAnswer::Failed {
                reason: reason_of_failure(&code),
                code,
            }
        }
        Some("CANCELLED") => InquiryAnswer::Cancelled,
        // PENDING is a word of the online products: the customer has paid, the shop has not got it.
        Some("PROCESSING" | "PENDING") => InquiryAnswer::Processing,
        _ => malformed,
    }
}

pub(super) fn cancel(answer: &answer::Cancel, id: &RequestId) -> CancelAnswer {
    let code = answer.result.code();
    let why = match answer.result.status() {
        _ if differs(answer.payment_request_id.as_ref(), id.as_str()) => UnknownWhy::Mismatch,
        Some(Status::S) => return CancelAnswer::Cancelled,
        Some(Status::F) if is_not_found(&code) => return CancelAnswer::NotFound,
        Some(Status::F) if code != TOO_MANY => return CancelAnswer::Refused { code },
        Some(Status::F | Status::U) => unsure(code),
        None => UnknownWhy::Malformed,
    };
    CancelAnswer::Unknown { why }
}

pub(super) fn refund(answer: answer::Refund, asked: &RefundCall) -> RefundAnswer {
    let code = answer.result.code();
    let other = differs(answer.our_id.as_ref(), &asked.refund_id)
        || differs(answer.payment_id.as_ref(), asked.payment_id.as_str())
        || amount_differs(answer.amount.as_ref(), Some(asked.amount));
    let later = answer.later.as_ref().is_some_and(Scalar::is_true);
    let why = match answer.result.status() {
        _ if other => UnknownWhy::Mismatch,
        Some(Status::S) if later => return RefundAnswer::Processing,
        Some(Status::S) => return RefundAnswer::Refunded(refund_details(answer)),
        Some(Status::U) if code == REFUND_IN_PROCESS => return RefundAnswer::Processing,
        Some(Status::F) if code != INCONSISTENT && code != TOO_MANY => {
            return RefundAnswer::Refused { code };
        }
        Some(Status::F | Status::U) => unsure(code),
        None => UnknownWhy::Malformed,
    };
    RefundAnswer::Unknown { why }
}

pub(super) fn refund_inquiry(answer: answer::Refund, refund_id: &str) -> RefundInquiryAnswer {
    let code = answer.result.code();
    let status = answer.status.clone();
    let why = match (answer.result.status(), status.as_ref().map(Scalar::text)) {
        _ if differs(answer.our_id.as_ref(), refund_id) => UnknownWhy::Mismatch,
        (Some(Status::S), Some("SUCCESS")) => {
            return RefundInquiryAnswer::Refunded(refund_details(answer));
        }
        (Some(Status::S), Some("PROCESSING")) => return RefundInquiryAnswer::Processing,
        (Some(Status::S), Some("FAIL")) => return RefundInquiryAnswer::Failed,
        (Some(Status::F), _) if is_not_found(&code) => return RefundInquiryAnswer::NotFound,
        (Some(Status::F | Status::U), _) => unsure(code),
        (Some(Status::S) | None, _) => UnknownWhy::Malformed,
    };
    RefundInquiryAnswer::Unknown { why }
}

fn refund_details(mut answer: answer::Refund) -> RefundDetails {
    RefundDetails {
        settlement: answer.take_settlement().told(),
        gateway_refund_id: filled(answer.their_id),
        refunded_at: filled(answer.time),
    }
}

/// The gateway itself doesn't know, or doesn't look, since we ask too often.
fn unsure(code: String) -> UnknownWhy {
    if code == TOO_MANY {
        UnknownWhy::RateLimited
    } else {
        UnknownWhy::Gateway(code)
    }
}

/// The second code is in one kit's list only, and nobody documents one for refunds.
fn is_not_found(code: &str) -> bool {
    matches!(
        code,
        "ORDER_NOT_EXIST" | "PAYMENT_NOT_EXIST" | "REFUND_NOT_EXIST"
    )
}

/// A field that is there must say what we asked for.
fn differs(told: Option<&Scalar>, asked: &str) -> bool {
    told.is_some_and(|told| told.text() != asked)
}

fn amount_differs(told: Option<&Amount>, asked: Option<Money>) -> bool {
    told.is_some_and(|told| told.money().is_none() || told.money() != asked)
}
