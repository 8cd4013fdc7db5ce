//! One refund as it is stored, and what can be written about it.
//!
//! Knows no SQL and no HTTP; the rules are in `domain::refund`.

use domain::{
    Money, RefundEvent, RefundId, RefundRefusal, RefundState, RequestId, payment::UnknownName,
};
use gateway::Settlement;

use crate::{
    payment::Payment,
    subject::{Entry, Subject},
};
use foundation::clock::Timestamp;

/// A refund: what was asked for never changes, what became of it follows its events.
#[derive(Clone, Debug)]
pub struct Refund {
    /// Our id of it, at the gateway too (`refundRequestId`).
    pub id: RefundId,
    /// The payment it gives back, whole or in part.
    pub payment: RequestId,
    /// How much, in the payment's currency.
    pub amount: Money,
    /// Why, in the words of whoever asked.
    pub reason: Option<String>,
    /// Which person of the shop asked for it, by their id; none for the command line.
    pub asked_by: Option<String>,
    /// Whether the gateway told of it and nothing here had sent it: it is asked about, and never sent.
    pub taken_over: bool,
    /// What is known of it.
    pub state: RefundState,
    /// Number of its events so far.
    pub version: i64,
    /// When it was asked for.
    pub created: Timestamp,
    /// Why the gateway refused it.
    pub refusal: Option<RefundRefusal>,
    /// When the money went back.
    pub refunded: Option<Timestamp>,
    /// The gateway's id of it.
    pub gateway_id: Option<String>,
    /// What is taken from the shop's payout, as far as it was told.
    pub settlement: Settlement,
    /// When to ask the gateway next; `None` when nothing is left to ask.
    pub check: Option<Timestamp>,
    /// How often it was asked about since it became due; nought when nothing is left to ask.
    pub checks: u32,
}

/// Something that happened to a refund, before it is numbered.
pub type RefundNews = Entry<Refund>;

/// What news may add to a refund's row.
#[derive(Clone, Debug, Default)]
pub struct RefundFacts {
    /// See [`Refund::refusal`].
    pub refusal: Option<RefundRefusal>,
    /// See [`Refund::refunded`].
    pub refunded: Option<Timestamp>,
    /// See [`Refund::gateway_id`].
    pub gateway_id: Option<String>,
    /// See [`Refund::settlement`].
    pub settlement: Settlement,
}

impl Subject for Refund {
    const NAME: &'static str = "refund";
    type Id = RefundId;
    type State = RefundState;
    type Kind = RefundEvent;
    type Facts = RefundFacts;

    fn id(&self) -> &RefundId {
        &self.id
    }

    fn state(&self) -> RefundState {
        self.state
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn state_name(state: RefundState) -> &'static str {
        state.as_str()
    }

    fn kind_name(kind: RefundEvent) -> &'static str {
        kind.as_str()
    }

    fn kind(name: &str) -> Result<RefundEvent, UnknownName> {
        RefundEvent::parse(name)
    }

    fn moved_minor(&self, state: RefundState) -> i64 {
        if state != RefundState::Refunded {
            return 0;
        }
        // An amount is far below what fits.
        i64::try_from(self.amount.minor()).map_or(i64::MIN, i64::wrapping_neg)
    }

    fn moved_at(facts: &RefundFacts) -> Option<Timestamp> {
        facts.refunded
    }
}

/// Whether all of a payment went back for certain.
pub fn is_given_back(paid: Money, refunds: &[Refund]) -> bool {
    let done = refunds
        .iter()
        .filter(|refund| refund.state == RefundState::Refunded);
    let back = done.fold(0_u64, |sum, refund| {
        sum.saturating_add(refund.amount.minor())
    });
    back >= paid.minor()
}

/// What is left of a payment after these refunds, in minor units: whatever isn't refused counts, and what
/// went back without us.
pub fn left_minor(paid: &Payment, refunds: &[Refund]) -> u64 {
    let counting = refunds.iter().filter(|refund| refund.state.counts());
    let left = paid.amount.minor().saturating_sub(paid.elsewhere_minor);
    counting.fold(left, |left, refund| {
        left.saturating_sub(refund.amount.minor())
    })
}
