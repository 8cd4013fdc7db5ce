//! A payment as tests and the admin API see it.
//!
//! Plain serialisable data, detached from the store: reading it changes nothing.

use jiff::Timestamp;
use serde::Serialize;

use super::Payment;
use super::refund::Refund;
use super::state::{Event, State};
use crate::clock::iso;
use crate::scenario::Script;

/// One sending of one notification.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SentNotice {
    /// `PAYMENT_RESULT` or `REFUND_RESULT`.
    pub notify_type: &'static str,
    /// `S` or `F`.
    pub result_status: &'static str,
    /// The `Request-Time` it carried.
    pub request_time: String,
    /// What the merchant's server answered, if it did.
    pub http_status: Option<u16>,
    /// Whether that was a right acknowledgement (docs/protocol.md §6.2).
    pub acknowledged: bool,
}

/// A refund of a payment.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RefundView {
    /// The merchant's name for it.
    pub refund_request_id: String,
    /// The gateway's.
    pub refund_id: String,
    /// Minor units in the payment's currency.
    pub minor: u64,
    /// `SUCCESS`, `PROCESSING` or `FAIL`.
    pub status: &'static str,
    /// When it was ordered.
    pub at: String,
}

/// Something that happened to a payment.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HappenedView {
    /// When.
    pub at: String,
    /// What.
    pub event: String,
}

/// A payment.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentView {
    /// The merchant's name for it.
    pub payment_request_id: String,
    /// The gateway's.
    pub payment_id: String,
    /// Path and query of its cashier page.
    pub cashier: String,
    /// `PROCESSING`, `SUCCESS`, `FAIL` or `CANCELLED`.
    pub status: &'static str,
    /// Why it failed.
    pub result_code: Option<&'static str>,
    /// ISO 4217.
    pub currency: &'static str,
    /// The amount in minor units.
    pub minor: u64,
    /// What the wallet took or would take, in its own currency.
    pub charged_currency: &'static str,
    /// The same in minor units.
    pub charged_minor: u64,
    /// The wallet's key, as on the demo phone.
    pub wallet: &'static str,
    /// The User-Agent the merchant passed on.
    pub user_agent: String,
    /// As the merchant named them.
    pub merchant: String,
    /// As the merchant named it.
    pub store: String,
    /// As the merchant described it.
    pub description: String,
    /// The merchant's order number.
    pub reference_order_id: Option<String>,
    /// Where news goes.
    pub notify_url: Option<String>,
    /// Where the customer goes.
    pub redirect_url: Option<String>,
    /// When it was ordered.
    pub created: String,
    /// Until when it can be confirmed.
    pub expires: String,
    /// When the customer's money was taken.
    pub paid: Option<String>,
    /// What goes wrong with it.
    pub script: Script,
    /// What happened, oldest first.
    pub history: Vec<HappenedView>,
    /// Money given back.
    pub refunds: Vec<RefundView>,
    /// Every sending of every notification, oldest first.
    pub notices: Vec<SentNotice>,
}

impl PaymentView {
    pub(crate) fn of(payment: &Payment) -> Self {
        let (order, charged) = (&payment.order, payment.charged());
        Self {
            payment_request_id: payment.names.request.clone(),
            payment_id: payment.names.payment.clone(),
            cashier: format!("/cashier?p={}", payment.names.cashier),
            status: payment.state.word(),
            result_code: failure(payment.state),
            currency: order.amount.currency.code,
            minor: order.amount.minor,
            charged_currency: charged.currency.code,
            charged_minor: charged.minor,
            wallet: payment.wallet.key,
            user_agent: order.user_agent.clone(),
            merchant: order.merchant.clone(),
            store: order.store.clone(),
            description: order.description.clone(),
            reference_order_id: order.reference.clone(),
            notify_url: order.notify_url.as_ref().map(ToString::to_string),
            redirect_url: order.redirect_url.as_ref().map(ToString::to_string),
            created: iso(payment.created),
            expires: iso(payment.expires),
            paid: payment.state.paid_at().map(iso),
            script: payment.script,
            history: payment
                .history
                .iter()
                .map(|(at, event)| happened(*at, *event))
                .collect(),
            refunds: payment.refunds.iter().map(refund).collect(),
            notices: payment.notices.clone(),
        }
    }
}

fn failure(state: State) -> Option<&'static str> {
    match state {
        State::Failed { why } => Some(why.word()),
        State::Processing | State::Paid { .. } | State::Cancelled { .. } => None,
    }
}

fn happened(at: Timestamp, event: Event) -> HappenedView {
    HappenedView {
        at: iso(at),
        event: format!("{event:?}"),
    }
}

fn refund(refund: &Refund) -> RefundView {
    RefundView {
        refund_request_id: refund.request_id.clone(),
        refund_id: refund.id.clone(),
        minor: refund.amount.minor,
        status: refund.stage().word(),
        at: iso(refund.at),
    }
}
