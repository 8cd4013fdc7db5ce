//! What an operator says of where files come from. The gateway's papers contradict each other on all of
//! it, so nothing is guessed: each file has to prove that it was said rightly.

use crate::signed::Unit;

/// Whether a fee that is charged is below zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FeeSign {
    /// Below zero when charged, above when given back: added as written.
    AsWritten,
    /// Above zero when charged: taken the other way round.
    PositiveIsCharged,
}

/// One source of files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// The customer id that all rows must have, if it is known.
    pub customer: Option<Box<str>>,
    /// What its numbers count.
    pub unit: Unit,
    /// How its fees are signed.
    pub fees: FeeSign,
    /// Minutes from UTC of times that don't say; `None` refuses them.
    pub offset: Option<i64>,
}

impl Default for Source {
    /// As the newer papers of the gateway have it.
    fn default() -> Self {
        Self {
            customer: None,
            unit: Unit::Major,
            fees: FeeSign::AsWritten,
            offset: None,
        }
    }
}
