//! A refund, as other systems see it.

use domain::RefundState;
use payments::refund;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Amount, time};

/// What ids of keys begin with.
const KEY: &str = "key.";

/// Who asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Asker {
    /// `person` for somebody of the shop, `key` for a program, `operator` for whoever runs this payment
    /// page; more may be added.
    #[schema(example = "person")]
    pub kind: String,
    /// The person, or the key, by id.
    pub id: Option<String>,
}

/// A refund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refund {
    /// Our id of it, at the gateway too.
    #[schema(example = "R01KB4M9Q0N8W2Q3V5X7Z9A1C2E")]
    pub id: String,
    /// The payment that it gives back, whole or in part, by its reference.
    #[schema(example = "P01KB4M6R0N8W2Q3V5X7Z9A1C2E")]
    pub payment: String,
    /// How much, in the payment's currency.
    pub amount: Amount,
    /// `requested`, `processing`, `refunded`, `refused`, `needs_attention`; more may be added.
    #[schema(example = "refunded")]
    pub state: String,
    /// Rises with whatever happens to it.
    #[schema(example = 2)]
    pub version: i64,
    /// Why, in the words of whoever asked.
    pub reason: Option<String>,
    /// Who that was.
    pub made_by: Asker,
    /// When they asked.
    #[schema(example = "2026-11-28T03:20:00.000Z")]
    pub created_at: String,
    /// When the money went back.
    pub refunded_at: Option<String>,
    /// Why the gateway refused it: `window_exceeded`, `merchant_balance`, and others.
    pub refusal: Option<String>,
    /// The gateway's id of it.
    pub gateway_id: Option<String>,
}

impl Refund {
    /// Of what is stored.
    pub fn of(refund: &refund::Refund) -> Self {
        let kind = match refund.asked_by.as_deref() {
            Some(id) if id.starts_with(KEY) => "key",
            Some(_) => "person",
            None => "operator",
        };
        Self {
            id: refund.id.to_string(),
            payment: refund.payment.to_string(),
            amount: Amount::of(refund.amount),
            state: refund_state_name(refund.state).to_owned(),
            version: refund.version,
            reason: refund.reason.clone(),
            made_by: Asker {
                kind: kind.to_owned(),
                id: refund.asked_by.clone(),
            },
            created_at: time(refund.created),
            refunded_at: refund.refunded.map(time),
            refusal: refund.refusal.map(|why| why.as_str().to_owned()),
            gateway_id: refund.gateway_id.clone(),
        }
    }
}

/// What a state is called outside.
pub const fn refund_state_name(state: RefundState) -> &'static str {
    match state {
        RefundState::Requested => "requested",
        RefundState::Processing => "processing",
        RefundState::Refunded => "refunded",
        RefundState::Refused => "refused",
        RefundState::NeedsOperator => "needs_attention",
    }
}

/// The states of this name outside; none of a name that isn't one.
pub fn refund_states(name: &str) -> Vec<RefundState> {
    let all = RefundState::ALL.into_iter();
    all.filter(|state| refund_state_name(*state) == name)
        .collect()
}
