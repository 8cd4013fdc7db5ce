//! How calls of the gateway went: how long each took, and what kind of answer there was. A call that was
//! held back, since the gateway is left alone, is no call.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::Registry,
};

use crate::{histogram, seconds};

/// Answers mostly come within half a second; an inquiry gives up after five, a pay call has ten in all.
const BOUNDS_S: &[f64] = &[0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// A call of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Asking for a payment.
    Pay,
    /// Asking how a payment stands.
    Inquire,
    /// Cancelling a payment.
    Cancel,
    /// Asking for a refund.
    Refund,
    /// Asking how a refund stands.
    InquireRefund,
}

impl Call {
    /// All there are.
    pub const ALL: [Self; 5] = [
        Self::Pay,
        Self::Inquire,
        Self::Cancel,
        Self::Refund,
        Self::InquireRefund,
    ];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Inquire => "inquire",
            Self::Cancel => "cancel",
            Self::Refund => "refund",
            Self::InquireRefund => "inquire_refund",
        }
    }
}

/// What a call came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// An answer that could be believed and that says something, whatever it says.
    Answer,
    /// An answer that says nothing: unsigned, not understood, or that the gateway itself doesn't know.
    Unclear,
    /// Refused before it was read, by HTTP.
    Refusal,
    /// Too many calls of ours.
    TooMany,
    /// No connection, no answer in time, or a gateway that stumbles.
    Silence,
    /// It couldn't be made or signed.
    NotSent,
}

impl Heard {
    /// All there are.
    pub const ALL: [Self; 6] = [
        Self::Answer,
        Self::Unclear,
        Self::Refusal,
        Self::TooMany,
        Self::Silence,
        Self::NotSent,
    ];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Unclear => "unclear",
            Self::Refusal => "refusal",
            Self::TooMany => "too_many",
            Self::Silence => "silence",
            Self::NotSent => "not_sent",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Times {
    call: &'static str,
    result: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Which {
    call: &'static str,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct GatewayCalls {
    took: Family<Times, Histogram>,
    unanswered: Family<Which, Counter>,
}

impl Default for GatewayCalls {
    fn default() -> Self {
        let calls = Self {
            took: Family::new_with_constructor(|| histogram(BOUNDS_S)),
            unanswered: Family::default(),
        };
        // Whoever asks for a rate needs the zero it begins with.
        for call in Call::ALL {
            let _ = calls.took(call, Heard::Answer);
            drop(calls.unanswered.get_or_create_owned(&Which {
                call: call.as_str(),
            }));
        }
        calls
    }
}

impl GatewayCalls {
    fn took(&self, call: Call, heard: Heard) -> Histogram {
        self.took.get_or_create_owned(&Times {
            call: call.as_str(),
            result: heard.as_str(),
        })
    }

    /// The gateway was called; what was heard, and how long that took.
    pub fn called(&self, call: Call, heard: Heard, took_ms: i64) {
        self.took(call, heard).observe(seconds(took_ms));
        if heard != Heard::Answer {
            let call = call.as_str();
            self.unanswered.get_or_create(&Which { call }).inc();
        }
    }

    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "gateway_call_seconds",
            "How long calls of the gateway took, by what was heard",
            self.took.clone(),
        );
        registry.register(
            "gateway_calls_unanswered",
            "Calls without an answer to believe",
            self.unanswered.clone(),
        );
    }
}
