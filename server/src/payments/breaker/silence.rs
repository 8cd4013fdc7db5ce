//! What counts as silence of a place, and who hears of it.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use gateway::UnknownWhy;

use crate::{alarms::Alarms, clock::Clock, tally::Tally};

/// Who looks at a place, and whom they call.
pub(in crate::payments) struct Watch {
    /// Where the gateway is.
    pub(in crate::payments) place: String,
    /// What time it is.
    pub(in crate::payments) clock: Arc<dyn Clock>,
    /// Where alarms go.
    pub(in crate::payments) alarms: Arc<Alarms>,
    /// Where calls are counted.
    pub(in crate::payments) tally: Arc<Tally>,
}

/// What a call is about, in eight bytes: a body or an id.
pub(super) fn digest(about: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    about.hash(&mut hasher);
    hasher.finish()
}

/// Whether nobody answered, as opposed to an answer we can't use.
pub(super) const fn is_silence(why: &UnknownWhy) -> bool {
    match why {
        UnknownWhy::Timeout | UnknownWhy::Connection | UnknownWhy::HttpStatus(_) => true,
        UnknownWhy::NotSent
        | UnknownWhy::BadSignature
        | UnknownWhy::Unsigned
        | UnknownWhy::Malformed
        | UnknownWhy::Mismatch
        | UnknownWhy::Gateway(_) => false,
    }
}
