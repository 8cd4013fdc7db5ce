//! `refund` and `inquiryRefund` (docs/protocol.md §7.3, §7.4).

use std::sync::Arc;

use serde::Serialize;

use super::code::{Code, Refusal};
use super::fields::Fields;
use super::reply::Reply;
use super::wire::{RefundWire, ResultWire};
use crate::books::Name;
use crate::journal::Entry;
use crate::money::Amount;
use crate::notice;
use crate::payment::refund::Refund;
use crate::payment::{Payment, number};
use crate::sandbox::Sandbox;
use crate::scenario::RefundTurn;

#[derive(Debug, Serialize)]
struct RefundAnswer {
    result: ResultWire,
    #[serde(flatten)]
    refund: RefundWire,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundInquiryAnswer {
    result: ResultWire,
    refund_status: &'static str,
    #[serde(flatten)]
    refund: RefundWire,
}

pub(crate) fn refund(sandbox: &Arc<Sandbox>, fields: &Fields) -> Result<Reply, Refusal> {
    let request_id = fields.need_id("refundRequestId")?;
    let payment_id = fields.need_id("paymentId")?;
    let amount = fields.need_amount("refundAmount")?;
    let notify = fields.url("refundNotifyUrl")?;
    let now = sandbox.clock.now();
    let mut books = sandbox.books();
    if let Some(payment) = books.find(&Name::RefundRequest(request_id.clone()), now) {
        return repeat(sandbox, payment, &request_id, (&payment_id, amount));
    }
    let payment = books
        .find(&Name::Payment(payment_id.clone()), now)
        .ok_or(Code::OrderNotExist)?;
    payment.may_refund(amount, now)?;
    let asks_left = match payment.script.refund {
        RefundTurn::InProcess | RefundTurn::FailsLater => 2,
        RefundTurn::Normal | RefundTurn::WindowExceeded => 0,
    };
    let mut refund = Refund {
        id: number("19401300", now),
        request_id,
        amount,
        at: now,
        asks_left,
        fails: payment.script.refund == RefundTurn::FailsLater,
    };
    let answer = answer(&mut refund, &payment_id);
    let entry = Entry::refund(&payment.names.request, &refund);
    sandbox.journal.add(now, entry);
    let names = [
        Name::RefundRequest(refund.request_id.clone()),
        Name::Refund(refund.id.clone()),
    ];
    if let Some(url) = notify {
        notice::send_refunded(sandbox, &payment.names.request, refund.clone(), url);
    }
    payment.refunds.push(refund);
    let request_id = payment.names.request.clone();
    tracing::info!(
        payment.request_id = request_id,
        amount.minor,
        "refund ordered"
    );
    for name in names {
        books.also_named(name, &request_id);
    }
    Ok(Reply::about(&request_id, &answer))
}

/// The same refund asked for again: same answer, or none if it isn't the same.
fn repeat(
    sandbox: &Sandbox,
    payment: &mut Payment,
    request_id: &str,
    asked: (&str, Amount),
) -> Result<Reply, Refusal> {
    let payment_id = payment.names.payment.clone();
    let payment_request_id = payment.names.request.clone();
    let refund = find(payment, |refund| refund.request_id == request_id)?;
    if (payment_id.as_str(), refund.amount) != asked {
        return Err(Code::RepeatReqInconsistent.into());
    }
    let answer = answer(refund, &payment_id);
    keep(sandbox, &payment_request_id, refund);
    Ok(Reply::about(&payment.names.request, &answer))
}

fn answer(refund: &mut Refund, payment_id: &str) -> RefundAnswer {
    let stage = refund.asked();
    RefundAnswer {
        result: stage.code().into(),
        refund: RefundWire::known(refund, payment_id, stage),
    }
}

pub(crate) fn inquire(sandbox: &Sandbox, fields: &Fields) -> Result<Reply, Refusal> {
    let by_gateway = fields.id("refundId")?.map(Name::Refund);
    let by_merchant = fields.id("refundRequestId")?.map(Name::RefundRequest);
    let name = by_gateway
        .or(by_merchant)
        .ok_or_else(|| Refusal::illegal("refundId or refundRequestId is required"))?;
    let mut books = sandbox.books();
    let payment = books
        .find(&name, sandbox.clock.now())
        .ok_or(Code::OrderNotExist)?;
    let payment_id = payment.names.payment.clone();
    let payment_request_id = payment.names.request.clone();
    let refund = find(payment, |refund| {
        name == Name::Refund(refund.id.clone())
            || name == Name::RefundRequest(refund.request_id.clone())
    })?;
    let stage = refund.asked();
    keep(sandbox, &payment_request_id, refund);
    let answer = RefundInquiryAnswer {
        result: Code::Success.into(),
        refund_status: stage.word(),
        refund: RefundWire::known(refund, &payment_id, stage),
    };
    Ok(Reply::about(&payment.names.request, &answer))
}

/// How far it is now, kept over a restart.
fn keep(sandbox: &Sandbox, request_id: &str, refund: &Refund) {
    let entry = Entry::refund(request_id, refund);
    sandbox.journal.add(sandbox.clock.now(), entry);
}

fn find(payment: &mut Payment, is_it: impl Fn(&Refund) -> bool) -> Result<&mut Refund, Refusal> {
    payment
        .refunds
        .iter_mut()
        .find(|refund| is_it(refund))
        .ok_or(Code::OrderNotExist.into())
}
