//! What the code of a failure means for a payment's fate: docs/protocol.md §5.4.
//!
//! The table of codes is in `outcomes`; here is only what depends on where the code stood.

use domain::DeclineReason;

use crate::outcomes::{Meaning, Status, outcome};

/// The id was used before with other content. What became of *that* call is not said, and it may
/// have made an order.
pub(crate) const INCONSISTENT: &str = "REPEAT_REQ_INCONSISTENT";

/// For a call that failed: why there is no order. `None` if there may be one all the same.
pub(crate) fn reason_of_refusal(code: &str) -> Option<DeclineReason> {
    if code == INCONSISTENT {
        return None;
    }
    match outcome(Status::F, code) {
        Meaning::Declined(reason) => Some(reason),
        Meaning::OurFault => Some(DeclineReason::OurFault),
        Meaning::AskAgain | Meaning::Accepted => None,
    }
}

/// For a payment that failed for good: why. It stays failed even with a code that sounds open
/// (the gateway's own samples have `FAIL` with `UNKNOWN_EXCEPTION`).
pub(crate) fn reason_of_failure(code: &str) -> DeclineReason {
    reason_of_refusal(code).unwrap_or(DeclineReason::Other)
}
