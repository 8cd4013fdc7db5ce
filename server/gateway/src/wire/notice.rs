//! What the gateway sends by itself when a payment is decided: docs/protocol.md §6.1.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::scalar::{Scalar, if_readable};
use super::{Amount, CallResult, CustomerSide, PaymentQuote, PspCustomerInfo, ShopSide, Told};
use crate::notice::Payer;

/// `notifyPayment`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Notice {
    pub(crate) notify_type: Option<Scalar>,
    pub(crate) result: Option<CallResult>,
    pub(crate) payment_request_id: Option<Scalar>,
    pub(crate) payment_id: Option<Scalar>,
    pub(crate) payment_amount: Option<Amount>,
    payment_time: Option<Scalar>,
    #[serde(default, deserialize_with = "if_readable")]
    actual_payment_amount: Option<Amount>,
    #[serde(default, deserialize_with = "if_readable")]
    payment_quote: Option<PaymentQuote>,
    #[serde(default, deserialize_with = "if_readable")]
    psp_customer_info: Option<PspCustomerInfo>,
    settlement_quote: Option<Box<RawValue>>,
    gross_settlement_amount: Option<Box<RawValue>>,
}

impl Notice {
    /// Who paid.
    pub(crate) fn payer(&self) -> Option<Payer> {
        self.psp_customer_info.as_ref()?.payer()
    }

    pub(crate) fn told(self) -> Told {
        Told {
            refunds: Vec::new(),
            payment_id: self.payment_id,
            amount: self.payment_amount,
            time: self.payment_time,
            side: CustomerSide {
                amount: self.actual_payment_amount,
                quote: self.payment_quote,
                customer: self.psp_customer_info,
            },
            settlement: ShopSide {
                quote: self.settlement_quote,
                gross: self.gross_settlement_amount,
            },
        }
    }
}
