//! The gateway's JSON. Its field names and spellings are here and nowhere else.
//!
//! Writing: strings only, absent fields left out (docs/protocol.md §3.2). Reading: whatever has
//! been seen in the wild, see [`scalar`]; unknown fields are skipped.

pub(crate) mod answer;
pub(crate) mod notice;
pub(crate) mod request;
pub(crate) mod scalar;

use domain::Money;
use domain::ids::GatewayPaymentId;

use crate::notice::Payer;
use crate::outcomes::Status;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::port::{Actual, GivenBack, PaidDetails, Quote, Settlement};
use scalar::Scalar;

/// An amount as the gateway writes it: minor units, as text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Amount {
    currency: Scalar,
    value: Scalar,
}

impl Amount {
    /// `None` for a currency we don't know or a value that is no amount.
    pub(crate) fn money(&self) -> Option<Money> {
        Money::from_wire(self.value.text(), self.currency.text()).ok()
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self {
            currency: Scalar::from(money.currency().code()),
            value: Scalar::from(money.wire_value()),
        }
    }
}

/// What became of a call.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CallResult {
    result_status: Option<Scalar>,
    result_code: Option<Scalar>,
}

/// A longer code than the gateway promises is cut, since codes go into logs and books.
const CODE_LEN_MAX: usize = 64;

impl CallResult {
    /// `None` for letters that are not of this protocol.
    pub(crate) fn status(&self) -> Option<Status> {
        match self.result_status.as_ref()?.text() {
            "S" => Some(Status::S),
            "F" => Some(Status::F),
            "U" => Some(Status::U),
            _ => None,
        }
    }

    /// Whether a repeated call may bring another result; S and F are replayed for ever.
    pub(crate) fn is_open(&self) -> bool {
        self.status() == Some(Status::U)
    }

    pub(crate) fn code(&self) -> String {
        code(self.result_code.as_ref())
    }
}

/// The text of a code, empty if there is none.
pub(crate) fn code(code: Option<&Scalar>) -> String {
    code.map(|code| code.text().chars().take(CODE_LEN_MAX).collect())
        .unwrap_or_default()
}

/// What the gateway tells of a payment, in answers and notices alike.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) payment_id: Option<Scalar>,
    pub(crate) amount: Option<Amount>,
    pub(crate) time: Option<Scalar>,
    pub(crate) side: CustomerSide,
    pub(crate) settlement: ShopSide,
    pub(crate) refunds: Vec<GivenBack>,
}

impl Told {
    /// A payment that was made must name itself and its amount; all else may be missing.
    pub(crate) fn paid(self) -> Option<PaidDetails> {
        let actual = self.side.actual();
        Some(PaidDetails {
            payment_id: payment_id(self.payment_id.as_ref())?,
            amount: self.amount?.money()?,
            paid_at: scalar::filled(self.time),
            actual_amount: actual.amount,
            quote: actual.quote,
            wallet: actual.wallet,
            customer: actual.customer,
            settlement: self.settlement.told(),
            refunds: self.refunds,
        })
    }
}

/// The gateway's id of a payment, if it is there and of a possible form.
pub(crate) fn payment_id(text: Option<&Scalar>) -> Option<GatewayPaymentId> {
    GatewayPaymentId::parse(text?.text()).ok()
}

/// The fields about the customer and the wallet's currency.
#[derive(Debug, Default)]
pub(crate) struct CustomerSide {
    pub(crate) amount: Option<Amount>,
    pub(crate) quote: Option<PaymentQuote>,
    pub(crate) customer: Option<PspCustomerInfo>,
}

impl CustomerSide {
    pub(crate) fn actual(self) -> Actual {
        let customer = self.customer.unwrap_or_default();
        Actual {
            // A wallet may pay in a currency that no shop of ours takes: then it is not shown.
            amount: self.amount.and_then(|amount| amount.money()),
            quote: self.quote.and_then(PaymentQuote::quote),
            wallet: scalar::filled(customer.psp_name),
            customer: scalar::filled(customer.display_customer_id),
        }
    }
}

/// The fields about paying the shop out. They are kept as they stand in the text: whatever shape
/// they have, they are for books and decide nothing.
#[derive(Debug, Default)]
pub(crate) struct ShopSide {
    pub(crate) quote: Option<Box<RawValue>>,
    pub(crate) gross: Option<Box<RawValue>>,
}

/// Longer than any rate or amount; what is longer is neither.
const SETTLEMENT_LEN_MAX: usize = 4_096;

impl ShopSide {
    pub(crate) fn told(self) -> Settlement {
        let text = |told: Option<Box<RawValue>>| {
            let text = told.map(|told| told.get().to_owned());
            text.filter(|text| text.len() <= SETTLEMENT_LEN_MAX)
        };
        Settlement {
            quote: text(self.quote),
            gross: text(self.gross),
        }
    }
}

/// Whose wallet it is.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PspCustomerInfo {
    psp_name: Option<Scalar>,
    psp_customer_id: Option<Scalar>,
    display_customer_id: Option<Scalar>,
}

impl PspCustomerInfo {
    pub(crate) fn payer(&self) -> Option<Payer> {
        let name = self.psp_name.as_ref().map_or("", Scalar::text);
        Payer::of(name, self.psp_customer_id.as_ref()?.text())
    }
}

/// A rate of exchange.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentQuote {
    quote_currency_pair: Option<Scalar>,
    quote_price: Option<Scalar>,
    guaranteed: Option<Scalar>,
}

impl PaymentQuote {
    /// `None` if it is not a rate that could be shown.
    pub(crate) fn quote(self) -> Option<Quote> {
        let price = scalar::filled(self.quote_price).filter(|price| is_decimal(price))?;
        let pair = scalar::filled(self.quote_currency_pair)?;
        let guaranteed = self.guaranteed.is_some_and(|promised| promised.is_true());
        Some(Quote {
            pair,
            price,
            guaranteed,
        })
    }
}

/// A number as JSON may write it; `6.4E-5` is a spelling that has to be expected too.
fn is_decimal(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_digit() || b".eE+-".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_digit()) && text.bytes().all(allowed)
}
