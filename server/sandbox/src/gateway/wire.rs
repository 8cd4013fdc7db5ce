//! What the gateway writes: the JSON of answers and notifications.
//!
//! Amounts are strings; `quotePrice` is a bare number and `guaranteed` a bare boolean, as in
//! the official fixtures: the .NET SDK reads no other form (docs/protocol.md §14.2).

use serde::Serialize;
use serde_json::value::RawValue;

use super::code::{Code, Refusal};
use crate::clock::iso;
use crate::money::{Amount, Price};
use crate::payment::Payment;
use crate::payment::refund::{Refund, Stage};
use crate::payment::state::State;

#[derive(Debug, Serialize)]
pub(crate) struct ResultWire {
    #[serde(rename = "resultStatus")]
    status: &'static str,
    #[serde(rename = "resultCode")]
    code: &'static str,
    #[serde(rename = "resultMessage")]
    message: String,
}

impl From<Code> for ResultWire {
    fn from(code: Code) -> Self {
        Refusal::from(code).into()
    }
}

impl From<Refusal> for ResultWire {
    fn from(refusal: Refusal) -> Self {
        Self {
            status: refusal.code.status(),
            code: refusal.code.word(),
            message: refusal.message.chars().take(256).collect(),
        }
    }
}

/// An answer that says nothing but its result.
#[derive(Debug, Serialize)]
pub(crate) struct Bare {
    pub(crate) result: ResultWire,
}

#[derive(Debug, Serialize)]
pub(crate) struct AmountWire {
    currency: &'static str,
    value: String,
}

impl From<Amount> for AmountWire {
    fn from(amount: Amount) -> Self {
        Self {
            currency: amount.currency.code,
            value: amount.minor.to_string(),
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct QuoteWire {
    quote_currency_pair: String,
    quote_price: Box<RawValue>,
    guaranteed: bool,
}

impl QuoteWire {
    fn new(price: Price, guaranteed: bool) -> Self {
        let number = RawValue::from_string(price.to_string());
        Self {
            quote_currency_pair: price.pair(),
            quote_price: number.expect("a price is written as a JSON number"),
            guaranteed,
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CustomerWire {
    psp_name: &'static str,
    psp_customer_id: String,
    display_customer_id: &'static str,
}

/// The facts of a payment that `pay`, `inquiryPayment` and `notifyPayment` share.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentWire {
    payment_request_id: String,
    payment_id: String,
    payment_amount: AmountWire,
    payment_create_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual_payment_amount: Option<AmountWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_quote: Option<QuoteWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    psp_customer_info: Option<CustomerWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gross_settlement_amount: Option<AmountWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement_quote: Option<QuoteWire>,
}

impl PaymentWire {
    /// Before anything is known but that the order exists.
    pub(crate) fn ordered(payment: &Payment) -> Self {
        Self {
            payment_request_id: payment.names.request.clone(),
            payment_id: payment.names.payment.clone(),
            payment_amount: payment.order.amount.into(),
            payment_create_time: iso(payment.created),
            payment_time: None,
            actual_payment_amount: None,
            payment_quote: None,
            psp_customer_info: None,
            gross_settlement_amount: None,
            settlement_quote: None,
        }
    }

    /// All that is known now.
    pub(crate) fn known(payment: &Payment) -> Self {
        let State::Paid { at } = payment.state else {
            return Self::ordered(payment);
        };
        let mut wire = Self::paid(payment);
        wire.payment_time = Some(iso(at));
        wire
    }

    /// As of a payment that was paid; also for one that was cancelled in the same moment.
    pub(crate) fn paid(payment: &Payment) -> Self {
        let settlement = payment.settlement_quote();
        let gross = settlement.and_then(|price| payment.order.amount.converted(price));
        Self {
            payment_time: payment.state.paid_at().map(iso),
            actual_payment_amount: Some(payment.charged().into()),
            payment_quote: payment.quote().map(|price| QuoteWire::new(price, false)),
            psp_customer_info: Some(CustomerWire {
                psp_name: payment.wallet.psp_name,
                psp_customer_id: customer(&payment.names.payment),
                display_customer_id: "tes*@mock.test",
            }),
            gross_settlement_amount: gross.map(Into::into),
            settlement_quote: settlement.map(|price| QuoteWire::new(price, true)),
            ..Self::ordered(payment)
        }
    }

    /// For the scenario in which a notification tells another amount than was ordered.
    pub(crate) fn with_amount(self, amount: Amount) -> Self {
        Self {
            payment_amount: amount.into(),
            ..self
        }
    }
}

/// Everybody who pays here is somebody else, as at most counters.
fn customer(payment: &str) -> String {
    let tail = payment.get(payment.len().saturating_sub(12)..);
    ["2088", tail.unwrap_or("000000000000")].concat()
}

/// One line of an inquiry's `transactions`.
#[derive(Debug, Serialize)]
pub(crate) struct TransactionWire {
    #[serde(rename = "transactionResult")]
    result: ResultWire,
    #[serde(rename = "transactionId")]
    id: String,
    #[serde(rename = "transactionType")]
    kind: &'static str,
    #[serde(rename = "transactionStatus")]
    status: &'static str,
    #[serde(rename = "transactionAmount")]
    amount: AmountWire,
    #[serde(rename = "transactionRequestId")]
    request_id: String,
    #[serde(rename = "transactionTime")]
    time: String,
}

impl From<&Refund> for TransactionWire {
    fn from(refund: &Refund) -> Self {
        let stage = refund.stage();
        Self {
            result: stage.code().into(),
            id: refund.id.clone(),
            kind: "REFUND",
            status: stage.word(),
            amount: refund.amount.into(),
            request_id: refund.request_id.clone(),
            time: iso(refund.at),
        }
    }
}

/// The facts of a refund that `refund`, `inquiryRefund` and `notifyRefund` share.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RefundWire {
    refund_request_id: String,
    refund_id: String,
    payment_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_amount: Option<AmountWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_time: Option<String>,
}

impl RefundWire {
    /// Amount and time only when it is done (docs/protocol.md §7.3, §7.4).
    pub(crate) fn known(refund: &Refund, payment_id: &str, stage: Stage) -> Self {
        let done = stage == Stage::Done;
        Self {
            refund_request_id: refund.request_id.clone(),
            refund_id: refund.id.clone(),
            payment_id: payment_id.to_owned(),
            refund_amount: done.then(|| refund.amount.into()),
            refund_time: done.then(|| iso(refund.at)),
        }
    }
}
