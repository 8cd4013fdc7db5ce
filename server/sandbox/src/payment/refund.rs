//! Money given back, whole or in parts.
//!
//! Pure rules over one payment; the refund API turns refusals into answers.

use jiff::{SignedDuration, Timestamp};

use super::Payment;
use super::state::State;
use crate::gateway::Code;
use crate::money::Amount;
use crate::scenario::RefundTurn;

/// Every wallet of docs/protocol.md §10 refunds for a year.
const WINDOW: SignedDuration = SignedDuration::from_hours(365 * 24);

/// Far more parts than any shop needs; keeps one payment's memory bounded.
const REFUNDS_MAX: usize = 100;

/// One refund.
#[derive(Clone, Debug)]
pub(crate) struct Refund {
    pub(crate) request_id: String,
    pub(crate) id: String,
    pub(crate) amount: Amount,
    pub(crate) at: Timestamp,
    /// How often it may still be asked about before it is decided.
    pub(crate) asks_left: u32,
    /// Whether it comes to nothing in the end.
    pub(crate) fails: bool,
}

/// How far a refund is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Being worked on.
    Running,
    /// The money went back.
    Done,
    /// It came to nothing: the money stayed where it was.
    Failed,
}

impl Stage {
    /// The word of docs/protocol.md §7.4.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Running => "PROCESSING",
            Self::Done => "SUCCESS",
            Self::Failed => "FAIL",
        }
    }

    /// What a call that orders it, or tells of it unasked, is answered.
    pub(crate) const fn code(self) -> Code {
        match self {
            Self::Running => Code::RefundInProcess,
            Self::Done => Code::Success,
            Self::Failed => Code::ProcessFail,
        }
    }
}

impl Refund {
    /// Asking is what makes time pass for a refund in process: a test needs no waiting.
    /// Returns how far it was before this question.
    pub(crate) fn asked(&mut self) -> Stage {
        let stage = self.stage();
        self.asks_left = self.asks_left.saturating_sub(1);
        stage
    }

    pub(crate) const fn stage(&self) -> Stage {
        match (self.asks_left, self.fails) {
            (0, false) => Stage::Done,
            (0, true) => Stage::Failed,
            (_, _) => Stage::Running,
        }
    }

    /// How far it will be when nobody has to ask any more.
    pub(crate) const fn end(&self) -> Stage {
        if self.fails {
            Stage::Failed
        } else {
            Stage::Done
        }
    }
}

impl Payment {
    /// Whether this much may go back now.
    pub(crate) fn may_refund(&self, amount: Amount, now: Timestamp) -> Result<(), Code> {
        let paid_at = match self.state {
            State::Paid { at } => at,
            State::Cancelled { .. } => return Err(Code::OrderIsCanceled),
            State::Failed { .. } => return Err(Code::OrderIsClosed),
            State::Processing => return Err(Code::ProcessFail),
        };
        let window_over = paid_at.checked_add(WINDOW).is_ok_and(|end| now > end);
        if window_over || self.script.refund == RefundTurn::WindowExceeded {
            return Err(Code::RefundWindowExceed);
        }
        if amount.currency != self.order.amount.currency {
            return Err(Code::CurrencyNotSupport);
        }
        if self.refunds.len() == REFUNDS_MAX {
            return Err(Code::MultipleRefundsNotSupported);
        }
        // A refund in process counts: it will be done, and then it cannot be taken back.
        let sum = self.refunded().checked_add(amount.minor);
        if sum.is_none_or(|sum| sum > self.order.amount.minor) {
            return Err(Code::RefundAmountExceed);
        }
        Ok(())
    }

    /// The sum of all refunds in minor units, those in process included.
    pub(crate) fn refunded(&self) -> u64 {
        let failed = |refund: &&Refund| refund.stage() == Stage::Failed;
        let gone = self.refunds.iter().filter(|refund| !failed(refund));
        gone.map(|refund| refund.amount.minor).sum()
    }
}
