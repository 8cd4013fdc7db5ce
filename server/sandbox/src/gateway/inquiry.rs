//! `inquiryPayment`: what became of a payment (docs/protocol.md §7.1).
//!
//! Its result says only whether the inquiry worked.

use serde::Serialize;

use super::code::{Code, Refusal};
use super::fields::Fields;
use super::reply::Reply;
use super::wire::{PaymentWire, ResultWire, TransactionWire};
use crate::books::Name;
use crate::payment::Payment;
use crate::payment::state::State;
use crate::sandbox::Sandbox;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct InquiryWire {
    result: ResultWire,
    payment_status: &'static str,
    payment_result_code: &'static str,
    payment_result_message: &'static str,
    #[serde(flatten)]
    payment: PaymentWire,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    transactions: Vec<TransactionWire>,
}

pub(crate) fn inquire(sandbox: &Sandbox, fields: &Fields) -> Result<Reply, Refusal> {
    let name = name(fields)?;
    let mut books = sandbox.books();
    let payment = books
        .find(&name, sandbox.clock.now())
        .ok_or(Code::OrderNotExist)?;
    Ok(Reply::about(&payment.names.request, &answer(payment)))
}

/// By which of its names a payment is meant; the gateway's own wins.
pub(crate) fn name(fields: &Fields) -> Result<Name, Refusal> {
    let payment = fields.id("paymentId")?.map(Name::Payment);
    let request = fields.id("paymentRequestId")?.map(Name::Request);
    payment
        .or(request)
        .ok_or_else(|| Refusal::illegal("paymentId or paymentRequestId is required"))
}

fn answer(payment: &Payment) -> InquiryWire {
    let code = match payment.state {
        State::Processing => Code::PaymentInProcess,
        State::Paid { .. } => Code::Success,
        State::Failed { why } => why,
        State::Cancelled { .. } => Code::OrderIsCanceled,
    };
    InquiryWire {
        result: Code::Success.into(),
        payment_status: payment.state.word(),
        payment_result_code: code.word(),
        payment_result_message: code.message(),
        payment: PaymentWire::known(payment),
        transactions: payment.refunds.iter().map(Into::into).collect(),
    }
}
