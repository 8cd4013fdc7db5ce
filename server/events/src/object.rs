//! What other systems see, wherever they look: the same in an event and in an answer to a question.
//!
//! What is added later is added: who reads leaves out what they don't know, and takes a word they don't
//! know for one that is new. Amounts are whole numbers of the smallest unit, and the same as decimal
//! text; times are UTC. Nothing in it is about a customer but the note that the shop asked for.

mod amount;
mod closing;
mod code;
mod payment;
mod refund;

use foundation::clock::Timestamp;

pub use amount::{Amount, Charged, Rate};
pub use closing::{Closing, Counted, Moved, OfTill, OfWallet, Sum, Waiting};
pub use code::{Code, Replaced};
pub use payment::{Payment, TILL_UNNAMED, Till, Wallet, state_name, states};
pub use refund::{Asker, Refund, refund_state_name, refund_states};

/// RFC 3339 in UTC with milliseconds: `2026-11-28T03:12:09.120Z`.
pub fn time(at: Timestamp) -> String {
    at.instant().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_utc_with_all_their_milliseconds() {
        assert_eq!(
            time(Timestamp(1_764_299_529_120)),
            "2025-11-28T03:12:09.120Z"
        );
        assert_eq!(time(Timestamp(0)), "1970-01-01T00:00:00.000Z");
        assert_eq!(time(Timestamp(7)), "1970-01-01T00:00:00.007Z");
    }
}
