//! What the merchant ordered: the parts of a pay request that matter afterwards.
//!
//! Already checked; knows nothing of JSON.

use jiff::Timestamp;
use url::Url;

use crate::money::{Amount, Currency};

/// A checked pay request.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    pub(crate) request_id: String,
    pub(crate) amount: Amount,
    pub(crate) payment_method_id: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) description: String,
    pub(crate) merchant_id: String,
    pub(crate) merchant: String,
    pub(crate) store: String,
    pub(crate) store_id: String,
    pub(crate) user_agent: String,
    pub(crate) expires: Option<Timestamp>,
    pub(crate) notify_url: Option<Url>,
    pub(crate) redirect_url: Option<Url>,
    pub(crate) settlement: Option<&'static Currency>,
}

impl Order {
    /// Whether a repeat with the same id is the same request: the key fields of
    /// docs/protocol.md §5.3, and only they.
    pub(crate) fn repeats(&self, earlier: &Self) -> bool {
        self.amount == earlier.amount && self.payment_method_id == earlier.payment_method_id
    }
}
