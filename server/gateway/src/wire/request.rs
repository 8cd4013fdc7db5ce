//! What we send: docs/protocol.md §3.3 and §7.
//!
//! Field order is the order on the wire; it has no meaning, but a stored body reads better so.

use serde::{Deserialize, Serialize};

use super::Amount;

/// The bytes to send. Made once: what is signed, stored and sent must be the same.
pub(crate) fn body(request: &impl Serialize) -> String {
    serde_json::to_string(request).expect("structs of texts are always JSON")
}

/// `pay`, for an entry code.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Pay<'a> {
    pub(crate) product_code: &'static str,
    pub(crate) payment_request_id: &'a str,
    pub(crate) payment_amount: Amount,
    pub(crate) payment_method: PaymentMethod,
    pub(crate) payment_factor: PaymentFactor,
    pub(crate) order: Order<'a>,
    pub(crate) settlement_strategy: SettlementStrategy<'a>,
    pub(crate) payment_expiry_time: &'a str,
    pub(crate) payment_notify_url: &'a str,
    pub(crate) payment_redirect_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) merchant_region: Option<&'static str>,
}

/// How the customer pays.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentMethod {
    pub(crate) payment_method_type: &'static str,
}

/// Which kind of payment in a shop.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentFactor {
    pub(crate) in_store_payment_scenario: &'static str,
}

/// What is bought, from whom, with what.
#[derive(Debug, Serialize)]
pub(crate) struct Order<'a> {
    #[serde(rename = "referenceOrderId")]
    pub(crate) id: &'a str,
    #[serde(rename = "orderDescription")]
    pub(crate) description: String,
    #[serde(rename = "orderAmount")]
    pub(crate) amount: Amount,
    pub(crate) merchant: Merchant<'a>,
    pub(crate) env: Env<'a>,
}

/// Who sells.
#[derive(Debug, Serialize)]
pub(crate) struct Merchant<'a> {
    #[serde(rename = "referenceMerchantId")]
    pub(crate) id: &'a str,
    #[serde(rename = "merchantName")]
    pub(crate) name: &'a str,
    #[serde(rename = "merchantMCC")]
    pub(crate) mcc: &'a str,
    pub(crate) store: Store<'a>,
}

/// Where it is sold.
#[derive(Debug, Serialize)]
pub(crate) struct Store<'a> {
    #[serde(rename = "referenceStoreId")]
    pub(crate) id: &'a str,
    #[serde(rename = "storeName")]
    pub(crate) name: &'a str,
    #[serde(rename = "storeMCC")]
    pub(crate) mcc: &'a str,
    #[serde(rename = "storeTerminalId", skip_serializing_if = "Option::is_none")]
    pub(crate) terminal: Option<&'a str>,
}

/// The customer's device.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Env<'a> {
    pub(crate) terminal_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) os_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) client_ip: Option<String>,
    pub(crate) user_agent: &'a str,
}

/// In which currency the shop is paid out.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SettlementStrategy<'a> {
    pub(crate) settlement_currency: &'a str,
}

/// The part of a stored `pay` body that an answer to it must agree with.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Asked {
    pub(crate) payment_request_id: String,
    pub(crate) payment_amount: Amount,
}

/// `inquiryPayment` and `cancel`: both name a payment by our id.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ByRequestId<'a> {
    pub(crate) payment_request_id: &'a str,
}

/// `refund`.
#[derive(Debug, Serialize)]
pub(crate) struct Refund<'a> {
    #[serde(rename = "refundRequestId")]
    pub(crate) our_id: &'a str,
    #[serde(rename = "paymentId")]
    pub(crate) payment_id: &'a str,
    #[serde(rename = "refundAmount")]
    pub(crate) amount: Amount,
    #[serde(rename = "refundReason", skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// `inquiryRefund`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ByRefundId<'a> {
    pub(crate) refund_request_id: &'a str,
}
