//! Who looks at the calls of a line, and where they are counted.

use std::sync::Arc;

use alarms::Alarms;
use foundation::clock::Clock;
use gateway::{Manner, UnknownWhy};
use tally::{
    Tally,
    gateway::{Call, Heard},
};

/// See the module.
#[derive(Clone)]
pub(in super::super) struct Watch {
    /// What time it is.
    pub(in super::super) clock: Arc<dyn Clock>,
    /// Where alarms go.
    pub(in super::super) alarms: Arc<Alarms>,
    /// Where calls are counted.
    pub(in super::super) tally: Arc<Tally>,
}

impl Watch {
    /// A call was made, and it is known what came of it; or why it isn't.
    pub(super) fn count(&self, call: Call, why: Option<&UnknownWhy>, took_ms: i64) {
        let heard = match (Manner::of(why), why) {
            (Manner::Answer, None) => Heard::Answer,
            (Manner::Answer, Some(_)) => Heard::Unclear,
            (Manner::Refusal, _) => Heard::Refusal,
            (Manner::TooMany, _) => Heard::TooMany,
            (Manner::Silence, _) => Heard::Silence,
            (Manner::NotAsked, _) => Heard::NotSent,
        };
        self.tally.gateway.called(call, heard, took_ms);
    }
}
