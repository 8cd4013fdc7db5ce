//! The gateway as the server sees it: what can be asked, and every answer there is.
//!
//! Knows no JSON and no HTTP. "We don't know" is an answer here, never an error: once a call has
//! left us, money may move, and only a believed answer says whether it did.

use async_trait::async_trait;
use domain::ids::{GatewayPaymentId, RequestId};
use domain::{DeclineReason, Money};

/// The payment gateway. Every call may be repeated with the same ids.
#[async_trait]
pub trait Gateway: Send + Sync {
    /// Asks for a payment. The body is made once, stored, and sent identically on every attempt;
    /// see [`crate::PayRequest::to_body`].
    async fn pay(&self, body: &str) -> PayAnswer;

    /// Asks how a payment stands.
    async fn inquire(&self, id: &RequestId) -> InquiryAnswer;

    /// Makes sure that a payment will not be made, and gives back the money if it was.
    async fn cancel(&self, id: &RequestId) -> CancelAnswer;

    /// Gives back money of a payment, all or part.
    async fn refund(&self, refund: &RefundCall) -> RefundAnswer;

    /// Asks how a refund stands, by the id we gave it.
    async fn inquire_refund(&self, refund_id: &str) -> RefundInquiryAnswer;

    /// By how much the gateway's clock is ahead of ours now, in milliseconds, counted on from its
    /// last believed answer. An order ends by that clock.
    fn clock_ahead_ms(&self) -> Option<i64> {
        None
    }
}

/// What came of asking for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayAnswer {
    /// The order exists and waits for the customer. It is *not* paid: docs/protocol.md §5.1.
    Accepted(Accepted),
    /// No order, and there will be none under this id.
    Declined {
        /// The gateway's code, for the log.
        code: String,
        /// What the customer is told.
        reason: DeclineReason,
    },
    /// The order may exist. Ask again, then cancel.
    Unknown {
        /// Why we don't know.
        why: UnknownWhy,
    },
}

/// An order that waits for the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The gateway's id of the payment, if it was told already.
    pub payment_id: Option<GatewayPaymentId>,
    /// Where to send the customer, best first; never empty. Not filtered: whoever redirects
    /// must check the scheme.
    pub go: Vec<String>,
    /// What is known of the customer's side this early; usually nothing.
    pub actual: Actual,
    /// What the shop is paid out, if that is told this early; usually not.
    pub settlement: Settlement,
}

/// How a payment stands.
#[expect(
    clippy::large_enum_variant,
    reason = "there is one at a time, and it is used up at once"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InquiryAnswer {
    /// The money was taken.
    Paid(PaidDetails),
    /// It failed for good.
    Failed {
        /// The gateway's code, for the log.
        code: String,
        /// What the customer is told.
        reason: DeclineReason,
    },
    /// It was cancelled.
    Cancelled,
    /// Not decided yet.
    Processing,
    /// The gateway knows no such payment. Right after a lost call it may still appear.
    NotFound,
    /// No answer to be believed.
    Unknown {
        /// Why we don't know.
        why: UnknownWhy,
    },
}

/// What came of cancelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CancelAnswer {
    /// The payment is dead; what was taken goes back.
    Cancelled,
    /// The gateway knows no such payment. Right after a lost call it may still appear.
    NotFound,
    /// The gateway says no.
    Refused {
        /// The gateway's code, for the log and for deciding what next.
        code: String,
    },
    /// It may be cancelled, or not. Ask again.
    Unknown {
        /// Why we don't know.
        why: UnknownWhy,
    },
}

/// A refund to ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundCall {
    /// Ours, at most 64 characters; a repeated call with the same id gives back nothing twice.
    pub refund_id: String,
    /// Which payment, by the gateway's id.
    pub payment_id: GatewayPaymentId,
    /// How much, in the payment's currency.
    pub amount: Money,
    /// Why, for the gateway's books; cut at 256 characters.
    pub reason: Option<String>,
}

/// What came of asking for a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundAnswer {
    /// The money goes back.
    Refunded(RefundDetails),
    /// The gateway works on it: inquire.
    Processing,
    /// The gateway says no.
    Refused {
        /// The gateway's code, for the log and for deciding what next.
        code: String,
    },
    /// It may be refunded, or not. Repeat with the same id, or inquire.
    Unknown {
        /// Why we don't know.
        why: UnknownWhy,
    },
}

/// How a refund stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundInquiryAnswer {
    /// The money goes back.
    Refunded(RefundDetails),
    /// Not decided yet.
    Processing,
    /// It failed for good.
    Failed,
    /// The gateway knows no such refund.
    NotFound,
    /// No answer to be believed.
    Unknown {
        /// Why we don't know.
        why: UnknownWhy,
    },
}

/// What the gateway tells of a payment that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidDetails {
    /// The gateway's id; a refund needs it.
    pub payment_id: GatewayPaymentId,
    /// How much, in the shop's currency.
    pub amount: Money,
    /// When, as the gateway writes it: ISO 8601 with an offset.
    pub paid_at: Option<String>,
    /// How much in the wallet's currency, if told and if we know that currency.
    pub actual_amount: Option<Money>,
    /// The rate between the two amounts.
    pub quote: Option<Quote>,
    /// Which wallet, in the gateway's spelling.
    pub wallet: Option<String>,
    /// The customer's name in that wallet, masked by the gateway.
    pub customer: Option<String>,
    /// What the shop is paid out, as far as it was told.
    pub settlement: Settlement,
    /// What was given back of it; only an inquiry tells of that.
    pub refunds: Vec<GivenBack>,
}

/// A refund that the gateway tells of beside its payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// The id under which it was asked for: ours, unless somebody else did.
    pub refund_id: String,
    /// How much, if that can be read.
    pub amount: Option<Money>,
    /// Whether it came to nothing in the end.
    pub failed: bool,
}

/// What the gateway tells of paying the shop out, for its books: the JSON exactly as it came. It
/// may not be obtainable later, and nothing here is reckoned with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settlement {
    /// The rate between what was paid and what the shop gets.
    pub quote: Option<String>,
    /// What the shop gets before fees.
    pub gross: Option<String>,
}

impl Settlement {
    /// The rate that was told, if it can be read.
    pub fn rate(&self) -> Option<Quote> {
        let told: crate::wire::PaymentQuote = serde_json::from_str(self.quote.as_deref()?).ok()?;
        told.quote()
    }
}

/// The customer's side of a payment, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actual {
    /// How much in the wallet's currency, if told and if we know that currency.
    pub amount: Option<Money>,
    /// The rate between that and the shop's amount.
    pub quote: Option<Quote>,
    /// Which wallet, in the gateway's spelling.
    pub wallet: Option<String>,
    /// The customer's name in that wallet, masked by the gateway.
    pub customer: Option<String>,
}

/// A rate of exchange. For showing and for books, never for reckoning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// `JPY/CNY`, or with numeric codes `392/156`.
    pub pair: String,
    /// The decimal number exactly as it was written; no float has touched it.
    pub price: String,
    /// Whether the rate is promised; `false` is a hint only.
    pub guaranteed: bool,
}

/// What the gateway tells of a refund that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundDetails {
    /// The gateway's id of the refund.
    pub gateway_refund_id: Option<String>,
    /// When, as the gateway writes it: ISO 8601 with an offset.
    pub refunded_at: Option<String>,
    /// What the shop's next payout is less, as far as it was told.
    pub settlement: Settlement,
}

/// Why there is no answer to be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownWhy {
    /// Nothing was sent: the call could not be made or signed. Ours to repair.
    NotSent,
    /// No answer within the time we allow.
    Timeout,
    /// There was no connection at any time, so nothing was sent.
    Unreachable,
    /// The connection broke.
    Connection,
    /// An answer that is not the gateway's: only 200 is.
    HttpStatus(u16),
    /// Too many calls of ours: by its code, or by HTTP's 429. Whoever asks must slow down.
    RateLimited,
    /// The signature does not match: somebody in between, or the wrong public key.
    BadSignature,
    /// No signature. The gateway does so when *our* signature is wrong.
    Unsigned,
    /// Believed, but not understood.
    Malformed,
    /// Believed and understood, but of another payment or amount than we asked for.
    Mismatch,
    /// The gateway itself says that it doesn't know; its code.
    Gateway(String),
}

impl UnknownWhy {
    /// Whether nothing has left us, so that nothing can have come of it.
    pub const fn is_unsent(&self) -> bool {
        matches!(self, Self::NotSent | Self::Unreachable)
    }
}
