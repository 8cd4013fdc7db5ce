//! What the gateway answers: docs/protocol.md §3.4 and §7. Every field may be missing.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::scalar::{Scalar, filled, if_readable};
use crate::port::GivenBack;

use super::{Amount, CallResult, CustomerSide, PaymentQuote, PspCustomerInfo, ShopSide, Told};

/// To `pay`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Pay {
    pub(crate) result: CallResult,
    pub(crate) payment_request_id: Option<Scalar>,
    pub(crate) payment_id: Option<Scalar>,
    pub(crate) payment_amount: Option<Amount>,
    #[serde(default, deserialize_with = "if_readable")]
    redirect_action_form: Option<RedirectActionForm>,
    normal_url: Option<Scalar>,
    applink_url: Option<Scalar>,
    scheme_url: Option<Scalar>,
    #[serde(default, deserialize_with = "if_readable")]
    actual_payment_amount: Option<Amount>,
    #[serde(default, deserialize_with = "if_readable")]
    payment_quote: Option<PaymentQuote>,
    #[serde(default, deserialize_with = "if_readable")]
    psp_customer_info: Option<PspCustomerInfo>,
    settlement_quote: Option<Box<RawValue>>,
    gross_settlement_amount: Option<Box<RawValue>>,
}

impl Pay {
    /// Where the customer may be sent, best first. The form is what is documented for entry
    /// codes; the three addresses come from the products beside it (docs/protocol.md §3.4).
    pub(crate) fn take_targets(&mut self) -> Vec<String> {
        let form = self
            .redirect_action_form
            .take()
            .and_then(RedirectActionForm::target);
        let others = [
            &mut self.normal_url,
            &mut self.applink_url,
            &mut self.scheme_url,
        ];
        let mut targets = Vec::new();
        for target in form
            .into_iter()
            .chain(others.into_iter().filter_map(|url| filled(url.take())))
        {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        targets
    }

    pub(crate) fn take_side(&mut self) -> CustomerSide {
        CustomerSide {
            amount: self.actual_payment_amount.take(),
            quote: self.payment_quote.take(),
            customer: self.psp_customer_info.take(),
        }
    }

    pub(crate) fn take_settlement(&mut self) -> ShopSide {
        ShopSide {
            quote: self.settlement_quote.take(),
            gross: self.gross_settlement_amount.take(),
        }
    }
}

/// Where the customer goes on, and how.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RedirectActionForm {
    method: Option<Scalar>,
    parameters: Option<IgnoredAny>,
    redirect_url: Option<Scalar>,
}

impl RedirectActionForm {
    /// A form that has to be posted cannot be followed by a redirect.
    fn target(self) -> Option<String> {
        let posts = self
            .method
            .is_some_and(|method| method.text().eq_ignore_ascii_case("POST"));
        if posts && self.parameters.is_some() {
            return None;
        }
        filled(self.redirect_url)
    }
}

/// To `inquiryPayment`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Inquiry {
    pub(crate) result: CallResult,
    pub(crate) payment_status: Option<Scalar>,
    pub(crate) payment_result_code: Option<Scalar>,
    pub(crate) payment_request_id: Option<Scalar>,
    payment_id: Option<Scalar>,
    payment_amount: Option<Amount>,
    payment_time: Option<Scalar>,
    #[serde(default, deserialize_with = "if_readable")]
    actual_payment_amount: Option<Amount>,
    #[serde(default, deserialize_with = "if_readable")]
    payment_quote: Option<PaymentQuote>,
    #[serde(default, deserialize_with = "if_readable")]
    psp_customer_info: Option<PspCustomerInfo>,
    settlement_quote: Option<Box<RawValue>>,
    gross_settlement_amount: Option<Box<RawValue>>,
    transactions: Option<Box<RawValue>>,
}

/// Something that was done with a payment after it was made.
#[derive(Debug, Deserialize)]
struct Transaction {
    #[serde(rename = "transactionType")]
    kind: Option<Scalar>,
    #[serde(rename = "transactionRequestId")]
    request_id: Option<Scalar>,
    #[serde(
        rename = "transactionAmount",
        default,
        deserialize_with = "if_readable"
    )]
    amount: Option<Amount>,
    #[serde(rename = "transactionStatus")]
    status: Option<Scalar>,
}

impl Transaction {
    /// Money that went back, is going, or didn't go after all.
    fn given_back(self) -> Option<GivenBack> {
        let says =
            |field: &Option<Scalar>, word| field.as_ref().is_some_and(|it| it.text() == word);
        let is_refund = says(&self.kind, "REFUND");
        is_refund.then(|| GivenBack {
            failed: says(&self.status, "FAIL"),
            refund_id: filled(self.request_id).unwrap_or_default(),
            amount: self.amount.and_then(|amount| amount.money()),
        })
    }
}

/// What went back. Of what can't be read nobody knows how much it was: that isn't nothing.
fn given_back(transactions: Option<&RawValue>) -> Vec<GivenBack> {
    let unreadable = || GivenBack {
        refund_id: String::new(),
        amount: None,
        failed: false,
    };
    let list = transactions.map_or("[]", RawValue::get);
    // How some senders write that there is none.
    let list = if list == "\"\"" { "[]" } else { list };
    let Ok(list) = serde_json::from_str::<Vec<Box<RawValue>>>(list) else {
        return vec![unreadable()];
    };
    let read = list.iter().filter_map(|one| {
        serde_json::from_str::<Transaction>(one.get())
            .map_or_else(|_| Some(unreadable()), Transaction::given_back)
    });
    read.collect()
}

impl Inquiry {
    pub(crate) fn told(self) -> Told {
        Told {
            refunds: given_back(self.transactions.as_deref()),
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

/// To `cancel`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cancel {
    pub(crate) result: CallResult,
    pub(crate) payment_request_id: Option<Scalar>,
}

/// To `refund` and `inquiryRefund`.
#[derive(Debug, Deserialize)]
pub(crate) struct Refund {
    pub(crate) result: CallResult,
    /// Only in an answer to `inquiryRefund`.
    #[serde(rename = "refundStatus")]
    pub(crate) status: Option<Scalar>,
    /// Only in an answer to `refund`: taken, but not done.
    #[serde(rename = "isAsyncRefund")]
    pub(crate) later: Option<Scalar>,
    #[serde(rename = "refundRequestId")]
    pub(crate) our_id: Option<Scalar>,
    #[serde(rename = "paymentId")]
    pub(crate) payment_id: Option<Scalar>,
    #[serde(rename = "refundAmount")]
    pub(crate) amount: Option<Amount>,
    #[serde(rename = "refundId")]
    pub(crate) their_id: Option<Scalar>,
    #[serde(rename = "refundTime")]
    pub(crate) time: Option<Scalar>,
    #[serde(rename = "settlementQuote")]
    settlement_quote: Option<Box<RawValue>>,
    #[serde(rename = "grossSettlementAmount")]
    gross_settlement_amount: Option<Box<RawValue>>,
}

impl Refund {
    pub(crate) fn take_settlement(&mut self) -> ShopSide {
        ShopSide {
            quote: self.settlement_quote.take(),
            gross: self.gross_settlement_amount.take(),
        }
    }
}

/// The only part that is read of an answer we don't believe, to tell the operator.
#[derive(Debug, Deserialize)]
pub(crate) struct Unbelieved {
    pub(crate) result: CallResult,
}
