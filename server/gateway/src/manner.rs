//! What an answer says of whoever gave it: whether somebody is there at all, and for whom.

use crate::UnknownWhy;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Nothing: nobody was asked.
    NotAsked,
    /// Nobody is there.
    Silence,
    /// Somebody is there, but not for this account.
    Refusal,
    /// This account asks too often.
    TooMany,
    /// Somebody is there.
    Answer,
}

impl Manner {
    /// Of an answer that could be believed, or of why there is none. No connection, no answer, and a
    /// gateway that stumbles are silence of the place. What is refused by HTTP is refused to an
    /// account.
    pub const fn of(why: Option<&UnknownWhy>) -> Self {
        let Some(why) = why else { return Self::Answer };
        match why {
            UnknownWhy::NotSent => Self::NotAsked,
            UnknownWhy::Timeout
            | UnknownWhy::Unreachable
            | UnknownWhy::Connection
            | UnknownWhy::HttpStatus(500..) => Self::Silence,
            UnknownWhy::HttpStatus(_) => Self::Refusal,
            UnknownWhy::RateLimited => Self::TooMany,
            UnknownWhy::BadSignature
            | UnknownWhy::Unsigned
            | UnknownWhy::Malformed
            | UnknownWhy::Mismatch
            | UnknownWhy::Gateway(_) => Self::Answer,
        }
    }
}
