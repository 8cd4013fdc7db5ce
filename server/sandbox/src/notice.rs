//! Notifications: what the merchant is told without asking (docs/protocol.md §6).
//!
//! Decides what is told and how a script distorts it; `notice/delivery.rs` sends it.

mod delivery;

use std::sync::Arc;
use std::time::Duration;

use rsa::pkcs1v15::SigningKey;
use serde::Serialize;
use sha2::Sha256;
use url::Url;

use crate::books::Name;
use crate::gateway::{Code, PaymentWire, RefundWire, ResultWire, json};
use crate::money::Amount;
use crate::payment::Payment;
use crate::payment::refund::Refund;
use crate::payment::state::{Event, State};
use crate::sandbox::Sandbox;
use crate::scenario::NotifyTurn;

/// A notification, ready but for its time and signature.
#[derive(Debug)]
pub(crate) struct Notice {
    request_id: String,
    url: Url,
    body: Vec<u8>,
    notify_type: &'static str,
    result_status: &'static str,
    wrong_key: bool,
}

impl Notice {
    /// The key it is signed with; the merchant's own stands in for a stranger's.
    fn key<'a>(&self, sandbox: &'a Sandbox) -> &'a SigningKey<Sha256> {
        if self.wrong_key {
            &sandbox.keys.merchant
        } else {
            &sandbox.keys.gateway
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PaymentNotice {
    notify_type: &'static str,
    result: ResultWire,
    #[serde(flatten)]
    payment: PaymentWire,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RefundNotice {
    notify_type: &'static str,
    result: ResultWire,
    refund_status: &'static str,
    #[serde(flatten)]
    refund: RefundWire,
}

/// Tells that a payment was paid, the way its script wants it, a moment from now.
pub(crate) fn send_paid(sandbox: &Arc<Sandbox>, request_id: &str) {
    let (inner, request_id) = (Arc::clone(sandbox), request_id.to_owned());
    sandbox.spawn(async move {
        inner.pause(delay(&inner)).await;
        let Some((notice, turn)) = of_paid(&inner, &request_id) else {
            return;
        };
        match turn {
            NotifyTurn::None => {}
            NotifyTurn::Normal
            | NotifyTurn::Early
            | NotifyTurn::WrongKey
            | NotifyTurn::WrongAmount => delivery::until_acknowledged(&inner, &notice).await,
            NotifyTurn::Twice => delivery::twice(&inner, &notice).await,
            NotifyTurn::Shuffled => delivery::shuffled(&inner, &notice).await,
        }
    });
}

/// Tells that a payment was paid, and returns when the first sending is over.
pub(crate) async fn send_early(sandbox: &Arc<Sandbox>, request_id: &str) {
    let Some((notice, _)) = of_paid(sandbox, request_id) else {
        return;
    };
    if !delivery::once(sandbox, &notice).await {
        let inner = Arc::clone(sandbox);
        sandbox.spawn(async move { delivery::again(&inner, &notice).await });
    }
}

/// The customer's confirmation loses against a cancel: told as a success nevertheless.
pub(crate) fn send_late_success(sandbox: &Arc<Sandbox>, request_id: &str) {
    let (inner, request_id) = (Arc::clone(sandbox), request_id.to_owned());
    sandbox.spawn(async move {
        inner.pause(delay(&inner)).await;
        if inner.happen(&request_id, Event::ConfirmedTooLate)
            && let Some((notice, _)) = of_paid(&inner, &request_id)
        {
            delivery::until_acknowledged(&inner, &notice).await;
        }
    });
}

/// Tells that a payment failed, if the configuration wants that told.
pub(crate) fn send_failed(sandbox: &Arc<Sandbox>, request_id: &str) {
    if !sandbox.config.notify_on_failure {
        return;
    }
    let (inner, request_id) = (Arc::clone(sandbox), request_id.to_owned());
    sandbox.spawn(async move {
        inner.pause(delay(&inner)).await;
        let failed = of_failed(&inner, &request_id);
        if let Some(notice) = failed {
            delivery::until_acknowledged(&inner, &notice).await;
        }
    });
}

/// Looks at the payment again when it expires, so that the failure can be told.
pub(crate) fn watch_expiry(sandbox: &Arc<Sandbox>, payment: &Payment) {
    if !sandbox.config.notify_on_failure || payment.state != State::Processing {
        return;
    }
    let (inner, request_id) = (Arc::clone(sandbox), payment.names.request.clone());
    let due = payment.expires;
    sandbox.spawn(async move {
        inner.clock.until(due).await;
        let expired = inner
            .books()
            .find(&Name::Request(request_id.clone()), inner.clock.now())
            .and_then(|payment| payment.history.last().copied())
            .is_some_and(|(_, event)| event == Event::Expired);
        if expired {
            send_failed(&inner, &request_id);
        }
    });
}

/// Tells what became of a refund; only sent where the merchant asked for it
/// (docs/protocol.md §6.5).
pub(crate) fn send_refunded(sandbox: &Arc<Sandbox>, request_id: &str, refund: Refund, url: Url) {
    let (inner, request_id) = (Arc::clone(sandbox), request_id.to_owned());
    sandbox.spawn(async move {
        inner.pause(delay(&inner)).await;
        let payment_id = inner
            .books()
            .find(&Name::Request(request_id.clone()), inner.clock.now())
            .map(|payment| payment.names.payment.clone());
        let Some(payment_id) = payment_id else { return };
        let end = refund.end();
        let body = json(&RefundNotice {
            notify_type: "REFUND_RESULT",
            result: end.code().into(),
            refund_status: end.word(),
            refund: RefundWire::known(&refund, &payment_id, end),
        });
        let (notify_type, result_status) = ("REFUND_RESULT", end.code().status());
        let notice = Notice {
            request_id,
            url,
            body,
            notify_type,
            result_status,
            wrong_key: false,
        };
        delivery::until_acknowledged(&inner, &notice).await;
    });
}

/// Sends the news of a final payment once more, rightly; false if there is none to send.
pub(crate) async fn resend(sandbox: &Sandbox, request_id: &str) -> bool {
    let notice = of_paid(sandbox, request_id)
        .map(|(notice, _)| notice)
        .or_else(|| of_failed(sandbox, request_id));
    match notice {
        Some(notice) => {
            delivery::once(sandbox, &notice).await;
            true
        }
        None => false,
    }
}

fn delay(sandbox: &Sandbox) -> Duration {
    Duration::from_millis(sandbox.config.notify_delay_ms.into())
}

/// The news of a payment that was paid, distorted as its script wants it.
fn of_paid(sandbox: &Sandbox, request_id: &str) -> Option<(Notice, NotifyTurn)> {
    let mut books = sandbox.books();
    let payment = books.find(&Name::Request(request_id.to_owned()), sandbox.clock.now())?;
    payment.state.paid_at()?;
    let turn = payment.script.notify;
    let mut wire = PaymentWire::paid(payment);
    if turn == NotifyTurn::WrongAmount {
        let amount = payment.order.amount;
        wire = wire.with_amount(Amount {
            minor: amount.minor.saturating_add(1),
            ..amount
        });
    }
    let mut notice = of_payment(payment, Code::Success, wire)?;
    notice.wrong_key = turn == NotifyTurn::WrongKey;
    Some((notice, turn))
}

fn of_failed(sandbox: &Sandbox, request_id: &str) -> Option<Notice> {
    let mut books = sandbox.books();
    let payment = books.find(&Name::Request(request_id.to_owned()), sandbox.clock.now())?;
    let State::Failed { why } = payment.state else {
        return None;
    };
    of_payment(payment, why, PaymentWire::ordered(payment))
}

fn of_payment(payment: &Payment, code: Code, wire: PaymentWire) -> Option<Notice> {
    let notify_type = "PAYMENT_RESULT";
    Some(Notice {
        request_id: payment.names.request.clone(),
        url: payment.order.notify_url.clone()?,
        body: json(&PaymentNotice {
            notify_type,
            result: code.into(),
            payment: wire,
        }),
        notify_type,
        result_status: code.status(),
        wrong_key: false,
    })
}
