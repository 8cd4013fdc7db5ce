//! A payment, as other systems see it.

use domain::{Money, State};
use payments::{payment, refund};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Amount, Charged, Refund, time};

/// What a till is called whose name isn't known any more.
pub const TILL_UNNAMED: &str = "";

/// Where it was paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Till {
    /// Its number. It stays, whatever the till is called later.
    #[schema(example = 12)]
    pub id: i64,
    /// What it is called.
    #[schema(example = "Counter 1")]
    pub label: String,
}

/// What it was paid with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Wallet {
    /// By its name in the gateway's table; more are added without notice.
    #[schema(example = "ALIPAY_HK")]
    pub id: String,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Payment {
    /// Our id of it, on receipts and at the gateway.
    #[schema(example = "P01KB4M6R0N8W2Q3V5X7Z9A1C2E")]
    pub reference: String,
    /// `pending`, `paid`, `failed`, `cancelled`, `needs_attention`; more may be added.
    #[schema(example = "paid")]
    pub state: String,
    /// Whether it is only known from a backup that was put back: the gateway is being asked, and until it answers nothing final is said of
    /// it. In this time a final state is told as `pending`.
    #[serde(default)]
    pub in_doubt: bool,
    /// Rises with whatever happens to it or to its refunds: what isn't newer than what you have is old news.
    #[schema(example = 4)]
    pub version: i64,
    /// The store, by its id.
    #[schema(example = "S-GION")]
    pub store: String,
    /// The till.
    pub till: Till,
    /// What is printed there.
    #[schema(example = "7F3K9-2M4XQ")]
    pub code: String,
    /// What the shop is paid.
    pub amount: Amount,
    /// What the wallet charged its customer, as far as it was told.
    pub charged: Option<Charged>,
    /// The wallet, as far as it is known.
    pub wallet: Option<Wallet>,
    /// The two words by which staff and customer see that they mean the same payment.
    #[schema(example = json!(["amber", "kite"]))]
    pub words: Vec<String>,
    /// What the customer wrote, where the shop asked for a note.
    pub note: Option<String>,
    /// The gateway's id of it.
    pub gateway_id: Option<String>,
    /// When the customer asked for it, by our clock.
    #[schema(example = "2026-11-28T03:12:09.120Z")]
    pub created_at: String,
    /// When the money was taken, by the gateway's clock: where that is behind ours, it may be a moment before `created_at`.
    #[schema(example = "2026-11-28T03:12:31.002Z")]
    pub paid_at: Option<String>,
    /// The store's business day on which it was asked for.
    #[schema(example = "2026-11-28")]
    pub business_day: Option<String>,
    /// What was given back of it, or is to be, oldest first.
    pub refunds: Vec<Refund>,
    /// What is left to give back.
    pub refundable: Amount,
    /// Why it failed: `balance_too_low`, `closed`, and others.
    #[schema(example = "balance_too_low")]
    pub decline: Option<String>,
}

impl Payment {
    /// What rises with whatever happens to it, what happens to its refunds included: they are a part of it.
    pub fn version_of(paid: &payment::Payment, refunds: &[refund::Refund]) -> i64 {
        // Refunds only get more, and the version of each only rises.
        let add = |sum: i64, refund: &refund::Refund| {
            sum.saturating_add(refund.version.max(0)).saturating_add(1)
        };
        refunds.iter().fold(paid.version, add)
    }

    /// Of what is stored, the name of its till, and what was given back of it, oldest first.
    pub fn of(paid: &payment::Payment, till: &str, refunds: &[refund::Refund]) -> Self {
        let left = left(paid, refunds);
        Self {
            reference: paid.request_id.to_string(),
            // What is as old as a backup is no final word.
            state: state_name(if paid.unsure && paid.state.is_final() {
                State::Unknown
            } else {
                paid.state
            })
            .to_owned(),
            in_doubt: paid.unsure,
            version: Self::version_of(paid, refunds),
            store: paid.place.store.clone(),
            till: Till {
                id: paid.place.till.0,
                label: till.to_owned(),
            },
            code: paid.code.grouped(),
            amount: Amount::of(paid.amount),
            charged: paid.charged.as_ref().map(Charged::of),
            wallet: paid.wallet.clone().map(|id| Wallet { id }),
            words: paid.words().map(str::to_owned).to_vec(),
            note: paid.note.clone(),
            gateway_id: paid.gateway_id.as_ref().map(ToString::to_string),
            created_at: time(paid.created),
            paid_at: paid.paid.map(time),
            business_day: paid.day.map(|day| day.to_string()),
            refunds: refunds.iter().map(Refund::of).collect(),
            refundable: Amount::of(left),
            decline: paid.decline.map(|why| why.as_str().to_owned()),
        }
    }
}

/// Nothing can be given back of what isn't paid.
fn left(paid: &payment::Payment, refunds: &[refund::Refund]) -> Money {
    let minor = if paid.state == State::Paid {
        refund::left_minor(paid, refunds)
    } else {
        0
    };
    // Never more than the amount, which is an amount.
    Money::from_minor(minor, paid.amount.currency()).unwrap_or(paid.amount)
}

/// What a state is called outside. Which step of ours isn't decided yet is nobody's business there, nor
/// on which way it became certain that nothing was paid.
pub const fn state_name(state: State) -> &'static str {
    match state {
        State::Created
        | State::Submitted
        | State::Processing
        | State::Unknown
        | State::Cancelling => "pending",
        State::Paid => "paid",
        State::Failed | State::NotSent | State::PresumedDead => "failed",
        State::Cancelled => "cancelled",
        State::NeedsOperator => "needs_attention",
    }
}

/// The states of this name outside; none of a name that isn't one.
pub fn states(name: &str) -> Vec<State> {
    let all = State::ALL.into_iter();
    all.filter(|state| state_name(*state) == name).collect()
}
