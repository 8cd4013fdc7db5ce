//! What a form of giving back says, and what is said of what came of it.

use consent::request::Request;
use domain::{RefundState, visible::visible};
use foundation::clock::Timestamp;
use office_pages::give_back::{AMOUNT, ASK, LEFT, MINOR, REASON, REASON_LEN_MAX, REFUND, TWICE};

/// What a form says.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) refund: String,
    pub(super) amount: String,
    pub(super) reason: String,
    /// Whether it is asked for.
    pub(super) asks: bool,
    /// Whether they know that it may pay twice.
    pub(super) knows: bool,
    /// There once the amount was said back.
    pub(super) minor: Option<String>,
    /// What could still go back then.
    pub(super) left: Option<String>,
}

impl Filled {
    pub(super) fn read(body: &[u8]) -> Self {
        let mut filled = Self::default();
        for (name, value) in url::form_urlencoded::parse(body) {
            match &*name {
                REFUND => filled.refund = value.into_owned(),
                AMOUNT => value.trim().clone_into(&mut filled.amount),
                REASON => filled.reason = visible(&value),
                ASK => filled.asks = true,
                TWICE => filled.knows = true,
                MINOR => filled.minor = Some(value.into_owned()),
                LEFT => filled.left = Some(value.into_owned()),
                _ => {}
            }
        }
        filled
    }

    pub(super) fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.chars().take(REASON_LEN_MAX).collect())
    }
}

/// What is asked for and waits, in minor units.
pub(crate) fn waiting(requests: &[Request], now: Timestamp) -> u64 {
    let waits = requests.iter().filter(|one| one.is_waiting(now));
    waits.map(|one| one.amount.minor()).sum()
}

/// What is said after it was given back.
pub(crate) const fn given(state: RefundState) -> &'static str {
    match state {
        RefundState::Refunded => "refunded",
        RefundState::Refused => "refused",
        RefundState::Requested | RefundState::Processing | RefundState::NeedsOperator => "given",
    }
}
